"""The service worker: the site without a net, and new versions that never come in the way of the one that is read."""
import hashlib
import io
import json
import shutil
import struct
import wave

import pytest
from playwright.sync_api import expect

import compiler
import small_root
from acting import answers, wait_for, wait_for_answer
from hosting import Host
from previewing import previewing, wait_until
from test_accessibility import violations_in_both_schemes

PAGE, OTHER = "nb/hjemme/uke/uke-en.html", "nb/hjemme/uke/uke-to.html"
NEWER = "Et avsnitt som kom til siden."

# Only then is everything there; the browser says "ready" a little before.
IN_USE = """async () => {
  const { active } = await navigator.serviceWorker.ready;
  while (active.state !== 'activated') await new Promise(resolve => active.addEventListener('statechange', resolve, { once: true }));
}"""

# How it went with a new version: "installed" when it waits, "redundant" when it was given up, "none" where there is none.
LOOK_FOR_NEWER = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update();
  const worker = registration.installing || registration.waiting;
  if (!worker) return 'none';
  while (worker.state === 'installing') await new Promise(resolve => worker.addEventListener('statechange', resolve, { once: true }));
  return worker.state;
}"""

NONE_AT_WORK = """() => navigator.serviceWorker.getRegistrations().then(all => all.every(each => !each.installing))"""

CACHES = "() => caches.keys().then(names => names.sort())"


@pytest.fixture
def host():
    """Makes servers, and stops them."""
    made = []

    def make(folder, **settings):
        made.append(Host(folder, **settings))
        return made[-1]

    yield make
    for each in made:
        each.stop()


@pytest.fixture
def worker_context(new_context):
    context = new_context(service_workers="allow", reduced_motion="reduce")
    # What the browser itself says of a server that is stopped, and of a version that it gives up.
    context.problems.expect(r"net::ERR_|An unknown error occurred when fetching the script|is not what was built|503|status of (404|416|500)")
    return context


def version(folder, *, newer=False):
    """The small site, or what it becomes when a page of it has been written on."""
    extra = "\n" + NEWER + "\n" if newer else ""
    return small_root.small_site(folder, {"1-uke": small_root.module("uke", "Uke", end=extra)}).folder


@pytest.fixture(scope="module")
def versions(tmp_path_factory):
    folder = tmp_path_factory.mktemp("versions")
    return version(folder / "first"), version(folder / "second", newer=True)


@pytest.fixture
def small(host, versions):
    return host(versions[0])


@pytest.fixture
def visited(small, worker_context):
    """A page of the small site's first version, after its worker has come."""
    page = worker_context.new_page()
    page.goto(small.base + PAGE)
    page.evaluate(IN_USE)
    page.reload()
    return page


def script_of(folder):
    return next(folder.glob("assets/site-*.js")).name


def test_every_page_opens_without_a_net(programs, host, worker_context):
    """On the train, in a cabin, or when the plan's data are used up: what one needs in a panic must be there."""
    server = host(programs.folder)
    page = worker_context.new_page()
    first = "nb/angst/angstsirkelen/din-sirkel.html"
    page.goto(server.base + first)
    page.evaluate(IN_USE)
    assert not page.evaluate("Boolean(navigator.serviceWorker.controller)"), "it has taken over the page by itself"
    server.stop()
    failed = []
    page.on("requestfailed", lambda request: "worker.js" in request.url or failed.append(request.url))
    for path in [first, "nb/index.html", "nb/panic.html", "nb/me.html", "nb/search.html", "en/help.html"] + programs.pages[5::25]:
        answer = page.goto(server.base + path)
        assert answer.ok and answer.from_service_worker, path
        assert page.locator("html.js h1").count() == 1, f"{path}: its scripts are not there"
        assert page.evaluate("document.styleSheets.length") == 1
    assert failed == []
    # The others are no different to the worker, and a hundred pages take a minute to draw.
    # Whoever wants a program in one file has taken it home.
    files = [path for path in programs.folder.rglob("*") if path.is_file() and not path.name.startswith(".")
             and path.name != "worker.js" and path.parent.name != "offline"]
    sums = page.evaluate("""paths => Promise.all(paths.map(async path => {
      const bytes = await (await fetch(path)).arrayBuffer();
      return Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), byte => byte.toString(16).padStart(2, '0')).join('');
    }))""", [server.below + path.relative_to(programs.folder).as_posix() for path in files])
    assert len(files) > 120
    assert sums == [hashlib.sha256(path.read_bytes()).hexdigest() for path in files]


def test_addresses_as_people_have_them(small, visited):
    """From a bookmark, a text message or the browser's own list; a folder's page is its index."""
    small.stop()
    for address, path in [("", "nb/index.html"), ("nb/", "nb/"), ("nb", "nb/"), ("nb/hjemme/", "nb/hjemme/"), ("nb/search.html?q=uke#x", "nb/search.html?q=uke#x")]:
        visited.goto(small.base + address)
        visited.wait_for_url(small.base + path)
        assert visited.locator("h1").count() == 1


def test_what_is_not_there_without_a_net_is_told_kindly(small, visited):
    """The browser's own page would say that something is wrong with the address, or with the machine."""
    small.stop()
    for path, title in [("nb/ny/side.html", "Denne siden krever nett"), ("en/new.html", "This page needs the internet")]:
        visited.goto(small.base + path)
        expect(visited.get_by_role("heading", level=1)).to_have_text(title)
        expect(visited).to_have_title(title)
    visited.get_by_role("link", name="Get help now").click()
    expect(visited).to_have_url(small.base + "en/help.html")
    small.start()
    visited.goto(small.base + "nb/ny/side.html")
    expect(visited.get_by_role("heading", level=1)).to_have_text("Vi fant ikke siden")


@pytest.mark.parametrize("fault", ["missing", "failing", "older", "foreign"])
def test_a_version_that_is_not_whole_never_comes(small, versions, visited, fault):
    """While the files are being put on the server, or a network in between answers for it, a page would lose half its parts."""
    before = visited.evaluate(CACHES)
    small.folder = versions[1]
    old = (versions[0] / OTHER).read_bytes()
    small.answers[OTHER] = {
        "missing": (404, b"gone"), "failing": (500, b"sorry"), "older": (200, old), "foreign": (200, b"<h1>Logg inn</h1>")}[fault]
    assert visited.evaluate(LOOK_FOR_NEWER) == "redundant"
    assert set(before) < set(visited.evaluate(CACHES))
    small.stop()
    for path in (PAGE, OTHER, "en/me.html"):
        assert visited.goto(small.base + path).from_service_worker
    expect(visited.get_by_role("heading", level=1)).to_be_visible()
    # When the server is as it should be, the version comes after all.
    small.answers.clear()
    small.start()
    assert visited.evaluate(LOOK_FOR_NEWER) == "installed"
    assert visited.evaluate(f"async () => (await (await fetch('{small.below + OTHER}')).text()).includes('{NEWER}')") is False


def test_attempts_that_failed_leave_nothing_for_ever(small, versions, visited, tmp_path):
    """A phone would fill up with versions that never came."""
    for number in range(3):
        small.folder = small_root.small_site(tmp_path / str(number), {"1-uke": small_root.module("uke", f"Uke {number}")}).folder
        small.answers[OTHER] = (404, b"gone")
        assert visited.evaluate(LOOK_FOR_NEWER) == "redundant"
        assert len(visited.evaluate(CACHES)) == 2


def test_a_first_version_that_is_not_whole_leaves_the_site_as_it_is(small, worker_context):
    """Somebody who comes while the server has a bad day reads on as if there were no worker."""
    small.answers[OTHER] = (500, b"sorry")
    page = worker_context.new_page()
    page.goto(small.base + PAGE)
    wait_until(lambda: OTHER in small.requests and page.evaluate(NONE_AT_WORK))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate("navigator.serviceWorker.controller") is None
    small.answers.clear()
    small.requests.clear()
    page.reload()
    page.evaluate(IN_USE)
    # On a bad line, what has come once needn't come again.
    assert OTHER in small.requests
    assert "404.html" not in small.requests


def test_only_what_has_changed_is_fetched(small, versions, visited):
    """A new comma on one page must not cost everybody the whole site over again."""
    small.requests.clear()
    small.folder = versions[1]
    assert visited.evaluate(LOOK_FOR_NEWER) == "installed"
    first, second = versions
    files = [path.relative_to(second).as_posix() for path in second.rglob("*")
             if path.is_file() and not path.name.startswith(".") and path.parent.name != "offline"]
    changed = [path for path in files if not (first / path).exists() or (first / path).read_bytes() != (second / path).read_bytes()]
    assert len(changed) < len(files) / 2
    # The browser looks at the worker itself when it likes.
    assert sorted({"worker.js", *changed}) == sorted(["worker.js"] + [path for path in small.requests if path != "worker.js"])


def test_a_new_version_waits_to_be_asked_for_and_nothing_written_is_lost(small, versions, visited):
    """A page that changes under somebody who writes is a shock; one that never changes keeps what was mended from them."""
    visited.evaluate("() => Promise.all([caches.open('another'), caches.open('mestring /selvhjelp/fjord/ 1'), caches.open('mestring /selv')])")
    others = ["another", "mestring /selv", "mestring /selvhjelp/fjord/ 1"]
    [old] = set(visited.evaluate(CACHES)) - set(others)
    small.folder = versions[1]
    assert visited.evaluate(LOOK_FOR_NEWER) == "installed"
    # As long as nobody asks, it is the old one, from page to page, also where the server has no such file any longer.
    for path in (OTHER, "nb/index.html", OTHER):
        assert visited.goto(small.base + path).from_service_worker
        assert script_of(versions[0]) in visited.evaluate("Array.from(document.scripts, each => each.src).join()")
        assert visited.locator("html.js").count() == 1
    expect(visited.get_by_text(NEWER)).to_have_count(0)
    visited.goto(small.base + PAGE)
    expect(visited.get_by_role("complementary", name="Nettstedet er oppdatert.")).to_be_visible()
    assert violations_in_both_schemes(visited) == []
    field = visited.locator("main textarea, main input[type=text]").first
    field.fill("Midt i en set")
    visited.get_by_role("button", name="Vis den nye utgaven").click()
    expect(visited.get_by_role("button", name="Vis den nye utgaven")).to_have_count(0)
    expect(visited.locator("main textarea, main input[type=text]").first).to_have_value("Midt i en set")
    visited.goto(small.base + OTHER)
    expect(visited.get_by_text(NEWER)).to_be_visible()
    [new] = set(visited.evaluate(CACHES)) - set(others)
    assert new != old
    small.stop()
    assert visited.goto(small.base + PAGE).from_service_worker


def test_a_new_version_comes_when_nobody_reads_the_old_one(small, versions, visited, worker_context):
    """Who closes the page and comes back another day has the new one, without having to understand anything."""
    small.folder = versions[1]
    assert visited.evaluate(LOOK_FOR_NEWER) == "installed"
    visited.close()

    def opened():
        page = worker_context.new_page()
        page.goto(small.base + OTHER)
        found = page.get_by_text(NEWER).count()
        page.close()
        return found

    wait_until(opened)


def test_another_tab_keeps_what_it_shows(small, versions, visited, worker_context):
    """Somebody who has two tabs open asks for the new version in one of them, and writes on in the other."""
    tab = worker_context.new_page()
    tab.goto(small.base + PAGE)
    tab.evaluate("() => { window.marked = true; }")
    small.folder = versions[1]
    visited.goto(small.base + OTHER)
    assert visited.evaluate(LOOK_FOR_NEWER) == "installed"
    visited.get_by_role("button", name="Vis den nye utgaven").click()
    expect(visited.get_by_text(NEWER)).to_be_visible()
    assert tab.evaluate("window.marked")
    field = tab.locator("main textarea, main input[type=text]").first
    field.fill("Skrevet videre")
    wait_for_answer(tab, "hjemme.uke-skriv.tanke")
    assert answers(tab)["hjemme.uke-skriv.tanke"] == "Skrevet videre"


def test_a_page_that_stays_open_looks_for_a_new_version(small, versions, worker_context):
    """On a phone the same tab may stand open for weeks."""
    page = worker_context.new_page()
    page.clock.install()
    page.goto(small.base + PAGE)
    page.evaluate(IN_USE)
    page.reload()
    expect(page.locator("html.js")).to_have_count(1)
    wait_for(page, "Boolean(navigator.serviceWorker.controller)")
    page.wait_for_load_state("networkidle")
    small.folder = versions[1]

    def looked_again():
        """Hours later; not the first time, where the page was slower than its own clock."""
        page.clock.fast_forward("07:00:00")
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        page.wait_for_timeout(500)
        return page.get_by_role("button", name="Vis den nye utgaven").is_visible()

    wait_until(looked_again)


def test_sound_can_be_played_from_its_middle(host, worker_context, tmp_path):
    """Safari asks for the first two bytes before anything else, and plays nothing if it gets the whole."""
    content = io.BytesIO()
    with wave.open(content, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(8000)
        sound.writeframes(bytes(range(256)) * 63)
    small_root.small_site(tmp_path, {"1-uke": small_root.module("uke", "Uke")})
    root = tmp_path / "root"
    (root / "hjemme" / "media").mkdir()
    (root / "hjemme" / "media" / "pust.ogg").write_bytes(content.getvalue())
    module = root / "hjemme" / "1-uke.nb.md"
    module.write_text(module.read_text(encoding="utf-8") + "\n::: lyd Rolig pust {#lyd fil=media/pust.ogg}\nPust rolig.\n:::\n", encoding="utf-8")
    server = host(compiler.build(root, tmp_path / "sound"))
    page = worker_context.new_page()
    page.goto(server.base + OTHER)
    page.evaluate(IN_USE)
    server.stop()
    page.reload()
    wait_for(page, "document.querySelector('audio').readyState >= 1")
    assert page.evaluate("document.querySelector('audio').duration") == pytest.approx(2, abs=0.1)
    data = content.getvalue()
    for asked, status, expected in [
            ("bytes=0-1", 206, data[:2]), ("bytes=100-", 206, data[100:]), ("bytes=-5", 206, data[-5:]),
            ("bytes=10-999999", 206, data[10:]), (f"bytes={len(data)}-", 416, b"")]:
        got = page.evaluate("""async range => {
          const answer = await fetch(document.querySelector('audio').src, { headers: { range } });
          return [answer.status, answer.headers.get('content-range'), Array.from(new Uint8Array(await answer.arrayBuffer()))];
        }""", asked)
        assert (got[0], bytes(got[2])) == (status, expected), asked
        if status == 206:
            start = data.index(expected) if len(expected) > 9 else (0 if asked == "bytes=0-1" else len(data) - 5)
            assert got[1] == f"bytes {start}-{start + len(expected) - 1}/{len(data)}"


def test_it_can_be_put_among_the_apps(small, visited, versions):
    """On a phone it is then one touch away, and no browser forgets what was written in it."""
    session = visited.context.new_cdp_session(visited)
    manifest = session.send("Page.getAppManifest")
    assert manifest["errors"] == []
    assert manifest["url"] == small.base + "nb/manifest.json"
    told = json.loads(manifest["data"])
    # Others look at a home screen too: the host's name and no word of what it is about.
    assert told["name"] == told["short_name"] == "Prøvekommunen"
    assert told["lang"] == "nb" and told["display"] == "standalone"
    errors = [each["errorId"] for each in session.send("Page.getInstallabilityErrors")["installabilityErrors"]]
    assert [each for each in errors if each != "in-incognito"] == []
    for language in ("nb", "nn", "en"):
        told = json.loads((versions[0] / language / "manifest.json").read_text(encoding="utf-8"))
        assert (versions[0] / language / told["start_url"]).is_file()
        for icon in told["icons"]:
            assert (versions[0] / language / icon["src"]).is_file()
    png = (versions[0] / "nb" / [icon["src"] for icon in told["icons"] if icon["type"] == "image/png"][0]).read_bytes()
    assert struct.unpack(">II", png[16:24]) == (512, 512)


def test_the_preview_has_none_and_clears_up_after_others(host, versions, worker_context, tmp_path):
    """A worker that was left behind at the same address would show the author old pages for ever."""
    server = host(versions[0], below="/")
    page = worker_context.new_page()
    page.goto(server.base + PAGE)
    page.evaluate(IN_USE)
    server.stop()
    root = shutil.copytree(versions[0].parent.parent / "root", tmp_path / "root")
    module = root / "hjemme" / "1-uke.nb.md"
    module.write_text(module.read_text(encoding="utf-8") + "\nEndret i forhåndsvisningen.\n", encoding="utf-8")
    with previewing(root, "--port", str(server.port)) as preview:
        assert preview.port == server.port
        page.goto(preview.base + OTHER)
        expect(page.get_by_text("Endret i forhåndsvisningen.")).to_be_visible(timeout=15000)
        wait_until(lambda: page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0)
        assert page.evaluate(CACHES) == []
        page.reload()
        page.wait_for_load_state("networkidle")
        assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0
