"""Another page on the same host name can write into the same storage: what is odd there is passed over, one by one, and stops nothing."""
import json

import pytest
from playwright.sync_api import expect

from acting import stored
from test_backup import ME, bring, save_backup
from test_phrase import lock
from trial import SIDE, field, kept, saved

LAY = """async () => {
  const records = ODD;
  const db = await new Promise(done => { const r = indexedDB.open('mestring'); r.onsuccess = () => done(r.result); });
  await new Promise(done => {
    const t = db.transaction(Array.from(db.objectStoreNames), 'readwrite');
    t.oncomplete = done;
    for (const [store, record] of records) t.objectStore(store).put(record);
  });
  db.close();
}"""

GOOD = "{ key: 'angst.a.tanker', entry: '', program: 'angst', value: 'odd', time: '2026-11-22T10:00:00.000Z', counter: 3, writer: 'x', version: '1' }"

# What the database takes: numbers, dates and lists are keys there too, and values may be more than data.
RECORDS = {
    "numbers for keys": f"""[['answers', {{ ...{GOOD}, key: 7 }}], ['answers', {{ ...{GOOD}, key: 'angst.a.tanker', entry: 7 }}], ['progress', {{ key: 7 }}],
        ['meta', {{ name: 7, value: 1 }}]]""",
    "dates and lists for keys": f"""[['answers', {{ ...{GOOD}, key: new Date(0) }}], ['answers', {{ ...{GOOD}, key: ['angst'], entry: [[]] }}],
        ['progress', {{ key: [1, 'a'], program: 'angst', state: 'done' }}], ['meta', {{ name: new Date(0), value: 'x' }}]]""",
    "half a record": """[['answers', { key: 'angst.a.x', entry: '' }], ['answers', { key: 'angst.a.y', entry: '', program: 'angst', value: 'y' }],
        ['progress', { key: 'angst.sirkel.neste' }], ['meta', { name: 'last.angst' }], ['meta', { name: 'finished.angst' }], ['meta', { name: 'other.angst.a.tanker' }]]""",
    "no key of ours": f"""[['answers', {{ ...{GOOD}, key: '' }}], ['answers', {{ ...{GOOD}, key: 'x' }}], ['answers', {{ ...{GOOD}, program: 7 }}],
        ['answers', {{ ...{GOOD}, key: 'annen.a.b' }}], ['progress', {{ key: 'x', state: 'done' }}]]""",
    "odd times and counters": f"""[['answers', {{ ...{GOOD}, entry: 'a', time: 7 }}], ['answers', {{ ...{GOOD}, entry: 'b', time: 'i går' }}], ['answers', {{ ...{GOOD}, entry: 'c', counter: 'x' }}],
        ['answers', {{ ...{GOOD}, entry: 'd', counter: 1e300 }}], ['answers', {{ ...{GOOD}, entry: 'e', writer: {{}} }}]]""",
    "more than data": f"""[['answers', {{ ...{GOOD}, entry: 'a', value: 1n }}], ['answers', {{ ...{GOOD}, entry: 'b', value: new Map([[1, 2]]) }}],
        ['answers', (() => {{ const round = {{ options: ['x'] }}; round.round = round; return {{ ...{GOOD}, entry: 'c', value: round }}; }})()]]""",
    "what the site remembers": """[['meta', { name: 'last.angst', value: 'x' }], ['meta', { name: 'finished.angst', value: [] }], ['meta', { name: 'backup', value: 7, counter: 'x', time: {} }],
        ['meta', { name: 'other.angst.a.tanker..x.1', value: { key: 'angst.a.tanker', entry: '', value: 'x' } }], ['meta', { name: 'other.angst.b', value: 7 }], ['meta', { name: 'seen', value: 7 }],
        ['meta', { name: 'day.angst.a', value: {} }]]""",
    "its numbers": "[['meta', { name: 'counter', value: 'x' }], ['meta', { name: 'writer', value: 7 }], ['meta', { name: 'schema', value: 'x' }]]",
    "a counter that is too large": "[['meta', { name: 'counter', value: 1e15 }]]",
    "a lock that nothing opens": "[['meta', { name: 'lock', value: 7 }]]",
    "half a lock": "[['meta', { name: 'lock', value: { salt: 'x' } }]]",
}


def works(page, base, new_context):
    """What is there is seen, what is written is stored, one's own page shows it, and a backup brings it back elsewhere."""
    page.goto(base + SIDE)
    expect(field(page, "situasjon")).to_have_value("fra før")
    field(page, "tanker").fill("skrevet etterpå")
    saved(page)
    page.reload()
    expect(field(page, "tanker")).to_have_value("skrevet etterpå")
    page.goto(base + ME)
    expect(page.locator(".me-program")).to_contain_text("skrevet etterpå")
    expect(page.locator(".me-program")).to_contain_text("fra før")
    _, text = save_backup(page, base)
    other = new_context().new_page()
    other.goto(base + ME)
    assert "hentet inn" in bring(other, text)
    expect(other.locator(".me-program")).to_contain_text("skrevet etterpå")
    page.reload()
    page.get_by_role("button", name="Slett alt", exact=True).click()
    page.get_by_role("button", name="Ja, slett alt").click()
    expect(page.locator(".me-deleted")).to_be_visible()


def begin(new_context, base):
    page = new_context().new_page()
    page.goto(base + SIDE)
    field(page, "situasjon").fill("fra før")
    saved(page)
    kept(page, "a.situasjon", "fra før")
    return page


@pytest.mark.parametrize("what", RECORDS)
def test_an_odd_record_stops_nothing(new_context, http_base, what):
    """One record that is not ours, and «Min side» would be empty, nothing be stored any more, or the backup be refused the day it is needed."""
    page = begin(new_context, http_base)
    page.evaluate(LAY.replace("ODD", RECORDS[what]))
    works(page, http_base, new_context)


DRAFT = {"id": "x.1", "store": "answers", "base": 1, "schema": 2,
         "record": {"key": "angst.a.tanker", "entry": "", "program": "angst", "value": "odd", "time": "2020-11-22T10:00:00.000Z", "version": "1"}}


def changed(**record):
    return {**DRAFT, "record": {**DRAFT["record"], **record}}


DRAFTS = {
    "no JSON": "{", "no draft": 7, "null": None, "a list": [], "no record": {"id": "x", "store": "answers"}, "a record of text": {**DRAFT, "record": "x"},
    "an unknown store": {**DRAFT, "store": "later"}, "a store of the language": {**DRAFT, "store": "constructor"}, "a store that is no name": {**DRAFT, "store": {}},
    "no key": {**DRAFT, "record": {key: value for key, value in DRAFT["record"].items() if key != "key"}},
    "a number for a key": changed(key=7), "no entry": changed(entry=None), "another program": changed(program="sovn"), "no time": changed(time=None),
    "no id": {**DRAFT, "id": None}, "seen that is no list": {**DRAFT, "seen": 7}, "a value of no form": changed(value={"x": 1}),
    "progress without a key": {**DRAFT, "store": "progress", "record": {"program": "angst", "state": "done", "time": DRAFT["record"]["time"]}},
    "meta without a name": {**DRAFT, "store": "meta", "record": {"value": 1, "time": DRAFT["record"]["time"]}},
}


@pytest.mark.parametrize("what", DRAFTS)
def test_an_odd_draft_stops_nothing(new_context, http_base, what):
    """All that waits is stored together: one draft that can't be, and nothing would be stored from then on."""
    page = begin(new_context, http_base)
    text = DRAFTS[what] if what == "no JSON" else json.dumps(DRAFTS[what])
    page.evaluate("""text => {
      for (const name of ['mestring.unsaved.x.1', 'mestring.unsaved.y', 'mestring.kept.answers ["angst.a.tanker",""]', 'mestring.kept.x', 'mestring.counter']) localStorage.setItem(name, text);
      sessionStorage.setItem('mestring.visit', text === '{' ? text : '[' + text + ']');
    }""", text)
    works(page, http_base, new_context)


def test_an_odd_draft_stops_nothing_where_there_is_no_database(new_context, http_base):
    """localStorage is the last place there is: one odd word in it, and nothing would be kept at all."""
    context = new_context()
    context.add_init_script("Object.defineProperty(window, 'indexedDB', { value: undefined });")
    page = context.new_page()
    page.goto(http_base + SIDE)
    page.evaluate("""() => { for (const name of ['mestring.kept.answers ["angst.a.tanker",""]', 'mestring.counter']) localStorage.setItem(name, '{"id":7}'); }""")
    page.reload()
    field(page, "tanker").fill("skrevet etterpå")
    saved(page)
    page.reload()
    expect(field(page, "tanker")).to_have_value("skrevet etterpå")


def test_the_lock_closes_round_an_odd_record(new_context, http_base):
    """What can't be sealed would keep everything else from being locked."""
    page = begin(new_context, http_base)
    page.evaluate(LAY.replace("ODD", "[" + ",".join(each.strip()[1:-1] for name, each in RECORDS.items() if "lock" not in name and "counter" not in name) + "]"))
    lock(page, http_base)
    ours = [each for each in stored(page)["answers"] if each["key"] == "angst.a.situasjon"]
    assert list(ours[0]["value"]) == ["sealed"]
