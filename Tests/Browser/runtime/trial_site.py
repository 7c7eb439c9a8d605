"""Writes a small site with the markup that the scripts expect, and with the scripts themselves."""
import json
import re
from pathlib import Path

import compiler

CSP = ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
       "media-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
       "require-trusted-types-for 'script'; trusted-types mestring")


def script_words(language: str) -> dict[str, str]:
    """The words of the scripts: the keys in camelCase."""
    lines = (compiler.THEME / "words" / f"{language}.yaml").read_text(encoding="utf-8").splitlines()
    entries = [re.fullmatch(r"([a-z]+[A-Za-z]*): (\".*\")", line) for line in lines]
    words = {entry[1]: json.loads(entry[2]) for entry in entries if entry}
    assert {"saved", "deleteAll", "searchNone"} <= set(words)
    return words

STYLE = """.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.own-words{white-space:pre-line}.notice{border:3px solid red}.print-words{display:none}
.feedback,.explanation{display:none}.quiz input:checked+label+.feedback,.quiz input:checked~.explanation{display:block}"""


def page(root, lang, css, main, program="", module="", name="", extra=()):
    data = f'data-root="{root}" data-lang="{lang}"'
    for key, value in (("program", program), ("module", module), ("page", name), ("version", "1" if program else "")):
        if value:
            data += f' data-{key}="{value}"'
    scripts = "".join(f'<script src="{root}assets/{src}" defer="defer"></script>\n' for src in (f"words-{lang}.js", *extra, "site.js"))
    return f"""<!DOCTYPE html>
<html lang="{lang}" dir="ltr">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="{CSP}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="referrer" content="no-referrer" />
<title>Trial</title>
<link rel="icon" href="data:," />
<link rel="stylesheet" href="{root}assets/site.css" />
{scripts}</head>
<body class="{css}" {data}>
<main id="main" tabindex="-1">{main}</main>
<footer class="site-footer"><a href="{root}{lang}/feedback.html">Gi tilbakemelding</a></footer>
</body></html>"""


def one(name, label="Ja"):
    return f'<div class="option"><input type="radio" name="a.gjorde" id="a.gjorde.{name}" value="{name}" /><label for="a.gjorde.{name}">{label}</label></div>'


EXERCISE = """
<section class="exercise" id="a" data-block="a" data-view="circle"><h2>Min angstsirkel</h2>
<div class="privacy" role="note"><p>Ingen leser det du skriver.</p></div>
<div class="field" data-field="situasjon" data-kind="line"><label for="a.situasjon">Hva skjedde?</label><input type="text" id="a.situasjon" autocomplete="off" /></div>
<div class="field" data-field="tanker" data-kind="text"><label for="a.tanker">Hva tenkte du?</label><textarea id="a.tanker" rows="4"></textarea></div>
<fieldset class="field" data-field="gjorde" data-kind="choice"><legend>Hva gjorde du?</legend>""" + one("gikk-ut", "Gikk ut") + one("satte", "Satte meg ned") + """
<div class="option other"><input type="radio" name="a.gjorde" id="a.gjorde.other" value="other" /><label for="a.gjorde.other">Noe annet</label><input type="text" class="other-text" aria-label="Noe annet: skriv her" /></div></fieldset>
<fieldset class="field" data-field="likner" data-kind="checks"><legend>Hva likner?</legend>
<div class="option"><input type="checkbox" id="a.likner.puls" value="puls" /><label for="a.likner.puls">Puls</label></div>
<div class="option"><input type="checkbox" id="a.likner.svette" value="svette" /><label for="a.likner.svette">Svette</label></div>
<div class="option other"><input type="checkbox" id="a.likner.other" value="other" /><label for="a.likner.other">Noe annet</label><input type="text" class="other-text" aria-label="Noe annet: skriv her" /></div></fieldset>
<fieldset class="field" data-field="styrke" data-kind="scale"><legend>Hvor sterk?</legend><div class="scale"><div class="scale-steps">""" + "".join(
    f'<span class="scale-step"><input type="radio" name="a.styrke" id="a.styrke.{n}" value="{n}" /><label for="a.styrke.{n}">{n}</label></span>' for n in range(11)) + """</div></div></fieldset>
<div class="field" data-field="antall" data-kind="number"><label for="a.antall">Antall</label><input type="text" inputmode="decimal" id="a.antall" data-min="0" data-max="10" /></div>
<div class="field" data-field="dag" data-kind="date"><label for="a.dag">Dag</label><input type="date" id="a.dag" /></div>
<div class="field" data-field="kl" data-kind="time"><label for="a.kl">Tid</label><input type="time" id="a.kl" /></div>
<div class="field" data-field="tlf" data-kind="phone"><label for="a.tlf">Telefon</label><input type="tel" id="a.tlf" /></div>
<fieldset class="field" data-field="trinn" data-kind="list"><legend>Trinn</legend><ol class="rows"><li><input type="text" aria-label="Linje 1" /></li><li><input type="text" aria-label="Linje 2" /></li><li><input type="text" aria-label="Linje 3" /></li></ol></fieldset>
<figure class="view view-circle"><ol><li data-place="trigger"><h3>Utløser</h3><p class="own-words" data-show="situasjon"></p></li><li><p class="own-words" data-show="gjorde"></p></li><li><p class="own-words" data-show="likner"></p></li><li><p class="own-words" data-show="trinn"></p></li></ol></figure>
<p class="save-status" role="status"></p></section>
<details id="mer"><summary>Mer</summary><div>Skjult</div></details>
"""

QUIZZES = """
<section class="quiz" id="q1" data-block="q1" data-type="one"><fieldset><legend>Er angst farlig?</legend>
<input type="radio" name="q1" id="q1.1" value="1" /><label for="q1.1">Ja</label><div class="feedback">Nei. Hjertet tåler det godt.</div>
<input type="radio" name="q1" id="q1.2" value="2" data-right="right" /><label for="q1.2">Nei</label>
<div class="explanation">Spør legen.</div></fieldset><p class="quiz-status" role="status"></p></section>
<section class="quiz" id="q2" data-block="q2" data-type="many"><fieldset><legend>Hvilke?</legend>
<input type="checkbox" name="q2" id="q2.1" value="1" data-right="right" /><label for="q2.1">A</label><div class="feedback">Ja, A.</div>
<input type="checkbox" name="q2" id="q2.2" value="2" /><label for="q2.2">B</label>
<input type="checkbox" name="q2" id="q2.3" value="3" data-right="right" /><label for="q2.3">C</label></fieldset><p class="quiz-status" role="status"></p></section>
<section class="quiz" id="q3" data-block="q3" data-type="text" data-accept='["Adrenalin"]'><label for="q3.answer">Hormonet?</label><input type="text" id="q3.answer" /><div class="explanation">…</div><p class="quiz-status" role="status"></p></section>
<section class="quiz" id="q4" data-block="q4" data-type="order"><ol class="quiz-order"><li data-value="b" data-order="2"><span>To</span></li><li data-value="a" data-order="1"><span>En</span></li><li data-value="c" data-order="3"><span>Tre</span></li></ol><p class="quiz-status" role="status"></p></section>
<section class="quiz" id="q5" data-block="q5" data-type="match"><p><label for="q5.1">Tanke</label><select id="q5.1" data-pair="1"><option value=""></option><option value="1">Jeg dør</option><option value="2">Løper</option></select></p>
<p><label for="q5.2">Handling</label><select id="q5.2" data-pair="2"><option value=""></option><option value="1">Jeg dør</option><option value="2">Løper</option></select></p><p class="quiz-status" role="status"></p></section>
"""

LIST = '<nav class="page-list"><ol><li data-page="side"><a href="side.html">Side</a></li><li data-page="neste"><a href="neste.html">Neste</a></li></ol></nav>'

ANSWERS = [{"program": "angst", "title": "Mestre angst", "discreet": "Kurs", "modules": [
    {"id": "sirkel", "title": "Angstsirkelen", "pages": [{"id": "side", "title": "Side"}, {"id": "neste", "title": "Neste"}]}],
    "blocks": [{"id": "a", "title": "Min angstsirkel", "module": "sirkel", "page": "side", "fields": [
        {"id": "situasjon", "label": "Hva skjedde?", "kind": "line"},
        {"id": "gjorde", "label": "Hva gjorde du?", "kind": "choice", "options": {"gikk-ut": "Gikk ut"}}]}]}]


SEARCH = """<div class="search-form" role="search" hidden="hidden"><label for="q">Søk</label><input type="search" id="q" autocomplete="off" /><button type="button">Søk</button></div>
<section class="search-help" hidden="hidden"><h2>Hjelp</h2></section><p class="search-status" role="status"></p><ol class="search-results"></ol>
<div class="search-none" hidden="hidden"><section class="search-help"></section></div>"""


def crisis_words() -> dict:
    """The theme's words of danger: lists of one line each."""
    patterns, harmless, into = {}, [], None
    for path in sorted((compiler.THEME / "crisis-words").glob("??.yaml")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.endswith(":"):
                into = harmless if line == "harmless:" else patterns.setdefault(line[:-1], [])
            elif line.startswith("  - "):
                into.append(line[4:].strip('"'))
    assert len(patterns) == 3 and len(harmless) > 50
    return {"patterns": patterns, "harmless": harmless, "numbers": {}}


def write_site(folder: Path) -> None:
    def put(name, text):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    put("assets/site.js", compiler.scripts("scripts", "own-pages"))
    put("assets/site.css", STYLE)
    for lang in ("nb", "en"):
        put(f"assets/words-{lang}.js", "window.mestringWords = " + json.dumps(script_words(lang), ensure_ascii=False) + ";")
    put("assets/answers-nb.js", "window.mestringAnswers = " + json.dumps(ANSWERS, ensure_ascii=False) + ";")
    filler = " ".join(f"ord{n} tekst om søvn, mat og hverdag som fyller siden" for n in range(50))
    index = [
        ["nb/angst/sirkel/side.html", "Angstsirkelen", "Mestre angst", "Panikk", "Her handler det om é kafé og uro."],
        ["nb/angst/sirkel/neste.html", "Neste side", "Program · modul", "Hva er angst?", "Ingenting her."],
        ["nb/angst/sirkel/tre.html", "Tredje", "Program · modul", "Overskrift", "En lang tekst der angst nevnes midt i, og så mer om ångstrøm."],
        ["nb/sovn/a/b.html", "Søvn og hvile", "Sov bedre", "Vaner", "Sengen er til å sove i."],
        ["nb/x/a/b.html", "Panikkangst", "Annet", "Noe", "Brå uro."],
    ] + [[f"nb/f/m/s{n}.html", f"Fyll {n}", "Fyll · modul", "Hvile og vaner", f"{n} {filler}"] for n in range(2000)]
    put("assets/search-nb.js", "window.mestringSearch = " + json.dumps(index, ensure_ascii=False) + ";\nwindow.mestringCrisis = " + json.dumps(crisis_words(), ensure_ascii=False) + ";\n" + compiler.scripts("search"))
    module = ("../../../", "nb", "page-module")
    pager = '<nav class="pager"><a class="next" rel="next" data-complete="page" href="{}">Neste</a></nav>'
    put("nb/angst/sirkel/side.html", page(*module, EXERCISE + QUIZZES + pager.format("neste.html") + LIST, "angst", "sirkel", "side"))
    put("nb/angst/sirkel/neste.html", page(*module, "<p>Her</p>" + pager.format("index.html") + LIST, "angst", "sirkel", "neste"))
    put("nb/angst/sirkel/index.html", page("../../../", "nb", "page-overview", LIST, "angst", "sirkel"))
    go_on = '<div class="continue" hidden="hidden" data-program="angst"><a class="button" href="">Fortsett</a><p class="continue-where"></p></div>'
    put("nb/angst/index.html", page("../../", "nb", "page-program", go_on + '<ol class="modules"><li class="module" data-module="sirkel" data-pages="side neste"><h2><a href="sirkel/index.html">Angstsirkelen</a></h2><p class="module-progress" hidden="hidden"></p></li></ol>', "angst"))
    put("nb/index.html", page("../", "nb", "page-front", go_on))
    put("nb/me.html", page("../", "nb", "page-me", '<div class="me"><noscript>…</noscript></div>', extra=("answers-nb.js",)))
    put("nb/search.html", page("../", "nb", "page-search", SEARCH, extra=("search-nb.js",)))
    put("nb/feedback.html", page("../", "nb", "page-feedback", '<label><input type="checkbox" id="with-page" /> Ta med siden</label><a class="button" href="mailto:post@fjordvik.no?subject=Tilbakemelding">Skriv</a>'))
