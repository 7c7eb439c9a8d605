"""One's own page, and deleting all."""
import json
import re

from playwright.sync_api import expect

import trial_site
from acting import stored, wait_for_answers, wait_until
from trial import SIDE, field, kept, saved, show_again


def in_a_later_edition_without(context, name):
    """The person's own page as it is when the program has stopped asking for this."""
    [path] = (trial_site.trial().folder / "assets").glob("answers-nb-*.js")
    start, data = path.read_text(encoding="utf-8").split(" = ", 1)
    programs = json.loads(data.rstrip().removesuffix(";"))
    [block] = [each for program in programs for each in program["blocks"] if name in [field["id"] for field in each["fields"]]]
    block["fields"] = [each for each in block["fields"] if each["id"] != name]
    later = f"{start} = {json.dumps(programs, ensure_ascii=False)};"
    context.route(re.compile(r"/assets/answers-nb-\w+\.js$"), lambda route: route.fulfill(body=later, content_type="text/javascript"))


def test_me_shows_and_deletes(context, base):
    """One's words would not be found, or could not be deleted everywhere."""
    page = context.new_page()
    page.goto(base + SIDE)
    field(page, "situasjon").fill("Kø på <b>butikken</b>")
    page.get_by_label("Gikk ut").check()
    field(page, "tlf").fill("116 123")
    page.locator("a.next").click()
    page.wait_for_url("**/neste.html")
    in_a_later_edition_without(context, "tlf")
    me = context.new_page()
    me.goto(base + "nb/me.html")
    expect(me.locator(".me-program h2")).to_have_text("Mestre angst")
    expect(me.locator(".me-progress")).to_have_text("1 av 2 sider gjort")
    expect(me.locator(".me-block dd").first).to_have_text("Kø på <b>butikken</b>")
    expect(me.locator(".me-block").first).to_contain_text("Gikk ut")
    expect(me.locator(".me-block h4 a").first).to_have_attribute("href", "../nb/angst/sirkel/side.html#a")
    expect(me.locator(".me-former")).to_contain_text("Tidligere svar")
    expect(me.locator(".me-former")).to_contain_text("116 123")
    me.get_by_role("button", name="Slett alt", exact=True).click()
    expect(me.locator("dialog")).to_be_visible()
    expect(me.get_by_role("button", name="Nei, behold det")).to_be_focused()
    me.get_by_role("button", name="Nei, behold det").click()
    assert stored(me)["answers"]
    page.goto(base + SIDE)
    expect(field(page, "situasjon")).to_have_value("Kø på <b>butikken</b>")
    # That one is there again is stored too, and must not come after the deletion.
    wait_until(me, lambda: {each["name"]: each["value"] for each in stored(me)["meta"]}["last.angst"]["page"] == "side")
    me.evaluate("localStorage.setItem('mestring.unsaved.y', '{broken')")
    me.get_by_role("button", name="Slett alt", exact=True).click()
    me.get_by_role("button", name="Ja, slett alt").click()
    expect(me.locator(".me-deleted")).to_contain_text("Alt er slettet fra denne nettleseren.")
    assert stored(me) == {"answers": [], "progress": [], "meta": []}
    assert me.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    show_again(page)  # the other tab forgets too
    expect(field(page, "situasjon")).to_have_value("")
    expect(page.locator("[data-show=situasjon]")).to_have_text("")
    field(page, "situasjon").fill("på nytt")  # and can start again
    kept(page, "a.situasjon", "på nytt")
    assert {each["name"] for each in stored(page)["meta"]} == {"schema", "writer", "counter"}


def test_me_without_dialog(context, http_base):
    """In an older browser nothing could be deleted."""
    context.add_init_script("delete HTMLDialogElement.prototype.showModal;")
    page = context.new_page()
    page.goto(http_base + "nb/me.html")
    expect(page.locator(".me-empty")).to_be_visible()
    expect(page.get_by_role("button", name="Slett alt", exact=True)).to_have_count(0)
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("hemmelig")
    saved(page)
    page.goto(http_base + "nb/me.html")
    page.get_by_role("button", name="Slett alt", exact=True).click()
    page.get_by_role("button", name="Ja, slett alt").click()
    expect(page.locator(".me-deleted")).to_be_focused()


def test_deleted_words_do_not_come_back_with_back(page, base):
    """The next person at the machine would see them with one press on Back."""
    page.goto(base + SIDE)
    field(page, "situasjon").fill("hemmelig")
    field(page, "tanker").fill("hemmelig")
    page.locator("#a\\.styrke\\.3").check()
    wait_for_answers(page, {"angst.a.situasjon": "hemmelig", "angst.a.tanker": "hemmelig", "angst.a.styrke": 3})
    page.goto(base + "nb/me.html")
    page.get_by_role("button", name="Slett alt", exact=True).click()
    page.get_by_role("button", name="Ja, slett alt").click()
    expect(page.locator(".me-deleted")).to_be_visible()
    page.go_back()
    page.wait_for_timeout(700)
    expect(field(page, "situasjon")).to_have_value("")
    expect(field(page, "tanker")).to_have_value("")
    expect(page.locator("#a\\.styrke\\.3")).not_to_be_checked()
    assert stored(page)["answers"] == []
