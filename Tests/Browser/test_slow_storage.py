"""On an old phone the database may take seconds to answer. What somebody does meanwhile is neither lost nor lands elsewhere."""
import pytest
from playwright.sync_api import expect

from acting import answers, at_rest, stored
from measuring import completed, finish, give, open_measure
from test_exercises import LOG, entries
from test_phrase import PHRASE, confirm_phrase
from test_program_file import go_on, is_at, open_at
from test_sleep import nights, opened
from trial import show_again

# What the database answers is held back, in its order, until the test lets go of some of it, or of all from then on.
SLOW = """(() => {
  const { set } = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete');
  const waiting = [];
  window.isSlow = FROM_THE_START;
  Object.defineProperty(IDBTransaction.prototype, 'oncomplete', { set(act) {
    set.call(this, event => (isSlow || waiting.length ? waiting.push(() => act.call(this, event)) : act.call(this, event)));
  } });
  window.countWaiting = () => waiting.length;
  window.letGo = async count => {
    isSlow = Boolean(count);
    for (let left = count || Infinity; left && waiting.length; left -= 1) {
      waiting[0]();
      waiting.shift();
      await new Promise(resolve => setTimeout(resolve));
    }
  };
})();"""
# It doesn't even open, until somebody wakes it for the next page.
ASLEEP = "if (location.protocol !== 'about:' && !sessionStorage.awake) IDBFactory.prototype.open = () => ({});"


def can_be_slow(page, from_the_start=False):
    page.add_init_script(SLOW.replace("FROM_THE_START", str(from_the_start).lower()))


def be_slow(page):
    """From when the page is at rest."""
    at_rest(page)
    page.evaluate("isSlow = true")


def let_go(page, count=0):
    """Lets the database answer so many times, or for good, once it has been asked so much."""
    page.wait_for_function("count => countWaiting() >= count", arg=count or 1)
    page.evaluate("count => letGo(count)", count)


def wake(page):
    page.evaluate("sessionStorage.awake = 'yes'")


def field(page, name):
    return page.locator(f'[id="{name}"]')


def saved(page, block):
    expect(page.locator(f"#{block} .save-status")).to_have_text("Lagret")


@pytest.fixture
def phone(new_context):
    return new_context(viewport={"width": 390, "height": 780}, reduced_motion="reduce", has_touch=True).new_page()


@pytest.fixture
def desk(new_context):
    return new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce").new_page()


# Before the page has shown what is stored

BOTH = {
    "linjen": "på", "teksten": "Først tenkte jeg.\nSå ble", "kjente": {"hjertet", "magen"}, "valget": "ut",
    "trinnene": ["Ringe", "Gå ut"]}


def in_short(page):
    """The stored answers of the form; neither of the two has an order in which it must be."""
    found = {key: answers(page).get("alt.skjema." + key) for key in BOTH}
    return {**found, "kjente": set(found["kjente"]["options"]), "trinnene": [each["text"] for each in found["trinnene"]]}


def beside(page):
    """The answers that gave way to others, which never saw them."""
    return {each["value"]["key"]: each["value"]["value"] for each in stored(page)["meta"] if each["name"].startswith("other.")}


def test_what_was_written_last_time_is_still_there(page, fixture_site):
    """For some seconds the form looks empty. Whoever writes in it then would write over all that they wrote before."""
    page.goto(fixture_site.addresses["http"] + "nb/alt/blokker/felt.html")
    field(page, "skjema.linjen").fill("Det ringte")
    field(page, "skjema.teksten").fill("Først tenkte jeg.")
    field(page, "skjema.kjente.magen").check()
    page.locator("#skjema .row-text").first.fill("Gå ut")
    field(page, "skjema.valget.ned").check()
    saved(page, "skjema")
    at_rest(page)
    can_be_slow(page, from_the_start=True)
    page.reload()
    field(page, "skjema.linjen").press_sequentially("på")
    field(page, "skjema.kjente.hjertet").check()
    field(page, "skjema.valget.ut").check()
    page.locator("#skjema .row-text").first.fill("Ringe")
    field(page, "skjema.teksten").press_sequentially("Så ble")
    let_go(page)
    expect(field(page, "skjema.teksten")).to_have_value(BOTH["teksten"])
    page.keyboard.type(" det stille")  # and one goes on where one was
    saved(page, "skjema")
    at_rest(page)
    assert in_short(page) == {**BOTH, "teksten": BOTH["teksten"] + " det stille"}
    assert beside(page) == {"alt.skjema.linjen": "Det ringte", "alt.skjema.valget": "ned"}


def test_a_filling_that_one_is_quick_to_be_done_with_is_whole(page, http_base):
    """What was begun yesterday would be left out of it, or be gone."""
    page.goto(http_base + LOG)
    field(page, "trinnlogg.hvilket").fill("Holdeplassen")
    field(page, "trinnlogg.skjedde").fill("Tre busser kjørte.")
    saved(page, "trinnlogg")
    at_rest(page)
    can_be_slow(page, from_the_start=True)
    page.reload()
    field(page, "trinnlogg.skjedde").fill("Jeg tok den fjerde.")
    page.locator(".entry-done").click()
    let_go(page)
    expect(page.locator(".entry-hint")).to_contain_text("tatt vare på")
    (values,) = entries(page, "angst.trinnlogg", 1).values()
    assert values == {"hvilket": "Holdeplassen", "skjedde": "Tre busser kjørte.\nJeg tok den fjerde."}


def test_pages_that_are_left_one_after_the_other_are_all_done(context, programs):
    """In the one file, only the last of the pages that somebody goes through quickly would count."""
    context.add_init_script(ASLEEP)
    page = context.new_page()
    open_at(page, programs.addresses["http"] + "offline/angst.html", "/nb/hva-er-angst/kroppen")
    go_on(page, "/nb/hva-er-angst/bolgen")
    go_on(page, "/nb/hva-er-angst/la-vaere")
    wake(page)
    page.reload()
    for name in ("kroppen", "bolgen"):
        expect(page.locator(f".page-list li[data-page={name}]")).to_have_class("done")


# Questionnaires

def test_a_question_stays_when_it_is_answered(phone, fixture_site):
    """The next one would take its place under the finger, and the tap on «Neste» would pass it by."""
    can_be_slow(phone)
    open_measure(phone, fixture_site, "ni", "ni-for")
    be_slow(phone)
    show_again(phone)
    phone.locator('label[for="ni-for.item-1.1"]').click()
    let_go(phone)
    saved(phone, "ni-for")
    at_rest(phone)
    expect(phone.locator("#ni-for .measure-progress")).to_have_text("1 av 10")


def test_what_was_answered_last_time_is_not_lost(desk, fixture_site):
    """The answers of a questionnaire that one has begun on would give way to those that one taps before they have come."""
    open_measure(desk, fixture_site, "ni", "ni-for")
    give(desk, "ni-for", [3, 1])
    saved(desk, "ni-for")
    at_rest(desk)
    can_be_slow(desk, from_the_start=True)
    desk.reload()
    expect(desk.locator("#ni-for.ready")).to_have_count(1)
    give(desk, "ni-for", [0])
    let_go(desk)
    expect(field(desk, "ni-for.item-2.1")).to_be_checked()
    saved(desk, "ni-for")
    at_rest(desk)
    assert (answers(desk)["alt.ni-for.item-1"], beside(desk)) == (0, {"alt.ni-for.item-1": 3})
    desk.goto(fixture_site.addresses["http"] + "nb/me.html")
    let_go(desk)
    expect(desk.locator(".me-other")).to_have_count(1)


def test_a_result_stays_though_one_had_looked_away(desk, fixture_site):
    """It would vanish before it is read, and an empty form stand there, as if one had never answered."""
    can_be_slow(desk)
    open_measure(desk, fixture_site, "ni", "ni-for")
    give(desk, "ni-for", [1] * 10)
    saved(desk, "ni-for")
    be_slow(desk)
    show_again(desk)
    finish(desk, "ni-for")
    let_go(desk, 1)
    result = desk.locator("#ni-for .measure-result")
    expect(result).to_be_visible()
    let_go(desk)
    assert len(completed(desk, "ni-for")) == 1
    show_again(desk)
    at_rest(desk)
    expect(result).to_be_visible()


def test_one_may_answer_again_at_once(phone, fixture_site):
    """The new answers would be emptied with the first ones, and one would be back at the first question."""
    can_be_slow(phone)
    open_measure(phone, fixture_site, "ni", "ni-for")
    give(phone, "ni-for", [1] * 10)
    saved(phone, "ni-for")
    be_slow(phone)
    finish(phone, "ni-for")
    phone.get_by_role("button", name="Svar på nytt").click()
    expect(phone.locator("#ni-for input:checked")).to_have_count(0)
    give(phone, "ni-for", [2, 3] + [None] * 8)
    let_go(phone)
    assert completed(phone, "ni-for")[0]["value"]["items"]["2"] == 1
    at_rest(phone)
    expect(field(phone, "ni-for.item-1.2")).to_be_checked()
    expect(field(phone, "ni-for.item-2.3")).to_be_checked()
    expect(phone.locator("#ni-for .measure-progress")).to_have_text("10 av 10")
    assert answers(phone)["alt.ni-for.item-2"] == 3


def test_what_is_answered_after_the_question_counts(desk, fixture_site):
    """Who is told what is missing, answers it and then asks for the result anyway, would lose those answers."""
    open_measure(desk, fixture_site, "ni", "ni-for")
    give(desk, "ni-for", [1] * 8)
    desk.locator("#ni-for .measure-finish").click()
    desk.locator('label[for="ni-for.item-9.3"]').click()
    desk.get_by_role("button", name="Vis resultatet likevel").click()
    assert completed(desk, "ni-for")[0]["value"]["items"]["9"] == 3


# Buttons and one's own page

def test_a_sleep_window_is_taken_into_use_once(new_context, sleep_base):
    """Where nothing happens one taps again, and the week would have two windows."""
    page = new_context(timezone_id="Europe/Oslo").new_page()
    page.clock.install(time="2026-11-22T07:30:00Z")
    can_be_slow(page)
    window = opened(page, sleep_base, *nights(7))
    expect(window.locator(".window-said")).to_contain_text("Legg deg")
    be_slow(page)
    window.get_by_role("button", name="Bruk dette vinduet fra i kveld").first.dblclick()
    expect(window).to_contain_text("I bruk fra 22. november 2026")
    let_go(page)
    at_rest(page)
    assert len([each for each in stored(page)["answers"] if each["key"] == "sovn.vindu.window"]) == 1


def test_a_phrase_that_one_is_writing_stays(context, http_base):
    """Another tab stores something, and the question would be gone with the half of the phrase."""
    page, other = context.new_page(), context.new_page()
    can_be_slow(page)
    page.goto(http_base + "nb/me.html")
    button = page.get_by_role("button", name="Lås det jeg skriver med en passfrase")
    expect(button).to_be_visible()
    be_slow(page)
    other.goto(http_base + "nb/angst/angstsirkelen/din-sirkel.html")
    field(other, "min-sirkel.skjedde").fill("Telefonen ringte")
    page.wait_for_function("() => countWaiting() >= 2")
    button.click()
    page.get_by_label("Lag en passfrase").fill("kaffe måne trapp")
    let_go(page)
    at_rest(page)
    expect(page.get_by_label("Lag en passfrase")).to_have_value("kaffe måne trapp")


def test_locking_cannot_be_called_off_unnoticed(page, http_base):
    """With Esc the question would go away, and all be locked a little later all the same."""
    page.add_init_script("""const { deriveKey } = SubtleCrypto.prototype;
      SubtleCrypto.prototype.deriveKey = async function (...all) {
        await new Promise(resolve => { window.lockNow = resolve; });
        return deriveKey.apply(this, all);
      };""")
    page.goto(http_base + "nb/me.html")
    page.get_by_role("button", name="Lås det jeg skriver med en passfrase").click()
    for label in ("Lag en passfrase", "Skriv den en gang til"):
        page.get_by_label(label).fill(PHRASE)
    page.keyboard.press("Enter")
    page.wait_for_function("() => window.lockNow")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_contain_text("Et øyeblikk")
    page.evaluate("lockNow()")
    expect(page.locator(".me-said")).to_contain_text("Nå er det du skriver, låst", timeout=20000)


def test_an_answer_stays_though_what_is_locked_takes_long_to_open(context, programs):
    """What was opened before somebody answered would be shown over the answer."""
    page = context.new_page()
    page.add_init_script("""const { decrypt } = SubtleCrypto.prototype;
      window.opening = null;
      SubtleCrypto.prototype.decrypt = async function (...all) { await opening; return decrypt.apply(this, all); };""")
    circle = "/nb/angstsirkelen/din-sirkel"
    file = programs.addresses["http"] + "offline/angst.html"
    open_at(page, file, circle)
    page.locator('input[id="min-sirkel.styrke.3"]').click()
    saved(page, "min-sirkel")
    page.locator("header").get_by_role("link", name="Min side").click()
    page.get_by_role("button", name="Lås det jeg skriver med en passfrase").click()
    confirm_phrase(page)
    page.go_back()
    is_at(page, circle)
    expect(field(page, "min-sirkel.styrke.3")).to_be_checked()
    page.evaluate("() => { opening = new Promise(resolve => { window.openNow = resolve; }); }")
    show_again(page)
    page.wait_for_timeout(100)
    page.evaluate("() => { opening = null; }")
    page.locator('input[id="min-sirkel.styrke.8"]').click()
    page.locator("h1").click()
    page.wait_for_timeout(2100)  # so long one is taken to be writing
    page.evaluate("openNow()")
    at_rest(page)
    expect(field(page, "min-sirkel.styrke.8")).to_be_checked()
