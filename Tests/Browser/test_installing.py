"""The site as an app on a phone: offered to those who look after what they have written, and never at the cost of it."""
import pytest
from playwright.sync_api import expect

from acting import scroll_widths, wait_for_answer, with_styles
from test_accessibility import SPACING, violations_in_both_schemes
from test_me import SAFARI

IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1"
MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15"
CIRCLE = "nb/angst/angstsirkelen/din-sirkel.html"

# As Chromium asks; a browser without windows never does.
ASK = """() => {
  const event = new Event('beforeinstallprompt', { cancelable: true });
  event.prompt = () => { window.asked = (window.asked || 0) + 1; };
  window.dispatchEvent(event);
  return event.defaultPrevented;
}"""


@pytest.fixture
def visit(new_context, http_base):
    def open_page(path, agent=None, **settings):
        context = new_context(**({"user_agent": agent} if agent else {}), reduced_motion="reduce", **settings)
        if agent:
            context.add_init_script(SAFARI)
        page = context.new_page()
        page.goto(http_base + path)
        return page

    return open_page


@pytest.mark.parametrize("path", ["nb/me.html", "nb/angst/index.html"])
def test_it_is_offered_quietly_and_asked_once(visit, path):
    """A browser that asks in the midst of an exercise disturbs; one that never tells is never found."""
    page = visit(path, viewport={"width": 320, "height": 640})
    if "me" in path:
        expect(page.locator(".me-care")).to_be_visible()
    assert page.evaluate(ASK), "the browser asks by itself"
    button = page.get_by_role("button", name="Legg til som app")
    expect(button).to_have_count(1)
    with_styles(page, SPACING)
    wide, room = scroll_widths(page)
    assert wide <= room
    assert violations_in_both_schemes(page) == []
    button.click()
    assert page.evaluate("window.asked") == 1
    expect(button).to_have_count(0)


def test_nobody_is_asked_while_they_read(visit):
    page = visit(CIRCLE)
    assert page.evaluate(ASK)
    expect(page.get_by_role("button", name="Legg til som app")).to_have_count(0)


def test_on_an_iphone_a_backup_comes_first(visit, http_base):
    """The app begins with a store of its own: who goes straight there finds nothing of what they wrote."""
    page = visit(CIRCLE, IPHONE, viewport={"width": 320, "height": 640}, has_touch=True)
    page.locator('[id="min-sirkel.skjedde"]').fill("På bussen")
    wait_for_answer(page, "angst.min-sirkel.skjedde")
    page.goto(http_base + "nb/me.html")
    expect(page.locator(".me-forgets")).to_contain_text("som en app")
    page.get_by_text("Slik får du siden som en app").click()
    steps = page.locator(".me-care ol > li")
    expect(steps).to_have_count(3)
    expect(steps.nth(0)).to_contain_text("sikkerhetskopi")
    expect(steps.nth(1)).to_contain_text("Legg til på Hjem-skjerm")
    expect(steps.nth(2)).to_contain_text("Min side")
    with page.expect_download() as download:
        steps.nth(0).get_by_role("button", name="Ta en sikkerhetskopi").click()
    assert download.value.suggested_filename.endswith(".json")
    expect(page.locator(".me-last")).not_to_be_empty()
    with_styles(page, SPACING)
    wide, room = scroll_widths(page)
    assert wide <= room
    assert violations_in_both_schemes(page) == []


def test_who_has_written_nothing_needs_no_backup(visit):
    page = visit("nb/me.html", IPHONE)
    page.get_by_text("Slik får du siden som en app").click()
    expect(page.locator(".me-care ol > li")).to_have_count(1)


def test_on_a_mac_it_is_the_dock(visit):
    page = visit("nb/me.html", MAC)
    page.get_by_text("Slik får du siden som en app").click()
    expect(page.locator(".me-care ol > li")).to_contain_text("Legg til i Dock")


def test_elsewhere_nothing_is_said_of_it(visit):
    """A browser that doesn't forget, and one in which it can't be done, needn't hear of it."""
    page = visit("nb/me.html")
    expect(page.locator(".me-care")).to_be_visible()
    expect(page.get_by_text("som en app")).to_have_count(0)
