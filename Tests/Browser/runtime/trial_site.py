"""Small sites for the tests of the scripts. The compiler makes them, so that these tests meet the markup that people meet."""
import atexit
import functools
import shutil
import tempfile
from pathlib import Path

import compiler
from sites import Site

ROOTS = Path(__file__).resolve().parent

# So many fields has one page, in a program of its own.
FIELDS = 100


def scratch(name: str) -> tuple[Path, Path]:
    """A content root that may be changed, and where its site goes."""
    folder = Path(tempfile.mkdtemp(prefix="mestring-trial-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    shutil.copytree(ROOTS / name, folder / "root")
    return folder / "root", folder / "site"


def write_program(root: Path, name: str, title: str, modules: list[str]) -> None:
    """A program of modules of these pages."""
    (root / name).mkdir()
    (root / name / "program.nb.md").write_text(f"---\ntitle: {title}\n---\n\nVelkommen.\n", encoding="utf-8")
    for number, pages in enumerate(modules, 1):
        front = f"---\ntitle: Del {number}\nminutes: 5\n---\n\n"
        (root / name / f"{number}-del-{number}.nb.md").write_text(front + pages, encoding="utf-8")


@functools.cache
def trial() -> Site:
    """Many kinds of fields and quizzes on one page, of a program that is released, as it is where people have answered."""
    root, site = scratch("Trial")
    fields = "".join(f":: linje Felt {n} {{#f{n}}}\n" for n in range(FIELDS))
    write_program(root, "mange", "Mange felt", [f"# Hundre felt {{#side}}\n\n::: øvelse Hundre felt {{#hundre}}\n{fields}:::\n"])
    released = compiler.run("release", "angst", "--root", root, "--language", "en")
    assert released.returncode == 0, released.stderr
    return Site("trial", compiler.build(root, site))


@functools.cache
def searched() -> Site:
    """Five pages that one may look for, among two thousand."""
    root, site = scratch("Searched")
    words = " ".join(f"ord{n} tekst om søvn, mat og hverdag som fyller siden" for n in range(50))
    pages = [f"# Fyll {n} {{#s{n}}}\n\n## Hvile og vaner\n\n{n} {words}\n" for n in range(2000)]
    # A module's file may have 256 KB.
    write_program(root, "fyll", "Fyll", ["\n".join(pages[first:first + 50]) for first in range(0, 2000, 50)])
    return Site("searched", compiler.build(root, site))
