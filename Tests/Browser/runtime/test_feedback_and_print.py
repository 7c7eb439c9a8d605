"""Feedback, print, and what must never happen."""
import re

from playwright.sync_api import expect

from trial import SIDE, field


def test_feedback_takes_the_page_along_only_when_ticked(page, base):
    """A mail would tell more than its writer wants."""
    page.goto(base + SIDE)
    page.get_by_role("link", name="Gi tilbakemelding").click()
    page.wait_for_url("**/feedback.html**")
    link = page.get_by_role("link", name="Skriv")
    expect(link).to_have_attribute("href", "mailto:post@fjordvik.no?subject=Tilbakemelding")
    page.get_by_label("Ta med hvilken side det gjelder").check()
    assert "nb%2Fangst%2Fsirkel%2Fside.html" in link.get_attribute("href")
    page.get_by_label("Ta med hvilken side det gjelder").uncheck()
    expect(link).to_have_attribute("href", "mailto:post@fjordvik.no?subject=Tilbakemelding")
    page.goto(base + "nb/feedback.html?from=https://evil.example/%0d%0a")
    expect(page.get_by_label("Ta med hvilken side det gjelder")).to_be_disabled()


def test_print_opens_what_is_folded(page, http_base):
    """Paper can't be unfolded or scrolled."""
    page.goto(http_base + SIDE)
    field(page, "tanker").fill("hele teksten")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("#mer")).to_have_attribute("open", "")
    expect(page.locator(".print-words")).to_have_text(["hele teksten"])
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#mer").get_attribute("open") is None
    expect(page.locator(".print-words")).to_have_count(0)


def test_missing_words_fall_back_to_their_keys(page, http_base):
    """One missing word would stop the whole page."""
    page.route(re.compile(r"/assets/words-nb-\w+\.js$"), lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("x")
    expect(page.locator("#a .save-status")).to_have_text("saved")


def test_no_requests_but_the_pages_own(page, http_base):
    """Somebody else would learn that the page was read."""
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("x")
    page.wait_for_timeout(600)
    assert all(each.startswith(http_base) for each in asked if not each.startswith("data:"))
    # Without the sums in their names.
    names = {re.sub(r"-[0-9a-f]{8}\.", ".", each.split("/")[-1]) for each in asked if not each.startswith("data:")}
    assert names == {"side.html", "site.css", "words-nb.js", "site.js"}
