"""Conditions, from the words that an author writes to what the person sees: one table, compiled and evaluated in the browser."""
import re

import pytest
from playwright.sync_api import expect

import compiler
from acting import at_rest, wait_for, wait_for_answer
from measuring import put
from sites import serve

YES, NO, UNKNOWN = "ja", "nei", "ukjent"

# What is answered in the table: see ANSWERS. `b.` has the same fields, with nothing in them.
TABLE = [
    # Numbers, also with a comma, and what isn't one
    ("a.styrke = 7", YES), ("a.styrke != 7", NO), ("a.styrke < 7", NO), ("a.styrke <= 7", YES), ("a.styrke > 6", YES),
    ("a.antall = 1.5", YES), ("a.antall * 2 = 3", YES), ("a.antall + 0.1 = 1.6", YES), ("0.1 + 0.2 = 0.3", YES),
    ("0.3 >= 0.1 + 0.2", YES), ("a.antall - 2 = -0.5", YES), ("-a.antall < 0", YES), ("2 + 3 * 2 = 8", YES), ("(2 + 3) * 2 = 10", YES),
    ("a.rart >= 0", UNKNOWN), ("answered(a.rart)", YES),
    # Division by zero is nothing that one can know
    ("a.styrke / 2 = 3.5", YES), ("a.styrke / 0 > 1", UNKNOWN), ("a.styrke / (a.styrke - 7) > 1", UNKNOWN), ("0 / 0 = 0", UNKNOWN),
    # Unknown goes through every operator
    ("b.styrke >= 7", UNKNOWN), ("b.styrke + 1 > 0", UNKNOWN), ("b.styrke * 0 = 0", UNKNOWN), ("-b.styrke < 0", UNKNOWN),
    ("not b.styrke >= 7", UNKNOWN), ("a.styrke = 7 and b.styrke = 7", UNKNOWN), ("a.styrke = 8 and b.styrke = 7", UNKNOWN),
    ("a.styrke = 7 or b.styrke = 7", UNKNOWN), ("b.gjorde har ut", UNKNOWN), ("b.tanke = \"uro\"", UNKNOWN),
    ("answered(b.styrke)", NO), ("not answered(b.styrke)", YES), ("answered(a.styrke) and not answered(b.styrke)", YES),
    # Truths
    ("a.styrke = 7 og a.antall < 2", YES), ("a.styrke = 8 eller a.antall < 2", YES), ("ikke a.styrke = 8", YES),
    ("(a.styrke = 8 or a.styrke = 7) and a.antall = 1.5", YES),
    # Texts and options
    ("a.tanke = \"uro\"", YES), ("a.tanke = \"Uro \"", YES), ("a.tanke != \"ro\"", YES), ("a.gjorde har ut", YES), ("a.gjorde har ble", NO),
    ("a.kjente har puls", YES), ("a.kjente har svett", NO), ("a.kjente har other", YES), ("a.gjorde har ut og a.kjente har puls", YES),
    # Dates, times and lengths of time
    ("a.dag = \"2026-11-22\"", YES), ("a.dag > \"2026-11-21\"", YES), ("a.dag - a.forrige = 21", YES), ("b.dag = \"2026-11-22\"", UNKNOWN),
    ("a.opp = 07:00", YES), ("a.opp > 06:30", YES), ("a.opp - a.seng = 450", YES), ("a.seng - a.opp = 990", YES), ("b.opp - a.seng = 450", UNKNOWN),
    ("a.opp + a.lenge = 08:30", YES), ("a.seng + a.lenge = 01:00", YES), ("a.opp - a.lenge = 05:30", YES), ("a.lenge = 90", YES),
    ("a.lenge / 2 = 45", YES), ("a.lenge / a.lenge = 1", YES), ("a.lenge / (a.opp - a.seng) = 0.2", YES),
    # A measure: the latest of its placements, and each by its name
    ("gad-7.sum = 12", YES), ("gad7-for.sum = 15", YES), ("gad7-etter.sum = 12", YES), ("gad7-for.band har severe", YES),
    ("gad-7.ledd.1 = 2", YES), ("gad-7.delskala.uro = 5", YES), ("gad-7.ferdig", YES), ("blank.done", NO), ("blank.sum > 0", UNKNOWN),
    ("blank.band har severe", UNKNOWN), ("gad7-for.sum - gad7-etter.sum >= 3", YES),
    # A diary
    ("d.count = 4", YES), ("d.mean(styrke) = 4", YES), ("d.mean(styrke, 7) = 3", YES), ("d.sum(styrke, 7) = 9", YES), ("d.last(styrke) = 2", YES),
    ("d.mean(seng, 7) = 00:00", YES), ("d.mean(lenge) > 0", UNKNOWN), ("d.antall = 4", YES),
    # What has been done
    ("modul.done", NO), ("modul.ferdig", NO), ("forst.done", YES), ("a.done", YES), ("b.done", NO), ("quizen.done", YES),
    # Computed from others
    ("a.sum = 8.5", YES), ("b.sum = 8.5", UNKNOWN), ("a.dobbel = 17", YES),
]

FIELDS = """:: skala Styrke {#styrke min=0 max=10}
:: tall Antall {#antall}
:: tall Rart {#rart}
:: linje Tanke {#tanke}
:: valg Gjorde {#gjorde}
- Ut {#ut}
- Ble {#ble}

:: avkryssing Kjente {#kjente annet}
- Puls {#puls}
- Svett {#svett}

:: dato Dag {#dag}
:: dato Forrige {#forrige}
:: klokkeslett Seng {#seng}
:: klokkeslett Opp {#opp}
:: varighet Lenge {#lenge}
:: beregnet Sum {#sum verdi="styrke + antall"}
:: beregnet Dobbel {#dobbel verdi="sum * 2"}
"""

HEAD = """---
title: Alt
status: published
reviewed: {by: Kari Prøve, role: psykolog, date: 2026-10-01}
---
"""

MEASURE = """---
title: Prøve
source: Prøveforfatter 2026
licence: fri
options:
  - 0: Aldri
  - 3: Alltid
bands:
  - 0-9: {name: mild, say: "Lite."}
  - 10-15: {name: severe, say: "Mye.", show: contact}
subscales: {uro: [1, 2]}
---
1. En
2. To
3. Tre
4. Fire
5. Fem
"""

ANSWERS = {"styrke": 7, "antall": 1.5, "rart": "mange", "tanke": "uro", "gjorde": "ut", "kjente": {"options": ["puls"], "other": "svimmel"},
           "dag": "2026-11-22", "forrige": "2026-11-01", "seng": "23:30", "opp": "07:00", "lenge": 90}


def record(key, value, time="2026-11-01T10:00:00.000Z", entry=""):
    return {"key": "p." + key, "entry": entry, "program": "p", "value": value, "time": time, "version": "1", "counter": 1, "writer": "x"}


def result(block, time, **value):
    return record(block + ".result", {"measure": "gad-7", "subscales": {"uro": 5}, "items": {"1": 2}, **value}, time, time)


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """A site with a branch for each line of the table."""
    root = tmp_path_factory.mktemp("conditions") / "root"
    (root / "p").mkdir(parents=True)
    (root / "measures").mkdir()
    (root / "sites").mkdir()
    (root / "site.yaml").write_text("source: nb\nlanguages: [nb]\ndefault: s\n")
    (root / "sites" / "s.yaml").write_text('name: S\ncrisis-verified: 2026-11-01\ncrisis: [{name: Legevakt, phone: "116 117"}]\n')
    (root / "p" / "program.nb.md").write_text(HEAD)
    (root / "measures" / "gad-7.nb.md").write_text(MEASURE)
    (root / "measures" / "blank.nb.md").write_text(MEASURE)
    branches = "\n".join(
        f"::: hvis {condition} {{ukjent=\"{number} ukjent\"}}\n{number} ja\n:::\n::: ellers\n{number} nei\n:::\n"
        for number, (condition, _) in enumerate(TABLE))
    placements = "\n".join(f":: kartlegging {name}\n" for name in ("gad-7 {#gad7-for at=start}", "gad-7 {#gad7-etter at=end}", "blank {#blank}"))
    diary = "::: dagbok D {#d}\n:: skala Styrke {#styrke min=0 max=10}\n:: klokkeslett Seng {#seng}\n:: varighet Lenge {#lenge}\n:::\n"
    exercises = "".join(f"::: øvelse {name} {{#{name}}}\n{FIELDS}:::\n\n" for name in "ab")
    quiz = "::: quiz Ja? {#quizen}\n- [x] Ja\n- [ ] Nei\n:::\n"
    (root / "p" / "1-modul.nb.md").write_text(
        HEAD + "\n# Først {#forst}\n\n" + exercises + placements + diary + quiz + "\n# Så {#saa}\n\n" + branches)
    output = root.parent / "site"
    compiler.build(root, output)
    return serve(output)


@pytest.fixture(scope="module")
def seen(address, browser):
    """What is seen of each branch."""
    context = browser.new_context(locale="nb-NO", timezone_id="Europe/Oslo")
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-22T20:00:00+01:00")
    page.goto(address + "nb/p/modul/saa.html")
    at_rest(page)
    records = [record("a." + name, value) for name, value in ANSWERS.items()] + [record("quizen.answer", "1")]
    records += [result("gad7-for", "2026-10-01T10:00:00.000Z", sum=15, score=15, band="severe"),
                result("gad7-etter", "2026-11-01T10:00:00.000Z", sum=12, score=12, band="severe")]
    days = (("2026-11-01", 7, "22:00"), ("2026-11-17", 3, "23:00"), ("2026-11-20", 4, "00:00"), ("2026-11-22", 2, "01:00"))
    for day, strength, bed in days:
        records += [record("d.styrke", strength, day + "T19:00:00.000Z", day), record("d.seng", bed, day + "T19:00:00.000Z", day)]
    put(page, *records)
    put(page, {"key": "p.modul.forst", "program": "p", "state": "done", "time": "2026-11-01T10:00:00.000Z", "counter": 1, "writer": "x", "version": "1"}, store="progress")
    page.reload()
    expect(page.get_by_text("0 ja", exact=True)).to_be_visible()
    at_rest(page)
    shown = page.locator(".branch:visible").all_inner_texts()
    context.close()
    found = {}
    for text in shown:
        number, outcome = re.fullmatch(r"(\d+) (\w+)", text.strip()).groups()
        found.setdefault(int(number), []).append(outcome)
    return found


@pytest.mark.parametrize("number", range(len(TABLE)), ids=[condition for condition, _ in TABLE])
def test_table(seen, number):
    """Somebody would read advice that is meant for another."""
    assert seen.get(number) == [TABLE[number][1]]


def test_all_branches_are_seen_without_scripts(new_context, address):
    """Who has no scripts reads everything, but not what only holds until one has answered."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(address + "nb/p/modul/saa.html")
    expect(page.locator(".branch:visible")).to_have_count(2 * len(TABLE))


# On the fixture's page

FOLLOWS = "nb/alt/skjema/folger.html"


def test_branches_react_at_once_and_are_announced(page, fixture_site):
    """Advice that comes only after the page is opened again comes too late; unheard, it doesn't come at all."""
    page.goto(fixture_site.addresses["http"] + FOLLOWS)
    strong, bearable, first = (page.get_by_text(text, exact=True) for text in (
        "Det er sterkt. Ta en pause.", "Det er til å holde ut.", "Svar på skalaen først."))
    expect(first).to_be_visible()
    expect(strong).to_be_hidden()
    expect(bearable).to_be_hidden()
    page.locator("#litt\\.styrke\\.8").click()
    expect(strong).to_be_visible()
    expect(first).to_be_hidden()
    expect(page.locator("body > [role=status]")).to_have_text("Det har kommet mer tekst på siden: Det er sterkt. Ta en pause.")
    assert page.evaluate("document.activeElement.id") == "litt.styrke.8"
    page.locator("#litt\\.styrke\\.2").click()
    expect(bearable).to_be_visible()
    expect(strong).to_be_hidden()
    page.locator("#litt\\.styrke\\.2").locator("xpath=ancestor::fieldset").get_by_role("button", name="Fjern svaret").click()
    expect(first).to_be_visible()
    page.locator('label[for="litt.gjorde.ut"]').click()
    went = page.locator("main").get_by_text("Godt at du prøvde.")
    expect(went).to_be_visible()
    wait_for_answer(page, "alt.litt.gjorde")
    page.reload()
    expect(went).to_be_visible()
    at_rest(page)
    assert page.locator("body > [role=status]").count() == 0, "what was there already isn't told again"


def test_the_page_stays_under_the_finger(page, fixture_site):
    """What comes above would move another answer under the finger that is about to touch."""
    page.set_viewport_size({"width": 390, "height": 500})
    page.goto(fixture_site.addresses["http"] + FOLLOWS)
    at_rest(page)
    # The branch stands below the exercise; it is moved above it, where it does harm.
    page.evaluate("document.querySelector('#litt').before(...document.querySelectorAll('.branch'))")
    label = page.locator('label[for="litt.gjorde.ut"]')
    label.scroll_into_view_if_needed()
    before = label.bounding_box()["y"]
    label.click()
    expect(page.locator("main .callout", has_text="Godt at du prøvde.")).to_have_count(1)
    wait_for(page, "!document.querySelector('main .callout').closest('[hidden]')")
    at_rest(page)
    assert label.bounding_box()["y"] == pytest.approx(before, abs=1)


def test_own_words_are_repeated(page, fixture_site):
    """The page would not answer to what one has told it; and words in angle brackets must stay words."""
    page.goto(fixture_site.addresses["http"] + FOLLOWS)
    sentence = page.locator("p", has_text="Hei, ")
    expect(sentence).to_have_text("Hei, du. Du gjorde dette: (du har ikke svart på dette ennå).")
    link = sentence.get_by_role("link")
    expect(link).to_have_attribute("href", "#litt")
    page.get_by_label("Hva heter du?").fill("<b>Kari</b> & co")
    page.locator('label[for="litt.gjorde.ut"]').click()
    page.locator('label[for="litt.gjorde.ble"]').click()
    expect(sentence.locator(".answer:visible").first).to_have_text("<b>Kari</b> & co")
    expect(sentence.locator(".answer:visible").last).to_have_text("Gikk ut, Ble")
    expect(link).to_have_count(0)
    assert sentence.locator("b").count() == 0


def test_a_number_may_be_written_with_a_comma(page, fixture_site):
    """In Norwegian it is; read as a text it would be no answer."""
    page.goto(fixture_site.addresses["http"] + FOLLOWS)
    for written in ("1,5", "1.5", " 1,50 "):
        page.get_by_label("Hvor mange kopper?").fill(written)
        expect(page.locator("main").get_by_text("En og en halv.", exact=True)).to_be_visible()
        page.get_by_label("Hvor mange kopper?").fill("1,4")
        expect(page.locator("main").get_by_text("En og en halv.", exact=True)).to_be_hidden()


def test_computed_round_midnight(page, fixture_site):
    """Somebody who goes to bed before midnight would have slept minus sixteen hours."""
    page.goto(fixture_site.addresses["http"] + FOLLOWS)
    page.get_by_label("Når la du deg?").fill("23:15")
    expect(page.locator("[data-computed]")).to_have_text("Ikke regnet ut ennå")
    page.get_by_label("Når sto du opp?").fill("06:45")
    expect(page.locator("[data-computed]")).to_have_text("7 timer og 30 minutter")


def test_a_quiz_again_begins_empty(page, fixture_site):
    """To try again is the point; and what one answered first is one's own."""
    page.goto(fixture_site.addresses["http"] + "nb/alt/blokker/sporsmal.html")
    page.locator("#ett\\.1").check()
    wait_for_answer(page, "alt.ett.answer")
    page.goto(fixture_site.addresses["http"] + FOLLOWS)
    at_rest(page)
    assert page.locator("#ett input:checked").count() == 0
    page.locator("#ett\\.2").check()
    expect(page.locator("#ett .quiz-status")).to_contain_text("Ja, fire par.")
    at_rest(page)
    page.goto(fixture_site.addresses["http"] + "nb/alt/blokker/sporsmal.html")
    expect(page.locator("#ett\\.1")).to_be_checked()
