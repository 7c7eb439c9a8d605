"""Two tabs at once."""
from playwright.sync_api import expect

import trial_site
from acting import stored, wait_for, wait_for_answers, wait_until
from trial import HUNDRED, SIDE, field, kept, saved, show_again


def test_two_tabs(context, base):
    """Two open tabs would overwrite each other's answers."""
    one, two = context.new_page(), context.new_page()
    one.goto(base + SIDE)
    two.goto(base + SIDE)
    field(one, "situasjon").fill("fra en")
    saved(one)
    field(two, "tanker").fill("fra to")
    saved(two)
    one.wait_for_timeout(2100)
    field(two, "situasjon").fill("fra to")
    kept(two, "a.situasjon", "fra to")
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
    """Two answers would have the same number, and none could be told to be the newer."""
    pages = [context.new_page(), context.new_page()]
    for page in pages:
        page.goto(http_base + SIDE)
    record = """() => { window.counters = []; const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (r) { if (this.name === 'answers') counters.push(r.counter); return put.apply(this, arguments); };
      let n = 0; window.ready = new Promise(done => { const go = () => { for (const id of ['a.situasjon', 'a.tanker']) { const c = document.getElementById(id);
        c.value = id + n; c.dispatchEvent(new Event('change', { bubbles: true })); } if (++n < 25) setTimeout(go, 60); else setTimeout(done, 300); }; go(); }); }"""
    for page in pages:
        page.evaluate(record)
    counters = []
    for page in pages:
        page.evaluate("ready")
        wait_for(page, "counters.length >= 50")
        counters += page.evaluate("counters")
    assert len(counters) == 100 == len(set(counters))


def test_the_other_tab_shows_the_answer_at_once(context, http_base):
    """Who works in two windows would see two truths, and go on from the older."""
    one, two = context.new_page(), context.new_page()
    one.goto(http_base + SIDE)
    two.goto(http_base + SIDE)
    me = context.new_page()
    me.goto(http_base + "nb/me.html")
    field(two, "situasjon").fill("fra to")
    expect(field(one, "situasjon")).to_have_value("fra to")
    expect(one.locator("[data-show=situasjon]")).to_have_text("fra to")
    expect(me.locator(".me-block").first).to_contain_text("fra to")
    one.wait_for_timeout(300)
    assert not any(record["value"] == "fra to" and record["counter"] > 9 for record in stored(one)["answers"]), "it was only shown"


def test_fifty_answers_from_each_of_two_tabs(context, http_base):
    """Two windows at work at once would overwrite each other."""
    pages = [context.new_page(), context.new_page()]
    for page in pages:
        page.goto(http_base + HUNDRED)
    write = """tab => { window.ready = new Promise(done => { let n = tab; const go = () => {
      const input = document.getElementById('hundre.f' + n);
      input.value = tab + ' ' + n;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      if ((n += 2) < 100) setTimeout(go, 15); else done(); }; go(); }); }"""
    for at, page in enumerate(pages):
        page.evaluate(write, at)
    for page in pages:
        page.evaluate("ready")
    wanted = {f"mange.hundre.f{n}": f"{n % 2} {n}" for n in range(trial_site.FIELDS)}
    wait_for_answers(pages[0], wanted)
    assert {record["key"]: record["value"] for record in stored(pages[0])["answers"]} == wanted
    for page in pages:  # and both show them all
        wait_until(page, lambda: page.evaluate("Array.from(document.querySelectorAll('#hundre .field input'), input => input.value)") == list(wanted.values()))
