"""What is written survives a browser that is killed."""
import os
import signal
import time
from pathlib import Path

from playwright.sync_api import Error, expect

from compiler import CHROMIUM

CIRCLE = "nb/angst/angstsirkelen/din-sirkel.html"
ROUNDS = int(os.environ.get("MESTRING_KILLS", "10"))


def kill(profile: Path) -> None:
    """Kills the browser of a profile, as a phone that runs out of memory or power does."""
    ours = f"--user-data-dir={profile}"
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            arguments = (folder / "cmdline").read_bytes().decode().split("\0")
        except OSError:
            continue
        if ours in arguments and not any(each.startswith("--type=") for each in arguments):
            os.kill(int(folder.name), signal.SIGKILL)
            return
    raise AssertionError("the browser isn't there")


def test_killed_one_second_after_typing(browser, http_base, tmp_path):
    """What somebody has just written would be gone, and it is hard enough to write it once."""
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    written, lost = None, []
    for number in range(ROUNDS + 1):
        context = browser.browser_type.launch_persistent_context(
            str(tmp_path), executable_path=CHROMIUM, args=arguments, locale="nb-NO")
        page = context.pages[0]
        page.goto(http_base + CIRCLE)
        words = page.locator('[id="min-sirkel.skjedde"]')
        if written:
            try:
                expect(words).to_have_value(written)
            except AssertionError:
                lost.append((written, words.input_value()))
        if number == ROUNDS:
            context.close()
            break
        written = f"Runde {number}"
        words.fill("")
        words.press_sequentially(written)
        time.sleep(1)
        kill(tmp_path)
        try:
            context.close()
        except Error:
            pass  # it is gone
    assert lost == []
