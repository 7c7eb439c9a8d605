"""When a module is meant to be read: said kindly, never a lock."""
import pytest
from playwright.sync_api import expect

from acting import wait_for_progress
from small_root import module, small_site
from test_accessibility import violations_in_both_schemes

PROGRAM, OVERVIEW = "nb/hjemme/index.html", "nb/hjemme/to/index.html"


@pytest.fixture(scope="module")
def opening_site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("opens")
    (folder / "site").mkdir()
    return small_site(folder, {
        "1-en": module("en", "Den første", "opens: after 7 days\n"), "2-to": module("to", "Den andre", "opens: after 7 days\n"),
        "3-tre": module("tre", "Den tredje", "opens: after en\n")})


@pytest.fixture
def http(opening_site):
    return opening_site.addresses["http"]


def note_of(page, module):
    return page.locator(f".module[data-module={module}] .opens")


def finish_the_first(page, http, days_ago=0):
    """Goes through the last page of the first module, some days ago."""
    page.clock.set_fixed_time("2026-11-22T12:00:00Z")  # not shortly before midnight
    page.goto(http + "nb/hjemme/en/en-to.html")
    page.locator("a.next").click()
    page.wait_for_url("**/to/index.html")
    wait_for_progress(page, "hjemme.en.en-to", "done")
    page.evaluate("""async days => {
      const db = await new Promise(resolve => { indexedDB.open('mestring').onsuccess = event => resolve(event.target.result); });
      const store = db.transaction('progress', 'readwrite').objectStore('progress');
      const records = await new Promise(resolve => { store.getAll().onsuccess = event => resolve(event.target.result); });
      for (const record of records) {
        const time = new Date(record.time);
        time.setDate(time.getDate() - days);
        store.put(Object.assign(record, { time: time.toISOString() }));
      }
      await new Promise(resolve => { store.transaction.oncomplete = resolve; });
      db.close();
    }""", days_ago)


def test_one_is_told_what_comes_before(new_context, http):
    """Somebody would begin with the hardest exercise, without what makes it bearable."""
    page = new_context(reduced_motion="reduce").new_page()
    page.goto(http + PROGRAM)
    expect(note_of(page, "to")).to_have_text("Denne modulen er tenkt 7 dager etter Den første")
    expect(note_of(page, "tre")).to_have_text("Denne modulen er tenkt etter Den første")
    expect(note_of(page, "en")).to_have_count(0)
    note_of(page, "tre").get_by_role("link").click()
    page.wait_for_url("**/en/index.html")
    assert violations_in_both_schemes(page) == []


@pytest.mark.parametrize("days, said", [
    (0, "Denne modulen er tenkt om 7 dager."), (4, "Denne modulen er tenkt om 3 dager."), (6, "Denne modulen er tenkt i morgen."), (7, None), (9, None)])
def test_days_are_counted_from_the_module_before(page, http, days, said):
    """One would wait too long, or not give the exercise its week."""
    finish_the_first(page, http, days)
    for address, note in ((OVERVIEW, page.locator(".opens")), (PROGRAM, note_of(page, "to"))):
        page.goto(http + address)
        expect(page.locator("html.js")).to_have_count(1)
        expect(note).to_have_text(said) if said else expect(note).to_be_hidden()
    expect(note_of(page, "tre")).to_be_hidden()


def test_it_is_never_a_lock_and_the_choice_is_remembered(page, http):
    """Who can't sleep tonight can't wait a week; and to be told again each time would be to be scolded."""
    page.goto(http + OVERVIEW)
    expect(page.locator(".opens")).to_be_visible()
    page.get_by_role("link", name="Åpne likevel").click()
    page.wait_for_url("**/to-en.html")
    wait_for_progress(page, "hjemme.to.to-en")
    page.goto(http + OVERVIEW)
    expect(page.locator(".opens")).to_be_hidden()
    page.goto(http + PROGRAM)
    expect(note_of(page, "to")).to_be_hidden()
    expect(note_of(page, "tre")).to_be_visible()


def test_without_scripts_nothing_is_hidden(new_context, http):
    """The way in must not depend on a script."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(http + OVERVIEW)
    expect(page.locator(".opens")).to_be_visible()
    page.get_by_role("link", name="Start", exact=True).click()
    page.wait_for_url("**/to-en.html")


@pytest.mark.parametrize("address", [PROGRAM, OVERVIEW])
def test_it_fits_a_narrow_screen(new_context, http, address):
    page = new_context(viewport={"width": 320, "height": 256}, reduced_motion="reduce").new_page()
    page.goto(http + address)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert violations_in_both_schemes(page) == []
