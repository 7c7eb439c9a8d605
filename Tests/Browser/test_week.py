"""A week keeps a record for each day: Tuesday's words never take the place of Monday's, and what was stored before a week did
so is put under the day on which it was written."""
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from acting import WAITS, at_rest, scroll_widths, stored, too_wide, wait_for_answer, wait_until
from measuring import put
from test_backup import bring, delete_all, save_backup
from test_phrase import lock, unlock
from test_print import bare, printed

LOG = "nb/angst/bekymring-og-kropp/husk.html"
BLOCK = "bekymringslogg"
LABEL = "Det som sto på lappen"
MONDAY, TUESDAY, NEXT_WEEK = "2026-11-16T17:30:00+01:00", "2026-11-17T17:30:00+01:00", "2026-11-23T17:30:00+01:00"


@pytest.fixture
def page(new_context):
    context = new_context(viewport={"width": 360, "height": 740}, timezone_id="Europe/Oslo", reduced_motion="reduce")
    page = context.new_page()
    page.clock.install(time=MONDAY)
    return page


def note(page):
    """The first line of the list of what was on the note."""
    return page.locator(f'#{BLOCK} [data-field="lappen"] .row-text').first


def write(page, words):
    expect(page.locator(f"#{BLOCK} .entry-done")).to_be_visible()
    note(page).fill(words)
    at_rest(page)


def days(page):
    """What stands in the week as it is drawn: the words on each line, by the day's name."""
    return page.locator(f"#{BLOCK} figure [data-day]").evaluate_all("""all => Object.fromEntries(all
      .map(each => [each.querySelector('h4').firstChild.textContent, Array.from(each.querySelectorAll('dd'), words => words.textContent)])
      .filter(([, words]) => words.length))""")


def see(page, wanted):
    wait_until(page, lambda: days(page) == wanted)


def records(page, key="angst." + BLOCK):
    """What is stored of the exercise, but for what is empty: entry, field and value."""
    return {(each["entry"][:10], each["key"].removeprefix(key + ".")): each["value"]
            for each in stored(page)["answers"] if each["key"].startswith(key + ".") and each["value"] is not None}


def line(words):
    return [{"text": words, "done": False}]


def once(page, field, value, time, counter=1):
    """As a week that was one form stored an answer: under no entry."""
    put(page, {"key": f"angst.{BLOCK}.{field}", "entry": "", "program": "angst", "value": value, "time": time,
               "version": "0", "counter": counter, "writer": "annen"})


def test_each_day_has_its_own_words(page, http_base):
    """Tuesday's worries would be written over Monday's, and stand under Monday."""
    page.goto(http_base + LOG)
    write(page, "Mandagens tanke")
    see(page, {"Mandag": ["Mandagens tanke"]})
    # Nobody has to say that she is done: another day is another form.
    page.clock.set_system_time(TUESDAY)
    page.reload()
    expect(page.locator(f"#{BLOCK} .entry-now")).to_have_text("Nytt skjema. Det du skrev før, står under sin egen dag.")
    expect(note(page)).to_have_value("")
    write(page, "Tirsdagens tanke")
    see(page, {"Mandag": ["Mandagens tanke"], "Tirsdag": ["Tirsdagens tanke"]})
    page.locator(".entry-done").click()
    expect(page.locator(".entry-list summary")).to_have_text(["17. november 2026", "16. november 2026"])
    assert records(page) == {("2026-11-16", "lappen"): line("Mandagens tanke"), ("2026-11-17", "lappen"): line("Tirsdagens tanke")}


def test_earlier_weeks_are_turned_to(page, http_base):
    """Whoever wants to see how last week went would have to put it together from a list."""
    page.goto(http_base + LOG)
    write(page, "Uka før")
    expect(page.get_by_role("button", name="Forrige uke")).to_be_hidden()
    page.clock.set_system_time(NEXT_WEEK)
    page.reload()
    write(page, "Denne uka")
    see(page, {"Mandag": ["Denne uka"]})
    page.get_by_role("button", name="Forrige uke").click()
    see(page, {"Mandag": ["Uka før"]})
    expect(page.locator(f"#{BLOCK} [data-day] .view-date").first).to_have_text(" 16. nov.")
    # There is nothing before it, and the keyboard isn't left nowhere.
    expect(page.get_by_role("button", name="Forrige uke")).to_be_hidden()
    expect(page.get_by_role("button", name="Neste uke")).to_be_focused()
    page.keyboard.press("Enter")
    see(page, {"Mandag": ["Denne uka"]})
    whole, seen = scroll_widths(page)
    assert whole <= seen, too_wide(page)
    assert Axe().run(page, {"include": [[f"#{BLOCK}"]]}).response["violations"] == []


def test_a_page_that_is_open_overnight_begins_a_new_day(page, http_base):
    """A phone shows the page as it was left: the first word of Tuesday would be written into Monday."""
    page.goto(http_base + LOG)
    write(page, "Mandagens tanke")
    page.locator("h1").first.click()
    page.clock.set_system_time(TUESDAY)
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect(note(page)).to_have_value("")
    see(page, {"Mandag": ["Mandagens tanke"]})
    at_rest(page)
    assert records(page) == {("2026-11-16", "lappen"): line("Mandagens tanke")}


def test_what_is_written_past_midnight_belongs_to_the_day_that_was_begun(page, http_base):
    """Half of an evening would lie under each of two days."""
    page.clock.set_system_time("2026-11-16T23:50:00+01:00")
    page.goto(http_base + LOG)
    write(page, "Før midnatt")
    page.clock.set_system_time("2026-11-17T00:10:00+01:00")
    page.locator(f'[id="{BLOCK}.for-kroppen"]').fill("Etter midnatt")
    at_rest(page)
    page.reload()
    expect(page.locator(f'[id="{BLOCK}.for-kroppen"]')).to_have_value("Etter midnatt")
    see(page, {"Mandag": ["Før midnatt", "Etter midnatt"]})
    page.clock.set_system_time("2026-11-18T17:00:00+01:00")
    page.reload()
    expect(note(page)).to_have_value("")
    at_rest(page)
    assert records(page) == {("2026-11-16", "lappen"): line("Før midnatt"), ("2026-11-16", "for-kroppen"): "Etter midnatt"}


def test_the_day_that_somebody_says_is_the_day(page, http_base):
    """Who writes down yesterday in the morning would have it under today."""
    page.clock.set_system_time(TUESDAY)
    page.goto(http_base + LOG)
    write(page, "Gårsdagens tanke")
    page.locator(f'[id="{BLOCK}..day"]').fill("2026-11-16")
    see(page, {"Mandag": ["Gårsdagens tanke"]})
    at_rest(page)
    page.clock.set_system_time(NEXT_WEEK)
    page.reload()
    expect(note(page)).to_have_value("")
    at_rest(page)
    assert records(page) == {("2026-11-16", "lappen"): line("Gårsdagens tanke")}


def test_what_was_stored_before_is_put_under_its_days(page, http_base):
    """What somebody wrote while the week was one form would stand as today's, and be written over."""
    page.goto(http_base + LOG)
    expect(page.locator(".entry-done")).to_be_visible()
    at_rest(page)
    once(page, "kontortida", "17:00", "2026-11-09T16:00:00.000Z", 1)
    once(page, "lappen", line("Gammel tanke"), "2026-11-12T16:00:00.000Z", 2)
    once(page, "plagsomt-da", 7, "2026-11-12T16:10:00.000Z", 3)
    # Not the day in Greenwich, where it was the 12th still.
    once(page, "plagsomt-na", 3, "2026-11-12T23:30:00.000Z", 4)
    before = records(page)
    assert len(before) == 4
    page.reload()
    expect(note(page)).to_have_value("")
    expect(page.locator(".entry-list summary")).to_have_text(["13. november 2026", "12. november 2026", "9. november 2026"])
    see(page, {"Mandag": ["17:00"], "Torsdag": ["Gammel tanke", "7"], "Fredag": ["3"]})
    write(page, "Ny tanke")
    page.locator(".entry-done").click()
    expect(page.locator(".entry-list > li")).to_have_count(4)
    assert records(page) == {
        ("2026-11-09", "kontortida"): "17:00", ("2026-11-12", "lappen"): line("Gammel tanke"), ("2026-11-12", "plagsomt-da"): 7,
        ("2026-11-13", "plagsomt-na"): 3, ("2026-11-16", "lappen"): line("Ny tanke")}
    # Whose day it isn't, it can be given another.
    page.locator(".entry-list summary").last.click()
    page.get_by_role("button", name="Endre det du skrev 9. november 2026").click()
    page.locator(f'[id="{BLOCK}..day"]').fill("2026-11-11")
    expect(page.locator(".entry-list summary").last).to_have_text("11. november 2026")


def test_what_was_written_today_in_the_one_form_is_todays(page, http_base):
    """A new version in the middle of a day would take away what somebody was writing."""
    page.goto(http_base + LOG)
    at_rest(page)
    once(page, "kontortida", "17:00", "2026-11-09T16:00:00.000Z", 1)
    once(page, "lappen", line("Dagens tanke"), "2026-11-16T16:00:00.000Z", 2)
    page.reload()
    expect(note(page)).to_have_value("Dagens tanke")
    expect(page.locator(".entry-list summary")).to_have_text(["9. november 2026"])
    see(page, {"Mandag": ["Dagens tanke"]})
    at_rest(page)
    assert records(page) == {("2026-11-09", "kontortida"): "17:00", ("", "lappen"): line("Dagens tanke")}


def test_words_written_before_the_database_answers_are_not_mixed_with_another_days(page, http_base):
    """On a slow phone, the first words of today would be joined to those of last week."""
    page.goto(http_base + LOG)
    at_rest(page)
    once(page, "lappen", line("Gammel tanke"), "2026-11-12T16:00:00.000Z")
    page.add_init_script(f"window.waits = true; ({WAITS})();")
    page.reload()
    note(page).fill("Ny tanke")
    page.evaluate("window.waits = false")
    expect(page.locator(".entry-list summary")).to_have_text(["12. november 2026"])
    wait_until(page, lambda: records(page) == {("2026-11-12", "lappen"): line("Gammel tanke"), ("", "lappen"): line("Ny tanke")})
    expect(note(page)).to_have_value("Ny tanke")


def test_two_pages_put_the_same_words_under_the_same_day(page, http_base):
    """With the page open twice, the old words would be there twice, or what one page has written since be taken by the other."""
    page.goto(http_base + LOG)
    at_rest(page)
    once(page, "lappen", line("Gammel tanke"), "2026-11-12T16:00:00.000Z")
    page.add_init_script(f"window.waits = true; ({WAITS})();")
    other = page.context.new_page()
    other.clock.install(time=MONDAY)
    for each in (page, other):
        each.goto(http_base + LOG + "?igjen")
    page.evaluate("window.waits = false")
    expect(page.locator(".entry-list > li")).to_have_count(1)
    note(page).fill("Ny tanke")
    other.evaluate("window.waits = false")
    wait_until(page, lambda: records(page) == {("2026-11-12", "lappen"): line("Gammel tanke"), ("", "lappen"): line("Ny tanke")})
    for each in (page, other):
        at_rest(each)
        expect(each.locator(".entry-list > li")).to_have_count(1)
        expect(note(each)).to_have_value("Ny tanke")
    assert records(page) == {("2026-11-12", "lappen"): line("Gammel tanke"), ("", "lappen"): line("Ny tanke")}


def test_a_backup_from_before_and_one_from_now_bring_every_day(page, http_base):
    """A file from before would bring words that lie over today's, or lose them; and one from now would forget the days."""
    page.goto(http_base + LOG)
    at_rest(page)
    once(page, "lappen", line("Gammel tanke"), "2026-11-12T16:00:00.000Z")
    _, before = save_backup(page, http_base)
    delete_all(page)
    page.goto(http_base + LOG)
    write(page, "Dagens tanke")
    page.locator(".entry-done").click()
    expect(page.locator(".entry-list > li")).to_have_count(1)
    page.goto(http_base + "nb/me.html")
    bring(page, before)
    # Another device's form was emptied later, so its words stand beside, where they can be read.
    expect(page.locator(".me-other")).to_contain_text("Gammel tanke")
    delete_all(page)
    page.goto(http_base + "nb/me.html")
    bring(page, before)
    page.goto(http_base + LOG)
    write(page, "Dagens tanke")
    both = {("2026-11-12", "lappen"): line("Gammel tanke"), ("", "lappen"): line("Dagens tanke")}
    assert records(page) == both
    _, now = save_backup(page, http_base)
    delete_all(page)
    page.goto(http_base + "nb/me.html")
    bring(page, now)
    assert records(page) == both
    page.clock.set_system_time(TUESDAY)
    page.goto(http_base + LOG)
    see(page, {"Mandag": ["Dagens tanke"]})


def test_the_days_stand_on_ones_own_page_on_the_sheet_and_on_paper(page, http_base, tmp_path):
    """The week would be somewhere to write and nowhere to read."""
    page.goto(http_base + LOG)
    at_rest(page)
    once(page, "lappen", line("Gammel tanke"), "2026-11-12T16:00:00.000Z", 1)
    once(page, "plagsomt-da", 7, "2026-11-12T16:00:00.000Z", 2)
    # Before the exercise has been opened again they are there too.
    page.goto(http_base + "nb/me.html")
    expect(page.locator(".me-answers dd").filter(has_text="Gammel tanke")).to_be_visible()
    page.goto(http_base + LOG)
    write(page, "Mandagens tanke")
    page.locator(f'[id="{BLOCK}.plagsomt-da.4"]').check()
    at_rest(page)
    page.clock.set_system_time(TUESDAY)
    page.reload()
    write(page, "Tirsdagens tanke")
    text = printed(page, tmp_path)
    for words in ("Gammel tanke", "Mandagens tanke", "Tirsdagens tanke"):
        assert bare(words) in text, words
    page.goto(http_base + "nb/me.html")
    expect(page.locator(".me-day h5")).to_have_text(["16. november 2026", "12. november 2026"])
    page.goto(http_base + "nb/talk.html")
    page.get_by_label("16. november 2026").check()
    sheet = page.locator(".sheet")
    expect(sheet.locator("dd")).to_have_text(["Mandagens tanke", "4"])


def test_a_tick_on_the_sheet_is_of_one_day(page, http_base):
    """Who chose to show Monday's words would hand over Tuesday's, which nobody has chosen."""
    page.goto(http_base + LOG)
    at_rest(page)
    once(page, "lappen", line("Gammel tanke"), "2026-11-12T16:00:00.000Z")
    page.reload()
    write(page, "Mandagens tanke")
    page.goto(http_base + "nb/talk.html")
    page.get_by_label("Ikke ferdig ennå").check()
    expect(page.locator(".sheet dd")).to_have_text(["Mandagens tanke"])
    at_rest(page)
    page.clock.set_system_time(TUESDAY)
    page.goto(http_base + LOG)
    write(page, "Tirsdagens tanke")
    page.goto(http_base + "nb/talk.html")
    expect(page.get_by_label("16. november 2026")).to_be_visible()
    expect(page.get_by_label("Ikke ferdig ennå")).not_to_be_checked()
    expect(page.locator(".sheet dd")).to_have_count(0)


def test_days_stay_under_lock(page, http_base):
    """Behind a pass phrase the week would be one form again, or the days be readable to anybody."""
    page.goto(http_base + LOG)
    at_rest(page)
    once(page, "lappen", line("Gammel tanke"), "2026-11-12T16:00:00.000Z")
    lock(page, http_base)
    page.goto(http_base + LOG)
    unlock(page)
    expect(page.locator(".entry-list summary")).to_have_text(["12. november 2026"])
    expect(note(page)).to_have_value("")
    at_rest(page)
    kept = [each for each in stored(page)["answers"] if each["key"] == f"angst.{BLOCK}.lappen"]
    assert {each["entry"][:10] for each in kept} == {"", "2026-11-12"}
    assert all("sealed" in each["value"] for each in kept if each["entry"]), kept
