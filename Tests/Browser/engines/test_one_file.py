"""The whole program in one file, from a folder, in each of the three engines: what a stick or an e-mail leads to."""
import contextlib
import shutil

import pytest

from firefox import Firefox
from small_root import module, small_site
from test_core_journey import bare, by_id, label, lose_and_restore, printed

CIRCLE = "/nb/angstsirkelen/din-sirkel"


@pytest.fixture
def file(window, programs, tmp_path):
    """The file alone in a folder. Chromium and WebKit have one storage for all of them, so it is emptied first."""
    copy = shutil.copy(programs.folder / "offline" / "angst.html", tmp_path / "angst.html")
    address = copy.as_uri()
    window.go(address)
    window.script("""localStorage.clear();
    await new Promise(done => { const request = indexedDB.deleteDatabase('mestring'); request.onsuccess = request.onblocked = done; });""")
    window.go("about:blank")
    return address


def at(window, place):
    """Until the page is there that the address names."""
    window.wait("document.body && document.body.dataset.address === args[0] && location.hash.startsWith(args[0])", "#" + place,
                said="didn't come")


def follow(window, selector, place, words=""):
    window.click(selector, words)
    at(window, place)


def test_the_journey_in_one_file(window, file, tmp_path):
    """Whoever gets it by e-mail has the browser that the machine has."""
    window.go(file)
    window.wait("document.body.dataset.address && document.readyState === 'complete'")
    if window.script("return document.documentElement.lang") != "nb":
        follow(window, ".site-nav a[hreflang=nb]", "/nb")
    follow(window, "a.start", "/nb/hva-er-angst/ivrig-varsler")
    window.script("window.held = 'a key'")
    window.click(label("hva-er-i-veien.3"))
    window.see(label("hva-er-i-veien.3") + " + .feedback", "Ingenting er gått i stykker.")
    follow(window, "a.next", "/nb/hva-er-angst/for-kurset")
    window.see("#gad7-for.ready")
    for item in range(1, 8):
        window.click(label(f"gad7-for.item-{item}.1"))
    window.click("#gad7-for .measure-finish")
    window.see("#gad7-for .measure-result")
    follow(window, "a.next", "/nb/hva-er-angst/fire-mater")
    window.type(by_id("ligner-meg.brukt-til"), "Korøvelse på tirsdager")
    # Left at once: what was typed last must come along.
    follow(window, "a.next", "/nb/hva-er-angst/kroppen")
    window.wait("document.activeElement === document.querySelector('main h1')")
    window.back()
    at(window, "/nb/hva-er-angst/fire-mater")
    window.has(by_id("ligner-meg.brukt-til"), "Korøvelse på tirsdager")
    window.script("location.hash = args[0]", CIRCLE)
    at(window, CIRCLE)
    window.type(by_id("min-sirkel.skjedde"), "Telefonen ringte")
    window.click(label("min-sirkel.styrke.8"))
    window.see(".view-circle [data-place=trigger]", "Telefonen ringte")
    window.wait_for_answer("angst.min-sirkel.styrke", 8)
    window.wait_for_answer("angst.min-sirkel.skjedde", "Telefonen ringte")
    on_paper = printed(window, tmp_path)
    assert bare("Telefonen ringte") in on_paper and bare("Min side") not in on_paper
    assert window.wait("Array.from(document.images).every(each => each.src.startsWith('data:'))")
    follow(window, ".site-nav a[hreflang=en]", "/en/angstsirkelen/din-sirkel")
    window.has(by_id("min-sirkel.skjedde"), "Telefonen ringte")
    follow(window, ".site-nav a[hreflang=nb]", CIRCLE)
    assert window.script("return window.held") == "a key", "the file was loaded anew"
    all_is_there(window, file)
    lose_and_restore(window, lambda: to_help_and_back(window))
    window.restart()
    all_is_there(window, file)


def all_is_there(window, file):
    """What was answered stands where it was answered, and on one's own page."""
    window.go("about:blank")
    window.go(file + "#" + CIRCLE)
    at(window, CIRCLE)
    window.has(by_id("min-sirkel.skjedde"), "Telefonen ringte")
    window.has(by_id("min-sirkel.styrke.8"), True)
    notices = window.script("return Array.from(document.querySelectorAll('.notice'), each => each.dataset.says)")
    assert notices == ([] if window.keeps_files_apart else ["placeFilesShared"])
    follow(window, ".brand", "/nb")
    window.see(".continue", "Fortsett der du slapp")
    window.script("location.hash = '/nb/me'")
    at(window, "/nb/me")
    for words in ("Hva er angst?", "Korøvelse på tirsdager", "Telefonen ringte", "GAD-7"):
        window.see(".me", words)


def to_help_and_back(window):
    """The same address once more would load nothing."""
    for place in ("/nb/help", "/nb/me"):
        window.script("location.hash = args[0]", place)
        at(window, place)


@pytest.mark.parametrize("private", [False, True])
def test_a_private_window_is_told_of(tmp_path, programs, private):
    """In Firefox a file has a store of its own, so that nothing was said of a window that forgets all of it."""
    copy = shutil.copy(programs.folder / "offline" / "angst.html", tmp_path / "angst.html")
    with contextlib.closing(Firefox(tmp_path, {"browser.privatebrowsing.autostart": private})) as window:
        window.go(copy.as_uri() + "#" + CIRCLE)
        at(window, CIRCLE)
        window.see(".privacy.kept")
        if private:
            window.see(".notice-place[data-says=placePrivate]", "privat vindu")
        else:
            assert not window.script("return document.querySelector('.notice-place')")


def test_leaving_in_a_hurry(window, left_file):
    """Who comes in and presses the back button would read what she was reading."""
    window.go(left_file + "#/nb/trygg/trygg-en")
    at(window, "/nb/trygg/trygg-en")
    follow(window, "a.next", "/nb/trygg/trygg-to")
    for _ in range(3):
        window.press("Shift")
    at(window, "/nb/recipe")
    window.see("h1", "Vafler")
    window.back()
    window.wait("location.hash === '#/nb/recipe' && document.title === 'Vafler'")
    assert not window.sees("header")
    window.go("about:blank")
    window.go(left_file + "#/nb/trygg/trygg-en")
    at(window, "/nb/trygg/trygg-en")
    window.see("h1", "Trygg hjemme, første side")


@pytest.fixture(scope="session")
def left_file(tmp_path_factory):
    folder = tmp_path_factory.mktemp("leaving")
    (folder / "site").mkdir()
    site = small_site(folder, {"1-trygg": module("trygg", "Trygg hjemme")}, "quick-exit: true\n")
    return (site.folder / "offline" / "hjemme.html").as_uri()
