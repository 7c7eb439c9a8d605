"""Where one has been."""
from playwright.sync_api import expect

from acting import stored, wait_for_progress, wait_until
from trial import NEXT, OVERVIEW, PROGRAM, SIDE, field, kept, nothing_unsaved


def last_is(page, name):
    """Until it is stored that one was on this page last."""
    wait_until(page, lambda: [each["value"]["page"] for each in stored(page)["meta"] if each["name"] == "last.angst"] == [name])


def test_progress_and_continue(page, base):
    """One would have to look for where one was."""
    page.goto(base + SIDE)
    last_is(page, "side")
    page.locator("a.next").click()
    page.wait_for_url("**/neste.html")
    expect(page.locator("li[data-page=side]")).to_have_class("done")
    expect(page.locator("li[data-page=side]")).to_contain_text("gjort")
    last_is(page, "neste")
    page.go_back()
    page.goto(base + SIDE)
    last_is(page, "side")
    states = {each["key"]: each["state"] for each in stored(page)["progress"]}
    assert states["angst.sirkel.side"] == "done"  # seeing again never lowers it
    page.goto(base + PROGRAM)
    expect(page.locator(".module-progress")).to_have_text("1 av 2 sider gjort")
    expect(page.locator(".continue a")).to_have_attribute("href", "../../nb/angst/sirkel/side.html")
    expect(page.locator(".continue-where")).to_have_text("Angstsirkelen")
    page.locator(".continue a").click()
    page.wait_for_url("**/side.html")
    last_is(page, "side")
    page.goto(base + OVERVIEW)
    expect(page.locator(".continue a")).to_have_attribute("href", "../../../nb/angst/sirkel/side.html")
    expect(page.locator(".continue-where")).to_have_text("Side")
    page.goto(base + NEXT)
    page.locator("a.next").click()
    page.wait_for_url("**/" + PROGRAM)
    expect(page.locator(".module-progress")).to_have_text("Du har vært gjennom hele modulen")
    page.goto(base + OVERVIEW)
    expect(page.locator("li[data-page].done")).to_have_count(2)


def test_done_survives_a_page_that_dies_at_once(context, http_base):
    """A page would have to be done twice."""
    page = context.new_page()
    page.goto(http_base + SIDE)
    wait_for_progress(page, "angst.sirkel.side")
    page.evaluate("IDBDatabase.prototype.transaction = () => ({ objectStore: () => ({ getAll: () => ({}) }) })")
    field(page, "situasjon").fill("blir med")
    page.locator("a.next").click()
    page.wait_for_url("**/neste.html")
    expect(page.locator("li[data-page=side]")).to_have_class("done")
    kept(page, "a.situasjon", "blir med")
    nothing_unsaved(page)
