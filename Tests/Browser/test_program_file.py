"""The whole program in one file, from a stick or an e-mail: nothing is beside it, and nothing of what one writes is lost."""
import gzip
import os
import re
import shutil
import subprocess
import time

import pytest
from playwright.sync_api import expect

from acting import answers, open_and_answer_everything, scroll_widths, stored, too_wide, wait_for, wait_for_answer, wait_until, with_styles
from compiler import CHROMIUM
from measuring import give
from small_root import module, small_site
from test_accessibility import SPACING, violations_in_both_schemes
from test_leaving import Film, go_back, press_shift
from test_print import bare, printed

FILE = "offline/angst.html"
CIRCLE = "/nb/angstsirkelen/din-sirkel"
QUIZ = "/nb/hva-er-angst/ivrig-varsler"
KB = 1024


@pytest.fixture
def address(base):
    """The file's address, from a server and from a folder."""
    return base + FILE


def field(page, name):
    return page.locator(f'[id="{name}"]')


def open_at(page, address, place):
    page.goto(f"{address}#{place}")
    is_at(page, place)


def is_at(page, place):
    """The page is there, and it is the one that the address names."""
    expect(page.locator("body")).to_have_attribute("data-address", "#" + place)
    assert page.url.split("#")[1].startswith(place)


def go_on(page, place):
    page.locator("a.next").click()
    is_at(page, place)


def is_down(page, depth):
    """The page is scrolled so far, waited for."""
    end = time.monotonic() + 15
    while page.evaluate("scrollY") != depth:
        assert time.monotonic() < end, page.evaluate("scrollY")
        page.wait_for_timeout(50)


def rests(page):
    """Until the browser has noted how far down the page is."""
    wait_for(page, "history.state && history.state.depth === scrollY")


def write(page, name, text):
    field(page, name).fill(text)
    wait_for_answer(page, "angst." + name)


# The journey

def test_a_person_goes_through_it_as_on_the_site(page, address, tmp_path):
    """This is what the file is for: reading, a quiz, a questionnaire, an exercise, the next module, one's own page, paper."""
    asked = []
    page.on("request", lambda request: asked.append(request.url.split("#")[0]))
    page.goto(address)
    is_at(page, "/nb")
    expect(page.locator("h1")).to_have_text("Når angsten tar for mye plass")
    page.get_by_role("link", name="Start", exact=True).click()
    is_at(page, QUIZ)
    page.locator('label[for="hva-er-i-veien.3"]').click()
    expect(page.locator('label[for="hva-er-i-veien.3"] + .feedback')).to_be_visible()
    go_on(page, "/nb/hva-er-angst/for-kurset")
    give(page, "gad7-for", [1, 1, 1, 1, 1, 1, 1])
    page.locator("#gad7-for .measure-finish").click()
    expect(page.locator("#gad7-for .measure-score")).to_contain_text("7")
    go_on(page, "/nb/hva-er-angst/fire-mater")
    expect(page.locator(".page-list li[data-page=for-kurset]")).to_have_class("done")
    write(page, "ligner-meg.brukt-til", "Korøvelse")
    for name in ("kroppen", "bolgen", "la-vaere", "omveiene", "husk"):
        go_on(page, "/nb/hva-er-angst/" + name)
    go_on(page, "/nb/angstsirkelen")
    expect(page.locator(".remind")).to_be_visible()
    page.get_by_role("link", name="Start", exact=True).click()
    for name in ("det-smeller", "et-forsok", "foreldremote", "elgen", "din-sirkel"):
        go_on(page, "/nb/angstsirkelen/" + name)
    write(page, "min-sirkel.skjedde", "Telefonen ringte")
    expect(page.locator("figure.view-circle [data-place=trigger]")).to_contain_text("Telefonen ringte")
    text = printed(page, tmp_path)
    assert text.count(bare("Telefonen ringte")) == 2 and bare("Hva skjedde?") in text
    page.locator("header").get_by_role("link", name="Min side").click()
    is_at(page, "/nb/me")
    for words in ("Telefonen ringte", "Korøvelse", "GAD-7", "Når angsten tar for mye plass"):
        expect(page.locator(".me")).to_contain_text(words)
    page.locator(".me").get_by_role("link", name="Min angstsirkel").click()
    is_at(page, CIRCLE)
    expect(page.locator("#min-sirkel")).to_be_in_viewport()
    expect(field(page, "min-sirkel.skjedde")).to_have_value("Telefonen ringte")
    page.locator(".brand").click()
    is_at(page, "/nb")
    expect(page.locator(".module[data-module=hva-er-angst] .module-progress")).to_have_text("Du har vært gjennom hele modulen")
    page.get_by_role("link", name="Fortsett der du slapp").click()
    is_at(page, CIRCLE)
    assert {each for each in asked if not each.startswith("data:")} == {address}, "it asked for something beside itself"


def test_the_next_page_comes_without_loading_anew(page, address):
    """A key that is only held in memory would be lost, and asked for on every page."""
    open_at(page, address, CIRCLE)
    page.evaluate("window.held = 'a key'")
    for place in ("/nb/angstsirkelen/dorer", "/nb/angstsirkelen/husk"):
        go_on(page, place)
    page.locator("header").get_by_role("link", name="English").click()
    is_at(page, "/en/angstsirkelen/husk")
    assert page.evaluate("window.held") == "a key"


def test_what_was_typed_last_is_kept(page, address):
    """Who goes on in the middle of a word would lose it: nothing is closed here that would store it."""
    open_at(page, address, CIRCLE)
    for number in range(5):
        words = f"Noe som hendte, gang {number}"
        field(page, "min-sirkel.skjedde").fill(words)
        page.locator("a.next").evaluate("link => link.click()")
        is_at(page, "/nb/angstsirkelen/dorer")
        page.go_back()
        is_at(page, CIRCLE)
        expect(field(page, "min-sirkel.skjedde")).to_have_value(words)
        expect(page.locator("figure.view-circle [data-place=trigger]")).to_contain_text(words)
    assert answers(page)["angst.min-sirkel.skjedde"] == words


def test_answers_stay_when_the_language_is_changed(page, address):
    """Who reads better in another language would have to begin again."""
    open_at(page, address, CIRCLE)
    write(page, "min-sirkel.skjedde", "Telefonen ringte")
    page.locator("header").get_by_role("link", name="English").click()
    is_at(page, "/en/angstsirkelen/din-sirkel")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(field(page, "min-sirkel.skjedde")).to_have_value("Telefonen ringte")
    expect(page.locator("header .help-now")).to_have_text("Get help now")
    expect(page.locator(".clear").first).to_have_text("Clear this answer")
    page.locator("header").get_by_role("link", name="Norsk").click()
    is_at(page, CIRCLE)
    expect(page.locator("header .help-now")).to_have_text("Få hjelp nå")


def test_answers_survive_the_browser(browser, programs, tmp_path):
    """From a stick there is no server that would remember."""
    address = programs.addresses["file"] + FILE
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    for words in ("Telefonen ringte", None):
        context = browser.browser_type.launch_persistent_context(
            str(tmp_path), executable_path=CHROMIUM, args=arguments, locale="nb-NO")
        page = context.pages[0]
        if words:
            open_at(page, address, CIRCLE)
            write(page, "min-sirkel.skjedde", words)
        else:
            page.goto(address)
            page.get_by_role("link", name="Fortsett der du slapp").click()
            expect(field(page, "min-sirkel.skjedde")).to_have_value("Telefonen ringte")
        context.close()


@pytest.mark.parametrize("there", ["from the file to the site", "from the site to the file"])
def test_a_backup_is_the_same_in_both_forms(new_context, programs, there):
    """Who got the file first and the site later would have to write everything again."""
    forms = [(programs.addresses["file"] + FILE, f"#{CIRCLE}", "#/nb/me"),
             (programs.addresses["http"], "nb/angst/angstsirkelen/din-sirkel.html", "nb/me.html")]
    before, after = forms if there.startswith("from the file") else reversed(forms)
    page = new_context(accept_downloads=True).new_page()
    page.goto(before[0] + before[1])
    write(page, "min-sirkel.skjedde", "Telefonen ringte")
    page.locator("header").get_by_role("link", name="Min side").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Ta en sikkerhetskopi").click()
    other = new_context().new_page()
    other.goto(after[0] + after[2])
    with other.expect_file_chooser() as chooser:
        other.get_by_role("button", name="Hent inn en sikkerhetskopi").click()
    chooser.value.set_files(download.value.path())
    expect(other.locator(".me-said")).to_be_visible()
    expect(other.locator(".me")).to_contain_text("Telefonen ringte")
    other.locator(".me").get_by_role("link", name="Min angstsirkel").click()
    expect(field(other, "min-sirkel.skjedde")).to_have_value("Telefonen ringte")


def test_a_pass_phrase_is_asked_for_once(page, programs):
    """On every page, and nobody would use it. The key is only in memory, and here that lasts."""
    address = programs.addresses["file"] + FILE
    open_at(page, address, CIRCLE)
    write(page, "min-sirkel.skjedde", "Telefonen ringte")
    page.locator("header").get_by_role("link", name="Min side").click()
    page.get_by_role("button", name="Lås det jeg skriver med en passfrase").click()
    expect(page.get_by_text("på hver side du åpner")).to_be_hidden()
    page.get_by_label("Lag en passfrase").fill("kaffe måne trapp elv")
    page.get_by_label("Skriv den en gang til").fill("kaffe måne trapp elv")
    page.get_by_role("button", name="Lås", exact=True).click()
    expect(page.locator(".me-said")).to_contain_text("Nå er det du skriver, låst", timeout=20000)
    assert "Telefonen" not in str(stored(page))
    page.locator(".me").get_by_role("link", name="Min angstsirkel").click()
    is_at(page, CIRCLE)
    expect(field(page, "min-sirkel.skjedde")).to_have_value("Telefonen ringte")
    page.reload()
    expect(page.locator("section.unlock")).to_be_visible()
    expect(field(page, "min-sirkel.skjedde")).to_have_value("")
    page.get_by_label("Passfrase", exact=True).fill("kaffe måne trapp elv")
    page.get_by_role("button", name="Lås opp", exact=True).click()
    expect(field(page, "min-sirkel.skjedde")).to_have_value("Telefonen ringte", timeout=20000)
    for place in ("/nb/angstsirkelen/dorer", "/nb/hva-er-angst/fire-mater", CIRCLE):
        page.evaluate("place => { location.hash = place; }", place)
        is_at(page, place)
    expect(field(page, "min-sirkel.skjedde")).to_have_value("Telefonen ringte")
    expect(page.locator(".unlock")).to_have_count(0)


# Addresses

def test_back_is_where_one_was(page, address):
    """Who looks something up would have to find the place again, each time."""
    page.set_viewport_size({"width": 390, "height": 600})
    open_at(page, address, CIRCLE)
    expect(page.locator("#min-sirkel .field").first).to_be_visible()
    expect(page.locator(".notice-place")).to_have_count(1 if address.startswith("file:") else 0)
    page.evaluate("scrollTo(0, 900)")
    rests(page)
    depth = page.evaluate("scrollY")
    page.locator("a.next").evaluate("link => link.click()")
    is_at(page, "/nb/angstsirkelen/dorer")
    expect(page.locator("h1")).to_be_focused()
    assert page.evaluate("scrollY") == 0
    assert page.title().startswith("Sirkelen har dører")
    page.go_back()
    is_at(page, CIRCLE)
    is_down(page, depth)
    rests(page)
    page.reload()
    is_at(page, CIRCLE)
    is_down(page, depth)
    page.go_forward()
    is_at(page, "/nb/angstsirkelen/dorer")
    is_down(page, 0)


def test_an_address_leads_deep_into_it(page, address):
    """A guide says where: «gå til øvelsen». And what is wrong in an address must not lead to a blank page."""
    page.goto(f"{address}#{CIRCLE}/min-sirkel")
    is_at(page, CIRCLE)
    expect(page.locator("#min-sirkel")).to_be_focused()
    expect(page.locator("#min-sirkel")).to_be_in_viewport()
    for wrong, right in (("/en/nowhere/at/all", "/en"), ("/nb/%E0", "/nb"), ("main", "/nb"), ("/xx/help", "/nb")):
        page.goto("about:blank")
        page.goto(f"{address}#{wrong}")
        is_at(page, right)


def test_links_within_a_page_leave_its_address(page, address):
    """The way past the menu would lead to the program's front page."""
    open_at(page, address, CIRCLE)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    is_at(page, CIRCLE)
    assert page.url.endswith(CIRCLE)


def test_it_begins_in_the_language_of_the_browser(new_context, http_base, browser):
    """Who reads no Norwegian would have to find the word English first."""
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    page.goto(http_base + FILE)
    is_at(page, "/en")
    context.close()


def test_search(page, address):
    """Who remembers one word of what helped would not find it again."""
    page.goto(address)
    page.locator("header").get_by_role("link", name="Søk").click()
    is_at(page, "/nb/search")
    page.locator("#q").fill("elg")
    page.locator("#q").press("Enter")
    results = page.locator(".search-results li")
    expect(page.locator(".search-results")).to_contain_text("Elgen på verandaen")
    expect(page.locator(".search-where").first).to_contain_text("Når angsten tar for mye plass · ")
    expect(results).not_to_have_count(0)
    page.locator(".search-results").get_by_role("link", name="Elgen på verandaen").click()
    is_at(page, "/nb/angstsirkelen/elgen")
    page.go_back()
    is_at(page, "/nb/search")
    # What one has looked for is kept nowhere, and so not here either.
    expect(page.locator("#q")).to_have_value("")
    expect(results).to_have_count(0)


def listeners(page):
    """How many functions listen at the window and at the document."""
    session = page.context.new_cdp_session(page)
    count = 0
    for expression in ("window", "document"):
        found = session.send("Runtime.evaluate", {"expression": expression})["result"]["objectId"]
        count += len(session.send("DOMDebugger.getEventListeners", {"objectId": found})["listeners"])
    session.detach()
    return count


def test_a_page_leaves_nothing_behind(page, programs):
    """After an hour of reading, each key would be answered a hundred times, and an old phone would stand still."""
    open_at(page, programs.addresses["file"] + FILE, "/nb/bekymring-og-kropp/bremsene")
    before = listeners(page)
    page.evaluate("window.elements = () => document.querySelectorAll('*').length")
    elements = page.evaluate("window.elements()")
    for _ in range(4):
        for place in ("/nb/feedback", "/nb/search", "/nb/me", CIRCLE, "/nb/bekymring-og-kropp/bremsene"):
            page.evaluate("place => { location.hash = place; }", place)
            is_at(page, place)
    wait_until(page, lambda: listeners(page) == before)
    expect(page.locator(".page-list .done")).to_have_count(0)
    wait_until(page, lambda: abs(page.evaluate("window.elements()") - elements) <= 2)


def test_where_the_browser_keeps_it_is_said(new_context, programs):
    """Other files could read along in Chromium; in Firefox the file has its own store, and there is nothing to warn of."""
    address = programs.addresses["file"] + FILE
    page = new_context().new_page()
    for place in (CIRCLE, "/nb/hva-er-angst/fire-mater"):
        open_at(page, address, place)
        expect(page.locator(".notice-place")).to_have_attribute("data-says", "placeFilesShared")
    page = new_context(user_agent="Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0").new_page()
    # As Firefox answers in an ordinary window; Chromium refuses it to all files.
    page.add_init_script("StorageManager.prototype.getDirectory = async () => ({});")
    open_at(page, address, CIRCLE)
    page.wait_for_timeout(200)
    expect(page.locator(".notice-place")).to_have_count(0)


# Seen and heard

@pytest.mark.parametrize("place", ["/nb", "/nb/angstsirkelen", CIRCLE, "/en/hva-er-angst/for-kurset", "/nb/me", "/nb/search"])
def test_axe_finds_nothing_and_nothing_is_too_wide(new_context, programs, place):
    page = new_context(reduced_motion="reduce", viewport={"width": 320, "height": 640}).new_page()
    open_at(page, programs.addresses["file"] + FILE, place)
    open_and_answer_everything(page)
    assert violations_in_both_schemes(page) == []
    for css in ("", SPACING):
        with_styles(page, css)
        whole, seen = scroll_widths(page)
        assert whole <= seen, too_wide(page)


def test_without_scripts_it_says_what_it_needs(new_context, programs):
    """A blank page tells nobody what to do."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(programs.addresses["file"] + FILE)
    expect(page.locator("noscript p")).to_be_visible()
    assert "Denne filen trenger en nettleser med JavaScript" in page.locator("noscript p").inner_text()


# The file

def test_it_is_small_enough_to_send(programs):
    """What is too large for a mailbox comes back."""
    whole = (programs.folder / FILE).read_bytes()
    assert len(whole) <= 1600 * KB
    assert len(gzip.compress(whole, 9)) <= 300 * KB


def test_its_scripts_parse_in_browsers_of_2020(programs, tmp_path):
    """One newer sign anywhere, and nothing is shown at all."""
    acorn = shutil.which("acorn")
    assert acorn, "apt-get install node-acorn"
    scripts = re.findall(r"<script(?: data-[^>]*)?>(.*?)</script>", (programs.folder / FILE).read_text(), re.S)
    assert scripts
    for number, script in enumerate(scripts):
        path = tmp_path / f"{number}.js"
        path.write_text(script)
        result = subprocess.run([acorn, "--ecma2020", "--silent", path], capture_output=True, text=True, timeout=60)
        assert result.returncode == 0, result.stderr


def test_the_programs_page_offers_it(page, http_base):
    """Nobody would know that it is there."""
    page.goto(http_base + "nb/angst/index.html")
    link = page.get_by_role("link", name=re.compile(r"Last ned hele kurset som én fil \(1,\d\sMB\)"))
    with page.expect_download() as download:
        link.click()
    assert download.value.suggested_filename == "angst.html"


# Leaving in a hurry

@pytest.fixture(scope="module")
def left_site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("leaving-file")
    (folder / "site").mkdir()
    return small_site(folder, {"1-trygg": module("trygg", "Trygg hjemme")}, "quick-exit: true\n")


# A colour that the harmless page has not, so that a single frame of the program would be found on the screen.
LOUD = """const sheet = new CSSStyleSheet();
sheet.replaceSync('body:not(.page-recipe), body:not(.page-recipe) * { background: #f0f !important }');
document.adoptedStyleSheets = [sheet];"""


@pytest.mark.parametrize("protocol", ["http", "file"])
def test_who_leaves_it_in_a_hurry_is_gone(page, left_site, protocol):
    """Who comes in and presses the back button would read what she was reading; and what she wrote must not be the price."""
    address = left_site.addresses[protocol] + "offline/hjemme.html"
    page.add_init_script(LOUD)
    page.goto(address)
    page.get_by_role("link", name="Start", exact=True).click()
    is_at(page, "/nb/trygg/trygg-en")
    field(page, "trygg-skriv.tanke").fill("det jeg rakk")
    with Film(page) as film:  # first that a frame would be found at all
        go_on(page, "/nb/trygg/trygg-to")
        for _ in range(50):
            page.wait_for_timeout(100)
            if film.frames:
                break
        page.wait_for_timeout(300)
    assert max(film.loud()) > 10_000
    press_shift(page)
    is_at(page, "/nb/recipe")
    expect(page).to_have_title("Vafler")
    expect(page.locator("h1")).to_be_visible()
    assert "Trygg" not in page.locator("body").inner_text()
    expect(page.locator("header, footer, .leave")).to_have_count(0)
    assert page.locator("link[rel=icon]").get_attribute("href") == "data:,"
    page.wait_for_timeout(300)
    with Film(page) as film:
        for _ in range(2):
            go_back(page)
            page.wait_for_timeout(500)
            is_at(page, "/nb/recipe")
    assert max(film.loud() or [0]) == 0
    page.reload()
    is_at(page, "/nb/recipe")
    page.go_forward()
    is_at(page, "/nb/recipe")
    expect(page).to_have_title("Vafler")
    # Who opens the file again has come back of her own.
    page.goto("about:blank")
    page.goto(address)
    is_at(page, "/nb")
    page.get_by_role("link", name="Fortsett der du slapp").click()
    is_at(page, "/nb/trygg/trygg-to")
    page.go_back()
    is_at(page, "/nb")
    open_at(page, address, "/nb/trygg/trygg-en")
    expect(field(page, "trygg-skriv.tanke")).to_have_value("det jeg rakk")


def test_coming_back_from_elsewhere_shows_nothing_either(page, left_site):
    """The next thing that is looked up is on another page, and from there Back leads here."""
    address = left_site.addresses["http"] + "offline/hjemme.html"
    page.add_init_script(LOUD)
    open_at(page, address, "/nb/trygg/trygg-en")
    page.locator(".leave").click()
    is_at(page, "/nb/recipe")
    page.goto(left_site.addresses["http"] + "nb/recipe.html")
    with Film(page) as film:
        go_back(page)
        is_at(page, "/nb/recipe")
        page.wait_for_timeout(300)
    expect(page.locator("h1")).to_be_visible()
    assert max(film.loud() or [0]) == 0


def test_it_speaks_the_language_that_was_read(page, left_site):
    """An English text in a Norwegian window would be looked at twice."""
    open_at(page, left_site.addresses["file"] + "offline/hjemme.html", "/en/trygg/trygg-en")
    page.locator(".leave").click()
    is_at(page, "/en/recipe")
    expect(page).to_have_title("Waffles")
