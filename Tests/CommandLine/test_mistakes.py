"""An author makes one mistake at a time, and each is told once, at its line: a list of five errors for one slip makes a
clinician give up, and silence lets it through to the person."""
import fcntl
import json
import shutil

import pytest

from compiler import PROGRAMS, run
from mistakes import KINDS

PLACES = 10


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """Real modules to plant mistakes in."""
    return shutil.copytree(PROGRAMS, tmp_path_factory.mktemp("mistakes") / "Programs")


@pytest.fixture(scope="module")
def files(root):
    texts = [*root.rglob("*.md"), *root.rglob("*.yaml")]
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in texts}


def spread(mistakes, count=PLACES):
    """So many of them, as far from each other as they come."""
    if len(mistakes) <= count:
        return mistakes
    return [mistakes[index * len(mistakes) // count] for index in range(count)]


def told(root, mistake):
    """The errors that the compiler tells of one mistake, and the code it left with."""
    path = root / mistake.path
    before = path.read_bytes()
    path.write_text(mistake.text, encoding="utf-8")
    try:
        result = run("check", root, "--format", "json", "--language", "nb")
    finally:
        path.write_bytes(before)
    found = [json.loads(line) for line in result.stdout.splitlines()]
    return [one for one in found if one["severity"] == "error"], result.returncode


def verdict(mistake, errors, code):
    """What came of it: `right`, or what is wrong with it."""
    if code not in (0, 1):
        return f"left with {code}"
    if not errors:
        return "silence"
    if len(errors) > 1:
        return "several: " + ", ".join(f"{one['code']} {one['file']}:{one['line']}" for one in errors[:4])
    error = errors[0]
    near = {line + step for line in mistake.lines for step in (-1, 0, 1)}
    if error["file"] != mistake.path or error["line"] not in near:
        return f"elsewhere: {error['code']} {error['file']}:{error['line']}, not {mistake.path}:{sorted(mistake.lines)}"
    return "right"


@pytest.fixture(scope="module")
def outcomes(root, files, tmp_path_factory, worker_id):
    """Gives the verdict at each place at which a mistake of a kind is planted. They are found once, whichever worker asks first."""
    assert run("check", root).returncode == 0, "the modules have mistakes of their own"
    # What all workers of a run have in common lies beside their own folders.
    own = tmp_path_factory.getbasetemp()
    shared = (own if worker_id == "master" else own.parent) / "verdicts"
    shared.mkdir(exist_ok=True)

    def find(kind):
        with (shared / f"{KINDS.index(kind)}.json").open("a+") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            file.seek(0)
            if written := file.read():
                return json.loads(written)
            found = [(mistake.path, sorted(mistake.lines), verdict(mistake, *told(root, mistake)))
                     for mistake in spread(kind.mistakes(files))]
            json.dump(found, file)
            return found

    return find


def test_there_are_enough_kinds_and_places(files):
    """Ten kinds would be the ten that work."""
    places = {kind.name: len(spread(kind.mistakes(files))) for kind in KINDS}
    assert len(places) == len(KINDS), "two kinds have one name"
    full = [name for name, count in places.items() if count >= PLACES]
    assert len(full) >= 40, f"{len(full)} kinds have {PLACES} places; too few: {sorted(set(places) - set(full))}"


@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
def test_a_mistake_is_never_met_with_silence_or_a_crash(outcomes, kind):
    """What the compiler doesn't see, the person will."""
    bad = [each for each in outcomes(kind) if each[2] == "silence" or each[2].startswith("left with")]
    assert not bad, bad[:3]


def test_nearly_all_are_told_once_and_at_their_line(outcomes):
    """One slip, one message, at the line to mend."""
    results = [(kind.name, what) for kind in KINDS for _, _, what in outcomes(kind)]
    wrong = [(name, what) for name, what in results if what != "right"]
    assert len(wrong) <= 0.02 * len(results), f"{len(wrong)} of {len(results)}: {wrong[:10]}"
