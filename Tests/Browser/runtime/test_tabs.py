"""Two tabs at once."""
from playwright.sync_api import expect

from acting import stored
from trial import SIDE, field, saved, show_again


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
    """Two answers would have the same number, and none could be told to be the newer."""
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
