"""«Var dette nyttig?» at the end of each module."""
import pytest
from playwright.sync_api import expect

from acting import answers, wait_for_answer, wait_for_progress
from small_root import module, small_site


@pytest.fixture(scope="module")
def rated_site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("rating")
    (folder / "site").mkdir()
    return small_site(folder, {
        "1-uten": module("uten", "Uten egen"), "2-med": module("med", "Med egen", end="\n:: vurdering {#mitt}\n\nSlutt.\n")})


def test_a_module_ends_with_it(page, rated_site):
    """Nobody would learn which modules help; and what somebody said of one must be there the next time."""
    page.goto(rated_site.addresses["http"] + "nb/hjemme/uten/uten-to.html")
    question = page.get_by_role("group", name="Var dette nyttig?")
    page.locator('[id="rating-uten.5"]').click()
    assert wait_for_answer(page, "hjemme.rating-uten.answer") == 5
    page.reload()
    expect(question.get_by_role("radio", name="5")).to_be_checked()
    page.goto(rated_site.addresses["http"] + "nb/me.html")
    expect(page.locator("main")).to_contain_text("Var dette nyttig?")


def test_it_is_asked_once_in_a_module(rated_site):
    """To be asked twice is nagging: an author who has placed it has chosen where."""
    count = lambda name: rated_site.text(f"nb/hjemme/{name}.html").count('class="rating')
    assert [count("uten/uten-en"), count("uten/uten-to"), count("uten/index")] == [0, 1, 0]
    assert [count("med/med-en"), count("med/med-to")] == [0, 1]
    assert 'data-block="mitt"' in rated_site.text("nb/hjemme/med/med-to.html")


def test_nothing_is_stored_unasked(page, rated_site):
    """A question that one has not answered is no answer."""
    page.goto(rated_site.addresses["http"] + "nb/hjemme/uten/uten-to.html")
    page.locator("a.next").click()
    page.wait_for_url("**/med/index.html")
    wait_for_progress(page, "hjemme.uten.uten-to", "done")
    assert answers(page) == {}


def test_paper_is_not_asked(page, rated_site):
    """Nobody collects the sheets."""
    page.goto(rated_site.addresses["http"] + "nb/hjemme/uten/uten-to.html")
    page.emulate_media(media="print")
    expect(page.locator(".rating")).to_be_hidden()
