"""WebKitGTK in a window of our own (webkit_window.py) on a screen that nobody sees, by Debian's WebKitWebDriver."""
import json
import os
import re
import urllib.error
import urllib.request
from pathlib import Path

from process import Process, environment, free_port
from remote import Refused, Remote, folder
from window import until

DRIVER = os.environ.get("MESTRING_WEBKIT_DRIVER", "/usr/bin/WebKitWebDriver")
SCREEN = os.environ.get("MESTRING_XVFB", "/usr/bin/Xvfb")
# Debian's own: only that has Debian's python3-gi.
PYTHON = "/usr/bin/python3"
WINDOW = Path(__file__).with_name("webkit_window.py")

PATHS = {
    "Navigate": ("POST", "url"), "ExecuteAsyncScript": ("POST", "execute/async"),
    "ElementSendKeys": ("POST", "element/{id}/value"), "PerformActions": ("POST", "actions"),
    "GetWindowHandles": ("GET", "window/handles"), "NewWindow": ("POST", "window/new"), "SwitchToWindow": ("POST", "window"),
    "CloseWindow": ("DELETE", "window"), "SetWindowRect": ("POST", "window/rect"), "DeleteSession": ("DELETE", ""),
}
PROBLEM = re.compile(r"CONSOLE (?:\w+ )?ERROR .*")
# It says so of every page with such a policy, and goes on.
HARMLESS = "Unrecognized Content-Security-Policy directive 'manifest-src'"


class WebKit(Remote):
    name = "webkit"
    keeps_files_apart = False

    def __init__(self, home: Path):
        self.home, self.downloads = home, folder(home, "downloads")
        self.told = 0
        self._start_screen()
        self.port = free_port()
        self.driver = Process(
            DRIVER, f"--port={self.port}", log=home / "webkit.log",
            env=environment(home, DISPLAY=self.display, GDK_BACKEND="x11", LIBGL_ALWAYS_SOFTWARE="1", PYTHONUNBUFFERED="1"))
        self._start()

    def _start_screen(self):
        read, write = os.pipe()
        self.screen = Process(SCREEN, "-displayfd", write, "-screen", "0", "1600x1200x24", "-nolisten", "tcp",
                              log=self.home / "screen.log", pass_fds=[write])
        os.close(write)
        with os.fdopen(read) as number:
            self.display = ":" + number.readline().strip()
        assert self.display != ":", f"no screen: {self.screen.log.read_text()[-2000:]}"

    def _start(self):
        options = {"binary": PYTHON, "args": [str(each) for each in (WINDOW, self.downloads, folder(self.home, "profile"))]}
        until(self._hears, lambda: f"WebKit's driver doesn't answer: {self.driver.log.read_text()[-2000:]}")
        session = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": {
            "webkitgtk:browserOptions": options, "unhandledPromptBehavior": "accept", "timeouts": {"script": 20000, "pageLoad": 30000}}}})
        self.session = f"/session/{session['sessionId']}"

    def _hears(self):
        try:
            return self._ask("GET", "/status")
        except urllib.error.URLError:
            return None

    def _ask(self, method, path, body=None):
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}", method=method, headers={"Content-Type": "application/json"},
            data=None if body is None else json.dumps(body).encode())
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            value = json.load(error)["value"]
            raise Refused(value["error"], value["message"]) from None

    def command(self, name, **parameters):
        method, path = PATHS[name]
        path = f"{self.session}/{path.format(**parameters)}".rstrip("/")
        return self._ask(method, path, parameters if method == "POST" else None)

    def print(self):
        # A page that is driven may not print by itself: the window does it.
        printed = self.downloads / "printed.pdf"
        printed.unlink(missing_ok=True)
        self.script("webkit.messageHandlers.print.postMessage('')")
        # The file is whole when its last line is there.
        return until(lambda: printed.exists() and (data := printed.read_bytes()).rstrip().endswith(b"%%EOF") and data,
                     lambda: f"nothing was printed: {self.driver.log.read_text()[-2000:]}")

    def resize(self, width, height):
        self.command("SetWindowRect", x=0, y=0, width=width, height=height)
        self.wait("innerWidth === args[0]", width)

    def take_problems(self):
        with self.driver.log.open("rb") as log:
            log.seek(self.told)
            said = log.read()
        self.told += len(said)
        return [each for each in PROBLEM.findall(said.decode(errors="replace")) if HARMLESS not in each]

    def restart(self):
        self.command("DeleteSession")
        self._start()

    def close(self):
        self.driver.stop()
        self.screen.stop()
