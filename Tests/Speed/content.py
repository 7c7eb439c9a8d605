"""Content for measuring: the same bytes each time, and one number for how much of each thing there is."""

import pathlib
import random
import shutil

SENTENCES = {
    "nb": [
        "Legg merke til hva som skjer i kroppen når {n} kommer, uten å gjøre noe med det.",
        "Mange forteller at {n} blir lettere å bære når de har skrevet ned hva de tenkte.",
        "Det er lett å tro at {n} må bort først, men ofte er det omvendt.",
        "Prøv en liten ting i kveld, og se om {n} er likedan i morgen.",
        "Du trenger ikke å like {n} for å kunne leve godt ved siden av.",
    ],
    "en": [
        "Notice what happens in your body when {n} comes, without doing anything about it.",
        "Many people say that {n} is easier to carry once they have written down what they thought.",
        "It is easy to believe that {n} has to go first, but often it is the other way round.",
        "Try one small thing tonight, and see whether {n} is the same tomorrow.",
        "You don't have to like {n} to live well beside it.",
    ],
}
NOUNS = {
    "nb": ["uroen", "søvnen", "tankene", "pusten", "hverdagen", "bekymringen", "stillheten", "kvelden"],
    "en": ["the worry", "sleep", "the thoughts", "your breath", "the day", "the unease", "silence", "the evening"],
}

SITE = """source: nb
languages: [nb, en]
name: Prøvekommune
crisis-verified: 2026-11-01
crisis:
  - {name: Nødtelefon, phone: "113", hours: {nb: Hele døgnet, en: All day}, text: {nb: Når det haster., en: When it is urgent.}}
"""


def sentence(dice, language):
    return dice.choice(SENTENCES[language]).format(n=dice.choice(NOUNS[language]))


def paragraph(dice, language):
    words = " ".join(sentence(dice, language) for _ in range(4))
    return words.replace(" er ", " *er* ", 1) if dice.random() < 0.3 else words


def page(dice, language, links=True):
    """Some six kilobytes of what a page has: paragraphs, headings, a list, a table, a quote and a link."""
    parts = []
    for heading in range(4):
        title = sentence(dice, language).split(",")[0].rstrip(".")
        parts += [f"## {title}", paragraph(dice, language), paragraph(dice, language)]
        if heading == 0:
            parts.append("\n".join(f"- {sentence(dice, language)}" for _ in range(4)))
        if heading == 1:
            rows = "\n".join(f"| {sentence(dice, language)} | {dice.choice(NOUNS[language])} |" for _ in range(3))
            parts.append(f"| A | B |\n|---|---|\n{rows}")
        if heading == 2:
            parts.append(f"> {paragraph(dice, language)}")
        if heading == 3 and links:
            parts.append(f"[{dice.choice(NOUNS[language])}](https://www.helsenorge.no/)")
    return "\n\n".join(parts)


def front(**keys):
    return "---\n" + "".join(f"{key.replace('_', '-')}: {value}\n" for key, value in keys.items()) + "---\n\n"


class Root:
    """A content root that is written anew."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        shutil.rmtree(self.folder, ignore_errors=True)
        self.write("site.yaml", SITE)

    def write(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def program(self, name, languages=("nb",)):
        for language in languages:
            keys = {"title": "Prøve", "summary": "Kort.", "discreet_title": "Kurs", "audience": "16+",
                    "status": "draft", "intended_use": "Ingen."}
            self.write(f"{name}/program.{language}.md", front(**keys) + "Hei.\n\n:: krise\n")

    def module(self, program, number, pages, language="nb"):
        """A module of pages, each `(id, title, text)`."""
        texts = "".join(f"# {title} {{#{name}}}\n\n{text}\n\n" for name, title, text in pages)
        head = front(title=f"Modul {number}", summary="Kort.", status="draft", minutes=5)
        self.write(f"{program}/{number}-m{number}.{language}.md", head + texts)


def corpus(folder, pages, hugo=None):
    """Modules of ten pages in two languages, and the same text for Hugo in another folder."""
    root = Root(folder)
    root.program("p", ("nb", "en"))
    if hugo:
        shutil.rmtree(hugo, ignore_errors=True)
    for first in range(0, pages, 10):
        number = first // 10 + 1
        for language in ("nb", "en"):
            dice = random.Random(f"{first} {language}")
            texts = [(f"s{n + 1}", f"Side {n + 1}", page(dice, language)) for n in range(first, min(first + 10, pages))]
            root.module("p", number, texts, language)
            if hugo:
                for name, title, text in texts:
                    file = pathlib.Path(hugo) / "content" / language / f"m{number}" / f"{name}.md"
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.write_text(front(title=title) + text + "\n", encoding="utf-8")
    if hugo:
        write_hugo(pathlib.Path(hugo))


def write_hugo(folder):
    """A site of Hugo's that does for each page what ours does: a menu, the module's pages, the page before and after."""
    (folder / "hugo.toml").write_text(
        'baseURL = "/"\ndefaultContentLanguage = "nb"\ndefaultContentLanguageInSubdir = true\n'
        'disableKinds = ["taxonomy", "term", "RSS"]\nrelativeURLs = true\n'
        '[languages.nb]\ncontentDir = "content/nb"\nweight = 1\n[languages.en]\ncontentDir = "content/en"\nweight = 2\n')
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True, exist_ok=True)
    (layouts / "baseof.html").write_text(
        '<!DOCTYPE html><html lang="{{ .Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>'
        '<nav>{{ range .Translations }}<a href="{{ .RelPermalink }}">{{ .Language.Lang }}</a>{{ end }}</nav>'
        '<main>{{ block "main" . }}{{ end }}</main></body></html>')
    (layouts / "single.html").write_text(
        '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}'
        '{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}'
        '{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}'
        '<ol>{{ range .CurrentSection.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ol>{{ end }}')
    (layouts / "list.html").write_text(
        '{{ define "main" }}<h1>{{ .Title }}</h1><ol>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>'
        '{{ end }}</ol>{{ end }}')
