"""Content and circumstances that nobody means well with: the compiler says what is wrong, and neither ends without words, waits
for ever nor takes the machine with it."""
import json
import os
import resource
import signal
import socket
import subprocess
import sys
import urllib.parse
from pathlib import Path

import pytest

import compiler
from compiler import build, run
from previewing import Preview, previewing

sys.path.append(str(compiler.REPOSITORY / "Tests" / "Speed"))
import content  # noqa: E402
from shapes import exercise, numbered  # noqa: E402

SITE = content.SITE.replace("[nb, en]", "[nb]")


@pytest.fixture
def root(tmp_path):
    root = content.Root(tmp_path / "Programs")
    root.write("site.yaml", SITE)
    root.program("p")
    return root


def told(root, *arguments):
    """The codes of all that is told of a content root."""
    lines = run("check", root.folder, "--format", "json", *arguments).stdout.splitlines()
    return [json.loads(line)["code"] for line in lines]


def side(root, text):
    root.module("p", 1, [("side", "Side", text)])


MEASURE = """---
title: Uro
source: Laget her.
licence: fri bruk
period: de siste sju dagene
options:
  - 0: Nei
  - 1: Ja
score: sum
bands:
  - 0-19: {name: lite, say: "Lite uro."}
  - 20-40: {name: mye, say: "Mye uro.", show: contact}
---
""" + "".join(f"{number}. Har du vært urolig?\n" for number in range(1, 41))


@pytest.mark.parametrize("text", [
    exercise(numbered(20, ":: skala S {#s% min=0 max=100}\n", "")),
    numbered(26, ":: kartlegging uro {#uro-%}"),
    "::: quiz Hva? {#q}\n- [x] Ja\n" + "- [ ] Nei\n" * 100 + ":::\n\n" + numbered(20, ":: gjenta q"),
    "::: quiz Hva? {#q type=match}\n" + numbered(45, "- A% => B%\n", "") + ":::",
    exercise(":: valg V {#v}\n" + numbered(2000, "- A% {#a%}\n", "")),
], ids=["scales", "measures", "quizzes again", "pairs", "options"])
def test_a_few_lines_do_not_become_a_page_that_no_phone_can_show(root, text):
    """A page of some megabytes stalls an old phone, and what somebody was writing there is lost."""
    root.write("measures/uro.nb.md", MEASURE)
    side(root, text)
    assert told(root).count("M0595") == 1


def test_so_do_many_pages_not_become_such_a_module(root):
    pages = [(f"s{number}", "Side", exercise(
        numbered(15, f":: skala S {{#s-{number}-% min=0 max=100}}\n", ""), f"e{number}")) for number in range(4)]
    root.module("p", 1, pages)
    assert told(root) == ["M0595"]


LONG = "Ord og ord om uro. " * 50

# A few words of each of them bring in much, n times.
HEAVY = {
    "measures": lambda n: numbered(n, ":: kartlegging uro {#uro-%}"),
    "quizzes again": lambda n: f"::: quiz Hva? {{#q}}\n- [x] Ja\n- [ ] Nei\n\n{LONG}\n:::\n\n" + numbered(n, ":: gjenta q"),
    "scales": lambda n: exercise(numbered(min(n, 19), ":: skala S {#" + "s" * 50 + "% min=0 max=100}\n", "")),
    "rows": lambda n: exercise("::: rader R {#r}\n" + numbered(min(n, 19), ":: skala S {#s% min=0 max=100}\n", "") + ":::\n"),
    "pairs": lambda n: "::: quiz Hva? {#q type=match}\n" + numbered(min(n, 44), f"- A% => {LONG}%\n", "") + ":::",
    "options told": lambda n: exercise(":: valg V {#v}\n" + numbered(400, "- Svar nummer %\n", "")) + "\n" + numbered(n, ":svar[e.v]"),
    "conditions": lambda n: exercise(
        numbered(60, ":: tall T {#t%}\n", "") + ":: beregnet B {#b verdi=\"" + numbered(60, "t%", " + ") + "\"}\n") + "\n"
    + numbered(n, "::: tips {vis=\"e.b > 1\"}\nHei.\n:::"),
    "crisis": lambda n: numbered(n, ":: krise"),
    "cards": lambda n: numbered(n, "::: tips T\nHei.\n:::"),
    "ratings": lambda n: numbered(n, ":: vurdering {#r%}"),
}


@pytest.mark.parametrize("name", HEAVY)
def test_a_page_does_not_come_to_many_times_its_text(root, tmp_path, name):
    """An old phone that stalls on a page of some megabytes takes with it what somebody was writing there; and 73 kB of text made 219 MB."""
    root.write("measures/uro.nb.md", MEASURE + LONG)
    codes, n = [], 1
    while not {"M0595", "M0597"} & set(codes) and n < 4000:
        side(root, HEAVY[name](n))
        codes, n = told(root), 2 * n
    assert {"M0595", "M0597"} & set(codes)
    # What may be had is built, and isn't much more than it was thought to be.
    side(root, HEAVY[name](n // 4))
    site = build(root.folder, tmp_path / "site", "--no-offline")
    written = (root.folder / "p" / "1-m1.nb.md").stat().st_size + len(MEASURE + LONG)
    made = (site / "nb" / "p" / "m1" / "side.html").stat().st_size
    assert made < 1.5 * max(256 << 10, 20 * written)


@pytest.mark.parametrize("text", [
    ">" * 99 + " a", "- " * 99 + "a", "- > " * 49 + "a", "::: tips T\n" * 98 + "a\n" + ":::\n" * 98,
    exercise(":: tall T {#t}\n") + "\n" + "::: hvis e.t > 1\n" * 98 + "a\n" + ":::\n" * 98,
    "".join(f"*a{i} _b{i} " for i in range(49)) + "c" + "_ *" * 49,
], ids=["quotes", "items", "both", "cards", "branches", "emphasis"])
def test_what_lies_as_deep_as_may_be_is_built_on_a_small_stack(root, tmp_path, text):
    """Where the stack is used up the program ends without a word. Two megabytes is the least that a thread is given."""
    side(root, text)
    done = subprocess.run(
        [compiler.MESTRING, "build", root.folder, "-o", tmp_path / "site", "--no-offline", "--jobs", "1"], capture_output=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_STACK, (2 << 20, 2 << 20)))
    assert done.returncode == 0, done.stderr


def test_of_many_that_are_alike_each_is_told_once(root):
    """A slip in a folder of eight hundred modules would be told three hundred thousand times."""
    for number in range(1, 41):
        root.write(f"p/{number}-m{number}.nb.md", content.front(id="m", title="M", summary="K.") + f"# Side {{#s{number}}}\n\nOrd.\n")
    assert told(root).count("M0556") == 39


def test_of_more_than_a_thousand_without_ids_each_gets_its_own(root):
    """Two questions under one id would share what somebody answers."""
    side(root, numbered(1100, "::: øvelse T\n:: linje L\n:::"))
    file = root.folder / "p" / "1-m1.nb.md"
    text = ""
    # A hundred are told of at a time, each with its field.
    while text != (text := file.read_text(encoding="utf-8")):
        run("check", root.folder, "--fix")
    ids = [line.split("{#")[1] for line in text.splitlines() if line.startswith("::: øvelse") and "{#" in line]
    assert len(ids) == len(set(ids)) == 1100


def test_pages_of_a_translation_find_their_own_whatever_their_order(root):
    """A translator who moves a page would see it told as missing, and as one too many."""
    root.write("site.yaml", content.SITE)
    root.program("p", ("nb", "en"))
    names = [f"s{number}" for number in range(30)]
    root.module("p", 1, [(name, f"Side {name}", "Ord.") for name in names])
    root.module("p", 1, [(name, f"Page {name}", "Words.") for name in reversed(names)], "en")
    assert told(root) == []
    names[3] = "s3x"
    root.module("p", 1, [(name, f"Page {name}", "Words.") for name in names], "en")
    assert told(root) == ["M0802"]


def test_a_site_among_the_content_is_told_once(root, tmp_path):
    """One word for each of its thousands of files hides the one mistake that matters."""
    side(root, "Ord.")
    build(root.folder, tmp_path / "site", "--no-offline")
    (tmp_path / "site").rename(root.folder / "gammelt")
    assert told(root) == ["M0019"]
    assert "gammelt" in run("check", root.folder, "--language", "en").stdout


def test_a_pipe_is_called_no_link(root):
    side(root, "Ord.")
    os.mkfifo(root.folder / "p" / "2-m2.nb.md")
    assert told(root) == ["M0018"]


def few_threads():
    """From here on the process and what it starts get no more threads."""
    if os.getuid() == 0:
        # The administrator gets as many as there are.
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
    resource.setrlimit(resource.RLIMIT_NPROC, (1, 1))


@pytest.mark.parametrize("command", ["check", "serve"])
def test_without_threads_it_ends_with_words(root, command, tmp_path):
    """On a crowded server it would stand there for ever, and whoever waits for the site isn't told why."""
    side(root, "Ord.")
    # Somebody else may not come into the test's own folder, nor to where the executable was built.
    with open(compiler.MESTRING, "rb") as executable:
        done = subprocess.run(
            ["mestring", command, "--port", "0"][:2 + 2 * (command == "serve")], executable=f"/proc/self/fd/{executable.fileno()}",
            pass_fds=[executable.fileno()], preexec_fn=few_threads, cwd="/", capture_output=True, text=True, timeout=60)
    assert done.returncode == 74
    assert "ulimit -u" in done.stderr


@pytest.mark.parametrize("number", [signal.SIGILL, signal.SIGSEGV, signal.SIGABRT, signal.SIGTRAP])
def test_a_fault_of_its_own_is_told_in_words(root, number):
    """An author whose window only shows «Illegal instruction» thinks that the text is lost."""
    side(root, "Ord.")
    preview = Preview(root.folder, "--port", "0", "--language", "en")
    preview.hear(r"pages")
    assert preview.stop(number) == 70
    # A mend that had begun may have been made in some files and not in others.
    preview.hear(r"feil: mestring .* --fix, .*\n.*mestring has a fault .* --fix, ")


def memory(preview):
    """What the preview holds in memory, in MB."""
    status = Path(f"/proc/{preview.process.pid}/status").read_text(encoding="utf-8")
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024


def test_readers_who_take_nothing_cost_nothing(root):
    """A browser that sleeps, or a tool that hangs, would fill the machine, and the author's own page would never come."""
    (root.folder / "p" / "media").mkdir()
    (root.folder / "p" / "media" / "pust.mp3").write_bytes(bytes(8 << 20))
    side(root, "::: lyd Pust {src=media/pust.mp3}\nPust rolig.\n:::")
    with previewing(root.folder, "--port", "0") as preview:
        preview.hear(r"pages")
        page = preview.get("nb/p/m1/side.html")[2].decode()
        sound = next(part.split('"')[0] for part in page.split('src="')[1:] if ".mp3" in part.split('"')[0])
        path = urllib.parse.urljoin("/nb/p/m1/side.html", sound)
        before = memory(preview)
        request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode()
        silent = [socket.create_connection(("127.0.0.1", preview.port), timeout=20) for _ in range(40)]
        for connection in silent:
            connection.sendall(request * 20)
            # The first sign has come: the request has been taken in, and this is all that is ever read.
            assert connection.recv(12) == b"HTTP/1.1 200"
        assert preview.get("nb/index.html")[0] == 200
        # One whole answer for each would be 320 MB, and all that was asked for 6,400.
        assert memory(preview) - before < 100
        for connection in silent:
            connection.close()
        assert len(preview.get(path.lstrip("/"))[2]) == 8 << 20
