"""Where one has been."""
from playwright.sync_api import expect

from acting import stored
from trial import NEXT, SIDE, answer, field


def test_progress_and_continue(page, base):
    """One would have to look for where one was."""
    page.goto(base + SIDE)
    page.wait_for_timeout(200)
    page.locator("a.next").click()
    page.wait_for_url("**/neste.html")
    expect(page.locator("li[data-page=side]")).to_have_class("done")
    expect(page.locator("li[data-page=side]")).to_contain_text("gjort")
    page.go_back()
    page.wait_for_timeout(300)
    page.goto(base + SIDE)
    page.wait_for_timeout(300)
    states = {each["key"]: each["state"] for each in stored(page)["progress"]}
    assert states["angst.sirkel.side"] == "done"  # seeing again never lowers it
    page.goto(base + "nb/angst/index.html")
    expect(page.locator(".module-progress")).to_have_text("1 av 2 sider gjort")
    expect(page.locator(".continue a")).to_have_attribute("href", "../../nb/angst/sirkel/side.html")
    expect(page.locator(".continue-where")).to_have_text("Angstsirkelen")
    page.locator(".continue a").click()
    page.wait_for_url("**/side.html")
    page.goto(base + "nb/index.html")
    expect(page.locator(".continue a")).to_have_attribute("href", "../nb/angst/sirkel/side.html")
    page.goto(base + NEXT)
    page.locator("a.next").click()
    page.wait_for_url("**/sirkel/index.html")
    expect(page.locator("li.done")).to_have_count(2)


def test_done_survives_a_page_that_dies_at_once(context, http_base):
    """A page would have to be done twice."""
    page = context.new_page()
    page.goto(http_base + SIDE)
    page.wait_for_timeout(300)
    page.evaluate("IDBDatabase.prototype.transaction = () => ({ objectStore: () => ({ getAll: () => ({}) }) })")
    field(page, "situasjon").fill("blir med")
    page.locator("a.next").click()
    page.wait_for_url("**/neste.html")
    expect(page.locator("li[data-page=side]")).to_have_class("done")
    assert answer(page, "a.situasjon")["value"] == "blir med"
    page.wait_for_timeout(200)
    assert page.evaluate("Object.keys(localStorage)") == []
