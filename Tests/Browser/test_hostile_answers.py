"""What a person writes, or is sent by somebody else, is words: it never runs, leads away, or breaks a page."""
import urllib.parse

import pytest
from playwright.sync_api import expect

from acting import at_rest, stored, wait_for_answer
from hostile import PAYLOADS, assert_whole, set_trap
from markup import classes, tree
from test_backup import ME, bring, file_with, record

FOLDER = "nb/alt/"
WRITTEN_ON = ["blokker/sporsmal", "blokker/felt", "blokker/sirkel", "skjema/folger", "arbeid/sovn", "arbeid/rader", "visninger/alle", "visninger/igjen"]
SHOWN_ON = WRITTEN_ON + ["skjema/ni", "skjema/sju", "skjema/sju-igjen", "skjema/andre", "arbeid/pusten", "blokker/index", "index"]
TIME = "2026-11-22T10:00:00.000Z"


@pytest.fixture
def context(new_context):
    return set_trap(new_context(reduced_motion="reduce"))


@pytest.fixture
def page(context):
    return context.new_page()


# One after the other in every place that takes words, as if somebody typed it; then again what was there before.
WRITE = """async payloads => {
  const places = Array.from(document.querySelectorAll(
    'main .field input:not([type=radio], [type=checkbox]), main .field textarea, .quiz input[type=text], .other-text'));
  let shown = 0;
  for (const payload of payloads) {
    for (const place of places) {
      place.value = payload;
      place.dispatchEvent(new Event('input', { bubbles: true }));
    }
    for (const quiz of document.querySelectorAll('.quiz input')) quiz.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise(resolve => setTimeout(resolve));
    for (const words of document.querySelectorAll('[data-show]')) {
      const field = words.closest('.exercise').querySelector('[data-field="' + words.dataset.show + '"]');
      const place = field.querySelector(':scope > input[type=text], textarea');
      if (!place || !place.value.trim()) continue;
      if (words.textContent !== place.value) throw new Error('not as written: ' + words.textContent);
      shown += 1;
    }
  }
  return [places.length, shown];
}"""


@pytest.mark.parametrize("name", WRITTEN_ON)
def test_what_is_written_is_words(page, fixture_site, name):
    """Whoever writes, pastes or is talked into pasting something would have it run on the page with all their answers."""
    address = fixture_site.addresses["http"] + FOLDER + name + ".html"
    page.goto(address)
    expect(page.locator("html.js")).to_have_count(1)
    at_rest(page)
    before = page.locator("main .field, main .quiz").count()
    # Where each line becomes an option of its own, or a week is drawn anew, some are enough: the other pages have them all.
    places, shown = page.evaluate(WRITE, PAYLOADS[::5] if name == "arbeid/rader" else PAYLOADS[::2] if name == "visninger/igjen" else PAYLOADS)
    assert places > 0
    assert shown > len(PAYLOADS) / 2 or name not in ("blokker/sirkel", "visninger/alle"), "the pictures show it"
    at_rest(page)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert_whole(page, address)
    assert page.locator("main .field, main .quiz").count() == before


# What somebody else sends

def fields_of(site, name):
    """(block, field, kind) of all that is answered on a page, in the order of the page."""
    root = tree(site, FOLDER + name + ".html")
    for block in root.iter():
        if block.get("data-block") is None:
            continue
        if "quiz" in classes(block):
            yield block.get("data-block"), "answer", "quiz"
        for field in block.iter():
            if field.get("data-field"):
                yield block.get("data-block"), field.get("data-field"), field.get("data-kind") or "item"
        if "measure" in classes(block):
            yield block.get("data-block"), "result", "result"


def in_the_shape_of(kind, text):
    """A payload as an answer of a kind."""
    if kind == "list":
        return [{"text": text, "done": False}, {"text": text, "done": True}]
    if kind == "choice":
        return {"other": text}
    if kind == "checks":
        return {"options": [text], "other": text}
    return text


def every_payload(site):
    """Each payload as an answer to fields of each kind; where there is one place for an answer, as one of another day or device."""
    records, others = [], []
    for name in SHOWN_ON:
        for place, (block, field, kind) in enumerate(fields_of(site, name)):
            key = f"alt.{block}.{field}"
            for number, text in enumerate(PAYLOADS):
                day = f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}T10:00:{number % 60:02}.{number:03}"
                # A hundred in each place are enough, and other hundreds in the next.
                if kind in ("rows", "result") and number % 2 != place % 2 or kind == "result" and number % 3:
                    continue
                if kind == "rows":
                    cells = {column: text for column in ("hva", "hvem", "redd", "nar", "hvordan", "__x")}
                    records.append(record({"at": number, "cells": cells}, key=f"{key}/r{number}", counter=number + 1))
                elif kind == "result":
                    value = {"measure": text, "wording": text, "at": text, "items": {text[:50] or "x": text}, "missing": 0, "score": number % 9,
                             "sum": 1, "mean": 1, "band": text, "subscales": {"ro": 1}}
                    if not {"__proto__", "constructor", "prototype"} & set(value["items"]):
                        records.append(record(value, key=key, entry=day, counter=number + 1))
                elif field in ("mer", "tror", "skjedde", "gledet", "bekymret") and number % 2 == place % 2:
                    records.append(record(in_the_shape_of(kind, text), key=key, entry=day, counter=number + 1))
                elif number % 16 == place % 16:
                    others.append({"name": f"other.{key}..x.{number}", "value": record(in_the_shape_of(kind, text), key=key), "time": TIME})
            if kind == "list":
                records.append(record([{"text": text, "done": True} for text in PAYLOADS], key=key))
            elif kind == "checks":
                records.append(record({"options": PAYLOADS, "other": PAYLOADS[0]}, key=key))
            elif kind not in ("rows", "result", "computed", "plot"):
                records.append(record(in_the_shape_of(kind, PAYLOADS[len(records) % len(PAYLOADS)]), key=key))
    records += [record(text, key=f"{program}.b{number}.c") for number, text in enumerate(PAYLOADS) for program in ("alt", "borte")]
    return records, others


def test_what_is_sent_is_words(page, fixture_site):
    """A copy with «my answers» in it, from somebody who wishes one ill, would run on the page where one's own answers are."""
    base = fixture_site.addresses["http"]
    page.goto(base + ME)
    records, others = every_payload(fixture_site)
    assert len(records) > 1000 and len(others) > 500
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Hent inn en sikkerhetskopi").click()
    chooser.value.set_files({"name": "kopi.json", "mimeType": "application/json", "buffer": file_with(*records, meta=others).encode()})
    expect(page.locator(".me-said")).to_contain_text("hentet inn", timeout=60000)
    shown = set(page.evaluate("Array.from(document.querySelectorAll('.me dd'), each => each.textContent)"))
    assert {text for text in PAYLOADS if text.isascii()} <= shown
    assert_whole(page, base + ME)
    for name in SHOWN_ON:
        page.goto(base + FOLDER + name + ".html")
        expect(page.locator("html.js")).to_have_count(1)
        at_rest(page)
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert_whole(page, base + FOLDER + name + ".html")
    assert page.locator(".module").count() >= 4


SHAPES = [
    None, True, False, 0, -1, 1e308, -1e308, 1.5, "", " ", "x", "__proto__", "2026-02-31", "24:61", "99:99", "-", "07:30", "2026-11-22", [], [[]], [None], [1, 2], ["x"],
    [[["x"]]], [{}], [{"text": 1}], [{"text": None, "done": "x"}], [{"text": ["x"], "done": []}], [{"cells": None}], [{"cells": 1}], {}, {"options": None}, {"options": "x"},
    {"options": {}}, {"options": [None, 1, [], {}]}, {"options": [[["x"]]], "other": {}}, {"other": 1}, {"other": None}, {"other": ["x"]}, {"at": "x", "cells": {"hva": {}}},
    {"at": 1e308, "cells": []}, {"at": None, "cells": "x"}, {"at": 1, "cells": {"hva": {"other": []}, "hvordan": {"options": 1}, "naar": [], "lenge": {}}}, {"cells": {}},
    {"measure": 1}, {"measure": {}, "items": None}, {"measure": "phq-9"}, {"measure": "phq-9", "score": "x", "items": [], "subscales": None, "at": {}, "band": []},
    {"measure": "gad-7", "score": 1e308, "items": {"1": 99, "9": "x"}, "at": "toString", "band": "constructor", "missing": "x"},
    {"measure": "gad-7", "score": -5, "items": {"1": {}}, "at": "", "band": {}, "subscales": {"ro": {}}}, {"toString": 1, "valueOf": 1}, {"length": 1e9}, {"then": "x"},
    {"time": {}}, {"minutes": []}, {"day": "x"}, {"text": "x", "done": True}, {"value": {"value": {"value": {}}}},
]

# Lays a value of each shape in turn into every answer of the page, as it might stand in the database, and has the page look.
LAY = """async ([keys, shapes]) => {
  const db = await new Promise(done => { const r = indexedDB.open('mestring'); r.onsuccess = () => done(r.result); });
  let counter = 100;
  for (let round = 0; round < shapes.length; round += 2) {
    await new Promise(done => {
      const t = db.transaction('answers', 'readwrite');
      t.oncomplete = done;
      keys.forEach(([key, entry], at) => t.objectStore('answers').put({ key, entry, program: 'alt', value: shapes[(round + at) % shapes.length],
        time: '2026-11-22T10:00:00.000Z', counter: counter += 1, writer: 'x', version: '1' }));
    });
    dispatchEvent(new Event('focus'));
    await new Promise(resolve => setTimeout(resolve, 25));
    if (round % 9 === 0) dispatchEvent(new Event('beforeprint')), dispatchEvent(new Event('afterprint'));
  }
  db.close();
}"""


def keys_of(site, name):
    keys = []
    for block, field, kind in fields_of(site, name):
        key = f"alt.{block}.{field}"
        if kind == "rows":
            keys += [(f"{key}/a", ""), (f"{key}/b", ""), (f"{key}/c", "2026-11-20T10:00:00.000")]
        elif kind == "result":
            keys += [(key, "2026-11-20T10:00:00.000Z"), (key, "2026-11-21T10:00:00.000Z"), (key, "x"), (key, "")]
        elif kind not in ("computed", "plot"):
            keys += [(key, ""), (key, "2026-11-21T10:00:00.000"), (key, "<b>")]
    return keys


@pytest.mark.parametrize("name", [each for each in SHOWN_ON if each not in ("blokker/index", "index", "skjema/sju", "blokker/sirkel")] + ["me"])
def test_what_has_no_sense_breaks_no_page(page, fixture_site, name):
    """One spoilt answer, by whatever program, would take all the others with it: the page would stop where it stands."""
    base = fixture_site.addresses["http"]
    address = base + (ME if name == "me" else FOLDER + name + ".html")
    page.goto(address)
    expect(page.locator("html.js")).to_have_count(1)
    at_rest(page)
    if name == "me":
        page.goto(base + FOLDER + "blokker/sirkel.html")
        page.locator('[id="rundt.skjedde"]').fill("En ordentlig setning")
        wait_for_answer(page, "alt.rundt.skjedde")
        page.goto(address)
        keys = [key for each in SHOWN_ON for key in keys_of(fixture_site, each)][::3]
        keys = [key for key in keys if key[0] != "alt.rundt.skjedde"]
        for start in range(0, len(SHAPES), 12):
            page.evaluate(LAY, [keys, SHAPES[start:start + 12]])
            page.reload()
            expect(page.locator(".me-block", has_text="En ordentlig setning")).to_be_visible()
            expect(page.get_by_role("button", name="Slett alt")).to_be_visible()
        assert_whole(page, address)
        return
    page.evaluate(LAY, [keys_of(fixture_site, name), SHAPES])
    assert_whole(page, address)
    for shift in range(0, len(SHAPES), 25):  # the same when the page is opened with it
        page.evaluate(LAY, [keys_of(fixture_site, name), SHAPES[shift:shift + 1]])
        page.reload()
        expect(page.locator("html.js")).to_have_count(1)
        at_rest(page)
    field = page.locator("main .field textarea, main .field input[type=text]:not(.other-text, [inputmode]):visible").first
    if field.count():  # and it still takes an answer
        field.fill("Det går likevel")
        expect(page.locator(".save-status", has_text="Lagret").first).to_be_attached()


# Where nobody looks: keys, times, names, addresses

def changed(record, path, text):
    """A record with a payload somewhere in it."""
    return {**record, path: text}


def test_hostile_keys_are_refused_or_harmless(page, fixture_site):
    """Keys, writers and times are never seen by anybody: the best place to hide something."""
    base = fixture_site.addresses["http"]
    page.goto(base + ME)
    good = record("Gode ord", key="alt.rundt.skjedde")
    progress = {"key": "alt.blokker.felt", "program": "alt", "state": "done", "time": TIME, "counter": 5, "writer": "x", "version": "1"}
    # All at once where the file is refused for one alone.
    assert "hentet inn" in bring(page, file_with(good, progress=[progress]))
    before = stored(page)
    plain = [text for text in PAYLOADS if not text.replace("-", "").isalnum() or not text.islower()]
    for spoilt in (
        [record("x", key=f"alt.{text}.x") for text in plain], [record("x", key=f"{text}.a.b") for text in plain], [record("x", key=f"alt.rundt.skjedde/{text}") for text in plain],
        [changed(good, "program", text) for text in plain], [changed(good, "time", text) for text in plain], [changed(good, "counter", text) for text in PAYLOADS],
        [changed(good, "entry", {"x": text}) for text in PAYLOADS], [changed(good, "writer", [text]) for text in PAYLOADS], [changed(good, "version", 1)],
        [record({name: text}) for name in ("__proto__", "constructor", "prototype") for text in PAYLOADS[:3]]):
        for each in spoilt[:: max(1, len(spoilt) // 3)]:
            assert "skadet" in bring(page, file_with(good, each)), each
    for text in PAYLOADS[::12]:
        assert "skadet" in bring(page, file_with(good, progress=[changed(progress, "state", text)])), text
    assert stored(page) == before
    short = [text for text in PAYLOADS if len(text) < 280]
    records = [record(f"Ord {number}", key="alt.dagbok.mer", entry=text, counter=number + 9) for number, text in enumerate(short)]
    # A writer of such a name is refused: what has been seen is kept by whoever wrote it.
    records += [changed(changed(record("x", key=f"alt.skjema.f{number}"), "writer", text), "version", text)
                for number, text in enumerate(short) if text not in ("__proto__", "constructor", "prototype")]
    records += [changed(record("x", key=f"alt.tider.f{number}"), "time", f"Jan 1 2026 ({text})") for number, text in enumerate(short) if not set("()") & set(text)]
    meta = [{"name": text, "value": text} for text in short] + [{"name": "other.alt." + text, "value": text, "time": TIME} for text in short]
    meta += [{"name": f"other.alt.x.{number}", "value": {"key": text, "value": {"a": text}, "time": text}, "time": TIME} for number, text in enumerate(short)]
    meta += [{"name": f"{name}.{where}", "value": text, "time": TIME} for name in ("last", "finished", "day", "reminded") for where in ("alt", "alt.dagbok") for text in short[::9]]
    meta += [{"name": "last.alt", "value": {"module": text, "page": text}, "time": TIME} for text in short[::9]]
    meta += [{"name": "seen", "value": {text: text}} for text in short if text not in ("__proto__", "constructor", "prototype")]
    said = bring(page, file_with(good, *records, meta=meta))
    assert "hentet inn" in said
    for address in [ME] + [FOLDER + name + ".html" for name in ("arbeid/sovn", "blokker/felt", "index", "blokker/index")] + ["nb/index.html"]:
        page.goto(base + address)
        expect(page.locator("html.js")).to_have_count(1)
        at_rest(page)
        assert_whole(page, base + address)
        links = page.evaluate("Array.from(document.links, link => link.protocol + '//' + link.host)")
        assert set(links) <= {base.split("/selvhjelp")[0], "tel://", "mailto://"}, address
    with page.expect_file_chooser() as chooser:
        page.goto(base + ME)
        page.get_by_role("button", name="Hent inn en sikkerhetskopi").click()
    chooser.value.set_files({"name": "\"><img src=x onerror=alert(1)>.json", "mimeType": "text/html", "buffer": b"<script>alert(1)</script>"})
    expect(page.locator(".me-said")).to_contain_text("ikke en sikkerhetskopi")


def test_hostile_addresses_are_only_addresses(page, fixture_site):
    """A link in a mail leads to the right site, and carries something that isn't the site's."""
    base = fixture_site.addresses["http"]
    chosen = [text for text in PAYLOADS if len(text) < 300 and "\0" not in text and "\x00" not in text]
    page.goto(base + "nb/search.html")
    page.evaluate("""async texts => {
      const input = document.getElementById('q');
      for (const text of texts) {
        input.value = text;
        input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
        await new Promise(resolve => setTimeout(resolve));
      }
    }""", chosen)
    assert_whole(page, base + "nb/search.html")
    for text in chosen[::30]:
        quoted = urllib.parse.quote(text)
        for address in (f"nb/search.html?q={quoted}", f"nb/search.html#q={quoted}", f"nb/feedback.html#from={quoted}", f"nb/feedback.html?from={quoted}",
                        f"{FOLDER}blokker/felt.html?{quoted}#{quoted}", f"nb/me.html#{quoted}"):
            page.goto(base + address)
            expect(page.locator("html.js")).to_have_count(1)
            assert_whole(page, base + address)
    page.goto(base + "nb/feedback.html#from=" + urllib.parse.quote("\"><img src=x onerror=alert(1)>"))
    mail = page.locator("main a[href^='mailto:']")
    if page.locator("main input[type=checkbox]").is_enabled():
        page.locator("main input[type=checkbox]").check()
    assert "img" not in urllib.parse.unquote(mail.get_attribute("href"))


def test_an_address_that_is_none_stays_on_the_site(context, fixture_site):
    """The page for what isn't there makes its links of the address that was asked for."""
    context.problems.expect("404")
    page = context.new_page()
    for text in PAYLOADS[::16]:
        page.goto(fixture_site.addresses["http"] + "nb/" + urllib.parse.quote(text, safe="") + "/x")
        assert page.locator("h1").locator("visible=true").count() == 1
        links = page.evaluate("Array.from(document.links, link => link.origin)")
        assert set(links) == {fixture_site.addresses["http"].split("/selvhjelp")[0]}, text
