"""What can be seen in the files alone: every link leads somewhere, and every page is whole."""
import html.parser
import re

import pytest

import compiler
from markup import addresses, classes, is_local, target, text_of, tree, with_class
from sites import BASE_PATH

# Pages of their own kind: the root only leads on, and 404.html is served at any address.
ROOT, MISSING = "index.html", "404.html"


def ordinary(page):
    return page not in (ROOT, MISSING)


def base_of(site):
    """Where the addresses in 404.html begin: the fixture's site file gives an address with a path."""
    return BASE_PATH if site.name == "fixture" else "/"


def test_well_formed(any_page):
    """A page that isn't well-formed is mended by each browser in its own way, and words may vanish."""
    site, page = any_page
    text = site.text(page)
    assert text.startswith("<!DOCTYPE html>\n")
    assert tree(site, page).tag == "html"


def test_browsers_read_the_same_as_xml(any_page):
    """What is closed for XML but not for HTML would nest all that follows: half the page inside a link."""
    site, page = any_page
    void = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
    foreign = []

    class Reader(html.parser.HTMLParser):
        def handle_starttag(self, tag, attributes):
            assert len(attributes) == len({name for name, _ in attributes}), f"<{tag}> has an attribute twice"
            foreign.append(tag) if tag == "svg" else None
            assert tag not in void or foreign == [] or tag in ("source",), f"<{tag}> within svg"

        def handle_startendtag(self, tag, attributes):
            assert tag in void or foreign, f"<{tag} /> is not closed in HTML"

        def handle_endtag(self, tag):
            foreign.pop() if tag == "svg" else None

    Reader().feed(site.text(page))


def test_language_and_title(any_page):
    """Without a language a screen reader reads Norwegian as English; without a title a tab can't be told from others."""
    site, page = any_page
    root = tree(site, page)
    if ordinary(page):
        assert root.get("lang") == page.split("/")[0]
        assert root.find("body").get("data-lang") == root.get("lang")
    assert root.get("lang") in site.languages and root.get("dir") in ("ltr", "rtl")
    assert text_of(root.find("head/title"))
    other_titles = [text_of(tree(site, other).find("head/title")) for other in site.pages
                    if other != page and ordinary(other) and other.split("/")[:-1] == page.split("/")[:-1]]
    assert not ordinary(page) or text_of(root.find("head/title")) not in other_titles


def test_one_main_heading_and_no_level_skipped(any_page):
    """Who moves from heading to heading with a screen reader loses their way."""
    site, page = any_page
    if page == MISSING:  # it has one heading for each language, of which its script leaves one
        assert len(list(tree(site, page).iter("h1"))) == len(site.languages)
        return
    levels = [int(element.tag[1]) for element in tree(site, page).iter() if re.fullmatch("h[1-6]", element.tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    for before, after in zip(levels, levels[1:]):
        assert after <= before + 1, levels


def test_ids_are_unique_and_what_points_at_them_exists(any_page):
    """A label would belong to another field, and an answer would land in the wrong one."""
    site, page = any_page
    root = tree(site, page)
    ids = [element.get("id") for element in root.iter() if element.get("id") is not None]
    assert len(ids) == len(set(ids)), sorted(each for each in set(ids) if ids.count(each) > 1)
    for element in root.iter():
        for attribute in ("for", "aria-labelledby", "aria-describedby", "aria-controls"):
            for name in (element.get(attribute) or "").split():
                assert name in ids, f"{attribute}={name}"


def test_help_is_one_click_away(any_page):
    """Somebody in need must never have to look for help."""
    site, page = any_page
    if page == ROOT:
        return
    root = tree(site, page)
    places = {target(page, address, base_of(site))[0] for element, address in addresses(root)
              if element.tag == "a" and is_local(address)}
    languages = site.languages if page == MISSING else [root.get("lang")]
    assert {f"{language}/help.html" for language in languages} <= places
    if ordinary(page):
        header = root.find("body/header")
        assert with_class(header, "help-now"), "not in the header"
        assert text_of(with_class(header, "help-now")[0])


def test_help_has_numbers_that_can_be_touched(site):
    """A frightened person would have to type a number off the page."""
    for language in site.languages:
        numbers = [address for _, address in addresses(tree(site, f"{language}/help.html")) if address.startswith("tel:")]
        assert "tel:113" in numbers
        assert all(re.fullmatch(r"tel:\+?\d+", number) for number in numbers)


def test_drafts_say_so(any_page):
    """Somebody would take a draft that no clinician has read for reviewed advice."""
    site, page = any_page
    root = tree(site, page)
    # A site that shows drafts says so on every page; the words of the panic page have not been reviewed on any site.
    due = ordinary(page) and (site.name == "programs" or page.endswith("/panic.html"))
    banners = with_class(root, "draft-banner")
    assert len(banners) == (1 if due else 0)
    if due:
        body = list(root.find("body"))
        assert body.index(banners[0]) == [element.tag for element in body].index("header") + 1
        assert text_of(banners[0])


def test_no_code_in_the_page(any_page):
    """The policy forbids it, so it would silently not work; and it is how other people's code gets in."""
    site, page = any_page
    for element in tree(site, page).iter():
        for name, value in element.attrib.items():
            assert name != "style", f"<{element.tag} style>"
            assert not name.startswith("on"), f"<{element.tag} {name}>"
            assert "javascript:" not in value.lower()
        if element.tag in ("script", "style") and page != MISSING:
            assert element.tag == "script" and element.get("src") and not (element.text or "").strip()
            assert element.get("defer") is not None


def test_policy(any_page):
    """A page could be made to send what is written on it somewhere else."""
    site, page = any_page
    policies = [element.get("content") for element in tree(site, page).iter("meta")
                if element.get("http-equiv") == "Content-Security-Policy"]
    assert len(policies) == 1
    rules = dict(rule.strip().partition(" ")[::2] for rule in policies[0].split(";"))
    assert rules["default-src"] == "'none'" and rules["base-uri"] == "'none'"
    for name, value in rules.items():
        assert "unsafe" not in value and "*" not in value and "http" not in value, f"{name} {value}"
    head = [element.tag for element in tree(site, page).find("head")]
    assert head[:2] == ["meta", "meta"], "the policy stands after something that it should rule"


def test_addresses_are_relative_but_for_those_the_authors_wrote(any_page):
    """From a folder or below a path an absolute address breaks; one to another host tells it who reads what."""
    site, page = any_page
    root = compiler.PROGRAMS if site.name == "programs" else compiler.FIXTURE
    written = set()
    for path in [*root.rglob("*.md"), *root.rglob("*.yaml")]:
        written |= set(re.findall(r"https?://[^\s\"')>}]+", path.read_text(encoding="utf-8")))
    for element, address in addresses(tree(site, page)):
        if element.tag == "link" and element.get("rel") in ("canonical", "alternate"):
            assert site.name == "fixture", "the site has no address"
            assert address.startswith("https://prove.example/selvhjelp/")
        elif re.match("https?:", address):
            assert element.tag == "a" and address in written, address
        elif address.startswith("/"):
            assert page == MISSING, address
        else:
            assert is_local(address) or re.match("(mailto|tel|data):", address), address
            assert not address.startswith("//")


def test_links_lead_somewhere(any_page):
    """A person in the middle of an exercise would end on a page that isn't there."""
    site, page = any_page
    for element, address in addresses(tree(site, page)):
        if not is_local(address) or (element.tag == "a" and address == "" and page_has_continue(element, site, page)):
            continue
        file, fragment = (target("", address) if element.get("data-path") == address else
                          target(page, address, base_of(site)))
        assert (site.folder / file).is_file(), f"{address} leads to nothing"
        if fragment:
            ids = {each.get("id") for each in tree(site, file).iter()}
            assert fragment in ids, f"{address}: no such place in {file}"
        if element.tag == "a":
            assert file.endswith(".html"), f"{address} names a folder, which doesn't work from file://"


def page_has_continue(link, site, page):
    """«Continue» is empty and hidden until the script fills it."""
    return any(link in list(box.iter()) and box.get("hidden") for box in with_class(tree(site, page), "continue"))


def test_every_page_can_be_reached(site):
    """A page that nothing leads to might as well not have been written."""
    reached, waiting = set(), [ROOT]
    while waiting:
        page = waiting.pop()
        if page in reached:
            continue
        reached.add(page)
        root = tree(site, page)
        without_script = {element for noscript in root.iter("noscript") for element in noscript.iter()}
        for element, address in addresses(root):
            if element.tag == "a" and is_local(address) and element not in without_script:
                file = target(page, address, base_of(site))[0]
                waiting += [file] if file.endswith(".html") else []
    # To the sheet for the next talk one's own page leads, once there is something to show.
    assert set(site.pages) - reached == {MISSING} | {f"{language}/talk.html" for language in site.languages}


def test_every_file_is_used(site):
    """Dead weight on an old phone's data plan; more likely a picture that should have been shown."""
    used = {".mestring", ROOT, MISSING, "sitemap.xml", "worker.js"}
    for page in site.pages:
        used |= {target(page, address)[0] for element, address in addresses(tree(site, page))
                 if is_local(address) and page != MISSING}
    files = {path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*") if path.is_file()}
    assert files <= used


def test_language_switch_keeps_the_page(any_page):
    """Who changes language in the middle would be thrown back to the start."""
    site, page = any_page
    if not ordinary(page):
        return
    root = tree(site, page)
    switches = {element.get("hreflang"): target(page, element.get("href"))[0] for element in root.find("body/header").iter("a")
                if element.get("hreflang")}
    language, rest = page.split("/", 1)
    assert switches == {other: f"{other}/{rest}" for other in site.languages if other != language}
    for element in root.find("body/header").iter("a"):
        if element.get("hreflang"):
            assert element.get("lang") == element.get("hreflang"), "its name is in its own language"


def test_languages_have_the_same_fields(programs):
    """Answers written in one language would be gone in the other."""
    for page in programs.pages:
        if not page.startswith("nb/"):
            continue
        other = "en/" + page[3:]
        keys = [[(element.get("data-block"), element.get("data-field"), element.get("value"), element.get("data-right"), element.get("data-pair"))
                 for element in tree(programs, each).iter()
                 if element.get("data-block") or element.get("data-field") or element.tag == "input"]
                for each in (page, other)]
        assert keys[0] == keys[1], page


def test_sitemap_only_with_an_address(programs, fixture_site):
    """A search engine would be sent to addresses that nobody can reach."""
    assert not (programs.folder / "sitemap.xml").exists()
    sitemap = (fixture_site.folder / "sitemap.xml").read_text()
    listed = set(re.findall("<loc>https://prove.example/selvhjelp/([^<]*)</loc>", sitemap))
    assert {page for page in fixture_site.pages if "/alt/" in page} <= listed
    assert listed <= set(fixture_site.pages) - {MISSING, ROOT}
    assert not {page for page in listed if page.endswith(("me.html", "talk.html", "search.html"))}


def test_what_is_coming_is_not_there(fixture_site):
    """People would read what its author has not finished."""
    assert not [page for page in fixture_site.pages if "kommer" in page]
    assert "Ingen skal se dette" not in "".join(
        path.read_text() for path in fixture_site.folder.rglob("*") if path.suffix in (".html", ".js"))
    assert "Den som kommer" in fixture_site.text("nb/alt/index.html")


def test_unreviewed_numbers_say_so(programs, fixture_site):
    """A number that nobody has rung may lead nowhere in the worst hour of a life."""
    assert with_class(tree(programs, "nb/help.html"), "verified")
    assert "Ingen har kontrollert" in programs.text("nb/help.html")
    assert "2026-11-01" in fixture_site.text("nb/help.html")


def test_discreet_title_in_the_tab(programs):
    """Who looks over a shoulder would read the word anxiety in the tab."""
    for page in programs.pages:
        root = tree(programs, page)
        if root.find("body").get("data-program") and root.find("body").get("data-module"):
            title = text_of(root.find("head/title"))
            assert title.endswith(("– Kurs", "– Course")), title


@pytest.mark.parametrize("page", ["nb/feedback.html", "en/feedback.html"])
def test_feedback_mail_is_neutral(programs, page):
    """A subject with anxiety in it would stand in the mailbox for others to see."""
    mails = [address for _, address in addresses(tree(programs, page)) if address.startswith("mailto:")]
    assert mails == [f"mailto:selvhjelp@fjordvik.example?subject={'Tilbakemelding' if page[:2] == 'nb' else 'Feedback'}"]
    assert "help.html" in programs.text(page).split("<main")[1].split("</main>")[0]


def test_every_picture_is_described(any_page):
    """Who can't see the picture would not know what it shows, or that it is there."""
    site, page = any_page
    for picture in tree(site, page).iter("img"):
        assert picture.get("alt") is not None and picture.get("width") and picture.get("height"), picture.get("src")
    for drawing in tree(site, page).iter("{http://www.w3.org/2000/svg}svg"):
        assert drawing.get("aria-hidden") == "true" or drawing.get("role") == "img", classes(drawing)
