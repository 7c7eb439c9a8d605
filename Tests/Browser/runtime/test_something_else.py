"""What somebody has written as «noe annet» stays theirs when they choose another answer: they may change their mind, on another day too."""
import pytest
from playwright.sync_api import expect

from acting import answers, wait_for_answer, wait_until
from test_backup import ME
from trial import SIDE

WORDS = "mine egne ord om dette"
CHOSEN = {"gjorde": ("radio", "satte"), "likner": ("checkbox", "puls")}


def parts(page, name):
    box = page.locator(f"[data-field={name}]")
    return box.locator(".other-text"), box.locator(".option.other input").first, box.locator(f"input[value={CHOSEN[name][1]}]")


@pytest.mark.parametrize("name", CHOSEN)
def test_the_words_stay_when_another_is_chosen(page, base, name):
    """Half an hour's search for the right words would be gone with one tap, under a note that says «Lagret»."""
    page.goto(base + SIDE)
    text, other, option = parts(page, name)
    text.fill(WORDS)
    said = {"gjorde": {"other": WORDS}, "likner": {"options": [], "other": WORDS}}[name]
    wait_for_answer(page, "angst.a." + name, said)
    if name == "likner":
        other.uncheck(force=True)
        wait_for_answer(page, "angst.a.likner", {"options": [], "aside": WORDS})
    option.check(force=True)
    chosen = {"options": [CHOSEN[name][1]], "aside": WORDS}
    wait_for_answer(page, "angst.a." + name, chosen)
    page.reload()
    expect(text).to_have_value(WORDS)
    expect(option).to_be_checked()
    expect(other).not_to_be_checked()
    page.goto(base + ME)
    expect(page.locator(".me-program")).not_to_contain_text(WORDS)  # it isn't what was answered
    page.goto(base + SIDE)
    other.check(force=True)
    both = {"gjorde": {"other": WORDS}, "likner": {"options": ["puls"], "other": WORDS}}[name]
    wait_for_answer(page, "angst.a." + name, both)
    page.reload()
    expect(other).to_be_checked()
    expect(text).to_have_value(WORDS)


def test_words_that_nothing_is_chosen_beside_are_no_answer(page, http_base):
    """One's own page would show an answer without words, and the page go on as if something had been answered."""
    page.goto(http_base + SIDE)
    text, other, _ = parts(page, "likner")
    text.fill(WORDS)
    other.uncheck(force=True)
    wait_for_answer(page, "angst.a.likner", {"options": [], "aside": WORDS})
    page.goto(http_base + ME)
    expect(page.locator(".me-deletion")).to_have_count(1)
    assert "" not in [each.strip() for each in page.locator(".me dd").all_inner_texts()]
    page.goto(http_base + SIDE)
    expect(text).to_have_value(WORDS)
    text.fill("")
    wait_for_answer(page, "angst.a.likner", None)


def test_in_a_row_too(page, fixture_site):
    """In a table of people one would have to write again how to reach them."""
    page.goto(fixture_site.addresses["http"] + "nb/alt/arbeid/rader.html")
    row = page.locator("[data-field=folk] .row-item").first
    row.locator(".other-text").fill(WORDS)
    row.locator("input[value=ringe]").check(force=True)
    wait_until(page, lambda: [key for key, value in answers(page).items() if key.startswith("alt.plan.folk/")
                              and value["cells"].get("hvordan") == {"options": ["ringe"], "aside": WORDS}])
    page.reload()
    expect(page.locator("[data-field=folk] .other-text").first).to_have_value(WORDS)
    expect(page.locator("[data-field=folk] input[value=ringe]").first).to_be_checked()
