"""What somebody has locked with a pass phrase can be read with it and not without, and it is lost neither on the way in nor out."""
import json
import os
import re
import time

import pytest
from playwright.sync_api import Error, expect

from acting import answers, scroll_widths, stored, too_wide, wait_for, wait_for_answer, wait_until, with_styles
from compiler import CHROMIUM
from gcm import derive, unseal
from small_root import module, small_site
from test_accessibility import SMALL, SPACING, violations_in_both_schemes
from test_storage import kill
from test_worker import IN_USE

CIRCLE = "nb/angst/angstsirkelen/din-sirkel.html"
ME = "nb/me.html"
PHRASE = "kaffe måne trapp elv"
WORDS = "Det skjedde på butikken"
FIELD = '[id="min-sirkel.skjedde"]'
EVERYTHING = """async () => {
  const all = [JSON.stringify(Object.assign({}, localStorage)), JSON.stringify(Object.assign({}, sessionStorage))];
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise(done => { const r = indexedDB.open(name); r.onsuccess = () => done(r.result); });
    for (const store of db.objectStoreNames) {
      all.push(JSON.stringify(await new Promise(done => { db.transaction(store).objectStore(store).getAll().onsuccess = e => done(e.target.result); })));
    }
    db.close();
  }
  for (const name of window.caches ? await caches.keys() : []) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) all.push(await (await cache.match(request)).text());
  }
  return all.join('\\n');
}"""


def write(page, base, text=WORDS):
    page.goto(base + CIRCLE)
    page.locator(FIELD).fill(text)
    wait_for_answer(page, "angst.min-sirkel.skjedde")
    expect(page.locator("#min-sirkel .save-status")).to_have_text("Lagret")


def lock(page, base, phrase=PHRASE):
    page.goto(base + ME)
    page.get_by_role("button", name="Lås det jeg skriver med en passfrase").click()
    confirm_phrase(page, phrase)


def confirm_phrase(page, phrase=PHRASE):
    page.get_by_label("Lag en passfrase").fill(phrase)
    page.get_by_label("Skriv den en gang til").fill(phrase)
    page.get_by_role("button", name="Lås", exact=True).click()
    expect(page.locator(".me-said")).to_contain_text("Nå er det du skriver, låst", timeout=20000)


def lock_now(page, base):
    page.goto(base + ME)
    unlock_if_asked(page)
    page.get_by_role("button", name="Lås nå").click()
    expect(page.locator("section.unlock")).to_be_visible()


def unlock(page, phrase=PHRASE):
    page.get_by_label("Passfrase", exact=True).fill(phrase)
    page.get_by_role("button", name="Lås opp", exact=True).click()


def unlock_if_asked(page, phrase=PHRASE):
    """Without a service worker every page asks."""
    unlocked = page.locator(".me-lock").or_(page.locator("section.unlock"))
    expect(unlocked).to_be_visible()
    if page.locator("section.unlock").is_visible():
        unlock(page, phrase)


def restored(page, words=WORDS):
    expect(page.locator(FIELD)).to_have_value(words, timeout=20000)  # 600,000 rounds take their time where others work too
    expect(page.locator("section.unlock")).to_have_count(0)


def is_asked(page):
    """Waited for: the mark in localStorage may have been lost with the browser, and then it is the database that tells."""
    form, field = page.locator("section.unlock"), page.locator(FIELD)
    for _ in range(400):
        if form.count() or field.input_value():
            return form.count() > 0
        page.wait_for_timeout(50)
    raise AssertionError("neither the form nor the words")


def readable(page, *words):
    everything = page.evaluate(EVERYTHING)
    return [each for each in words if each in everything]


def test_nothing_that_was_written_can_be_read(page, base):
    """Whoever shares the device would find in the browser's storage what was said to be locked."""
    write(page, base)
    page.locator('[id="min-sirkel.tenkte"]').fill("Enda mer som er mitt")
    wait_for_answer(page, "angst.min-sirkel.tenkte")
    before = stored(page)
    assert readable(page, WORDS, "Enda mer som er mitt") == [WORDS, "Enda mer som er mitt"]
    lock(page, base)
    assert readable(page, WORDS, "Enda mer som er mitt", PHRASE) == []
    # Nothing but the values has become another.
    after = stored(page)
    assert [{**each, "value": 0} for each in after["answers"]] == [{**each, "value": 0} for each in before["answers"]]
    lock_now(page, base)
    assert WORDS not in page.locator("body").inner_text()
    page.goto(base + "nb/talk.html")
    expect(page.get_by_label("Passfrase", exact=True)).to_be_visible()
    expect(page.locator(".talk")).to_be_hidden()
    page.goto(base + CIRCLE)
    expect(page.get_by_label("Passfrase", exact=True)).to_be_visible()
    expect(page.locator("#min-sirkel .print-tools button").last).to_be_enabled()
    expect(page.locator(FIELD)).to_be_disabled()
    expect(page.locator("h1")).to_be_visible()
    assert page.locator(FIELD).input_value() == ""
    unlock(page)
    restored(page)
    page.locator(FIELD).fill("Nytt etter opplåsing")
    expect(page.locator("#min-sirkel .save-status")).to_have_text("Lagret")
    page.wait_for_timeout(300)
    assert readable(page, "Nytt etter") == []


def test_words_in_the_last_instant_are_kept_and_not_shown(page, base):
    """A page that is left has no time to seal, and would lose the last sentence or lay it where all can read it."""
    write(page, base)
    lock(page, base)
    page.goto(base + CIRCLE)
    unlock_on_exercise(page)
    page.evaluate("""() => {
      const { encrypt } = SubtleCrypto.prototype;
      window.sealing = 0;
      SubtleCrypto.prototype.encrypt = function (...all) {
        window.sealing += 1;
        return encrypt.apply(this, all).finally(() => { window.sealing -= 1; });
      };
    }""")
    page.locator(FIELD).press("End")
    page.locator(FIELD).press_sequentially(", og så gikk jeg", delay=2)
    page.wait_for_timeout(40)  # no finger is faster; what is being sealed by then is waited for, where others use the machine too
    wait_for(page, "window.sealing === 0")
    page.evaluate("document.querySelector('a.next').click()")
    page.wait_for_url(lambda url: "din-sirkel" not in url)
    assert readable(page, "så gikk", ", og ") == []
    page.wait_for_timeout(300)
    assert readable(page, "så gikk", ", og ") == []
    page.goto(base + CIRCLE)
    unlock_on_exercise(page)
    restored(page, WORDS + ", og så gikk jeg")


def unlock_on_exercise(page):
    expect(page.locator("section.unlock").or_(page.locator(FIELD + ":enabled"))).to_be_visible()
    if page.locator("section.unlock").count():
        unlock(page)
    expect(page.locator(FIELD)).to_be_enabled(timeout=20000)


def test_what_gave_way_while_it_was_locked_is_locked_and_opens_with_it(context, http_base):
    """Two windows write the same answer, neither sees the other's, and the first one would be gone, or lie where all can read it."""
    page, other = context.new_page(), context.new_page()
    write(page, http_base)
    lock(page, http_base)
    for each in (other, page):
        each.goto(http_base + CIRCLE)
        unlock_on_exercise(each)
        restored(each)
    other.evaluate("BroadcastChannel.prototype.postMessage = () => {}")  # as where it comes too late
    for each, words in ((other, "I den ene"), (page, "I den andre")):
        each.evaluate("""([field, words]) => {
          const control = document.querySelector(field);
          control.value = words;
          control.dispatchEvent(new Event('input', { bubbles: true }));
        }""", [FIELD, words])
        expect(each.locator("#min-sirkel .save-status")).to_have_text("Lagret")
    assert readable(page, "I den ene", "I den andre", WORDS) == []
    other.close()
    page.goto(http_base + ME)
    unlock_if_asked(page)
    expect(page.locator(".me-other dd")).to_contain_text("I den ene", timeout=20000)
    page.get_by_role("button", name="Slå av låsen").click()
    expect(page.locator(".me-said")).to_contain_text("Låsen er slått av", timeout=20000)
    assert answers(page)["angst.min-sirkel.skjedde"] == "I den andre"
    assert [each["value"]["value"] for each in stored(page)["meta"] if each["name"].startswith("other.")] == ["I den ene"]


def test_a_wrong_phrase_opens_nothing(page, http_base):
    """A slip of the finger must be neither a punishment nor a way in."""
    write(page, http_base)
    lock(page, http_base)
    lock_now(page, http_base)
    page.goto(http_base + CIRCLE)
    field = page.get_by_label("Passfrase", exact=True)
    for wrong in ("kaffe", PHRASE.upper(), PHRASE[:-1]):
        unlock(page, wrong)
        expect(page.locator(".phrase-said")).to_have_text("Det var ikke den. Prøv igjen, så mange ganger du vil.", timeout=20000)
        expect(field).to_be_focused()
        expect(page.locator(FIELD)).to_be_disabled()
    unlock(page, PHRASE + " ")  # as a phone adds it
    restored(page)
    assert answers(page)["angst.min-sirkel.skjedde"].keys() == {"sealed"}


def test_the_phrase_is_asked_for_with_care(page, http_base):
    """Too short a phrase protects nothing, and a slip in the first one would lock everybody out."""
    write(page, http_base)
    page.goto(http_base + ME)
    page.get_by_role("button", name="Lås det jeg skriver med en passfrase").click()
    expect(page.locator(".lock-warning")).to_be_focused()
    first, second = page.get_by_label("Lag en passfrase"), page.get_by_label("Skriv den en gang til")
    assert first.get_attribute("autocomplete") == second.get_attribute("autocomplete") == "new-password"
    confirm = page.get_by_role("button", name="Lås", exact=True)
    for one, other, says in (("kort", "kort", "minst 8 tegn"), (PHRASE, PHRASE + "x", "ikke like")):
        first.fill(one)
        second.fill(other)
        confirm.click()
        expect(page.locator(".dialog .phrase-said")).to_contain_text(says)
    page.get_by_label("Vis det jeg skriver").check()
    assert first.get_attribute("type") == "text"
    page.get_by_role("button", name="Avbryt").click()
    assert answers(page)["angst.min-sirkel.skjedde"] == WORDS


def test_turned_off_everything_is_as_before(page, http_base):
    """Who doesn't need the lock any more would have lost what was written under it."""
    write(page, http_base)
    before = stored(page)["answers"]
    lock(page, http_base)
    page.get_by_role("button", name="Slå av låsen").click()
    expect(page.locator(".me-said")).to_contain_text("Låsen er slått av", timeout=20000)
    assert stored(page)["answers"] == before
    assert "mestring.lock" not in page.evaluate("Object.keys(localStorage)")
    page.goto(http_base + CIRCLE)
    restored(page)


def test_forgotten_everything_can_be_deleted(page, http_base):
    """Who has forgotten the phrase would be locked out for good, of new words too."""
    write(page, http_base)
    lock(page, http_base)
    lock_now(page, http_base)
    expect(page.locator("main")).to_contain_text("Ingen kan låse opp uten")
    page.get_by_role("button", name="Slett alt", exact=True).click()
    expect(page.get_by_role("button", name="Ta en sikkerhetskopi først")).to_have_count(0)
    page.get_by_role("button", name="Ja, slett alt").click()
    expect(page.locator(".me-deleted")).to_be_visible()
    expect(page.locator("section.unlock")).to_have_count(0)
    assert page.evaluate("Object.keys(localStorage)") == []
    write(page, http_base, "Begynner på nytt")
    page.reload()
    restored(page, "Begynner på nytt")


def test_another_tab_locks_too(context, http_base):
    """What was locked in one tab would stand open in the other."""
    one, other = context.new_page(), context.new_page()
    write(one, http_base)
    other.goto(http_base + CIRCLE)
    restored(other)
    lock(one, http_base)
    unlock_on_exercise(other)
    restored(other)
    other.locator(FIELD).fill("Fra den andre")
    expect(other.locator("#min-sirkel .save-status")).to_have_text("Lagret")
    assert readable(one, "Fra den andre", WORDS) == []
    lock_now(one, http_base)
    expect(other.locator("section.unlock")).to_be_visible()
    expect(other.locator(FIELD)).to_have_value("")
    unlock(other)
    restored(other, "Fra den andre")


def test_killed_while_it_is_turned_on(browser, http_base, tmp_path):
    """Half locked, half not, and nobody knows which half has gone."""
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []

    def launch():
        return browser.browser_type.launch_persistent_context(
            str(tmp_path), executable_path=CHROMIUM, args=arguments, locale="nb-NO", service_workers="block")

    context = launch()
    page = context.pages[0]
    write(page, http_base)
    page.evaluate("""async () => {
      const db = await new Promise(done => { const r = indexedDB.open('mestring'); r.onsuccess = () => done(r.result); });
      const t = db.transaction('answers', 'readwrite');
      for (let n = 0; n < 1000; n += 1) t.objectStore('answers').put({ key: 'angst.gammel.felt-' + n, entry: '', program: 'angst',
        value: 'Svar nummer ' + n + ' ' + 'x'.repeat(200), time: '2026-11-10T10:00:00.000Z', counter: 1, writer: 'b', version: '1' });
      await new Promise(done => { t.oncomplete = done; });
      db.close();
    }""")
    states = []
    for delay in (0.2, 0.5, 0.9):
        page.goto(http_base + ME)
        page.get_by_role("button", name="Lås det jeg skriver med en passfrase").click()
        page.get_by_label("Lag en passfrase").fill(PHRASE)
        page.get_by_label("Skriv den en gang til").fill(PHRASE)
        page.get_by_role("button", name="Lås", exact=True).click(no_wait_after=True)
        time.sleep(delay)
        kill(tmp_path)
        try:
            context.close()
        except Error:
            pass  # it is gone
        context = launch()
        page = context.pages[0]
        page.goto(http_base + CIRCLE)
        states.append(is_asked(page))
        if states[-1]:
            unlock(page)
        restored(page)
        page.goto(http_base + ME)
        unlock_if_asked(page)
        expect(page.locator(".me-former dd")).to_have_count(1000, timeout=20000)
        assert page.locator(".me-former dd").last.inner_text().startswith("Svar nummer ")
        if states[-1]:
            page.get_by_role("button", name="Slå av låsen").click()
            expect(page.locator(".me-said")).to_contain_text("Låsen er slått av", timeout=20000)
    context.close()


def test_what_was_swapped_isnt_shown_as_ones_own(page, http_base):
    """Somebody with the device in hand could lay one answer in another's place."""
    write(page, http_base)
    lock(page, http_base)
    page.evaluate("""async () => {
      const db = await new Promise(done => { const r = indexedDB.open('mestring'); r.onsuccess = () => done(r.result); });
      const t = db.transaction('answers', 'readwrite');
      t.objectStore('answers').getAll().onsuccess = e => {
        const record = e.target.result.find(each => each.key === 'angst.min-sirkel.skjedde');
        t.objectStore('answers').put({ ...record, key: 'angst.min-sirkel.tenkte' });
      };
      await new Promise(done => { t.oncomplete = done; });
      db.close();
    }""")
    page.goto(http_base + ME)
    unlock_if_asked(page)
    expect(page.locator(".me-block dd")).to_have_text([WORDS])


def test_another_program_opens_it(page, http_base):
    """A lock that only this code understands may be no lock: the sums are done once more by OpenSSL."""
    write(page, http_base, "Kø 😀")
    lock(page, http_base)
    data = stored(page)
    is_ = next(each["value"] for each in data["meta"] if each["name"] == "lock")
    assert is_["rounds"] == 600_000
    key = derive(PHRASE, is_)
    record = next(each for each in data["answers"] if each["key"] == "angst.min-sirkel.skjedde")
    where = 'answers ["angst.min-sirkel.skjedde",""]'
    assert json.loads(unseal(key, record["value"]["sealed"], where)) == "Kø 😀"
    assert unseal(key, is_["check"], "lock") == "mestring"
    with pytest.raises(ValueError):
        unseal(key, record["value"]["sealed"], where.replace("skjedde", "tenkte"))
    with pytest.raises(ValueError):
        unseal(derive(PHRASE + "x", is_), record["value"]["sealed"], where)
    # Each time it is written there is another beginning.
    page.goto(http_base + CIRCLE)
    unlock_on_exercise(page)
    seen = {record["value"]["sealed"]["iv"]}
    for count, text in enumerate(("en", "to", "tre"), 2):
        page.locator(FIELD).fill(text)
        wait_until(page, lambda: seen.add(answers(page)["angst.min-sirkel.skjedde"]["sealed"]["iv"]) or len(seen) == count)


def save(page, name):
    with page.expect_download() as download:
        page.get_by_role("button", name=name, exact=True).click()
    return open(download.value.path(), encoding="utf-8").read()


def bring(page, text):
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Hent inn en sikkerhetskopi").click()
    chooser.value.set_files({"name": "kopi.json", "mimeType": "application/json", "buffer": text.encode()})


def test_a_backup_is_as_locked_as_the_rest(new_context, http_base):
    """The file in the downloads folder would tell what the browser doesn't; and a new phone would get nothing back."""
    page = new_context().new_page()
    write(page, http_base)
    lock(page, http_base)
    locked = save(page, "Ta en sikkerhetskopi")
    assert WORDS not in locked and "skjedde" not in locked
    file = json.loads(locked)
    inside = json.loads(unseal(derive(PHRASE, file), file["check"], "mestring-backup"))
    assert [each["value"] for each in inside["stores"]["answers"]] == [WORDS]
    assert all(each["name"] != "lock" for each in inside["stores"]["meta"])
    assert WORDS in save(page, "Ta en kopi uten lås")
    # Here the key is known already.
    bring(page, locked)
    expect(page.locator(".me-said")).to_have_text("Alt i sikkerhetskopien var her fra før.")

    phone = new_context().new_page()
    phone.goto(http_base + ME)
    bring(phone, locked.replace(file["check"]["data"][:9], "AAAAAAAAA"))
    expect(phone.locator(".me-said")).to_contain_text("skadet")
    bring(phone, json.dumps({**file, "rounds": 10**9}))
    expect(phone.locator(".me-said")).to_contain_text("skadet")
    bring(phone, locked)
    unlock(phone, "noe annet")
    expect(phone.locator(".phrase-said:visible")).to_contain_text("Det var ikke den", timeout=20000)
    phone.get_by_role("button", name="Avbryt").click()
    assert stored(phone)["answers"] == []
    bring(phone, locked)
    unlock(phone)
    expect(phone.locator(".me-said")).to_contain_text("hentet inn, med ett svar", timeout=20000)
    expect(phone.locator(".me-block dd")).to_have_text(WORDS)

    # What is brought in where it is locked is locked too, beside what was there.
    desk = new_context().new_page()
    write(desk, http_base, "Skrevet her hjemme")
    lock(desk, http_base, "en helt annen frase")
    bring(desk, locked)
    unlock(desk)
    expect(desk.locator(".me-other dd")).to_contain_text(WORDS, timeout=20000)
    assert readable(desk, WORDS, "hjemme") == []
    desk.reload()
    unlock_if_asked(desk, "en helt annen frase")
    expect(desk.locator(".me-other dd")).to_contain_text(WORDS, timeout=20000)


SMALL_FIRST, SMALL_NEXT, SMALL_FIELD = "nb/hjemme/trygg/trygg-en.html", "nb/hjemme/trygg/trygg-to.html", '[id="trygg-skriv.tanke"]'


@pytest.fixture(scope="module")
def small_addresses(tmp_path_factory):
    """A small site that can be left in a hurry."""
    folder = tmp_path_factory.mktemp("locked")
    (folder / "site").mkdir()
    return small_site(folder, {"1-trygg": module("trygg", "Trygg hjemme")}, "quick-exit: true\naudience: 16+\n").addresses


@pytest.fixture
def small(small_addresses):
    return small_addresses["http"]


@pytest.fixture
def small_files(small_addresses):
    return small_addresses["file"]


@pytest.fixture
def kept(new_context, small):
    """A page of the small site, written on and then locked, in a browser with its service worker."""
    page = new_context(service_workers="allow").new_page()
    page.goto(small + SMALL_FIRST)
    page.evaluate(IN_USE)
    page.locator(SMALL_FIELD).fill(WORDS)
    wait_for_answer(page, "hjemme.trygg-skriv.tanke")
    lock(page, small)
    return page


def asked(page, address):
    """Whether a page asks for the phrase, once it has either asked or shown the words."""
    page.goto(address + SMALL_FIRST)
    form = page.locator("section.unlock")
    expect(form.or_(page.locator(SMALL_FIELD + ":enabled"))).to_be_visible()
    if form.count():
        assert page.locator(SMALL_FIELD).input_value() == ""
        return True
    expect(page.locator(SMALL_FIELD)).to_have_value(WORDS)
    return False


def stop_workers(page):
    """As the browser does by itself after half a minute."""
    running = {}
    session = page.context.new_cdp_session(page)
    session.on("ServiceWorker.workerVersionUpdated", lambda event: running.update(
        {each["versionId"]: each["runningStatus"] for each in event["versions"]}))
    session.send("ServiceWorker.enable")
    session.send("ServiceWorker.stopAllWorkers")
    for _ in range(300):
        if running and set(running.values()) == {"stopped"}:
            break
        page.wait_for_timeout(30)
    assert set(running.values()) == {"stopped"}, running
    session.detach()


def test_one_is_asked_once_and_not_on_every_page(kept, small):
    """Who has to type a long phrase on each of eight pages turns the lock off."""
    assert not asked(kept, small)
    kept.goto(small + SMALL_NEXT)
    assert not asked(kept, small)
    stop_workers(kept)  # the key is still on the page, and is lent when it is left
    kept.goto(small + SMALL_NEXT)
    assert not asked(kept, small)
    other = kept.context.new_page()
    assert not asked(other, small)
    kept.locator(SMALL_FIELD).press("End")
    kept.locator(SMALL_FIELD).press_sequentially(" i går", delay=2)
    kept.wait_for_timeout(40)
    kept.evaluate("document.querySelector('a.next').click()")
    kept.wait_for_url("**/trygg-to.html")
    expect(other.locator(SMALL_FIELD)).to_have_value(WORDS + " i går")
    assert readable(kept, WORDS, "i går") == []


def test_the_key_goes_with_the_last_page(kept, small):
    """Who takes up the device an hour later would find everything open."""
    context = kept.context
    other = context.new_page()
    other.goto("about:blank")
    assert not asked(kept, small)
    kept.close()
    stop_workers(other)
    assert asked(other, small)
    unlock(other)
    expect(other.locator(SMALL_FIELD)).to_have_value(WORDS, timeout=20000)
    assert not asked(other, small)


def test_locked_and_left_in_a_hurry_the_worker_knows_nothing(kept, small):
    """The way back would lead right into what was to be hidden."""
    lock_now(kept, small)
    assert asked(kept, small)
    unlock(kept)
    expect(kept.locator(SMALL_FIELD)).to_have_value(WORDS, timeout=20000)
    other = kept.context.new_page()
    assert not asked(other, small)
    kept.locator(SMALL_FIELD).fill(WORDS + "!")
    for _ in range(3):
        kept.keyboard.press("Shift")
    kept.wait_for_url("**/recipe.html")
    expect(other.locator("section.unlock")).to_be_visible()
    assert asked(kept, small)
    assert readable(kept, WORDS) == []
    unlock(kept)
    expect(kept.locator(SMALL_FIELD)).to_have_value(WORDS + "!", timeout=20000)  # what was written last is there too


def test_a_page_from_the_browsers_memory_is_locked_too(kept, small):
    """One step back would show the words that somebody has just locked."""
    assert not asked(kept, small)
    kept.goto(small + ME)
    kept.get_by_role("button", name="Lås nå").click()
    expect(kept.locator("section.unlock")).to_be_visible()
    kept.evaluate("setTimeout(() => history.back())")
    kept.wait_for_url("**/trygg-en.html")
    expect(kept.locator("section.unlock")).to_be_visible()
    assert kept.locator(SMALL_FIELD).input_value() == ""


def test_in_one_file_the_key_follows_from_page_to_page(page, small_files):
    """From a stick there is no worker, but the pages are one document; what is locked there must be as locked."""
    def go(place):
        page.evaluate("place => { location.hash = place; }", place)
        expect(page.locator("body")).to_have_attribute("data-address", "#" + place)

    first, me = "/nb/trygg/trygg-en", "/nb/me"
    page.goto(f"{small_files}offline/hjemme.html#{first}")
    page.locator(SMALL_FIELD).fill(WORDS)
    wait_for_answer(page, "hjemme.trygg-skriv.tanke")
    go(me)
    page.get_by_role("button", name="Lås det jeg skriver med en passfrase").click()
    expect(page.get_by_text("på hver side du åpner")).to_be_hidden()
    confirm_phrase(page)
    assert readable(page, WORDS) == []
    go(first)
    expect(page.locator(SMALL_FIELD)).to_have_value(WORDS)
    page.locator(SMALL_FIELD).fill(WORDS + "!")
    go(me)
    expect(page.locator(".me-block dd")).to_have_text(WORDS + "!")
    assert readable(page, WORDS) == []
    page.reload()
    expect(page.locator("section.unlock")).to_be_visible()
    go(first)
    expect(page.locator("section.unlock")).to_be_visible()
    expect(page.locator(SMALL_FIELD)).to_be_disabled()
    unlock(page)
    expect(page.locator(SMALL_FIELD)).to_have_value(WORDS + "!", timeout=20000)
    for _ in range(3):
        page.keyboard.press("Shift")
    expect(page.locator("h1")).to_have_text("Vafler")
    assert WORDS not in page.locator("html").inner_html()
    page.goto("about:blank")
    page.goto(f"{small_files}offline/hjemme.html#{first}")
    expect(page.locator("section.unlock")).to_be_visible()
    assert page.locator(SMALL_FIELD).input_value() == ""


def test_where_the_database_fails_nothing_leaks(new_context, http_base):
    """The places that take over when the browser is in trouble can be read by all."""
    context = new_context()
    page = context.new_page()
    write(page, http_base)
    lock(page, http_base)
    page.close()
    page = context.new_page()
    page.add_init_script("IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };")
    page.goto(http_base + CIRCLE)
    expect(page.locator(".notice-storage")).to_contain_text("lagrer ikke")
    page.locator(FIELD).fill("Skrevet uten database")
    page.wait_for_timeout(400)
    page.locator("a.next").click()
    page.wait_for_url(lambda url: "din-sirkel" not in url)
    assert "uten database" not in page.evaluate("JSON.stringify([Object.assign({}, localStorage), Object.assign({}, sessionStorage)])")


def test_without_the_browsers_help_there_is_no_lock(context, http_base):
    """On plain http nothing can be locked, and it must not look as if it were."""
    context.add_init_script("Object.defineProperty(window.crypto, 'subtle', { value: undefined });")
    page = context.new_page()
    page.goto(http_base + ME)
    expect(page.get_by_role("button", name="Hent inn en sikkerhetskopi")).to_be_visible()
    expect(page.get_by_text(re.compile("passfrase"))).to_have_count(0)


def look_at(page, state):
    assert violations_in_both_schemes(page) == [], state
    for css in ("", SPACING):
        with_styles(page, css)
        whole, seen = scroll_widths(page)
        assert whole <= seen, f"{state}: {too_wide(page)}"
    with_styles(page, "")
    assert page.evaluate(SMALL) == [], state


def test_every_state_can_be_read_by_all(new_context, http_base):
    """Who can't see the form can't get at what is theirs."""
    page = new_context(reduced_motion="reduce", viewport={"width": 320, "height": 640}).new_page()
    write(page, http_base)
    page.goto(http_base + ME)
    look_at(page, "before")
    page.get_by_role("button", name="Lås det jeg skriver med en passfrase").click()
    page.get_by_role("button", name="Lås", exact=True).click()
    look_at(page, "the dialogue, too short")
    lock(page, http_base)
    look_at(page, "locked, with the key")
    lock_now(page, http_base)
    look_at(page, "one's own page, locked")
    page.goto(http_base + CIRCLE)
    unlock(page, "feil frase")
    expect(page.locator(".phrase-said")).to_contain_text("Det var ikke den", timeout=20000)
    look_at(page, "an exercise, locked")
    page.get_by_label("Passfrase", exact=True).fill(PHRASE)
    page.keyboard.press("Enter")
    restored(page)
    expect(page.locator("main")).to_be_focused()
