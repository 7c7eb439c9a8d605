"""A backup: what one saves can be read back, whole and by nobody else's rules; what isn't one changes nothing."""
import datetime
import hashlib
import json
import re
import tempfile
from pathlib import Path

import pytest
from playwright.sync_api import expect

from acting import stored, wait_for_answers, wait_for_progress
from trial import PROGRAM, SCHEMA, SIDE, answer, field, kept, saved

ME = "nb/me.html"
BRING = "Hent inn en sikkerhetskopi"
SAVE = "Ta en sikkerhetskopi"


def write_much(page, base):
    page.goto(base + SIDE)
    field(page, "situasjon").fill("Kø <b>æøå</b> 😀")
    field(page, "tanker").fill("Linje 1\nlinje 2")
    page.get_by_label("Satte meg ned").check()
    page.get_by_label("Puls").check()
    page.locator("[data-field=likner] .other-text").fill("svimmel")
    page.locator("#a\\.styrke\\.0").check()
    field(page, "antall").fill("2,5")
    page.locator(".row-text").nth(0).fill("Gå ut")
    saved(page)
    page.locator("#q1\\.2").check()
    wait_for_answers(page, {"angst." + name: value for name, value in {
        "a.situasjon": "Kø <b>æøå</b> 😀", "a.tanker": "Linje 1\nlinje 2", "a.gjorde": "satte", "a.likner": {"options": ["puls"], "other": "svimmel"},
        "a.styrke": 0, "a.antall": 2.5, "a.trinn": [{"text": "Gå ut", "done": False}], "q1.answer": "2"}.items()})
    page.locator("a.next").click()
    page.wait_for_url("**/neste.html")
    wait_for_progress(page, "angst.sirkel.side", "done")
    wait_for_progress(page, "angst.sirkel.neste")


def save_backup(page, base):
    """The name and the text of the file."""
    page.goto(base + ME)
    with page.expect_download() as download:
        page.get_by_role("button", name=SAVE, exact=True).click()
    return download.value.suggested_filename, open(download.value.path(), encoding="utf-8").read()


def bring(page, text, name="kopi.json"):
    # As a file of its own: through the driver, large ones take longer than the page does.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        with page.expect_file_chooser() as chooser:
            page.get_by_role("button", name=BRING).click()
        chooser.value.set_files(path)
        said = page.locator(".me-said")
        expect(said).to_be_focused()
        return said.inner_text()


def summed(file, stores=None):
    """As the site sums it."""
    stores = file["stores"] if stores is None else stores
    text = json.dumps([file["schema"], stores], ensure_ascii=False, separators=(",", ":"))
    return json.dumps({**file, "stores": stores, "sum": hashlib.sha256(text.encode()).hexdigest()}, ensure_ascii=False)


def delete_all(page):
    page.get_by_role("button", name="Slett alt", exact=True).click()
    page.get_by_role("button", name="Ja, slett alt").click()
    expect(page.locator(".me-deleted")).to_be_visible()


def content(page):
    data = stored(page)
    return data["answers"], data["progress"], [each for each in data["meta"] if each["name"].startswith("last.")]


def record(value, key="angst.a.situasjon", time="2026-11-22T10:00:00.000Z", counter=5, writer="annen", entry=""):
    return {"key": key, "entry": entry, "program": key.split(".")[0], "value": value, "time": time, "counter": counter,
            "writer": writer, "version": "1"}


def file_with(*answers, meta=(), progress=(), **settings):
    file = {"format": "mestring-backup", "version": 1, "schema": 1, "made": "2026-11-22T10:00:00.000Z",
            "stores": {"answers": list(answers), "progress": list(progress), "meta": list(meta)}}
    return summed({**file, **settings})


def test_saved_deleted_and_brought_back(context, base):
    """After a lost phone the words would come back otherwise than they were written, or not at all."""
    page = context.new_page()
    write_much(page, base)
    before = content(page)
    today = {datetime.date.today()}
    name, text = save_backup(page, base)
    assert name in {f"min-kopi-{day.isoformat()}.json" for day in today | {datetime.date.today()}}
    file = json.loads(text)
    assert summed(file) and json.loads(summed(file))["sum"] == file["sum"]
    expect(page.locator(".me-last")).to_contain_text("Du tok sist en sikkerhetskopi")
    delete_all(page)
    assert stored(page) == {"answers": [], "progress": [], "meta": []}
    page.reload()
    expect(page.locator(".me-empty")).to_be_visible()
    assert "med 8 svar" in bring(page, text)
    assert content(page) == before
    expect(page.locator(".me-block").first).to_contain_text("Kø <b>æøå</b> 😀")
    page.goto(base + SIDE)
    expect(field(page, "tanker")).to_have_value("Linje 1\nlinje 2")
    field(page, "tanker").fill("går videre")
    kept(page, "a.tanker", "går videre")
    assert answer(page, "a.tanker")["counter"] > max(each["counter"] for each in before[0])
    page.goto(base + ME)
    bring(page, text)  # again: what has been written since is newer
    assert answer(page, "a.tanker")["value"] == "går videre"
    expect(page.locator(".me-other")).to_have_count(0)


def test_to_another_device_and_back(new_context, http_base):
    """Who uses a phone and a computer would lose what they wrote on one of them."""
    phone, desk = new_context().new_page(), new_context().new_page()
    phone.goto(http_base + SIDE)
    field(phone, "situasjon").fill("på telefonen")
    field(phone, "tanker").fill("fra telefonen")
    kept(phone, "a.tanker", "fra telefonen")
    _, text = save_backup(phone, http_base)
    desk.goto(http_base + SIDE)
    field(desk, "situasjon").fill("på maskinen")
    saved(desk)
    desk.goto(http_base + ME)
    said = bring(desk, text)
    assert "ett svar" in said and "ulikt to steder" in said
    assert answer(desk, "a.situasjon")["value"] == "på maskinen"  # written later
    assert answer(desk, "a.tanker")["value"] == "fra telefonen"
    expect(desk.locator(".me-other dd")).to_contain_text("på telefonen")
    # What the desk wrote with the phone's in sight stands on the phone too, and nothing is unclear any more.
    desk.goto(http_base + SIDE)
    expect(field(desk, "tanker")).to_have_value("fra telefonen")
    field(desk, "tanker").fill("fra maskinen")
    kept(desk, "a.tanker", "fra maskinen")
    _, text = save_backup(desk, http_base)
    bring(phone, text)
    assert answer(phone, "a.situasjon")["value"] == "på maskinen"
    assert answer(phone, "a.tanker")["value"] == "fra maskinen"
    assert [each["value"]["value"] for each in stored(phone)["meta"] if each["name"].startswith("other.")] == ["på telefonen"]
    phone.get_by_role("button", name="Fjern dette svaret").click()
    expect(phone.locator(".me-other")).to_have_count(0)
    phone.reload()
    expect(phone.locator(".me-block")).to_have_count(1)
    expect(phone.locator(".me-block dd")).to_have_text(["på maskinen", "fra maskinen"])
    expect(phone.locator(".me-other")).to_have_count(0)


def damaged(text):
    file = json.loads(text)
    changed = json.loads(text)
    changed["stores"]["answers"][0]["value"] = "en annens ord"
    deep = "[" * 200 + "]" * 200
    return {
        "cut off": (text[:-40], "skadet"), "cut off early": (text[:60], "skadet"), "changed": (json.dumps(changed), "skadet"),
        "without sum": (json.dumps({**file, "sum": None}), "skadet"), "empty": ("", "ikke en sikkerhetskopi"),
        "other JSON": ('{"name": "package", "version": 1}', "ikke en sikkerhetskopi"), "a number": ("7", "ikke en sikkerhetskopi"),
        "null": ("null", "ikke en sikkerhetskopi"), "a list": ("[]", "ikke en sikkerhetskopi"),
        "a web page": ("<!DOCTYPE html><script>window.hacked = 1</script>", "ikke en sikkerhetskopi"),
        "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00" * 100, "ikke en sikkerhetskopi"),
        "a later site": (summed({**file, "schema": SCHEMA + 1}), "nyere utgave"), "a later form": (summed({**file, "version": 3}), "nyere utgave"),
        "huge": (b" " * 28_000_001, "for stor"), "locked and large": (b" " * 26_000_000, "ikke en sikkerhetskopi"), "no schema": (summed({**file, "schema": "1"}), "skadet"),
        "schema 0": (summed({**file, "schema": 0}), "skadet"), "no stores": (summed(file, []), "skadet"),
        "one store": (summed(file, {"answers": []}), "skadet"),
        "a value too deep": (file_with(record(json.loads(deep))), "skadet"),
        "too deep": ('{"format":"mestring-backup","version":1,"schema":1,"sum":"","stores":' + "[" * 90000 + "]" * 90000 + "}", "skadet"),
        "prototype": (file_with(record("x")).replace('"value": "x"', '"value": {"__proto__": {"hacked": 1}}'), "skadet"),
        "prototype, summed": (file_with(record({"__proto__": {"hacked": 1}})), "skadet"),
        "constructor, summed": (file_with(record({"constructor": {"prototype": {"hacked": 1}}})), "skadet"),
        "a record's prototype": (file_with({**record("x"), "__proto__": {"hacked": 1}}), "skadet"),
        "one bad record of two": (file_with(record("god"), record("x", key="angst")), "skadet"),
        "another's key": (file_with({**record("x"), "program": "sovn"}), "skadet"),
        "a key that is none": (file_with(record("x", key="angst.<b>.x")), "skadet"),
        "no time": (file_with(record("x", time="i går")), "skadet"), "a negative counter": (file_with(record("x", counter=-1)), "skadet"),
        "a counter beyond all": (file_with(record("x", counter=2**60)), "skadet"), "a counter that ends counting": (file_with(record("x", counter=2**53 - 1)), "skadet"),
        "a number that ends counting": (file_with(record("x"), meta=[{"name": "counter", "value": 1e300}]), "skadet"),
        "no value": (file_with({key: value for key, value in record("x").items() if key != "value"}), "skadet"), "an entry of objects": (file_with(record("x", entry={})), "skadet"),
        "progress of its own": (file_with(progress=[{**record("x", key="angst.b.c"), "state": "owned"}]), "skadet"),
    }


@pytest.fixture(scope="module")
def filled(browser, addresses):
    """One profile with answers for many bad files: none of them may change it."""
    context = browser.new_context(locale="nb-NO")
    page = context.new_page()
    write_much(page, addresses["http"])
    page.text = save_backup(page, addresses["http"])[1]
    yield page
    context.close()


@pytest.mark.parametrize("kind", damaged(file_with(record("x"))))
def test_what_is_no_backup_changes_nothing(filled, kind):
    """A wrong file, or half of one, would spoil what is here."""
    before = stored(filled)
    text, said = damaged(filled.text)[kind]
    assert said in bring(filled, text)
    assert stored(filled) == before
    assert filled.evaluate("window.hacked === undefined && ({}).hacked === undefined")
    expect(filled.locator(".me-block").first).to_contain_text("Kø <b>æøå</b> 😀")


ATTACKS = [template.format(n) for n in range(10) for template in (
    "<script>window.hacked={}</script>", "<img src=x onerror=window.hacked={}>", "<svg onload=window.hacked={}>", "javascript:window.hacked={}",
    "\"><body onload=window.hacked={}>", "</dd><iframe srcdoc='<script>top.hacked={}</script>'>", "<a href='javascript:hacked={}'>x</a>",
    "{{{{constructor.constructor('hacked={}')()}}}}", "<style>@import 'http://evil.example/{}';</style>", "\u202e<math><mtext></p><style><img src onerror=hacked={}>")]


def test_hostile_words_are_only_words(page, http_base):
    """Somebody could send a file that runs in the reader's browser."""
    records = [record(text, key=f"angst.a.f{n}") for n, text in enumerate(ATTACKS)]
    records += [record(ATTACKS[0]), record(ATTACKS[1], key="angst.a.tanker"), record({"options": [ATTACKS[2]], "other": ATTACKS[3]}, key="angst.a.likner"),
                record([{"text": ATTACKS[4], "done": False}], key="angst.a.trinn"), record({"options": "x"}, key="angst.a.gjorde"),
                record({"measure": ATTACKS[5], "band": "constructor", "score": 3, "items": {}, "missing": 0}, key="angst.skjema.result", entry="2026-11-22"),
                record(ATTACKS[6], key="evil.a.b")]
    meta = [{"name": f"other.angst.a.situasjon..x.{n}", "value": record(text), "time": "2026-11-22T10:00:00Z"} for n, text in enumerate(ATTACKS[:10])]
    meta += [{"name": "last.angst", "value": {"module": "../../evil", "page": "javascript:hacked=1"}, "time": "2026-11-22T10:00:00Z"}]
    page.goto(http_base + ME)
    assert "hentet inn" in bring(page, file_with(*records, meta=meta))
    for text in ATTACKS:
        expect(page.locator("dd", has_text=text).first).to_be_visible()
    assert page.locator(".me script, .me img, .me iframe, .me style, .me [onload], .me [onerror], .me [href^='javascript:']").count() == 0
    page.goto(http_base + SIDE)
    expect(field(page, "situasjon")).to_have_value(ATTACKS[0])
    expect(page.locator("[data-show=situasjon]")).to_have_text(ATTACKS[0])
    page.goto(http_base + "nb/angst/index.html")
    page.goto(http_base + "nb/index.html")
    page.wait_for_timeout(300)
    assert all("javascript:" != link[:11] for link in page.evaluate("Array.from(document.links, link => link.href)"))
    assert page.evaluate("window.hacked === undefined")


def test_an_earlier_schema_is_brought_up(context, http_base):
    """A backup from last year would be worth nothing after the site has been renewed."""
    from test_schema import with_later_schema
    page = context.new_page()
    with_later_schema(page)
    page.goto(http_base + ME)
    bring(page, file_with(record("fra i fjor")))
    assert answer(page, "a.situasjon")["value"] == "fra i fjor (2)"


def test_newer_data_can_be_saved_but_not_changed(context, http_base):
    """Who sits with an old copy of the site could not even take their words with them."""
    page = context.new_page()
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("fra en nyere")
    saved(page)
    page.evaluate("""() => new Promise(done => { const r = indexedDB.open('mestring', 3);
        r.onupgradeneeded = () => { r.result.createObjectStore('later', { keyPath: 'name' }).put({ name: 'x', value: 'mer' });
          r.transaction.objectStore('meta').put({ name: 'schema', value: 3 }); };
        r.onsuccess = () => { r.result.close(); done(); } })""")
    before = stored(page)
    page.goto(http_base + ME)
    expect(page.locator(".notice-storage")).to_contain_text("nyere utgave")
    _, text = save_backup(page, http_base)
    file = json.loads(text)
    assert file["schema"] == SCHEMA + 1 and file["stores"]["later"] == [{"name": "x", "value": "mer"}]
    assert file["stores"]["answers"][0]["value"] == "fra en nyere"
    assert "nyere utgave" in bring(page, file_with(record("fra en eldre")))
    assert stored(page) == before


def test_a_full_browser_takes_all_or_nothing(page, http_base):
    """Half a backup is worse than none: nobody knows which half."""
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("her fra før")
    saved(page)
    page.goto(http_base + ME)
    # Then all that the page before had to store is stored.
    expect(page.get_by_role("button", name=BRING)).to_be_visible()
    before = stored(page)
    page.evaluate("""(() => { const put = IDBObjectStore.prototype.put; let n = 0;
      IDBObjectStore.prototype.put = function () { if (++n > 3) throw new DOMException('full', 'QuotaExceededError'); return put.apply(this, arguments); } })()""")
    assert "Kanskje er det fullt" in bring(page, file_with(*(record("x", key=f"angst.a.f{n}") for n in range(9))))
    assert stored(page) == before


NO_DATABASE = "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError'); } });"


def test_backup_where_there_is_only_local_storage(new_context, http_base):
    """The browsers that forget are those that need it most."""
    context = new_context()
    context.add_init_script(NO_DATABASE)
    page = context.new_page()
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("bare her")
    saved(page)
    _, text = save_backup(page, http_base)
    delete_all(page)
    page.reload()
    assert "hentet inn" in bring(page, text)
    page.goto(http_base + SIDE)
    expect(field(page, "situasjon")).to_have_value("bare her")


def test_backup_where_nothing_is_stored(new_context, http_base):
    """What is going to be lost when the tab is closed must at least be able to be taken along."""
    context = new_context()
    context.add_init_script(NO_DATABASE + "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });")
    page = context.new_page()
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("bare nå")
    expect(page.locator("#a .save-status")).to_contain_text("ikke lagret")
    page.locator("a.next").click()
    page.wait_for_url("**/neste.html")
    _, text = save_backup(page, http_base)
    assert json.loads(text)["stores"]["answers"][0]["value"] == "bare nå"
    assert "lar oss ikke lagre" in bring(page, file_with(record("x")))


def test_sum_without_the_browsers_help(context, http_base):
    """On plain http there is no crypto.subtle, and no backup could be made or read."""
    context.add_init_script("Object.defineProperty(window.crypto, 'subtle', { value: undefined });")
    page = context.new_page()
    write_much(page, http_base)
    _, text = save_backup(page, http_base)
    assert json.loads(summed(json.loads(text)))["sum"] == json.loads(text)["sum"]


def test_reminder_in_the_calendar(new_context, http_base):
    """Safari deletes everything after a week without a visit; and a calendar is seen by others."""
    context = new_context()
    context.add_init_script("Object.defineProperty(Navigator.prototype, 'vendor', { get: () => 'Apple Computer, Inc.' });")
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-22T12:00:00Z")
    page.goto(http_base + ME)
    expect(page.locator(".me-forgets")).to_contain_text("sju dager")
    with page.expect_download() as download:
        page.get_by_role("button", name="Lag en påminnelse").click()
    assert download.value.suggested_filename == "paminnelse.ics"
    text = open(download.value.path(), encoding="utf-8", newline="").read()
    lines = text.split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR" and lines[-2:] == ["END:VCALENDAR", ""] and "\n" not in text.replace("\r\n", "")
    fields = dict(line.split(":", 1) for line in lines if ":" in line)
    assert fields["SUMMARY"] == "Påminnelse" and fields["RRULE"] == "FREQ=DAILY;INTERVAL=6;COUNT=10"
    assert fields["DTSTART"] == "20261128T180000" and re.fullmatch(r"\d{8}T\d{6}Z", fields["DTSTAMP"])
    assert not re.search("angst|Mestre|http", text)
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("x")
    saved(page)
    page.goto(http_base + ME)
    expect(page.locator(".me-program")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Lag en påminnelse").click()
    assert "\r\nSUMMARY:Kurs\r\n" in open(download.value.path(), encoding="utf-8", newline="").read()


def test_others_are_not_told_of_safari(page, http_base):
    """A warning that isn't true."""
    page.goto(http_base + ME)
    expect(page.get_by_role("button", name=BRING)).to_be_visible()
    expect(page.locator(".me-forgets")).to_have_count(0)


def test_reminded_once_after_a_module(page, base):
    """Nobody thinks of a backup before it is too late; and nobody wants to be asked each time."""
    page.goto(base + SIDE)
    field(page, "situasjon").fill("verdt å ta vare på")
    saved(page)
    page.locator("a.next").click()
    page.wait_for_url("**/neste.html")
    expect(page.locator(".remind")).to_have_count(0)
    page.locator("a.next").click()
    page.wait_for_url("**/" + PROGRAM)
    expect(page.locator(".remind")).to_contain_text("ferdig med en modul")
    page.get_by_role("button", name="Ikke nå").click()
    expect(page.locator(".remind")).to_have_count(0)
    page.goto(base + "nb/angst/sirkel/neste.html")
    page.locator("a.next").click()
    page.wait_for_url("**/" + PROGRAM)
    page.wait_for_timeout(500)
    expect(page.locator(".remind")).to_have_count(0)


def test_not_reminded_when_there_is_nothing_to_keep(page, http_base):
    """It would be noise for who only reads, and for who has just made a backup."""
    page.goto(http_base + "nb/angst/sirkel/neste.html")
    page.wait_for_timeout(300)
    page.locator("a.next").click()
    page.wait_for_url("**/" + PROGRAM)
    page.wait_for_timeout(500)
    expect(page.locator(".remind")).to_have_count(0)


def test_backup_before_deleting(page, base):
    """In the moment before everything goes, the way to keep it must be at hand."""
    write_much(page, base)
    page.goto(base + ME)
    page.get_by_role("button", name="Slett alt", exact=True).click()
    with page.expect_download():
        page.get_by_role("button", name="Ta en sikkerhetskopi først").click()
    expect(page.locator("dialog [role=status]")).to_contain_text("Sikkerhetskopien er lastet ned. Den heter min-kopi-")
    page.get_by_role("button", name="Nei, behold det").click()
    assert answer(page, "a.situasjon")["value"]
