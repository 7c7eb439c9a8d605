"""Where the browser forgets or shares what is written, the person is told in time."""
import pytest
from playwright.sync_api import expect

from trial import SIDE, field, kept, saved

PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 "
ANDROID = "Mozilla/5.0 (Linux; Android 16; Pixel 8 Build/BP2A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/140.0 Mobile Safari/537.36"


def advice(page):
    return page.locator(".notice-place[role=note]")


@pytest.mark.parametrize("agent, name", [
    (PHONE + "Snapchat/13.2 (iPhone16,1; iOS 26.1)", "Snapchat"), (PHONE + "Instagram 400.0 (iPhone16,1)", "Instagram"),
    (PHONE + "[FBAN/FBIOS;FBAV/500.0;FBDV/iPhone16,1]", "Facebook"), (ANDROID, "en app")])
def test_browsers_within_apps(new_context, http_base, agent, name):
    """A link in a message opens within the app, and all that is written there is gone the next time."""
    page = new_context(user_agent=agent).new_page()
    page.goto(http_base + SIDE)
    expect(advice(page)).to_contain_text(f"inne i {name}.")
    assert page.evaluate("""() => Boolean(document.querySelector('.notice-place').compareDocumentPosition(
        document.querySelector('.field')) & Node.DOCUMENT_POSITION_FOLLOWING)""")


def test_ordinary_browser_says_nothing(page, http_base):
    """Warnings that are always there are not read when they matter."""
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("x")
    saved(page)
    expect(page.locator(".notice")).to_have_count(0)


@pytest.mark.parametrize("agent, said", [(None, "andre filer"), ("Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0", "Firefox")])
def test_pages_from_a_folder(new_context, addresses, agent, said):
    """Other files on the machine could read it all; in Firefox each page would have forgotten what the last one knew."""
    page = new_context(user_agent=agent).new_page()
    if agent:  # as Firefox answers in an ordinary window; Chromium refuses it to all files
        page.add_init_script("StorageManager.prototype.getDirectory = async () => ({});")
    page.goto(addresses["file"] + SIDE)
    expect(advice(page)).to_contain_text(said)


def test_files_in_a_private_window_are_both(new_context, addresses):
    """One would be told that the pages keep apart what is written, and not that all of it goes with the window."""
    page = new_context(user_agent="Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0").new_page()
    page.add_init_script("StorageManager.prototype.getDirectory = async () => { throw new DOMException('no', 'SecurityError'); };")
    page.goto(addresses["file"] + SIDE)
    expect(advice(page)).to_have_count(2)
    expect(advice(page).first).to_contain_text("Firefox")
    expect(advice(page).last).to_contain_text("privat vindu")


@pytest.mark.parametrize("error", ["SecurityError', 'Security error when calling GetDirectory", "UnknownError', 'The operation failed for an unknown transient reason"])
def test_private_windows_that_can_be_known(context, http_base, error):
    """What is written in a private window is gone with the window."""
    kind, message = error.split("', '")
    context.add_init_script(f"if (window.StorageManager) StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('{message}', '{kind}'));")
    page = context.new_page()
    page.goto(http_base + SIDE)
    expect(advice(page)).to_contain_text("privat vindu")


def test_one_word_where_a_private_window_stores_nothing(context, http_base):
    """Two warnings that say different things are worse than one."""
    context.add_init_script("""for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });
      if (window.StorageManager) StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('no', 'SecurityError'));""")
    page = context.new_page()
    page.goto(http_base + SIDE)
    expect(page.locator(".notice-storage")).to_be_visible()
    page.wait_for_timeout(300)
    expect(page.locator(".notice")).to_have_count(1)


def test_nothing_waits_for_the_promise_to_keep(context, http_base):
    """Firefox may never answer whether it will keep what is stored, and the page would stand still."""
    context.add_init_script("window.asked = 0; if (window.StorageManager) StorageManager.prototype.persist = () => { window.asked += 1; return new Promise(() => {}); };")
    page = context.new_page()
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("x")
    saved(page)
    field(page, "tanker").fill("y")
    kept(page, "a.tanker", "y")
    assert page.evaluate("asked") == 1
    page.reload()
    expect(field(page, "tanker")).to_have_value("y")
