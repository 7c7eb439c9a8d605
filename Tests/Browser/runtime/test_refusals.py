"""Where the browser is slow, refuses, is full, or holds newer data: nothing is lost in silence."""
import pytest
from playwright.sync_api import expect

from acting import stored, wait_for, wait_for_progress
from trial import SIDE, answer, field, kept, saved

SLOW = """(() => { const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function () { const real = open.apply(this, arguments); const fake = {};
    for (const name of ['onsuccess', 'onerror', 'onupgradeneeded', 'onblocked']) Object.defineProperty(fake, name, { set(f) {
      real[name] = event => name === 'onsuccess' ? setTimeout(() => f.call(real, event), window.delay || DELAY) : f.call(real, event); } });
    for (const name of ['result', 'error', 'transaction']) Object.defineProperty(fake, name, { get: () => real[name] });
    return fake; }; })();"""


def with_old_words(context, http_base):
    """A page on which somebody has written before."""
    page = context.new_page()
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("gammelt")
    field(page, "tanker").fill("gammel tanke")
    kept(page, "a.situasjon", "gammelt")
    kept(page, "a.tanker", "gammel tanke")
    return page


def test_restored_value_does_not_overwrite_what_is_typed(context, http_base):
    """What was stored before would appear over the words being typed."""
    page = with_old_words(context, http_base)
    page.add_init_script(SLOW.replace("DELAY", "1000"))
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("nytt")
    field(page, "situasjon").blur()
    expect(field(page, "tanker")).to_have_value("gammel tanke")
    expect(field(page, "situasjon")).to_have_value("nytt")
    saved(page)
    page.wait_for_timeout(1500)
    assert [each["value"] for each in stored_raw(page) if each["key"] == "angst.a.situasjon"] == ["nytt"]


# What is read comes late, though what is written meanwhile is stored at once.
LATE = """Object.defineProperty(IDBTransaction.prototype, 'oncomplete', { set(f) {
  this.addEventListener('complete', event => (this.mode === 'readonly' ? setTimeout(() => f.call(this, event), 1500) : f.call(this, event))); } });"""


def test_what_was_read_before_does_not_overwrite_what_is_stored_since(context, http_base):
    """The words one has just written, and been told are stored, would turn into those of yesterday."""
    page = with_old_words(context, http_base)
    page.add_init_script(LATE)
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("nytt")
    field(page, "situasjon").blur()
    saved(page)
    expect(field(page, "tanker")).to_have_value("gammel tanke")
    assert field(page, "situasjon").input_value() == "nytt"


def stored_raw(page):
    """With IDBFactory stubbed by the page, read from a clean page."""
    other = page.context.new_page()
    other.goto(page.url.split("/nb/")[0] + "/nb/feedback.html")
    data = stored(other)["answers"]
    other.close()
    return data


def test_database_that_comes_round_late(context, http_base):
    """A browser that takes its time would lose what was written meanwhile."""
    page = context.new_page()
    page.goto(http_base + SIDE)
    field(page, "tanker").fill("fra før")
    saved(page)
    page.add_init_script(SLOW.replace("DELAY", "6000"))
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("venter")
    expect(page.locator(".notice-storage")).to_be_visible()
    expect(page.locator("#a .save-status")).to_have_text("Lagret")  # in localStorage
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


WITHOUT_LOCAL = """Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"""


def stands_before_the_first_field(page):
    return page.evaluate("""() => Boolean(document.querySelector('.notice-storage').compareDocumentPosition(
        document.querySelector('.field')) & Node.DOCUMENT_POSITION_FOLLOWING)""")


def refuse(context, how, more=""):
    """A database that says nothing is waited for: there the clock can be set on."""
    if how == "silent":
        context.clock.install()
    context.add_init_script(REFUSALS[how] + more)


def wait_out(page, how):
    """So long that the page gives up waiting."""
    if how == "silent":
        page.clock.run_for(4100)


@pytest.mark.parametrize("how", REFUSALS)
def test_refused_database_leaves_local_storage(context, base, how):
    """Where the browser has one place left, the words would be lost for want of another."""
    refuse(context, how)
    page = context.new_page()
    page.goto(base + SIDE)
    wait_out(page, how)
    # A browser that only takes its time has no private window, and would send the person looking for one.
    says = "svarer ikke akkurat nå" if how in ("blocked", "silent") else "privat vindu"
    expect(page.locator(".notice.notice-storage[role=alert]")).to_contain_text(says)
    assert stands_before_the_first_field(page)
    field(page, "situasjon").fill("første")
    saved(page)
    field(page, "tanker").fill("andre")
    field(page, "tanker").blur()
    wait_for(page, "Object.values(localStorage).some(each => each.includes('andre'))")
    field(page, "situasjon").fill("rettet")
    page.locator("a.next").click()
    page.wait_for_url("**/neste.html")
    page.close()
    page = context.new_page()  # another day
    page.goto(base + SIDE)
    wait_out(page, how)
    expect(field(page, "situasjon")).to_have_value("rettet")
    expect(field(page, "tanker")).to_have_value("andre")
    page.goto(base + "nb/me.html")
    wait_out(page, how)
    expect(page.locator(".me-block").first).to_contain_text("rettet")
    page.get_by_role("button", name="Slett alt", exact=True).click()
    page.get_by_role("button", name="Ja, slett alt").click()
    expect(page.locator(".me-deleted")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage)") == []


@pytest.mark.parametrize("how", ["blocked", "silent"])
def test_the_next_page_does_not_wait_as_long(context, http_base, how):
    """Every page would stand empty for four seconds, with the words of yesterday nowhere to be seen."""
    context.clock.install()
    context.add_init_script(REFUSALS[how].replace("r.onblocked({})", "window.name ? 0 : r.onblocked({})"))
    page = context.new_page()
    page.goto(http_base + SIDE)
    wait_out(page, "silent")
    field(page, "situasjon").fill("fra siden før")
    page.clock.run_for(1000)
    saved(page)
    page.evaluate("window.name = 'from now on nothing is said of why'")
    page.goto(http_base + SIDE)
    expect(page.locator("html.js")).to_have_count(1)
    page.clock.run_for(600)
    expect(field(page, "situasjon")).to_have_value("fra siden før")
    expect(page.locator(".notice-storage")).to_contain_text("svarer ikke akkurat nå")


def test_what_local_storage_kept_comes_home(context, http_base):
    """The words of one bad day would be left behind, or would overrule what was written since."""
    page = context.new_page()
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("gammelt")
    saved(page)
    page.add_init_script(REFUSALS["throws"])
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("nyere")
    saved(page)
    field(page, "tanker").fill("bare her")
    wait_for(page, "Object.values(localStorage).some(each => each.includes('bare her'))")
    page.close()
    page = context.new_page()
    page.goto(http_base + SIDE)
    expect(field(page, "situasjon")).to_have_value("nyere")
    expect(field(page, "tanker")).to_have_value("bare her")
    kept(page, "a.situasjon", "nyere")
    kept(page, "a.tanker", "bare her")
    wait_for(page, "!Object.keys(localStorage).some(name => name.startsWith('mestring.kept'))")


def test_full_local_storage_is_said(context, http_base):
    """The last place but one is full too, and «Lagret» would be a lie."""
    context.add_init_script(REFUSALS["throws"] + """
      Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError'); };""")
    page = context.new_page()
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("likevel")
    expect(page.locator("#a .save-status")).to_contain_text("ikke lagret")
    expect(page.locator(".notice-storage")).to_contain_text("lagrer ikke")
    assert page.evaluate("Object.keys(localStorage)") == []


@pytest.mark.parametrize("how", REFUSALS)
def test_refused_storage(context, base, how):
    """In the strictest browsers the page would seem to keep what it loses."""
    refuse(context, how, WITHOUT_LOCAL)
    page = context.new_page()
    page.goto(base + SIDE)
    wait_out(page, how)
    expect(page.locator(".notice.notice-storage[role=alert]")).to_contain_text("lagrer ikke")
    assert stands_before_the_first_field(page)
    field(page, "situasjon").fill("for denne gang")
    expect(page.locator("#a .save-status")).to_contain_text("ikke lagret")
    expect(page.locator("[data-show=situasjon]")).to_have_text("for denne gang")
    page.locator("a.next").click()
    page.wait_for_url("**/neste.html")
    page.go_back()
    wait_out(page, how)
    expect(field(page, "situasjon")).to_have_value("for denne gang")


def test_everything_refused(context, http_base):
    """The strictest browser would break the page itself."""
    context.add_init_script(REFUSALS["throws"] + """
      for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });""")
    page = context.new_page()
    page.goto(http_base + SIDE)
    expect(page.locator(".notice-storage")).to_be_visible()
    field(page, "situasjon").fill("likevel")
    expect(page.locator("#a .save-status")).to_contain_text("ikke lagret")
    page.evaluate("dispatchEvent(new Event('pagehide'))")
    expect(field(page, "situasjon")).to_have_value("likevel")
    with page.expect_download() as download:  # it can still be taken along
        page.locator(".notice-storage").get_by_role("button", name="Ta en sikkerhetskopi").click()
    assert '"likevel"' in open(download.value.path(), encoding="utf-8").read()


QUOTAS = {
    "put throws": "IDBObjectStore.prototype.put = function () { if (window.full !== false) throw new DOMException('full', 'QuotaExceededError'); return put.apply(this, arguments); };",
    "transaction aborts": "IDBObjectStore.prototype.put = function () { const r = put.apply(this, arguments); if (window.full !== false && this.transaction.mode === 'readwrite') this.transaction.abort(); return r; };",
}


@pytest.mark.parametrize("how", QUOTAS)
def test_full_disk(context, base, how):
    """With a full phone «Lagret» would be a lie."""
    page = context.new_page()
    page.goto(base + SIDE)
    field(page, "tanker").fill("ble lagret")
    saved(page)
    page.evaluate("(() => { const put = IDBObjectStore.prototype.put; window.full = true;" + QUOTAS[how] + "})()")
    field(page, "situasjon").fill("fikk ikke plass")
    expect(page.locator("#a .save-status")).to_contain_text("ikke lagret")
    expect(page.locator(".notice-storage")).to_be_visible()
    page.reload()  # room again: what was refused is stored now
    expect(field(page, "situasjon")).to_have_value("fikk ikke plass")
    expect(page.locator(".notice-storage")).to_have_count(0)
    kept(page, "a.situasjon", "fikk ikke plass")
    wait_for(page, "!sessionStorage.length")


def test_room_again_stores_what_failed(page, http_base):
    """What there was no room for would stay lost when there is room."""
    page.goto(http_base + SIDE)
    wait_for_progress(page, "angst.sirkel.side")
    page.evaluate("(() => { const put = IDBObjectStore.prototype.put; window.full = true;" + QUOTAS["put throws"] + "})()")
    field(page, "situasjon").fill("en")
    expect(page.locator("#a .save-status")).to_contain_text("ikke lagret")
    page.evaluate("window.full = false")
    field(page, "tanker").fill("to")
    saved(page)
    expect(page.locator(".notice-storage")).to_have_count(0)
    kept(page, "a.situasjon", "en")
    kept(page, "a.tanker", "to")


NEWER = {
    "schema record": """() => new Promise(done => { const r = indexedDB.open('mestring'); r.onsuccess = () => {
        const t = r.result.transaction('meta', 'readwrite'); t.objectStore('meta').put({ name: 'schema', value: 99 });
        t.oncomplete = () => { r.result.close(); done(); } } })""",
    "database version": """() => new Promise(done => { const r = indexedDB.open('mestring', 99);
        r.onupgradeneeded = () => r.result.createObjectStore('later'); r.onsuccess = () => { r.result.close(); done(); } })""",
}


@pytest.mark.parametrize("how", NEWER)
def test_newer_schema_is_read_only(page, base, how):
    """An old copy of the site would spoil what a newer one has written."""
    page.goto(base + SIDE)
    field(page, "situasjon").fill("fra i går")
    saved(page)
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
    """The same, when the newer one comes while the old one is open."""
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
