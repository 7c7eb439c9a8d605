"""Exercises that are more than a form: filled in again and again, with rows, timers, and what is worked out and drawn."""
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from acting import WAITS, at_rest, open_and_answer_everything, scroll_widths, stored, too_wide, wait_for_answer, wait_until, with_styles
from measuring import put
from sites import sites
from test_backup import bring, delete_all, save_backup
from test_print import bare, printed

LOG = "nb/angst/trinn-for-trinn/ta-et-trinn.html"
DIARY = "nb/alt/arbeid/sovn.html"
AGAIN = "nb/alt/visninger/igjen.html"


@pytest.fixture
def page(new_context):
    """Late in the evening in Norway, when it is still the day before in Greenwich's night."""
    context = new_context(viewport={"width": 390, "height": 800}, timezone_id="Europe/Oslo")
    page = context.new_page()
    page.clock.install(time="2026-11-21T23:30:00Z")  # 00:30 on the 22nd
    return page


def entries(page, block, count):
    """The records of a repeated exercise by their entries, waited for."""

    def look():
        found = {}
        for record in stored(page)["answers"]:
            if record["key"].startswith(block + ".") and record["entry"] and record["value"] is not None:
                found.setdefault(record["entry"], {})[record["key"].split(".")[-1]] = record["value"]
        assert len(found) == count, found
        return found

    return wait_until(page, look)


def field(page, name):
    return page.locator(f'[id="{name}"]')


def give(page, name, value):
    field(page, f"{name}.{value}").check()


def done(page):
    hint = page.locator(".entry-hint")
    hint.evaluate("hint => { hint.textContent = ''; }")  # what was said of the one before
    page.locator(".entry-done").click()
    expect(hint).to_contain_text("tatt vare på")


def test_a_log_is_filled_in_again_and_again(page, http_base):
    """The second attempt would lie on top of the first, and nobody could see that it went better."""
    page.goto(http_base + LOG)
    field(page, "trinnlogg.hvilket").fill("Holdeplassen")
    give(page, "trinnlogg.redd", 6)
    expect(page.locator(".entries")).to_be_hidden()
    at_rest(page)
    page.reload()
    # What isn't done is where it was left.
    expect(field(page, "trinnlogg.hvilket")).to_have_value("Holdeplassen")
    field(page, "trinnlogg.skjedde").fill("Tre busser kjørte")
    done(page)
    first = entries(page, "angst.trinnlogg", 1)
    (entry, values), = first.items()
    assert entry.startswith("2026-11-22T00:30"), "the person's own day"
    assert values == {"hvilket": "Holdeplassen", "redd": 6, "skjedde": "Tre busser kjørte"}
    expect(field(page, "trinnlogg.hvilket")).to_have_value("")
    expect(page.locator('[name="trinnlogg.redd"]:checked')).to_have_count(0)
    field(page, "trinnlogg.hvilket").fill("Ett stopp")
    done(page)
    both = entries(page, "angst.trinnlogg", 2)
    assert both[entry] == values, "the first one is as it was"
    page.reload()
    expect(page.locator(".entry-list summary")).to_have_text(["22. november 2026 (2)", "22. november 2026 (1)"])
    page.locator(".entry-list summary").last.click()
    expect(page.locator(".entry-list dd").filter(has_text="Tre busser kjørte")).to_be_visible()


def test_an_earlier_one_is_opened_changed_and_left(page, http_base):
    """Who wrote the wrong word would have to live with it; and what was begun meanwhile would be gone."""
    page.goto(http_base + LOG)
    for words in ("Holdeplassen", "Ett stopp"):
        field(page, "trinnlogg.hvilket").fill(words)
        done(page)
    before = entries(page, "angst.trinnlogg", 2)
    first, second = sorted(before)
    field(page, "trinnlogg.hvilket").fill("Påbegynt")
    page.get_by_role("listitem").locator("summary").last.click()
    page.get_by_role("button", name="Endre det du skrev 22. november 2026 (1)").click()
    expect(page.locator(".entry-now")).to_be_focused()
    expect(page.locator(".entry-now")).to_have_text("Du endrer det du skrev 22. november 2026")
    expect(field(page, "trinnlogg.hvilket")).to_have_value("Holdeplassen")
    field(page, "trinnlogg.hvilket").fill("Holdeplassen ved kirka")
    page.locator(".entry-done").click()
    expect(field(page, "trinnlogg.hvilket")).to_have_value("Påbegynt")
    after = entries(page, "angst.trinnlogg", 2)
    assert after == {first: {"hvilket": "Holdeplassen ved kirka"}, second: before[second]}


def test_the_day_is_the_one_that_the_person_says(page, http_base):
    """Yesterday's attempt would stand as today's, and the week would look another."""
    page.goto(http_base + LOG)
    expect(page.get_by_label("Dato")).to_have_value("2026-11-22")
    field(page, "trinnlogg.hvilket").fill("Holdeplassen")
    page.get_by_label("Dato").fill("2026-11-20")
    page.get_by_label("Dato").blur()
    at_rest(page)
    page.reload()
    expect(page.get_by_label("Dato")).to_have_value("2026-11-20")
    expect(page.locator(".entry-now")).to_contain_text("Du begynte på dette 20. november 2026")
    done(page)
    (entry,) = entries(page, "angst.trinnlogg", 1)
    assert entry.startswith("2026-11-20T")
    expect(page.get_by_label("Dato")).to_have_value("2026-11-22")
    page.locator(".entry-list summary").click()
    page.get_by_role("button", name="Endre det du skrev").click()
    page.get_by_label("Dato").fill("2026-11-19")
    page.get_by_label("Dato").blur()
    expect(page.locator(".entry-list summary")).to_have_text(["19. november 2026"])
    (moved, values), = entries(page, "angst.trinnlogg", 1).items()
    assert moved.startswith("2026-11-19T") and values == {"hvilket": "Holdeplassen"}
    page.goto(http_base + "nb/me.html")
    expect(page.locator(".me-block dt")).to_have_text(["Hvilket trinn tar du? (19. november 2026)"])


def test_on_a_slow_phone_nothing_that_is_done_meanwhile_is_lost(page, http_base):
    """Who has tapped a button goes on writing; it would be gone, or stand in yesterday's diary."""
    page.goto(http_base + LOG)
    field(page, "trinnlogg.hvilket").fill("Holdeplassen")
    done(page)
    page.evaluate(WAITS)
    # What is written before the other one has come belongs to what stood there.
    page.locator(".entry-list summary").click()
    page.evaluate("waits = true")
    page.get_by_role("button", name="Endre det du skrev").click()
    field(page, "trinnlogg.hvilket").fill("Påbegynt")
    page.evaluate("waits = false")
    expect(page.locator(".entry-now")).to_have_text("Du endrer det du skrev 22. november 2026")
    expect(field(page, "trinnlogg.hvilket")).to_have_value("Holdeplassen")
    page.locator(".entry-done").click()
    expect(field(page, "trinnlogg.hvilket")).to_have_value("Påbegynt")
    # The day is that of the one that has been asked for.
    page.evaluate("waits = true")
    page.get_by_role("button", name="Endre det du skrev").click()
    page.get_by_label("Dato").fill("2026-11-19")
    page.get_by_label("Dato").blur()
    page.evaluate("waits = false")
    expect(page.locator(".entry-list summary")).to_have_text(["19. november 2026"])
    (moved, values), = entries(page, "angst.trinnlogg", 1).items()
    assert moved.startswith("2026-11-19T") and values == {"hvilket": "Holdeplassen"}
    page.locator(".entry-done").click()
    expect(field(page, "trinnlogg.hvilket")).to_have_value("Påbegynt")
    expect(page.get_by_label("Dato")).to_have_value("2026-11-22")
    # What is added after "done" was tapped is done too.
    page.evaluate("waits = true")
    page.locator(".entry-done").click()
    field(page, "trinnlogg.hvilket").press("End")
    page.keyboard.type(", og gikk")
    page.evaluate("waits = false")
    expect(page.locator(".entry-hint")).to_contain_text("tatt vare på")
    expect(field(page, "trinnlogg.hvilket")).to_have_value("")
    assert {"hvilket": "Påbegynt, og gikk"} in entries(page, "angst.trinnlogg", 2).values()


def test_the_day_stays_when_one_goes_on_writing(page, http_base):
    """Who says first which day it was would find the attempt under another."""
    page.goto(http_base + LOG)
    page.get_by_label("Dato").fill("2026-11-20")
    page.get_by_label("Dato").blur()
    field(page, "trinnlogg.hvilket").fill("Holdeplassen")
    give(page, "trinnlogg.redd", 6)
    at_rest(page)
    expect(page.get_by_label("Dato")).to_have_value("2026-11-20")
    done(page)
    (entry,) = entries(page, "angst.trinnlogg", 1)
    assert entry.startswith("2026-11-20T")
    expect(page.get_by_label("Dato")).to_have_value("2026-11-22")


def test_one_is_removed_only_after_a_question(page, http_base):
    """A finger that slips would take a day's work with it."""
    page.goto(http_base + LOG)
    for words in ("Holdeplassen", "Ett stopp"):
        field(page, "trinnlogg.hvilket").fill(words)
        done(page)
    page.locator(".entry-list summary").first.click()
    remove = page.get_by_role("button", name="Fjern det du skrev 22. november 2026 (2)")
    remove.click()
    page.get_by_role("button", name="Nei, behold det").click()
    expect(remove).to_be_focused()
    remove.click()
    page.keyboard.press("Escape")
    assert len(entries(page, "angst.trinnlogg", 2)) == 2
    remove.click()
    page.get_by_role("button", name="Ja, fjern det").click()
    expect(page.locator(".entry-list summary")).to_have_text(["22. november 2026"])
    (values,) = entries(page, "angst.trinnlogg", 1).values()
    assert values == {"hvilket": "Holdeplassen"}
    expect(page.locator(".entries h3")).to_be_focused()


def test_nothing_is_kept_of_an_empty_form(page, http_base):
    """Empty days would lower every mean."""
    page.goto(http_base + LOG)
    page.locator(".entry-done").click()
    expect(page.locator(".entry-hint")).to_have_text("Skriv noe først.")
    at_rest(page)
    assert stored(page)["answers"] == []


def test_two_tabs_keep_one_each(page, http_base):
    """One tab would write over what the other has just kept."""
    page.goto(http_base + LOG)
    other = page.context.new_page()
    other.goto(http_base + LOG)
    field(page, "trinnlogg.hvilket").fill("Fra den ene")
    done(page)
    expect(other.locator(".entry-list summary")).to_have_count(1)
    expect(field(other, "trinnlogg.hvilket")).to_have_value("")
    field(other, "trinnlogg.hvilket").fill("Fra den andre")
    done(other)
    expect(page.locator(".entry-list summary")).to_have_count(2)
    words = {values["hvilket"] for values in entries(page, "angst.trinnlogg", 2).values()}
    assert words == {"Fra den ene", "Fra den andre"}


def test_a_log_with_the_keyboard_alone(page, http_base):
    """Who can't use a mouse would fill in the form, and never get it out of the way."""
    page.goto(http_base + LOG)
    field(page, "trinnlogg.hvilket").focus()
    page.keyboard.type("Holdeplassen")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className").endswith("entry-done"):
            break
    page.keyboard.press("Enter")
    expect(page.locator(".entry-now")).to_be_focused()
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "SUMMARY":
            break
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(field(page, "trinnlogg.hvilket")).to_have_value("Holdeplassen")
    expect(page.locator(".entry-now")).to_be_focused()


def test_earlier_fillings_are_printed(page, http_base, tmp_path):
    """The guide would see an empty form."""
    page.goto(http_base + LOG)
    assert bare("Hva tror du vil skje?") in printed(page, tmp_path)
    field(page, "trinnlogg.hvilket").fill("Holdeplassen ved kirka")
    done(page)
    text = printed(page, tmp_path)
    assert bare("Holdeplassen ved kirka") in text and bare("22. november 2026") in text
    assert bare("Ferdig med denne") not in text


WORK = "nb/alt/arbeid/rader.html"
TIMER = "nb/alt/arbeid/pusten.html"


def rows(page, name):
    return page.locator(f'[data-field="{name}"] .row-item:not(.spare)')


def cell(row, column):
    return row.locator(f'[data-column="{column}"] input').first


def expect_rows(page, key, *expected):
    """What is stored of a table, waited for."""

    def look():
        found = [each["value"] for each in stored(page)["answers"] if each["key"].startswith(key + "/") and each["value"]]
        found = tuple(each["cells"] for each in sorted(found, key=lambda each: each["at"]))
        assert found == expected
        return found

    wait_until(page, look)


def fill_rows(page, *words):
    for number, each in enumerate(words):
        if number:
            page.locator('[data-field="prove"] .add').click()
        cell(rows(page, "prove").nth(number), "hva").fill(each)


def expect_whats(page, *words):
    """What is seen of the table, waited for."""
    expect(rows(page, "prove")).to_have_count(len(words))
    for number, each in enumerate(words):
        expect(cell(rows(page, "prove").nth(number), "hva")).to_have_value(each)


def test_rows_are_added_moved_and_taken_away(page, fixture_site):
    """A plan that can't be changed is soon another plan than one's own."""
    page.goto(fixture_site.addresses["http"] + WORK)
    fill_rows(page, "Buss", "Heis", "Butikk")
    cell(rows(page, "prove").nth(1), "vanskelig").fill("4")
    expect_rows(page, "alt.plan.prove", {"hva": "Buss"}, {"hva": "Heis", "vanskelig": 4}, {"hva": "Butikk"})
    page.get_by_role("button", name="Flytt linje 3 opp").first.click()
    expect(page.get_by_role("button", name="Flytt linje 2 opp").first).to_be_focused()
    page.keyboard.press("Enter")
    expect_whats(page, "Butikk", "Buss", "Heis")
    page.get_by_role("button", name="Fjern linje 2").first.click()
    expect_rows(page, "alt.plan.prove", {"hva": "Butikk"}, {"hva": "Heis", "vanskelig": 4})
    page.reload()
    expect_whats(page, "Butikk", "Heis")
    expect(cell(rows(page, "prove").nth(1), "vanskelig")).to_have_value("4")
    page.get_by_role("button", name="Fjern linje 1").first.click()
    page.get_by_role("button", name="Angre").click()
    expect_whats(page, "Butikk", "Heis")
    expect_rows(page, "alt.plan.prove", {"hva": "Butikk"}, {"hva": "Heis", "vanskelig": 4})
    page.goto(fixture_site.addresses["http"] + "nb/me.html")
    expect(page.locator(".me-block dd").first).to_have_text("Hva?: Butikk")


def test_every_kind_of_column_is_kept(page, fixture_site):
    """What stood in one column would be gone after a break."""
    page.goto(fixture_site.addresses["http"] + WORK)
    page.locator('[data-field="folk"] .add').click()
    row = rows(page, "folk").nth(1)
    cell(row, "hvem").fill("Mor")
    row.get_by_label("Besøke").check()
    row.locator('[data-column="naer"] input').nth(4).check()
    row.locator('[data-part="hours"]').fill("1")
    row.locator('[data-part="minutes"]').fill("30")
    expect_rows(page, "alt.plan.folk", {"hvem": "Mor", "hvordan": "besoke", "naer": 4, "lenge": 90})
    page.reload()
    row = rows(page, "folk").first
    expect(cell(row, "hvem")).to_have_value("Mor")
    expect(row.get_by_label("Besøke")).to_be_checked()
    expect(row.locator('[data-part="minutes"]')).to_have_value("30")


def test_rows_and_the_day_are_in_a_backup(page, fixture_site):
    """One row in a table, and the backup of a year's work would be called damaged."""
    http = fixture_site.addresses["http"]
    page.goto(http + DIARY)
    page.locator('[id="dagbok.mer"]').fill("Halvveis")
    page.locator('[id="dagbok..day"]').fill("2026-03-01")
    page.goto(http + WORK)
    fill_rows(page, "Buss", "Butikk")
    at_rest(page)
    before = stored(page)["answers"]
    assert sum("/" in each["key"] for each in before) == 2
    _, text = save_backup(page, http)
    delete_all(page)
    page.reload()
    assert "hentet inn" in bring(page, text)
    assert stored(page)["answers"] == before
    page.goto(http + WORK)
    expect_whats(page, "Buss", "Butikk")
    page.goto(http + DIARY)
    expect(page.locator('[id="dagbok..day"]')).to_have_value("2026-03-01")


def test_two_tabs_write_in_a_row_each(page, fixture_site):
    """The tab that was saved last would take the other's row with it."""
    page.goto(fixture_site.addresses["http"] + WORK)
    fill_rows(page, "Buss", "Heis")
    expect_rows(page, "alt.plan.prove", {"hva": "Buss"}, {"hva": "Heis"})
    other = page.context.new_page()
    other.goto(fixture_site.addresses["http"] + WORK)
    expect(rows(other, "prove")).to_have_count(2)
    cell(rows(page, "prove").first, "hva").fill("Buss til byen")
    cell(rows(other, "prove").nth(1), "hva").fill("Heis til topps")
    other.locator('[data-field="prove"] .add').click()
    cell(rows(other, "prove").nth(2), "hva").fill("Butikk")
    expect_rows(page, "alt.plan.prove", {"hva": "Buss til byen"}, {"hva": "Heis til topps"}, {"hva": "Butikk"})
    expect(rows(page, "prove")).to_have_count(3)
    other.get_by_role("button", name="Fjern linje 3").first.click()
    expect(rows(page, "prove")).to_have_count(2)


def test_ones_own_lines_are_options(page, fixture_site):
    """The list would have to be written once more, and the two would soon differ."""
    page.goto(fixture_site.addresses["http"] + WORK)
    first = page.locator('[data-field="forst"]')
    expect(first.locator(".option")).to_have_count(0)
    lines = page.locator('[data-field="trinn"] .row-text')
    lines.nth(0).fill("Stå på holdeplassen")
    lines.nth(1).fill("Ett stopp")
    fill_rows(page, "Buss")
    first.get_by_label("Ett stopp").check()
    page.locator('[data-field="haster"]').get_by_label("Buss", exact=True).check()
    at_rest(page)
    lines.nth(1).fill("To stopp")
    at_rest(page)
    page.reload()
    expect(first.get_by_label("Ett stopp")).to_be_checked()
    expect(first.locator(".option:visible")).to_have_text(["Stå på holdeplassen", "To stopp", "Ett stopp"], use_inner_text=True)
    expect(page.locator('[data-field="haster"]').get_by_label("Buss", exact=True)).to_be_checked()


def test_a_computed_value_has_its_unit_and_waits_calmly(page, fixture_site):
    """An empty place looks like something broken."""
    page.goto(fixture_site.addresses["http"] + WORK)
    computed = page.locator('[data-field="dobbelt"]')
    expect(computed.locator(".computed")).to_have_text("Ikke regnet ut ennå", use_inner_text=True)
    field(page, "plan.kopper").fill("1,5")
    expect(computed.locator(".computed")).to_have_text("3 kopper")


def test_a_timer_keeps_time_while_the_page_sleeps(page, fixture_site):
    """A phone that is put down in the middle would let the pause last for an hour."""
    page.goto(fixture_site.addresses["http"] + TIMER)
    start = page.locator(".timer-start")
    expect(page.locator(".timer-left")).to_have_text("1:30")
    at_rest(page)
    page.clock.pause_at("2026-11-21T23:40:00Z")  # from here on it goes as the test says
    start.click()
    page.clock.run_for(10_000)
    expect(page.locator(".timer-left")).to_have_text("1:20")
    expect(start).to_have_text("Pause")
    start.click()
    page.clock.run_for(30_000)
    expect(page.locator(".timer-left")).to_have_text("1:20")
    start.click()
    # The clock goes on, and no timer of the page runs; at most one when it wakes.
    page.clock.fast_forward(60_000)
    expect(page.locator(".timer-left")).to_have_text("0:20")
    assert stored(page)["answers"] == []
    page.clock.fast_forward(60_000)
    expect(page.locator(".timer-said")).to_contain_text("Tida er ute")
    expect(page.locator(".timer-said")).to_have_attribute("role", "status")
    page.clock.resume()
    (record,) = wait_until(page, lambda: stored(page)["answers"])
    assert record["key"] == "alt.pust.tid" and record["value"].startswith("2026-11-22T00:")
    page.reload()
    expect(page.locator(".timer-said")).to_have_text("Gjort 22. november 2026")


def test_a_timer_is_calm_for_those_who_ask_for_it(new_context, fixture_site):
    """What moves all the time takes the attention from the breath."""
    page = new_context(reduced_motion="reduce").new_page()
    page.goto(fixture_site.addresses["http"] + TIMER)
    expect(page.locator(".timer-left")).to_be_visible()
    expect(page.locator(".timer-bar")).to_be_hidden()


def night(day, bed, up, rested):
    entry = f"{day}T08:00:00.000"
    return [{"key": f"alt.dagbok.{name}", "entry": entry, "program": "alt", "value": value, "time": "2026-11-22T08:00:00.000Z",
             "version": "0", "counter": 0, "writer": "earlier"} for name, value in (("la-seg", bed), ("sto-opp", up), ("uthvilt", rested))]


def test_a_diary_is_drawn_and_told(page, fixture_site):
    """The weeks before would be only a pile of forms."""
    page.goto(fixture_site.addresses["http"] + DIARY)
    expect(page.locator(".plots .hint")).to_have_count(3)
    # Over the night when the clocks are put back, and over midnight.
    put(page, *night("2026-10-24", "23:30", "07:00", 3), *night("2026-10-25", "00:15", "07:15", 5), *night("2026-11-20", "23:00", "06:00", 8))
    page.reload()
    plots = page.locator(".plot")
    expect(plots).to_have_count(3)
    name = plots.nth(0).get_attribute("aria-label")
    assert name == "Hvor uthvilt er du? Fra 24. oktober 2026 til 20. november 2026 var det laveste 3 og det høyeste 8. Sist var det 8."
    assert "7:00 timer og det høyeste 7:30 timer" in plots.nth(1).get_attribute("aria-label")
    assert "laveste 23:00 og det høyeste 0:15" in plots.nth(2).get_attribute("aria-label")
    page.locator(".plots summary").nth(2).click()
    expect(page.locator(".plots table").nth(2).locator("td")).to_have_text(
        ["24. oktober 2026", "23:30", "25. oktober 2026", "0:15", "20. november 2026", "23:00"])
    # Of the last seven days there is one.
    expect(page.locator('[data-field="snitt"] .computed')).to_have_text("8 av 10")
    field(page, "dagbok.la-seg").fill("23:45")
    field(page, "dagbok.sto-opp").fill("06:15")
    expect(page.locator('[data-field="lenge"] .computed')).to_have_text("6 timer og 30 minutter", use_inner_text=True)
    give(page, "dagbok.uthvilt", 4)
    done(page)
    expect(page.locator('[data-field="snitt"] .computed')).to_have_text("6 av 10")
    expect(page.locator(".plots table").first.locator("tr")).to_have_count(5)


def test_work_is_read_without_a_script_and_printed_empty(new_context, fixture_site, tmp_path):
    """Who has no script, or no patience with screens, would have nothing to write on."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(fixture_site.addresses["http"] + WORK)
    expect(page.locator('[data-field="prove"] .row-item')).to_have_count(3)
    assert bare("Hvor vanskelig?") in printed(page, tmp_path)
    page.goto(fixture_site.addresses["http"] + TIMER)
    assert bare("1 min 30 sek") in printed(page, tmp_path)
    page.goto(fixture_site.addresses["http"] + DIARY)
    expect(page.get_by_text("ser du svarene dine som en graf")).to_be_visible()


def test_rows_are_printed_with_room_for_more(page, fixture_site, tmp_path):
    """The sheet is often filled in on with a pen."""
    page.goto(fixture_site.addresses["http"] + WORK)
    fill_rows(page, "Kjøre ett stopp med buss nummer tjue til jobben en søndag")
    text = printed(page, tmp_path)
    assert bare("Kjøre ett stopp med buss nummer tjue til jobben en søndag") in text
    assert bare("Legg til") not in text and text.count(bare("Hva?")) == 1


SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }"


@pytest.mark.parametrize("address", [DIARY, WORK, TIMER])
def test_nothing_breaks_the_rules_or_the_edges(new_context, fixture_site, address):
    """It would be unreadable in a screen reader, or cut off on a small phone."""
    page = new_context(viewport={"width": 320, "height": 640}).new_page()
    page.goto(fixture_site.addresses["http"] + address)
    for filled in (False, True):
        if filled:
            open_and_answer_everything(page)
            if page.locator(".entry-done").count():
                done(page)
                page.locator(".entry-list summary").click()
        results = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]})
        assert results.response["violations"] == [], results.generate_report()
    with_styles(page, SPACING)
    scroll, client = scroll_widths(page)
    assert scroll <= client and too_wide(page) == []


@pytest.mark.parametrize("name, says", [("programs", "Kurs"), ("fixture", "Alt på ett sted")])
def test_a_task_can_be_put_in_the_calendar(page, name, says):
    """What is to be done between two talks is forgotten; and a calendar is seen by others."""
    site = sites()[name]
    page.goto(site.addresses["http"] + {"programs": "nb/angst/angstsirkelen/husk.html", "fixture": "nb/alt/blokker/tekst.html"}[name])
    task = page.locator(".homework")
    with page.expect_download() as download:
        task.get_by_role("button", name="Lag en påminnelse").click()
    assert download.value.suggested_filename == "paminnelse.ics"
    text = open(download.value.path(), encoding="utf-8", newline="").read()
    assert f"\r\nSUMMARY:{says}\r\n" in text and "\r\nRRULE:FREQ=DAILY;INTERVAL=1;COUNT=7\r\n" in text
    expect(task).to_contain_text(f"Der står det bare «{says}».")


def test_a_long_diary_begins_with_the_latest_and_has_them_all(page, fixture_site, tmp_path):
    """Each tap would wait for a year of nights to be drawn anew; and what is old would be gone from the screen, or from paper."""
    page.goto(fixture_site.addresses["http"] + AGAIN)
    put(page, *({"key": f"alt.{block}.{name}", "entry": f"2026-10-{day:02}T08:00:00.000", "program": "alt", "value": f"{name} {day:02}",
                 "time": f"2026-10-{day:02}T08:00:00.000Z", "counter": day, "writer": "x", "version": "1"}
                for block, name in (("forsokene", "tror"), ("natta", "mer")) for day in range(1, 21)))
    page.reload()
    log, night = page.locator("#forsokene"), page.locator("#natta")
    for block, drawn in ((log, ".view-day"), (night, "figure h4")):
        expect(block.locator(drawn)).to_have_count(14)
        expect(block.locator(drawn).first).to_contain_text("20. oktober 2026")
        expect(block.locator("figure")).to_contain_text("Her ser du de 14 siste. Alle finner du nederst i oppgaven.")
        expect(block.locator(".entry-list summary")).to_have_count(14)
    paper = printed(page, tmp_path)
    for day in range(1, 21):
        assert [paper.count(bare(f"{name} {day:02}")) for name in ("tror", "mer")] == [1, 1], day
    expect(log.locator(".entry-list summary")).to_have_count(14)
    log.get_by_role("button", name="Vis alle 20").click()
    expect(log.locator(".entry-list summary")).to_have_count(20)
    expect(log.locator(".entry-list summary").nth(14)).to_be_focused()
    expect(log.get_by_role("button", name="Vis alle")).to_be_hidden()
    expect(night.locator(".entry-list summary")).to_have_count(14)
    log.locator(".entry-list summary").last.click()
    log.get_by_role("button", name="Fjern det du skrev 1. oktober 2026").click()
    page.get_by_role("button", name="Ja, fjern det").click()
    expect(log.locator(".entry-list summary")).to_have_count(19)
