"""Search, where some come in their worst moment: help first, and what they typed stays with them."""
import shutil

import pytest
from playwright.sync_api import expect

from compiler import PROGRAMS, THEME, build, run
from searched import DANGERS, ORDINARY
from sites import BASE_PATH, Site
from test_accessibility import violations_in_both_schemes

PHONE = {"width": 360, "height": 740}
# A phone's keyboard covers the rest.
ABOVE_KEYBOARD = 400

# Asks for each text as Enter does, and tells what stands on the page then.
ASK = """texts => texts.map(text => {
  const input = document.getElementById('q');
  input.value = text;
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  const help = document.querySelector('main > .search-help');
  const seen = Array.from(document.querySelectorAll('main a')).filter(link => link.getClientRects().length);
  return {
    text, shown: help.getClientRects().length > 0, first: seen.length ? seen[0].getAttribute('href') : '',
    lines: Array.from(help.querySelectorAll('a[href^="tel:"]')).filter(link => link.getClientRects().length).length,
    dangers: Array.from(help.querySelectorAll('[data-danger]')).filter(part => part.getClientRects().length).map(part => part.dataset.danger),
  };
})"""

# What a person types is nowhere but in the field.
TRACES = """async () => {
  const databases = indexedDB.databases ? (await indexedDB.databases()).map(each => each.name) : [];
  const records = await Promise.all(databases.map(name => new Promise(resolve => {
    indexedDB.open(name).onsuccess = event => {
      const opened = event.target.result;
      const names = Array.from(opened.objectStoreNames);
      if (!names.length) return resolve([]);
      const all = [];
      const transaction = opened.transaction(names);
      for (const each of names) transaction.objectStore(each).getAll().onsuccess = got => all.push(got.target.result);
      transaction.oncomplete = () => { opened.close(); resolve(all); };
    };
  })));
  return JSON.stringify([location.href, history.state, document.title, document.cookie,
    { ...localStorage }, { ...sessionStorage }, records, window.name]);
}"""


def search_page(page, site, language, protocol="http"):
    page.goto(f"{site.addresses[protocol]}{language}/search.html")
    expect(page.get_by_role("searchbox")).to_be_visible()


@pytest.fixture
def phone(new_context):
    return new_context(viewport=PHONE, reduced_motion="reduce", has_touch=True).new_page()


# Help first

def test_the_lists_are_what_they_say():
    """With fewer, less would be shown than is promised."""
    for language, kinds in DANGERS.items():
        assert len({text for texts in kinds.values() for text in texts}) == 40, language
    for language, texts in ORDINARY.items():
        assert len(set(texts)) >= 100, language


@pytest.mark.parametrize("where, shown_in", [("programs", "nb"), ("programs", "en"), ("fixture_site", "nn")])
@pytest.mark.parametrize("language", DANGERS)
def test_words_of_danger_put_help_first(page, request, where, shown_in, language):
    """Whoever writes that they want to die would be offered a page about sleep; in another language than the page's, too."""
    search_page(page, request.getfixturevalue(where), shown_in)
    for kind, texts in DANGERS[language].items():
        found = page.evaluate(ASK, texts)
        missed = [each for each in found if not each["shown"] or kind not in each["dangers"] or each["lines"] < 2]
        assert missed == []
        assert {each["first"] for each in found} <= {"tel:113", "tel:112", "tel:116006"}
        if kind != "violence":
            assert {each["first"] for each in found} == {"tel:113"}


@pytest.mark.parametrize("language", ORDINARY)
def test_other_words_bring_no_help_for_a_crisis(page, programs, language):
    """Whoever fears death, or drinks too much coffee, would be told that their life is in danger."""
    search_page(page, programs, "nb")
    assert [each["text"] for each in page.evaluate(ASK, ORDINARY[language]) if each["shown"]] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language, text", [("nb", "selvmord"), ("nb", "tatt for mange piller"), ("nb", "han slår meg"), ("en", "kill myself")])
def test_the_numbers_are_seen_above_the_keyboard(phone, programs, language, text, scheme):
    """Whoever has typed it would have to close the keyboard and look for a number."""
    phone.emulate_media(color_scheme=scheme)
    search_page(phone, programs, language)
    phone.get_by_role("searchbox").click()
    phone.keyboard.type(text)
    help = phone.locator("main > .search-help")
    expect(help).to_be_visible()
    boxes = [link.bounding_box() for link in help.locator("a[href^='tel:']").all()]
    assert all(box["height"] >= 44 and box["width"] >= 44 for box in boxes) and len(boxes) >= 6
    seen = [box for box in boxes if 0 <= box["y"] and box["y"] + box["height"] <= ABOVE_KEYBOARD and box["x"] + box["width"] <= PHONE["width"]]
    assert len(seen) >= 2, boxes
    field = phone.get_by_role("searchbox").bounding_box()
    assert 0 <= field["y"] and field["y"] + field["height"] <= min(box["y"] for box in boxes)
    assert phone.locator("main > .search-help a[href='help.html']").count() == 1
    expect(phone.get_by_role("searchbox")).to_be_focused()


def test_help_is_reached_by_the_keyboard_and_told(page, programs):
    """Whoever doesn't see the page would hear the number of results, and Tab through all of them."""
    search_page(page, programs, "nb")
    page.get_by_role("searchbox").focus()
    page.keyboard.type("vil dø")
    expect(page.get_by_role("status").filter(has_text="Du er ikke alene")).to_have_count(1)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_attribute("href", "tel:113")


def test_help_gives_way_when_one_looks_for_something_else(page, programs):
    """What was true of the words before would stand above all others."""
    search_page(page, programs, "nb")
    page.get_by_role("searchbox").fill("selvmord")
    expect(page.locator("main > .search-help")).to_be_visible()
    page.get_by_role("searchbox").fill("selvhjelp")
    expect(page.locator("main > .search-help")).to_be_hidden()
    expect(page.get_by_role("status").filter(has_text="Du er ikke alene")).to_have_count(0)


def test_axe_finds_nothing_where_help_comes_first(programs, new_context):
    """Somebody who sees little would be shut out of the numbers."""
    page = new_context(reduced_motion="reduce", viewport=PHONE).new_page()
    search_page(page, programs, "nb")
    page.get_by_role("searchbox").fill("selvmord")
    expect(page.locator("main > .search-help")).to_be_visible()
    assert violations_in_both_schemes(page) == []
    page.get_by_role("searchbox").fill("xyzzy")
    expect(page.locator(".search-none")).to_be_visible()
    assert violations_in_both_schemes(page) == []


@pytest.mark.parametrize("language", ["nb", "en"])
def test_nothing_found_offers_help_and_what_there_is(page, programs, language):
    """Words of danger that no list knows, or in a language of one's own, would lead to an empty page."""
    search_page(page, programs, language)
    page.get_by_role("searchbox").fill("samobójstwo")
    none = page.locator(".search-none")
    expect(none).to_be_visible()
    expect(none.locator("a[href='help.html']")).to_be_visible()
    expect(none.locator("a[href='tel:113']")).to_be_visible()
    for program in ("angst", "sovn"):
        expect(none.locator(f"a[href='{program}/index.html']")).to_be_visible()
    page.get_by_role("searchbox").fill("angst" if language == "nb" else "anxiety")
    expect(page.locator(".search-results li")).not_to_have_count(0)
    expect(none).to_be_hidden()


def test_the_same_numbers_stand_once(page, programs):
    """Two lists of the same would be one too many to choose from."""
    search_page(page, programs, "nb")
    page.get_by_role("searchbox").fill("jegharselvmordstanker selvmord xyzzy")
    expect(page.locator("main > .search-help")).to_be_visible()
    expect(page.locator("main a[href='tel:113']:visible")).to_have_count(1)


def test_help_comes_first_in_the_program_in_one_file(page, programs):
    """Who reads the course from a stick may be alone with it, without the net."""
    page.goto(programs.addresses["file"] + "offline/angst.html#/nb/search")
    expect(page.get_by_role("searchbox")).to_be_visible()
    for kind, texts in DANGERS["nn"].items():
        assert [each for each in page.evaluate(ASK, texts) if kind not in each["dangers"]] == []
    assert [each["text"] for each in page.evaluate(ASK, ORDINARY["nb"]) if each["shown"]] == []


# What one types goes nowhere

@pytest.mark.parametrize("protocol", ["http", "file"])
def test_what_is_typed_goes_nowhere(context, programs, protocol):
    """Whoever uses the browser next would read it in the history, and whoever runs the server in its log."""
    page = context.new_page()
    asked = []
    page.goto(programs.addresses[protocol] + "nb/index.html")
    page.locator("header").get_by_role("link", name="Søk").click()
    expect(page.get_by_role("searchbox")).to_be_visible()
    address, depth = page.url, page.evaluate("history.length")
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("searchbox").click()
    page.keyboard.type("hjertet")
    expect(page.locator(".search-results li")).not_to_have_count(0)
    page.keyboard.press("Enter")
    page.locator(".search-form button").click()
    page.get_by_role("searchbox").fill("selvmord")
    expect(page.locator("main > .search-help")).to_be_visible()
    page.keyboard.press("Enter")
    assert (page.url, page.evaluate("history.length"), asked) == (address, depth, [])
    traces = page.evaluate(TRACES)
    assert "hjertet" not in traces and "selvmord" not in traces
    page.reload()
    expect(page.get_by_role("searchbox")).to_have_value("")
    expect(page.locator(".search-results li")).to_have_count(0)
    page.get_by_role("searchbox").fill("hjertet")
    page.locator(".search-results a").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert "hjertet" not in page.evaluate("document.referrer + location.href")
    # The browser may bring the page back as it was, from its memory; no address and no entry of its history holds the words.
    page.go_back()
    expect(page.get_by_role("searchbox")).to_be_visible()
    assert page.url == address


@pytest.mark.parametrize("page_of", ["programs", "fixture_site"])
def test_no_page_has_a_form_that_a_browser_could_send(request, page_of):
    """Without the script, Enter in a form puts what stands in its fields into the address, and the server's log."""
    site = request.getfixturevalue(page_of)
    assert [name for name in site.pages + site.program_files if "<form" in site.text(name)] == []


@pytest.mark.parametrize("how", ["off", "missing"])
@pytest.mark.parametrize("language, needs", [("nb", "JavaScript slått av"), ("en", "JavaScript is off")])
def test_without_the_script_there_is_no_field(new_context, programs, how, language, needs):
    """One would type into a field that does nothing, or sends it away."""
    context = new_context(java_script_enabled=how == "missing")
    if how == "missing":
        context.problems.expect("ERR_FAILED")
        context.route("**/assets/*.js", lambda route: route.abort())
    page = context.new_page()
    page.goto(f"{programs.addresses['http']}{language}/search.html")
    expect(page.locator("main input, main button")).to_have_count(2)
    for control in page.locator("main input, main button").all():
        expect(control).to_be_hidden()
    expect(page.locator("main")).to_contain_text(needs)
    expect(page.locator("main a[href='help.html']:visible")).to_have_count(1)
    for program in ("angst", "sovn"):
        expect(page.locator(f".search-missing a[href='{program}/index.html']")).to_be_visible()


# The lists

@pytest.mark.parametrize("bad, key", [
    ("life:\n  - ''\n", "life"), ("life:\n  - '..'\n", "life"), ("life:\n  - vil .. \n", "life"), ("life:\n  - a//b\n", "life"),
    ("lives:\n  - selvmord\n", "lives"), ("life-numbers: [116 123]\n", "life-numbers"), ("life: selvmord\n", "life")])
def test_a_list_that_says_nothing_is_refused(tmp_path, programs, bad, key):
    """A pattern without words is found in everything, and one under a wrong name in nothing: nobody would know."""
    theme = shutil.copytree(THEME, tmp_path / "theme")
    (theme / "crisis-words" / "more.yaml").write_text(bad, encoding="utf-8")
    told = run("build", PROGRAMS, "-o", tmp_path / "site", "--theme", theme, "--language", "en")
    assert told.returncode != 0 and "crisis-words/more.yaml" in told.stderr and key in told.stderr
    assert not (tmp_path / "site").exists()


def test_a_list_more_adds_its_words(page, tmp_path):
    """A municipality knows how its young people say it."""
    theme = shutil.copytree(THEME, tmp_path / "theme")
    (theme / "crisis-words" / "more.yaml").write_text("life:\n  - samobójstw*\n", encoding="utf-8")
    site = Site("more", build(PROGRAMS, tmp_path / BASE_PATH.strip("/"), "--theme", theme))
    search_page(page, site, "nb")
    assert [each["shown"] for each in page.evaluate(ASK, ["samobójstwo", "selvmord", "samtale"])] == [True, True, False]
