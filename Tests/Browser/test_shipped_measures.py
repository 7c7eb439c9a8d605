"""The questionnaires that the project ships, answered on its own site: every edge of every band, and what is missing.

Nothing here is read from the measures: the limits stand as they were published, and prorating is worked out once more."""
import math
import re

import pytest
from playwright.sync_api import expect

import compiler
from acting import stored
from markup import with_class, tree
from measuring import finish, give

# The highest score of each band (Kroenke et al. 2001, Spitzer et al. 2006), whether the person is shown whom to contact, and the
# score of 1 for the item on self-harm.
PHQ9 = {"items": 9, "bands": [(4, False), (9, False), (14, True), (19, True), (27, True)], "alert": 9}
GAD7 = {"items": 7, "bands": [(4, False), (9, False), (14, True), (21, True)], "alert": None}
SHIPPED = {"phq-9": PHQ9, "gad-7": GAD7}


def placement(site, measure):
    """The page and the block where a program has placed a measure first."""
    for page in site.pages:
        if page.startswith("nb/"):
            for section in with_class(tree(site, page), "measure"):
                if f'"{measure}"' in section.get("data-scoring", ""):
                    return page, section.get("id")
    raise AssertionError(f"{measure} is nowhere")


def adding_up_to(score, items):
    """Answers that add up to a score, the highest last, so that the item on self-harm is answered as soon as it has to be."""
    return [max(0, min(3, score - 3 * at)) for at in range(items)]


def says(measure):
    """What the file tells the person of each band, in the order of the bands."""
    text = (compiler.PROGRAMS / "measures" / f"{measure}.nb.md").read_text(encoding="utf-8")
    return re.findall(r'say: "([^"]+)"', text)


@pytest.fixture
def desk(new_context):
    return new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce").new_page()


def take(page, block, given):
    """Answers all, asks for the result, and gives the record."""
    key = f"angst.{block}.result"
    before = sum(each["key"] == key for each in stored(page)["answers"])
    again = page.locator(f"#{block}").get_by_role("button", name="Svar på nytt")
    if again.is_visible():
        again.click()
    give(page, block, given)
    finish(page, block)
    for _ in range(500):
        records = sorted((each for each in stored(page)["answers"] if each["key"] == key), key=lambda each: each["entry"])
        if len(records) > before:
            return records[-1]["value"]
        page.wait_for_timeout(30)
    raise AssertionError("no record")


@pytest.mark.parametrize("name", SHIPPED)
def test_each_edge_of_each_band(desk, programs, name):
    """A point too much or too little, and somebody is told that they are well when they aren't, or sent to the doctor for nothing."""
    measure = SHIPPED[name]
    address, block = placement(programs, name)
    desk.goto(programs.addresses["http"] + address)
    expect(desk.locator(f"#{block}.ready")).to_have_count(1)
    words = says(name)
    assert len(words) == len(measure["bands"]) == len(set(words))
    lowest = 0
    for (highest, contact), say in zip(measure["bands"], words):
        for score in (lowest, highest):
            given = adding_up_to(score, measure["items"])
            assert sum(given) == score
            value = take(desk, block, given)
            assert value["score"] == score and value["missing"] == 0
            result = desk.locator(f"#{block} .measure-result")
            expect(result.locator(".measure-say")).to_have_text(say)
            expect(result.locator(".measure-score")).to_have_text(f"{score} av {3 * measure['items']} poeng")
            alert = bool(measure["alert"] and given[measure["alert"] - 1] >= 1)
            expect(result.locator(".measure-help").get_by_role("link", name="113", exact=True)).to_have_count(1 if alert else 0)
            assert (result.locator(".measure-help").count() > (1 if alert else 0)) >= contact
        lowest = highest + 1
    assert lowest == 3 * measure["items"] + 1, "the last band ends with the highest score there is"


@pytest.mark.parametrize("name, given", [
    ("phq-9", [1, 1, 1, 1, 1, 1, 1, 1, None]), ("phq-9", [None, 2, 1, 3, 0, 2, 1, 0, 0]), ("phq-9", [3, 3, 3, 3, None, 3, 3, 3, 0]),
    ("phq-9", [None, None, 3, 3, 3, 3, 3, 3, 3]), ("phq-9", [None] * 8 + [1]), ("gad-7", [None, 1, 1, 1, 1, 1, 1]), ("gad-7", [3, 3, 3, 3, 3, 3, None]),
    ("gad-7", [2, 2, None, 1, 0, 3, 1]), ("gad-7", [None, None, 1, 1, 1, 1, 1])])
def test_what_is_missing_is_made_up_for_once(desk, programs, name, given):
    """One question left out, and the score would be too low; many, and it would be a guess that looks like a result."""
    items = SHIPPED[name]["items"]
    address, block = placement(programs, name)
    desk.goto(programs.addresses["http"] + address)
    expect(desk.locator(f"#{block}.ready")).to_have_count(1)
    answered = [each for each in given if each is not None]
    missing = items - len(answered)
    # The file allows one: the mean of the others stands for it, and halves go up.
    score = math.floor(sum(answered) * items / len(answered) + .5) if missing <= 1 else None
    # Nothing stands for the one on self-harm.
    if SHIPPED[name]["alert"] and given[SHIPPED[name]["alert"] - 1] is None:
        score = None
    value = take(desk, block, given)
    assert (value["score"], value["missing"]) == (score, missing)
    assert value["items"] == {str(number): each for number, each in enumerate(given, 1) if each is not None}
    expect(desk.locator(f"#{block} .measure-say")).to_have_count(0 if score is None else 1)
    if name == "phq-9" and given[8]:
        expect(desk.locator(f"#{block} .measure-result .measure-help").get_by_role("link", name="113", exact=True)).to_be_visible()


@pytest.mark.parametrize("answer", [1, 2, 3])
def test_help_is_there_at_once_and_with_the_result(desk, programs, answer):
    """Whoever says that it would be better to be dead is not to be thanked for a score of one."""
    address, block = placement(programs, "phq-9")
    desk.goto(programs.addresses["http"] + address)
    expect(desk.locator(f"#{block}.ready")).to_have_count(1)
    desk.locator(f'label[for="{block}.item-9.{answer}"]').click()
    expect(desk.locator(f"#{block} .measure-alert").get_by_role("link", name="113", exact=True)).to_be_visible()
    desk.locator(f'label[for="{block}.item-9.0"]').click()
    expect(desk.locator(f"#{block} .measure-alert")).to_have_count(0)
    value = take(desk, block, [0] * 8 + [answer])
    assert value["score"] == answer
    expect(desk.locator(f"#{block} .measure-result .measure-help").get_by_role("link", name="113", exact=True)).to_be_visible()
