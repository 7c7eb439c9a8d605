"""Scripts and styles: small enough for an old phone, and plain enough for its browser."""
import functools
import gzip
import json
import re
import shutil
import subprocess

import pytest

import compiler
from markup import target, tree

KB = 1024


@functools.cache
def packed_bytes(path):
    return gzip.compress(path.read_bytes(), 9)


def packed(paths):
    return sum(len(packed_bytes(path)) for path in paths)


def assets(site, page, tag, attribute):
    return [site.folder / target(page, element.get(attribute))[0] for element in tree(site, page).iter(tag)
            if element.get(attribute) and (tag != "link" or element.get("rel") == "stylesheet")]


def test_scripts_are_small(any_page):
    """A page on a slow line would not answer for many seconds. The data of search and of one's own page come besides."""
    site, page = any_page
    scripts = assets(site, page, "script", "src")
    data = [path for path in scripts if path.name.startswith(("search-", "answers-"))]
    assert packed(set(scripts) - set(data)) <= 60 * KB
    assert not data or page.split("/")[-1] in ("search.html", "me.html", "talk.html")


@pytest.mark.parametrize("page", [
    "nb/index.html", "nb/angst/index.html", "nb/angst/hva-er-angst/index.html", "nb/angst/hva-er-angst/kroppen.html",
    "nb/angst/trinn-for-trinn/ta-et-trinn.html", "nb/angst/angstsirkelen/din-sirkel.html", "nb/help.html"])
def test_the_first_page_is_light(programs, new_context, page):
    """Where the net is slow or the month's data are used up, the first page would never come. Texts are packed, as servers do."""
    opened = new_context().new_page()
    loaded = {}
    opened.on("requestfinished", lambda request: loaded.setdefault(request.url, request))
    opened.goto(programs.addresses["http"] + page, wait_until="networkidle")
    sizes = {}
    for address, request in list(loaded.items()):
        if address.startswith("http"):
            body = request.response().body()
            sizes[address.split("/")[-1]] = min(len(body), len(gzip.compress(body, 6)))
    assert len(sizes) >= 4
    assert sum(sizes.values()) <= 80 * KB, sizes


def test_styles_are_small(any_page):
    """Nothing is shown until the styles have come."""
    site, page = any_page
    assert packed(assets(site, page, "link", "href")) <= 20 * KB


def test_scripts_parse_in_browsers_of_2020(site, tmp_path):
    """One newer sign anywhere, and nothing that is written on an older phone is kept."""
    acorn = shutil.which("acorn")
    assert acorn, "apt-get install node-acorn"
    scripts = sorted(site.folder.glob("assets/*.js")) + [site.folder / "worker.js"]
    assert len(scripts) >= 4
    for number, inline in enumerate(tree(site, "404.html").iter("script")):
        path = tmp_path / f"404-{number}.js"
        path.write_text(inline.text)
        scripts.append(path)
    for script in scripts:
        result = subprocess.run([acorn, "--ecma2020", "--silent", script], capture_output=True, text=True, timeout=60)
        assert result.returncode == 0, f"{script.name}: {result.stderr}"


@pytest.mark.parametrize("name, folders", [("site", ["scripts"]), ("own", ["scripts", "own-pages"])])
def test_scripts_say_what_the_theme_says(programs, tmp_path, name, folders):
    """A line taken for a comment would be missing where nobody looks for it. Tokens are what is left without comments and spaces."""
    (tmp_path / "joined.js").write_text(compiler.scripts(*folders))

    def tokens(script):
        result = subprocess.run(["acorn", "--ecma2020", "--tokenize", script], capture_output=True, text=True, timeout=60, check=True)
        return [(token["type"]["label"], token.get("value")) for token in json.loads(result.stdout)]
    built, = programs.folder.glob(f"assets/{name}-*.js")
    assert tokens(built) == tokens(tmp_path / "joined.js")
    assert len(packed_bytes(built)) < 0.8 * len(packed_bytes(tmp_path / "joined.js"))


def names_in(script):
    """Every name that stands in a script on its own, and those of them that are made there."""
    used, made = set(), set()

    def note(pattern):
        if isinstance(pattern, list):
            for each in pattern:
                note(each)
        elif pattern and pattern["type"] == "Identifier":
            made.add(pattern["name"])
        elif pattern and pattern["type"] != "MemberExpression":
            note([pattern.get(part) for part in ("left", "argument", "value")] + pattern.get("elements", []) + pattern.get("properties", []))

    def look(node):
        if isinstance(node, list):
            for each in node:
                look(each)
        elif isinstance(node, dict):
            kind = node.get("type", "")
            if kind == "Identifier":
                used.add(node["name"])
            if kind == "VariableDeclarator" or "Function" in kind:
                note(node["id"] if "id" in node else None)
            note(node.get("params", []) + [node.get("param"), node.get("local")])
            named = kind in ("MemberExpression", "Property") and not node["computed"]
            for part, value in node.items():
                if not (named and part in ("property", "key")) and part != "imported":
                    look(value)
    result = subprocess.run(["acorn", "--module", "--ecma2020", "--compact", script], capture_output=True, text=True, timeout=60, check=True)
    look(json.loads(result.stdout))
    return used, made


def test_scripts_import_what_they_use():
    """All of them become one, so it would work, until somebody moves a file, or runs it by itself to test it."""
    paths = [path for folder in ("scripts", "own-pages") for path in (compiler.THEME / folder).rglob("*.js")]
    top = {path: set(re.findall(r"^(?:export )?(?:async )?(?:function|const|let) (\w+)", path.read_text(), re.MULTILINE)) for path in paths}
    everywhere = set().union(*top.values())
    assert len(everywhere) > 300
    for path in top:
        used, made = names_in(path)
        assert made >= top[path], "names were found by two ways"
        assert not used & everywhere - made, path.relative_to(compiler.THEME)


def test_what_comes_with_ones_own_page_is_imported_nowhere_else():
    """A page without it would stop in the middle of what it does, and what is written there might not be stored."""
    for path in (compiler.THEME / "scripts").rglob("*.js"):
        assert "own-pages/" not in "".join(compiler.IMPORT.findall(path.read_text())), path.name


# What ES2020 has as syntax but not as methods, and what a policy or file:// forbids.
@pytest.mark.parametrize("what", [
    r"\.replaceAll\(", r"\.at\(", r"\bstructuredClone\b", r"\bObject\.hasOwn\b", r"\brandomUUID\(",
    r"\bfetch\(", r"XMLHttpRequest", r"sendBeacon", r"WebSocket", r"innerHTML", r"outerHTML", r"insertAdjacentHTML",
    r"document\.write", r"\beval\(", r"new Function", r"document\.cookie"])
def test_scripts_use_only_what_is_everywhere(programs, what):
    """It would fail on older browsers, over plain http or from a folder; or send or run what it must not."""
    for script in [*programs.folder.glob("assets/site-*.js"), *programs.folder.glob("assets/own-*.js")]:
        assert not re.search(what, script.read_text()), script.name


def test_only_the_lock_needs_the_browsers_own_cryptography():
    """Plain http has none of it: a backup could be neither made nor read."""
    paths = [path for folder in ("scripts", "own-pages") for path in (compiler.THEME / folder).rglob("*.js")]
    using = sorted(path.relative_to(compiler.THEME).as_posix() for path in paths if "crypto.subtle" in path.read_text())
    assert using == ["own-pages/lock.js", "scripts/storage/sealing.js"]


def test_assets_name_no_other_host(site):
    """Another host would see who reads what."""
    for path in site.folder.glob("assets/*"):
        if path.suffix in (".js", ".css", ".svg"):
            hosts = set(re.findall(r"https?://[^\s\"')<]+", path.read_text(encoding="utf-8")))
            # Words and search data may well hold an address that the authors have written; nothing is fetched from it.
            if path.name.startswith(("search-", "answers-")):
                continue
            assert hosts <= {"http://www.w3.org/2000/svg"}, path.name


def test_pictures_are_pictures_only(site):
    """A picture from a stranger could carry a script."""
    for path in site.folder.glob("assets/*.svg"):
        text = path.read_text(encoding="utf-8").lower()
        assert not re.search(r"<script|foreignobject|\son\w+=|javascript:|<!doctype|@import", text), path.name


def rules(css):
    """The prelude of each block of a stylesheet with those of the blocks round it."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    css = re.sub(r'"(\\.|[^"\\])*"|\'(\\.|[^\'\\])*\'', '""', css)
    stack, prelude = [], ""
    for character in css:
        if character == "{":
            yield prelude.strip(), tuple(stack)
            stack.append(prelude.strip())
            prelude = ""
        elif character == "}":
            stack.pop()
            prelude = ""
        elif character == ";":
            prelude = ""
        else:
            prelude += character
    assert stack == []


def test_styles_are_plain(site):
    """Older browsers skip a rule that they don't understand: a page without its layout, feedback that never shows."""
    sheets = [path.read_text(encoding="utf-8") for path in site.folder.glob("assets/*.css")]
    sheets += [element.text for element in tree(site, "404.html").iter("style")]
    for prelude, around in [rule for sheet in sheets for rule in rules(sheet)]:
        assert not prelude.startswith(("@container", "@layer", "@scope", "@starting-style")), prelude
        if any(each.startswith("@keyframes") for each in around) or prelude.startswith("@page"):
            continue
        if not prelude.startswith("@"):
            assert all(each.startswith(("@media", "@supports")) for each in around), f"{prelude} is nested in {around}"
            if ":has(" in prelude:
                assert any(each.startswith("@supports") for each in around), prelude
    for sheet in sheets:
        assert "@import" not in sheet and "url(http" not in sheet
