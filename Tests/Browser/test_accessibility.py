"""What machines can see of accessibility: axe on every page, reflow, text spacing, forced colours, motion."""
import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import expect

from acting import at_rest, open_and_answer_everything, scroll_widths, stored, too_wide, wait_for, wait_until, with_styles

TAGS = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
# What another scheme can change: the colours, and nothing else of a page.
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}

# Text spacing of WCAG 1.4.12.
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }"""


RUN_AXE = """async rules => {
  const result = await axe.run({ runOnly: rules, resultTypes: ['violations'] });
  return result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target} ${node.failureSummary}`));
}"""


def violations_in_both_schemes(page):
    """What axe finds in dark and light; it is brought into a document once. The page stays light, as it was."""
    page.evaluate(AXE_SCRIPT)
    found = []
    for scheme, rules in (("dark", COLOURS), ("light", TAGS)):
        page.emulate_media(color_scheme=scheme)
        found += [f"{scheme}: {each}" for each in page.evaluate(RUN_AXE, rules)]
    return found


@pytest.fixture
def calm(new_context):
    """A page of somebody who wants no motion, so that nothing is looked at halfway."""
    return new_context(reduced_motion="reduce").new_page()


def visit(page, site, name, protocol="http"):
    if name == "index.html":  # it leads on at once
        page.route("**/index.html", lambda route: route.fulfill(
            content_type="text/html", body=site.text(name).replace('http-equiv="refresh"', 'name="refresh"')))
    page.goto(site.addresses[protocol] + name)


def what_runs_out(page, when):
    """What would have to be scrolled sideways for."""
    whole, seen = scroll_widths(page)
    return [f"{when}: {whole} px of {seen}: {too_wide(page)}"] if whole > seen else []


def assert_fits(page, when):
    assert what_runs_out(page, when) == []


def test_a_page_can_be_used_by_all_and_fits(any_page, calm):
    """Somebody who can't see, or sees little, would be shut out of this page. With the text four times as large every line would have
    to be scrolled to and fro to be read; who sets large text or needs more space between the letters would lose what runs out of
    the page."""
    site, name = any_page
    visit(calm, site, name)
    # One visit for all, as a visit takes longer than what is looked at; whatever is wrong is told together.
    faults = violations_in_both_schemes(calm)
    calm.set_viewport_size({"width": 320, "height": 256})
    faults += what_runs_out(calm, "320 × 256")
    open_and_answer_everything(calm)
    faults += what_runs_out(calm, "320 × 256, answered and open")
    with_styles(calm, SPACING)
    faults += what_runs_out(calm, "320 × 256 with text spacing")
    with_styles(calm, "html { font-size: 225% !important }")
    faults += [f"out of reach with 200 % text on a phone: {each}" for each in too_wide(calm) if "tool" in each or "button" in each]
    calm.set_viewport_size({"width": 640, "height": 512})
    faults += what_runs_out(calm, "200 % text")
    assert faults == []


ANSWERED = [("programs", page) for page in (
    "nb/angst/index.html", "nb/angst/hva-er-angst/kroppen.html", "en/angst/hva-er-angst/fire-mater.html",
    "nb/angst/angstsirkelen/din-sirkel.html", "nb/angst/angstsirkelen/elgen.html", "en/angst/hva-er-angst/omveiene.html")
] + [("fixture", f"nb/alt/{page}.html") for page in (
    "blokker/tekst", "blokker/sporsmal", "blokker/felt", "blokker/sirkel", "skjema/ni", "skjema/folger", "arbeid/sovn", "arbeid/rader",
    "arbeid/pusten", "visninger/igjen")]


@pytest.mark.parametrize("name, page", ANSWERED)
def test_axe_finds_nothing_when_all_is_answered_and_open(name, page, request, calm):
    """The feedback, the explanation and one's own words would be what a person can't read."""
    site = request.getfixturevalue("programs" if name == "programs" else "fixture_site")
    visit(calm, site, page)
    open_and_answer_everything(calm)
    assert violations_in_both_schemes(calm) == []


def test_axe_finds_nothing_on_what_scripts_write(programs, calm):
    """One's own page, search results and the question before deleting are written by scripts alone."""
    http = programs.addresses["http"]
    calm.goto(http + "nb/angst/angstsirkelen/din-sirkel.html")
    open_and_answer_everything(calm)
    calm.locator("a.next").click()
    calm.wait_for_url("**/dorer.html")
    for path in ("nb/angst/index.html", "nb/angst/angstsirkelen/index.html", "nb/index.html"):
        calm.goto(http + path)
        if "angst" in path:
            expect(calm.locator(".continue")).to_be_visible()
        assert violations_in_both_schemes(calm) == [], path
    calm.goto(http + "nb/me.html")
    expect(calm.locator(".me-block")).not_to_have_count(0)
    assert violations_in_both_schemes(calm) == []
    calm.get_by_role("button", name="Slett alt", exact=True).click()
    expect(calm.locator("dialog")).to_be_visible()
    assert violations_in_both_schemes(calm) == []
    calm.get_by_role("button", name="Ja, slett alt").click()
    expect(calm.locator(".me-deleted")).to_be_visible()
    assert violations_in_both_schemes(calm) == []
    calm.goto(http + "nb/search.html")
    calm.locator("#q").fill("hjertet")
    expect(calm.locator(".search-results li")).not_to_have_count(0)
    assert violations_in_both_schemes(calm) == []


@pytest.mark.parametrize("refused", [["indexedDB"], ["indexedDB", "localStorage"]])
def test_axe_finds_nothing_where_storage_is_refused(programs, new_context, refused):
    """The word that nothing is kept must reach those who can't see it."""
    context = new_context(reduced_motion="reduce")
    for name in refused:
        context.add_init_script(f"Object.defineProperty(window, '{name}', {{ value: undefined }});")
    page = context.new_page()
    page.goto(programs.addresses["http"] + "nb/angst/angstsirkelen/din-sirkel.html")
    expect(page.locator(".notice-storage")).to_be_visible()
    assert violations_in_both_schemes(page) == []


@pytest.mark.parametrize("page", [
    "nb/index.html", "nb/angst/hva-er-angst/kroppen.html", "en/me.html", "nb/search.html", "nb/panic.html"])
def test_axe_finds_nothing_without_scripts(programs, new_context, page):
    """What is written for those without scripts is seen by nobody else, and its faults neither."""
    # axe is a script itself: it runs where the page's own are kept from coming.
    context = new_context(reduced_motion="reduce")
    context.problems.expect("ERR_FAILED")
    context.route("**/assets/*.js", lambda route: route.abort())
    opened = context.new_page()
    opened.goto(programs.addresses["http"] + page)
    assert violations_in_both_schemes(opened) == []


# Reflow

@pytest.fixture
def narrow(new_context):
    return new_context(viewport={"width": 320, "height": 256}, reduced_motion="reduce").new_page()


CLIPPED = """() => Array.from(document.querySelectorAll('main *, header *')).filter(element => {
  const style = getComputedStyle(element);
  if (element.matches('.sr-only, svg, svg *, textarea, input, select, .table-scroll')) return false;
  return (style.overflowX === 'hidden' || style.overflowY === 'hidden')
    && (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1)
    && element.textContent.trim();
}).map(element => element.tagName + '.' + element.className)"""


@pytest.mark.parametrize("page", [
    "nb/index.html", "nb/angst/index.html", "nb/angst/hva-er-angst/kroppen.html",
    "nb/angst/angstsirkelen/din-sirkel.html", "nb/panic.html"])
def test_nothing_is_cut_off_with_text_spacing(programs, narrow, page):
    """Who needs more space between letters to read would lose the ends of sentences."""
    visit(narrow, programs, page)
    open_and_answer_everything(narrow)
    with_styles(narrow, SPACING)
    assert narrow.evaluate(CLIPPED) == []


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_help_is_seen_at_every_width(programs, new_context, width):
    """The way to help would be off the screen on somebody's phone."""
    page = new_context(viewport={"width": width, "height": 700}).new_page()
    page.goto(programs.addresses["http"] + "nb/angst/angstsirkelen/din-sirkel.html")
    link = page.locator("header .help-now")
    expect(link).to_be_in_viewport(ratio=1)
    box = link.bounding_box()
    assert box["height"] >= 24 and box["width"] >= 44
    if width < 768:  # on a phone it follows along
        page.mouse.wheel(0, 3000)
        wait_for(page, "scrollY > 0")
        expect(link).to_be_in_viewport(ratio=1)


SMALL = """() => Array.from(document.querySelectorAll(
  'main :is(button, summary, select, textarea, input, label), header a, nav a, .button')).map(element => {
  const box = element.getBoundingClientRect();
  const whole = element.matches('input') && element.labels && element.labels[0] ? element.labels[0].getBoundingClientRect() : box;
  return { name: element.tagName + '#' + element.id + '.' + element.className, shown: box.width > 1,
    height: Math.max(box.height, whole.height), width: Math.max(box.width, whole.width) };
}).filter(each => each.shown && (each.height < 23.9 || each.width < 23.9)).map(each => each.name)"""


@pytest.mark.parametrize("page", ["tekst", "sporsmal", "felt", "sirkel"])
def test_targets_are_large_enough(fixture_site, new_context, page):
    """A trembling finger would hit the answer beside the one that was meant."""
    opened = new_context(viewport={"width": 320, "height": 640}).new_page()
    visit(opened, fixture_site, f"nb/alt/blokker/{page}.html")
    at_rest(opened)
    assert opened.evaluate(SMALL) == []


# Forced colours and motion

def test_forced_colours_show_what_is_chosen(fixture_site, new_context):
    """Who has chosen the colours of the whole screen would not see which answer they have given."""
    page = new_context(forced_colors="active", reduced_motion="reduce").new_page()
    visit(page, fixture_site, "nb/alt/blokker/felt.html")
    look = "e => { const s = getComputedStyle(e); return [s.backgroundColor, s.borderTopColor, s.borderTopWidth, s.color].join(); }"
    steps = page.locator(".scale-step label")
    before = steps.nth(3).evaluate(look)
    page.locator("#skjema\\.sterkt\\.3").check(force=True)
    page.locator("#skjema\\.linjen").focus()
    assert steps.nth(3).evaluate(look) != before
    for box in page.locator(".option > input").all():
        assert box.evaluate("e => getComputedStyle(e).appearance") == "auto", "a drawn box vanishes"
    for button in page.locator("main .button, main .tool").all():
        assert button.evaluate("e => getComputedStyle(e).borderTopStyle") == "solid", "a button without an edge"
    visit(page, fixture_site, "nb/panic.html")
    for part in page.locator(".breath-shape, .breath-ring").all():
        assert part.evaluate("e => parseFloat(getComputedStyle(e).borderTopWidth)") >= 1, "the circle vanishes"


def background(locator):
    return locator.evaluate("e => getComputedStyle(e).backgroundColor")


def assert_tells_its_value(bar):
    """The parts of a progress bar have no computed styles: what is drawn is looked at."""
    drawn = []
    for part in (.2, .8):
        bar.evaluate("(e, part) => { e.value = e.max * part; }", part)
        drawn.append(bar.screenshot())
    assert drawn[0] != drawn[1]


def test_forced_colours_show_how_far_one_has_come(fixture_site, new_context):
    """A bar without its length, a week without its today, a button that does nothing and doesn't say so."""
    page = new_context(forced_colors="active", viewport={"width": 390, "height": 780}).new_page()
    visit(page, fixture_site, "nb/alt/skjema/ni.html")
    at_rest(page)
    assert_tells_its_value(page.locator(".measure-bar"))
    visit(page, fixture_site, "nb/alt/arbeid/pusten.html")
    at_rest(page)
    assert_tells_its_value(page.locator(".timer-bar"))
    visit(page, fixture_site, "nb/alt/visninger/alle.html")
    at_rest(page)
    page.locator("#sikker [data-field=sikker-for] input").nth(8).check(force=True)
    length = page.locator("#sikker [data-place=before] .view-bar div")
    assert background(length) != background(page.locator("#sikker li[data-place=before]"))
    field = page.locator("#stigen [data-field=trinn]")
    field.locator(".row-text").first.fill("Noe")
    colour = "e => getComputedStyle(e).color"
    assert field.locator(".row-up").first.evaluate(colour) != field.locator(".row-down").first.evaluate(colour), "it is the first, and goes no higher"
    visit(page, fixture_site, "nb/alt/visninger/igjen.html")
    at_rest(page)
    width = "e => getComputedStyle(e).borderTopWidth"
    assert page.locator(".view-week .today").evaluate(width) != page.locator(".view-week li:not(.today)").first.evaluate(width)


MOVING = """() => Array.from(document.querySelectorAll('*')).flatMap(element => [null, '::before', '::after'].map(part => {
  const style = getComputedStyle(element, part);
  const longest = list => Math.max(...list.split(',').map(parseFloat));
  const moves = style.animationName !== 'none' && longest(style.animationDuration) > .01;
  const slides = longest(style.transitionDuration) + longest(style.transitionDelay) > .01;
  return moves || slides || style.scrollBehavior === 'smooth' ? element.tagName + '.' + element.className + (part || '') : '';
})).filter(Boolean).slice(0, 5)"""


@pytest.mark.parametrize("page", [
    "blokker/tekst", "blokker/sporsmal", "blokker/felt", "blokker/sirkel", "skjema/ni", "skjema/folger", "arbeid/sovn", "arbeid/rader",
    "arbeid/pusten", "visninger/alle", "visninger/igjen"])
def test_nothing_slides_or_fades_for_who_wants_no_motion(fixture_site, calm, page):
    """The one animation that somebody forgot is the one that makes ill."""
    visit(calm, fixture_site, f"nb/alt/{page}.html")
    open_and_answer_everything(calm)
    assert calm.evaluate(MOVING) == []


@pytest.mark.parametrize("page", [
    "nb/index.html", "nb/angst/index.html", "nb/angst/hva-er-angst/kroppen.html", "nb/angst/angstsirkelen/din-sirkel.html",
    "nb/me.html", "nb/search.html", "nb/help.html", "nb/panic.html"])
def test_no_motion_for_who_wants_none(programs, calm, page):
    """Motion makes some people ill, and frightens who is frightened already."""
    visit(calm, programs, page)
    running = "document.getAnimations().filter(animation => animation.playState === 'running').length"
    assert calm.evaluate(running) == 0
    calm.evaluate("() => document.querySelectorAll('.quiz input').forEach(input => input.click())")
    assert calm.evaluate(running) == 0


def test_breathing_figure_stands_still(programs, calm):
    """It must still help: both words are there to read."""
    visit(calm, programs, "nb/panic.html")
    figure = calm.locator(".breath")
    before = figure.screenshot()
    calm.wait_for_timeout(1200)
    assert figure.screenshot() == before
    for word in (".breath-in", ".breath-out"):
        expect(calm.locator(word)).to_be_visible()
        assert calm.locator(word).evaluate("e => getComputedStyle(e).opacity") == "1"


@pytest.mark.parametrize("scripts", [True, False])
def test_breathing_figure_can_be_stopped(programs, new_context, scripts):
    """What moves for more than five seconds must have a stop, with the keyboard and without scripts too."""
    page = new_context(java_script_enabled=scripts, reduced_motion="no-preference").new_page()
    visit(page, programs, "nb/panic.html")
    figure = page.locator(".breath")
    shape = page.locator(".breath-shape")
    size = lambda: shape.bounding_box()["width"]

    def breathes():
        before = size()
        wait_until(page, lambda: size() != before)

    breathes()
    page.locator(".breath-pause").focus()
    page.keyboard.press("Space")
    expect(shape).to_have_css("animation-play-state", "paused")

    def stands(milliseconds):
        before = size()
        page.wait_for_timeout(milliseconds)
        return size() == before

    # An animation that is told to pause may draw a frame more before it does.
    wait_until(page, lambda: stands(100))
    assert stands(700)
    page.keyboard.press("Space")
    breathes()
    expect(figure).to_be_visible()


# Nothing but the pages themselves

@pytest.mark.parametrize("page", [
    "nb/index.html", "nb/angst/index.html", "nb/angst/angstsirkelen/index.html", "en/angst/angstsirkelen/din-sirkel.html",
    "nb/me.html", "en/search.html", "nb/help.html", "en/panic.html", "nb/about.html", "nb/feedback.html", "404.html"])
def test_quiet_from_a_folder(programs, context, page):
    """Opened from a folder or a memory stick, the pages have to work without errors too; http is watched by every test."""
    opened = context.new_page()
    visit(opened, programs, page, "file")
    if not page.startswith("404"):
        assert opened.evaluate("document.documentElement.classList.contains('js')")
        at_rest(opened)
        assert stored(opened)["meta"] is not None


def test_no_cookie_is_set(programs, context):
    """The pages promise it."""
    opened = context.new_page()
    visit(opened, programs, "nb/angst/angstsirkelen/din-sirkel.html")
    open_and_answer_everything(opened)
    assert context.cookies() == []
