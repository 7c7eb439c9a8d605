"""The compiler under test, and what it is run with."""
import os
import re
import subprocess
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
PROGRAMS = REPOSITORY / "Programs"
FIXTURE = REPOSITORY / "Tests" / "Browser" / "Fixture"
THEME = REPOSITORY / "Themes" / "standard"
# The browser as people have it, for what depends on its profile, or on what it keeps.
CHROMIUM = os.environ.get("MESTRING_CHROMIUM", "/usr/bin/chromium")
# The same without windows, tabs and menus, which cost more than our pages do; where it isn't installed, the whole one serves.
HEADLESS = os.environ.get("MESTRING_HEADLESS") or next(
    filter(os.path.exists, ["/usr/bin/chromium-headless-shell"]), CHROMIUM)
MESTRING = Path(os.environ.get("MESTRING") or REPOSITORY / ".build" / "release" / "mestring").resolve()

# What builds remember of each other, away from whoever runs the tests.
CACHE = tempfile.TemporaryDirectory(prefix="mestring-cache-")

IMPORT = re.compile(r"^import \{[^}]*\} from '([^']+)';\n", re.MULTILINE)


def script(*names):
    """These scripts of the theme, without the words of import and export."""
    texts = ((THEME / "scripts" / name).read_text(encoding="utf-8") for name in names)
    return "\n".join(re.sub(r"^export ", "", IMPORT.sub("", text), flags=re.MULTILINE) for text in texts)


def scripts(*folders):
    """All scripts of some folders of the theme, each after those that it imports from, and else in the order that the compiler has too."""
    paths = [path for folder in folders for path in sorted((THEME / folder).rglob("*.js"), key=Path.as_posix)]
    imports = {path: [(path.parent / address).resolve() for address in IMPORT.findall(path.read_text(encoding="utf-8"))] for path in paths}
    known = {}
    for path in paths:
        known.setdefault(path.parent, set()).update({each.parent for each in imports[path]} - {path.parent})
    waiting = sorted(paths, key=lambda path: len(known[path.parent]))
    order = []
    while waiting:
        order.append(waiting.pop(next(at for at, path in enumerate(waiting) if set(imports[path]) <= set(order))))
    return "(function () {\n'use strict';\n" + script(*order) + "\n})();\n"


def run(*arguments, cwd=None, cache=CACHE.name):
    """Runs mestring and gives what it said and the code it left with."""
    assert MESTRING.exists(), f"{MESTRING} is missing; make it with `make build`"
    return subprocess.run(
        [MESTRING, *map(str, arguments)], cwd=cwd, capture_output=True, text=True, timeout=180,
        env={"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "LC_ALL": "C.UTF-8", "XDG_CACHE_HOME": str(cache)})


def build(root, output, *arguments):
    """Builds a site that has to succeed."""
    result = run("build", root, "-o", output, "--language", "en", *arguments)
    assert result.returncode == 0, f"mestring build {root} left with {result.returncode}:\n{result.stderr}"
    return Path(output)
