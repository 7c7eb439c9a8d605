"""Chromium, by Playwright."""
import os
import re
from pathlib import Path

from playwright.sync_api import Error, Playwright

from compiler import CHROMIUM
from remote import folder
from window import PATIENCE, PageGone, Window


class Chromium(Window):
    name = "chromium"
    keeps_files_apart = False

    def __init__(self, playwright: Playwright, home: Path):
        self.playwright, self.home, self.downloads = playwright, home, folder(home, "downloads")
        self.problems = []
        self._start()

    def _start(self):
        # As root, as in a container, Chromium starts without its sandbox only.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        launch = {"executable_path": CHROMIUM, "args": arguments}
        view = {"locale": "nb-NO", "reduced_motion": "reduce", "viewport": {"width": 1280, "height": 900}}
        self.context = self.playwright.chromium.launch_persistent_context(folder(self.home, "profile"), **launch, **view)
        self.context.set_default_timeout(PATIENCE * 1000)
        self.context.on("page", self._watch)
        self.tabs = list(self.context.pages) or [self.context.new_page()]
        for page in self.context.pages:
            self._watch(page)
        self.page = self.tabs[0]

    def _watch(self, page):
        page.on("pageerror", lambda error: self.problems.append(f"{page.url}: {error}"))
        page.on("console", lambda message: self._hear(message) if message.type == "error" else None)

    def _hear(self, message):
        source = message.location.get("url", "")
        # It asks for a manifest beside a file, and then refuses itself to read it.
        if not source.startswith("file:") or "manifest" not in source + message.text:
            self.problems.append(f"{source}: {message.text}")

    def go(self, address):
        self.page.goto(address)

    def back(self):
        self.script("setTimeout(() => history.back())")

    def script(self, body, *args):
        try:
            return self.page.evaluate(f"async args => {{ {body} }}", list(args))
        except Error as error:
            if re.search("context was destroyed|navigat|closed", error.message):
                raise PageGone(error.message) from error
            raise

    def tap(self, x, y):
        self.page.mouse.click(x, y)

    def type(self, selector, text):
        field = self.page.locator(selector).locator("visible=true").first
        field.focus()
        field.press("End")
        self.page.keyboard.type(text)

    def press(self, key):
        self.page.keyboard.press(key)

    def choose_file(self, selector, path):
        self.page.locator(selector).set_input_files(path)

    def download(self, act):
        with self.page.expect_download() as saved:
            act()
        path = self.downloads / saved.value.suggested_filename
        saved.value.save_as(path)
        return path

    def print(self):
        return self.page.pdf()

    def resize(self, width, height):
        self.page.set_viewport_size({"width": width, "height": height})

    def use_tab(self, number):
        while len(self.tabs) <= number:
            self.tabs.append(self.context.new_page())
        self.page = self.tabs[number]
        self.page.bring_to_front()

    def close_tabs(self):
        for page in self.tabs[1:]:
            page.close()
        del self.tabs[1:]
        self.use_tab(0)
        self.go("about:blank")

    def take_problems(self):
        self.page.evaluate("0")  # hears what has been told so far
        told, self.problems[:] = list(self.problems), []
        return told

    def restart(self):
        self.context.close()
        self._start()

    def close(self):
        self.context.close()
