"""One Chromium for all tests; a profile of its own for each."""
import os
import re

import pytest
from playwright.sync_api import expect, sync_playwright

from compiler import HEADLESS
from sites import sites, with_sleep_window

# A machine that builds other things meanwhile is slow, and who waits for what comes at once waits no longer for it.
PATIENCE = 20_000
expect.set_options(timeout=PATIENCE)


def pytest_generate_tests(metafunc):
    """A test that asks for `any_page` runs for every page of both sites; one that asks for `site`, for both."""
    if "any_page" in metafunc.fixturenames:
        pages = [(site, page) for site in sites().values() for page in site.pages]
        metafunc.parametrize("any_page", pages, ids=[f"{site.name}:{page}" for site, page in pages])
    if "site" in metafunc.fixturenames:
        metafunc.parametrize("site", sites().values(), ids=list(sites()))


@pytest.fixture(scope="session")
def programs():
    """The site of the repository's own programs."""
    return sites()["programs"]


@pytest.fixture(scope="session")
def fixture_site():
    """The site with every kind of block."""
    return sites()["fixture"]


@pytest.fixture(params=["http", "file"])
def base(request, programs):
    """The address of the programs' site, from a server and from its folder."""
    return programs.addresses[request.param]


@pytest.fixture(scope="session")
def http_base(programs):
    return programs.addresses["http"]


@pytest.fixture(scope="session")
def sleep_base():
    """The address of the programs on a site that has turned on the sleep window."""
    return with_sleep_window().addresses["http"]


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright):
    # As root, as in a container, Chromium starts without its sandbox only.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    browser = playwright.chromium.launch(executable_path=HEADLESS, args=arguments)
    yield browser
    browser.close()


class Problems(list):
    """What went wrong on the pages of a profile: errors, breaches of the policy, requests to other hosts."""

    def __init__(self):
        super().__init__()
        self.expected = []

    def expect(self, pattern):
        """What a test brings about on purpose."""
        self.expected.append(re.compile(pattern))

    def watch(self, context):
        context.on("page", self._watch_page)
        context.on("request", lambda request: self._see_request(request.url))

    def _watch_page(self, page):
        page.on("pageerror", lambda error: self._note(f"{page.url}: {error}"))
        page.on("console", lambda message: message.type == "error" and self._note(
            f"{page.url}: {message.text} ({message.location.get('url', '')})"))

    def _see_request(self, url):
        if not url.startswith(("http://127.0.0.1:", "file://", "data:", "blob:", "about:")):
            self._note(f"asked another host: {url}")

    def _note(self, text):
        if not any(pattern.search(text) for pattern in self.expected):
            self.append(text)


@pytest.fixture
def new_context(browser):
    """Makes profiles. The test fails on any error, broken policy, or request to another host on their pages.

    They have no service worker unless the test asks for it: each would fetch the whole site, and stand between test and server.
    """
    contexts, problems = [], Problems()

    def make(**settings):
        settings.setdefault("service_workers", "block")
        context = browser.new_context(locale="nb-NO", **settings)
        context.set_default_timeout(PATIENCE)
        problems.watch(context)
        context.problems = problems
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()
    assert problems == []


@pytest.fixture
def context(new_context):
    return new_context()


@pytest.fixture
def page(context):
    return context.new_page()
