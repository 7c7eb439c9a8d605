"""A disk that was really full: Chromium throws the whole database away at the next start, unless what the fullness has torn is put away first."""
import os
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import expect

from acting import at_rest, wait_for_answers, wait_until
from compiler import CHROMIUM

CIRCLE = "nb/angst/angstsirkelen/din-sirkel.html"
KEY = "min-sirkel.skjedde"


@pytest.fixture
def small(tmp_path):
    """A disk of its own, that can be filled. Where none can be had, the one test that needs it can't be made."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=150m", "tmpfs", disk], capture_output=True).returncode:
        pytest.skip("needs a file system of its own (root, and a container that lets it mount)")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


def fill(disk: Path) -> None:
    with open(disk / "fill", "wb", buffering=0) as file:
        for size in (1 << 20, 1 << 16, 1 << 12, 1 << 9):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                pass


def field(page, name=KEY):
    return page.locator(f'[id="{name}"]')


@pytest.fixture
def start(browser, small):
    opened = []

    def make():
        arguments = ["--disk-cache-size=1000000"] + (["--no-sandbox"] if os.geteuid() == 0 else [])
        context = browser.browser_type.launch_persistent_context(
            str(small / "profile"), executable_path=CHROMIUM, args=arguments, locale="nb-NO", service_workers="block")
        opened.append(context)
        return context

    yield make
    for context in opened:
        context.close()


@pytest.mark.parametrize("then", ["writes on", "goes on to the next page", "opens the page anew"])
def test_nothing_is_thrown_away_once_there_is_room_again(start, small, http_base, then):
    """Three weeks of words would be gone the next day, though they had been there on the page, with «Lagret» under them."""
    context = start()
    page = context.pages[0]
    page.goto(http_base + CIRCLE)
    at_rest(page)
    field(page).fill("tre uker med ord")
    wait_for_answers(page, {"angst." + KEY: "tre uker med ord"})
    context.close()
    context = start()
    page = context.pages[0]
    page.goto(http_base + CIRCLE)
    expect(field(page)).to_have_value("tre uker med ord")
    at_rest(page)
    fill(small)
    # So much that it can't find a place that was made before.
    field(page).fill("tre uker med ord, " + "og mange flere " * 20000)
    expect(page.locator(".notice-storage")).to_be_visible()
    (small / "fill").unlink()
    if then == "goes on to the next page":
        page.locator("a.next").first.click()
        page.wait_for_url(lambda address: CIRCLE not in address)
    elif then == "opens the page anew":
        page.reload()
    else:
        field(page).fill("tre uker med ord, og plass igjen")
        wait_for_answers(page, {"angst." + KEY: "tre uker med ord, og plass igjen"})
    wait_until(page, lambda: page.evaluate("!localStorage.getItem('mestring.torn')"))
    at_rest(page)
    context.close()
    for _ in range(2):
        context = start()
        page = context.pages[0]
        page.goto(http_base + CIRCLE)
        at_rest(page)
        assert field(page).input_value().startswith("tre uker med ord")
        page.goto(http_base + "nb/angst/index.html")  # which writes as well
        at_rest(page)
        context.close()
