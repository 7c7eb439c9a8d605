"""«Alt er slettet» is true of the browser's own files too, at the latest the next time it is started."""
import os
from pathlib import Path

import pytest
from playwright.sync_api import expect

from acting import at_rest, stored, wait_for_answers
from compiler import CHROMIUM

CIRCLE = "nb/angst/angstsirkelen/din-sirkel.html"
FIELD = "min-sirkel.skjedde"
WORDS = "HEMMELIGKATT77"


def traces(profile: Path) -> list[str]:
    """The files of a profile in which the words can be read."""
    signs = (WORDS.encode(), WORDS.encode("utf-16-le"))
    return sorted(path.relative_to(profile).as_posix() for path in profile.rglob("*")
                  if path.is_file() and any(sign in path.read_bytes() for sign in signs))


@pytest.fixture
def start(browser, tmp_path):
    opened = []

    def make():
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        context = browser.browser_type.launch_persistent_context(str(tmp_path), executable_path=CHROMIUM, args=arguments, locale="nb-NO")
        opened.append(context)
        return context

    yield make
    for context in opened:
        context.close()


def write(page, base, words=WORDS):
    page.goto(base + CIRCLE)
    at_rest(page)
    page.locator(f'[id="{FIELD}"]').fill(words)
    wait_for_answers(page, {"angst." + FIELD: words})


def delete_all(page, base):
    page.goto(base + "nb/me.html")
    page.get_by_role("button", name="Slett alt", exact=True).click()
    page.get_by_role("button", name="Ja, slett alt").click()
    expect(page.locator(".me-deleted")).to_contain_text("Alt er slettet")


@pytest.mark.parametrize("how", ["one tab", "two tabs", "over restarts", "left at once"])
def test_not_a_word_is_left_in_the_files(start, http_base, tmp_path, how):
    """Whoever takes over the machine, or is good with them, would read all that one believed gone for good."""
    context = start()
    page = context.pages[0]
    write(page, http_base)
    if how == "over restarts":
        for number in range(3):
            context.close()
            context = start()
            page = context.pages[0]
            write(page, http_base, f"{WORDS} igjen {number}")
    if how == "left at once":
        # Before there was time to store it; the next page brings it home.
        page.locator(f'[id="{FIELD}"]').evaluate(f"field => {{ field.value = '{WORDS} til slutt'; field.dispatchEvent(new Event('input', {{ bubbles: true }})); }}")
        page.goto(http_base + "nb/angst/index.html")
        wait_for_answers(page, {"angst." + FIELD: WORDS + " til slutt"})
    assert traces(tmp_path), "the words are found where they are"
    other = context.new_page() if how == "two tabs" else None
    if other:
        other.goto(http_base + CIRCLE)
        expect(other.locator(f'[id="{FIELD}"]')).to_have_value(WORDS)
        at_rest(other)
    delete_all(page, http_base)
    if other:
        expect(other.locator(f'[id="{FIELD}"]')).to_have_value("")
    context.close()
    context = start()
    page = context.pages[0]
    page.goto(http_base + "nb/index.html")
    expect(page.locator("html.js")).to_have_count(1)
    assert stored(page)["answers"] == []
    context.close()
    assert [each for each in traces(tmp_path) if not each.startswith(("Default/Sessions/", "Default/History"))] == []


def test_one_can_write_on_after_it(start, http_base):
    """The page that has just deleted everything would keep nothing of a new beginning."""
    context = start()
    page = context.pages[0]
    write(page, http_base)
    delete_all(page, http_base)
    write(page, http_base, "på nytt")
    page.reload()
    expect(page.locator(f'[id="{FIELD}"]')).to_have_value("på nytt")
    assert page.evaluate("indexedDB.databases().then(all => all.map(each => each.name))") == ["mestring"]


def test_without_room_for_filler_everything_is_still_deleted(start, http_base):
    """On a full phone nothing could be deleted at all."""
    context = start()
    page = context.pages[0]
    write(page, http_base)
    page.add_init_script("""const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...all) { if (this.name === 'filler') throw new DOMException('full', 'QuotaExceededError'); return put.apply(this, all); };""")
    delete_all(page, http_base)
    assert stored(page) == {"answers": [], "progress": [], "meta": []}
