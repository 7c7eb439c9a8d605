"""What a person writes is kept, also when they leave in haste."""
import pytest
from playwright.sync_api import expect

from acting import answers, stored, wait_for_answers, wait_for_progress, wait_until
from trial import SCHEMA, NEXT, SIDE, answer, field, kept, nothing_unsaved, saved


def test_schema_and_record(page, base):
    """The form of what is stored is a promise: every later version must find it."""
    page.goto(base + SIDE)
    assert page.evaluate("document.documentElement.classList.contains('js')")
    field(page, "situasjon").fill("Jeg sto i køen")
    saved(page)
    data = stored(page)
    meta = {each["name"]: each for each in data["meta"]}
    record = data["answers"][0]
    assert set(record) == {"key", "entry", "program", "value", "time", "counter", "writer", "version"}
    assert (record["key"], record["entry"], record["program"], record["value"], record["version"]) == (
        "angst.a.situasjon", "", "angst", "Jeg sto i køen", "1")
    assert meta["schema"]["value"] == SCHEMA
    assert meta["writer"]["value"] == record["writer"] and len(record["writer"]) >= 12
    assert meta["counter"]["value"] == record["counter"] == 3
    assert meta["last.angst"]["value"] == {"module": "sirkel", "page": "side"}
    assert {"time", "counter", "writer"} <= set(meta["last.angst"])
    assert data["progress"][0]["key"] == "angst.sirkel.side" and data["progress"][0]["state"] == "seen"


def test_written_within_300_ms_and_while_typing_goes_on(page, http_base):
    """Who writes for long without a pause would lose all of it when the phone dies."""
    # The clock is the test's own, so that a machine with much else to do writes no slower than others.
    page.clock.install(time="2026-11-22T10:00:00Z")
    page.goto(http_base + SIDE)
    field(page, "antall").fill("2")
    kept(page, "a.antall", 2)
    page.reload()
    # Before the page has shown what is stored, it stores nothing, and then at once.
    expect(field(page, "antall")).to_have_value("2")
    page.clock.pause_at("2026-11-22T11:00:00Z")
    page.evaluate("""() => {
      window.writes = [];
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (record) { if (this.name === 'answers') writes.push(Date.now()); return put.apply(this, arguments); };
    }""")
    for _ in range(60):
        last = page.evaluate("""() => {
          const area = document.getElementById('a.tanker');
          area.value += 'x';
          area.dispatchEvent(new Event('input', { bubbles: true }));
          return Date.now();
        }""")
        page.clock.run_for(60)
        stored(page)  # comes after what is being written
    page.clock.run_for(240)
    kept(page, "a.tanker", "x" * 60)
    writes = page.evaluate("writes")
    assert len(writes) == 2 and last - writes[0] > 1000 and writes[-1] - last <= 300


def test_every_kind_comes_back(page, base):
    """The words would not be there the next day."""
    page.goto(base + SIDE)
    field(page, "situasjon").fill("Kø")
    field(page, "tanker").fill("Linje 1\nlinje 2 <b>æøå</b> 😀")
    page.get_by_label("Satte meg ned").check()
    page.get_by_label("Puls").check()
    page.locator("[data-field=likner] .other-text").fill("svimmel")
    page.locator("#a\\.styrke\\.0").check()
    field(page, "antall").fill("2,5")
    field(page, "dag").fill("2026-11-22")
    field(page, "kl").fill("07:30")
    field(page, "tlf").fill("116 123")
    page.locator(".row-text").nth(0).fill("Gå ut")
    page.locator(".row-text").nth(1).fill("Ta bussen")
    page.locator(".row-done").nth(1).check()
    saved(page)
    values = {"angst.a." + name: value for name, value in {
        "situasjon": "Kø", "tanker": "Linje 1\nlinje 2 <b>æøå</b> 😀", "gjorde": "satte",
        "likner": {"options": ["puls"], "other": "svimmel"}, "styrke": 0, "antall": 2.5, "dag": "2026-11-22", "kl": "07:30",
        "tlf": "116 123", "trinn": [{"text": "Gå ut", "done": False}, {"text": "Ta bussen", "done": True}]}.items()}
    wait_for_answers(page, values)
    assert answers(page) == values
    page.reload()
    expect(field(page, "situasjon")).to_have_value("Kø")
    expect(field(page, "tanker")).to_have_value("Linje 1\nlinje 2 <b>æøå</b> 😀")
    expect(page.get_by_label("Satte meg ned")).to_be_checked()
    expect(page.get_by_label("Puls")).to_be_checked()
    expect(page.locator("#a\\.likner\\.other")).to_be_checked()
    expect(page.locator("[data-field=likner] .other-text")).to_have_value("svimmel")
    expect(page.locator("#a\\.styrke\\.0")).to_be_checked()
    expect(field(page, "antall")).to_have_value("2,5")
    expect(field(page, "dag")).to_have_value("2026-11-22")
    expect(page.locator(".row-text")).to_have_count(3)
    expect(page.locator(".row-text").nth(1)).to_have_value("Ta bussen")
    expect(page.locator(".row-done").nth(1)).to_be_checked()
    expect(page.locator("[data-show=trinn]")).to_have_text("Gå ut\n✓ Ta bussen", use_inner_text=True)
    expect(page.locator("[data-show=likner]")).to_have_text("Puls\nsvimmel", use_inner_text=True)
    before = stored(page)["answers"]
    page.wait_for_timeout(400)
    assert stored(page)["answers"] == before, "reading writes nothing"


def test_emptied_field_becomes_null(page, base):
    """What somebody has taken away would come back from another copy."""
    page.goto(base + SIDE)
    field(page, "situasjon").fill("noe")
    saved(page)
    field(page, "situasjon").fill("")
    kept(page, "a.situasjon", None)
    page.reload()
    expect(field(page, "situasjon")).to_have_value("")


def test_number_that_is_none_is_kept_and_said(page, http_base):
    """«ca. 12» would vanish without a word."""
    page.goto(http_base + SIDE)
    field(page, "antall").fill("ca. 12")
    expect(page.locator("[data-field=antall] .field-hint")).to_have_text("Skriv gjerne et tall fra 0 til 10.")
    saved(page)
    page.reload()
    expect(field(page, "antall")).to_have_value("ca. 12")
    field(page, "antall").fill("7")
    expect(page.locator("[data-field=antall] .field-hint")).to_have_text("")


def test_options_that_are_gone_stay_in_the_answer(page, http_base):
    """An author's edit would delete what people have answered."""
    page.goto(http_base + SIDE)
    page.get_by_label("Puls").check()
    saved(page)
    page.evaluate("""() => new Promise(done => { const r = indexedDB.open('mestring'); r.onsuccess = () => {
      const t = r.result.transaction('answers', 'readwrite');
      t.objectStore('answers').get(['angst.a.likner', '']).onsuccess = e => t.objectStore('answers').put(
        Object.assign(e.target.result, { counter: 99, value: { options: ['puls', 'gammel'] } }));
      t.oncomplete = () => { r.result.close(); done(); } } })""")
    page.reload()
    expect(page.get_by_label("Puls")).to_be_checked()
    page.get_by_label("Svette").check()
    wait_until(page, lambda: sorted(answer(page, "a.likner")["value"]["options"]) == ["gammel", "puls", "svette"])


def test_view_follows_the_words(page, base):
    """The picture would not show what was written, or would run it as markup."""
    page.goto(base + SIDE)
    field(page, "situasjon").press_sequentially("Kø <i>")
    expect(page.locator("[data-show=situasjon]")).to_have_text("Kø <i>")
    page.get_by_label("Gikk ut").check()
    expect(page.locator("[data-show=gjorde]")).to_have_text("Gikk ut")
    page.locator("[data-field=gjorde] .other-text").fill("sang")
    expect(page.locator("#a\\.gjorde\\.other")).to_be_checked()
    expect(page.locator("[data-show=gjorde]")).to_have_text("sang")


def test_saved_is_said_once(page, http_base):
    """A screen reader would say «Lagret» at every pause."""
    page.goto(http_base + SIDE)
    page.evaluate("""() => { window.said = 0; new MutationObserver(list => { said += list.length; })
      .observe(document.querySelector('.save-status'), { childList: true, characterData: true, subtree: true }); }""")
    for text in ("a", "ab", "abc"):
        field(page, "situasjon").fill(text)
        kept(page, "a.situasjon", text)
    page.wait_for_timeout(100)
    assert page.evaluate("said") == 1


# Leaving in haste

@pytest.mark.parametrize("pause", [0, 30, 150, 260, 400])
def test_reload_right_after_typing(page, base, pause):
    """Who reloads, or is reloaded, would lose the last words."""
    page.goto(base + SIDE)
    field(page, "situasjon").press_sequentially("hastverk")
    page.wait_for_timeout(pause)
    page.reload()
    expect(field(page, "situasjon")).to_have_value("hastverk")
    kept(page, "a.situasjon", "hastverk")
    nothing_unsaved(page)


def test_typed_before_the_store_and_left_at_once(page, base):
    """On a slow phone the first words would be lost."""
    page.goto(base + SIDE, wait_until="commit")
    page.wait_for_selector("html.js")
    field(page, "situasjon").fill("kjapp")
    page.goto(base + NEXT)
    kept(page, "a.situasjon", "kjapp")


def test_navigation_right_after_typing(page, base):
    """Who writes and goes on would lose what was written last."""
    page.goto(base + SIDE)
    field(page, "tanker").press_sequentially("nå går jeg")
    page.locator("a.next").click()
    page.wait_for_url("**/neste.html")
    kept(page, "a.tanker", "nå går jeg")
    page.go_back()
    expect(field(page, "tanker")).to_have_value("nå går jeg")


def test_closing_the_tab_right_after_typing(context, base):
    """Who closes the tab because somebody comes would lose the last words."""
    page = context.new_page()
    page.goto(base + SIDE)
    field(page, "tanker").press_sequentially("lukker")
    page.close(run_before_unload=False)
    page = context.new_page()
    page.goto(base + SIDE)
    expect(field(page, "tanker")).to_have_value("lukker")


def test_hidden_page_saves_at_once(page, http_base):
    """A phone ends pages in the background without asking."""
    # Time stands still, so nothing is stored for having waited.
    page.clock.install(time="2026-11-22T10:00:00Z")
    page.goto(http_base + SIDE)
    wait_for_progress(page, "angst.sirkel.side")
    nothing_unsaved(page)
    page.clock.pause_at("2026-11-22T11:00:00Z")
    field(page, "tanker").fill("gjemt")
    page.evaluate("""() => { Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange')); }""")
    assert page.evaluate("Object.keys(localStorage).length") <= 1
    kept(page, "a.tanker", "gjemt")
    nothing_unsaved(page)


def test_old_journal_gives_way_to_newer_answer(page, http_base):
    """Old words would overwrite newer ones."""
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("ny")
    saved(page)
    page.evaluate("""() => localStorage.setItem('mestring.unsaved.x', JSON.stringify({ id: 'x', store: 'answers', base: 1,
      record: { key: 'angst.a.situasjon', entry: '', program: 'angst', value: 'gammel', version: '1', time: '2020-01-01T00:00:00.000Z' } }))""")
    page.reload()
    nothing_unsaved(page)
    expect(field(page, "situasjon")).to_have_value("ny")
    kept(page, "a.situasjon", "ny")
