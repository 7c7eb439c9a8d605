"""A build may die at any moment, by a hand, a full machine or a cut of the power: the site that people read stays whole."""
import hashlib
import os
import random
import shutil
import subprocess

import compiler
from compiler import MESTRING, build

# `make stress` kills two hundred.
KILLS = int(os.environ.get("KILLS") or 12)


def tree(folder):
    """All files below a folder with what is in them; the marker holds times, and what it lists is looked at by the next build."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).digest()
        for path in folder.rglob("*") if path.is_file() and path.name != ".mestring"}


def test_a_build_that_is_killed_leaves_the_old_site_or_the_new_one(tmp_path):
    roots = [tmp_path / "root-0", tmp_path / "root-1"]
    for root in roots:
        shutil.copytree(compiler.REPOSITORY / "Tests" / "Fixtures" / "everything", root)
    page = roots[1] / "angst" / "program.nb.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nEn setning til.\n", encoding="utf-8")
    sites = [tree(build(root, tmp_path / f"site-{number}")) for number, root in enumerate(roots)]
    assert sites[0] != sites[1]
    output = tmp_path / "out" / "site"
    build(roots[0], output)
    chance = random.Random(20261201)
    seconds = measured(roots[0], tmp_path)
    killed = 0
    for number in range(KILLS):
        process = subprocess.Popen(
            [MESTRING, "build", roots[(number + 1) % 2], "-o", output], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # A moment is all that is wanted here; whichever it is, the same must hold.
        try:
            process.wait(timeout=chance.uniform(0, seconds))
        except subprocess.TimeoutExpired:
            process.kill()
            killed += 1
        process.wait()
        assert tree(output) in sites, f"kill {number}"
    assert killed > 0
    # What the dead ones left beside the site goes with the next build.
    build(roots[1], output)
    assert tree(output) == sites[1]
    assert [path.name for path in output.parent.iterdir()] == ["site"]


def measured(root, tmp_path):
    """How long a build takes here and now."""
    start = os.times().elapsed
    build(root, tmp_path / "measured")
    return max(os.times().elapsed - start, 0.05)
