"""The command line as scripts and people know it: exit codes, and an output folder that is never half or lost."""
import json
import os
import re
import shutil
import stat

import pytest

import compiler
from compiler import FIXTURE, PROGRAMS, build, run


def contents(folder):
    """Every file with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def times(folder):
    """Every file with what changes when it is written: inode and time."""
    return {path.relative_to(folder).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns)
            for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def root(tmp_path):
    """A content root to spoil."""
    return shutil.copytree(PROGRAMS, tmp_path / "Programs")


@pytest.fixture
def output(tmp_path):
    return tmp_path / "site"


def spoil(root):
    """A mistake in the content: a quiz without a right answer."""
    module = root / "angst" / "1-hva-er-angst.nb.md"
    text = module.read_text(encoding="utf-8")
    module.write_text(text.replace("- [x] Den virker, men", "- [ ] Den virker, men"), encoding="utf-8")
    return module


@pytest.mark.parametrize("content", [PROGRAMS, FIXTURE])
def test_the_same_bytes_however_many_work_at_once(content, tmp_path):
    """Nobody could tell whether a published site is the one that was reviewed."""
    one = build(content, tmp_path / "one", "--jobs", "1")
    eight = build(content, tmp_path / "eight", "--jobs", "8")
    again = build(content, tmp_path / "again", "--jobs", "8")
    assert contents(one) == contents(eight) == contents(again)
    assert len(contents(one)) > 30


def test_the_same_bytes_wherever_it_is_built(root, output, tmp_path):
    """A path of the builder's machine would stand in the pages, and make each build another."""
    here = contents(build(PROGRAMS, output))
    there = contents(build(root, tmp_path / "deep" / "er" / "site"))
    assert here == there
    for name, content in here.items():
        assert str(compiler.REPOSITORY).encode() not in content and str(tmp_path).encode() not in content, name


def test_what_has_not_changed_is_not_written(root, output):
    """Uploading would send all pages again for one changed word, and every browser fetch them."""
    build(root, output)
    before = times(output)
    build(root, output)
    after = times(output)
    assert {name for name in before if before[name] != after[name]} <= {".mestring"}

    module = root / "angst" / "1-hva-er-angst.nb.md"
    module.write_text(module.read_text(encoding="utf-8").replace("Du rister en brødskive.", "Du rister et rundstykke."), encoding="utf-8")
    build(root, output)
    changed = {name for name, time in times(output).items() if before.get(name) != time}
    # The page itself; the search data, under a new name; and the page that names it.
    assert "nb/angst/hva-er-angst/ivrig-varsler.html" in changed and "nb/search.html" in changed
    assert not [name for name in changed if name.startswith("en/") or name.endswith(("din-sirkel.html", "help.html"))]
    assert len(list(output.glob("assets/search-nb-*.js"))) == 1, "the old one lies about"


def test_a_page_that_is_gone_is_gone(root, output):
    """Something withdrawn for being wrong would stay on the server."""
    build(root, output)
    assert (output / "nb/angst/veien-videre/husk.html").exists()
    for language in ("nb", "en"):
        last = root / "angst" / f"6-veien-videre.{language}.md"
        last.unlink()
        for file in root.glob(f"angst/*.{language}.md"):
            text = file.read_text(encoding="utf-8")
            file.write_text(text.replace(f"({last.name})", f"(program.{language}.md)"), encoding="utf-8")
    build(root, output)
    assert not (output / "nb/angst/veien-videre").exists()


def test_an_error_in_the_content_leaves_the_old_site(root, output):
    """A mistake made late at night would take the site down."""
    build(root, output)
    before, before_times = contents(output), times(output)
    module = spoil(root)
    result = run("build", root, "-o", output, "--language", "nb")
    assert result.returncode == 1
    assert contents(output) == before and times(output) == before_times
    assert module.name in result.stderr and "error[M" in result.stderr
    assert "ikke" in result.stderr.splitlines()[-1]
    assert result.stdout == ""
    assert sorted(path.name for path in output.parent.iterdir()) == ["Programs", "site"], "something was left behind"


def test_an_error_in_the_content_makes_no_site(root, output):
    """Half a site would look like a whole one."""
    spoil(root)
    assert run("build", root, "-o", output).returncode == 1
    assert not output.exists()


@pytest.mark.parametrize("make", ["file in it", "only a hidden file", "a file"])
def test_a_foreign_folder_is_left_alone(output, make):
    """`-o ~` must not empty anybody's home."""
    if make == "a file":
        output.write_text("mine")
    else:
        output.mkdir()
        (output / (".hidden" if "hidden" in make else "thesis.txt")).write_text("mine")
    before = output.read_text() if make == "a file" else contents(output)
    result = run("build", PROGRAMS, "-o", output, "--language", "nb")
    assert result.returncode == 74
    assert (output.read_text() if make == "a file" else contents(output)) == before
    assert "site" in result.stderr


def test_what_a_host_has_put_beside_the_pages_stays(root, output):
    """The next build would take the server's settings, a certificate's proof and a whole history with it, without a word."""
    build(root, output)
    own = {"web.config": "x", ".htaccess": "x", ".well-known/acme-challenge/proof": "x", ".git/HEAD": "x",
           "nb/angst/veien-videre/brosjyre.pdf": "x"}
    for name, text in own.items():
        (output / name).parent.mkdir(parents=True, exist_ok=True)
        (output / name).write_text(text)
    for file in root.glob("angst/6-veien-videre.*.md"):
        file.unlink()
    for file in root.glob("angst/*.md"):
        language = file.name.split(".")[1]
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(f"(6-veien-videre.{language}.md)", f"(program.{language}.md)"), encoding="utf-8")
    build(root, output)
    assert {name: (output / name).read_text() for name in own} == own
    assert [path.name for path in (output / "nb/angst/veien-videre").iterdir()] == ["brosjyre.pdf"], "a page that is gone is still there"
    assert sorted(path.name for path in output.parent.iterdir()) == ["Programs", "site"], "something was left behind"


def test_what_stands_in_a_pages_place_is_not_overwritten(output):
    """A host's own file would be replaced by a page of the same name."""
    build(PROGRAMS, output, "--no-offline")
    (output / "offline").mkdir()
    (output / "offline" / "angst.html").write_text("mine")
    before = contents(output)
    result = run("build", PROGRAMS, "-o", output, "--language", "nb")
    assert result.returncode == 74 and "offline/angst.html" in result.stderr and "ingenting er rørt" in result.stderr
    assert contents(output) == before


def test_an_output_of_an_earlier_mestring_loses_nothing(output):
    """It kept no list of its files: nobody can know whether one that the site has no more was its own."""
    build(PROGRAMS, output)
    (output / ".mestring").write_text("mestring output 1\nHele denne mappen lages på nytt.\n", encoding="utf-8")
    (output / "web.config").write_text("mine")
    result = run("build", PROGRAMS, "-o", output, "--language", "nb")
    assert result.returncode == 0 and (output / "web.config").read_text() == "mine"
    assert str(output / "web.config") in result.stderr and "index.html, " not in result.stderr
    again = run("build", PROGRAMS, "-o", output, "--language", "nb")
    assert "web.config" not in again.stderr and (output / "web.config").exists()


@pytest.mark.parametrize("place, within", [
    ("kurs", "."), ("kurs/Programs/..", "."), ("link", "."), ("kurs/Programs", "."), ("kurs/Programs/_site", "."),
    ("../../kurs", "kurs/Programs"), ("../Programs", "kurs/Programs")])
def test_the_content_is_never_built_over(root, tmp_path, place, within):
    """A slip in -o would delete all that the authors have written, and say that all went well."""
    course = build(root, tmp_path / "kurs")
    shutil.move(root, course / "Programs")
    (tmp_path / "link").symlink_to("kurs")
    before = contents(tmp_path)
    result = run("build", course / "Programs", "-o", place, "--language", "nb", cwd=tmp_path / within)
    assert result.returncode == 74 and "ingenting er rørt" in result.stderr
    assert contents(tmp_path) == before


def test_the_theme_and_the_folder_one_stands_in_are_never_built_over(root, tmp_path):
    """A theme is weeks of somebody's work, and what lies in the folder is anybody's guess."""
    course = build(root, tmp_path / "kurs")
    shutil.copytree(compiler.THEME, course / "theme")
    (course / "inner").mkdir()
    before = contents(tmp_path)
    for output, cwd, arguments in ((course, tmp_path, ["--theme", course / "theme"]), (course / "theme" / "_site", tmp_path, ["--theme", course / "theme"]),
                                   (course, course / "inner", []), ("../../kurs", course / "inner", [])):
        result = run("build", root, "-o", output, "--language", "nb", *arguments, cwd=cwd)
        assert result.returncode == 74 and "ingenting er rørt" in result.stderr, result.stderr
    assert contents(tmp_path) == before


def test_an_empty_folder_is_fine(output):
    """Some make the folder first."""
    output.mkdir()
    build(PROGRAMS, output)
    assert (output / "index.html").exists()


def test_missing_root(tmp_path, output):
    """A script would go on as if something had been built."""
    result = run("build", tmp_path / "nowhere", "-o", output, "--language", "nb")
    assert result.returncode == 74 and "nowhere" in result.stderr and not output.exists()


def test_root_without_content(tmp_path, output):
    """The wrong folder must not become an empty site."""
    (tmp_path / "wrong").mkdir()
    result = run("build", tmp_path / "wrong", "-o", output)
    assert result.returncode in (1, 74) and result.stderr and not output.exists()


def test_unknown_site(output):
    """A misspelt municipality must not become another one's site."""
    result = run("build", PROGRAMS, "-o", output, "--site", "fjordvikk", "--language", "nb")
    assert result.returncode == 64 and "fjordvik" in result.stderr and not output.exists()


@pytest.mark.parametrize("arguments", [["bild"], ["build", "--uot", "x"], ["build", "a", "b"], ["check", "--format", "pdf"]])
def test_wrong_usage(arguments):
    """A script must be able to tell its own mistake from one in the content."""
    result = run(*arguments)
    assert result.returncode == 64 and result.stderr and result.stdout == ""


def test_all_sites_have_folders_of_their_own(output):
    """One municipality's pages would lie over another's."""
    build(PROGRAMS, output, "--all-sites")
    assert (output / "fjordvik" / "nb" / "index.html").exists() and not (output / "nb").exists()


def test_published_leaves_drafts_out(output, tmp_path):
    """What no clinician has read would be on a site that promises reviewed content."""
    build(FIXTURE, tmp_path / "fixture", "--published")
    assert (tmp_path / "fixture" / "nb/alt/blokker/tekst.html").exists()
    build(PROGRAMS, output, "--published")
    assert not (output / "nb/angst").exists()
    assert "angsten" not in (output / "nb/index.html").read_text()


def test_the_last_line_says_what_was_made(output):
    """One would have to look for the result."""
    result = run("build", PROGRAMS, "-o", output, "--language", "nb")
    last = result.stderr.splitlines()[-1]
    assert result.returncode == 0 and str(output / "index.html") in last and "sider" in last
    assert run("build", PROGRAMS, "-o", output, "--quiet").stderr.count("index.html") == 0


@pytest.mark.parametrize("language, said", [("nb", "bare med nett"), ("en", "online only")])
def test_what_is_too_large_to_keep_on_a_phone_is_told(root, output, language, said):
    """A therapist who puts a film on a page would think that it also plays in a cabin without a net."""
    module = root / "angst" / "2-angstsirkelen.nb.md"
    module.write_text(module.read_text(encoding="utf-8") + "\n::: lyd Lang pust {#lang-pust fil=media/lang.mp3}\nPust.\n:::\n", encoding="utf-8")
    (root / "angst" / "media" / "lang.mp3").write_bytes(bytes(13 << 20))
    result = run("build", root, "-o", output, "--language", language)
    told = [line for line in result.stderr.splitlines() if said in line]
    assert len(told) == 1 and "angst-lang-" in told[0] and "13 MB" in told[0]
    assert result.stderr.splitlines()[-1].endswith("index.html"), "the last line stays the last"
    assert "angst-lang-" not in (output / "worker.js").read_text(encoding="utf-8")
    assert said not in run("build", root, "-o", output, "--language", language, "--quiet").stderr


def test_check_writes_nothing_and_tells_editors(root, tmp_path):
    """Mistakes would be found first when the site is to be published, and editors could not mark them."""
    before = sorted(tmp_path.rglob("*"))
    assert run("check", root).returncode == 0
    assert run("check", root, "--strict").returncode == 1, "nobody has rung the numbers"
    spoil(root)
    result = run("check", root, "--format", "json", "--language", "nb")
    assert result.returncode == 1
    found = [json.loads(line) for line in result.stdout.splitlines()]
    errors = [each for each in found if each["severity"] == "error"]
    assert [each["file"] for each in errors] == ["angst/1-hva-er-angst.nb.md"]
    assert {"code", "severity", "message", "file", "line", "column", "endLine", "endColumn", "help", "notes", "fixes"} <= set(errors[0])
    line = (root / errors[0]["file"]).read_text(encoding="utf-8").splitlines()[errors[0]["line"] - 1]
    assert "hva-er-i-veien" in line
    assert sorted(tmp_path.rglob("*")) == before


def test_text_and_colours(root):
    """Codes for colours would stand as rubbish in a file or a mail."""
    spoil(root)
    plain = run("check", root, "--language", "nb").stdout
    assert "\x1b" not in plain and "error[M" in plain and "--> " in plain and "^" in plain
    assert "\x1b[" in run("check", root, "--color", "always").stdout
    english = run("check", root, "--language", "en").stdout
    assert english != plain


def test_every_mistake_is_told_at_once(root):
    """One mistake at a time would make an afternoon of it."""
    spoil(root)
    other = root / "angst" / "2-angstsirkelen.nb.md"
    other.write_text(other.read_text(encoding="utf-8").replace("(media/dor.svg)", "(media/dør-borte.svg)"), encoding="utf-8")
    found = [json.loads(line) for line in run("check", root, "--format", "json").stdout.splitlines()]
    assert {"angst/1-hva-er-angst.nb.md", "angst/2-angstsirkelen.nb.md"} <= {each["file"] for each in found if each["severity"] == "error"}


def test_hostile_picture_is_refused(root, output):
    """A picture from a stranger could read what people write."""
    picture = root / "angst" / "media" / "dor.svg"
    picture.write_text(picture.read_text().replace("</svg>", "<script>alert(1)</script></svg>"))
    result = run("build", root, "-o", output)
    assert result.returncode == 1 and "dor.svg" in result.stderr and not output.exists()


def test_links_out_of_the_root_are_refused(root, output):
    """A shortcut in a zip file from a stranger would publish files of the builder's machine."""
    (root / "angst" / "media" / "secret.svg").symlink_to("/etc/passwd")
    result = run("build", root, "-o", output)
    assert result.returncode in (1, 74) and not output.exists()


def test_output_that_cannot_be_written(tmp_path):
    """The disk's own words would be lost, or the exit code wrong."""
    blocker = tmp_path / "file"
    blocker.write_text("")
    result = run("build", PROGRAMS, "-o", blocker / "site", "--language", "nb")
    assert result.returncode == 74 and result.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file(root, output):
    """A file that can't be read would silently be missing from the site."""
    (root / "site.yaml").chmod(0)
    assert run("build", root, "-o", output).returncode == 74


def test_pages_can_be_read_by_a_web_server(output):
    """A server runs as another user than the builder."""
    build(PROGRAMS, output)
    for path in [output, *output.rglob("*")]:
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode & 0o444 == 0o444 and (path.is_file() or mode & 0o111 == 0o111), f"{path}: {mode:o}"


def test_a_module_that_is_coming_needs_no_pages(root, output):
    """`status: coming` shows its title only; an author would have to write the pages first."""
    (root / "angst" / "99-dorene.nb.md").write_text("---\ntitle: Dørene\nstatus: coming\n---\n", encoding="utf-8")
    build(root, output)
    assert "Dørene" in (output / "nb/angst/index.html").read_text(encoding="utf-8")


def test_a_translated_page_may_lead_to_what_is_not_translated_yet(root, output):
    """A translator who begins with the front page would not get a site until all is translated."""
    for module in root.glob("angst/*.en.md"):
        if not module.name.startswith("program"):
            module.unlink()
    build(root, output)
    assert "hva-er-angst/index.html" in (output / "en/angst/index.html").read_text(encoding="utf-8")


def test_version():
    """A report of a fault would not say which mestring it is about."""
    result = run("--version")
    assert result.returncode == 0 and result.stdout.strip()


def test_a_build_with_nothing_to_do_leaves_the_very_folder_and_says_the_same(root, output, tmp_path):
    """A host that copies what has changed would copy all of it each night."""
    cache = tmp_path / "cache"
    first = run("build", root, "-o", output, "--language", "nb", cache=cache)
    before, folder = times(output), output.stat().st_ino
    second = run("build", root, "-o", output, "--language", "nb", cache=cache)
    assert (output.stat().st_ino, times(output)) == (folder, before)
    said = [re.sub(r"\d+,\d\d s", "", result.stderr) for result in (first, second)]
    assert said[0] == said[1] and first.stderr.strip()
    assert [path.parent.name for path in cache.rglob("*") if path.is_file()] == ["mestring"]
    page = output / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("</h1>", "!</h1>"), encoding="utf-8")
    run("build", root, "-o", output, cache=cache)
    assert contents(output) == contents(build(root, tmp_path / "other"))


def test_no_cache_keeps_no_note(root, output, tmp_path):
    """Who builds on a machine that isn't theirs leaves no trace of the content there."""
    cache = tmp_path / "cache"
    for _ in range(2):
        assert run("build", root, "-o", output, "--no-cache", cache=cache).returncode == 0
    assert not cache.exists()


def test_a_cache_that_cannot_be_had_is_no_trouble(root, output, tmp_path):
    """A build on a server without a home must not fail for what only spares time."""
    (tmp_path / "file").write_text("")
    for cache in ["relative", tmp_path / "file", "/proc/nothing"]:
        assert run("build", root, "-o", output, cwd=tmp_path, cache=cache).returncode == 0
    assert not (tmp_path / "relative").exists()
