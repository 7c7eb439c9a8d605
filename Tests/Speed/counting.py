"""Counts the instructions of one run of the compiler. They are the same on a busy machine, where seconds aren't."""

import os
import pathlib
import re
import subprocess
import tempfile

# What each stage is, by the functions that do it and nothing else. What is left is finding files, joining what was read, and writing.
STAGES = {
    "read": ["static FileReader.read(_:)"],
    "check": ["static ContentChecker.check(_:by:in:)", "static Readability.check(_:in:)"],
    "render": ["SiteRenderer.render(_:)", "DataScripts.search(_:)", "DataScripts.answers(_:with:)"],
}


def count(executable, arguments):
    """The instructions in all and of each stage."""
    return run(executable, arguments, stages)


def count_all(executable, arguments, refused=False):
    """The instructions in all; with `refused` of content that has mistakes."""
    return run(executable, arguments, lambda output: read(output)[0], 1 if refused else 0)


def run(executable, arguments, reader, ends_with=0):
    with tempfile.TemporaryDirectory() as folder:
        output = pathlib.Path(folder) / "counts"
        environment = dict(
            os.environ, SWIFT_DETERMINISTIC_HASHING="1", SWIFT_BACKTRACE="enable=no", XDG_CACHE_HOME=f"{folder}/cache")
        done = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={output}", executable, *arguments],
            env=environment, capture_output=True, text=True)
        if done.returncode != ends_with:
            raise SystemExit(f"mestring {' '.join(arguments)} ended with {done.returncode}:\n{done.stderr[-2000:]}")
        return reader(output)


def stages(output):
    total, inclusive = read(output)
    names = list(inclusive)
    demangled = subprocess.run(
        ["swift", "demangle", "--simplified"], input="\n".join(names), capture_output=True, text=True, check=True)
    by_name = {}
    for name, plain in zip(names, demangled.stdout.split("\n")):
        plain = plain.removeprefix("specialized ")
        by_name[plain] = max(by_name.get(plain, 0), inclusive[name])
    counts = {"all": total}
    for stage, functions in STAGES.items():
        missing = [name for name in functions if name not in by_name]
        if missing:
            raise SystemExit(f"{', '.join(missing)} can't be found in the executable: name the stage's functions anew")
        counts[stage] = sum(by_name[name] for name in functions)
    counts["rest"] = total - sum(counts[stage] for stage in STAGES)
    return counts


def read(output):
    """The instructions of a run, and of each function with all that it calls."""
    names, own, called = {}, {}, {}
    current = None
    is_call = False
    for line in open(output, encoding="utf-8", errors="replace"):
        if match := re.match(r"(c?)fn=\((\d+)\)(?: (.*))?$", line):
            is_callee, number, name = match.groups()
            if name:
                names[number] = name.split("'")[0]
            if not is_callee:
                current = number
        elif line.startswith("calls="):
            is_call = True
        elif current is not None and re.match(r"[+\-*\d]", line):
            parts = line.split()
            if len(parts) < 2:
                continue
            counts = called if is_call else own
            counts[current] = counts.get(current, 0) + int(parts[1])
            is_call = False
    inclusive = {}
    for number, name in names.items():
        inclusive[name] = inclusive.get(name, 0) + own.get(number, 0) + called.get(number, 0)
    return sum(own.values()), inclusive
