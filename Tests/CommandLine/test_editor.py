"""`mestring new editor`: what an editor offers and refuses is what the compiler accepts and refuses."""
import json
import os
import re
import shutil
import subprocess
import threading

import jsonschema
import pytest
import yaml

from compiler import FIXTURE, MESTRING, PROGRAMS, REPOSITORY, run


@pytest.fixture
def root(tmp_path):
    root = shutil.copytree(PROGRAMS, tmp_path / "Programs")
    result = run("new", "editor", "--root", root, "--language", "nb")
    assert result.returncode == 0, result.stderr
    return root


@pytest.fixture
def schemas(root):
    return {path.name.removeprefix("mestring-").removesuffix(".schema.json"): json.loads(path.read_text(encoding="utf-8"))
            for path in (root / ".vscode").glob("*.schema.json")}


class Text(yaml.SafeLoader):
    """As editors read YAML: numbers and truth values, but a date is a text."""


Text.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}


def front(path):
    return yaml.load(path.read_text(encoding="utf-8").split("---\n")[1], Text)


def test_what_the_repository_holds_is_valid(root, schemas):
    """The editor would mark what the compiler accepts, and nobody would look at its marks again."""
    assert set(schemas) == {"front-matter", "program", "measure", "site", "settings"}
    for schema in schemas.values():
        jsonschema.Draft7Validator.check_schema(schema)
    checked = 0
    for content in (PROGRAMS, FIXTURE, REPOSITORY / "Tests" / "Fixtures" / "everything"):
        jsonschema.validate(yaml.load((content / "site.yaml").read_text(encoding="utf-8"), Text), schemas["settings"])
        for path in content.glob("sites/*.yaml"):
            jsonschema.validate(yaml.load(path.read_text(encoding="utf-8"), Text), schemas["site"])
        for path in content.glob("*/*.md"):
            kind = "measure" if path.parent.name == "measures" else "program" if path.name.startswith("program.") else "front-matter"
            jsonschema.validate(front(path), schemas[kind])
            checked += 1
    assert checked > 15


FILES = {"front-matter": "angst/9-ny.nb.md", "program": "uro/program.nb.md", "measure": "measures/ny.nb.md", "site": "sites/ny.yaml", "settings": "site.yaml"}


@pytest.mark.parametrize("kind", FILES)
def test_the_editor_knows_the_compilers_keys(root, schemas, kind):
    """A key that the editor offers would be an error, or one that the compiler knows be marked."""
    schema = schemas[kind]
    assert schema["additionalProperties"] is False
    names = [*schema["properties"], "ukjent-nokkel"]
    lines = "".join(f"{name}: x\n" for name in names)
    path = root / FILES[kind]
    path.parent.mkdir(exist_ok=True)
    path.write_text(lines if path.suffix == ".yaml" else f"---\n{lines}---\n\n# Side\n\nHei.\n", encoding="utf-8")
    found = [json.loads(line) for line in run("check", root, "--format", "json", "--language", "nb").stdout.splitlines()]
    unknown = [each for each in found if each["code"] == "M0120" and each["file"] == FILES[kind]]
    assert len(unknown) == 1 and "ukjent-nokkel" in unknown[0]["message"]
    # And the compiler names no key there that the editor lacks.
    assert set(re.findall(r"«([a-z-]+)»", unknown[0]["help"] or "")) <= set(names) | {"ukjent-nokkel"}
    errors = [error.message for error in jsonschema.Draft7Validator(schema).iter_errors({"ukjent-nokkel": "x"})]
    assert any("ukjent-nokkel" in each for each in errors)


@pytest.mark.parametrize("kind, text", [
    ("front-matter", "title: A\nstatus: ferdig"), ("front-matter", "title: A\nminutes: mange"), ("front-matter", "summary: uten tittel"),
    ("site", "name: A\ncrisis: [{name: B}]"), ("site", "colours: rød"), ("settings", "languages: [nb]"), ("program", "title: A\nreviewed: {by: B}")])
def test_what_the_compiler_refuses_the_editor_marks(schemas, kind, text):
    """The editor would stay silent until the whole is checked."""
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(yaml.load(text, Text), schemas[kind])


def test_the_content_root_still_works(root):
    """The editor's files would be taken for content."""
    before = run("check", PROGRAMS, "--format", "json").stdout
    assert run("check", root, "--format", "json").stdout == before


def matched(task, lines):
    """What Visual Studio Code finds with a matcher of two lines: the second must follow the first directly."""
    first, second = (re.compile(pattern["regexp"]) for pattern in task["problemMatcher"]["pattern"])
    keys = task["problemMatcher"]["pattern"]
    found = []
    for line, following in zip(lines, lines[1:]):
        head, place = first.search(line), second.search(following)
        if head and place:
            found.append({**{name: head[keys[0][name]] for name in ("severity", "code", "message")},
                          **{name: place[keys[1][name]] for name in ("file", "line", "column")}})
    return found


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_task_finds_every_mistake(root, language, tmp_path):
    """The editor would mark some mistakes, and the author believe that they were all."""
    module = root / "angst" / "1-hva-er-angst.nb.md"
    module.write_text(module.read_text(encoding="utf-8") + "\n[x](media/borte.svg)\n\n<b>x</b>\n\n![](media/dor.svg)\n", encoding="utf-8")
    tasks = json.loads((root / ".vscode" / "tasks.json").read_text(encoding="utf-8"))
    check = next(task for task in tasks["tasks"] if task["args"][0] == "check")
    assert check["command"] == "mestring" and check["options"]["cwd"] == "${workspaceFolder}"
    arguments = [language if argument in ("nb", "en") else argument for argument in check["args"]]
    told = matched(check, run(*arguments, cwd=root).stdout.splitlines())
    wanted = [json.loads(line) for line in run("check", root, "--format", "json", "--language", language).stdout.splitlines()]
    wanted = [each for each in wanted if each["file"]]
    assert len(wanted) > 3
    for each, line in zip(told, wanted, strict=True):
        assert (each["severity"], each["code"], each["message"]) == (line["severity"], line["code"], line["message"])
        assert (root / each["file"]).samefile(root / line["file"]) and (int(each["line"]), int(each["column"])) == (line["line"], line["column"])


@pytest.mark.parametrize("language", ["nb", "en"])
def test_mistakes_come_and_go_while_one_writes(root, language):
    """The editor would keep marking what has been mended, or miss what is new."""
    tasks = json.loads((root / ".vscode" / "tasks.json").read_text(encoding="utf-8"))
    watch = next(task for task in tasks["tasks"] if "--watch" in task["args"])
    assert watch["isBackground"]
    begins, ends = (re.compile(watch["problemMatcher"]["background"][name]) for name in ("beginsPattern", "endsPattern"))
    arguments = [language if argument in ("nb", "en") else argument for argument in watch["args"]]
    process = subprocess.Popen([MESTRING, *arguments], cwd=root, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                               encoding="utf-8", env={**os.environ, "LC_ALL": "C.UTF-8"})
    stop = threading.Timer(60, process.kill)
    stop.start()
    try:
        def round_():
            lines = []
            for line in process.stdout:
                lines.append(line.rstrip("\n"))
                if begins.search(lines[-1]):
                    lines = lines[-1:]
                if ends.search(lines[-1]):
                    return matched(watch, lines)
            pytest.fail("it ended")

        before = round_()
        module = root / "angst" / "1-hva-er-angst.nb.md"
        text = module.read_text(encoding="utf-8")
        module.write_text(text + "\n<b>x</b>\n", encoding="utf-8")
        assert "M0501" in {each["code"] for each in round_()}
        module.write_text(text, encoding="utf-8")
        assert round_() == before
        process.terminate()
        assert process.wait(timeout=10) == 0
    finally:
        stop.cancel()
        process.kill()


def test_snippets_are_markdown_that_works(root):
    """The first thing that the editor writes would be a mistake."""
    snippets = json.loads((root / ".vscode" / "mestring.code-snippets").read_text(encoding="utf-8"))
    prefixes = [prefix for snippet in snippets.values() for prefix in snippet["prefix"]]
    for word in ("quiz", "øvelse", "exercise", "skala", "scale", "hjemmeoppgave", "homework", "visning-sirkel"):
        assert word in prefixes, word
    for name, snippet in snippets.items():
        assert snippet["scope"] == "markdown" and snippet["description"], name
        body = "\n".join(snippet["body"])
        assert body.endswith("$0")
        plain = re.sub(r"\$\{1:([^}]*)\}", r"\1", body.removesuffix("$0"))
        assert not re.search(r"(?<!\\)\$", plain), name
        assert plain.lstrip().startswith("::"), name
    quiz = re.sub(r"\$\{1:([^}]*)\}", r"\1", "\n".join(snippets["::: quiz"]["body"]).removesuffix("$0"))
    module = root / "angst" / "1-hva-er-angst.nb.md"
    before = run("check", root, "--format", "json").stdout.count('"error"')
    module.write_text(module.read_text(encoding="utf-8") + "\n" + quiz, encoding="utf-8")
    assert run("check", root, "--format", "json").stdout.count('"error"') == before


def test_an_editors_own_settings_are_left_alone(root):
    """What somebody has chosen for their own editor would be gone."""
    settings = root / ".vscode" / "settings.json"
    settings.write_text("{}")
    (root / ".vscode" / "tasks.json").unlink()
    result = run("new", "editor", "--root", root, "--language", "nb")
    assert result.returncode == 74 and "settings.json" in result.stderr
    assert settings.read_text() == "{}" and not (root / ".vscode" / "tasks.json").exists()


def test_only_a_content_root_gets_them(tmp_path):
    """The files would be spread in the wrong folder."""
    (tmp_path / "annet").mkdir()
    assert run("new", "editor", "--root", tmp_path / "annet").returncode == 74
    assert list((tmp_path / "annet").iterdir()) == []
