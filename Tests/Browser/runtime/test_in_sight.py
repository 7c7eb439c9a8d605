"""What a page has written that never saw what is stored doesn't take its place: whatever comes first, every word is still somewhere."""
import itertools
import json

import pytest
from playwright.sync_api import expect

from acting import stored, wait_for, wait_until
from trial import NEXT, SIDE, field, kept, saved, show_again

# How the database answers on this page is said in the window's name, which follows from page to page of a tab. `answerNow`
# lets it answer; what is held back before is what a slow phone is slow with, so that no test has to wait for it.
WAYS = """(() => {
  const way = window.name;
  const { open } = IDBFactory.prototype;
  const waiting = [];
  let isLate = /late|blocked/.test(way);
  window.answerNow = () => { isLate = false; waiting.splice(0).forEach(act => act()); };
  IDBFactory.prototype.open = function (...all) {
    if (way === 'silent') return {};
    if (way === 'refused') throw new DOMException('full', 'UnknownError');
    const real = open.apply(this, all);
    const request = {};
    for (const name of ['result', 'error', 'transaction']) Object.defineProperty(request, name, { get: () => real[name] });
    for (const name of ['onupgradeneeded', 'onblocked', 'onerror', 'onsuccess']) Object.defineProperty(request, name, { set(act) {
      real[name] = event => (isLate && name === 'onsuccess' ? waiting.push(() => act.call(real, event)) : act.call(real, event));
      if (way === 'blocked' && name === 'onblocked') Promise.resolve().then(() => act({}));
    } });
    return request;
  };
  if (way === 'nowhere') {
    IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
  }
})();"""

# Writes in every field at once, whatever it shows, and says what each showed. The long text is written on.
WRITE = """n => {
  const shown = {};
  const put = (key, input, value) => {
    if (input.value.trim()) shown[key] = input.value;
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const choose = (key, name, value) => {
    const chosen = document.querySelector(`input[name="${name}"]:checked`);
    if (chosen) shown[key] = Number(chosen.value);
    const input = document.getElementById(name + '.' + value);
    input.checked = true;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const at = name => document.getElementById('a.' + name);
  const said = name => document.querySelector(`[data-field="${name}"] .other-text`);
  put('situasjon', at('situasjon'), 'linje' + n);
  const area = at('tanker');
  area.value += ' tekst' + n;
  area.dispatchEvent(new Event('input', { bubbles: true }));
  put('antall', at('antall'), String(100 + n));
  put('dag', at('dag'), '2026-01-0' + n);
  put('kl', at('kl'), '0' + n + ':11');
  put('tlf', at('tlf'), '5550' + n);
  put('trinn', document.querySelector('.row-text'), 'punkt' + n);
  put('gjorde', said('gjorde'), 'valg' + n);
  put('likner', said('likner'), 'kryss' + n);
  put('q3', document.getElementById('q3.answer'), 'svar' + n);
  choose('styrke', 'a.styrke', n);
  return shown;
}"""


def written(n):
    return {"situasjon": f"linje{n}", "antall": str(100 + n), "dag": f"2026-01-0{n}", "kl": f"0{n}:11", "tlf": f"5550{n}",
            "trinn": f"punkt{n}", "gjorde": f"valg{n}", "likner": f"kryss{n}", "q3": f"svar{n}", "styrke": n}


class Person:
    """Remembers what has been written but for what was in sight when something else was written in its place."""

    def __init__(self):
        self.wanted = set()
        self.texts = []

    def write(self, page, n):
        shown = page.evaluate(WRITE, n)
        self.wanted -= set(shown.items())
        self.wanted |= set(written(n).items())
        self.texts.append(f"tekst{n}")

    def lost(self, data):
        """What stands nowhere: neither as an answer nor beside one."""
        records = data["answers"] + [each["value"] for each in data["meta"] if each["name"].startswith("other.") and each["value"]]
        of = lambda name: [json.dumps(each["value"], ensure_ascii=False) for each in records
                           if each["key"] in (f"angst.a.{name}", f"angst.{name}.answer")]
        has = lambda name, value: any(str(value) in each if isinstance(value, str) else str(value) == each for each in of(name))
        return [(name, value) for name, value in sorted(self.wanted, key=str) if not has(name, value)] + [
            text for text in self.texts if not any(text in each for each in of("tanker"))]


@pytest.fixture
def tab(context, http_base):
    """Opens the page in a tab, where the database answers in a way of its own."""
    context.add_init_script(WAYS)

    def open_tab(way, page=None):
        if not page:
            page = context.new_page()
            page.clock.install()
            page.goto(http_base + "nb/feedback.html")
        page.evaluate("way => { window.name = way; }", way)
        page.goto(http_base + SIDE)
        page.wait_for_selector("#a .row-tools", state="attached")  # the scripts have run
        return page

    return open_tab


IS_SHOWN = "Boolean(document.getElementById('a.situasjon').value)"


def at_home(tab, page):
    """What is stored once a page has had the database."""
    page = tab("", page)
    wait_for(page, "!sessionStorage.length && !Object.keys(localStorage).some(name => /unsaved|kept/.test(name))")
    wait_for(page, IS_SHOWN)
    return stored(page)


def wait_out(page):
    """So long that the page gives up waiting."""
    page.clock.run_for(4100)
    expect(page.locator(".notice-storage")).to_be_visible()


def answer_late(page):
    page.evaluate("answerNow()")
    saved(page)


def answer_too_late(page):
    wait_out(page)
    saved(page)
    page.evaluate("answerNow()")
    expect(page.locator(".notice-storage")).to_have_count(0)


# The name of the way, and what happens when something has been written.
VISITS = {
    "at once": ("", saved),
    "at once, and left": ("", None),
    "late": ("late", answer_late),
    "late, and left before": ("late", None),
    "after four seconds": ("late", answer_too_late),
    "after it was left": ("late", wait_out),
    "refused for one visit": ("refused", saved),
    "blocked for a while": ("blocked", answer_too_late),
    "blocked": ("blocked", saved),
    "no store at all": ("nowhere", None),
}


# What is left behind for the next visit, and where; each way comes before each of these.
LAST = ("late, and left before", "after four seconds", "refused for one visit", "no store at all")


@pytest.mark.parametrize("second, third", list(itertools.product(VISITS, LAST)))
def test_every_order_of_visits(tab, second, third):
    """On a day when the phone is slow the words of three weeks would give way to the first one that is tapped."""
    person = Person()
    page = tab("")
    person.write(page, 1)
    saved(page)
    for n, (way, then) in enumerate([VISITS[second], VISITS[third]], 2):
        tab(way, page)
        person.write(page, n)
        if then:
            then(page)
    assert person.lost(at_home(tab, page)) == []


@pytest.mark.parametrize("order", list(itertools.permutations("abAB")), ids="".join)
def test_every_order_of_two_tabs(tab, order):
    """In one of two tabs the database is slow: what is written there would take the place of what the other has stored since."""
    person = Person()
    page = tab("")
    person.write(page, 1)
    saved(page)
    pages = {"a": tab("late"), "b": tab("late")}
    for n, step in enumerate(order, 2):
        tab_of = pages[step.lower()]
        if step.islower():
            person.write(tab_of, n)
        else:
            tab_of.evaluate("answerNow()")
            wait_for(tab_of, IS_SHOWN)
    for each in pages.values():
        saved(each)
        each.close()
    assert person.lost(at_home(tab, page)) == []


@pytest.mark.parametrize("way, then", [VISITS[each] for each in ("late", "after four seconds", "refused for one visit")])
def test_long_words_are_joined_and_others_stand_beside(tab, way, then):
    """The words of before would be somewhere, but not where one looks for them."""
    page = tab("")
    field(page, "tanker").fill("Først tenkte jeg.")
    field(page, "situasjon").fill("Bussen")
    saved(page)
    kept(page, "a.situasjon", "Bussen")
    tab(way, page)
    page.evaluate("""() => { for (const [id, words] of [['a.tanker', 'Så gikk det.'], ['a.situasjon', 'Trikken']]) {
      const control = document.getElementById(id);
      control.value = words;
      control.dispatchEvent(new Event('input', { bubbles: true }));
    } }""")
    then(page)
    data = at_home(tab, page)
    expect(field(page, "tanker")).to_have_value("Først tenkte jeg.\nSå gikk det.")
    expect(field(page, "situasjon")).to_have_value("Trikken")
    assert [each["value"]["value"] for each in data["meta"] if each["name"].startswith("other.")] == ["Bussen"]
    page.goto(page.url.split("/nb/")[0] + "/nb/me.html")
    expect(page.locator(".me-other")).to_contain_text("Bussen")


def test_what_was_in_sight_is_replaced_and_leaves_nothing(tab):
    """Who corrects a word would find the wrong one on their own page, as an answer that somebody else has given."""
    page = tab("")
    for words in ("Busen", "Bussen"):
        field(page, "situasjon").fill(words)
        kept(page, "a.situasjon", words)
    tab("", page)
    expect(field(page, "situasjon")).to_have_value("Bussen")
    field(page, "situasjon").press("End")
    field(page, "situasjon").press_sequentially(" 21")
    page.locator("a.next").click()
    page.wait_for_url("**/" + NEXT)
    tab("refused", page)  # what is in localStorage counts as seen too
    field(page, "tlf").fill("1")
    saved(page)
    tab("refused", page)
    expect(field(page, "tlf")).to_have_value("1")
    field(page, "tlf").fill("12")
    saved(page)
    field(page, "tlf").fill("")
    data = at_home(tab, page)
    assert {each["key"]: each["value"] for each in data["answers"]} == {"angst.a.situasjon": "Bussen 21", "angst.a.tlf": None}
    assert [each["name"] for each in data["meta"] if each["name"].startswith("other.")] == []


def test_who_takes_back_what_was_tapped_leaves_the_answer_of_before(tab):
    """A slip of the finger on a slow phone would empty the answer that one hadn't seen yet."""
    page = tab("")
    page.locator("#a\\.styrke\\.3").check()
    kept(page, "a.styrke", 3)
    tab("late", page)
    page.locator("#a\\.styrke\\.7").check()
    page.locator("[data-field=styrke] .clear").click()
    page.evaluate("answerNow()")
    expect(page.locator("#a\\.styrke\\.3")).to_be_checked()
    assert at_rest_value(page) == 3


def at_rest_value(page):
    return wait_until(page, lambda: {each["key"]: each["value"] for each in stored(page)["answers"]}.get("angst.a.styrke"))


def test_what_the_version_before_left_takes_no_place(tab):
    """It didn't say what it had seen; the first visit to the new version would be the one that loses something."""
    page = tab("")
    field(page, "situasjon").fill("ny")
    kept(page, "a.situasjon", "ny")
    for name, words in (("mestring.unsaved.x", "fra journalen"), ('mestring.kept.answers ["angst.a.situasjon",""]', "fra hylla")):
        page.evaluate("""([name, value]) => localStorage.setItem(name, JSON.stringify({ id: value, store: 'answers', base: 99, schema: 2,
          record: { key: 'angst.a.situasjon', entry: '', program: 'angst', value, version: '1', time: '2099-01-01T00:00:00.000Z', counter: 99, writer: 'w' } }))""", [name, words])
    data = at_home(tab, page)
    assert sorted([data["answers"][0]["value"]] + [each["value"]["value"] for each in data["meta"] if each["name"].startswith("other.")]) == [
        "fra hylla", "fra journalen", "ny"]


def test_two_tabs_of_which_one_has_not_heard(context, http_base):
    """A tab that lay in the background shows yesterday's words; one key there would take today's away."""
    one, two = context.new_page(), context.new_page()
    for page in (one, two):
        page.goto(http_base + SIDE)
    field(one, "situasjon").fill("i går")
    for page in (one, two):
        expect(field(page, "situasjon")).to_have_value("i går")
    one.evaluate("BroadcastChannel.prototype.postMessage = () => {}")
    field(one, "situasjon").fill("i dag")
    kept(one, "a.situasjon", "i dag")
    two.evaluate("""() => { const input = document.getElementById('a.situasjon'); input.value = 'i natt';
      input.dispatchEvent(new Event('input', { bubbles: true })); }""")
    kept(two, "a.situasjon", "i natt")
    assert [each["value"]["value"] for each in stored(two)["meta"] if each["name"].startswith("other.")] == ["i dag"]
    field(one, "situasjon").blur()
    show_again(one)
    expect(field(one, "situasjon")).to_have_value("i natt")
