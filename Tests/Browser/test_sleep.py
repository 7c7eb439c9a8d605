"""The sleep diary and the sleep window, as the person meets them in module 2 of the sleep program.

A wrong bedtime would be lain awake after, every night of a week."""
import datetime as time
import json
import random
import re
from fractions import Fraction

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

import compiler
import sites
from acting import open_and_answer_everything, scroll_widths, stored, too_wide, wait_until
from measuring import put
from test_exercises import SPACING, cell, done, entries, field, rows
from test_print import bare, on_paper, printed, told

DIARY = "nb/sovn/sovnvinduet/dagboka.html"
WINDOW = "nb/sovn/sovnvinduet/vinduet-ditt.html"
TODAY = time.date(2026, 11, 22)


@pytest.fixture
def page(new_context):
    page = new_context(viewport={"width": 390, "height": 800}, timezone_id="Europe/Oslo").new_page()
    page.clock.install(time="2026-11-22T07:30:00Z")
    return page


def night(day, bed="23:00", up="07:00", slept=300, at="08:00:00.000"):
    """A night that was filled in earlier, by the day one got up."""
    return [{"key": f"sovn.natta.{name}", "entry": f"{day}T{at}", "program": "sovn", "value": value, "time": f"{day}T08:00:00.000Z",
             "version": "1", "counter": 0, "writer": "earlier"} for name, value in (("la-meg", bed), ("sto-opp", up), ("sov", slept)) if value is not None]


def nights(count, last=TODAY, **more):
    return [record for each in range(count) for record in night(last - time.timedelta(each), **more)]


def used(day, window="02:00–07:00", at="09:00:00.000"):
    return [{"key": "sovn.vindu.window", "entry": f"{day}T{at}", "program": "sovn", "value": window, "time": f"{day}T09:00:00.000Z",
             "version": "1", "counter": 0, "writer": "earlier"}]


def answer(key, value, day="2026-11-20"):
    return {"key": f"sovn.vindu.{key}", "entry": "", "program": "sovn", "value": value, "time": f"{day}T09:00:00.000Z",
            "version": "1", "counter": 0, "writer": "earlier"}


AGREED = answer("agreed", {"options": ["yes"]})
CAUTIONS = ["age", "sleepiness", "driving", "shifts", "children", "epilepsy", "bipolar", "psychosis", "apnoea", "narcolepsy",
            "sleepwalking", "phase", "pregnancy", "falls", "illness", "medicine", "alcohol", "low"]
CLOCK_TIME = re.compile(r"\b\d{1,2}[:.]\d\d\b|klokka (to|ti|sju)\b")


def cautions(day="2026-11-20", **others):
    """All answered with no, but for those that are named; with None, not at all."""
    values = {name: others.get(name, "no") for name in CAUTIONS}
    return [answer(f"caution-{name}", value, day) for name, value in values.items() if value is not None]


def opened(page, base, *records):
    """The page of the window, with every caution answered with no, agreed, and with what was written before."""
    page.goto(base + WINDOW)
    put(page, AGREED, *cautions(), *records)
    page.reload()
    expect(page.locator(".window-open")).to_be_visible()
    return page.locator(".view-sleep-window")


def says(page, words):
    """Waits until that is what is said of the answers; what is said of others is there too, and hidden."""
    expect(page.locator(".window-why")).to_contain_text(words, use_inner_text=True)


def seen(page):
    """All that one can read in the exercise."""
    return page.locator("#vindu").inner_text()


def no_clock_time(page):
    """Neither in what one reads nor on paper, nor in a field that is filled in."""
    assert not CLOCK_TIME.search(seen(page)), seen(page)
    assert page.locator("#vindu input[type=time]:visible, #vindu svg.plot:visible, #vindu button:visible:not(.clear)").count() == 0


def test_seven_mornings_and_a_window(page, sleep_base):
    """The whole way: filled in by hand, across midnight, with a decimal comma; then the cautions, the tick, the window, and a week later
    the cautions again and a quarter of an hour."""
    for number in range(7):
        page.clock.set_fixed_time(f"2026-11-{16 + number}T07:30:00Z")
        page.goto(sleep_base + DIARY)
        expect(page.get_by_label("Dagen du våknet")).to_have_value(f"2026-11-{16 + number}")
        field(page, "natta.la-meg").fill("22:30" if number else "00:30")
        field(page, "natta.sto-opp").fill("07:00")
        field(page, "natta.sov.hours").fill("5,25" if number else "5")
        field(page, "natta.sov.minutes").fill("" if number else "30")
        done(page)
    expect(page.locator(".view-sleep-diary h4").first).to_have_text("Natta til 22. november 2026")
    expect(page.locator(".view-sleep-diary li").first).to_contain_text("61,76 prosent")
    expect(page.locator(".view-sleep-diary li").first).not_to_contain_text("I snitt", ignore_case=True)
    # Six nights of 5 h 15 min in 8 h 30 min, one of 5 h 30 min in 6 h 30 min: shares of 61.76… and 84.61….
    expect(page.locator('[data-field="snitt-sov"] .computed')).to_have_text("5 timer og 17 minutter", use_inner_text=True)
    expect(page.locator('[data-field="snitt-andel"] .computed')).to_have_text("65,03 prosent")
    expect(page.locator('[data-field="kurve"] .plot')).to_have_count(2)
    share = page.locator('[data-field="kurve"] .plot').first
    expect(share).to_have_attribute("aria-label", "Så mye av tida sov du. Fra 16. november 2026 til 22. november 2026 var det laveste 61,76 prosent "
                                                  "og det høyeste 84,62 prosent. Sist var det 61,76 prosent.")
    expect(share.locator("text").first).to_have_text("prosent")
    page.goto(sleep_base + WINDOW)
    window = page.locator(".view-sleep-window")
    say_no(page)
    says(page, "Takk. Du svarte nei på alt. Da kan du lese videre her. Svarene gjelder i en uke, og så spør vi igjen.")
    expect(window.locator(".window-said")).to_have_text("Vinduet åpner seg når du har krysset av for at det er avtalt.")
    expect(window.locator("svg")).to_have_count(0)
    page.get_by_label("Avtalt med veileder eller lege").check()
    # 37 h of sleep in 57 h 30 min of bed is 64.34… per cent; 37 h in seven nights is 5 h 17 min.
    expect(window.locator(".window-said")).to_have_text("Legg deg klokka 01:43, og stå opp klokka 07:00. Det gjelder i helga også.")
    expect(window).to_contain_text("I snitt sov du 5 timer og 17 minutter, og du lå 8 timer og 13 minutter i senga. Du sov altså 64,3 prosent av tida.")
    expect(window.locator("svg")).to_have_attribute("aria-label", "Natta: i senga fra klokka 01:43 til klokka 07:00, 5 timer og 17 minutter.")
    window.get_by_role("button", name="Bruk dette vinduet fra i kveld").click()
    expect(window.locator(".window-said")).to_be_focused()
    expect(window).to_contain_text("I bruk fra 22. november 2026: 01:43–07:00")
    expect(window.locator(".window-said")).to_contain_text("Det mangler 7 av de sju nettene")
    page.reload()
    expect(page.get_by_label("Avtalt med veileder eller lege")).to_be_checked()
    expect(window).to_contain_text("I bruk fra 22. november 2026: 01:43–07:00")
    put(page, *nights(7, time.date(2026, 11, 29), bed="01:43", slept=280))
    page.clock.set_fixed_time("2026-11-29T08:30:00Z")
    page.reload()
    says(page, "Det er en uke eller mer siden du svarte.")
    no_clock_time(page)
    say_no(page)
    expect(window.locator(".window-said")).to_have_text(
        "Du sov minst 85 prosent av tida. Den neste uka kan du legge deg et kvarter tidligere: klokka 01:28. Du står opp klokka 07:00, som før.")
    window.get_by_role("button", name="Bruk dette vinduet fra i kveld").click()
    expect(window).to_contain_text("I bruk fra 29. november 2026: 01:28–07:00")
    windows = lambda: sorted((each["entry"][:10], each["value"]) for each in stored(page)["answers"] if each["key"] == "sovn.vindu.window")
    wait_until(page, lambda: len(windows()) == 2)
    assert windows() == [("2026-11-22", "01:43–07:00"), ("2026-11-29", "01:28–07:00")], "a history, each with its day"
    page.goto(sleep_base + "nb/me.html")
    expect(page.locator(".me-block").filter(has_text="01:28–07:00")).to_contain_text("Avtalt med veileder eller lege")


def say(page, name, value):
    page.locator(f'[id="vindu.caution-{name}.{value}"]').click()


def say_no(page):
    """Answers every caution with no, as one would with a finger."""
    for name in CAUTIONS:
        say(page, name, "no")


def test_nothing_is_shown_before_it_is_agreed(page, sleep_base):
    """Somebody would have a bedtime that no professional knows of."""
    page.goto(sleep_base + WINDOW)
    put(page, *cautions(), *nights(7), *used("2026-11-10"))
    page.reload()
    window = page.locator(".view-sleep-window")
    expect(window.locator(".window-said")).to_contain_text("åpner seg når")
    assert page.evaluate("document.querySelector('.callout-caution').compareDocumentPosition(document.querySelector('.cautions')) & 4")
    assert page.evaluate("document.querySelector('.cautions').compareDocumentPosition(document.querySelector('.view-sleep-window')) & 4")
    tick = page.get_by_label("Avtalt med veileder eller lege")
    tick.check()
    expect(window.locator("svg")).to_have_count(1)
    tick.uncheck()
    expect(window.locator("svg, button:visible, details:visible")).to_have_count(0)
    expect(window).not_to_contain_text("02:00")


SAYS = {"yes": "Du svarte ja på noe her", "unknown": "Du er usikker på noe her", None: "Når du har svart på alle spørsmålene"}


@pytest.mark.parametrize("given", ["yes", "unknown"])
def test_one_caution_is_enough(page, sleep_base, given):
    """Somebody with epilepsy, a night shift or a baby would lie awake after a time that makes her ill."""
    window = opened(page, sleep_base, *nights(7), *used("2026-11-10"))
    for name in CAUTIONS:
        expect(window.locator("svg")).to_have_count(1)
        assert CLOCK_TIME.search(seen(page))
        say(page, name, given)
        says(page, SAYS[given])
        no_clock_time(page)
        expect(page.locator("#vindu").get_by_role("link", name="Gå til søvndagboka")).to_be_visible()
        expect(page.locator(".window-why").get_by_role("link", name="Få hjelp nå")).to_be_visible(visible=name == "low")
        say(page, name, "no")


@pytest.mark.parametrize("given", ["yes", "unknown", None])
def test_what_is_stored_counts_as_much(page, sleep_base, given):
    """A window that was taken into use before anybody asked would be shown to those whom it harms."""
    page.goto(sleep_base + WINDOW)
    put(page, AGREED, *cautions(), *nights(7), *used("2026-11-10"))
    before = None
    for name in CAUTIONS:
        put(page, answer(f"caution-{name}", given), *([answer(f"caution-{before}", "no")] if before else []))
        before = name
        page.reload()
        expect(page.locator(".cautions input[value=no]:checked")).to_have_count(len(CAUTIONS) - 1)
        says(page, SAYS[given])
        no_clock_time(page)


def test_a_window_from_before_is_not_shown(page, sleep_base):
    """It was agreed on when nobody asked about night work or small children."""
    page.goto(sleep_base + WINDOW)
    put(page, AGREED, *nights(7), *used("2026-11-10"))
    page.reload()
    expect(page.locator('[id="vindu.agreed.yes"]')).to_be_checked()
    says(page, SAYS[None])
    no_clock_time(page)


def test_the_cautions_are_asked_again_each_week(page, sleep_base):
    """Who has become pregnant, or begun to work nights, would go on with a window that was safe in spring."""
    page.goto(sleep_base + WINDOW)
    put(page, AGREED, *cautions("2026-11-16", age=None), answer("caution-age", "no", "2026-11-14"), *nights(7), *used("2026-11-10"))
    page.reload()
    says(page, "Det er en uke eller mer siden du svarte.")
    expect(page.locator('[id^="vindu.caution-age."]:checked')).to_have_count(0)
    expect(page.locator('.cautions input:checked')).to_have_count(len(CAUTIONS) - 1)
    no_clock_time(page)
    say(page, "age", "no")
    expect(page.locator(".view-sleep-window svg")).to_have_count(1)
    wait_until(page, lambda: any(each["key"] == "sovn.vindu.caution-age" and each["time"].startswith("2026-11-22") for each in stored(page)["answers"]))
    page.reload()
    expect(page.locator(".view-sleep-window svg")).to_have_count(1)
    # The page has been open for a week.
    page.clock.set_fixed_time("2026-11-30T07:30:00Z")
    page.evaluate("dispatchEvent(new Event('focus'))")
    says(page, "Det er en uke eller mer siden du svarte.")
    no_clock_time(page)


def test_every_caution_has_a_question_in_every_language():
    """One that is missing in English would be answered with no by everybody who reads English."""
    for language in ("nb", "en"):
        page = (sites.with_sleep_window().folder / WINDOW.replace("nb/", f"{language}/", 1)).read_text(encoding="utf-8")
        for name in CAUTIONS:
            found = re.search(rf'data-field="caution-{name}" data-kind="choice"><legend>(.+?)\?</legend>', page)
            assert found, (language, name)
        assert len(re.findall(r'data-field="caution-', page)) == len(CAUTIONS)
        # Nothing of the recipe comes before the cautions.
        before = re.sub(r"<[^>]+>", " ", page[page.index("<main"):page.index('class="cautions"')])
        assert not CLOCK_TIME.search(before)


def test_a_site_that_has_not_turned_it_on_shows_the_diary_alone(page, http_base, programs):
    """A municipality would hand out bedtimes that none of its clinicians has heard of."""
    page.goto(http_base + WINDOW)
    put(page, AGREED, *cautions(), *nights(7), *used("2026-11-10"))
    page.reload()
    expect(page.locator("#vindu")).to_contain_text("Søvnvinduet er ikke slått på her.")
    no_clock_time(page)
    assert not CLOCK_TIME.search(page.locator("main").inner_text())
    for language in programs.languages:
        for file in sorted((programs.folder / language / "sovn" / "sovnvinduet").glob("vindu*.html")):
            assert "window-open" not in file.read_text(encoding="utf-8") and "07:00" not in file.read_text(encoding="utf-8")
    page.get_by_role("link", name="Gå til søvndagboka").click()
    page.wait_for_url("**/dagboka.html*")


def test_the_recipe_is_nowhere_else(programs):
    """Who looks for it, or reads the summaries, would find the bedtimes without the cautions."""
    off, on = programs.folder, sites.with_sleep_window().folder
    holding = {file.relative_to(folder).as_posix() for folder in (off, on) for file in folder.rglob("*") if file.suffix in (".html", ".js")
               and re.search("Mona og to-tida|Mona and two o’clock|Sju minus fem", file.read_text(encoding="utf-8"))
               and (folder == off or not file.match("offline/*"))}
    assert holding == {WINDOW, WINDOW.replace("nb/", "en/", 1)}
    assert "to-tida" not in (off / WINDOW).read_text(encoding="utf-8")


def test_too_few_nights_are_told(page, sleep_base):
    """Two bad nights would make a window."""
    window = opened(page, sleep_base, *nights(4))
    expect(window.locator(".window-said")).to_have_text(
        "Vinduet regnes ut av sju netter fra de siste to ukene. Du har 4, så det mangler 3.")
    expect(window.locator("svg")).to_have_count(0)
    page.get_by_role("link", name="Gå til søvndagboka").click()
    page.wait_for_url("**/dagboka.html*")


def test_below_85_nothing_is_decided(page, sleep_base):
    """The program would make up a rule that nobody has given."""
    window = opened(page, sleep_base, *used("2026-11-10"), *nights(7, bed="02:00", slept=254))
    expect(window.locator(".window-said")).to_contain_text("Vi foreslår derfor ingenting. Finn ut av det sammen med veilederen din.")
    expect(window).to_contain_text("84,6 prosent")
    expect(window.get_by_role("button", name="Bruk dette", exact=False)).to_have_count(0)
    expect(window).to_contain_text("I bruk fra 10. november 2026: 02:00–07:00")


def test_other_times_are_agreed_but_never_below_the_floor(page, sleep_base):
    """Who starts work at six couldn't use it, and a slip of the finger would give an hour in bed."""
    window = opened(page, sleep_base, *nights(7))
    window.locator("summary").first.click()
    bed, rise = window.get_by_label("Legge meg klokka"), window.get_by_label("Stå opp klokka")
    expect(rise).to_have_value("07:00")
    for wrong in (("00:30", "05:00"), ("07:00", "23:00"), ("", "05:30"), ("05:30", "05:30")):
        bed.fill(wrong[0])
        rise.fill(wrong[1])
        window.get_by_role("button", name="Bruk dette vinduet fra i kveld").last.click()
        expect(window.locator(".field-hint")).to_have_text("Vinduet må være på mellom 5 timer og 12 timer.")
    bed.fill("23:30")
    rise.fill("05:30")
    window.get_by_role("button", name="Bruk dette vinduet fra i kveld").last.click()
    expect(window).to_contain_text("I bruk fra 22. november 2026: 23:30–05:30")


def test_a_night_with_more_sleep_than_bed_is_left_out_and_told(page, sleep_base):
    """One slip in the diary would make the window too long, and nobody would know why."""
    window = opened(page, sleep_base, *nights(7), *night("2026-11-15", slept=900))
    expect(window.locator(".window-said")).to_contain_text("Legg deg klokka 02:00")
    expect(window).to_contain_text("så den er ikke regnet med: 15. november 2026")


@pytest.mark.parametrize("zone", ["Europe/Oslo", "UTC", "America/St_Johns"])
@pytest.mark.parametrize("changed", ["2026-10-25", "2026-03-29"])
def test_the_night_when_the_clock_is_changed(new_context, sleep_base, zone, changed):
    """A night of 25 or 23 hours, or a day too many, would move the bedtime of the whole week; and another phone would say something else."""
    page = new_context(timezone_id=zone).new_page()
    today = time.date.fromisoformat(changed) + time.timedelta(2)
    page.clock.install(time=f"{today}T12:00:00Z")
    page.goto(sleep_base + DIARY)
    put(page, *nights(7, today))
    page.reload()
    # Seven nights, one of them with the change: what the clock showed, in all of them.
    expect(page.locator('[data-field="snitt-sov"] .computed')).to_have_text("5 timer", use_inner_text=True)
    expect(page.locator('[data-field="snitt-andel"] .computed')).to_have_text("62,5 prosent")
    for summary in page.locator('[data-field="kurve"] summary').all():
        summary.click()
    expect(page.locator('[data-field="kurve"] table').first.locator("tbody tr")).to_have_count(7)
    field(page, "natta.la-meg").fill("23:30")
    field(page, "natta.sto-opp").fill("07:15")
    expect(page.locator('[data-field="i-senga"] .computed')).to_have_text("7 timer og 45 minutter", use_inner_text=True)
    put(page, AGREED, *cautions(today))
    page.goto(sleep_base + WINDOW)
    window = page.locator(".view-sleep-window")
    expect(window.locator(".window-said")).to_contain_text("Legg deg klokka 02:00, og stå opp klokka 07:00")
    expect(window).to_contain_text("du lå 8 timer i senga. Du sov altså 62,5 prosent")


def test_rows_within_a_diary(page, http_base):
    """The times one lay awake would be mixed up between the nights."""
    page.goto(http_base + DIARY)
    first = rows(page, "vaken").first
    expect(first.locator(".computed")).to_have_text("Ikke regnet ut ennå")
    cell(first, "fra").fill("23:40")
    cell(first, "til").fill("01:10")
    expect(first.locator(".computed")).to_have_text("1 time og 30 minutter")
    page.locator('[data-field="vaken"] .add').click()
    second = rows(page, "vaken").nth(1)
    expect(second.locator(".computed")).to_have_text("Ikke regnet ut ennå")
    cell(second, "fra").fill("04:00")
    field(page, "natta.la-meg").fill("23:00")
    done(page)
    expect(rows(page, "vaken")).to_have_count(1)
    expect(rows(page, "vaken").first.locator(".computed")).to_have_text("Ikke regnet ut ennå")
    (values,) = entries(page, "sovn.natta", 1).values()
    cells = [each["cells"] for each in sorted((value for key, value in values.items() if key.startswith("vaken")), key=lambda each: each["at"])]
    assert cells == [{"fra": "23:40", "til": "01:10"}, {"fra": "04:00"}], "what is worked out isn't stored"
    page.locator(".entry-list summary").click()
    expect(page.locator(".entry-list .me-answers")).to_contain_text("Til: 01:10 Så lenge: 1 time og 30 minutter Fra: 04:00")
    page.get_by_role("button", name="Endre det du skrev 22. november 2026").click()
    expect(rows(page, "vaken")).to_have_count(2)
    expect(rows(page, "vaken").first.locator(".computed")).to_have_text("1 time og 30 minutter")


def test_a_week_on_paper(page, http_base, tmp_path):
    """By the bed lies one sheet for the week, and before the guide no night is cut in two."""
    page.add_init_script("window.print = () => {}")
    page.goto(http_base + DIARY)
    put(page, *nights(7))
    page.get_by_role("button", name="Skriv ut tomt ark").click()
    path = on_paper(page, tmp_path)
    assert told(path).count("\f") == 1
    assert bare("Var du lenge våken noen ganger? Fra / Til") in bare(told(path))
    page.goto(http_base + "nb/me.html")
    expect(page.locator(".me-day")).to_have_count(7)
    sheets = told(on_paper(page, tmp_path)).split("\f")
    assert sum("Når la du deg?" in sheet for sheet in sheets) > 1
    for sheet in sheets:
        assert len(re.findall(r"^\d+\. november 2026", sheet, re.MULTILINE)) == sheet.count("Når la du deg?")


def test_what_was_agreed_on_is_not_half_done(page, sleep_base):
    """The guide would read that the window isn't ready, and the person that something is missing."""
    opened(page, sleep_base, *used("2026-11-20"))
    page.goto(sleep_base + "nb/talk.html")
    choices = page.locator(".talk-choices")
    expect(choices.locator("legend").last).to_have_text("Søvnvinduet mitt")
    expect(choices.get_by_role("checkbox", name="Søvnvinduet mitt")).to_have_count(1)
    expect(choices).not_to_contain_text("Ikke ferdig ennå")


# The arithmetic itself: weeks worked out here in whole minutes and fractions, and in the browser by the page's script.

def window_of(week, rise, floor, now, last=None):
    """What the field's material says, and no more: [(day, slept, in bed)], minutes; `last` is (since, rise, length)."""
    since = max(now - 14, last[0] if last else -10**6)
    good = [each for each in week if since < each[0] <= now and None not in each and each[2] > 0 and each[1] <= each[2]][-7:]
    if len(good) < 7:
        return {"have": len(good), "percent": None, "next": None}
    share = Fraction(sum(each[1] for each in good), sum(each[2] for each in good))
    if last is None:
        length = max(int(Fraction(sum(each[1] for each in good), 7) + Fraction(1, 2)), floor)
    else:
        rise, length = last[1], max(last[2] + 15, floor)
    following = {"bed": (rise - length) % 1440, "rise": rise, "length": length}
    if last is not None and share < Fraction(85, 100):
        following = None
    return {"have": 7, "percent": float(int(share * 1000)) / 10, "next": following}


def edge(percent):
    """Seven nights of 1000 minutes in all, which sleep so many tenths of a per cent."""
    return [(day, percent // 7 + (day <= percent % 7), 1000 // 7 + (day <= 1000 % 7)) for day in range(1, 8)]


def weeks():
    chance = random.Random(5)
    five = [(day, 300, 480) for day in range(1, 8)]
    yield five, 420, 300, 7, None
    for percent in (840, 849, 850, 851, 860, 1000, 0):
        for last in (None, (0, 420, 300), (0, 420, 345), (0, 15, 300)):
            yield edge(percent), 420, 300, 7, last
    for slept in (0, 239, 299, 300, 301, 480):  # round the floor
        for rise in (0, 15, 420, 1439):  # and with midnight in the window
            yield [(day, slept, 480) for day in range(1, 8)], rise, 300, 7, None
    yield five[:6], 420, 300, 7, None
    yield five[:6] + [(7, None, 480)], 420, 300, 7, None
    yield five[:6] + [(7, 300, None)], 420, 300, 7, None
    yield five[:6] + [(7, 300, 0)], 420, 300, 7, None
    yield five[:6] + [(7, 500, 480)], 420, 300, 7, None
    yield five, 420, 300, 15, None  # the first is 14 days old
    yield five, 420, 300, 14, None
    yield five, 420, 300, 7, (1, 420, 300)  # the first was before the window
    yield [(0, 0, 480)] + five, 420, 300, 7, None
    yield five + [(8, 0, 480)], 420, 300, 7, None  # of a clock that is wrong
    yield [], 420, 300, 7, None
    yield five, 420, 400, 7, (0, 420, 330)  # the floor was raised meanwhile
    for _ in range(60):
        days = sorted(chance.sample(range(1, 16), chance.randint(5, 14)))
        week = [(day, chance.choice([None, *range(120, 540)]) if chance.random() < .1 else chance.randint(200, 480), chance.randint(300, 620)) for day in days]
        last = chance.choice([None, (chance.randint(0, 6), chance.randrange(1440), chance.randint(300, 500))])
        yield week, chance.randrange(1440), chance.choice([270, 300, 330]), 15, last


def test_windows(page, http_base):
    page.goto(http_base + WINDOW)
    cases = list(weeks())
    assert len(cases) >= 60
    source = compiler.script("answers/expressions.js", "fields/sleep-window.js")
    asked = [{"nights": [{"day": day, "sleep": slept, "bed": bed} for day, slept, bed in week if None not in (slept, bed)],
              "given": {"rise": rise, "floor": floor, "now": now, "used": last and {"since": last[0], "rise": last[1], "length": last[2]}}}
             for week, rise, floor, now, last in cases]
    found = page.evaluate("asked => {" + source + "return asked.map(({ nights, given }) => windowFrom(nights, given)); }", asked)
    outcomes = set()
    for case, result in zip(cases, found):
        wanted = window_of(*case)
        assert {name: result[name] for name in wanted} == wanted, case
        outcomes.add((wanted["percent"] is None, wanted["next"] is None))
    assert outcomes == {(True, True), (False, True), (False, False)}, "too few nights, no rule, and a window"


NIGHT_TIMES = [("23:00", "07:00", 480), ("00:00", "07:00", 420), ("00:30", "07:00", 390), ("23:59", "00:01", 2), ("07:00", "07:00", 0),
               ("02:00", "01:59", 1439), ("13:00", "20:15", 435), ("12:00", "00:00", 720), (None, "07:00", None), ("23:00", None, None)]
SLEPT = [("7", "", 420), ("6,5", "", 390), ("5.25", "", 315), ("", "45", 45), ("6", "20", 380), ("0", "", 0), ("", "", None), ("seks", "", None)]


def test_one_night(page, http_base):
    """Sleep that was written with a comma, or a night across midnight, would count as another; what isn't answered as nothing."""
    source = compiler.script("storage/values.js", "answers/in-words.js", "answers/expressions.js", "fields/kinds.js")
    page.goto(http_base + DIARY)
    tree = page.locator("[data-computed]").nth(1).get_attribute("data-computed")
    found = page.evaluate("""([tree, nights]) => {
      const here = { lang: 'nb' };
      const all = (selector, within) => Array.from(within.querySelectorAll(selector));
      const one = (selector, within) => within.querySelector(selector);
      """ + source + """
      return nights.map(([bed, up, hours, minutes]) => {
        const parts = { hours, minutes };
        const field = { querySelector: asked => ({ value: parts[/hours|minutes/.exec(asked)[0]] }) };
        const stored = { 'la-meg': bed, 'sto-opp': up, sov: durationField.read(field) };
        const find = ([, key, kind]) => valueOf(stored[key.split('.').pop()], kind);
        return [evaluate(tree, find), evaluate(tree[1][2], find)];
      }); }""", [json.loads(tree), [[bed, up, hours, minutes] for bed, up, _ in NIGHT_TIMES for hours, minutes, _ in SLEPT]])
    wanted = [(slept, in_bed) for _, _, in_bed in NIGHT_TIMES for _, _, slept in SLEPT]
    assert len(found) == len(wanted) == 80
    for (share, minutes), (slept, in_bed) in zip(found, wanted):
        assert minutes == (None if in_bed is None else {"minutes": in_bed})
        assert share == (None if slept is None or not in_bed else pytest.approx(float(Fraction(slept * 100, in_bed))))


def test_the_window_prints_blank_and_filled_in(page, sleep_base, new_context, tmp_path):
    """The guide and the person would have nothing on the table between them, or a bedtime that nobody has asked about."""
    page.goto(sleep_base + WINDOW)
    blank = printed(page, tmp_path)
    for words in ("Jobber du skift eller om natta?", "Vet ikke", "Les advarslene først"):
        assert bare(words) in blank
    assert bare("Legg deg klokka") not in blank and bare("07:00") not in blank
    opened(page, sleep_base, *nights(7))
    expect(page.locator(".view-sleep-window svg")).to_have_count(1)
    filled = printed(page, tmp_path)
    assert bare("Legg deg klokka 02:00, og stå opp klokka 07:00") in filled and bare("62,5 prosent") in filled
    assert bare("Har dere avtalt andre tider") not in filled
    plain = new_context(java_script_enabled=False).new_page()
    plain.goto(sleep_base + WINDOW)
    expect(plain.get_by_text("Jobber du skift eller om natta?")).to_be_visible()
    assert not CLOCK_TIME.search(seen(plain))


def test_the_window_with_the_keyboard_alone(page, sleep_base):
    """Who can't use a mouse would never get it open."""
    window = opened(page, sleep_base, *nights(7))
    tick = page.get_by_label("Avtalt med veileder eller lege")
    expect(window.locator("svg")).to_have_count(1)
    tick.focus()
    page.keyboard.press("Space")
    expect(window.locator("svg")).to_have_count(0)
    page.keyboard.press("Space")
    expect(window.locator("svg")).to_have_count(1)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(window).to_contain_text("I bruk fra 22. november 2026: 02:00–07:00")
    expect(window.locator(".window-said")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_window_breaks_no_rules_and_no_edges(new_context, sleep_base, scheme):
    """It would be unreadable in a screen reader, or cut off on a small phone."""
    page = new_context(viewport={"width": 320, "height": 640}, color_scheme=scheme, timezone_id="Europe/Oslo").new_page()
    page.clock.install(time="2026-11-22T07:30:00Z")
    for address in (WINDOW, DIARY):
        page.goto(sleep_base + address)
        if address == WINDOW:
            put(page, AGREED, *cautions(), *used("2026-11-01", "03:00–08:00"), *used("2026-11-08"), *nights(7, slept=280, bed="02:00"))
            page.reload()
            expect(page.locator(".view-sleep-window svg")).to_have_count(1)
        open_and_answer_everything(page) if address == DIARY else page.locator(".view-sleep-window summary").first.click()
        results = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]})
        assert results.response["violations"] == [], results.generate_report()
        page.evaluate("css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }", SPACING)
        scroll, client = scroll_widths(page)
        assert scroll <= client and too_wide(page) == []
