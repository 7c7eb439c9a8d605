"""The compiler under test, and what it is run with."""
import os
import subprocess
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


def run(*arguments, cwd=None):
    """Runs mestring and gives what it said and the code it left with."""
    assert MESTRING.exists(), f"{MESTRING} is missing; make it with `make build`"
    return subprocess.run(
        [MESTRING, *map(str, arguments)], cwd=cwd, capture_output=True, text=True, timeout=180,
        env={"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "LC_ALL": "C.UTF-8"})


def build(root, output, *arguments):
    """Builds a site that has to succeed."""
    result = run("build", root, "-o", output, "--language", "en", *arguments)
    assert result.returncode == 0, f"mestring build {root} left with {result.returncode}:\n{result.stderr}"
    return Path(output)
