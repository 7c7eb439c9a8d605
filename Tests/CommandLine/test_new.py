"""`mestring new`: files that work at once and teach how they are written, and that never take the place of others."""
import json
import re
import shutil

import pytest

from compiler import FIXTURE, PROGRAMS, build, run

# What nobody but a person with a telephone can know is told as a warning, also in a new root.
HONEST = {"M0142"}


def found(root):
    """What `check` tells, without notes."""
    result = run("check", root, "--format", "json")
    return [each for each in map(json.loads, result.stdout.splitlines()) if each["severity"] != "note"]


def new(root, *arguments, language="nb"):
    result = run("new", *arguments, "--root", root, "--language", language)
    assert result.returncode == 0, result.stderr
    return result.stdout


def files(root):
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture(params=["nb", "en"])
def language(request):
    return request.param


@pytest.fixture
def root(tmp_path, language):
    """A root that was made by the first command."""
    new(tmp_path / "innhold", "program", "Sove bedre", language=language)
    return tmp_path / "innhold"


def test_the_first_command_makes_a_content_root(root, language):
    """Whoever begins would need another's folder to copy."""
    assert set(files(root)) == {"site.yaml", f"sove-bedre/program.{language}.md"}
    new(root, "module", "sove-bedre/Hva er søvn?", language=language)
    assert {each["code"] for each in found(root)} <= HONEST
    assert run("build", root, "-o", root.parent / "site").returncode == 0


def test_everything_new_works_at_once(root, language, tmp_path):
    """The first thing that a clinician sees would be mistakes that somebody else has made."""
    for arguments in (["module", "sove-bedre/Tanker og følelser"], ["module", "Sove bedre/Å stå opp"],
                      ["measure", "Søvn og uro"], ["site", "Fjordvik kommune"]):
        new(root, *arguments, language=language)
    assert set(files(root)) == {
        "site.yaml", f"sove-bedre/program.{language}.md", f"sove-bedre/1-tanker-og-folelser.{language}.md",
        f"sove-bedre/2-a-sta-opp.{language}.md", f"measures/sovn-og-uro.{language}.md", "sites/fjordvik-kommune.yaml"}
    assert {each["code"] for each in found(root)} <= HONEST
    build(root, tmp_path / "site")
    module = (root / f"sove-bedre/1-tanker-og-folelser.{language}.md").read_text(encoding="utf-8")
    assert "\ntitle: Tanker og følelser\n" in module
    # With the numbers checked, nothing at all is wrong.
    settings = root / "site.yaml"
    settings.write_text(re.sub(r"# (crisis-verified)", r"\1", settings.read_text(encoding="utf-8")), encoding="utf-8")
    assert found(root) == []


def test_a_measure_can_be_placed_as_it_was_said(root, language):
    """The next step that was printed would lead to a mistake."""
    new(root, "module", "sove-bedre/En", language=language)
    said = new(root, "measure", "Uro", language=language)
    line = re.search(r":: (measure|kartlegging) .*\}", said)[0]
    module = root / f"sove-bedre/1-en.{language}.md"
    module.write_text(module.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    assert {each["code"] for each in found(root)} <= HONEST


def test_a_module_teaches_what_a_module_can_hold(root, language):
    """Somebody who has never seen the format would have to find the manual first."""
    new(root, "module", "sove-bedre/En", language=language)
    text = (root / f"sove-bedre/1-en.{language}.md").read_text(encoding="utf-8")
    kinds = ("quiz", "øvelse", "oppsummering", "hjemmeoppgave", "visning=") if language == "nb" else (
        "quiz", "exercise", "summary", "homework", "view=")
    for word in (*(f"::: {kind}" for kind in kinds[:4]), kinds[4], "mestring check", "mestring serve", "mestring explain"):
        assert word in text, word


@pytest.mark.parametrize("content, program", [(PROGRAMS, "angst"), (FIXTURE, "alt")])
def test_a_module_gets_the_next_number(content, program, tmp_path):
    """Two modules with one number stop the build."""
    root = shutil.copytree(content, tmp_path / "innhold")
    number = 1 + max(int(path.name.split("-")[0]) for path in (root / program).glob("[0-9]*.md"))
    before = {each["code"] for each in found(root)}
    new(root, "module", f"{program}/Tanker og følelser")
    assert (root / program / f"{number}-tanker-og-folelser.nb.md").exists()
    # A module that is not translated yet is told of; nothing else is new.
    assert {each["code"] for each in found(root)} - before <= {"M0807"}


@pytest.mark.parametrize("order", [
    "modules: [2-to, en]", "modules:\n  - to\n  - en  # den siste\n", "modules:\n- to\n- \"en\"", "modules: [to,\n  en]", "modules: [to, en] # slik"])
def test_a_module_is_added_to_the_order_of_its_program(order, tmp_path):
    """A module that the list lacks is an error, and the first thing to see after `new` would be that."""
    root = tmp_path / "innhold"
    new(root, "program", "Søvn")
    new(root, "module", "sovn/To")
    new(root, "module", "sovn/En")
    front = root / "sovn/program.nb.md"
    order = order.replace("2-to", "to")
    front.write_text(front.read_text(encoding="utf-8").replace("status: draft", f"{order.rstrip()}\nstatus: draft"), encoding="utf-8")
    assert {each["code"] for each in found(root)} <= HONEST
    before = front.read_text(encoding="utf-8")
    said = new(root, "module", "sovn/Tre")
    assert {each["code"] for each in found(root)} <= HONEST
    assert "modules:" in said and "program.nb.md" in said
    after = front.read_text(encoding="utf-8")
    assert len(after.splitlines()) - len(before.splitlines()) in (0, 1) and after.replace("\n- tre", "").replace("\n  - tre", "").replace(", tre", "") == before


@pytest.mark.parametrize("arguments", [
    ["program", "Sove bedre"], ["module", "sove-bedre/En"], ["measure", "Uro"], ["site", "Fjordvik"]])
def test_nothing_is_overwritten(root, language, arguments):
    """An afternoon's writing would be gone."""
    if arguments[0] != "program":
        new(root, *arguments, language=language)
    before = files(root)
    result = run("new", *arguments, "--root", root, "--language", "nb")
    assert result.returncode == 74 and "finnes allerede" in result.stderr and result.stdout == ""
    assert files(root) == before
    assert not [path for path in root.rglob("*") if "mestring-" in path.name]


@pytest.mark.parametrize("arguments, word", [
    (["program", "123"], "navn"), (["program", "help"], "help"), (["program", "aux"], "aux"), (["program", "a\x01b"], "navn"),
    (["module", "Tanker"], "PROGRAM/"), (["module", "sove-bedr/Tanker"], "sove-bedre"), (["module", "borte/Tanker"], "sove-bedre"),
    (["measure", "   "], "navn"), (["site", "../../ut/"], ""), (["site", "x" * 101], "navn"), (["quiz", "Hei"], "")])
def test_what_cannot_be_is_said(tmp_path, arguments, word):
    """A name that no file can have would be found out when the site is moved to another machine."""
    root = tmp_path / "innhold"
    new(root, "program", "Sove bedre")
    before = files(tmp_path)
    result = run("new", *arguments, "--root", root, "--language", "nb")
    if arguments == ["site", "../../ut/"]:
        # A path is no more than a name here.
        assert result.returncode == 0 and set(files(tmp_path)) - set(before) == {"innhold/sites/ut.yaml"}
        return
    assert result.returncode == 64 and word in result.stderr and result.stdout == ""
    assert files(tmp_path) == before


def test_what_needs_a_content_root_says_so(tmp_path):
    """Files would be spread in the wrong folder."""
    for arguments in (["module", "sovn/En"], ["measure", "Uro"], ["site", "Fjordvik"]):
        result = run("new", *arguments, "--root", tmp_path / "tomt", "--language", "nb")
        assert result.returncode == 74 and "new program" in result.stderr
        assert not (tmp_path / "tomt").exists()


def test_what_cannot_be_written_leaves_nothing(root, tmp_path):
    """Half a program would lie there, and the next attempt be refused."""
    (tmp_path / "fil").write_text("")
    result = run("new", "program", "Uro", "--root", tmp_path / "fil" / "innhold", "--language", "nb")
    assert result.returncode == 74 and result.stderr
    # The second of two files can't be written: the first must go too.
    (tmp_path / "ny" / "site.yaml").mkdir(parents=True)
    result = run("new", "program", "Uro", "--root", tmp_path / "ny", "--language", "nb")
    assert result.returncode == 74 and sorted(path.name for path in (tmp_path / "ny").rglob("*")) == ["site.yaml"]


def test_links_are_not_followed(root, tmp_path):
    """A folder from a stranger could put files anywhere."""
    (tmp_path / "ute").mkdir()
    (root / "measures").symlink_to(tmp_path / "ute")
    result = run("new", "measure", "Uro", "--root", root, "--language", "nb")
    assert result.returncode == 74 and list((tmp_path / "ute").iterdir()) == []


def test_the_words_are_those_of_the_content(tmp_path):
    """An English program would begin with Norwegian sentences because of the machine that it was made on."""
    root = tmp_path / "content"
    new(root, "program", "Sleep", language="en")
    said = new(root, "module", "sleep/Thoughts", language="nb")
    text = (root / "sleep/1-thoughts.en.md").read_text(encoding="utf-8")
    assert "exercise" in text and "øvelse" not in text and "laget:" in said


def test_a_site_in_several_languages_has_names_in_all(tmp_path):
    """The site's first check would be full of warnings about languages."""
    root = tmp_path / "innhold"
    new(root, "program", "Uro")
    settings = root / "site.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(re.sub(r"crisis:\n(  - .*\n)+", "", text).replace("languages: [nb]", "languages: [nb, nn, en, se]"), encoding="utf-8")
    new(root, "site", "Fjordvik")
    assert {each["code"] for each in found(root)} <= HONEST
