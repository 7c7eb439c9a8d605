"""What the tests of the trial site have in common."""
import time

from playwright.sync_api import expect

from acting import stored, wait_for, wait_for_answers

SIDE = "nb/angst/sirkel/side.html"
NEXT = "nb/angst/sirkel/neste.html"
HUNDRED = "nb/mange/del-1/side.html"  # fields
OVERVIEW = "nb/angst/sirkel/index.html"
PROGRAM = "nb/angst/index.html"  # where the module's last page leads
SCHEMA = 2  # of what the scripts store


def field(page, name):
    return page.locator(f"#a\\.{name}")


def answer(page, name, timeout=15.0):
    """The stored record, waited for; which words it has may still change."""
    end = time.monotonic() + timeout
    while True:
        for record in stored(page)["answers"]:
            if record["key"] == "angst." + name:
                return record
        if time.monotonic() > end:
            return None
        time.sleep(0.05)


def kept(page, name, value):
    """Until the answer is stored with this value."""
    wait_for_answers(page, {"angst." + name: value})


def nothing_unsaved(page):
    """Until nothing waits beside the database any more."""
    wait_for(page, "!Object.keys(localStorage).length")


def saved(page):
    expect(page.locator("#a .save-status")).to_have_text("Lagret")


def show_again(page):
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
