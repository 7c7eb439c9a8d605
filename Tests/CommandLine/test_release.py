"""`mestring release` and `mestring answers`: from the first release on, no edit loses an answer without its author being told."""
import json

import pytest

from compiler import build, run

SITE = """source: nb
languages: [nb]
name: Vik kommune
crisis:
  - {name: Legevakt, phone: 116 117}
crisis-verified: 2020-05-01
"""
FRONT = "---\ntitle: Angst\n# Kort og vennlig.\nsummary: Om uro.\nstatus: draft\nversion: 4   # telles opp\n---\n\nVelkommen.\n"
MODULE = """---
title: Prøve
---

# Side {#side}

::: øvelse Min plan {#min-plan}
:: linje Hva gjør du først? {#forst}
:: valg Hvor? {#hvor}
- Hjemme
- Ute
:::
"""


@pytest.fixture
def root(tmp_path):
    """A small content root with one program, whose host hasn't rung the crisis lines for years."""
    folder = tmp_path / "Programs"
    (folder / "angst").mkdir(parents=True)
    (folder / "site.yaml").write_text(SITE, encoding="utf-8")
    (folder / "angst" / "program.nb.md").write_text(FRONT, encoding="utf-8", newline="")
    (folder / "angst" / "1-prove.nb.md").write_text(MODULE, encoding="utf-8")
    return folder


def release(root, program="angst", *arguments):
    return run("release", program, "--root", root, "--language", "nb", "--today", "2026-11-22", *arguments)


def answers(root, *arguments):
    return run("answers", *arguments, "--root", root, "--language", "nb", "--today", "2026-11-22")


def edit(root, before, after, name="1-prove.nb.md"):
    path = root / "angst" / name
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def files(root):
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_a_release_raises_the_version_and_writes_the_lock(root):
    """Nobody would know what people have answered, and the next edit would be anybody's guess."""
    before = files(root)
    result = release(root)
    assert result.returncode == 0, result.stderr
    after = files(root)
    front = root / "angst" / "program.nb.md"
    # One number is all that has changed in what the author wrote.
    assert after[front] == before[front].replace(b"version: 4 ", b"version: 5 ")
    lock = (root / "angst" / "answers.lock").read_text(encoding="utf-8")
    assert 'option min-plan.hvor.2 at=2 "Ute"\n' in lock and "\nversion 5\n" in lock
    assert set(after) - set(before) == {root / "angst" / "answers.lock"}
    assert "angst er gitt ut, utgave 5" in result.stdout and "answers.lock" in result.stdout
    again = release(root)
    assert again.returncode == 0
    assert (root / "angst" / "answers.lock").read_text(encoding="utf-8") == lock.replace("version 5", "version 6")


@pytest.mark.parametrize("front", ["---\ntitle: Angst\nsummary: Om uro.\n---\n\nVelkommen.\n",
                                   "---\r\ntitle: Angst\r\nsummary: Om uro.\r\n---\r\n\r\nVelkommen.\r\n"])
def test_a_version_is_added_where_there_is_none(root, front):
    """An export that doesn't say which edition it comes from can't be compared with the next."""
    path = root / "angst" / "program.nb.md"
    path.write_text(front, encoding="utf-8", newline="")
    assert release(root).returncode == 0
    ending = "\r\n" if "\r" in front else "\n"
    assert path.read_bytes().decode() == front.replace(f"uro.{ending}---", f"uro.{ending}version: 1{ending}---")
    assert run("check", root, "--strict", "--today", "2020-06-01").returncode == 0


@pytest.mark.parametrize("before, after, code", [
    ("# Side {#side}", "# Side", "M1140"),
    ("{#min-plan}", "", "M1140"),
    ("Hva gjør du først? {#forst}", "Hva gjør du først?", "M1140"),
    ("::: øvelse", "::: øvesle", "M0420"),
    # A warning that a draft may live with.
    ("Min plan {#min-plan}\n", "Min plan {#min-plan}\n- [ ] ikke en quiz\n\n", "M0220"),
])
def test_a_release_that_is_refused_writes_nothing(root, before, after, code):
    """Half a release would promise what nobody keeps."""
    edit(root, before, after)
    was = files(root)
    result = release(root)
    assert result.returncode == 1
    assert f"[{code}]" in result.stderr and "ingenting er skrevet" in result.stderr
    assert files(root) == was


def test_ids_that_are_missing_are_written_by_fix(root):
    """A clinician would have to think of a name for every page before anybody could use it."""
    for text in ("{#side}", "{#min-plan}", "{#forst}", "{#hvor}"):
        edit(root, " " + text, "")
    assert release(root).returncode == 1
    fixed = run("check", root, "--fix", "--language", "nb", "--today", "2026-11-22")
    assert fixed.returncode == 0, fixed.stdout
    assert "# Side {#side}\n" in (root / "angst" / "1-prove.nb.md").read_text(encoding="utf-8")
    assert release(root).returncode == 0


def test_a_program_that_is_not_there_is_asked_for_by_its_name(root):
    """Nobody should have to guess what a program is called."""
    result = release(root, "angts")
    assert result.returncode == 64 and "mente du «angst»" in result.stderr
    assert answers(root, "angts").returncode == 64


def test_a_hosts_own_business_stops_no_program(root):
    """A program would wait for every municipality to ring its crisis lines."""
    assert "M0912" in run("check", root, "--today", "2026-11-22").stdout
    assert release(root).returncode == 0


def test_a_language_that_lacks_a_caution_is_not_released(root):
    """Somebody would do in English what the Norwegian page warns against."""
    edit(root, "# Side {#side}\n", "# Side {#side}\n\n::: forsiktig\nIkke alene.\n:::\n")
    (root / "angst" / "program.en.md").write_text("---\ntitle: Anxiety\nsummary: On worry.\n---\n\nWelcome.\n", encoding="utf-8")
    english = MODULE.replace("øvelse Min plan", "exercise My plan").replace("linje Hva gjør du først?", "line What first?") \
        .replace("valg Hvor?", "choice Where?").replace("Hjemme", "At home").replace("Ute", "Outside").replace("Prøve", "Trial")
    (root / "angst" / "1-prove.en.md").write_text(english, encoding="utf-8")
    result = release(root)
    assert result.returncode == 1 and "1-prove.en.md" in result.stderr
    edit(root, "# Side {#side}\n", "# Side {#side}\n\n::: caution\nNot alone.\n:::\n", "1-prove.en.md")
    assert release(root).returncode == 0


def test_build_check_and_serve_obey_the_lock(root, tmp_path):
    """What check alone refused would still be published by whoever forgets to check."""
    assert release(root).returncode == 0
    site = build(root, tmp_path / "site")
    was = files(site)
    edit(root, "{#forst}", "{#begynn}")
    told = [json.loads(line) for line in run("check", root, "--format", "json", "--today", "2026-11-22").stdout.splitlines()]
    lost = [one for one in told if one["severity"] == "error"]
    assert [(one["code"], one["file"], one["line"]) for one in lost] == [("M1110", "angst/1-prove.nb.md", 8)]
    assert run("build", root, "-o", site).returncode == 1
    assert files(site) == was
    # What can't be wrong is mended: the same words in the same block.
    assert run("check", root, "--fix", "--today", "2026-11-22").returncode == 0
    assert "{#begynn was=forst}" in (root / "angst" / "1-prove.nb.md").read_text(encoding="utf-8")


def test_answers_tells_what_the_edits_do(root):
    """An author who fears for people's answers would never mend a word."""
    assert "ikke gitt ut ennå" in answers(root).stdout
    assert release(root).returncode == 0
    nothing = answers(root)
    assert nothing.returncode == 0
    assert nothing.stdout == "angst, endringene siden utgave 5:\nAlt annet som er endret, lar svarene stå som de er\n"
    edit(root, "{#forst}", "{#begynn was=forst}")
    edit(root, "- Ute\n", "- Utendørs\n")
    edit(root, "# Side {#side}", "# En bedre tittel {#side}")
    told = answers(root, "angst")
    assert told.returncode == 0, told.stdout
    head, *edits, last = told.stdout.splitlines()
    assert head == "angst, endringene siden utgave 5:" and last == "Alt annet som er endret, lar svarene stå som de er"
    assert set(edits) == {
        "- feltet «Hva gjør du først?» het min-plan.forst og heter nå min-plan.begynn: svarene følger med",
        "- valget «Ute» i «Hvor?» heter nå «Utendørs»: den som valgte det, står fortsatt med det"}
    edit(root, "title: Prøve", "title: Prøve\nretired: [min-plan.hvor]")
    edit(root, ":: valg Hvor? {#hvor}\n- Hjemme\n- Utendørs\n", "")
    assert "«Hvor?» (min-plan.hvor) er tatt bort: svarene kan leses på Min side" in answers(root).stdout
    edit(root, "retired: [min-plan.hvor]\n", "")
    lost = answers(root)
    assert lost.returncode == 1 and "[M1111]" in lost.stdout and "1 endring ville mistet" in lost.stdout


def test_a_lock_of_a_failed_merge_says_so(root):
    """Two people's releases would be thrown away by whoever deletes the file that won't compile."""
    assert release(root).returncode == 0
    lock = root / "angst" / "answers.lock"
    lock.write_text(lock.read_text(encoding="utf-8").replace("version 5", "<<<<<<< HEAD\nversion 5\n=======\nversion 6\n>>>>>>> b"),
                    encoding="utf-8")
    result = run("check", root, "--language", "nb", "--today", "2026-11-22")
    assert result.returncode == 1 and "answers.lock:4:1" in result.stdout and "[M1102]" in result.stdout
    was = files(root)
    assert release(root).returncode == 1 and files(root) == was
