"""That what one writes is kept is said only where a script has opened a store; where none runs, the fields say that they keep nothing."""
import pytest
from playwright.sync_api import expect

from acting import too_wide
from small_root import module, small_site
from test_accessibility import violations_in_both_schemes
from test_program_file import open_at
from test_refusals import REFUSALS, WITHOUT_LOCAL

CIRCLE = "/angst/angstsirkelen/din-sirkel.html"
RATED = "nb/hjemme/trygg/trygg-to.html"
KEPT = {"nb": "Det du skriver, blir lagret av seg selv", "en": "What you write is saved as you go", "nn": "Det du skriv, blir lagra av seg sjølv"}
NOT_KEPT = {"nb": "Det du skriver her, blir ikke lagret", "en": "What you write here isn’t saved", "nn": "Det du skriv her, blir ikkje lagra"}
SCRIPT = "**/assets/{site,own}-*.js"


def said(page, words):
    return page.locator(".privacy p", has_text=words)


def stands_right_before_the_first_field(page):
    return page.evaluate("""() => {
      const note = document.querySelector('.privacy');
      const field = document.querySelector('.field, .measure-form');
      return Boolean(note.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING)
        && note.closest('section').contains(field);
    }""")


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """The address of a site in three languages. The last page of its module has one field, which asks whether it was of use."""
    folder = tmp_path_factory.mktemp("promise")
    (folder / "site").mkdir()
    return small_site(folder, {"1-trygg": module("trygg", "Trygg")}).addresses["http"]


HOW = {
    "missing": lambda page: page.route(SCRIPT, lambda route: route.fulfill(status=404, body="")),
    "blocked": lambda page: page.route(SCRIPT, lambda route: route.abort()),
    "cut": lambda page: page.route(SCRIPT, lambda route: route.fulfill(content_type="text/javascript", body="(function () {")),
    "throws": lambda page: page.add_init_script("Object.defineProperty(HTMLElement.prototype, 'dataset', { get() { throw new Error('old'); } });"),
}


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("language", KEPT)
def test_without_the_script_the_fields_say_so(context, small, how, language):
    """A script that the phone couldn't fetch: the page would promise to keep the words, and all of them be gone the next day."""
    context.problems.expect("404|ERR_FAILED|Unexpected end|: old")
    page = context.new_page()
    HOW[how](page)
    page.goto(small + language + "/talk.html")  # a page that is in every language
    warning = said(page, NOT_KEPT[language])
    expect(warning).to_be_visible()
    expect(warning).to_have_count(1)
    expect(said(page, KEPT[language])).to_be_hidden()
    assert stands_right_before_the_first_field(page)


def test_with_javascript_turned_off_the_fields_say_so(new_context, http_base, small):
    """The one who has turned it off, for good reasons, would write for an hour, and on the sheet for the next talk as well."""
    page = new_context(java_script_enabled=False).new_page()
    for address in (http_base + "nb" + CIRCLE, http_base + "nb/talk.html", small + RATED):
        page.goto(address)
        expect(said(page, NOT_KEPT["nb"])).to_be_visible()
        expect(said(page, KEPT["nb"])).to_be_hidden()


def test_where_one_only_says_whether_it_was_of_use_there_is_no_note_at_all(page, small):
    """A box without words would stand above the question."""
    page.goto(small + RATED)
    expect(page.locator(".privacy.begun")).to_be_hidden()


def test_without_styles_as_well(context, http_base):
    """A phone that has fetched neither would show both sentences, and nobody knows which of them to believe."""
    context.problems.expect("ERR_FAILED")
    page = context.new_page()
    page.route("**/assets/*", lambda route: route.abort())
    page.goto(http_base + "nb" + CIRCLE)
    expect(said(page, NOT_KEPT["nb"])).to_be_visible()
    expect(said(page, KEPT["nb"])).to_be_hidden()


# What is seen on the way, and how far down the first field stands, noted at each frame.
WATCH = """(() => {
  window.frames_ = [];
  const note = () => {
    const field = document.querySelector('.field');
    const isSeen = text => Boolean(text) && getComputedStyle(text).visibility === 'visible' && text.getClientRects().length > 0;
    if (field) frames_.push([isSeen(document.querySelector('.privacy p')), isSeen(document.querySelector('.not-kept')), field.getBoundingClientRect().top + scrollY]);
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
})();"""


def test_with_the_script_it_is_promised_once_the_store_is_open(context, base):
    """A warning that flashes by on every page frightens, and a field that moves is missed by the finger."""
    context.add_init_script(WATCH + "const { open } = IDBFactory.prototype; const opened = []; " + """
      IDBFactory.prototype.open = function (...all) {
        const real = open.apply(this, all);
        const request = {};
        for (const name of ['result', 'error', 'transaction']) Object.defineProperty(request, name, { get: () => real[name] });
        for (const name of ['onupgradeneeded', 'onblocked', 'onerror', 'onsuccess']) Object.defineProperty(request, name, { set(act) {
          real[name] = event => (name === 'onsuccess' && !window.isOpen ? opened.push(() => act.call(real, event)) : act.call(real, event));
        } });
        return request;
      };
      window.openNow = () => { window.isOpen = true; opened.forEach(act => act()); };""")
    page = context.new_page()
    page.goto(base + "nb" + CIRCLE)
    page.wait_for_selector(".privacy.begun", state="attached")
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate("frames_.every(each => !each[0] && !each[1])"), "nothing is said before it is known"
    page.evaluate("openNow()")
    expect(said(page, KEPT["nb"])).to_be_visible()
    expect(said(page, NOT_KEPT["nb"])).to_be_hidden()
    assert page.evaluate("frames_.every(each => !each[1])")
    if base.startswith("http"):  # from a folder there is a notice above, which comes with the script
        assert len(set(page.evaluate("frames_.map(each => Math.round(each[2]))"))) == 1


def test_in_memory_alone_neither_is_said(context, http_base):
    """The promise would stand beside the notice that nothing is kept; and nobody has to switch on JavaScript, which is on."""
    context.add_init_script(REFUSALS["throws"] + WITHOUT_LOCAL)
    page = context.new_page()
    page.goto(http_base + "nb" + CIRCLE)
    expect(page.locator(".notice-storage")).to_contain_text("lagrer ikke")
    expect(said(page, KEPT["nb"])).to_be_hidden()
    expect(said(page, NOT_KEPT["nb"])).to_be_hidden()


def test_in_the_one_file_every_page_promises(page, programs):
    """It would be promised on the first page alone, or the next one say that nothing is kept."""
    open_at(page, programs.addresses["http"] + "offline/angst.html", "/nb/angstsirkelen/din-sirkel")
    for address in ("/nb/tankene/din-sak", "/nb/angstsirkelen/din-sirkel"):
        page.evaluate("address => { location.hash = address; }", address)
        expect(said(page, KEPT["nb"])).to_be_visible()
        expect(said(page, NOT_KEPT["nb"])).to_be_hidden()


@pytest.mark.parametrize("is_there", [True, False])
def test_it_can_be_read_and_is_not_printed(new_context, http_base, is_there):
    """Grey on yellow, or a sentence on paper that is about the screen."""
    context = new_context(viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    context.problems.expect("ERR_FAILED")
    page = context.new_page()
    if not is_there:
        HOW["blocked"](page)
    page.goto(http_base + "nb" + CIRCLE)
    expect(said(page, (KEPT if is_there else NOT_KEPT)["nb"])).to_be_visible()
    assert too_wide(page) == []
    assert violations_in_both_schemes(page) == []
    page.emulate_media(media="print")
    expect(page.locator(".privacy")).to_be_hidden()
