"""One's own page in all its states: empty, full, with a question open, after what has gone wrong."""
import json
import re

import pytest
from playwright.sync_api import expect

from acting import at_rest, open_and_answer_everything, scroll_widths, too_wide, wait_for_answer, with_styles
from test_accessibility import SMALL, SPACING, violations_in_both_schemes
from test_keyboard import press, tab_to

SAFARI = "Object.defineProperty(Navigator.prototype, 'vendor', { get: () => 'Apple Computer, Inc.' });"
# What is kept beside an answer, and an answer whose question is gone.
MORE = """async () => {
  const db = await new Promise(done => { const r = indexedDB.open('mestring'); r.onsuccess = () => done(r.result); });
  const record = (key, value) => ({ key, value, entry: '', program: 'angst', time: '2026-11-10T10:00:00.000Z', counter: 3, writer: 'b', version: '1' });
  await new Promise(done => {
    const t = db.transaction(['answers', 'meta'], 'readwrite');
    t.oncomplete = done;
    t.objectStore('answers').put(record('angst.gammel.felt', 'Noe fra en tidligere versjon, medetlangtsammensattordsomikkefårplass'));
    t.objectStore('meta').put({ name: 'other.angst.min-sirkel.skjedde..b.3', time: '2026-11-10T10:00:00.000Z', value: record('angst.min-sirkel.skjedde', 'På telefonen') });
  });
  db.close();
}"""


def fill(page, address):
    """Answers everything on some pages, and goes through to the end of a module."""
    for name in ("fire-mater", "omveiene"):
        page.goto(f"{address}nb/angst/hva-er-angst/{name}.html")
        open_and_answer_everything(page)
        at_rest(page)
    page.goto(address + "nb/angst/angstsirkelen/din-sirkel.html")
    open_and_answer_everything(page)
    at_rest(page)
    while "index.html" not in page.url:
        before = page.url
        page.locator("a.next").click()
        page.wait_for_url(lambda url: url != before)
        page.wait_for_timeout(200)


def open_me(page, address):
    page.goto(address + "nb/me.html")
    expect(page.get_by_role("button", name="Hent inn en sikkerhetskopi")).to_be_visible()


def bring(page, text):
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Hent inn en sikkerhetskopi").click()
    chooser.value.set_files({"name": "kopi.json", "mimeType": "application/json", "buffer": text.encode()})
    expect(page.locator(".me-said")).to_be_visible()


@pytest.fixture
def calm(new_context):
    context = new_context(reduced_motion="reduce", viewport={"width": 320, "height": 640})
    context.add_init_script(SAFARI)
    return context.new_page()


def look_at(page, state):
    """Nothing for axe, nothing outside a narrow screen, nothing too small to touch."""
    assert violations_in_both_schemes(page) == [], state
    for css in ("", SPACING):
        with_styles(page, css)
        whole, seen = scroll_widths(page)
        assert whole <= seen, f"{state}: {too_wide(page)}"
    with_styles(page, "")
    assert page.evaluate(SMALL) == [], state


def test_every_state_can_be_read_by_all(calm, http_base):
    """Who is blind, or needs large letters, or holds an old phone with a trembling hand, owns what they have written too."""
    open_me(calm, http_base)
    look_at(calm, "empty")
    bring(calm, "<html>")
    look_at(calm, "refused")
    fill(calm, http_base)
    expect(calm.locator(".remind")).to_be_visible()
    look_at(calm, "reminder after a module")
    open_me(calm, http_base)
    calm.evaluate(MORE)
    open_me(calm, http_base)
    for part in (".me-other", ".me-former", ".me-forgets", ".me-module"):
        expect(calm.locator(part)).not_to_have_count(0)
    look_at(calm, "full")
    with calm.expect_download():
        calm.get_by_role("button", name="Ta en sikkerhetskopi", exact=True).click()
    expect(calm.locator(".me-last")).to_contain_text("Du tok sist")
    look_at(calm, "after a backup")
    calm.get_by_role("button", name="Slett alt", exact=True).click()
    look_at(calm, "the question before deleting")
    with calm.expect_download() as download:
        calm.get_by_role("button", name="Ta en sikkerhetskopi først").click()
    look_at(calm, "the question, after a backup")
    calm.get_by_role("button", name="Ja, slett alt").click()
    expect(calm.locator(".me-deleted")).to_be_visible()
    look_at(calm, "deleted")
    open_me(calm, http_base)
    bring(calm, open(download.value.path(), encoding="utf-8").read())
    expect(calm.locator(".me-said")).to_contain_text("hentet inn")
    look_at(calm, "brought back")


@pytest.mark.parametrize("agent", ["Mozilla/5.0 (iPhone) AppleWebKit/605 Mobile Instagram 400.0"])
def test_notices_can_be_read_by_all(new_context, http_base, agent):
    """The word that all will be forgotten must reach everybody."""
    page = new_context(reduced_motion="reduce", viewport={"width": 320, "height": 640}, user_agent=agent).new_page()
    page.goto(http_base + "nb/angst/angstsirkelen/din-sirkel.html")
    expect(page.locator(".notice-place")).to_be_visible()
    assert violations_in_both_schemes(page) == []
    whole, seen = scroll_widths(page)
    assert whole <= seen, too_wide(page)


def test_module_by_module_with_ways_back(page, http_base):
    """Among fifty answers one would not find the one to go on with."""
    fill(page, http_base)
    open_me(page, http_base)
    modules = page.locator(".me-module")
    expect(modules.locator("h3")).to_have_text(["Hva er angst?", "Angstsirkelen"])
    expect(modules.nth(1).locator(".me-module-progress")).to_have_text(re.compile(r"\d av 8 sider gjort"))
    expect(modules.nth(1).get_by_role("link", name="Min angstsirkel")).to_have_attribute("href", re.compile("din-sirkel.html#min-sirkel$"))
    modules.nth(1).get_by_role("link", name="Angstsirkelen", exact=True).click()
    page.wait_for_url("**/angstsirkelen/index.html")


def test_all_of_it_with_the_keyboard(new_context, http_base):
    """Without a mouse one could neither save one's words nor get them back."""
    page = new_context(viewport={"width": 390, "height": 700}).new_page()
    # From the beginning, so that the browser's own window is sure to be kept from opening when it is asked for.
    page.on("filechooser", lambda _: None)
    page.goto(http_base + "nb/angst/angstsirkelen/din-sirkel.html")
    page.locator('[id="min-sirkel.skjedde"]').fill("Noe")
    wait_for_answer(page, "angst.min-sirkel.skjedde")
    open_me(page, http_base)
    tab_to(page, lambda focus: focus["text"] == "Ta en sikkerhetskopi")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    text = open(download.value.path(), encoding="utf-8").read()
    assert json.loads(text)["stores"]["answers"][0]["value"] == "Noe"
    tab_to(page, lambda focus: focus["text"] == "Slett alt")
    assert press(page, "Enter")["text"] == "Nei, behold det"
    assert press(page, "Tab")["text"] == "Ja, slett alt"
    page.keyboard.press("Enter")
    expect(page.locator(".me-deleted")).to_be_focused()
    page.reload()
    tab_to(page, lambda focus: focus["text"] == "Hent inn en sikkerhetskopi")
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Enter")
    chooser.value.set_files({"name": "kopi.json", "mimeType": "application/json", "buffer": text.encode()})
    expect(page.locator(".me-said")).to_be_focused()
    expect(page.locator(".me-block dd")).to_have_text("Noe")


def test_a_diary_stands_day_by_day(new_context, fixture_site):
    """Two weeks of nights, sorted by question, tell nobody how it has gone."""
    page = new_context(reduced_motion="reduce", viewport={"width": 320, "height": 640}).new_page()
    open_me(page, fixture_site.addresses["http"])
    page.evaluate("""async () => {
      const db = await new Promise(done => { const r = indexedDB.open('mestring'); r.onsuccess = () => done(r.result); });
      await new Promise(done => {
        const t = db.transaction('answers', 'readwrite');
        t.oncomplete = done;
        for (let day = 1; day < 6; day += 1) for (const [field, value] of [['la-seg', '2' + (day % 4) + ':15'], ['uthvilt', day]]) {
          t.objectStore('answers').put({ key: 'alt.dagbok.' + field, entry: '2026-11-0' + day + 'T08:00:00.000', value, program: 'alt',
            time: '2026-11-20T10:00:00.000Z', counter: day, writer: 'b', version: '1' });
        }
      });
      db.close();
    }""")
    open_me(page, fixture_site.addresses["http"])
    days = page.locator(".me-block .me-day")
    expect(days.locator("h5")).to_have_text([f"{day}. november 2026" for day in (5, 4, 3, 2, 1)])
    expect(days.first.locator("dd")).to_have_text(["21:15", "5"])
    expect(days.nth(3)).to_be_hidden()
    page.get_by_text("Vis 2 tidligere").click()
    expect(days.nth(4).locator("dd")).to_have_text(["21:15", "1"])
    look_at(page, "a diary")
