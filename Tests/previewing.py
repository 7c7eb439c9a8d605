"""A preview that runs while a test edits what it shows."""
import contextlib
import json
import os
import re
import signal
import subprocess
import threading
import time
import urllib.error
import urllib.request

import compiler


class Preview:
    """One `mestring serve`, with what it has said so far."""

    def __init__(self, *arguments):
        # Port 0 takes any that is free, so that tests may run side by side.
        self.process = subprocess.Popen(
            [compiler.MESTRING, "serve", *map(str, arguments)], stderr=subprocess.PIPE, text=True,
            env={"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "LC_ALL": "C.UTF-8"})
        self.said = ""
        self._changed = threading.Condition()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        for line in self.process.stderr:
            with self._changed:
                self.said += line
                self._changed.notify_all()
        with self._changed:
            self.said += "\0"
            self._changed.notify_all()

    def hear(self, pattern, since=0, timeout=20):
        """Waits until it has said something; gives the match."""
        found = None

        def look():
            nonlocal found
            found = re.search(pattern, self.said[since:])
            return found or self.said.endswith("\0")

        with self._changed:
            self._changed.wait_for(look, timeout)
        assert found, f"{pattern} was not said:\n{self.said}"
        return found

    @property
    def base(self):
        return self.hear(r"http://127\.0\.0\.1:\d+/")[0]

    @property
    def port(self):
        return int(self.base.split(":")[2].strip("/"))

    def get(self, path="", method="GET", **headers):
        """Status, headers and bytes, without following where one is sent."""
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(self.base + path, headers=headers, method=method)
        try:
            with OPENER.open(request, timeout=10) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read()

    @contextlib.contextmanager
    def events(self, page):
        """What a page is told, message after message."""
        answer = urllib.request.urlopen(f"{self.base}.mestring/events?page={page}", timeout=20)
        with answer:
            assert answer.headers["Content-Type"].startswith("text/event-stream")
            yield (json.loads(line[6:]) for line in answer if line.startswith(b"data: "))

    def stop(self, number=signal.SIGTERM):
        if self.process.poll() is None:
            self.process.send_signal(number)
        return self.process.wait(10)


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(_Stay)


@contextlib.contextmanager
def previewing(*arguments, language="en"):
    preview = Preview(*arguments, "--language", language)
    try:
        yield preview
    finally:
        preview.stop(signal.SIGKILL)


def replace(path, old, new):
    """An edit as an editor saves it: the whole file written over."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {path}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text


def wait_until(look, timeout=20):
    """Until something holds, without knowing what would tell."""
    end = time.monotonic() + timeout
    while not (found := look()):
        assert time.monotonic() < end, "it never came"
        time.sleep(0.02)
    return found
