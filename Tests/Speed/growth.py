"""Fails where work grows faster than what there is to do: `growth.py EXECUTABLE`.

Each thing is there n, 2n and 4n times. The second step is twice the first, so it may take 2.1 times its instructions.
"""

import random
import subprocess
import sys
import tempfile

import content
import counting
import shapes

ROOM = 2.1


def one_page(root, text):
    root.program("p")
    root.module("p", 1, [("side", "Side", text)])


def pages(root, n):
    root.program("p")
    root.module("p", 1, [(f"s{i}", f"Side {i}", f"Ord {i}.") for i in range(n)])


def modules(root, n):
    root.program("p")
    for i in range(1, n + 1):
        root.module("p", i, [(f"s{i}", "Side", f"Ord {i}.")])


def programs(root, n):
    for i in range(n):
        root.program(f"p{i}")
        root.module(f"p{i}", 1, [("s", "Side", f"Ord {i}.")])


def quizzes(root, n):
    one_page(root, "\n\n".join(f"::: quiz Hva er {i}? {{#q{i}}}\n- [x] Ja\n- [ ] Nei\n:::" for i in range(n)))


def options(root, n):
    answers = "\n".join(f"- [{'x' if i == 0 else ' '}] Svar nummer {i}" for i in range(n))
    one_page(root, f"::: quiz Hva? {{#q}}\n{answers}\n:::")


def glossary(root, n):
    words = "".join(f"    ord{i}: bedre{i}\n" for i in range(n))
    root.write("glossary.yaml", f"avoid:\n  nb:\n{words}")
    one_page(root, content.page(random.Random(1), "nb"))


def media(root, n):
    picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} 10"><title>{0}</title><rect width="5" height="5"/></svg>'
    for i in range(n):
        root.write(f"p/media/b{i}.svg", picture.format(i + 10))
    one_page(root, "\n\n".join(f"![Et bilde](media/b{i}.svg)" for i in range(n)))


def links(root, n):
    root.program("p")
    root.module("p", 1, [(f"s{i}", f"Side {i}", f"[Ord](#s{(i * 7) % n})") for i in range(n)])


def mistakes(root, n):
    one_page(root, "\n\n".join(f":svar[finnes{i}]{{" for i in range(n)))


def released(root, n, before, after):
    """What has been released in one shape and is another now."""
    for text in (before, after):
        if text is after:
            subprocess.run(
                [sys.argv[1], "release", "p", "--root", root.folder, "--quiet", "--today", "2026-11-30"], check=True,
                stdout=subprocess.DEVNULL)
        else:
            root.write("site.yaml", content.SITE.replace("[nb, en]", "[nb]"))
            root.program("p")
        # So many on a page that nobody is told that it is too long to read.
        root.module("p", 1, [
            (f"s{at}", "Side", shapes.exercise(text(range(at, min(n, at + 50))), f"e{at}")) for at in range(0, n, 50)])


def fields_renamed(root, n):
    released(
        root, n, lambda numbers: "".join(f":: linje Felt {i} {{#f{i}}}\n" for i in numbers),
        lambda numbers: "".join(f":: linje Felt {i} {{#g{i} was=f{i}}}\n" for i in numbers))


def fields_gone(root, n):
    released(
        root, n, lambda numbers: "".join(f":: linje Felt {i} {{#f{i}}}\n" for i in numbers),
        lambda numbers: "".join(f":: linje Ny {i} {{#g{i}}}\n" for i in numbers))


# What there is of each at first: enough that its own cost is seen beside what every build costs.
SIZES = {
    pages: 50, modules: 20, programs: 10, quizzes: 50, options: 100, glossary: 100, media: 40, links: 50, mistakes: 100,
    fields_renamed: 250, fields_gone: 250,
}


def main():
    slow = []
    print("| of each | n | 2n − n | 4n − 2n | times |\n|---|---:|---:|---:|---:|")
    for fill, size in SIZES.items():
        counts = []
        for n in (size, 2 * size, 4 * size):
            with tempfile.TemporaryDirectory() as folder:
                fill(content.Root(f"{folder}/content"), n)
                check = fill in (mistakes, fields_gone)
                arguments = ["check", f"{folder}/content", "--quiet"] if check else [
                    "build", f"{folder}/content", "-o", f"{folder}/site", "--no-offline", "--quiet"]
                counts.append(counting.count_all(sys.argv[1], arguments + ["--jobs", "1", "--today", "2026-11-30"], check))
        first, second = counts[1] - counts[0], counts[2] - counts[1]
        print(f"| {fill.__name__} | {size} | {first:,} | {second:,} | {second / first:.2f} |")
        if second > ROOM * first:
            slow.append(fill.__name__)
    if slow:
        sys.exit(f"grows faster than the work: {', '.join(slow)}")


main()
