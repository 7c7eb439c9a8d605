"""Leaving in a hurry: the page is gone at once, and nobody gets it back with the back button."""
import base64
import contextlib
import os
import re

import pytest
from playwright.sync_api import Error, TimeoutError, expect

from acting import scroll_widths, stored, wait_for, wait_until, with_styles
from compiler import CHROMIUM
from small_root import module, small_site
from test_accessibility import SPACING, violations_in_both_schemes

FIRST, LAST = "nb/hjemme/trygg/trygg-en.html", "nb/hjemme/trygg/trygg-to.html"
RECIPE = re.compile(r"/nb/recipe\.html$")


@pytest.fixture(scope="module")
def left_site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("leaving")
    (folder / "site").mkdir()
    return small_site(folder, {"1-trygg": module("trygg", "Trygg hjemme")}, "quick-exit: true\naudience: 16+\n")


@pytest.fixture(params=["http", "file"])
def address(request, left_site):
    return left_site.addresses[request.param]


def press_shift(page, times=3):
    for _ in range(times):
        page.keyboard.press("Shift")


def go_back(page):
    """As the button of the browser does: nobody waits for what comes of it."""
    page.evaluate("setTimeout(() => history.back())")


@contextlib.contextmanager
def away_again(page):
    """Going back within it leads to the page that one left, and at once from there to the other one."""
    came = []
    note = lambda frame: came.append(frame.url)
    page.on("framenavigated", note)
    yield

    def look():
        assert came and RECIPE.search(came[-1]), came
        return came

    wait_until(page, look)
    page.remove_listener("framenavigated", note)
    page.wait_for_load_state()
    expect(page).to_have_url(RECIPE)


def hint(page):
    return page.get_by_role("region", name="Forlat siden").get_by_role("status")


# The way out

def test_the_button_is_the_first_one_comes_to(page, address):
    """Who uses a keyboard would have to go through the whole menu while somebody is on the way in."""
    page.goto(address + FIRST)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Forlat siden")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(RECIPE)
    expect(page).to_have_title("Vafler")


def test_the_page_one_comes_to_tells_nothing(page, left_site):
    """Who looks over a shoulder would read what it was about; and it asks nobody for anything."""
    page.goto(left_site.addresses["http"] + FIRST)
    page.get_by_role("link", name="Forlat siden").click()
    page.wait_for_url(RECIPE)
    for name in ("nb", "nn", "en"):
        text = left_site.text(f"{name}/recipe.html")
        for word in ("Prøvekommunen", "hjemme", "Kurs", "mestring", "<script"):
            assert word not in text, f"{name}: {word}"
    assert page.evaluate("performance.getEntriesByType('resource').every(each => each.name.endsWith('.css'))")


def test_shift_three_times(page, address):
    """Who has no hand for the mouse gets out too, and hears how far it is."""
    page.goto(address + FIRST)
    expect(hint(page)).to_have_text("eller trykk Shift tre ganger")
    press_shift(page, 1)
    expect(hint(page)).to_have_text("Trykk Shift to ganger til")
    press_shift(page, 1)
    expect(hint(page)).to_have_text("Trykk Shift én gang til")
    press_shift(page, 1)
    page.wait_for_url(RECIPE)


def test_the_count_has_an_end(page, left_site):
    """Who touched Shift a while ago would be thrown out by the next two touches."""
    page.clock.install()
    page.goto(left_site.addresses["http"] + FIRST)
    press_shift(page, 2)
    page.clock.run_for(5100)
    expect(hint(page)).to_contain_text("Det gikk for lang tid")
    press_shift(page, 2)
    expect(hint(page)).to_have_text("Trykk Shift én gang til")
    assert page.url.endswith(FIRST)


def test_writing_capitals_is_not_leaving(page, left_site):
    """What one is writing would vanish in the middle of a sentence."""
    page.goto(left_site.addresses["http"] + FIRST)
    field = page.locator('[id="trygg-skriv.tanke"]')
    field.focus()
    for letter in "ABCD":
        page.keyboard.press(f"Shift+{letter}")
    press_shift(page, 2)
    page.keyboard.press("Escape")  # it begins anew
    expect(hint(page)).to_have_text("eller trykk Shift tre ganger")
    press_shift(page, 2)
    page.keyboard.down("Shift")
    field.click()
    page.keyboard.up("Shift")
    expect(field).to_have_value("ABCD")
    assert page.url.endswith(FIRST)


def test_what_was_written_is_kept(page, left_site):
    """Leaving must not cost the answer that one was writing."""
    page.goto(left_site.addresses["http"] + FIRST)
    page.locator('[id="trygg-skriv.tanke"]').fill("det jeg rakk")
    page.get_by_role("link", name="Forlat siden").click()
    page.wait_for_url(RECIPE)
    page.goto(left_site.addresses["http"] + FIRST)
    expect(page.locator('[id="trygg-skriv.tanke"]')).to_have_value("det jeg rakk")
    assert stored(page)["answers"]


def test_without_scripts_it_is_a_link(new_context, left_site):
    """The way out must not depend on a script."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(left_site.addresses["http"] + FIRST)
    expect(hint(page)).to_be_hidden()
    page.get_by_role("link", name="Forlat siden").click()
    page.wait_for_url(RECIPE)


# Back

# The words of every page that is parsed, and what is painted of it, as soon as there is anything.
SPY = """if (location.pathname.includes('/hjemme/')) {
  new PerformanceObserver(list => console.warn('painted ' + list.getEntries().map(each => each.name))).observe({ type: 'paint', buffered: true });
  document.addEventListener('DOMContentLoaded', () => console.warn('parsed ' + document.body.innerText.length));
}"""


def leave_from_the_second_page(page, address):
    page.goto(address + "nb/hjemme/index.html")
    page.get_by_role("link", name="Start", exact=True).click()
    page.wait_for_url("**/trygg-en.html")
    page.locator("a.next").click()
    page.wait_for_url("**/trygg-to.html")
    expect(page.locator("html.js")).to_have_count(1)
    press_shift(page)
    page.wait_for_url(RECIPE)


def test_back_shows_nothing(page, address):
    """Who comes in and presses the back button would read what she was reading."""
    leave_from_the_second_page(page, address)
    seen = []
    page.on("console", lambda message: seen.append(message.text))
    page.context.add_init_script(SPY)
    for _ in range(2):
        with away_again(page):
            go_back(page)
        expect(page).to_have_title("Vafler")
    page.wait_for_timeout(300)
    assert [each for each in seen if each.startswith("painted") or re.match(r"parsed [1-9]", each)] == []


# A colour that no page has, so that a single frame of the program would be found on the screen.
LOUD = """if (location.pathname.includes('/hjemme/')) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html, body, body * { background: #f0f !important }');
  document.adoptedStyleSheets = [sheet];
}"""

COUNT_LOUD = """async frames => {
  const counts = [];
  for (const data of frames) {
    const image = new Image();
    image.src = 'data:image/png;base64,' + data;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const points = context.getImageData(0, 0, image.width, image.height).data;
    let loud = 0;
    for (let at = 0; at < points.length; at += 4) if (points[at] === 255 && !points[at + 1] && points[at + 2] === 255) loud += 1;
    counts.push(loud);
  }
  return counts;
}"""


class Film:
    """Every frame that the browser draws."""

    def __init__(self, page):
        self.page, self.frames = page, []
        self.session = page.context.new_cdp_session(page)
        self.session.on("Page.screencastFrame", self._keep)

    def _keep(self, event):
        self.frames.append(event["data"])
        self.session.send("Page.screencastFrameAck", {"sessionId": event["sessionId"]})

    def __enter__(self):
        self.session.send("Page.startScreencast", {"format": "png", "everyNthFrame": 1})
        return self

    def __exit__(self, *_):
        self.session.send("Page.stopScreencast")

    def loud(self):
        return self.page.evaluate(COUNT_LOUD, self.frames)


@pytest.fixture(scope="module")
def keeping_browser(browser):
    """Playwright's Chromium keeps no page for Back; a person's does, and shows it as it was."""
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    keeping = browser.browser_type.launch(
        executable_path=CHROMIUM, args=arguments, ignore_default_args=["--disable-back-forward-cache"])
    yield keeping
    keeping.close()


def test_not_one_frame_of_it_is_painted(page, left_site):
    """A glimpse is enough for who knows what to look for."""
    page.add_init_script(LOUD)
    page.goto(left_site.addresses["http"] + FIRST)
    page.locator("a.next").click()
    page.wait_for_url("**/trygg-to.html")
    with Film(page) as film:  # first that a frame would be found at all
        go_back(page)
        expect(page).to_have_url(re.compile("trygg-en"))
        wait_until(page, lambda: max(film.loud(), default=0) > 10_000)
    page.locator("a.next").click()
    page.wait_for_url("**/trygg-to.html")
    press_shift(page)
    page.wait_for_url(RECIPE)
    page.wait_for_timeout(300)
    with Film(page) as film:
        with away_again(page):
            go_back(page)
        wait_until(page, lambda: film.frames)
        page.wait_for_timeout(300)
    assert film.frames, "nothing was filmed"
    assert max(film.loud()) == 0


def picture_of(page):
    """None in the instant in which the browser puts one page in place of another, when there is nothing to photograph."""
    try:
        return base64.b64encode(page.screenshot(timeout=2000)).decode()
    except TimeoutError:  # the page that it was asked of has gone, and never answers
        return None
    except Error as error:
        if not any(words in str(error) for words in ("Not attached to an active page", "Unable to capture screenshot")):
            raise
        return None


def test_a_page_that_the_browser_has_kept_is_blank(keeping_browser, left_site):
    """A person's browser keeps whole pages, and shows them as they were before any script is asked."""
    page = keeping_browser.new_context().new_page()
    page.add_init_script(LOUD)
    page.goto(left_site.addresses["http"] + FIRST)
    page.evaluate("""addEventListener('pageshow', event => event.persisted
      && sessionStorage.setItem('cameBack', getComputedStyle(document.documentElement).visibility), true)""")
    page.locator("a.next").click()
    page.wait_for_url("**/trygg-to.html")
    press_shift(page)
    expect(page).to_have_url(RECIPE)
    page.wait_for_timeout(300)
    with away_again(page):
        go_back(page)
        pictures = list(filter(None, (picture_of(page) for _ in range(12))))
    assert pictures, "nothing was photographed"
    # Nothing came back where the browser, short of memory, had not kept the page.
    assert page.evaluate("sessionStorage.getItem('cameBack')") in ("hidden", None)
    assert max(page.evaluate(COUNT_LOUD, pictures)) == 0
    page.context.close()


def test_a_kept_page_is_shown_again_to_who_has_not_left(keeping_browser, left_site):
    """The page that is kept blank would stay blank."""
    page = keeping_browser.new_context(viewport={"width": 390, "height": 500}).new_page()
    page.goto(left_site.addresses["http"] + FIRST)
    page.evaluate("window.kept = true; scrollTo(0, 120)")
    page.locator("a.next").evaluate("link => link.click()")
    page.wait_for_url("**/trygg-to.html")
    go_back(page)
    expect(page).to_have_url(re.compile("trygg-en"))
    expect(page.locator("h1")).to_be_visible()
    if not page.evaluate("window.kept"):
        pytest.skip("the browser, short of memory, had not kept the page")
    wait_for(page, "scrollY === 120")
    page.context.close()


def test_a_site_without_such_a_program_has_no_button(programs):
    """Nobody needs a button that nobody asked for, and it would cost all others a script."""
    assert "nb/recipe.html" not in programs.pages
    assert 'class="leave"' not in programs.text("nb/index.html")


def test_the_other_program_has_no_button_but_comes_not_back_either(page, left_site):
    """She may have gone on to another program before she left; it is on the same site."""
    http = left_site.addresses["http"]
    assert 'class="leave"' not in left_site.text("nb/ro/pust/pust-en.html")
    for name in ("nb/index.html", "nb/me.html", "nb/help.html", "nb/search.html", LAST):
        assert 'class="leave"' in left_site.text(name), name
    page.goto(http + "nb/ro/pust/pust-en.html")
    page.goto(http + FIRST)
    page.get_by_role("link", name="Forlat siden").click()
    page.wait_for_url(RECIPE)
    with away_again(page):
        go_back(page)


def test_a_visit_later_is_an_ordinary_one(page, address):
    """Who comes back of her own would be shut out of her own answers."""
    leave_from_the_second_page(page, address)
    page.goto(address + FIRST)
    expect(page.locator("h1")).to_be_visible()
    page.locator("a.next").click()
    page.wait_for_url("**/trygg-to.html")
    page.go_back()
    expect(page.locator("h1")).to_contain_text("første side")
    assert page.evaluate("window.name") == ""


def test_where_storage_is_refused_the_window_remembers(new_context, left_site):
    """Some browsers refuse a page all storage; it must stay away there too."""
    context = new_context()
    context.add_init_script("Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('refused'); } });")
    page = context.new_page()
    leave_from_the_second_page(page, left_site.addresses["http"])
    with away_again(page):
        go_back(page)


# Seen and heard

@pytest.mark.parametrize("name", ["nb/index.html", FIRST, LAST, "nn/recipe.html", "en/hjemme/trygg/trygg-en.html"])
def test_axe_finds_nothing(new_context, left_site, name):
    page = new_context(reduced_motion="reduce").new_page()
    page.goto(left_site.addresses["http"] + name)
    assert violations_in_both_schemes(page) == []


@pytest.mark.parametrize("name", ["nb/index.html", FIRST, "nb/recipe.html"])
def test_no_sideways_scrolling(new_context, left_site, name):
    page = new_context(viewport={"width": 320, "height": 256}).new_page()
    page.goto(left_site.addresses["http"] + name)
    assert scroll_widths(page)[0] <= scroll_widths(page)[1]
    with_styles(page, SPACING)
    assert scroll_widths(page)[0] <= scroll_widths(page)[1]


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_the_way_out_and_the_way_to_help_are_both_in_sight(new_context, left_site, width):
    """The one would lie upon the other, or be scrolled away."""
    page = new_context(viewport={"width": width, "height": 600}).new_page()
    page.goto(left_site.addresses["http"] + FIRST)
    leave, help_now = page.locator(".leave"), page.locator("header .help-now")
    for _ in range(2):
        expect(leave).to_be_in_viewport(ratio=1)
        one = leave.bounding_box()
        assert one["height"] >= 44 and one["width"] >= 44
        if width < 768:
            expect(help_now).to_be_in_viewport(ratio=1)
        if help_now.bounding_box()["y"] >= 0:
            assert one["y"] + one["height"] <= help_now.bounding_box()["y"]
            other = help_now.bounding_box()
            hit = page.evaluate("([x, y]) => document.elementFromPoint(x, y).closest('a').className",
                                [other["x"] + other["width"] / 2, other["y"] + other["height"] / 2])
            assert hit == "help-now"
        page.evaluate("scrollTo({ top: 2000, behavior: 'instant' })")


def test_paper_has_no_button(page, left_site):
    """It would be ink on somebody's worksheet."""
    page.goto(left_site.addresses["http"] + FIRST)
    page.emulate_media(media="print")
    expect(page.locator(".leaving")).to_be_hidden()
