"""The sheet for the next talk: it shows what the person has chosen, and never anything else."""
import json

import pytest
from playwright.sync_api import expect

from acting import answers, stored, wait_for
from test_keyboard import tab_to
from test_me import bring, look_at
from test_print import bare, printed

FILL = """async () => {
  const db = await new Promise(done => { const r = indexedDB.open('mestring'); r.onsuccess = () => done(r.result); });
  await new Promise(done => {
    const t = db.transaction(['answers', 'progress'], 'readwrite');
    t.oncomplete = done;
    let counter = 100;
    const put = (key, value, entry = '', time = '2026-11-20T10:00:00.000Z') => t.objectStore('answers').put({ key, entry, value, program: 'alt',
      time, counter: counter += 1, writer: 'b', version: '1' });
    put('alt.skjema.linjen', 'Hemmelig linje');
    put('alt.skjema.kjente', { options: ['magen'], other: 'Hemmelig kjensle' });
    put('alt.rundt.skjedde', 'Delt hendelse');
    put('alt.rundt.tenkte', 'Delt tanke');
    put('alt.plan.prove/rad1', { at: 1, cells: { hva: 'Hemmelig rad' } });
    put('alt.ett.answer', '2');
    for (const day of [1, 2, 3]) {
      put('alt.dagbok.la-seg', '2' + day + ':15', '2026-11-0' + day + 'T08:00:00.000');
      put('alt.dagbok.mer', 'Natt nummer ' + day, '2026-11-0' + day + 'T08:00:00.000');
    }
    for (const [month, score] of [['09', 15], ['10', 9], ['11', 4]]) {
      put('alt.sju-for.result', { measure: 'gad-7', wording: null, at: null, items: {}, missing: 0, score, band: 'mild', subscales: {} },
        '2026-' + month + '-20T08:00:00.000Z', '2026-' + month + '-20T08:00:00.000Z');
    }
    for (const page of ['sovn', 'rader', 'pusten']) t.objectStore('progress').put({ key: 'alt.arbeid.' + page, program: 'alt', state: 'done',
      time: '2026-11-20T10:00:00.000Z', counter: 1, writer: 'b', version: '1' });
  });
  db.close();
}"""
SECRETS = ["Hemmelig linje", "Hemmelig kjensle", "Hemmelig rad", "Natt nummer 1", "Natt nummer 3", "21:15", "23:15"]


@pytest.fixture
def page(new_context):
    context = new_context(reduced_motion="reduce", viewport={"width": 320, "height": 640})
    context.add_init_script("window.print = () => {}")
    return context.new_page()


@pytest.fixture
def talk(page, fixture_site):
    """The sheet of somebody who has written much."""
    page.goto(fixture_site.addresses["http"] + "nb/me.html")
    expect(page.locator(".me-care")).to_be_visible()
    page.evaluate(FILL)
    page.reload()
    page.get_by_role("link", name="Lag et ark til neste samtale").click()
    expect(page.locator(".talk-choices input").first).to_be_visible()
    return page


def tick(page, name):
    return page.get_by_role("checkbox", name=name, exact=True)


def wait_for_tick(page, key):
    wait_for(page, """async key => {
      const db = await new Promise(done => { const r = indexedDB.open('mestring'); r.onsuccess = () => done(r.result); });
      const all = await new Promise(done => { db.transaction('answers').objectStore('answers').getAll().onsuccess = e => done(e.target.result); });
      db.close();
      return all.some(each => each.key + ' ' + each.entry === key);
    }""", key)


def test_nothing_is_chosen_beforehand(talk, tmp_path):
    """What was written for oneself alone would lie on another's table."""
    boxes = talk.locator(".talk-choices input")
    expect(boxes).to_have_count(8)
    expect(talk.locator(".talk-choices input:checked")).to_have_count(0)
    text = printed(talk, tmp_path)
    assert bare("Dette vil jeg ta opp") in text
    for words in [*SECRETS, "Delt hendelse", "Delt tanke", "Natt nummer 2", "poeng", "Arbeidet", "Hva skal stå på arket"]:
        assert bare(words) not in text, words


def test_only_what_is_ticked_is_on_the_paper(talk, tmp_path):
    """The same, for all that was left out beside what was chosen; also when one comes back, and when one has changed one's mind."""
    talk.get_by_label("Hva vil du ta opp?").fill("Jeg vil snakke om bussen")
    tick(talk, "Rundt og rundt").check()
    talk.get_by_role("group", name="Slik sov jeg").get_by_role("checkbox", name="2. november 2026").check()
    tick(talk, "Sju spørsmål: slik har det gått").check()
    tick(talk, "Moduler jeg har vært gjennom").check()
    tick(talk, "Et skjema med alt").check()
    expect(talk.locator(".sheet")).to_contain_text("Hemmelig linje")
    tick(talk, "Et skjema med alt").uncheck()
    expect(talk.locator(".sheet")).not_to_contain_text("Hemmelig linje")
    chosen = ["Jeg vil snakke om bussen", "Delt hendelse", "Delt tanke", "Natt nummer 2", "22:15", "2. november 2026", "4 poeng",
              "20. september 2026 hadde du 15 poeng. Nå har du 4.", "Arbeidet"]
    for again in (False, True):
        if again:
            wait_for_tick(talk, "talk.alt.exercise.skjema ")
            wait_for_tick(talk, "talk.sheet.wish ")
            talk.reload()
            expect(talk.locator(".talk-choices input:checked")).to_have_count(4)
        expect(talk.locator(".sheet .plot")).to_be_visible()
        text = printed(talk, tmp_path)
        for words in chosen:
            assert bare(words) in text, words
        for words in SECRETS + ["Skriv ut", "Hva skal stå på arket"]:
            assert bare(words) not in text, words


def test_what_is_new_is_not_chosen(talk, fixture_site):
    """Whoever has chosen one night has not chosen the next; and is told where what was chosen has changed."""
    group = talk.get_by_role("group", name="Slik sov jeg")
    group.get_by_role("checkbox", name="3. november 2026").check()
    tick(talk, "Rundt og rundt").check()
    wait_for_tick(talk, "talk.alt.exercise.rundt ")
    talk.goto(fixture_site.addresses["http"] + "nb/alt/arbeid/sovn.html")
    talk.locator('[id="dagbok.mer"]').fill("En ny natt")
    talk.get_by_role("button", name="Ferdig med denne").click()
    expect(talk.locator(".entry-list li")).to_have_count(4)
    talk.goto(fixture_site.addresses["http"] + "nb/alt/blokker/sirkel.html")
    expect(talk.locator('[id="rundt.tenkte"]')).to_have_value("Delt tanke")
    talk.locator('[id="rundt.tenkte"]').fill("En ny tanke")
    expect(talk.locator("#rundt .save-status")).to_have_text("Lagret")
    talk.goto(fixture_site.addresses["http"] + "nb/talk.html")
    expect(group.get_by_role("checkbox")).to_have_count(4)
    expect(talk.locator(".talk-choices input:checked")).to_have_count(2)
    expect(talk.locator(".sheet")).to_contain_text("En ny tanke")
    expect(talk.locator(".sheet")).not_to_contain_text("En ny natt")
    expect(tick(talk, "Rundt og rundt (endret etter at du krysset av)")).to_be_checked()


def test_the_sheet_is_in_the_backup_and_goes_with_all_the_rest(talk, fixture_site):
    """The wish would be lost with the phone, or be left on it for the next one."""
    talk.get_by_label("Hva vil du ta opp?").fill("Jeg vil snakke om bussen")
    tick(talk, "Rundt og rundt").check()
    wait_for_tick(talk, "talk.alt.exercise.rundt ")
    wait_for_tick(talk, "talk.sheet.wish ")
    talk.goto(fixture_site.addresses["http"] + "nb/me.html")
    expect(talk.locator(".me-former")).to_have_count(0)
    with talk.expect_download() as download:
        talk.get_by_role("button", name="Ta en sikkerhetskopi", exact=True).click()
    text = open(download.value.path(), encoding="utf-8").read()
    assert {"talk.sheet.wish", "talk.alt.exercise.rundt"} <= {each["key"] for each in json.loads(text)["stores"]["answers"]}
    talk.get_by_role("button", name="Slett alt", exact=True).click()
    talk.get_by_role("button", name="Ja, slett alt").click()
    expect(talk.locator(".me-deleted")).to_be_visible()
    assert stored(talk)["answers"] == []
    talk.reload()
    bring(talk, text)
    assert answers(talk)["talk.sheet.wish"] == "Jeg vil snakke om bussen"
    talk.goto(fixture_site.addresses["http"] + "nb/talk.html")
    expect(tick(talk, "Rundt og rundt")).to_be_checked()


def test_the_sheet_can_be_made_by_all(talk):
    """Who is blind, holds a small phone, or has no mouse, chooses what to show, too."""
    look_at(talk, "nothing chosen")
    tab_to(talk, lambda focus: focus["tag"] == "textarea")
    tab_to(talk, lambda focus: focus["type"] == "checkbox")
    for _ in range(8):
        talk.keyboard.press("Space")
        talk.keyboard.press("Tab")
    expect(talk.locator(".talk-choices input:checked")).to_have_count(8)
    expect(talk.get_by_role("region", name="Til neste samtale")).to_contain_text("Delt hendelse")
    look_at(talk, "all chosen")
    tab_to(talk, lambda focus: focus["text"] == "Skriv ut arket")
