"""What a person is told of a backup: that it can be made, where it went, and what stands in two versions after one has been brought in."""
import json

from playwright.sync_api import expect

from acting import at_rest, stored, wait_until
from test_backup import ME, SAVE, bring, file_with, record
from trial import NEXT, PROGRAM, SIDE, field, kept, saved


def finish_module(page, base):
    page.goto(base + NEXT)
    page.locator("a.next").click()
    page.wait_for_url("**/" + PROGRAM)
    expect(page.locator(".remind")).to_have_count(1)


def is_noted(page):
    return any(each["name"].startswith("reminded.") for each in stored(page)["meta"])


def test_a_reminder_that_was_not_seen_comes_again(new_context, http_base):
    """It stands at the end of a long page: who never scrolled there would never hear of a backup, and it would be gone for good."""
    page = new_context(viewport={"width": 360, "height": 400}).new_page()
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("verdt å ta vare på")
    saved(page)
    finish_module(page, http_base)
    assert page.evaluate("document.querySelector('.remind').getBoundingClientRect().top > innerHeight"), "it is below the edge"
    page.reload()
    expect(page.locator(".remind")).to_have_count(1)
    assert not is_noted(page)
    page.locator(".remind").scroll_into_view_if_needed()
    wait_until(page, lambda: is_noted(page))
    page.reload()
    expect(page.locator("html.js")).to_have_count(1)
    wait_until(page, lambda: page.evaluate("Boolean(document.querySelector('.continue:not([hidden])'))"))
    expect(page.locator(".remind")).to_have_count(0)


def test_where_the_file_is(page, http_base):
    """Nobody finds again a file whose name and place they don't know."""
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("verdt å ta vare på")
    saved(page)
    page.goto(http_base + ME)
    with page.expect_download() as download:
        page.get_by_role("button", name=SAVE, exact=True).click()
    expect(page.locator(".me-last")).to_contain_text(download.value.suggested_filename)
    expect(page.locator(".me-last")).to_contain_text("Nedlastinger")
    expect(page.locator(".me-last")).to_contain_text("Du tok sist en sikkerhetskopi")


SHARE = """navigator.canShare = data => data.files.length === 1;
navigator.share = async data => { window.asked = true; if (window.refuse) throw new DOMException('no', window.refuse); window.shared = [data.files[0].name, await data.files[0].text()]; };"""


def test_on_a_phone_the_file_goes_where_one_wants_it(new_context, http_base):
    """A download on a phone lies where few can find it; and who calls it off must not be told that there is a backup."""
    page = new_context(has_touch=True, is_mobile=True, viewport={"width": 360, "height": 740}).new_page()
    page.add_init_script(SHARE)
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("verdt å ta vare på")
    saved(page)
    page.goto(http_base + ME)
    button = page.get_by_role("button", name=SAVE, exact=True)
    page.evaluate("window.refuse = 'AbortError'")
    button.click()
    wait_until(page, lambda: page.evaluate("Boolean(window.asked)"))
    at_rest(page)
    assert not [each for each in stored(page)["meta"] if each["name"] == "backup"]
    page.evaluate("window.refuse = ''")
    button.click()
    wait_until(page, lambda: page.evaluate("Boolean(window.shared)"))
    name, text = page.evaluate("window.shared")
    assert "verdt å ta vare på" in text and json.loads(text)["format"] == "mestring-backup"
    expect(page.locator(".me-last")).to_contain_text(f"heter {name} og ligger der du la den")
    page.evaluate("window.refuse = 'NotAllowedError'")  # then it is downloaded after all
    with page.expect_download():
        button.click()


def test_ways_to_all_that_stands_in_two_versions(page, http_base):
    """Among a year's answers nobody would find the few that there is something to choose about."""
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("skrevet her")
    field(page, "tanker").fill("tenkt her")
    kept(page, "a.situasjon", "skrevet her")
    kept(page, "a.tanker", "tenkt her")
    page.goto(http_base + ME)
    said = bring(page, file_with(record("skrevet der"), record("tenkt der", key="angst.a.tanker")))
    assert "to steder" in said
    ways = page.locator(".me-ways a")
    expect(ways).to_have_count(2)
    ways.nth(1).click()
    expect(page.locator(".me-other").nth(1)).to_be_in_viewport()
    expect(page.locator(".me-other").nth(1)).to_be_focused()
