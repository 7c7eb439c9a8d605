"""What a person has answered in one version of a program, beside the next version after every kind of edit: each answer is
where it belongs, or readable on one's own page; and an edit that would lose one never gets that far."""
import json
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

import compiler
from acting import wait_for_answer, wait_for_progress
from sites import BASE_PATH, serve

SOURCE = Path(__file__).parent / "Replay"
START, NEXT = "1-start.nb.md", "2-videre.nb.md"
SITE = """source: nb
languages: [nb, en]
name: Prøvekommunen
crisis-verified: 2026-11-01
crisis:
  - {name: Nødtelefon, phone: "113", hours: Hele døgnet, text: Når det haster.}
"""
MEASURE = """---
title: Uro
source: Laget her.
licence: fri bruk
options:
  - 0: Nei
  - 1: Ja
score: sum
bands:
  - 0-0: {name: lite, say: Lite uro.}
  - 1-2: {name: mye, say: Mye uro., show: contact}
---
1. Har du vært urolig?
2. Har du vært rastløs?
"""

# What a page shows of what has been answered, by the words that the person reads: a name that leads nowhere shows nothing.
SEEN = """() => {
  const seen = {};
  const plain = element => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll('.block-label, .sr-only').forEach(each => each.remove());
    return copy.textContent.replace(/\\s+/g, ' ').trim();
  };
  const say = (name, value) => { if (value && String(value).length) seen[name] = value; };
  const labelOf = input => plain(input.labels[0]);
  const chosen = within => Array.from(within.querySelectorAll('input:checked')).map(each =>
    each.closest('.other') ? 'annet: ' + each.closest('.other').querySelector('.other-text').value : labelOf(each));
  for (const quiz of document.querySelectorAll('.quiz')) {
    const name = plain(quiz.querySelector('legend'));
    const type = quiz.dataset.type;
    if (type === 'text') say(name, quiz.querySelector('input').value);
    else if (type === 'order') { if (quiz.dataset.arranged || quiz.dataset.moved) say(name, Array.from(quiz.querySelectorAll('.quiz-order > li > span:first-child'), plain)); }
    else if (type === 'match') say(name, Array.from(quiz.querySelectorAll('.quiz-pair'), each => {
      const select = each.querySelector('select');
      return select.value ? plain(each.querySelector('label')) + ' => ' + select.selectedOptions[0].textContent : ''; }).filter(Boolean).sort());
    else say(name, chosen(quiz));
  }
  for (const section of document.querySelectorAll('.exercise, .rating')) {
    const title = section.matches('.rating') ? 'nyttig' : plain(section.querySelector('h2'));
    for (const field of section.querySelectorAll('.field[data-field]')) {
      const label = title + ' | ' + plain(field.querySelector('legend, label, .field-label'));
      const kind = field.dataset.kind;
      if (/choice|checks|scale/.test(kind)) say(label, chosen(field));
      else if (kind === 'list') say(label, Array.from(field.querySelectorAll('.row-text'), each =>
        (each.value && each.closest('li').classList.contains('done') ? '✓ ' : '') + each.value).filter(Boolean));
      else if (kind === 'rows') say(label, Array.from(field.querySelectorAll('.row-item:not(.spare)'))
        .filter(row => Array.from(row.querySelectorAll('input')).some(each => each.value))
        .map(row => Array.from(row.querySelectorAll('.cell'), cell => plain(cell.querySelector('label')) + ': ' + cell.querySelector('input').value).join(', ')));
      else if (kind === 'timer') say(label, plain(field.querySelector('.timer-said')));
      else say(label, Array.from(field.querySelectorAll('input, textarea'), each => each.value).filter(Boolean).join(':'));
    }
    say(title + ' | før', Array.from(section.querySelectorAll('.entry-list > li'), plain));
  }
  for (const result of document.querySelectorAll('.measure-result:not([hidden])')) {
    say('måling ' + plain(result.closest('.measure').querySelector('h2')), plain(result).includes('Mye uro.') ? 'Mye uro.' : '');
  }
  for (const page of document.querySelectorAll('li[data-page].done')) say('lest: ' + plain(page), 'ja');
  for (const own of document.querySelectorAll('main .answer.own-words:not([hidden])')) say('svar i setning', plain(own));
  for (const branch of document.querySelectorAll('main [data-when]:not([hidden])')) say('vilkår', plain(branch));
  return seen;
}"""
OWN = "() => Array.from(document.querySelectorAll('.me dd'), each => each.textContent.trim()).sort()"


class Root:
    """A content root that is edited, released and built to one address."""

    def __init__(self, folder: Path, site: Path):
        self.folder, self.site = folder, site

    @classmethod
    def first(cls, folder: Path, site: Path):
        (folder / "prove").mkdir(parents=True)
        (folder / "measures").mkdir()
        for name in (START, NEXT):
            shutil.copy(SOURCE / name, folder / "prove" / name)
        (folder / "prove" / "program.nb.md").write_text("---\ntitle: Prøven\nsummary: En prøve.\n---\n\nVelkommen.\n", encoding="utf-8")
        (folder / "site.yaml").write_text(SITE, encoding="utf-8")
        (folder / "measures" / "uro.nb.md").write_text(MEASURE, encoding="utf-8")
        root = cls(folder, site)
        # The draft of a translation that doesn't exist is no part of this.
        root.replace("../site.yaml", "languages: [nb, en]", "languages: [nb]")
        root.release()
        return root

    def path(self, name: str) -> Path:
        return (self.folder / "prove" / name).resolve()

    def replace(self, name: str, before: str, after: str) -> None:
        text = self.path(name).read_text(encoding="utf-8")
        assert text.count(before) == 1, f"{before!r} is {text.count(before)} times in {name}"
        self.path(name).write_text(text.replace(before, after), encoding="utf-8")

    def take(self, name: str, first: str, last: str) -> str:
        """Cuts from a line to the end of another."""
        text = self.path(name).read_text(encoding="utf-8")
        start = text.index(first)
        end = text.index(last, start) + len(last)
        self.path(name).write_text(text[:start] + text[end:], encoding="utf-8")
        return text[start:end]

    def add(self, name: str, text: str) -> None:
        self.path(name).write_text(self.path(name).read_text(encoding="utf-8") + "\n" + text + "\n", encoding="utf-8")

    def release(self) -> None:
        result = compiler.run("release", "prove", "--root", self.folder, "--language", "nb", "--today", "2026-11-22")
        assert result.returncode == 0, result.stderr

    def build(self) -> None:
        compiler.build(self.folder, self.site)

    @property
    def pages(self) -> list[str]:
        return sorted(path.relative_to(self.site).as_posix() for path in self.site.glob("nb/prove/*/*.html")
                      if path.name != "index.html")


@pytest.fixture(scope="module")
def first(tmp_path_factory, browser):
    """The first version, and all that a person has stored there: what she saw then, on the pages and on her own."""
    scratch = tmp_path_factory.mktemp("replay")
    root = Root.first(scratch / "root", scratch / BASE_PATH.strip("/"))
    root.build()
    address = serve(root.site)
    context = browser.new_context(locale="nb-NO", viewport={"width": 1000, "height": 900}, service_workers="block")
    context.set_default_timeout(8000)
    page = context.new_page()
    fill_in_everything(page, address)
    state = context.storage_state(indexed_db=True)
    context.close()
    seen, own, former = look(browser, root, address, state)
    assert len(seen) == 33, "all that was filled in is seen again"
    return root, address, state, seen, own, former


def fill_in_everything(page, address):
    """One answer of every kind, and every page read to its end."""
    def at(path):
        page.goto(address + "nb/prove/" + path)

    def field(name):
        return page.locator(f'[id="{name}"]')

    def choose(name):
        # Some stand below their labels, some above.
        field(name).evaluate("control => control.click()")

    def go_on(to):
        page.locator('[data-complete="page"]').evaluate("link => link.click()")
        page.wait_for_url(to)

    at("start/sporsmal.html")
    choose("farlig.1")
    choose("horer.1")
    choose("horer.3")
    page.locator("#rekke .row-down:visible").first.click()
    field("par.1").select_option(label="«Jeg dør nå»")
    field("par.2").select_option(label="«Jeg dør nå»")
    field("ord.answer").fill("signal")
    choose("ofte.2")
    go_on("**/skjemaet.html")
    field("sist.hvor").fill("På bussen")
    field("sist.tenkte").fill("Nå dør jeg\nSnart")
    field("sist.lenge").fill("25")
    choose("sist.redd.8")
    choose("sist.gjorde.2")
    choose("sist.hvem.other")
    page.locator('[data-field="hvem"] .other-text').fill("Sjåføren")
    choose("sist.kjente.hjertet")
    choose("sist.kjente.kvalme")
    field("sist.dag").fill("2026-11-20")
    field("sist.nar").fill("07:30")
    field("sist.sov.hours").fill("6")
    field("sist.sov.minutes").fill("30")
    field("sist.ringe").fill("123 45 678")
    lines = page.locator('[data-field="hjelper"] .row-text')
    lines.nth(0).fill("Å gå")
    lines.nth(1).fill("Te")
    page.locator('[data-field="hjelper"] .row-done').nth(1).check()
    cells = page.locator('[data-field="koster"] .row-item:visible input')
    cells.nth(0).fill("En tur")
    cells.nth(1).fill("40")
    page.locator('[data-field="koster"] .add').click()
    cells.nth(2).fill("En kopp te")
    page.locator(".timer-start").click()
    expect(page.locator(".timer-said")).not_to_be_empty()
    go_on("**/dagene.html")
    for number in (1, 2):
        field("forsok.provde").fill(f"Forsøk {number}")
        field("forsok.skjedde").fill(f"Det gikk {number}")
        page.locator("#forsok .entry-done").click()
        expect(page.locator("#forsok .entry-list > li")).to_have_count(number)
    field("forsok.provde").fill("Påbegynt")
    choose("humoret.dagen.4")
    page.locator("#humoret .entry-done").click()
    expect(page.locator("#humoret .entry-list > li")).to_have_count(1)
    choose("rating-start.5")
    go_on("**/videre/**")
    at("videre/malet.html")
    choose("uro-for.item-1.1")
    choose("uro-for.item-2.1")
    page.locator(".measure-finish").click()
    expect(page.locator(".measure-result")).to_contain_text("Mye uro.")
    field("planen.vil").fill("Ta bussen")
    go_on("**/slutten.html")
    go_on("**/prove/index.html")
    wait_for_answer(page, "prove.planen.vil")
    wait_for_progress(page, "prove.videre.slutten", "done")


def look(browser, root, address, state):
    """All that a person with this state sees on all the pages, and on her own."""
    context = browser.new_context(
        locale="nb-NO", viewport={"width": 1000, "height": 900}, service_workers="block", storage_state=state)
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    seen = {}
    for path in root.pages:
        page.goto(address + path)
        # Which pages are done is shown last, when all that is stored has been.
        page.wait_for_selector("li[data-page].done", state="attached")
        seen.update(settled(page, SEEN))
    page.goto(address + "nb/me.html")
    expect(page.locator(".me-program")).to_be_visible()
    own = page.evaluate(OWN)
    former = page.locator(".me-former").all_inner_texts()
    context.close()
    assert errors == []
    return seen, own, "\n".join(former)


def settled(page, script):
    """What a page shows once nothing changes any more."""
    before = None
    for _ in range(200):
        now = page.evaluate(script)
        if now == before:
            return now
        before = now
        page.wait_for_timeout(40)
    raise AssertionError("the page doesn't come to rest")


# MARK: What earlier scripts have stored

def test_what_earlier_scripts_stored_is_shown(browser, tmp_path):
    """A person would come back to a newer site and find nothing of what she wrote, nor what she had just written when she left."""
    kept = json.loads((SOURCE / "stored.json").read_text(encoding="utf-8"))
    root = Root.first(tmp_path / "root", tmp_path / BASE_PATH.strip("/"))
    root.build()
    address = serve(root.site)
    origin = address[:address.index("/", len("http://"))]
    state = {"cookies": [], "origins": [{"origin": origin, "localStorage": kept["localStorage"], "indexedDB": kept["indexedDB"]}]}
    seen, own, former = look(browser, root, address, state)
    latest = "Ta bussen i morgen"
    assert seen == {**kept["seen"], "Planen | Hva vil du?": latest}
    assert own == sorted(latest if each == "Ta bussen" else each for each in kept["own"])
    assert former == ""


# MARK: Edits that cost nothing

class Edit:
    """What an author does; what reads otherwise afterwards; what is readable on one's own page alone."""

    def __init__(self, *steps, names=None, values=None, gone=(), new=()):
        self.steps, self.names, self.values, self.gone, self.new = steps, names or {}, values or {}, gone, new


def swap(before, after, name=START):
    return lambda root: root.replace(name, before, after)


def release(root):
    root.release()


def move(first, last, after, source=START, target=START):
    def act(root):
        text = root.take(source, first, last)
        root.replace(target, after, after + "\n\n" + text)
    return act


def rename(old, new):
    return lambda root: root.path(old).rename(root.path(new))


def retire(*names, file=START, title="title: Starten"):
    return swap(title, f"{title}\nretired: [{', '.join(names)}]", file)


def add_language(root):
    root.replace("../site.yaml", "languages: [nb]", "languages: [nb, en]")
    (root.folder / "prove" / "program.en.md").write_text("---\ntitle: The trial\nsummary: A trial.\n---\n\nWelcome.\n", encoding="utf-8")


QUIZ = ("::: quiz Er angst farlig?", "på\n:::\n")
LOG = ("::: øvelse Forsøkene", "{#skjedde}\n:::\n")
NEW_QUIZ = "::: quiz Ny quiz? {#ny-quiz}\n- [x] Ja\n- [ ] Nei\n:::\n\n"
COST = "Sist gang | Hva koster det?"
FREE = {
    "a slip in the text": Edit(swap("Mer å skrive.", "Litt mer å skrive.")),
    "a slip in a question": Edit(swap("Hvor var du?", "Hvor var du da?"), names={"Sist gang | Hvor var du?": "Sist gang | Hvor var du da?"}),
    "another title of an exercise": Edit(swap("::: øvelse Planen", "::: øvelse Min plan", NEXT), names={"Planen | Hva vil du?": "Min plan | Hva vil du?"}),
    "another title of a page": Edit(swap("# Skjemaet {", "# Et skjema {"), names={"lest: Skjemaet": "lest: Et skjema"}),
    "another title of a module": Edit(swap("title: Starten", "title: Begynnelsen")),
    "a block moved within its page": Edit(move(*QUIZ, after="- [x] alarm\n:::\n")),
    "a block moved to another page": Edit(move(*QUIZ, after="Mer å skrive.\n")),
    "a block moved to another module": Edit(move(*QUIZ, after="Nå.\n", target=NEXT)),
    "a log moved to another module": Edit(move(*LOG, after="Nå.\n", target=NEXT)),
    "a questionnaire moved": Edit(move(":: kartlegging", "{#uro-for}\n", after="Mer å skrive.\n", source=NEXT)),
    "a module renumbered": Edit(rename(START, "3-start.nb.md")),
    "a module's file renamed with its id": Edit(rename(NEXT, "2-siste.nb.md"), swap("title: Videre", "id: videre\ntitle: Videre", "2-siste.nb.md")),
    "a page moved within its module": Edit(move("# Dagene {#dagene}", 'high="lett"}\n:::\n', after="title: Starten\n---\n")),
    "a page moved to another module": Edit(move("# Dagene {#dagene}", 'high="lett"}\n:::\n', after="title: Videre\n---\n", target=NEXT)),
    "an option added first": Edit(swap("- Gikk ut\n", "- Sov\n- Gikk ut\n")),
    "an option with an id added": Edit(swap("- Hjertet {#hjertet}\n", "- Svette {#svette}\n- Hjertet {#hjertet}\n")),
    "options in another order": Edit(swap("- Gikk ut\n- Satte meg ned\n- Ringte en venn\n", "- Ringte en venn\n- Satte meg ned\n- Gikk ut\n")),
    "an option reworded": Edit(swap("- Satte meg ned\n", "- Fant en stol\n"), values={"Satte meg ned": "Fant en stol"}),
    "an option given an id": Edit(swap("- Satte meg ned\n", "- Satte meg ned {#satte}\n")),
    "an option's id renamed": Edit(
        swap("{#hjertet}", "{#hjertebank was=hjertet}"), swap("har hjertet", "har hjertebank", NEXT)),
    "an option retired": Edit(swap("- Kvalme {#kvalme}\n", ""), retire("sist.kjente.kvalme"),
                              values={"Sist gang | Hva kjente du?": ["Hjertet"]}),
    "a quiz's answers in another order": Edit(
        swap("- [ ] Ja, for hjertet\n- [x] Nei, bare ubehagelig\n", "- [x] Nei, bare ubehagelig\n- [ ] Ja, for hjertet\n"),
        swap("- Tanke => «Jeg dør nå»\n- Kropp => Skjelving\n", "- Kropp => Skjelving\n- Tanke => «Jeg dør nå»\n"),
        swap("- Kroppen gjør seg klar\n- Du løper\n", "- Du løper\n- Kroppen gjør seg klar\n")),
    "a quiz's answer added and one reworded": Edit(
        swap("- [ ] Det kommer an på\n", "- [ ] Det kommer an på\n- [ ] Vet ikke\n"), swap("Ja, for hjertet", "Ja, hjertet"),
        values={"Ja, for hjertet": "Ja, hjertet"}),
    "a quiz that becomes one of many": Edit(swap("{#farlig}", "{#farlig type=many}")),
    "a choice that becomes check boxes": Edit(
        swap(":: valg Hva gjorde", ":: avkryssing Hva gjorde"), swap(":: valg Hvem så", ":: avkryssing Hvem så")),
    "a line that becomes a text": Edit(swap(":: linje Hvor var", ":: tekst Hvor var")),
    "a field added": Edit(swap(":: linje Hvor var", ":: linje Hvem var du? {#hvem-du}\n:: linje Hvor var")),
    "a column added": Edit(swap(":: tall Hvor mye", ":: linje Med hvem {#med}\n:: tall Hvor mye"),
                           values={COST: ["Hva: En tur, Med hvem: , Hvor mye: 40", "Hva: En kopp te, Med hvem: , Hvor mye: "]}),
    "fields in another order": Edit(swap(":: linje Hvor var du? {#hvor}\n", ""), swap(":: dato", ":: linje Hvor var du? {#hvor}\n:: dato")),
    "a quiz put before": Edit(swap("::: quiz Er angst farlig?", NEW_QUIZ + "::: quiz Er angst farlig?")),
    "a field's id renamed": Edit(swap("{#hvor}", "{#sted was=hvor}"), swap("sist.hvor", "sist.sted", NEXT)),
    "a column's id renamed": Edit(swap("{#mye}", "{#pris was=mye}")),
    "an exercise's id renamed": Edit(
        swap("{#sist}", "{#forrige was=sist}"), swap("sist.hvor", "forrige.hvor", NEXT), swap("sist.kjente", "forrige.kjente", NEXT)),
    "a log's and a diary's id renamed": Edit(swap("{#forsok flere}", "{#provene flere was=forsok}"), swap("{#humoret}", "{#dager was=humoret}")),
    "a quiz's and a questionnaire's id renamed": Edit(swap("{#farlig}", "{#ufarlig was=farlig}"), swap("{#uro-for}", "{#uro-start was=uro-for}", NEXT)),
    "a page's id renamed": Edit(swap("{#skjemaet}", "{#et-skjema was=skjemaet}")),
    "a field moved to another exercise": Edit(
        swap(":: linje Hvor var du? {#hvor}\n", ""), swap("sist.hvor", "planen.sted", NEXT), swap(":: linje Hva vil", ":: linje Hvor var du? {#sted was=sist.hvor}\n:: linje Hva vil", NEXT),
        names={"Sist gang | Hvor var du?": "Planen | Hvor var du?"}),
    "a chain of names, each released": Edit(
        swap("{#hvor}", "{#sted was=hvor}"), swap("sist.hvor", "sist.sted", NEXT), release,
        swap("{#sted was=hvor}", "{#stedet was=sted}"), swap("sist.sted", "sist.stedet", NEXT), release,
        swap("{#stedet was=sted}", "{#plassen was=stedet}"), swap("sist.stedet", "sist.plassen", NEXT), release,
        swap("{#plassen was=stedet}", "{#plassen}")),
    "a question about its use placed by hand": Edit(swap('high="lett"}\n:::\n', 'high="lett"}\n:::\n\n:: vurdering {#til-slutt}\n')),
    "a field retired": Edit(swap(":: telefon Hvem kan du ringe? {#ringe}\n", ""), retire("sist.ringe"),
                            gone=["Sist gang | Hvem kan du ringe?"]),
    "a quiz retired, and released since": Edit(
        lambda root: root.take(START, *QUIZ), retire("farlig"), release, swap("\nretired: [farlig]", ""), gone=["Er angst farlig?"]),
    "a log retired": Edit(lambda root: root.take(START, *LOG), retire("forsok"), gone=["Forsøkene | Hva prøvde du?", "Forsøkene | før"]),
    "a module retired": Edit(
        lambda root: root.path(NEXT).unlink(), retire("videre"), gone=["Planen | Hva vil du?", "måling Uro", "svar i setning", "vilkår", "lest: Målet", "lest: Slutten"]),
    "a language added": Edit(add_language),
}


@pytest.mark.parametrize("name", FREE)
def test_every_answer_is_where_it_belongs(first, browser, tmp_path, name):
    """Whoever comes back after an edit would find her words gone, or under somebody else's question."""
    was, address, state, seen, own, former = first
    assert former == ""
    edit = FREE[name]
    root = Root(Path(shutil.copytree(was.folder, tmp_path / "root")), was.site)
    for step in edit.steps:
        step(root)
    root.build()
    now, own_now, former_now = look(browser, root, address, state)

    def reworded(value):
        return [reworded(each) for each in value] if isinstance(value, list) else edit.values.get(value, value)

    expected = {edit.names.get(key, key): edit.values.get(key, reworded(value)) for key, value in seen.items() if key not in edit.gone}
    assert now == expected
    # Nothing is shown twice on one's own page, and nothing is missing there.
    text = json.dumps(own, ensure_ascii=False)
    for before, after in edit.values.items():
        if isinstance(after, str):
            text = text.replace(before, after)
    assert own_now == sorted(json.loads(text))
    assert bool(former_now) == bool(edit.gone)
    for key in edit.gone:
        question = key.split(" | ")[-1]
        if key.startswith(("svar i", "vilkår", "måling", "lest")) or question == "før":
            continue
        value = seen[key]
        assert question in former_now and all(each in former_now for each in ([value] if isinstance(value, str) else value))


# MARK: Edits that would break an answer

REFUSED = {
    "an exercise's id changed": (
        [swap("{#planen}", "{#min-plan}", NEXT)], "M1110", NEXT, "::: øvelse Planen",
        "øvelsen «Planen» er gitt ut som «planen» og heter nå «min-plan»"),
    "a field's id changed": (
        [swap("{#tenkte}", "{#tanker}")], "M1110", START, ":: tekst", "feltet «Hva tenkte du?» er gitt ut som «tenkte» og heter nå «tanker»"),
    "a column's id changed": (
        [swap("{#mye}", "{#pris}")], "M1110", START, ":: tall Hvor mye", "kolonnen «Hvor mye» er gitt ut som «mye» og heter nå «pris»"),
    "a page's id changed": (
        [swap("{#skjemaet}", "{#skjema}")], "M1110", START, "# Skjemaet", "siden «Skjemaet» er gitt ut som «skjemaet» og heter nå «skjema»"),
    "a field deleted": (
        [swap(":: telefon Hvem kan du ringe? {#ringe}\n", "")], "M1111", START, "::: øvelse Sist gang",
        "feltet «Hvem kan du ringe?» (sist.ringe) er borte, og folk har svart der"),
    "a quiz deleted": (
        [lambda root: root.take(START, *QUIZ)], "M1111", START, "# Spørsmålene", "quizen «Er angst farlig?» (farlig) er borte, og folk har svart der"),
    "a page deleted": (
        [lambda root: root.take(NEXT, "# Slutten", "tåler det.\n:::\n")], "M1111", NEXT, "title: Videre",
        "siden «Slutten» (slutten) er borte, og folk har svart der"),
    "an option deleted": (
        [swap("- Satte meg ned\n", "")], "M1112", START, ":: valg Hva gjorde", "valget «Satte meg ned» er tatt bort, og noen kan ha valgt det"),
    "a quiz's answer deleted": (
        [swap("- [ ] Det kommer an på\n", "")], "M1112", START, "::: quiz Er angst", "valget «Det kommer an på» er tatt bort, og noen kan ha valgt det"),
    "an option both moved and reworded": (
        [swap("- Gikk ut\n- Satte meg ned\n- Ringte en venn\n", "- Snakket med legen\n- Gikk ut\n- Satte meg ned\n")], "M1113", START,
        "- Snakket med legen", "er valget «Snakket med legen» nytt, eller er det «Ringte en venn» med andre ord?"),
    "a module's file renamed": (
        [rename(NEXT, "2-siste.nb.md")], "M1114", "2-siste.nb.md", "title: Videre", "modulen er gitt ut som «videre» og heter nå «siste»"),
    "a module deleted": (
        [lambda root: root.path(NEXT).unlink()], "M1115", "program.nb.md", "title: Prøven", "modulen «videre» er borte, og folk har svart der"),
    "«noe annet» taken away": (
        [swap("{#gjorde annet}", "{#gjorde}")], "M1117", START, ":: valg Hva gjorde",
        "«Hva gjorde du?» lot folk svare med egne ord, og det gjør det ikke lenger"),
    "a line that becomes a date": (
        [swap(":: linje Hva vil du?", ":: dato Hva vil du?", NEXT)], "M1120", NEXT, ":: dato Hva vil",
        "«Hva vil du?» var line og er nå date, så svarene som er gitt, kan ikke leses"),
    "a quiz of another type": (
        [swap("type=poll}", "type=text}"), swap("- [ ] Ofte\n", "- [x] Ofte\n")], "M1120", START, "::: quiz Hvor ofte",
        "«Hvor ofte har du det slik?» var type=poll og er nå type=text, så svarene som er gitt, kan ikke leses"),
    "a scale with other ends": (
        [swap("min=0 max=10", "min=0 max=100 step=10")], "M1121", START, ":: skala Hvor redd",
        "«Hvor redd var du?» gikk 0–10 (ingen – verst) og går nå 0–100, 10 (ingen – verst): de samme tallene betyr noe annet"),
    "a scale that is turned": (
        [swap('low="tung" high="lett"', 'low="lett" high="tung"')], "M1121", START, ":: skala Hvordan",
        "«Hvordan var dagen?» gikk 0–5 (tung – lett) og går nå 0–5 (lett – tung): de samme tallene betyr noe annet"),
    "another unit": (
        [swap("unit=minutter", "unit=timer")], "M1121", START, ":: tall Hvor lenge",
        "«Hvor lenge varte det?» gikk minutter og går nå timer: de samme tallene betyr noe annet"),
    "a log that is filled in once": (
        [swap("{#forsok flere}", "{#forsok}")], "M1122", START, "::: øvelse Forsøkene",
        "«Forsøkene» ble fylt ut én gang før og flere ganger nå, eller omvendt"),
    "a retired id used again": (
        [lambda root: root.take(START, *QUIZ), retire("farlig"), release,
         swap("- [x] alarm\n:::\n", "- [x] alarm\n:::\n\n::: øvelse Tanker {#farlig}\n:: linje Hva? {#hva}\n:::\n")], "M1130", START,
        "::: øvelse Tanker", "id-en «farlig» har vært brukt til noe annet, og noen har svar lagret under den"),
    "a slip in was=": (
        [swap(":: linje Hvor var", ":: linje Ny {#ny was=hvorr}\n:: linje Hvor var")], "M1131", START, ":: linje Ny",
        "ingenting er gitt ut med id-en «hvorr»"),
    "a slip in retired": (
        [retire("sist.rnge")], "M1135", START, "retired:", "ingenting er gitt ut med navnet «sist.rnge»"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_an_edit_that_would_break_an_answer_is_refused(first, tmp_path, name):
    """It would reach people before anybody knew what it costs."""
    root = Root(Path(shutil.copytree(first[0].folder, tmp_path / "root")), tmp_path / "site")
    steps, code, file, line, message = REFUSED[name]
    for step in steps:
        step(root)
    result = compiler.run("check", root.folder, "--format", "json", "--language", "nb", "--today", "2026-11-22")
    told = [one for one in map(json.loads, result.stdout.splitlines()) if one["severity"] == "error"]
    assert [(one["code"], one["file"], one["message"]) for one in told] == [(code, f"prove/{file}", message)]
    text = (root.folder / "prove" / file).read_text(encoding="utf-8").splitlines()
    assert text[told[0]["line"] - 1].startswith(line)
    assert told[0]["help"]
    assert compiler.run("build", root.folder, "-o", root.site).returncode == 1 and not root.site.exists()


WEEK = "\n# Uka {#uka-side}\n\n::: øvelse Uka {#uka view=uke}\n:: linje Hva gledet deg? {#gledet}\n:: tekst Hva bekymret deg? {#bekymret}\n:::\n"


def test_a_week_that_was_released_as_one_form_becomes_days_when_its_author_chooses(browser, tmp_path):
    """People would come back to an empty form that nobody had decided on; or, once somebody had, their words would be gone."""
    root = Root.first(tmp_path / "root", tmp_path / BASE_PATH.strip("/"))
    root.add(NEXT, WEEK)
    root.release()
    # As a release wrote it when a week was filled in once, and a lock had no sum.
    lock = root.path("answers.lock")
    lines = [line for line in lock.read_text().splitlines() if not line.startswith("sum ")]
    lock.write_text("\n".join(lines).replace("format 2", "format 1").replace("block uka log ", "block uka exercise ") + "\n")
    told = compiler.run("check", root.folder, "--format", "json", "--language", "nb", "--today", "2026-11-22")
    assert told.returncode == 0 and '"M0730"' in told.stdout
    root.build()
    address = serve(root.site)
    page_of_week = address + "nb/prove/videre/uka-side.html"

    def visit(state, day):
        context = browser.new_context(locale="nb-NO", timezone_id="Europe/Oslo", service_workers="block", storage_state=state)
        page = context.new_page()
        page.clock.install(time=day + "T17:00:00+01:00")
        page.goto(page_of_week)
        return context, page

    context, page = visit(None, "2026-11-16")
    page.locator('[id="uka.gledet"]').fill("Mandagens sol")
    page.locator('[id="uka.bekymret"]').fill("Mandagens regn")
    wait_for_answer(page, "prove.uka.bekymret", "Mandagens regn")
    page.clock.set_system_time("2026-11-17T17:00:00+01:00")
    page.reload()
    # It is the form that it was, and keeps one answer.
    expect(page.locator("#uka .entry-done")).to_have_count(0)
    expect(page.locator('[id="uka.gledet"]')).to_have_value("Mandagens sol")
    page.locator('[id="uka.bekymret"]').fill("Tirsdagens regn")
    wait_for_answer(page, "prove.uka.bekymret", "Tirsdagens regn")
    state = context.storage_state(indexed_db=True)
    context.close()

    root.replace(NEXT, "{#uka view=uke}", "{#uka view=uke flere}")
    root.release()
    root.build()
    context, page = visit(state, "2026-11-19")
    expect(page.locator("#uka .entry-list > li")).to_have_count(2)
    expect(page.locator('[id="uka.gledet"]')).to_have_value("")
    words = "all => Object.fromEntries(all.map(each => [each.dataset.day, each.querySelector('.view-written').innerText]).filter(each => each[1]))"
    drawn = page.locator("#uka [data-day]").evaluate_all(words)
    assert drawn.keys() == {"1", "2"} and "Mandagens sol" in drawn["1"] and "Tirsdagens regn" in drawn["2"]
    page.goto(address + "nb/me.html")
    expect(page.locator(".me-day dd")).to_have_text(["Tirsdagens regn", "Mandagens sol"])
    context.close()
