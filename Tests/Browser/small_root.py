"""A content root of two small programs, for what takes front matter of its own: one that can be left in a hurry, one that can't."""
from pathlib import Path

import compiler
from sites import BASE_PATH, Site

SITE = """source: nb
languages: [nb, nn, en]
name: Prøvekommunen
crisis-verified: 2026-11-01
crisis:
  - {name: Nødtelefon, phone: "113", hours: Hele døgnet, text: Når det haster.}
"""

MODULE = """---
title: {title}
minutes: 5
{front}---

# {title}, første side {{#{name}-en}}

Noen ord.

::: øvelse Skriv {{#{name}-skriv}}
:: tekst Hva tenker du? {{#tanke}}
:::

# {title}, siste side {{#{name}-to}}

Noen flere ord.
{end}"""


def module(name: str, title: str, front: str = "", end: str = "") -> str:
    return MODULE.format(name=name, title=title, front=front, end=end)


def small_site(folder: Path, modules: dict[str, str], front: str = "") -> Site:
    """Builds the program «hjemme» of these modules, by their files' names, and beside it «ro» without any special wish."""
    root = folder / "root"
    for program, files in (("hjemme", modules), ("ro", {"1-pust": module("pust", "Pust")})):
        (root / program).mkdir(parents=True)
        wishes = front if program == "hjemme" else ""
        (root / program / "program.nb.md").write_text(
            f"---\ntitle: Programmet {program}\ndiscreet-title: Kurs\n{wishes}---\n\nVelkommen.\n", encoding="utf-8")
        for name, text in files.items():
            (root / program / f"{name}.nb.md").write_text(text, encoding="utf-8")
    (root / "site.yaml").write_text(SITE, encoding="utf-8")
    return Site("small", compiler.build(root, folder / "site" / BASE_PATH.strip("/")))
