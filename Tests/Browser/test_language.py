"""Who reads another language better changes to it in the middle of a page, and would lose the place."""
import pytest
from playwright.sync_api import expect

from small_root import module, small_site

LONG = "\n\n## Lenger ned {#ned}\n\n" + "Noen ord til. " * 400 + "\n"


@pytest.fixture(scope="module")
def tongues(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tongues")
    (folder / "site").mkdir()
    text = module("en", "Den første").replace("::: øvelse", "Noen ord. " * 400 + "\n\n::: øvelse").replace("\n# Den første, siste", LONG + "\n# Den første, siste")
    return small_site(folder, {"1-en": text})


ADDRESSES = [("http", "nb/hjemme/en/en-en.html"), ("file", "offline/hjemme.html#/nb/en/en-en")]


@pytest.mark.parametrize("kind, path", ADDRESSES)
def test_one_goes_on_where_one_wrote(new_context, tongues, kind, path):
    page = new_context(viewport={"width": 1280, "height": 700}).new_page()
    page.goto(tongues.addresses[kind] + path)
    page.locator("textarea").fill("ro")
    page.locator(".site-nav a[hreflang=en]").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("textarea")).to_have_value("ro")
    expect(page.locator("textarea")).to_be_in_viewport()


@pytest.mark.parametrize("kind, path", ADDRESSES)
def test_one_goes_on_where_one_read(new_context, tongues, kind, path):
    page = new_context(viewport={"width": 1280, "height": 700}).new_page()
    page.goto(tongues.addresses[kind] + path)
    expect(page.locator("textarea")).to_be_visible()
    below = "document.getElementById('ned').getBoundingClientRect().top"
    page.evaluate("document.getElementById('ned').scrollIntoView(); scrollBy(0, 300)")
    before = page.evaluate(below)
    page.locator(".site-nav a[hreflang=en]").evaluate("link => link.click()")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.wait_for_function(f"before => Math.abs({below} - before) < 5", arg=before)
    # Where one goes next is another page, which begins at its top.
    page.locator("a.next").click()
    expect(page.locator("h1")).to_contain_text("siste side")
    page.wait_for_function("scrollY === 0")
