"""What an author, a translator or a host writes is refused with a word about it, or stands on the page as words."""
import json
import os
import re
import xml.etree.ElementTree as ElementTree

import pytest
from playwright.sync_api import expect

import compiler
from hostile import PAYLOADS, assert_whole, set_trap
from sites import BASE_PATH, Site

SITE = """source: nb
languages: [nb]
name: Prøvekommunen
crisis-verified: 2026-11-01
crisis:
  - {name: Nødtelefon, phone: "113", hours: Hele døgnet, text: Når det haster.}
"""
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="5" height="5"/></svg>'

# One block for each payload; N is its number. A payload with line breaks stands where lines may be broken, else in one line.
PLACES = {
    "avsnitt": "{P}", "midt-i": "Ord {P} ord", "mellomtittel": "## {P}", "celle": "| a | b |\n|---|---|\n| {P} | x |", "punkt": "- {P}\n- x", "sitat": "> {P}",
    "kode": "`{P}`", "kodeblokk": "```\n{P}\n```", "fotnote": "Ord[^nN]\n\n[^nN]: {P}", "utheving": "**{P}** *{P}*",
    "sporsmal": "::: quiz {P} {#qN}\n- [x] Ja\n- [ ] Nei\n:::", "svar": "::: quiz Hva? {#rN}\n- [x] {P}\n- [ ] Nei\n:::",
    "tilbakemelding": "::: quiz Hva? {#sN}\n- [x] Ja\n  > {P}\n- [ ] Nei\n\n{P}\n:::", "godkjent": "::: quiz Hva? {#tN type=text}\n- [x] {P}\n- [x] ja\n:::",
    "par": "::: quiz Hva? {#uN type=match}\n- {P} => {P}\n- a => b\n:::", "tittel": "::: øvelse {P} {#eN}\n:: linje Hva? {#a}\n:::", "ledetekst": "::: øvelse Ord {#fN}\n:: linje {P} {#a}\n:::",
    "valg": "::: øvelse Ord {#gN}\n:: valg Hva? {#a}\n- {P} {#b}\n- x {#c}\n:::", "ender": "::: øvelse Ord {#hN}\n:: skala Hva? {#a min=0 max=3 low=\"{Q}\" high=\"{Q}\"}\n:::",
    "enhet": "::: øvelse Ord {#iN}\n:: tall Hva? {#a unit=\"{Q}\"}\n:::", "rute": "::: tips {P}\n{P}\n:::", "fortelling": "::: eksempel {P} {#jN}\nOrd.\n:::", "foldet": "::: vis-mer {P}\nOrd.\n:::",
    "lenkeord": "[{P}](https://a.example)", "lenke": "[ord]({P})", "lenke-i-klammer": "[ord](<{P}>)", "adresse": "<{P}>", "lenketittel": "[ord](https://a.example \"{Q}\")", "definisjon": "[kN]\n\n[kN]: {P}",
    "bildetekst": "![{P}](media/a.svg)", "bilde": "![ord]({P})", "figur": "::: figur {P} {src=media/a.svg alt=\"{Q}\"}\n{P}\n:::", "gjentatt": ":svar[svaret.a]{ellers=\"{Q}\"}", "hvilket": ":svar[{P}]",
    "betingelse": "::: hvis svaret.a = \"{Q}\"\nOrd.\n:::", "vis": "::: tips {vis=\"{Q}\"}\nOrd.\n:::", "navn": "::: {P}\nOrd.\n:::", "id": "::: øvelse Ord {#{P}}\n:: linje Hva? {#a}\n:::",
    "egenskap": "::: tips Ord {{P}=1 x=\"{Q}\"}\nOrd.\n:::", "kommentar": "<!-- {P} -->\n\nOrd.",
}


def errors_in(root):
    """(file, line) of every error; the compiler itself must not fail."""
    result = compiler.run("check", root, "--format", "json")
    assert result.returncode in (0, 1), result.stderr[-2000:]
    found = [json.loads(line) for line in result.stdout.splitlines()]
    # M0017 says that there are more of them in the file than are told.
    return [(each["file"], each["line"], each["code"]) for each in found if each["severity"] == "error" and each["code"] != "M0017"]


def write(root, path, text):
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8", newline="")


def block(pattern, number, payload):
    line = " ".join(payload.split())
    quoted = line.replace('"', "'")
    return pattern.replace("N}", f"{number}}}").replace("nN", f"n{number}").replace("kN", f"k{number}").replace("N ", f"{number} ").replace("{Q}", quoted).replace("{P}", payload if pattern == "{P}" else line)


class Module:
    """A module with a block for each payload that has not been refused."""

    def __init__(self, name, pattern, place):
        self.name = name
        self.blocks = {number: block(pattern, number, text) for number, text in enumerate(PAYLOADS) if name == "avsnitt" or number % 2 == place % 2}
        self.count = len(self.blocks)

    def write(self, root, number):
        head = f"---\ntitle: Prøve\nminutes: 5\n---\n\n# Side {{#side-{self.name}}}\n\nFørst.\n\n"
        text, self.lines, line = head, {}, head.count("\n") + 1
        for at, words in self.blocks.items():
            words += "\n\n"
            for each in range(line, line + words.count("\n")):
                self.lines[each] = at
            line += words.count("\n")
            text += words
        write(root, f"p/{number}-{self.name}.nb.md", text)


def write_frame(root, front="title: Prøve", body="Ord."):
    write(root, "site.yaml", SITE)
    write(root, "p/program.nb.md", f"---\n{front}\n---\n\n{body}\n")
    write(root, "p/media/a.svg", PICTURE)
    write(root, "p/1-her.nb.md", "---\ntitle: Svar\nminutes: 5\n---\n\n# Her {#her}\n\n::: øvelse Ord {#svaret}\n:: linje Hva? {#a}\n:::\n")


@pytest.fixture(scope="module")
def authored(tmp_path_factory):
    """A site of all that was not refused, and how much was."""
    folder = tmp_path_factory.mktemp("hostile")
    root = folder / "root"
    write_frame(root)
    modules = {f"p/{number}-{name}.nb.md": (number, Module(name, pattern, number)) for number, (name, pattern) in enumerate(PLACES.items(), 2)}
    refused = {}
    changed = set(modules)
    for _ in range(25):
        for path in changed:
            modules[path][1].write(root, modules[path][0])
        errors = errors_in(root)
        if not errors:
            break
        changed = set()
        for path, line, code in errors:
            module = modules[path][1]
            # What opens and never closes may be told at the end of what it has swallowed.
            at = module.lines.get(line, module.lines.get(line - 1))
            assert at is not None, (path, line, code)
            if module.blocks.pop(at, None) is not None:
                refused.setdefault(module.name, {})[at] = code
            changed.add(path)
    assert errors == []
    site = Site("hostile", compiler.build(root, folder / "site" / BASE_PATH.strip("/")))
    return site, refused, {module.name: module for _, module in modules.values()}


CLEAN = """() => {
  const found = [];
  const forbidden = 'script, style, iframe, frame, object, embed, base, meta, link, template, math, foreignObject, animate, set, form:not(.search-form), plaintext, portal';
  for (const element of document.body.querySelectorAll(forbidden)) found.push(element.outerHTML.slice(0, 150));
  for (const element of document.querySelectorAll('body, body *')) {
    for (const { name, value } of element.attributes) {
      if (/^on|^(style|srcdoc|formaction|xlink:href|background|ping)$/.test(name)) found.push(name + '=' + value.slice(0, 80));
    }
  }
  for (const link of document.links) {
    if (!/^(https?|mailto|tel|file):$/.test(link.protocol)) found.push(link.href);
    if (link.protocol.startsWith('http') && link.origin !== location.origin && !link.getAttribute('href').startsWith('http')) found.push(link.href);
  }
  for (const picture of document.images) if (new URL(picture.src).origin !== location.origin) found.push(picture.src);
  const parts = Array.from(document.body.children, each => each.tagName + '.' + each.className).filter(each => !/^(A.skip|HEADER|MAIN|FOOTER|ASIDE.draft-banner|P.sr-only|DIV.notice)/.test(each));
  if (parts.length) found.push('outside: ' + parts);
  if (document.querySelectorAll('h1').length !== 1) found.push('h1');
  return found;
}"""


def assert_clean(page, address):
    page.goto(address)
    expect(page.locator("html.js")).to_have_count(1)
    assert page.evaluate(CLEAN) == [], address
    assert_whole(page, address)


@pytest.fixture
def page(new_context):
    return set_trap(new_context(reduced_motion="reduce")).new_page()


def test_what_an_author_writes_is_refused_or_words(page, authored):
    """A page copied from somewhere, or written by somebody with a grudge, would run in everybody's browser."""
    site, refused, modules = authored
    for name, module in modules.items():
        assert len(module.blocks) + len(refused.get(name, {})) == module.count >= 100, name
    assert sum(len(module.blocks) for module in modules.values()) > 1000 and sum(map(len, refused.values())) > 500
    for path in site.pages:
        ElementTree.fromstring((site.folder / path).read_bytes())
    pages = [path for path in site.pages if path.count("/") == 3 and not path.endswith("index.html")]
    assert len(pages) == len(PLACES) + 1
    for path in pages:
        assert_clean(page, site.addresses["http"] + path)
    page.goto(site.addresses["http"] + "nb/search.html")
    page.locator("#q").fill("script")
    expect(page.locator(".search-results li").first).to_be_visible()


def quoted(text):
    """As YAML takes it in quotes."""
    return json.dumps(text, ensure_ascii=False)


def without_refused(root, paths):
    """Takes away the files that are refused, until nothing is; gives how many they were."""
    removed = set()
    for _ in range(6):
        errors = errors_in(root)
        if not errors:
            return len(removed)
        for path, _, _ in errors:
            assert path in paths, errors
            (root / path).unlink(missing_ok=True)
            removed.add(path)
    raise AssertionError(errors)


def test_titles_and_names_are_words(page, tmp_path):
    """A title stands on every page, in the tab, in the search and on one's own page."""
    root = tmp_path / "root"
    write_frame(root)
    paths = []
    for number, text in enumerate(PAYLOADS, 2):
        paths.append(f"p/{number}-m{number}.nb.md")
        write(root, paths[-1], f"""---
title: {quoted(text)}
summary: {quoted(text)}
clinical-title: {quoted(text)}
minutes: 5
authors: [{quoted(text)}]
sources: [{quoted(text)}]
---

# Side {number} {{#side-{number}}}

::: øvelse Ord {{#e{number}}}
:: linje Hva? {{#a}}
:::
""")
    refused = without_refused(root, paths)
    assert refused < len(PAYLOADS) / 2, "most are words like others"
    site = Site("titles", compiler.build(root, tmp_path / "site" / BASE_PATH.strip("/")))
    for path in site.pages:
        ElementTree.fromstring((site.folder / path).read_bytes())
    for path in ["nb/p/index.html", "nb/me.html", "nb/search.html", "nb/about.html"] + [each for each in site.pages if "/m" in each and each.endswith("index.html")][::12]:
        assert_clean(page, site.addresses["http"] + path)
    page.goto(site.addresses["http"] + "nb/search.html")
    page.locator("#q").fill("alert")
    expect(page.locator(".search-status")).not_to_be_empty()
    assert page.evaluate(CLEAN) == []


def test_a_hosts_words_are_words(page, tmp_path):
    """One municipality's file would run on its whole site."""
    root = tmp_path / "root"
    write_frame(root)
    paths = []
    for number, text in enumerate(PAYLOADS[::2]):
        for kind, values in {
            "a": (text, text, "113", text, text, "hjelp@vik.example", text), "b": ("Vik", "Tjenesten", text, "Nå", "Ord", text, "Ord")}.items():
            name, service, phone, hours, words, mail, term = values
            paths.append(f"sites/{kind}{number}.yaml")
            write(root, paths[-1], f"""name: {quoted(name)}
languages: [nb]
contact: {{service: {quoted(service)}, phone: {quoted(phone)}, hours: {quoted(hours)}, web: {quoted(words if kind == 'b' and number % 2 else 'https://vik.example')}}}
crisis-verified: 2026-11-01
crisis:
  - {{name: {quoted(name)}, phone: {quoted(phone)}, hours: {quoted(hours)}, text: {quoted(words)}}}
feedback: {{email: {quoted(mail)}}}
accessibility-statement: {quoted('https://vik.example' if kind == 'a' else text)}
""")
    without_refused(root, paths)
    left = [path for path in paths if (root / path).exists()]
    assert 20 < len([path for path in left if "/a" in path])
    assert len([path for path in left if "/b" in path]) < 40, "a number, a mail address and a web address are not any words"
    folder = compiler.build(root, tmp_path / "site" / BASE_PATH.strip("/"), "--all-sites")
    for path in folder.rglob("*.html"):
        ElementTree.fromstring(path.read_bytes())
    site = Site("hosts", folder)
    names = sorted(path.name for path in folder.iterdir() if path.is_dir())
    for name in names[::20]:
        for path in ("nb/index.html", "nb/help.html", "nb/feedback.html"):
            assert_clean(page, f"{site.addresses['http']}{name}/{path}")


DRAWINGS = [
    "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg'><a href='javascript:alert(1)'><rect width='9' height='9'/></a></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'><image xlink:href='https://evil.example/x'/></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg'><foreignObject><img xmlns='http://www.w3.org/1999/xhtml' src='x' onerror='alert(1)'/></foreignObject></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg'><style>@import 'https://evil.example/x'; *{background:url(https://evil.example/y)}</style></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg'><rect style='fill:url(https://evil.example/x)'/></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg'><animate attributeName='href' to='javascript:alert(1)'/><set attributeName='onload' to='alert(1)'/></svg>",
    "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'><text>&x;</text></svg>",
    "<?xml-stylesheet href='https://evil.example/x'?><svg xmlns='http://www.w3.org/2000/svg'/>", "<html xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></html>",
    "<svg xmlns='http://www.w3.org/2000/svg'><use href='data:image/svg+xml,&lt;svg id=\"x\" onload=\"alert(1)\"/>#x'/></svg>", "<svg", "GIF89a<script>alert(1)</script>",
    "<svg xmlns='http://www.w3.org/2000/svg'><rect filter='url(https://evil.example/x)' ONCLICK='alert(1)' width='9' height='9'/></svg>",
]


def test_drawings_are_drawings(page, tmp_path):
    """A logo from a stranger is opened by itself as readily as on a page."""
    root = tmp_path / "root"
    write_frame(root)
    paths = []
    for number, text in enumerate(DRAWINGS, 2):
        write(root, f"p/media/d{number}.svg", text)
        paths.append(f"p/{number}-d{number}.nb.md")
        write(root, paths[-1], f"---\ntitle: Prøve\nminutes: 5\n---\n\n# Side {{#side-{number}}}\n\n![Ord](media/d{number}.svg)\n")
    errors = errors_in(root)
    for path, _, _ in errors:
        number = re.search(r"d(\d+)\.", path)[1]
        for each in (f"p/{number}-d{number}.nb.md", f"p/media/d{number}.svg"):
            (root / each).unlink(missing_ok=True)
    assert errors_in(root) == [] and errors
    site = Site("drawings", compiler.build(root, tmp_path / "site" / BASE_PATH.strip("/")))
    for path in sorted(site.folder.rglob("*.svg")):
        text = path.read_text(encoding="utf-8")
        assert not any(each in text.lower() for each in ("<script", "onload", "onclick", "javascript:", "evil.example", "foreignobject", "data:", "<!doctype", "<?xml-s")), path.name
        page.goto(path.as_uri())
    for path in [each for each in site.pages if each.count("/") == 3]:
        assert_clean(page, site.addresses["http"] + path)


def test_names_of_files_are_refused_or_names(page, tmp_path):
    """A file's name becomes an address and an id."""
    root = tmp_path / "root"
    write_frame(root)
    names = [text for text in PAYLOADS if not set(text) & set("/\0") and len(text.encode()) < 200 and text.isprintable()]
    for number, text in enumerate(names):
        write(root, f"p/{number + 2}-{text}.nb.md", f"---\ntitle: Prøve\nminutes: 5\n---\n\n# Side {{#side-{number}}}\n\nOrd.\n")
        write(root, f"p/media/{text}.svg", PICTURE)
        write(root, f"measures/{text}.nb.md", "Ord")
    os.symlink("/etc/passwd", root / "p/media/b.svg")
    errors = errors_in(root)
    assert "M0008" in {code for _, _, code in errors}, "a link could lead anywhere on the builder's machine"
    (root / "p/media/b.svg").unlink()
    assert len({path for path, _, _ in errors}) > 100
    for path in {path for path, _, _ in errors if path}:
        (root / path).unlink(missing_ok=True)
    without_refused(root, [path.relative_to(root).as_posix() for path in root.rglob("*.*")])
    site = Site("names", compiler.build(root, tmp_path / "site" / BASE_PATH.strip("/")))
    for path in ["nb/p/index.html"] + [each for each in site.pages if each.count("/") == 3][::10]:
        assert_clean(page, site.addresses["http"] + path)
