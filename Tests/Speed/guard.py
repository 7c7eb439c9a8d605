"""Fails where the compiler has become slower than it was: `guard.py EXECUTABLE [--renew REASON]`.

A speed that nobody guards is lost without anybody seeing it. Instructions are counted of a small corpus, by stage, and compared with
`baseline.json`. Where the versions of Swift or the libraries are others than the baseline's, it only reports.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import content
import counting

BASELINE = pathlib.Path(__file__).with_name("baseline.json")
# How much a stage may grow.
ROOM = 1.05
PACKAGES = ["libcmark-gfm0.29.0.gfm.6", "libxml2", "libyaml-0-2", "libssl3", "libc6", "valgrind"]


def versions():
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    found = {"swift": swift.strip().split("\n")[0]}
    for package in PACKAGES:
        query = subprocess.run(
            ["dpkg-query", "-W", "-f", "${Version}", package], capture_output=True, text=True)
        found[package] = query.stdout.strip()
    return found


def counts(executable):
    with tempfile.TemporaryDirectory() as folder:
        content.corpus(f"{folder}/content", 60)
        return counting.count(
            executable,
            ["build", f"{folder}/content", "-o", f"{folder}/site", "--no-offline", "--quiet", "--jobs", "1",
             "--today", "2026-11-30"])


def main():
    executable = sys.argv[1]
    now, known = counts(executable), versions()
    if "--renew" in sys.argv:
        reason = sys.argv[sys.argv.index("--renew") + 1]
        BASELINE.write_text(json.dumps({"reason": reason, "versions": known, "counts": now}, indent=2) + "\n")
        return
    before = json.loads(BASELINE.read_text())
    grown = []
    print("| stage | instructions | of the baseline |\n|---|---:|---:|")
    for stage, count in now.items():
        ratio = count / before["counts"][stage]
        print(f"| {stage} | {count:,} | {ratio:.3f} |")
        if ratio > ROOM:
            grown.append(stage)
    if known != before["versions"]:
        print("The versions are others than the baseline's, so this is no verdict:")
        for name in known:
            if known[name] != before["versions"].get(name):
                print(f"- {name}: {known[name]}, not {before['versions'].get(name)}")
    elif grown:
        sys.exit(
            f"{', '.join(grown)}: more than {ROOM - 1:.0%} slower. Mend it, or renew the baseline in the same commit and say why: "
            "make speed-baseline REASON='…'")


main()
