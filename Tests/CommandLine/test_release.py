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
FRONT = "---\ntitle: Angst\n# Kort og vennlig.\nsummary: Om uro.\nstatus: draft\nversion: 0   # telles opp\n---\n\nVelkommen.\n"
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
    # A number and a line are all that has changed in what the author wrote.
    assert after[front] == before[front].replace(b"version: 0   # telles opp\n", b"version: 1   # telles opp\nreleased: 1\n")
    lock = (root / "angst" / "answers.lock").read_text(encoding="utf-8")
    assert 'option min-plan.hvor.2 at=2 "Ute"\n' in lock and "\nversion 1\n" in lock
    assert set(after) - set(before) == {root / "angst" / "answers.lock"}
    assert "angst er gitt ut, utgave 1" in result.stdout and "answers.lock" in result.stdout
    again = release(root)
    assert again.returncode == 0
    facts = (root / "angst" / "answers.lock").read_text(encoding="utf-8").splitlines()[:-1]
    assert facts == lock.replace("version 1", "version 2").splitlines()[:-1]
    assert after[front].replace(b"version: 1", b"version: 2").replace(b"released: 1", b"released: 2") == front.read_bytes()


@pytest.mark.parametrize("front", ["---\ntitle: Angst\nsummary: Om uro.\n---\n\nVelkommen.\n",
                                   "---\r\ntitle: Angst\r\nsummary: Om uro.\r\n---\r\n\r\nVelkommen.\r\n"])
def test_a_version_is_added_where_there_is_none(root, front):
    """An export that doesn't say which edition it comes from can't be compared with the next."""
    path = root / "angst" / "program.nb.md"
    path.write_text(front, encoding="utf-8", newline="")
    assert release(root).returncode == 0
    ending = "\r\n" if "\r" in front else "\n"
    assert path.read_bytes().decode() == front.replace(f"uro.{ending}---", f"uro.{ending}version: 1{ending}released: 1{ending}---")
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
    assert nothing.stdout == "angst, endringene siden utgave 1:\nAlt annet som er endret, lar svarene stå som de er\n"
    edit(root, "{#forst}", "{#begynn was=forst}")
    edit(root, "- Ute\n", "- Utendørs\n")
    edit(root, "# Side {#side}", "# En bedre tittel {#side}")
    told = answers(root, "angst")
    assert told.returncode == 0, told.stdout
    head, *edits, last = told.stdout.splitlines()
    assert head == "angst, endringene siden utgave 1:" and last == "Alt annet som er endret, lar svarene stå som de er"
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
    lock.write_text(lock.read_text(encoding="utf-8").replace("version 1", "<<<<<<< HEAD\nversion 1\n=======\nversion 2\n>>>>>>> b"),
                    encoding="utf-8")
    result = run("check", root, "--language", "nb", "--today", "2026-11-22")
    assert result.returncode == 1 and "answers.lock:4:1" in result.stdout and "[M1102]" in result.stdout
    was = files(root)
    assert release(root).returncode == 1 and files(root) == was


def deleted(lines):
    return None


def cut_in_half(lines):
    return lines[:len(lines) // 2 + 1]


def without_a_field(lines):
    return [line for line in lines if not line.startswith("field min-plan.forst")]


def of_an_older_release(lines):
    return [line.replace("version 2", "version 1") for line in lines]


def written_in(lines):
    return [line.replace("Hva gjør du først?", "Hva gjør du sist?") for line in lines]


@pytest.mark.parametrize("spoil, code, file", [
    (deleted, "M1106", "program.nb.md"), (cut_in_half, "M1107", "answers.lock"), (without_a_field, "M1107", "answers.lock"),
    (of_an_older_release, "M1108", "answers.lock"), (written_in, "M1109", "answers.lock")])
def test_a_released_program_is_never_without_its_lock(root, tmp_path, spoil, code, file):
    """A field whose line has gone could be deleted without a word, and with it what people have written there."""
    assert release(root).returncode == 0 and release(root).returncode == 0
    site = build(root, tmp_path / "site")
    lock = root / "angst" / "answers.lock"
    lines = spoil(lock.read_text(encoding="utf-8").splitlines())
    lock.unlink() if lines is None else lock.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    was, pages = files(root), files(site)
    found = [json.loads(line) for line in run("check", root, "--format", "json", "--today", "2026-11-22").stdout.splitlines()]
    errors = [each for each in found if each["severity"] == "error"]
    assert [(each["code"], each["file"]) for each in errors] == [(code, f"angst/{file}")]
    assert code in run("build", root, "-o", site).stderr and files(site) == pages
    refused = release(root)
    assert refused.returncode == 1 and code in refused.stderr and "ingenting er skrevet" in refused.stderr
    assert files(root) == was
    told = answers(root)
    assert told.returncode == 1 and "ikke gitt ut ennå" not in told.stdout and code in told.stdout
    if code == "M1106":
        assert ".gitignore" in run("check", root, "--language", "nb").stdout, "why it has gone is not said"
    if code != "M1109":
        assert release(root, "angst", "--merged").returncode == 1 and files(root) == was, "no flag brings back what is lost"


def test_a_version_by_hand_is_not_taken_for_a_release_nor_for_none(root):
    """An earlier mestring wrote the same line: a program whose lock has gone would be released as if nobody had answered."""
    edit(root, "version: 0 ", "version: 4 ", "program.nb.md")
    assert run("build", root, "-o", root.parent / "site").returncode == 0
    assert "[M1118]" in run("check", root, "--today", "2020-06-01").stdout
    was = files(root)
    result = release(root)
    assert result.returncode == 1 and "[M1118]" in result.stderr and files(root) == was
    edit(root, "version: 4   # telles opp\n", "", "program.nb.md")
    assert release(root).returncode == 0


def test_two_branches_that_release_are_merged_on_purpose(root):
    """What one of the two promised would be lost in a merge that looks clean."""
    assert release(root).returncode == 0
    lock = root / "angst" / "answers.lock"
    start = files(root)
    edit(root, "- Ute\n", "- Ute\n:: linje Når? {#nar}\n")
    assert release(root).returncode == 0
    one = lock.read_text(encoding="utf-8").splitlines()
    for path, content in start.items():
        path.write_bytes(content)
    edit(root, "- Ute\n", "- Ute\n:: linje Hvem? {#hvem}\n")
    assert release(root).returncode == 0
    edit(root, "- Ute\n", "- Ute\n:: linje Når? {#nar}\n")
    other = lock.read_text(encoding="utf-8").splitlines()
    mine = next(line for line in one if line.startswith("field min-plan.nar"))
    lock.write_text("\n".join(other[:-1] + [mine] + [other[-1]]) + "\n", encoding="utf-8")
    told = run("check", root, "--language", "nb", "--today", "2026-11-22")
    assert told.returncode == 1 and "[M1109]" in told.stdout and "--merged" in told.stdout
    assert release(root).returncode == 1
    assert release(root, "angst", "--merged").returncode == 0
    merged = lock.read_text(encoding="utf-8")
    assert "version 3\n" in merged and "field min-plan.nar" in merged and "field min-plan.hvem" in merged
    assert run("check", root, "--today", "2020-06-01").returncode == 0
