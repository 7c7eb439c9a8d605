"""What a person writes is kept: the browser side, run in Chromium over http and from files."""
import functools
import http.server
import json
import os
import threading
import time
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

import trial_site

SCRIPTS = Path(os.environ.get("MESTRING_SCRIPTS", "/work/main/Themes/standard/scripts"))
CHROMIUM = os.environ.get("MESTRING_CHROMIUM", "/usr/bin/chromium")

READ = """async () => {
  const db = await new Promise((resolve, reject) => { const r = indexedDB.open('mestring'); r.onsuccess = () => resolve(r.result); r.onerror = reject; });
  const read = name => new Promise(resolve => { db.transaction(name).objectStore(name).getAll().onsuccess = e => resolve(e.target.result); });
  const all = { answers: await read('answers'), progress: await read('progress'), meta: await read('meta') };
  db.close();
  return all;
}"""

SIDE = "nb/angst/sirkel/side.html"
NEXT = "nb/angst/sirkel/neste.html"


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    trial_site.write_site(folder, SCRIPTS)
    return folder


@pytest.fixture(scope="session")
def addresses(folder):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield {"http": f"http://127.0.0.1:{server.server_port}/", "file": folder.as_uri() + "/"}
    server.shutdown()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(params=["http", "file"])
def base(request, addresses):
    return addresses[request.param]


@pytest.fixture
def http_base(addresses):
    return addresses["http"]


@pytest.fixture
def context(browser):
    """A browser profile of its own; the test fails on any error or broken policy on its pages."""
    context = browser.new_context(locale="nb-NO")
    context.set_default_timeout(8000)
    problems = []

    def watch(page):
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", lambda message: message.type == "error" and problems.append(message.text))

    context.on("page", watch)
    yield context
    context.close()
    assert problems == []


@pytest.fixture
def page(context):
    return context.new_page()


def field(page, name):
    return page.locator(f"#a\\.{name}")


def stored(page):
    return page.evaluate(READ)


def answer(page, name, timeout=3.0):
    """The stored record, waited for."""
    end = time.time() + timeout
    while True:
        for record in stored(page)["answers"]:
            if record["key"] == "angst." + name:
                return record
        if time.time() > end:
            return None
        time.sleep(0.05)


def saved(page):
    expect(page.locator("#a .save-status")).to_have_text("Lagret")


def show_again(page):
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


# Storing and restoring

def test_schema_and_record(page, base):
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
    assert meta["schema"]["value"] == 1
    assert meta["writer"]["value"] == record["writer"] and len(record["writer"]) >= 12
    assert meta["counter"]["value"] == record["counter"] == 3
    assert meta["last.angst"]["value"] == {"module": "sirkel", "page": "side"}
    assert {"time", "counter", "writer"} <= set(meta["last.angst"])
    assert data["progress"][0]["key"] == "angst.sirkel.side" and data["progress"][0]["state"] == "seen"


def test_written_within_300_ms_and_while_typing_goes_on(page, http_base):
    page.goto(http_base + SIDE)
    page.wait_for_timeout(300)
    page.evaluate("""() => {
      window.writes = [];
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (record) { if (this.name === 'answers') writes.push(performance.now()); return put.apply(this, arguments); };
    }""")
    last = page.evaluate("""() => new Promise(done => {
      const area = document.getElementById('a.tanker'); let n = 0, last;
      const timer = setInterval(() => { area.value += 'x'; area.dispatchEvent(new Event('input', {bubbles: true})); last = performance.now();
        if (++n === 60) { clearInterval(timer); setTimeout(() => done(last), 500); } }, 60);
    })""")
    writes = page.evaluate("writes")
    assert len(writes) == 2 and last - writes[0] > 1000 and writes[-1] - last < 300


def test_every_kind_comes_back(page, base):
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
    page.wait_for_timeout(400)
    values = {record["key"][8:]: record["value"] for record in stored(page)["answers"]}
    assert values == {
        "situasjon": "Kø", "tanker": "Linje 1\nlinje 2 <b>æøå</b> 😀", "gjorde": "satte",
        "likner": {"options": ["puls"], "other": "svimmel"}, "styrke": 0, "antall": 2.5, "dag": "2026-11-22", "kl": "07:30",
        "tlf": "116 123", "trinn": [{"text": "Gå ut", "done": False}, {"text": "Ta bussen", "done": True}]}
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
    expect(page.locator("[data-show=likner]")).to_have_text("Puls, svimmel")
    assert {record["key"]: record["counter"] for record in stored(page)["answers"]}.keys()  # reading writes nothing
    before = stored(page)["answers"]
    page.wait_for_timeout(400)
    assert stored(page)["answers"] == before


def test_emptied_field_becomes_null(page, base):
    page.goto(base + SIDE)
    field(page, "situasjon").fill("noe")
    saved(page)
    field(page, "situasjon").fill("")
    page.wait_for_timeout(500)
    assert answer(page, "a.situasjon")["value"] is None
    page.reload()
    expect(field(page, "situasjon")).to_have_value("")


def test_number_that_is_none_is_kept_and_said(page, http_base):
    page.goto(http_base + SIDE)
    field(page, "antall").fill("ca. 12")
    expect(page.locator("[data-field=antall] .field-hint")).to_have_text("Skriv gjerne et tall fra 0 til 10.")
    saved(page)
    page.reload()
    expect(field(page, "antall")).to_have_value("ca. 12")
    field(page, "antall").fill("7")
    expect(page.locator("[data-field=antall] .field-hint")).to_have_text("")


def test_options_that_are_gone_stay_in_the_answer(page, http_base):
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
    page.wait_for_timeout(400)
    assert sorted(answer(page, "a.likner")["value"]["options"]) == ["gammel", "puls", "svette"]


def test_view_follows_the_words(page, base):
    page.goto(base + SIDE)
    field(page, "situasjon").press_sequentially("Kø <i>")
    expect(page.locator("[data-show=situasjon]")).to_have_text("Kø <i>")
    page.get_by_label("Gikk ut").check()
    expect(page.locator("[data-show=gjorde]")).to_have_text("Gikk ut")
    page.locator("[data-field=gjorde] .other-text").fill("sang")
    expect(page.locator("#a\\.gjorde\\.other")).to_be_checked()
    expect(page.locator("[data-show=gjorde]")).to_have_text("sang")


def test_saved_is_said_once(page, http_base):
    page.goto(http_base + SIDE)
    page.evaluate("""() => { window.said = 0; new MutationObserver(list => { said += list.length; })
      .observe(document.querySelector('.save-status'), { childList: true, characterData: true, subtree: true }); }""")
    for text in ("a", "ab", "abc"):
        field(page, "situasjon").fill(text)
        page.wait_for_timeout(400)
    assert page.evaluate("said") == 1


# Leaving in haste

@pytest.mark.parametrize("pause", [0, 30, 150, 260, 400])
def test_reload_right_after_typing(page, base, pause):
    page.goto(base + SIDE)
    page.wait_for_timeout(200)
    field(page, "situasjon").press_sequentially("hastverk")
    page.wait_for_timeout(pause)
    page.reload()
    expect(field(page, "situasjon")).to_have_value("hastverk")
    assert answer(page, "a.situasjon")["value"] == "hastverk"
    page.wait_for_timeout(200)
    assert page.evaluate("Object.keys(localStorage)") == []


def test_typed_before_the_store_and_left_at_once(page, base):
    page.goto(base + SIDE, wait_until="commit")
    page.wait_for_selector("html.js")
    field(page, "situasjon").fill("kjapp")
    page.goto(base + NEXT)
    assert answer(page, "a.situasjon")["value"] == "kjapp"


def test_navigation_right_after_typing(page, base):
    page.goto(base + SIDE)
    field(page, "tanker").press_sequentially("nå går jeg")
    page.locator("a.next").click()
    page.wait_for_url("**/neste.html")
    assert answer(page, "a.tanker")["value"] == "nå går jeg"
    page.go_back()
    expect(field(page, "tanker")).to_have_value("nå går jeg")


def test_closing_the_tab_right_after_typing(context, base):
    page = context.new_page()
    page.goto(base + SIDE)
    field(page, "tanker").press_sequentially("lukker")
    page.close(run_before_unload=False)
    page = context.new_page()
    page.goto(base + SIDE)
    expect(field(page, "tanker")).to_have_value("lukker")


def test_hidden_page_saves_at_once(page, http_base):
    page.goto(http_base + SIDE)
    page.wait_for_timeout(200)
    field(page, "tanker").fill("gjemt")
    page.evaluate("""() => { Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange')); }""")
    assert page.evaluate("Object.keys(localStorage).length") <= 1
    assert answer(page, "a.tanker", 0.2)["value"] == "gjemt"
    page.wait_for_timeout(100)
    assert page.evaluate("Object.keys(localStorage)") == []


def test_old_journal_gives_way_to_newer_answer(page, http_base):
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("ny")
    saved(page)
    page.evaluate("""() => localStorage.setItem('mestring.unsaved.x', JSON.stringify({ id: 'x', store: 'answers', base: 1,
      record: { key: 'angst.a.situasjon', entry: '', program: 'angst', value: 'gammel', version: '1', time: '2020-01-01T00:00:00.000Z' } }))""")
    page.reload()
    page.wait_for_timeout(300)
    expect(field(page, "situasjon")).to_have_value("ny")
    assert page.evaluate("Object.keys(localStorage)") == []


# Typing before the store has answered

SLOW = """(() => { const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function () { const real = open.apply(this, arguments); const fake = {};
    for (const name of ['onsuccess', 'onerror', 'onupgradeneeded', 'onblocked']) Object.defineProperty(fake, name, { set(f) {
      real[name] = event => name === 'onsuccess' ? setTimeout(() => f.call(real, event), window.delay || DELAY) : f.call(real, event); } });
    for (const name of ['result', 'error', 'transaction']) Object.defineProperty(fake, name, { get: () => real[name] });
    return fake; }; })();"""


def test_restored_value_does_not_overwrite_what_is_typed(context, http_base):
    page = context.new_page()
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("gammelt")
    field(page, "tanker").fill("gammel tanke")
    saved(page)
    page.wait_for_timeout(300)
    page.add_init_script(SLOW.replace("DELAY", "1000"))
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("nytt")
    field(page, "situasjon").blur()
    expect(field(page, "tanker")).to_have_value("gammel tanke")
    expect(field(page, "situasjon")).to_have_value("nytt")
    saved(page)
    page.wait_for_timeout(1500)
    assert [each["value"] for each in stored_raw(page) if each["key"] == "angst.a.situasjon"] == ["nytt"]


def stored_raw(page):
    """With IDBFactory stubbed by the page, read from a clean page."""
    other = page.context.new_page()
    other.goto(page.url.split("/nb/")[0] + "/nb/feedback.html")
    data = stored(other)["answers"]
    other.close()
    return data


def test_database_that_comes_round_late(context, http_base):
    page = context.new_page()
    page.goto(http_base + SIDE)
    field(page, "tanker").fill("fra før")
    saved(page)
    page.add_init_script(SLOW.replace("DELAY", "6000"))
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("venter")
    expect(page.locator(".notice-storage")).to_be_visible()
    expect(page.locator("#a .save-status")).to_contain_text("ikke lagret")
    expect(page.locator("#a .save-status")).to_have_text("Lagret")
    expect(page.locator(".notice-storage")).to_have_count(0)
    expect(field(page, "tanker")).to_have_value("fra før")
    assert "venter" in [each["value"] for each in stored_raw(page)]


# Storage refused, full, newer

REFUSALS = {
    "missing": "Object.defineProperty(window, 'indexedDB', { value: undefined });",
    "throws": "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError'); } });",
    "open throws": "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };",
    "open fails": """IDBFactory.prototype.open = () => { const r = { error: new DOMException('no', 'InvalidStateError') };
        setTimeout(() => r.onerror({ preventDefault() {} }), 10); return r; };""",
    "blocked": "IDBFactory.prototype.open = () => { const r = {}; setTimeout(() => r.onblocked({}), 10); return r; };",
    "silent": "IDBFactory.prototype.open = () => ({});",
}


@pytest.mark.parametrize("how", REFUSALS)
def test_refused_storage(context, base, how):
    context.add_init_script(REFUSALS[how])
    page = context.new_page()
    page.goto(base + SIDE)
    notice = page.locator(".notice.notice-storage[role=alert]")
    expect(notice).to_be_visible()
    assert page.evaluate("""() => Boolean(document.querySelector('.notice-storage').compareDocumentPosition(
        document.querySelector('.field')) & Node.DOCUMENT_POSITION_FOLLOWING)""")
    field(page, "situasjon").fill("for denne gang")
    expect(page.locator("#a .save-status")).to_contain_text("ikke lagret")
    expect(page.locator("[data-show=situasjon]")).to_have_text("for denne gang")
    page.locator("a.next").click()
    page.wait_for_url("**/neste.html")
    page.go_back()
    expect(field(page, "situasjon")).to_have_value("for denne gang")
    assert page.evaluate("Object.keys(localStorage).length") == 0 or how in ("blocked", "silent")


def test_everything_refused(context, http_base):
    context.add_init_script(REFUSALS["throws"] + """
      for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });""")
    page = context.new_page()
    page.goto(http_base + SIDE)
    expect(page.locator(".notice-storage")).to_be_visible()
    field(page, "situasjon").fill("likevel")
    expect(page.locator("#a .save-status")).to_contain_text("ikke lagret")
    page.evaluate("dispatchEvent(new Event('pagehide'))")
    expect(field(page, "situasjon")).to_have_value("likevel")


QUOTAS = {
    "put throws": "IDBObjectStore.prototype.put = function () { if (window.full !== false) throw new DOMException('full', 'QuotaExceededError'); return put.apply(this, arguments); };",
    "transaction aborts": "IDBObjectStore.prototype.put = function () { const r = put.apply(this, arguments); if (window.full !== false && this.transaction.mode === 'readwrite') this.transaction.abort(); return r; };",
}


@pytest.mark.parametrize("how", QUOTAS)
def test_full_disk(context, base, how):
    page = context.new_page()
    page.goto(base + SIDE)
    field(page, "tanker").fill("ble lagret")
    saved(page)
    page.wait_for_timeout(300)
    page.evaluate("(() => { const put = IDBObjectStore.prototype.put; window.full = true;" + QUOTAS[how] + "})()")
    field(page, "situasjon").fill("fikk ikke plass")
    expect(page.locator("#a .save-status")).to_contain_text("ikke lagret")
    expect(page.locator(".notice-storage")).to_be_visible()
    page.reload()  # room again: what was refused is stored now
    expect(field(page, "situasjon")).to_have_value("fikk ikke plass")
    expect(page.locator(".notice-storage")).to_have_count(0)
    assert answer(page, "a.situasjon")["value"] == "fikk ikke plass"
    assert page.evaluate("sessionStorage.length") == 0


def test_room_again_stores_what_failed(page, http_base):
    page.goto(http_base + SIDE)
    page.wait_for_timeout(300)
    page.evaluate("(() => { const put = IDBObjectStore.prototype.put; window.full = true;" + QUOTAS["put throws"] + "})()")
    field(page, "situasjon").fill("en")
    expect(page.locator("#a .save-status")).to_contain_text("ikke lagret")
    page.evaluate("window.full = false")
    field(page, "tanker").fill("to")
    saved(page)
    expect(page.locator(".notice-storage")).to_have_count(0)
    assert answer(page, "a.situasjon")["value"] == "en" and answer(page, "a.tanker")["value"] == "to"


NEWER = {
    "schema record": """() => new Promise(done => { const r = indexedDB.open('mestring'); r.onsuccess = () => {
        const t = r.result.transaction('meta', 'readwrite'); t.objectStore('meta').put({ name: 'schema', value: 2 });
        t.oncomplete = () => { r.result.close(); done(); } } })""",
    "database version": """() => new Promise(done => { const r = indexedDB.open('mestring', 2);
        r.onupgradeneeded = () => r.result.createObjectStore('later'); r.onsuccess = () => { r.result.close(); done(); } })""",
}


@pytest.mark.parametrize("how", NEWER)
def test_newer_schema_is_read_only(page, base, how):
    page.goto(base + SIDE)
    field(page, "situasjon").fill("fra i går")
    saved(page)
    page.wait_for_timeout(300)
    page.evaluate(NEWER[how])  # also: the old page closes its connection, else this would hang
    page.reload()
    expect(field(page, "situasjon")).to_have_value("fra i går")
    expect(page.locator(".notice-storage")).to_contain_text("nyere utgave")
    before = stored(page)
    field(page, "situasjon").fill("i dag")
    expect(page.locator("#a .save-status")).to_contain_text("ikke lagret")
    page.locator("a.next").click()
    page.wait_for_url("**/neste.html")
    page.wait_for_timeout(300)
    assert stored(page) == before


def test_newer_site_in_another_tab(context, http_base):
    page = context.new_page()
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("før")
    saved(page)
    other = context.new_page()
    other.goto(http_base + "nb/feedback.html")
    other.evaluate(NEWER["database version"])
    field(page, "situasjon").fill("etter")
    expect(page.locator("#a .save-status")).to_contain_text("ikke lagret")
    expect(page.locator(".notice-storage")).to_contain_text("nyere utgave")


# Two tabs

def test_two_tabs(context, base):
    one, two = context.new_page(), context.new_page()
    one.goto(base + SIDE)
    two.goto(base + SIDE)
    field(one, "situasjon").fill("fra en")
    saved(one)
    field(two, "tanker").fill("fra to")
    saved(two)
    one.wait_for_timeout(2100)
    field(two, "situasjon").fill("fra to")
    two.wait_for_timeout(500)
    show_again(one)
    expect(field(one, "situasjon")).to_have_value("fra to")
    expect(field(one, "tanker")).to_have_value("fra to")
    expect(one.locator("[data-show=situasjon]")).to_have_text("fra to")
    counters = [each["counter"] for each in stored(one)["answers"] + stored(one)["progress"]]
    assert len(counters) == len(set(counters))
    show_again(two)
    field(one, "situasjon").press_sequentially("!")
    show_again(one)  # an unsaved edit is not touched
    expect(field(one, "situasjon")).to_have_value("fra to!")


def test_hundred_writes_from_two_tabs_get_hundred_counters(context, http_base):
    pages = [context.new_page(), context.new_page()]
    for page in pages:
        page.goto(http_base + SIDE)
    page.wait_for_timeout(300)
    record = """() => { window.counters = []; const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (r) { if (this.name === 'answers') counters.push(r.counter); return put.apply(this, arguments); };
      let n = 0; window.ready = new Promise(done => { const go = () => { for (const id of ['a.situasjon', 'a.tanker']) { const c = document.getElementById(id);
        c.value = id + n; c.dispatchEvent(new Event('change', { bubbles: true })); } if (++n < 25) setTimeout(go, 5); else setTimeout(done, 1500); }; go(); }); }"""
    for page in pages:
        page.evaluate(record)
    counters = []
    for page in pages:
        page.evaluate("ready")
        counters += page.evaluate("counters")
    assert len(counters) == 100 == len(set(counters))


# Lists

def test_list_rows(page, base):
    page.goto(base + SIDE)
    texts = page.locator(".row-text")
    texts.nth(0).fill("en")
    texts.nth(0).press("Enter")
    expect(texts.nth(1)).to_be_focused()
    page.keyboard.type("to")
    page.keyboard.press("Enter")
    page.keyboard.type("tre")
    page.keyboard.press("Enter")
    expect(texts).to_have_count(4)
    expect(texts.nth(3)).to_be_focused()
    page.get_by_label("Flytt linje 3 opp").focus()
    page.keyboard.press("Enter")
    expect(texts.nth(1)).to_have_value("tre")
    expect(page.get_by_label("Flytt linje 2 opp")).to_be_focused()
    expect(page.locator("body > [role=status]")).to_have_text("Flyttet til plass 2 av 4")
    page.get_by_label("Fjern linje 2").click()
    expect(texts.nth(1)).to_have_value("to")
    expect(texts.nth(1)).to_be_focused()
    page.wait_for_timeout(400)
    assert [row["text"] for row in answer(page, "a.trinn")["value"]] == ["en", "to"]
    page.get_by_role("button", name="Angre").click()
    expect(texts.nth(1)).to_have_value("tre")
    expect(texts.nth(1)).to_be_focused()
    page.get_by_label("Linje 1 er gjort").check()
    page.get_by_role("button", name="Legg til en linje").click()
    expect(texts.nth(4)).to_be_focused()
    page.wait_for_timeout(400)
    assert answer(page, "a.trinn")["value"] == [
        {"text": "en", "done": True}, {"text": "tre", "done": False}, {"text": "to", "done": False}]
    page.reload()
    expect(texts.nth(2)).to_have_value("to")


# Quizzes

def test_quizzes(page, base):
    page.goto(base + SIDE)
    status = lambda name: page.locator(f"#{name} .quiz-status")
    page.locator("#q1\\.1").check()
    expect(status("q1")).to_contain_text("Hjertet tåler det godt.")
    page.locator("#q1\\.2").check()
    expect(status("q1")).to_have_text("Ja, det stemmer!")
    page.locator("#q2\\.1").check()
    expect(status("q2")).to_contain_text("Ja, A.")
    expect(status("q2")).to_contain_text("1 av 2 er på plass.")
    page.locator("#q2\\.2").check()
    page.locator("#q2\\.3").check()
    expect(status("q2")).to_contain_text("også noe som ikke hører til")
    page.locator("#q2\\.2").uncheck()
    expect(status("q2")).to_have_text("Alt er på plass. Godt jobba!")
    page.locator("#q3\\.answer").fill(" adrenalin")
    page.locator("#q3\\.answer").press("Tab")
    expect(status("q3")).to_have_text("Ja, det stemmer!")
    page.get_by_label("Flytt opp: En").click()
    expect(status("q4")).to_have_text("Alt er på plass. Godt jobba!")
    page.locator("#q5\\.1").select_option("x")
    expect(status("q5")).to_have_text("1 av 2 er på plass.")
    page.wait_for_timeout(400)
    values = {each["key"]: each["value"] for each in stored(page)["answers"]}
    assert values == {"angst.q1.answer": "2", "angst.q2.answer": ["1", "3"], "angst.q3.answer": " adrenalin",
                      "angst.q4.answer": ["a", "b", "c"], "angst.q5.answer": ["x", ""]}
    page.reload()
    expect(page.locator("#q1\\.2")).to_be_checked()
    expect(page.locator("#q2\\.3")).to_be_checked()
    expect(page.locator("#q3\\.answer")).to_have_value(" adrenalin")
    expect(page.locator("#q4 li").first).to_contain_text("En")
    expect(page.locator("#q5\\.1")).to_have_value("x")
    expect(page.locator("#q4")).to_have_class("quiz answered")


# Progress

def test_progress_and_continue(page, base):
    page.goto(base + SIDE)
    page.wait_for_timeout(200)
    page.locator("a.next").click()
    page.wait_for_url("**/neste.html")
    expect(page.locator("li[data-page=side]")).to_have_class("done")
    expect(page.locator("li[data-page=side]")).to_contain_text("gjort")
    page.go_back()
    page.wait_for_timeout(300)
    page.goto(base + SIDE)
    page.wait_for_timeout(300)
    states = {each["key"]: each["state"] for each in stored(page)["progress"]}
    assert states["angst.sirkel.side"] == "done"  # seeing again never lowers it
    page.goto(base + "nb/angst/index.html")
    expect(page.locator(".module-progress")).to_have_text("1 av 2 sider gjort")
    expect(page.locator(".continue a")).to_have_attribute("href", "../../nb/angst/sirkel/side.html")
    expect(page.locator(".continue-where")).to_have_text("Angstsirkelen")
    page.locator(".continue a").click()
    page.wait_for_url("**/side.html")
    page.goto(base + "nb/index.html")
    expect(page.locator(".continue a")).to_have_attribute("href", "../nb/angst/sirkel/side.html")
    page.goto(base + NEXT)
    page.locator("a.next").click()
    page.wait_for_url("**/sirkel/index.html")
    expect(page.locator("li.done")).to_have_count(2)


def test_done_survives_a_page_that_dies_at_once(context, http_base):
    """The write never gets through: the next page makes the marker a record."""
    page = context.new_page()
    page.goto(http_base + SIDE)
    page.wait_for_timeout(300)
    page.evaluate("IDBDatabase.prototype.transaction = () => ({ objectStore: () => ({ getAll: () => ({}) }) })")
    field(page, "situasjon").fill("blir med")
    page.locator("a.next").click()
    page.wait_for_url("**/neste.html")
    expect(page.locator("li[data-page=side]")).to_have_class("done")
    assert answer(page, "a.situasjon")["value"] == "blir med"
    page.wait_for_timeout(200)
    assert page.evaluate("Object.keys(localStorage)") == []


# One's own page

def test_me_shows_and_deletes(context, base):
    page = context.new_page()
    page.goto(base + SIDE)
    field(page, "situasjon").fill("Kø på <b>butikken</b>")
    page.get_by_label("Gikk ut").check()
    field(page, "tlf").fill("116 123")  # not in the data: shown as an earlier answer
    page.locator("a.next").click()
    page.wait_for_url("**/neste.html")
    me = context.new_page()
    me.goto(base + "nb/me.html")
    expect(me.locator(".me-program h2")).to_have_text("Mestre angst")
    expect(me.locator(".me-progress")).to_have_text("1 av 2 sider gjort")
    expect(me.locator(".me-block dd").first).to_have_text("Kø på <b>butikken</b>")
    expect(me.locator(".me-block").first).to_contain_text("Gikk ut")
    expect(me.locator(".me-block h3 a").first).to_have_attribute("href", "../nb/angst/sirkel/side.html#a")
    expect(me.locator(".me-former")).to_contain_text("Tidligere svar")
    expect(me.locator(".me-former")).to_contain_text("116 123")
    me.get_by_role("button", name="Slett alt", exact=True).click()
    expect(me.locator("dialog")).to_be_visible()
    expect(me.get_by_role("button", name="Nei, behold det")).to_be_focused()
    me.get_by_role("button", name="Nei, behold det").click()
    assert stored(me)["answers"]
    page.goto(base + SIDE)
    expect(field(page, "situasjon")).to_have_value("Kø på <b>butikken</b>")
    page.wait_for_timeout(300)
    me.evaluate("localStorage.setItem('mestring.unsaved.y', '{broken')")
    me.get_by_role("button", name="Slett alt", exact=True).click()
    me.get_by_role("button", name="Ja, slett alt").click()
    expect(me.locator(".me-deleted")).to_have_text("Alt er slettet fra denne nettleseren.")
    assert stored(me) == {"answers": [], "progress": [], "meta": []}
    assert me.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    show_again(page)  # the other tab forgets too
    expect(field(page, "situasjon")).to_have_value("")
    expect(page.locator("[data-show=situasjon]")).to_have_text("")
    field(page, "situasjon").fill("på nytt")  # and can start again
    page.wait_for_timeout(500)
    assert answer(page, "a.situasjon")["value"] == "på nytt"
    assert {each["name"] for each in stored(page)["meta"]} == {"schema", "writer", "counter"}


def test_me_without_dialog(context, http_base):
    context.add_init_script("delete HTMLDialogElement.prototype.showModal;")
    page = context.new_page()
    page.goto(http_base + "nb/me.html")
    expect(page.locator(".me-empty")).to_be_visible()
    page.get_by_role("button", name="Slett alt", exact=True).click()
    page.get_by_role("button", name="Ja, slett alt").click()
    expect(page.locator(".me-deleted")).to_be_focused()


def test_deleted_words_do_not_come_back_with_back(page, base):
    page.goto(base + SIDE)
    field(page, "situasjon").fill("hemmelig")
    field(page, "tanker").fill("hemmelig")
    page.locator("#a\\.styrke\\.3").check()
    page.wait_for_timeout(400)
    page.goto(base + "nb/me.html")
    page.get_by_role("button", name="Slett alt", exact=True).click()
    page.get_by_role("button", name="Ja, slett alt").click()
    expect(page.locator(".me-deleted")).to_be_visible()
    page.go_back()
    page.wait_for_timeout(700)
    expect(field(page, "situasjon")).to_have_value("")
    expect(field(page, "tanker")).to_have_value("")
    expect(page.locator("#a\\.styrke\\.3")).not_to_be_checked()
    assert stored(page)["answers"] == []


# Search

@pytest.mark.parametrize("query, first", [
    ("angst", "Angstsirkelen"), ("angsten", "Angstsirkelen"), ("ANGST", "Angstsirkelen"), ("soevn", "Søvn og hvile"),
    ("søvnen", "Søvn og hvile"), ("kafe", "Angstsirkelen"), ("braa", "Panikkangst"), ("ångstrøm", "Tredje"), ("panikk", "Panikkangst")])
def test_search(page, http_base, query, first):
    page.goto(http_base + "nb/search.html?q=" + query)
    expect(page.locator(".search-results li a").first).to_have_text(first)
    expect(page.locator("mark").first).to_be_visible() if query in ("kafe", "ångstrøm") else None


def test_search_ranks_and_limits(page, base):
    page.goto(base + "nb/search.html")
    page.get_by_label("Søk").fill("angst")
    expect(page.locator(".search-results a")).to_have_text(["Angstsirkelen", "Neste side", "Panikkangst", "Tredje"])
    expect(page.locator(".search-results a").first).to_have_attribute("href", "../nb/angst/sirkel/side.html")
    expect(page.locator(".search-status")).to_have_text("4 treff")
    assert page.evaluate("decodeURIComponent(location.href)").endswith("q=angst")
    page.reload()
    expect(page.get_by_label("Søk")).to_have_value("angst")
    expect(page.locator(".search-results li")).to_have_count(4)
    page.get_by_label("Søk").fill("hvile")
    page.get_by_label("Søk").press("Enter")
    expect(page.locator(".search-results li")).to_have_count(20)
    expect(page.locator(".search-status")).to_contain_text("Her er de 20 første")
    page.get_by_label("Søk").fill("xyzzy <b>")
    expect(page.locator(".search-status")).to_contain_text("Ingen treff på «xyzzy <b>»")


def test_search_is_fast(context, http_base):
    page = context.new_page()
    page.goto(http_base + "nb/search.html")
    page.wait_for_timeout(3000)
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    spent = page.evaluate("""async () => { const spent = {}; const input = document.getElementById('q');
      for (let round = 0; round < 5; round++) for (const query of ['angst', 'søvnen', 'hverdag mat', 'ord4', 'xy', 'en', 'hverdagen siden ord12 fyller']) {
        input.value = query; const from = performance.now();
        document.querySelector('.search-form').dispatchEvent(new Event('submit', { cancelable: true }));
        spent[query] = Math.min(spent[query] || 1e9, Math.round(performance.now() - from));  // the best: others use the machine too
        await new Promise(done => setTimeout(done, 50)); } return spent; }""")
    print(spent)
    assert max(spent.values()) < 50


# Feedback and print

def test_feedback_takes_the_page_along_only_when_ticked(page, base):
    page.goto(base + SIDE)
    page.get_by_role("link", name="Gi tilbakemelding").click()
    page.wait_for_url("**/feedback.html**")
    link = page.get_by_role("link", name="Skriv")
    expect(link).to_have_attribute("href", "mailto:post@fjordvik.no?subject=Tilbakemelding")
    page.get_by_label("Ta med siden").check()
    assert "nb%2Fangst%2Fsirkel%2Fside.html" in link.get_attribute("href")
    page.get_by_label("Ta med siden").uncheck()
    expect(link).to_have_attribute("href", "mailto:post@fjordvik.no?subject=Tilbakemelding")
    page.goto(base + "nb/feedback.html?from=https://evil.example/%0d%0a")
    expect(page.get_by_label("Ta med siden")).to_be_disabled()


def test_print_opens_what_is_folded(page, http_base):
    page.goto(http_base + SIDE)
    field(page, "tanker").fill("hele teksten")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("#mer")).to_have_attribute("open", "")
    expect(page.locator(".print-words")).to_have_text(["hele teksten"])
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#mer").get_attribute("open") is None
    expect(page.locator(".print-words")).to_have_count(0)


def test_missing_words_fall_back_to_their_keys(page, http_base):
    page.route("**/words-nb.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("x")
    expect(page.locator("#a .save-status")).to_have_text("saved")


def test_no_requests_but_the_pages_own(page, http_base):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("x")
    page.wait_for_timeout(600)
    assert {each.split("/")[-1] for each in asked if not each.startswith("data:")} == {"side.html", "site.css", "words-nb.js", "site.js"}
