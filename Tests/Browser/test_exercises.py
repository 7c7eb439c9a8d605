"""Exercises that are more than a form: filled in again and again, with rows, timers, and what is worked out and drawn."""
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from acting import open_and_answer_everything, scroll_widths, stored, too_wide, with_styles
from test_print import bare, printed

LOG = "nb/angst/trinn-for-trinn/ta-et-trinn.html"
DIARY = "nb/alt/arbeid/sovn.html"


@pytest.fixture
def page(new_context):
    """Late in the evening in Norway, when it is still the day before in Greenwich's night."""
    context = new_context(viewport={"width": 390, "height": 800}, timezone_id="Europe/Oslo")
    page = context.new_page()
    page.clock.install(time="2026-11-21T23:30:00Z")  # 00:30 on the 22nd
    return page


def entries(page, block, count):
    """The records of a repeated exercise by their entries, waited for."""
    for _ in range(60):
        found = {}
        for record in stored(page)["answers"]:
            if record["key"].startswith(block + ".") and record["entry"] and record["value"] is not None:
                found.setdefault(record["entry"], {})[record["key"].split(".")[-1]] = record["value"]
        if len(found) == count:
            return found
        page.wait_for_timeout(50)
    raise AssertionError(f"{len(found)} fillings, not {count}: {found}")


def field(page, name):
    return page.locator(f'[id="{name}"]')


def give(page, name, value):
    field(page, f"{name}.{value}").check()


def done(page):
    page.locator(".filling-done").click()
    expect(page.locator(".filling-hint")).to_contain_text("tatt vare på")


def test_a_log_is_filled_in_again_and_again(page, http_base):
    """The second attempt would lie on top of the first, and nobody could see that it went better."""
    page.goto(http_base + LOG)
    field(page, "trinnlogg.hvilket").fill("Holdeplassen")
    give(page, "trinnlogg.redd", 6)
    expect(page.locator(".fillings")).to_be_hidden()
    page.wait_for_timeout(400)
    page.reload()
    # What isn't done is where it was left.
    expect(field(page, "trinnlogg.hvilket")).to_have_value("Holdeplassen")
    field(page, "trinnlogg.skjedde").fill("Tre busser kjørte")
    done(page)
    first = entries(page, "angst.trinnlogg", 1)
    (entry, values), = first.items()
    assert entry.startswith("2026-11-22T00:30"), "the person's own day"
    assert values == {"hvilket": "Holdeplassen", "redd": 6, "skjedde": "Tre busser kjørte"}
    expect(field(page, "trinnlogg.hvilket")).to_have_value("")
    assert page.locator('[name="trinnlogg.redd"]:checked').count() == 0
    field(page, "trinnlogg.hvilket").fill("Ett stopp")
    done(page)
    both = entries(page, "angst.trinnlogg", 2)
    assert both[entry] == values, "the first one is as it was"
    page.reload()
    expect(page.locator(".filling-list summary")).to_have_text(["22. november 2026 (2)", "22. november 2026 (1)"])
    page.locator(".filling-list summary").last.click()
    expect(page.locator(".filling-list dd").filter(has_text="Tre busser kjørte")).to_be_visible()


def test_an_earlier_one_is_opened_changed_and_left(page, http_base):
    """Who wrote the wrong word would have to live with it; and what was begun meanwhile would be gone."""
    page.goto(http_base + LOG)
    for words in ("Holdeplassen", "Ett stopp"):
        field(page, "trinnlogg.hvilket").fill(words)
        done(page)
    before = entries(page, "angst.trinnlogg", 2)
    first, second = sorted(before)
    field(page, "trinnlogg.hvilket").fill("Påbegynt")
    page.get_by_role("listitem").locator("summary").last.click()
    page.get_by_role("button", name="Endre det du skrev 22. november 2026 (1)").click()
    expect(page.locator(".filling-now")).to_be_focused()
    expect(page.locator(".filling-now")).to_have_text("Du endrer det du skrev 22. november 2026")
    expect(field(page, "trinnlogg.hvilket")).to_have_value("Holdeplassen")
    field(page, "trinnlogg.hvilket").fill("Holdeplassen ved kirka")
    page.locator(".filling-done").click()
    expect(field(page, "trinnlogg.hvilket")).to_have_value("Påbegynt")
    after = entries(page, "angst.trinnlogg", 2)
    assert after == {first: {"hvilket": "Holdeplassen ved kirka"}, second: before[second]}


def test_the_day_is_the_one_that_the_person_says(page, http_base):
    """Yesterday's attempt would stand as today's, and the week would look another."""
    page.goto(http_base + LOG)
    expect(page.get_by_label("Dato")).to_have_value("2026-11-22")
    field(page, "trinnlogg.hvilket").fill("Holdeplassen")
    page.get_by_label("Dato").fill("2026-11-20")
    page.get_by_label("Dato").blur()
    page.wait_for_timeout(400)
    page.reload()
    expect(page.get_by_label("Dato")).to_have_value("2026-11-20")
    expect(page.locator(".filling-now")).to_contain_text("Du begynte på dette 20. november 2026")
    done(page)
    (entry,) = entries(page, "angst.trinnlogg", 1)
    assert entry.startswith("2026-11-20T")
    expect(page.get_by_label("Dato")).to_have_value("2026-11-22")
    page.locator(".filling-list summary").click()
    page.get_by_role("button", name="Endre det du skrev").click()
    page.get_by_label("Dato").fill("2026-11-19")
    page.get_by_label("Dato").blur()
    expect(page.locator(".filling-list summary")).to_have_text(["19. november 2026"])
    (moved, values), = entries(page, "angst.trinnlogg", 1).items()
    assert moved.startswith("2026-11-19T") and values == {"hvilket": "Holdeplassen"}
    page.goto(http_base + "nb/me.html")
    expect(page.locator(".me-block dt")).to_have_text(["Hvilket trinn tar du? (19. november 2026)"])


def test_one_is_removed_only_after_a_question(page, http_base):
    """A finger that slips would take a day's work with it."""
    page.goto(http_base + LOG)
    for words in ("Holdeplassen", "Ett stopp"):
        field(page, "trinnlogg.hvilket").fill(words)
        done(page)
    page.locator(".filling-list summary").first.click()
    remove = page.get_by_role("button", name="Fjern det du skrev 22. november 2026 (2)")
    remove.click()
    page.get_by_role("button", name="Nei, behold det").click()
    expect(remove).to_be_focused()
    remove.click()
    page.keyboard.press("Escape")
    assert len(entries(page, "angst.trinnlogg", 2)) == 2
    remove.click()
    page.get_by_role("button", name="Ja, fjern det").click()
    expect(page.locator(".filling-list summary")).to_have_text(["22. november 2026"])
    (values,) = entries(page, "angst.trinnlogg", 1).values()
    assert values == {"hvilket": "Holdeplassen"}
    expect(page.locator(".fillings h3")).to_be_focused()


def test_nothing_is_kept_of_an_empty_form(page, http_base):
    """Empty days would lower every mean."""
    page.goto(http_base + LOG)
    page.locator(".filling-done").click()
    expect(page.locator(".filling-hint")).to_have_text("Skriv noe først.")
    assert stored(page)["answers"] == []


def test_two_tabs_keep_one_each(page, http_base):
    """One tab would write over what the other has just kept."""
    page.goto(http_base + LOG)
    other = page.context.new_page()
    other.goto(http_base + LOG)
    field(page, "trinnlogg.hvilket").fill("Fra den ene")
    done(page)
    expect(other.locator(".filling-list summary")).to_have_count(1)
    expect(field(other, "trinnlogg.hvilket")).to_have_value("")
    field(other, "trinnlogg.hvilket").fill("Fra den andre")
    done(other)
    expect(page.locator(".filling-list summary")).to_have_count(2)
    words = {values["hvilket"] for values in entries(page, "angst.trinnlogg", 2).values()}
    assert words == {"Fra den ene", "Fra den andre"}


def test_a_log_with_the_keyboard_alone(page, http_base):
    """Who can't use a mouse would fill in the form, and never get it out of the way."""
    page.goto(http_base + LOG)
    field(page, "trinnlogg.hvilket").focus()
    page.keyboard.type("Holdeplassen")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className").endswith("filling-done"):
            break
    page.keyboard.press("Enter")
    expect(page.locator(".filling-now")).to_be_focused()
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "SUMMARY":
            break
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(field(page, "trinnlogg.hvilket")).to_have_value("Holdeplassen")
    expect(page.locator(".filling-now")).to_be_focused()


def test_earlier_fillings_are_printed(page, http_base, tmp_path):
    """The guide would see an empty form."""
    page.goto(http_base + LOG)
    assert bare("Hva tror du vil skje?") in printed(page, tmp_path)
    field(page, "trinnlogg.hvilket").fill("Holdeplassen ved kirka")
    done(page)
    text = printed(page, tmp_path)
    assert bare("Holdeplassen ved kirka") in text and bare("22. november 2026") in text
    assert bare("Ferdig med denne") not in text


SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }"


@pytest.mark.parametrize("address", [DIARY])
def test_nothing_breaks_the_rules_or_the_edges(new_context, fixture_site, address):
    """It would be unreadable in a screen reader, or cut off on a small phone."""
    page = new_context(viewport={"width": 320, "height": 640}).new_page()
    page.goto(fixture_site.addresses["http"] + address)
    for filled in (False, True):
        if filled:
            open_and_answer_everything(page)
            if page.locator(".filling-done").count():
                done(page)
                page.locator(".filling-list summary").click()
        results = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]})
        assert results.response["violations"] == [], results.generate_report()
    with_styles(page, SPACING)
    scroll, client = scroll_widths(page)
    assert scroll <= client and too_wide(page) == []
