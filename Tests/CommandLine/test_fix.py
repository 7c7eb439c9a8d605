"""`check --fix`: what cannot be wrong is mended, what could be is left to the author, and no answer loses its id."""
import json
import os
import shutil
import stat

import pytest

from compiler import FIXTURE, PROGRAMS, build, run

SITE = """source: nb
languages: [nb, en]
name: Vik kommune
crisis:
  - {name: Legevakt, phone: 116 117}
crisis-verified: 2026-05-01
"""
FRONT = "---\ntitle: Angst\nsummary: Om uro.\n---\n\nVelkommen.\n"


@pytest.fixture
def root(tmp_path):
    """A small content root; `write` puts a module's text into it."""
    folder = tmp_path / "Programs"
    (folder / "angst").mkdir(parents=True)
    (folder / "site.yaml").write_text(SITE, encoding="utf-8")
    (folder / "angst" / "program.nb.md").write_text(FRONT, encoding="utf-8")
    return folder


def write(root, text, language="nb", head="---\ntitle: Prøve\n---\n\n# Side {#side}\n\n"):
    module = root / "angst" / f"1-prove.{language}.md"
    if "\r\n" in text:
        head = head.replace("\n", "\r\n")
    module.write_text(head + text, encoding="utf-8", newline="")
    return module



def read(module):
    return module.read_bytes().decode("utf-8").split("{#side}", 1)[1].lstrip("\r\n")


def fix(root, *arguments):
    return run("check", root, "--fix", "--language", "nb", "--today", "2026-11-22", *arguments)


@pytest.mark.parametrize("before, after", [
    ("Se https://helsenorge.no/angst.\n", "Se <https://helsenorge.no/angst>.\n"),
    ("17. mai gruer jeg meg.\n", "17\\. mai gruer jeg meg.\n"),
    ("##Når det kommer\n\nHjertet.\n", "## Når det kommer\n\nHjertet.\n"),
    ("##\u00a0Når det kommer\n\nHjertet.\n", "## Når det kommer\n\nHjertet.\n"),
    ("• Gå en tur\n• Ring en venn\n", "- Gå en tur\n- Ring en venn\n"),
    ("Pust\u200b rolig.\n", "Pust rolig.\n"),
    ("Pust.\n\n—\n\nKjenn.\n", "Pust.\n\n---\n\nKjenn.\n"),
    (":::tips [Et råd]\nPust.\n:::\n", "::: tips Et råd\nPust.\n:::\n"),
    (":::\u00a0tips\u00a0Et råd {.}\nPust.\n:::\u00a0\n".replace(" {.}", ""), "::: tips Et råd\nPust.\n:::\n"),
    ("::: quiz Hva? {#hva}\n- [x]Ja\n-\u00a0[ ] Nei\n:::\n", "::: quiz Hva? {#hva}\n- [x] Ja\n- [ ] Nei\n:::\n"),
    ("::: quiz Er angst farlig?\n- [ ] Ja\n- [x] Nei\n:::\n", "::: quiz Er angst farlig? {#er-angst-farlig}\n- [ ] Ja\n- [x] Nei\n:::\n"),
    ("::: øvelse Min plan {view=form}\n:: linje Hva?\n:::\n", "::: øvelse Min plan {#min-plan view=form}\n:: linje Hva? {#hva}\n:::\n"),
    ("Pust.\r\n---\r\n\r\nKjenn.\r\n", "Pust.\r\n\r\n---\r\n\r\nKjenn.\r\n"),
])
def test_what_cannot_be_wrong_is_mended_and_mended_once(root, before, after):
    """A clinician would hunt for spaces that she can't see; and a second run that changed more would never let her rest."""
    module = write(root, before)
    result = fix(root)
    assert read(module) == after, result.stderr
    assert "angst/1-prove.nb.md:" in result.stderr
    again = module.read_bytes(), module.stat().st_ino
    second = fix(root)
    assert (module.read_bytes(), module.stat().st_ino) == again
    assert second.returncode == 0 and "angst/1-prove.nb.md:" not in second.stderr


@pytest.mark.parametrize("text", [
    "Se www.helsenorge.no for mer.\n",
    "– Kommer du ikke? sa Elin.\n– Nei, sa Terje.\n",
    "- Kommer du ikke? sa Elin.\n- Nei, sa Terje.\n",
    "Er angst farlig?\n---\n\nNei.\n",
    "::: øvesle Min plan {#min}\n:: linje Hva? {#hva}\n:::\n",
    "::: quiz Hva? {#hva}\n- [x] Ja\n- Nei\n:::\n",
    "::: quiz Hva? {#hva}\n- (x) Ja\n- [ ] Nei\n:::\n",
    "Se [her](#sidne).\n",
    "```\n:::tips [kode]\n17. mai\n```\n",
])
def test_a_guess_is_never_made(root, text):
    """What was probably meant is not what was meant; the author would find words that she never wrote."""
    module = write(root, text)
    before = module.read_bytes()
    fix(root)
    assert module.read_bytes() == before


def test_quotes_are_put_around_titles(root):
    """A title with a colon stops the whole file; the quotes are a matter for the machine."""
    module = write(root, "Tekst.\n", head="---\ntitle: Angst: hva er det?\nsummary: Del #1\n---\n\n# Side {#side}\n\n")
    assert fix(root).returncode == 0
    assert module.read_text(encoding="utf-8").startswith('---\ntitle: "Angst: hva er det?"\nsummary: "Del #1"\n---\n')


def test_two_with_the_same_words_get_ids_of_their_own(root):
    """Both would store under one id, and the second answer would overwrite the first."""
    quiz = "::: quiz Hva nå?\n- [x] Ja\n- [ ] Nei\n:::\n\n"
    module = write(root, quiz + "::: quiz Noe annet? {#hva-na-2}\n- [x] Ja\n- [ ] Nei\n:::\n\n" + quiz)
    assert fix(root).returncode == 0
    text = read(module)
    assert "Hva nå? {#hva-na}\n" in text and "Hva nå? {#hva-na-3}\n" in text


def test_every_language_gets_the_same_id(root):
    """An answer given in one language would be lost when the person changes to the other."""
    (root / "angst" / "program.en.md").write_text(FRONT, encoding="utf-8")
    write(root, "::: quiz Er angst farlig?\n- [ ] Ja\n- [x] Nei\n:::\n\n::: øvelse Min plan\n:: linje Hva?\n:::\n")
    english = write(root, "::: quiz Is anxiety dangerous?\n- [ ] Yes\n- [x] No\n:::\n\n::: exercise My plan\n:: line What?\n:::\n", "en")
    result = fix(root)
    assert result.returncode == 0, result.stdout
    assert "{#er-angst-farlig}" in read(english) and "{#min-plan}" in read(english) and "{#hva}" in read(english)


def test_no_answer_and_no_page_changes_when_ids_are_written(root, tmp_path):
    """People have answers stored under the ids that the words made; writing them down mustn't orphan one."""
    write(root, ":::quiz Er angst farlig?\n- [ ]  Ja\n- [x] Nei\n:::\n\n::: øvelse Min plan\n:: linje Hva?\n:: linje Hvem?\n:::\n")
    before = build(root, tmp_path / "before")
    assert fix(root).returncode == 0
    after = build(root, tmp_path / "after")
    page = "nb/angst/prove/side.html"
    assert (before / page).read_bytes() == (after / page).read_bytes()


@pytest.mark.parametrize("content", [PROGRAMS, FIXTURE])
def test_content_that_is_well_written_stays_as_it_is_in_meaning(content, tmp_path):
    """Whoever runs it on a finished program would have to read all of it again."""
    root = shutil.copytree(content, tmp_path / "content")
    before = build(root, tmp_path / "before")
    fix(root)
    after = build(root, tmp_path / "after")
    for path in before.rglob("*.html"):
        assert path.read_bytes() == (after / path.relative_to(before)).read_bytes(), path


def test_rights_are_kept_and_links_are_not_followed(root, tmp_path):
    """A file that others could no longer read, or one changed outside the folder, is worse than a missing space."""
    module = write(root, "Se https://a.no.\n")
    os.chmod(module, 0o640)
    fix(root)
    assert stat.S_IMODE(module.stat().st_mode) == 0o640 and "<https://a.no>" in read(module)
    assert not [path for path in (root / "angst").iterdir() if path.name.startswith(".")]

    outside = tmp_path / "outside.md"
    outside.write_text("---\ntitle: Prøve\n---\n\n# Side\n\nSe https://a.no.\n", encoding="utf-8")
    before = outside.read_bytes()
    module.unlink()
    module.symlink_to(outside)
    result = fix(root)
    assert outside.read_bytes() == before and module.is_symlink()
    assert "M0008" in result.stdout


def test_a_folder_that_cannot_be_written_is_told(root):
    """Nobody would know whether it was done."""
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    write(root, "Se https://a.no.\n")
    os.chmod(root / "angst", 0o500)
    result = fix(root)
    os.chmod(root / "angst", 0o700)
    assert result.returncode == 74


def test_what_is_left_is_told_as_data(root):
    """An editor shows what remains; what was done is no part of it."""
    write(root, "Se https://a.no og www.b.no.\n")
    result = fix(root, "--format", "json")
    told = [json.loads(line) for line in result.stdout.splitlines()]
    assert [one["code"] for one in told if one["file"] == "angst/1-prove.nb.md"] == ["M0580"]
    assert told[-1]["fixes"][0]["edits"][0]["newText"] == "[www.b.no](https://www.b.no)"


def test_a_day_decides_what_is_due(root):
    """Crisis numbers that nobody has rung for over a year would stay without a word."""
    write(root, "Tekst.\n")
    assert "M0912" not in run("check", root, "--today", "2027-05-01").stdout
    assert "M0912" in run("check", root, "--today", "2027-05-02").stdout
    assert run("check", root, "--today", "2027-02-30").returncode == 64
