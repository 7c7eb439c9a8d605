"""What the site is for, in each of the three engines: read, answer, come back, take a copy, lose everything, get it back."""
import hashlib
import json
import re
import shutil
import subprocess

import pytest

from sites import BASE_PATH, serve

CIRCLE = "nb/angst/angstsirkelen/din-sirkel.html"
DETOURS = "nb/angst/hva-er-angst/omveiene.html"


def by_id(name):
    return f'[id="{name}"]'


def label(name):
    return f'label[for="{name}"]'


@pytest.fixture
def http(programs):
    """A server of its own, so that nothing of an earlier test is stored there."""
    return serve(programs.folder)


@pytest.fixture
def folder(window, programs, tmp_path):
    """The site in a folder of the machine. Chromium and WebKit have one storage for all of them, so it is emptied first."""
    copy = shutil.copytree(programs.folder, tmp_path / BASE_PATH.strip("/"))
    address = copy.as_uri() + "/"
    window.go(address + "nb/help.html")
    window.script("""localStorage.clear();
    await new Promise(done => { indexedDB.deleteDatabase('mestring').onsuccess = done; });""")
    return address


def begin(window, address):
    """From the front page to the first question and its answer."""
    window.go(address + "index.html")
    window.arrive("/nb/index.html")
    window.click("main a", "Når angsten tar for mye plass")
    window.arrive("/nb/angst/index.html")
    assert not window.sees(".continue")
    window.click("a", "Start")
    window.arrive("/ivrig-varsler.html")
    wrong, right = label("hva-er-i-veien.1"), label("hva-er-i-veien.3")
    assert not window.sees(wrong + " + .feedback")
    window.click(wrong)
    window.see(wrong + " + .feedback", "Nei, den gjør jobben sin.")
    window.click(right)
    window.see(right + " + .feedback", "Ingenting er gått i stykker.")
    window.see("#hva-er-i-veien .explanation", "Om det brenner")
    assert not window.sees(wrong + " + .feedback")
    window.click("a.next")
    window.arrive("/for-kurset.html")


def measure(window):
    """One questionnaire, and its result in words."""
    window.see("#gad7-for.ready")
    for item in range(1, 8):
        window.click(label(f"gad7-for.item-{item}.1"))
    window.click("#gad7-for .measure-finish")
    window.see("#gad7-for .measure-result")
    window.click("a.next")
    window.arrive("/fire-mater.html")


def exercises(window, address):
    """Every kind of field that the first modules have, on three pages of two modules."""
    window.click(label("ligner-meg.kjenner-igjen.bekymring"))
    window.click(label("ligner-meg.hvor-mye.7"))
    window.type(by_id("ligner-meg.brukt-til"), "Korøvelse på tirsdager")
    window.see("#ligner-meg .save-status", "Lagret")
    window.go(address + DETOURS)
    window.type('[aria-label="Linje 1"]', "Heisen")
    window.type('[aria-label="Linje 2"]', "Kantina, når det er fullt")
    window.type(by_id("mine-omveier.pris"), "Jeg blir sulten.")
    window.see("#mine-omveier .save-status", "Lagret")
    window.go(address + CIRCLE)
    window.type(by_id("min-sirkel.skjedde"), "Telefonen ringte")
    window.type(by_id("min-sirkel.tenkte"), "Nå er noe galt\nmed mamma")
    window.click(label("min-sirkel.kjente.hjerte"))
    window.type("#min-sirkel .other-text", "kalde hender")
    window.type(by_id("min-sirkel.gjorde"), "Lot den ringe")
    window.click(label("min-sirkel.styrke.8"))
    for place, words in (("trigger", "Telefonen ringte"), ("thought", "med mamma"), ("body", "kalde hender"), ("action", "Lot den ringe")):
        window.see(f".view-circle [data-place={place}]", words)
    window.see("#min-sirkel .save-status", "Lagret")
    window.wait_for_answer("angst.min-sirkel.styrke", 8)


def all_is_there(window, address):
    """What was answered stands where it was answered, and on one's own page."""
    window.go(address + "nb/angst/hva-er-angst/ivrig-varsler.html")
    window.has(by_id("hva-er-i-veien.3"), True)
    window.see(label("hva-er-i-veien.3") + " + .feedback")
    window.go(address + "nb/angst/hva-er-angst/for-kurset.html")
    window.see("#gad7-for .measure-result")
    window.go(address + "nb/angst/hva-er-angst/fire-mater.html")
    window.has(by_id("ligner-meg.kjenner-igjen.bekymring"), True)
    window.has(by_id("ligner-meg.hvor-mye.7"), True)
    window.has(by_id("ligner-meg.brukt-til"), "Korøvelse på tirsdager")
    window.go(address + DETOURS)
    window.has('[aria-label="Linje 1"]', "Heisen")
    window.has('[aria-label="Linje 2"]', "Kantina, når det er fullt")
    window.go(address + CIRCLE)
    window.has(by_id("min-sirkel.skjedde"), "Telefonen ringte")
    window.has(by_id("min-sirkel.tenkte"), "Nå er noe galt\nmed mamma")
    window.has(by_id("min-sirkel.kjente.hjerte"), True)
    window.has("#min-sirkel .other-text", "kalde hender")
    window.has(by_id("min-sirkel.styrke.8"), True)
    window.see(".view-circle [data-place=action]", "Lot den ringe")
    window.go(address + "nb/angst/index.html")
    window.see(".continue", "Fortsett der du slapp")
    window.go(address + "nb/me.html")
    for words in ("Hva er angst?", "Angstsirkelen", "Korøvelse på tirsdager", "Kantina, når det er fullt", "Telefonen ringte", "Jeg bekymrer meg"):
        window.see(".me", words)


def printed(window, tmp_path):
    """The words on paper, without what line breaks and hyphens do to them."""
    path = tmp_path / "page.pdf"
    path.write_bytes(window.print())
    text = subprocess.run(["pdftotext", "-enc", "UTF-8", path, "-"], capture_output=True, text=True, check=True, timeout=60).stdout
    return bare(text)


def bare(text):
    return re.sub(r"[\s\u00ad\u2010\u2011-]", "", text).replace("ﬁ", "fi").replace("ﬂ", "fl").replace("ﬀ", "ff")


def backup_of(window):
    """A copy that is whole: its sum is that of what it holds."""
    path = window.download(lambda: window.click("button", "Ta en sikkerhetskopi"))
    file = json.loads(path.read_text(encoding="utf-8"))
    whole = json.dumps([file["schema"], file["stores"]], ensure_ascii=False, separators=(",", ":"))
    assert file["sum"] == hashlib.sha256(whole.encode()).hexdigest()
    return path, file


def by_key(records):
    return {(record["key"], record.get("entry")): record for record in records}


def lose_and_restore(window, come_again):
    """Everything is deleted, and read back from a file when one has come again to one's own page: identical."""
    before = window.stored()
    path, file = backup_of(window)
    window.see(".me-last", "Du tok sist en sikkerhetskopi")
    assert by_key(file["stores"]["answers"]) == by_key(before["answers"])
    window.click("button", "Slett alt")
    window.see("dialog[open]", "Nei, behold det")
    window.click("dialog button", "Ja, slett alt")
    window.see(".me-deleted")
    assert not any(window.stored().values())
    come_again()
    window.see("button", "Hent inn en sikkerhetskopi")
    window.choose_file(".me-care input[type=file]", path)
    window.see(".me-said", "hentet inn")
    after = window.stored()
    for name in ("answers", "progress"):
        assert by_key(after[name]) == by_key(before[name])


def journey(window, address, tmp_path):
    begin(window, address)
    measure(window)
    exercises(window, address)
    on_paper = printed(window, tmp_path)
    for words in ("Telefonen ringte", "Lot den ringe", "kalde hender", "Hva skjedde?"):
        assert bare(words) in on_paper, words
    assert bare("Min side") not in on_paper
    all_is_there(window, address)
    lose_and_restore(window, lambda: window.go(window.address))


def test_over_the_net(window, http, tmp_path):
    """Two thirds of those who read this on a phone use another engine than the one that everything else is tried in."""
    journey(window, http, tmp_path)
    window.restart()
    all_is_there(window, http)


def test_from_a_folder(window, folder, http, tmp_path):
    """On a machine without a net, or from a stick, nothing is said to be kept that isn't."""
    if not window.keeps_files_apart:
        journey(window, folder, tmp_path)
        return
    window.go(folder + CIRCLE)
    window.see(".notice-place", "bare husket på denne ene siden")
    assert window.script("""return Boolean(document.querySelector('.notice-place').compareDocumentPosition(
      document.querySelector('.field')) & Node.DOCUMENT_POSITION_FOLLOWING)""")
    window.type(by_id("min-sirkel.skjedde"), "Telefonen ringte")
    window.wait_for_answer("angst.min-sirkel.skjedde", "Telefonen ringte")
    window.go(folder + CIRCLE)
    window.has(by_id("min-sirkel.skjedde"), "Telefonen ringte")
    assert "Telefonenringte" in printed(window, tmp_path)
    # What was written can be taken along from there, to where all of it hangs together.
    path, file = backup_of(window)
    assert [record["value"] for record in file["stores"]["answers"]] == ["Telefonen ringte"]
    window.go(http + "nb/me.html")
    window.see("button", "Hent inn en sikkerhetskopi")
    window.choose_file(".me-care input[type=file]", path)
    window.see(".me-said", "hentet inn")
    window.go(http + CIRCLE)
    window.has(by_id("min-sirkel.skjedde"), "Telefonen ringte")
