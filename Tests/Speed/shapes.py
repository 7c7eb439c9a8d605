"""Shapes of content that a slip or a hand that means harm can make, each of some n things: the text of one page.

No way of going through them may take more than twice the work for twice as many.
"""


def exercise(fields, name="e"):
    return f"::: øvelse Øv {{#{name}}}\n{fields}:::\n"


def numbered(n, text, between="\n\n"):
    """A text n times, with its number in the place of `%`."""
    return between.join(text.replace("%", str(number)) for number in range(n))


def lines(n):
    return exercise(numbered(n, ":: linje L {#f%}\n", ""))


def chosen(n, asked):
    return exercise(":: valg V {#v}\n" + numbered(n, "- Valg % {#v%}\n", "")) + "\n" + numbered(n, asked)


# Mistakes: what is told of one must not look through all the others.
MISTAKES = {
    "pages": lambda n: numbered(n, "# S"),
    "underlined": lambda n: numbered(n, "a\n="),
    "closers": lambda n: ":::\n" * n,
    "leaves": lambda n: numbered(n, ":: foo1"),
    "items": lambda n: "- ::: tips\n" * n,
    "mentions": lambda n: numbered(-(-n // 100), ":svar[a]{" * 100),
    "answered": lambda n: numbered(n, "<!-- ok: M0901 x -->"),
    "unknown_links": lambda n: numbered(n, "[a](#x%)"),
    "unknown_files": lambda n: numbered(n, "[a](3-x%.nb.md)"),
    "near_links": lambda n: numbered(n, "# Side {#overskrift-%}\n\nOrd.") + "\n\n" + numbered(n, "[a](#overskrifd-%)"),
    "near_names": lambda n: numbered(n, "::: øvelse T {#navnet%}\n:: linje L {#felt}\n:::") + "\n\n"
    + numbered(n, ":svar[navnet%x.felt]"),
    "near_fields": lambda n: lines(n) + "\n" + numbered(n, ":svar[e.f%x]"),
    "near_quizzes": lambda n: numbered(n, "::: quiz Hva? {#q%}\n- [x] Ja\n- [ ] Nei\n:::") + "\n\n" + numbered(n, ":: gjenta qx%"),
    "conditions": lambda n: lines(n) + "\n" + numbered(n, "::: hvis besvart(e.g%)\nHei.\n:::"),
    "unknown_options": lambda n: chosen(n, "::: hvis e.v har w%\nHei.\n:::"),
    "films": lambda n: numbered(n, "::: video V {src=media/x%.mp4}\n:::"),
    "pictures": lambda n: numbered(n, "![a](media/x%.png)"),
    "same_pages": lambda n: numbered(n, "# Side {#s}\n\nOrd."),
    "same_fields": lambda n: exercise(":: linje L {#f}\n" * n),
    "same_exercises": lambda n: numbered(n, "::: øvelse T {#e}\n:: linje L {#f}\n:::"),
    "no_ids": lambda n: numbered(n, "::: øvelse T\n:: linje L\n:::"),
    "unused_addresses": lambda n: numbered(n, "[a%]: b"),
    "titles": lambda n: numbered(n, '[a](https://a.no "b%")'),
    "shown_comments": lambda n: numbered(-(-n // 100), "a <!-- b -- c --> " * 100),
    "ends": lambda n: numbered(n, "a</b%>"),
    "same_slips": lambda n: numbered(-(-n // 100), "[a] (b.md) " * 100),
    "html": lambda n: numbered(n, "<b>a</b>"),
    "notes_unknown": lambda n: numbered(n, "Hei[^n%]."),
    "notes_unused": lambda n: numbered(n, "[^n%]: Hei."),
    "control": lambda n: "\0" * n,
    "separators": lambda n: "a\u2028" * n,
    "circle": lambda n: exercise(":: tall X {#c0}\n" + numbered(n, ":: beregnet A {#c% verdi=\"d%\"}\n", "")),
    "chain": lambda n: exercise(":: tall X {#d0}\n:: beregnet A {#d1 verdi=\"d0 + 1\"}\n" + "".join(
        f":: beregnet A {{#d{i} verdi=\"d{i - 1} + d{i - 1}\"}}\n" for i in range(2, n))),
    "conflicts": lambda n: numbered(n, "<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> b"),
    "pairs": lambda n: "::: quiz Hva hører sammen? {#q type=match}\n" + numbered(n, "- A% => B%\n", "") + ":::",
    "scales": lambda n: exercise(numbered(n, ":: skala S {#s% min=0 max=100}\n", "")),
}

# What is right: it is built.
GOOD = {
    "linked": lambda n: numbered(n, "# Side {#s%}\n\n[a](#s%)"),
    "sections": lambda n: numbered(n, "## Del %\n\nOrd."),
    "fields": lines,
    "answers": lambda n: lines(n) + "\n" + numbered(n, "Du skrev :svar[e.f%]."),
    "shown": lambda n: lines(n) + "\n" + numbered(n, "::: hvis besvart(e.f%)\nHei.\n:::"),
    "options": lambda n: chosen(n, "::: hvis e.v har v%\nHei.\n:::"),
    "footnotes": lambda n: numbered(n, "Hei[^n%].\n\n[^n%]: Note %."),
    "emphasis": lambda n: numbered(-(-n // 100), "*a **b " * 100),
    "addresses": lambda n: numbered(-(-n // 100), "<http://a. " * 100),
    "items": lambda n: "- Hei.\n" * n,
    "cards": lambda n: numbered(n, "::: tips T\nHei.\n:::"),
}
