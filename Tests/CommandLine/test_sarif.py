"""`check --format sarif`: the log that code hosts and editors read, by the rules of SARIF 2.1.0."""
import json
import shutil
from urllib.parse import unquote

import pytest

from compiler import PROGRAMS, run

LEVELS = {"error", "warning", "note"}


@pytest.fixture
def root(tmp_path):
    """A content root to spoil, under a name that an address can't hold as it is."""
    return shutil.copytree(PROGRAMS, tmp_path / "Mitt innhold")


def log_of(root, *arguments, cwd=None):
    result = run("check", root, "--format", "sarif", *arguments, cwd=cwd)
    assert result.returncode in (0, 1), result.stderr
    return json.loads(result.stdout)


def spoil(root):
    """Mistakes of several kinds: one with a fix, one with a note, one after letters that count differently in UTF-16 and UTF-8."""
    module = root / "angst" / "1-hva-er-angst.nb.md"
    text = module.read_text(encoding="utf-8").rstrip("\n")
    quiz = "::: quiz Spørsmål? {#tvilling}\n- [x] Ja\n- [ ] Nei\n:::\n"
    module.write_text(
        f"{text}\n\n😀 Blåbær og [en lenke](media/borte.svg) her.\n\n[x]Nei\n\n<b>fet</b>\n\n{quiz}\n{quiz}", encoding="utf-8")
    front = root / "angst" / "program.nb.md"
    front.write_text(front.read_text(encoding="utf-8").replace("title:", "tittel:", 1), encoding="utf-8")


def messages(value):
    """Every `message`, `description` and the like in the log."""
    if isinstance(value, dict):
        if set(value) == {"text"} and isinstance(value["text"], str):
            yield value["text"]
        for name, inner in value.items():
            if name != "insertedContent":
                yield from messages(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from messages(inner)


def follows_the_standard(log):
    """What the standard demands of the parts that the log has. Numbers are its sections."""
    assert log["version"] == "2.1.0" and log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run_,) = log["runs"]
    driver = run_["tool"]["driver"]
    assert driver["name"] == "mestring" and driver["version"]
    assert run_["columnKind"] == "utf16CodeUnits"
    rules = driver["rules"]
    ids = [rule["id"] for rule in rules]
    assert len(set(ids)) == len(ids)
    for rule in rules:
        assert rule["shortDescription"]["text"] and rule["defaultConfiguration"]["level"] in LEVELS
        # 3.19.19 and its kin: a sentence ends with a full stop or another sign.
        assert rule["shortDescription"]["text"][-1] in ".!?…:"
    bases = run_["originalUriBaseIds"]
    for base in bases.values():
        if "uri" in base:
            assert base["uri"].endswith("/"), "3.14.14"
            assert "uriBaseId" not in base or base["uriBaseId"] in bases
            assert "uriBaseId" in base or base["uri"].startswith("file:///"), "3.14.14: absolute"
    for result in run_["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"], "3.27.6"
        assert result["level"] in LEVELS and result["message"]["text"]
        places = result.get("locations", []) + result.get("relatedLocations", [])
        for place in places:
            if "physicalLocation" in place:
                artifact(place["physicalLocation"]["artifactLocation"], bases)
                region(place["physicalLocation"]["region"])
        numbers = [place["id"] for place in result.get("relatedLocations", [])]
        assert len(set(numbers)) == len(numbers) and all(number >= 0 for number in numbers), "3.28.2"
        for fix in result.get("fixes", []):
            changed = [change["artifactLocation"]["uri"] for change in fix["artifactChanges"]]
            assert changed and len(set(changed)) == len(changed), "3.55.3: a file is changed once"
            for change in fix["artifactChanges"]:
                artifact(change["artifactLocation"], bases)
                assert change["replacements"], "3.56.3: at least one"
                for replacement in change["replacements"]:
                    region(replacement["deletedRegion"])
                    assert isinstance(replacement["insertedContent"]["text"], str)
    for text in messages(log):
        assert "{" not in text.replace("{{", "") and "}" not in text.replace("}}", ""), f"3.11.5: {text}"


def artifact(location, bases):
    uri = location["uri"]
    assert location["uriBaseId"] in bases, "3.4.4"
    assert not uri.startswith("/") and "\\" not in uri and " " not in uri and uri.isascii()
    assert ".." not in uri.split("/"), "3.4.3"


def region(place):
    assert 1 <= place["startLine"] <= place["endLine"], "3.30.5"
    assert place["startColumn"] >= 1
    if place["startLine"] == place["endLine"]:
        assert place["startColumn"] <= place["endColumn"], "3.30.8"


@pytest.mark.parametrize("language", ["nb", "en"])
def test_a_log_follows_the_standard(root, language):
    """A code host would refuse the whole log, and nobody would see the mistakes."""
    spoil(root)
    log = log_of(root, "--language", language)
    follows_the_standard(log)
    results = log["runs"][0]["results"]
    assert {result["level"] for result in results} >= {"error", "warning"}
    assert any("fixes" in result for result in results) and any("relatedLocations" in result for result in results)
    assert log["runs"][0]["language"] == language


def test_a_log_says_what_the_other_formats_say(root):
    """A mistake would be seen in the editor and not at the code host."""
    spoil(root)
    lines = [json.loads(line) for line in run("check", root, "--format", "json").stdout.splitlines()]
    results = log_of(root)["runs"][0]["results"]
    assert [each["code"] for each in lines] == [each["ruleId"] for each in results]
    for line, result in zip(lines, results):
        assert result["message"]["text"].replace("{{", "{").replace("}}", "}").lower().startswith(line["message"].lower())
        if line["file"] is None:
            assert "locations" not in result
            continue
        place = result["locations"][0]["physicalLocation"]
        assert unquote(place["artifactLocation"]["uri"]) == line["file"]
        assert [place["region"][name] for name in ("startLine", "startColumn", "endLine", "endColumn")] == [
            line[name] for name in ("line", "column", "endLine", "endColumn")]


def test_columns_count_as_editors_do(root):
    """The mark would stand beside the mistake wherever somebody writes with a smiley."""
    spoil(root)
    text = (root / "angst" / "1-hva-er-angst.nb.md").read_text(encoding="utf-8").splitlines()
    number = next(index for index, line in enumerate(text) if line.startswith("😀")) + 1
    places = [result["locations"][0]["physicalLocation"]["region"] for result in log_of(root)["runs"][0]["results"]]
    (place,) = [each for each in places if each["startLine"] == number]
    units = text[number - 1].encode("utf-16-le")
    marked = units[(place["startColumn"] - 1) * 2:(place["endColumn"] - 1) * 2].decode("utf-16-le")
    assert "borte.svg" in marked or "en lenke" in marked, marked


def test_where_the_root_lies_is_told(root):
    """The files would not be found, or the machine's own folders would stand in a public log."""
    here = log_of(root.name, cwd=root.parent)
    bases = here["runs"][0]["originalUriBaseIds"]
    assert bases["CONTENTROOT"] == {"uri": "Mitt%20innhold/", "uriBaseId": "%SRCROOT%"}
    assert str(root.parent) not in json.dumps(here, ensure_ascii=False)
    follows_the_standard(here)
    absolute = log_of(root)["runs"][0]["originalUriBaseIds"]["CONTENTROOT"]["uri"]
    assert absolute.startswith("file:///") and unquote(absolute[7:]) == f"{root}/"


def test_why_stands_with_the_rule(root):
    """Whoever reads the log at the code host would not learn what the rule is for."""
    spoil(root)
    for language, word in (("nb", "…"), ("en", "…")):
        rules = log_of(root, "--language", language)["runs"][0]["tool"]["driver"]["rules"]
        assert all("{{" not in rule["shortDescription"]["text"] or "#" in rule["shortDescription"]["text"] for rule in rules)
        assert any(word in rule["shortDescription"]["text"] for rule in rules)


def test_nothing_wrong_is_a_log_too(tmp_path):
    """The code host would keep yesterday's mistakes open."""
    root = tmp_path / "innhold"
    (root / "angst").mkdir(parents=True)
    (root / "site.yaml").write_text(
        "source: nb\nlanguages: [nb]\nname: Vik\ncrisis:\n  - {name: Legevakt, phone: 116 117}\ncrisis-verified: 2026-05-01\n"
        "contact: {service: Rask psykisk helsehjelp, phone: 55 55 55 55}\n", encoding="utf-8")
    (root / "angst" / "program.nb.md").write_text("---\ntitle: Angst\n---\n\nVelkommen.\n", encoding="utf-8")
    (root / "angst" / "1-modul.nb.md").write_text("---\ntitle: Modul\n---\n\n# Side\n\nHei.\n", encoding="utf-8")
    log = log_of(root)
    follows_the_standard(log)
    assert [result for result in log["runs"][0]["results"] if result["level"] == "error"] == []


def test_same_log_each_time(root):
    """Each run would look like a change."""
    spoil(root)
    logs = [run("check", root, "--format", "sarif", "--jobs", jobs).stdout for jobs in ("1", "8")]
    assert logs[0] == logs[1]
