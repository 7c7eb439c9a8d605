"""The preview in a browser: what is saved comes to the page, the author stays where they were, and mistakes are told calmly."""
import re
import shutil
import subprocess

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import expect

import compiler
from previewing import previewing, replace, wait_until
from test_accessibility import COLOURS, TAGS

TEXT, FIELDS = "nb/alt/blokker/tekst.html", "nb/alt/blokker/felt.html"
BROKEN = "\n\n::: tips\nDen står åpen.\n"

# A page that is loaded anew has lost it.
MARK, IS_MARKED = "() => { window.marked = true; }", "() => window.marked === true"


# Without `preload`: axe would copy the panel's styles into elements that the page's policy forbids.
RUN_AXE = """async rules => {
  const result = await axe.run({ runOnly: rules, resultTypes: ['violations'], preload: false });
  return result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target} ${node.failureSummary}`));
}"""


def violations_in_both_schemes(page):
    page.evaluate(AXE_SCRIPT)
    found = []
    for scheme, rules in (("light", TAGS), ("dark", COLOURS)):
        page.emulate_media(color_scheme=scheme)
        found += [f"{scheme}: {each}" for each in page.evaluate(RUN_AXE, rules)]
    return found


@pytest.fixture
def root(tmp_path):
    return shutil.copytree(compiler.FIXTURE, tmp_path / "Programs")


@pytest.fixture
def module(root):
    return root / "alt" / "1-blokker.nb.md"


@pytest.fixture
def theme(tmp_path):
    return shutil.copytree(compiler.THEME, tmp_path / "theme")


@pytest.fixture
def preview(root, theme):
    with previewing(root, "--port", "0", "--theme", theme, language="nb") as preview:
        yield preview


@pytest.fixture
def visit(preview, new_context):
    """Opens a page of the preview, before which the preview must be there and after which it may end."""
    contexts = []

    def open_page(path, **settings):
        context = new_context(reduced_motion="reduce", **settings)
        contexts.append(context)
        page = context.new_page()
        page.goto(preview.base + path)
        return page

    yield open_page
    for context in contexts:
        context.close()


def panel(page):
    return page.get_by_role("region", name="Feil i innholdet")


def top_of(page, selector):
    return page.locator(selector).evaluate("each => each.getBoundingClientRect().top")


def test_a_saved_file_comes_to_the_page_and_one_stays_where_one_was(visit, module):
    page = visit(TEXT, viewport={"width": 390, "height": 500})
    page.locator("main details").first.evaluate("each => { each.open = true; }")
    page.locator("#oppgave").evaluate("each => scrollTo(0, each.getBoundingClientRect().top + scrollY - 120)")
    before = top_of(page, "#oppgave")
    scrolled = page.evaluate("scrollY")
    assert scrolled > 300
    replace(module, "Et avsnitt med **fet**", "Helt nytt her oppe.\n\n" + "Mange flere ord. " * 60 + "\n\nEt avsnitt med **fet**")
    expect(page.get_by_text("Helt nytt her oppe.")).to_be_attached()
    wait_until(lambda: abs(top_of(page, "#oppgave") - before) < 2)
    assert page.evaluate("scrollY") > scrolled + 200, "the text above has not moved it"
    assert page.locator("main details").first.evaluate("each => each.open"), "what was unfolded is folded again"


def test_one_who_writes_goes_on_writing(visit, module):
    page = visit(FIELDS)
    field = page.locator("main textarea").first
    field.fill("Dette er mitt")
    field.evaluate("each => each.setSelectionRange(5, 5)")
    replace(module, "# Alle slags felt {#felt}", "# Alle slags felt {#felt}\n\nEn setning til.")
    expect(page.get_by_text("En setning til.")).to_be_visible()
    expect(page.locator("main textarea").first).to_be_focused()
    expect(page.locator("main textarea").first).to_have_value("Dette er mitt")
    page.keyboard.type("!")
    expect(page.locator("main textarea").first).to_have_value("Dette! er mitt")


def test_what_is_typed_in_a_search_is_kept(visit, root):
    page = visit("nb/search.html")
    page.locator("main input[type=search]").fill("en")
    with page.expect_navigation():
        replace(root / "alt" / "program.nb.md", "title: Alt på ett sted", "title: Alt på et nytt sted")
    expect(page.locator("main input[type=search]")).to_have_value("en")


def test_a_page_that_has_not_changed_is_left_alone(preview, visit, module):
    page = visit(FIELDS)
    page.evaluate(MARK)
    said = len(preview.said)
    replace(module, "Et avsnitt med **fet**", "Et endret avsnitt med **fet**")
    preview.hear(r"sider, \d+ endrede", since=said)
    page.evaluate("path => fetch('/' + path).then(answer => answer.text())", TEXT)
    assert page.evaluate(IS_MARKED)


def test_new_styles_come_without_loading_the_page_anew(visit, theme):
    page = visit(TEXT)
    page.evaluate(MARK)
    styles = theme / "styles" / "20-base.css"
    styles.write_text(styles.read_text(encoding="utf-8") + "\nh1 { color: rgb(1, 2, 3) }\n", encoding="utf-8")
    expect(page.locator("h1")).to_have_css("color", "rgb(1, 2, 3)")
    expect(page.locator("head link[rel=stylesheet]")).to_have_count(1)
    assert page.evaluate(IS_MARKED)


def test_a_mistake_is_told_over_the_page_and_goes_when_it_is_mended(visit, module):
    page = visit(FIELDS)
    field = page.locator("main textarea").first
    field.focus()
    text = module.read_text(encoding="utf-8")
    module.write_text(text + BROKEN, encoding="utf-8")
    expect(panel(page)).to_be_visible()
    expect(panel(page).get_by_text("1-blokker.nb.md:").first).to_be_visible()
    expect(panel(page).locator("mark").first).to_have_text("::: tips")
    expect(panel(page).get_by_text("Hjelp:").first).to_be_visible()
    expect(field).to_be_focused()
    assert violations_in_both_schemes(page) == []
    module.write_text(text, encoding="utf-8")
    expect(panel(page)).to_be_hidden()
    expect(field).to_be_focused()


def test_what_stands_in_the_content_is_never_markup_in_the_panel(visit, module):
    """A file from somebody else could do in the preview what it pleases."""
    page = visit(TEXT)
    module.write_text(module.read_text(encoding="utf-8").replace(
        "title: Blokkene", 'title: Blokkene\n<img src="x" onerror="alert(1)">: ja', 1), encoding="utf-8")
    expect(panel(page)).to_be_visible()
    expect(panel(page).get_by_text("onerror").first).to_be_visible()
    expect(panel(page).locator("img")).to_have_count(0)


def test_the_panel_can_be_put_aside_by_the_keyboard(visit, module):
    page = visit(TEXT, viewport={"width": 320, "height": 500})
    text = module.read_text(encoding="utf-8")
    module.write_text(text + BROKEN, encoding="utf-8")
    page.get_by_role("button", name="Skjul").focus()
    page.keyboard.press("Enter")
    expect(panel(page)).to_be_hidden()
    small = page.get_by_role("button", name="1 feil")
    expect(small).to_be_focused()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert violations_in_both_schemes(page) == []
    page.reload()
    expect(page.get_by_role("button", name="1 feil")).to_be_visible()
    page.get_by_role("button", name="1 feil").click()
    expect(panel(page)).to_be_visible()
    # Put aside for these mistakes; those that come later are told again.
    page.get_by_role("button", name="Skjul").click()
    module.write_text(text, encoding="utf-8")
    expect(page.get_by_role("button", name="1 feil")).to_be_hidden()
    module.write_text(text + BROKEN, encoding="utf-8")
    expect(panel(page)).to_be_visible()


def test_content_that_is_wrong_from_the_start_is_told_until_it_is_mended(root, theme, module, new_context):
    text = module.read_text(encoding="utf-8")
    module.write_text(text + BROKEN, encoding="utf-8")
    with previewing(root, "--port", "0", "--theme", theme, language="nb") as preview:
        context = new_context(reduced_motion="reduce")
        context.problems.expect(r"503 \(Service Unavailable\)")
        page = context.new_page()
        page.goto(preview.base + TEXT)
        expect(page.get_by_role("heading", name="Noe må rettes først")).to_be_visible()
        expect(page.get_by_role("main").locator("mark").first).to_have_text("::: tips")
        assert violations_in_both_schemes(page) == []
        module.write_text(text, encoding="utf-8")
        expect(page.get_by_role("heading", name="Tekst og tabeller")).to_be_visible()
        context.close()


def test_a_page_that_is_not_there_comes_when_it_is_written(visit, root, new_context):
    new_context().problems.expect(r"404 \(Not Found\)")
    page = visit("nb/alt/ny/side.html")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    (root / "alt" / "98-ny.nb.md").write_text("---\ntitle: Ny\n---\n\n# Den nye siden {#side}\n\nTekst.\n", encoding="utf-8")
    expect(page.get_by_role("heading", name="Den nye siden")).to_be_visible()


def test_the_script_is_as_strict_as_the_sites_own(preview, root, tmp_path):
    """It runs in pages whose policy forbids what it must not do; and it is no part of what is published."""
    script = tmp_path / "preview.js"
    script.write_bytes(preview.get(".mestring/preview.js")[2])
    result = subprocess.run(["acorn", "--ecma2020", "--silent", script], capture_output=True, text=True, timeout=60)
    assert result.returncode == 0, result.stderr
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", script.read_text())
    site = compiler.build(root, tmp_path / "site")
    assert not [path for path in site.rglob("*") if path.is_file() and b"mestring-preview" in path.read_bytes()]


def test_every_open_tab_is_told(visit, module):
    pages = [visit(path) for path in (TEXT, TEXT, "nb/alt/blokker/sporsmal.html")]
    for page in pages:
        page.evaluate(MARK)
    replace(module, "Et avsnitt med **fet**", "Et nytt avsnitt med **fet**")
    for page in pages[:2]:
        expect(page.get_by_text("Et nytt avsnitt")).to_be_visible()
    assert pages[2].evaluate(IS_MARKED)


def test_a_preview_that_is_gone_is_told(preview, visit, new_context):
    new_context().problems.expect(r"net::ERR_")
    page = visit(TEXT)
    preview.stop()
    expect(page.get_by_text("Ingen kontakt med mestring serve")).to_be_visible()
