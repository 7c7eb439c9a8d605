"""The mistakes that authors make, each planted in real modules: one at a time, at places spread over all of them.

A kind is a function from a file's lines to the mistakes that can be made in it. A mistake is the file with one thing wrong, and
the lines at which one would look for it (from 1, in the file as it is afterwards).
"""
import re
from dataclasses import dataclass
from typing import Callable, Iterator

OPENING = re.compile(r"^:{3,} *(\w[\w-]*)")
FIELD = re.compile(r"^:: (linje|tekst|skala|valg|avkryssing|liste|line|text|scale|choice|checks|list) ")


@dataclass(frozen=True)
class Mistake:
    path: str
    text: str
    lines: frozenset[int]


@dataclass(frozen=True)
class Kind:
    name: str
    files: Callable[[str], bool]
    make: Callable[[list[str]], Iterator[tuple[list[str], set[int]]]]

    def mistakes(self, files: dict[str, str]) -> list[Mistake]:
        """All that can be made, file by file; a module that is only announced has nothing to make them in."""
        found = []
        for path in sorted(files):
            if self.files(path) and "status: coming" not in files[path]:
                for lines, at in self.make(files[path].split("\n")):
                    found.append(Mistake(path, "\n".join(lines), frozenset(at)))
        return found


def module(path):
    return re.fullmatch(r"[a-z-]+/\d+-[a-z-]+\.(nb|en)\.md", path) is not None


def source(path):
    return module(path) and path.endswith(".nb.md")


def translated(path):
    return module(path) and path.endswith(".en.md")


def program(path):
    return re.fullmatch(r"[a-z-]+/program\.\w\w\.md", path) is not None


def measure(path):
    return path.startswith("measures/") and path.endswith(".nb.md")


def site(path):
    return path.startswith("sites/")


KINDS: list[Kind] = []


def kind(name, files=module):
    def register(make):
        KINDS.append(Kind(name, files, make))
        return make
    return register


def edited(lines, index, *replacement):
    """The lines with one replaced by any number."""
    return lines[:index] + list(replacement) + lines[index + 1:]


def line_edits(name, pattern, replacement, files=module, within=lambda lines, index: True):
    """A kind that changes one line by a regular expression, wherever it matches."""
    def make(lines):
        for index, line in enumerate(lines):
            if re.search(pattern, line) and within(lines, index):
                changed = re.sub(pattern, replacement, line, count=1)
                if changed != line:
                    yield edited(lines, index, changed), {index + 1}
    KINDS.append(Kind(name, files, make))


def insertions(name, text, files=source, at=0):
    """A kind that writes something new between two paragraphs of the source; `at` is the line of it that is wrong."""
    def make(lines):
        for index in prose(lines):
            yield lines[:index] + ["", *text.split("\n"), ""] + lines[index:], {index + 2 + at}
    KINDS.append(Kind(name, files, make))


def front_end(lines):
    """The index of the line that ends the front matter."""
    return lines.index("---", 1) if lines[0] == "---" else -1


def containers(lines):
    """Opening index, name and closing index of each container without others in it."""
    opening = None
    for index, line in enumerate(lines):
        if OPENING.match(line):
            opening = index
        elif line == ":::" and opening is not None:
            yield opening, OPENING.match(lines[opening]).group(1), index
            opening = None


def quizzes(lines):
    return [(start, end) for start, name, end in containers(lines) if name == "quiz" and "type=" not in lines[start]]


def prose(lines):
    """Indices of empty lines between two paragraphs outside everything."""
    inside = False
    for index, line in enumerate(lines):
        if OPENING.match(line):
            inside = True
        elif line == ":::":
            inside = False
        elif (not inside and index > front_end(lines) + 1 and line == "" and 0 < index < len(lines) - 1
              and re.match(r"[A-ZÆØÅ]", lines[index - 1]) and re.match(r"[A-ZÆØÅ]", lines[index + 1])):
            yield index


def in_front(lines, index):
    return index < front_end(lines)


def in_text(lines, index):
    return index > front_end(lines)


# Fences ---------------------------------------------------------------------------------------------------------------

@kind("a container that is never closed")
def _(lines):
    for start, _, end in containers(lines):
        yield edited(lines, end), {start + 1, end + 1}


@kind("a closing fence too many")
def _(lines):
    for _, _, end in containers(lines):
        yield edited(lines, end, ":::", "", ":::"), {end + 3}


@kind("a closing fence of two colons")
def _(lines):
    for start, _, end in containers(lines):
        yield edited(lines, end, "::"), {start + 1, end + 1}


line_edits("a container's name misspelt", r"^(::: )(\w+?)(\w)\b", r"\1\2\3\3x")
line_edits("a container with two colons", r"^::: (?=\w)", ":: ")
line_edits("a leaf with three colons", r"^:: (?=\w)", "::: ", within=lambda lines, index: FIELD.match(lines[index]))
line_edits("a container without its name", r"^::: \w[\w-]* (?=\S)", "::: ")
line_edits("a field of unknown kind", r"^:: (\w+)", r":: \1ø", within=lambda lines, index: FIELD.match(lines[index]))
line_edits("a field set in as code", r"^:: ", "      :: ", within=lambda lines, index: FIELD.match(lines[index]))
line_edits("an opening set in as code", r"^::: ", "    ::: ",
           within=lambda lines, index: lines[index - 1] == "" and OPENING.match(lines[index]))

# Braces ---------------------------------------------------------------------------------------------------------------

line_edits("a brace that isn't closed", r"\}$", "", within=lambda lines, index: lines[index].startswith("::"))
line_edits("words behind the braces", r"\}$", "} her", within=lambda lines, index: lines[index].startswith("::"))
line_edits("a key misspelt", r"\b(min|max|plass|place|view|low|high)=", r"\1m=")
line_edits("a key without a value", r"\b(min|max)=\d+", r"\1=")
line_edits("words where a number belongs", r"\b(min|max)=\d+", r"\1=mye")
line_edits("a scale upside down", r"min=0 max=10", "min=10 max=0")
line_edits("an unknown place in a view", r"\b(plass|place)=\w+", r"\1=hjertet")
line_edits("an unknown view", r"\bview=([\w-]+)", r"view=\1x")
line_edits("a key twice", r"\b(min=0)", r"\1 min=1")
line_edits("two ids", r"(\{#[a-z0-9-]+)", r"\1 #en-til", within=lambda lines, index: lines[index].startswith("::"))
line_edits("an id with æ, ø or å", r"\{#([a-z0-9-]+)", r"{#\1-på", within=in_text)
line_edits("an id with capitals", r"\{#([a-z0-9-]+)", r"{#Min-\1", within=in_text)
line_edits("an id with a space", r"\{#([a-z0-9]+)-([a-z0-9-]+)", r"{#\1 \2",
           within=lambda lines, index: lines[index].startswith("::"))
line_edits("an id without its sign", r"\{#([a-z0-9-]+)", r"{\1", within=lambda lines, index: lines[index].startswith("::"))
line_edits("an unknown word in braces", r"\}$", " flereganger}", within=lambda lines, index: lines[index].startswith("::"))


@kind("a block's id taken twice")
def _(lines):
    blocks = [(index, re.search(r"\{#([a-z0-9-]+)", line)) for index, line in enumerate(lines) if line.startswith("::: ")]
    blocks = [(index, found.group(1)) for index, found in blocks if found]
    for (first, name), (second, other) in zip(blocks, blocks[1:]):
        yield edited(lines, second, lines[second].replace("{#" + other, "{#" + name)), {second + 1}


@kind("a field's id taken twice")
def _(lines):
    for start, _, end in containers(lines):
        fields = [(index, re.search(r"\{#([a-z0-9-]+)", lines[index])) for index in range(start, end) if FIELD.match(lines[index])]
        fields = [(index, found.group(1)) for index, found in fields if found]
        for (first, name), (second, other) in zip(fields, fields[1:]):
            yield edited(lines, second, lines[second].replace("{#" + other, "{#" + name)), {second + 1}


@kind("an option's id taken twice")
def _(lines):
    for index, (one, other) in enumerate(zip(lines, lines[1:])):
        first, second = re.search(r"^- .*\{#([a-z0-9-]+)\}$", one), re.search(r"^- .*\{#([a-z0-9-]+)\}$", other)
        if first and second:
            yield edited(lines, index + 1, other.replace("{#" + second.group(1), "{#" + first.group(1))), {index + 2}


# Quizzes --------------------------------------------------------------------------------------------------------------

@kind("a quiz without a right answer")
def _(lines):
    for start, end in quizzes(lines):
        changed = [line.replace("- [x]", "- [ ]") for line in lines[start:end]]
        if changed != lines[start:end]:
            yield lines[:start] + changed + lines[end:], {start + 1}


@kind("a quiz with one answer")
def _(lines):
    for start, end in quizzes(lines):
        right = [index for index in range(start, end) if lines[index].startswith("- [x]")]
        if right:
            feedback = lines[right[0] + 1:right[0] + 2] if lines[right[0] + 1].lstrip().startswith(">") else []
            yield lines[:start + 1] + [lines[right[0]], *feedback] + lines[end:], {start + 1}


@kind("a quiz without answers")
def _(lines):
    for start, end in quizzes(lines):
        yield lines[:start + 1] + ["Tenk litt på dette."] + lines[end:], {start + 1}


@kind("a quiz without a question")
def _(lines):
    for start, _ in quizzes(lines):
        changed = re.sub(r"^::: quiz .*(\{#.*)$", r"::: quiz \1", lines[start])
        yield edited(lines, start, changed), {start + 1}


@kind("feedback before the first answer")
def _(lines):
    for start, end in quizzes(lines):
        yield edited(lines, start, lines[start], "> Nei, tenk deg om en gang til."), {start + 2}


@kind("feedback moved below the explanation")
def _(lines):
    for start, end in quizzes(lines):
        quotes = [index for index in range(start, end) if lines[index].lstrip().startswith(">")]
        if quotes and lines[end - 1] and not lines[end - 1].lstrip().startswith((">", "-")):
            moved = lines[quotes[-1]].strip()
            rest = lines[:quotes[-1]] + lines[quotes[-1] + 1:]
            yield rest[:end - 1] + ["", moved] + rest[end - 1:], {end + 1}


line_edits("a box with another letter", r"^- \[x\]", "- [y]")
line_edits("a box without anything in it", r"^- \[ \]", "- []")
line_edits("a box without a space behind it", r"^- \[x\] ", "- [x]")
line_edits("a box in round parentheses", r"^- \[ \]", "- ( )")
line_edits("a box of Word's bullet", r"^- \[x\]", "• [x]")

# Text, links and pictures ---------------------------------------------------------------------------------------------

line_edits("a picture's file misspelt", r"\(media/([a-z-]+)\.", r"(media/\1r.")
line_edits("a picture without words", r"!\[[^\]]+\]", "![]")
insertions("HTML", "Dette er <b>viktig</b> for deg.")
insertions("a line break in HTML", "Første linje.<br>Andre linje.")
insertions("a link to a file that isn't there", "Les mer om [dette](7-noe-annet.nb.md) senere.")
insertions("a link to a place that isn't there", "Se [øvelsen](#finnes-ikke-her) igjen.")
insertions("a link without an address", "Les mer [om dette]() senere.")
insertions("a link without words", "Les mer [](https://helsenorge.no) senere.")
insertions("a link that would run", "Trykk [her](javascript:alert(1)) nå.")
insertions("a link out of the folder", "Se [planen](../../plan.md) først.")
insertions("a picture from elsewhere", "![Et tre](https://example.no/tre.png)")
insertions("an unknown word directive", "Du skrev :svaret[min-sirkel.tenkte] sist.")
insertions("an answer that nothing asks for", "Du skrev :svar[min-sirkel.tenkete] sist.")
insertions("a page without anything on it", "# Ny side\n\n# Enda en side", at=0)


@kind("text before the first page")
def _(lines):
    end = front_end(lines)
    first = next(index for index, line in enumerate(lines) if line.startswith("# "))
    yield lines[:end + 1] + ["", "Velkommen til modulen."] + lines[end + 1:], {end + 3}
    yield lines[:first] + ["- Først litt om dette", ""] + lines[first:], {first + 1}


@kind("a page's heading without its space")
def _(lines):
    for index, line in enumerate(lines):
        if line.startswith("# "):
            yield edited(lines, index, "#" + line[2:]), {index + 1}


@kind("Word's hard space behind a heading's sign")
def _(lines):
    for index, line in enumerate(lines):
        if line.startswith("# "):
            yield edited(lines, index, "#\u00a0" + line[2:]), {index + 1}


line_edits("Word's hard space in a box", r"^- \[x\] ", "- [x]\u00a0")
line_edits("Word's hard space in a box's middle", r"^- \[ \]", "- [\u00a0]")

# Conditions -----------------------------------------------------------------------------------------------------------

insertions("a condition with an unknown name", "::: hvis min-sirkel.styrkee >= 7\nTa det med ro.\n:::")
insertions("a condition without its other side", "::: hvis min-sirkel.styrke >=\nTa det med ro.\n:::")
insertions("a condition with the sign turned", "::: hvis min-sirkel.styrke => 7\nTa det med ro.\n:::")
insertions("and beside or", "::: hvis min-sirkel.styrke > 7 and ta-for > 2 or 1 > 2\nTa det med ro.\n:::")
insertions("a parenthesis that isn't closed", "::: hvis (min-sirkel.styrke >= 7\nTa det med ro.\n:::")
insertions("a number compared with words", "::: hvis min-sirkel.styrke > \"mye\"\nTa det med ro.\n:::")
insertions("if without a condition", "::: hvis\nTa det med ro.\n:::")
insertions("else without if", "::: ellers\nTa det med ro.\n:::")
insertions("an unknown questionnaire", ":: kartlegging gad-8 {#gad8}")
insertions("a quiz to repeat that isn't there", ":: gjenta hvilket-stop")

# Front matter ---------------------------------------------------------------------------------------------------------

def both(path):
    return module(path) or program(path)


line_edits("a key of the front matter misspelt", r"^(title|summary|minutes|status):", r"\1e:", both, in_front)
line_edits("a title with a colon", r"^(title: )(.*)$", r"\1Del en: \2", both, in_front)
line_edits("a summary with a number sign", r"^(summary: )(.*)$", r"\1Kurs #1 og \2", both, in_front)
line_edits("a status that isn't one", r"^status: draft$", "status: ferdig", both, in_front)
line_edits("minutes in words", r"^minutes: .*$", "minutes: en halvtime", module, in_front)
line_edits("a key of the front matter twice", r"^(status: draft)$", r"\1\nstatus: draft", both, in_front)
line_edits("a key without its space", r"^(title|summary): ", r"\1:", both, in_front)
line_edits("a quote that isn't closed", r"^(title: )(.*)$", r'\1"\2', both, in_front)
line_edits("a tab before a key", r"^(summary|status):", "\t\\1:", both, in_front)
line_edits("published without a review", r"^status: draft$", "status: published", both, in_front)


@kind("front matter that isn't closed", both)
def _(lines):
    end = front_end(lines)
    yield edited(lines, end), {1, end, end + 1, end + 2}


@kind("front matter without a title", both)
def _(lines):
    index = next(index for index, line in enumerate(lines) if line.startswith("title:"))
    yield lines[:index] + lines[index + 1:], {1, 2}


# Translations ---------------------------------------------------------------------------------------------------------

@kind("another right answer in the translation", translated)
def _(lines):
    for start, end in quizzes(lines):
        boxes = [index for index in range(start, end) if re.match(r"- \[[ x]\]", lines[index])]
        wrong = [index for index in boxes if lines[index].startswith("- [ ]")]
        if wrong:
            yield edited(lines, wrong[0], lines[wrong[0]].replace("- [ ]", "- [x]")), {start + 1, wrong[0] + 1}


@kind("an answer left out of the translation", translated)
def _(lines):
    for start, end in quizzes(lines):
        wrong = [index for index in range(start, end) if lines[index].startswith("- [ ]")]
        if len(wrong) > 1:
            last = wrong[-1]
            after = 2 if lines[last + 1].lstrip().startswith(">") else 1
            yield lines[:last] + lines[last + after:], set(range(start + 1, end + 1))


@kind("an option left out of the translation", translated)
def _(lines):
    for index, line in enumerate(lines):
        if re.match(r"- .*\{#[a-z0-9-]+\}$", line):
            field = next(above for above in range(index, 0, -1) if lines[above].startswith(":: "))
            yield lines[:index] + lines[index + 1:], set(range(field + 1, index + 2))


@kind("a field's id changed in the translation", translated)
def _(lines):
    for index, line in enumerate(lines):
        if FIELD.match(line) and "{#" in line:
            yield edited(lines, index, re.sub(r"\{#([a-z0-9-]+)", r"{#\1x", line)), {index + 1}


@kind("a page's id changed in the translation", translated)
def _(lines):
    for index, line in enumerate(lines):
        if line.startswith("# ") and "{#" in line:
            yield edited(lines, index, re.sub(r"\{#([a-z0-9-]+)", r"{#\1x", line)), {index + 1}


line_edits("another scale in the translation", r"max=10", "max=100", translated)

# What would stand on the page with all its signs ---------------------------------------------------------------------

insertions("a link with a space in its middle", "Les mer hos [Helsenorge] (https://www.helsenorge.no) senere.")
insertions("a link turned round", "Les mer hos (Helsenorge)[https://www.helsenorge.no] senere.")
insertions("a link that never ends", "Les mer hos [Helsenorge](https://www.helsenorge.no senere.")
insertions("a link of another system", "Se [[Angstsirkelen]] igjen.")
insertions("a footnote without its note", "Angst er vanlig.[^1]")
insertions("a note that nothing points to", "[^1]: Folkehelseinstituttet, 2023.")
insertions("an answer in braces", "Du skrev :svar{min-sirkel.tenkte} sist.")
insertions("a callout of unknown kind", "> [!VIKTIGG]\n> Ring 113 hvis det haster.")
insertions("a table without its line", "| Tanke | Følelse |\n| Jeg dør | Redd |")
insertions("an id in running text", "Pust rolig ut. {#pust-rolig}")
insertions("a container closed by a word", "::: merk\nPust rolig.\n::: slutt", at=2)
insertions("a container closed by its name", "::: merk\nPust rolig.\n:::/merk", at=2)
insertions("another condition behind else",
           "::: hvis gad7-for.sum >= 10\nRing.\n:::\n::: ellers hvis gad7-for.sum >= 5\nVent.\n:::",
           files=lambda path: source(path) and path.startswith("angst/"), at=3)
insertions("a condition that is never true", "::: hvis gad7-for.sum >= 210\nRing.\n:::",
           files=lambda path: source(path) and path.startswith("angst/"))
insertions("a condition without quotes", "::: merk {vis=gad7-for.sum >= 10}\nRing.\n:::",
           files=lambda path: source(path) and path.startswith("angst/"))
line_edits("words of a scale without quotes", r'low="(\w+) ([^"]*)"', r"low=\1 \2")
line_edits("an id in square brackets", r" \{(#[a-z0-9-]+)\}$", r" [\1]", source,
           within=lambda lines, index: FIELD.match(lines[index]))
line_edits("an id in parentheses", r" \{(#[a-z0-9-]+)\}$", r" (\1)", source,
           within=lambda lines, index: FIELD.match(lines[index]))
line_edits("an id without braces", r" \{(#[a-z0-9-]+)\}$", r" \1", source,
           within=lambda lines, index: FIELD.match(lines[index]))


@kind("feedback without its sign", source)
def _(lines):
    for start, end in quizzes(lines):
        for index in range(start, end):
            if lines[index].startswith("  > ") and lines[index - 1].startswith("- ["):
                yield edited(lines, index, "  Nei, " + lines[index][4:]), {index + 1}


line_edits("a source with colons and no quotes", r'^  - "([^"]+: [^"]+: [^"]+)"$', r"  - \1", program, in_front)

# Questionnaires -------------------------------------------------------------------------------------------------------

BAND = r"^( +- )(\d+)-(\d+):"


@kind("bands with a gap", measure)
def _(lines):
    for index, line in enumerate(lines):
        found = re.match(BAND, line)
        if found and int(found[2]) > 0:
            yield edited(lines, index, re.sub(BAND, f"{found[1]}{int(found[2]) + 1}-{found[3]}:", line)), {index, index + 1}


@kind("bands that overlap", measure)
def _(lines):
    for index, line in enumerate(lines):
        found = re.match(BAND, line)
        if found and int(found[2]) > 0:
            yield edited(lines, index, re.sub(BAND, f"{found[1]}{int(found[2]) - 1}-{found[3]}:", line)), {index, index + 1}


@kind("a band outside what is possible", measure)
def _(lines):
    bands = [index for index, line in enumerate(lines) if re.match(BAND, line)]
    for index in bands[-1:]:
        yield edited(lines, index, re.sub(BAND, r"\1\2-99:", lines[index])), {index + 1}


line_edits("a locked wording changed", r"^(\d+\. \w+)", r"\1 kanskje", measure)
line_edits("a band without quotes round its words", r'say: "(.*)"', r"say: \1, og litt til", measure)
line_edits("an option without its number", r"^( +- )\d+: ", r"\1", measure, in_front)
line_edits("a questionnaire's key misspelt", r"^(score|missing|bands|options|period):", r"\1s:", measure, in_front)

line_edits("an alert that never comes", r"(item\.\d+ >=) 1", r"\1 4", measure, in_front)

# Site files -----------------------------------------------------------------------------------------------------------

line_edits("a floor without its unit", r'(floor|gulv)="5 [th]"', r"\1=5")
line_edits("a sleep window from a field that isn't there", r"natta\.i-senga", "natta.i-sengen", source)
line_edits("a sleep window without its time to get up", r"(rise|opp)=07:00 ", "", source)
line_edits("a site's key misspelt", r"^(name|programs|contact|crisis|languages|feedback):", r"\1s:", site)
line_edits("a program that isn't there", r"^programs: \[angst", "programs: [angsten", site)
line_edits("a help line's key misspelt", r"^(  (?:- |  ))(phone|hours|text):", r"\1\2e:", site)
