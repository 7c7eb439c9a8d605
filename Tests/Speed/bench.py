"""Compares the compiler with the least that the work can cost, and with Hugo where it is there: `bench.py EXECUTABLE FLOOR [HUGO]`.

All run in turns on a folder in memory, so that a busy moment meets all of them alike. Prints a table of medians.
"""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import content

SIZES = [int(size) for size in os.environ.get("SIZES", "30 1000").split()]
RUNS = int(os.environ.get("RUNS", "5"))


def run(command, cache):
    """Processor time, time on the clock, both in seconds, and the most memory, in MB."""
    start = time.monotonic()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=dict(os.environ, XDG_CACHE_HOME=str(cache)))
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[0]} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024


def main():
    executable, floor = sys.argv[1:3]
    hugo = sys.argv[3] if len(sys.argv) > 3 else None
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
    print("| pages | what | processor s | clock s | MB | × floor | × Hugo |\n|---:|---|---:|---:|---:|---:|---:|")
    for size in SIZES:
        with tempfile.TemporaryDirectory(dir=memory) as folder:
            measure(pathlib.Path(folder), size, executable, floor, hugo)


def measure(folder, size, executable, floor, hugo):
    content.corpus(folder / "content", size, hugo=folder / "hugo")
    build = [executable, "build", folder / "content", "--no-offline", "--quiet", "-o"]
    edited = folder / "content" / "p" / "1-m1.nb.md"
    (folder / "floor").mkdir()

    def fresh(name):
        shutil.rmtree(folder / name, ignore_errors=True)

    def edit():
        edited.write_text(edited.read_text(encoding="utf-8") + "\nEt ord til.\n", encoding="utf-8")

    whats = {
        "floor": (lambda: None, [floor, folder / "hugo" / "content", folder / "floor"]),
        "mestring": (lambda: fresh("site"), [*build, folder / "site"]),
        "no change": (lambda: None, [*build, folder / "kept"]),
        "one edit": (edit, [*build, folder / "kept"]),
        "check": (lambda: None, [executable, "check", folder / "content", "--quiet"]),
    }
    if hugo:
        whats["hugo"] = (lambda: fresh("hugosite"), [hugo, "--quiet", "-s", folder / "hugo", "-d", folder / "hugosite"])
    run([*map(str, build), str(folder / "kept")], folder / "cache")
    results = {what: [] for what in whats}
    for turn in range(RUNS + 1):
        for what, (prepare, command) in whats.items():
            prepare()
            result = run([str(part) for part in command], folder / "cache")
            # The first turn warms the machine up.
            if turn:
                results[what].append(result)
    medians = {what: [statistics.median(column) for column in zip(*runs)] for what, runs in results.items()}
    for what, (processor, wall, megabytes) in medians.items():
        floors = processor / medians["floor"][0]
        hugos = f"{processor / medians['hugo'][0]:.2f}" if hugo else ""
        print(f"| 2 × {size} | {what} | {processor:.3f} | {wall:.3f} | {megabytes:.0f} | {floors:.2f} | {hugos} |")


main()
