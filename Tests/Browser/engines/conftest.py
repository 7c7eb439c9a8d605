"""Three browsers, each started once: Chromium, Firefox ESR and WebKitGTK."""
import contextlib
import functools
import re

import pytest

from chromium import Chromium
from firefox import Firefox
from webkit import WebKit

NAMES = ("chromium", "firefox", "webkit")


@pytest.fixture(scope="session")
def open_window(playwright, tmp_path_factory):
    """Opens a browser by its name, with a new profile."""

    @contextlib.contextmanager
    def opened(name):
        home = tmp_path_factory.mktemp(name)
        make = {"chromium": functools.partial(Chromium, playwright), "firefox": Firefox, "webkit": WebKit}[name]
        with contextlib.closing(make(home)) as window:
            yield window

    return opened


@pytest.fixture(scope="session", params=NAMES)
def opened(request, open_window):
    with open_window(request.param) as window:
        yield window


class Expected(list):
    """What a test brings about on purpose."""

    def __call__(self, pattern):
        self.append(re.compile(pattern))


@pytest.fixture
def expected():
    return Expected()


@pytest.fixture
def window(opened, expected):
    """The browser, with one tab. A test fails on any error or broken policy on its pages."""
    opened.take_problems()
    yield opened
    opened.close_tabs()
    problems = [each for each in opened.take_problems() if not any(pattern.search(each) for pattern in expected)]
    assert problems == []
