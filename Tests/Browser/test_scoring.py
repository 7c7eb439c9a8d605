"""Scores, bands and change, worked out here from the rules as they are published and in the browser by the page's script.

A wrong score would tell somebody that they are well, or ill."""
import itertools
import math
import random
from fractions import Fraction

import pytest

import compiler
from measuring import open_measure, scoring_of

# Nothing here is read from the site: names, limits and rules are written once more.
NINE = {"page": "ni", "block": "ni-for", "values": [(0, 1, 2, 3)] * 10, "scored": range(1, 10), "missing": 2, "needed": 9,
        "bands": [(0, "minimal"), (5, "mild"), (10, "moderate"), (15, "moderately-severe"), (20, "severe")], "change": 5}
SEVEN = {"page": "sju", "block": "sju-for", "values": [(0, 1, 2, 3)] * 7, "scored": range(1, 8), "missing": 1,
         "bands": [(0, "minimal"), (5, "mild"), (10, "moderate"), (15, "severe")], "change": 4}
MIXED = {"page": "andre", "block": "blandet-her", "values": [(1, 2, 3, 4)] * 4 + [(1, 3, 5)], "scored": range(1, 6), "missing": 1,
         "reversed": {2: 5, 4: 5}, "subscales": {"ro": (1, 2), "hvile": (3, 4, 5)}, "mean": True,
         "bands": [(1, "low"), (2, "middle"), (3, "high")]}
FIVE = {"page": "andre", "block": "trivsel-her", "values": [(0, 1, 2)] * 5, "scored": range(1, 6), "missing": 0, "times": 4,
        "bands": [(0, "low"), (16, "high")]}
MEASURES = {"phq-9": NINE, "gad-7": SEVEN, "blandet": MIXED, "trivsel": FIVE}


def total(measure, given, items):
    """(sum, mean), or nothing where too much is missing."""
    values = [measure.get("reversed", {}).get(item, 2 * given[item]) - given[item] for item in items if item in given]
    missing = len(list(items)) - len(values)
    if not values or missing > measure["missing"]:
        return None, None
    mean = Fraction(sum(values), len(values))
    whole = mean * len(list(items))
    return (math.floor(whole + Fraction(1, 2)) if missing else int(whole)), mean


def expected(measure, given):
    whole, mean = total(measure, given, measure["scored"])
    if measure.get("needed", 0) and measure["needed"] not in given:
        whole = mean = None
    score = mean if measure.get("mean") else whole if whole is None else whole * measure.get("times", 1)
    band = None if score is None else [name for least, name in measure["bands"] if least <= score][-1]
    parts = {name: total(measure, given, items)[1] for name, items in measure.get("subscales", {}).items()}
    return {"score": None if score is None else float(score), "band": band,
            "subscales": {name: None if value is None else float(value) for name, value in parts.items()}}


def vectors(measure):
    """Every score once at least, every number of missing items, and many at random."""
    chance = random.Random(7)
    items = list(range(1, len(measure["values"]) + 1))
    highest = {item: max(measure["values"][item - 1]) for item in items}
    steps = [{}]
    for item in items:  # one step up at a time, from all at their lowest to all at their highest
        lowest = {each: min(measure["values"][each - 1]) for each in items}
        for value in measure["values"][item - 1]:
            steps.append({**lowest, **{each: highest[each] for each in items if each < item}, item: value})
    for count, _ in itertools.product(range(len(items) + 1), range(40)):
        chosen = chance.sample(items, count)
        steps.append({item: chance.choice(measure["values"][item - 1]) for item in chosen})
    return steps


def in_browser(page, call, arguments):
    """Runs the scripts that score, as they stand in the theme."""
    source = compiler.script("answers/expressions.js", "measures/scoring.js")
    return page.evaluate("arguments => {" + source + "return " + call + "; }", arguments)


@pytest.mark.parametrize("name", MEASURES)
def test_scores(page, fixture_site, name):
    measure = MEASURES[name]
    open_measure(page, fixture_site, measure["page"], measure["block"])
    scoring = scoring_of(page, measure["block"])
    given = vectors(measure)
    assert len(given) > 200
    found = in_browser(page, "arguments[1].map(given => scoreMeasure(arguments[0], given))", [scoring, given])
    bands = set()
    for answers, result in zip(given, found):
        wanted = expected(measure, answers)
        bands.add(result["band"])
        assert result["band"] == wanted["band"], answers
        assert result["score"] == pytest.approx(wanted["score"], abs=1e-12), answers
        assert result["subscales"] == pytest.approx(wanted["subscales"], abs=1e-12), answers
    assert bands == {None, *(band for _, band in measure["bands"])}, "every band was reached, and none"


@pytest.mark.parametrize("name, edges", [
    ("phq-9", {0: "minimal", 4: "minimal", 5: "mild", 9: "mild", 10: "moderate", 14: "moderate",
               15: "moderately-severe", 19: "moderately-severe", 20: "severe", 27: "severe"}),
    ("gad-7", {0: "minimal", 4: "minimal", 5: "mild", 9: "mild", 10: "moderate", 14: "moderate", 15: "severe", 21: "severe"})])
def test_edges_of_the_bands(page, fixture_site, name, edges):
    """The points as they stand in the publications, one by one."""
    measure = MEASURES[name]
    open_measure(page, fixture_site, measure["page"], measure["block"])
    scoring = scoring_of(page, measure["block"])

    def answers(score):
        return {item: max(0, min(3, score - 3 * (item - 1))) for item in measure["scored"]}

    found = in_browser(page, "arguments[1].map(given => scoreMeasure(arguments[0], given))", [scoring, [answers(score) for score in edges]])
    assert {int(result["score"]): result["band"] for result in found} == edges


@pytest.mark.parametrize("given, score", [
    ([None, 3, 3, 3, 3, 3, 3, 3, 3], 27), ([None, None, 1, 1, 1, 1, 1, 1, 1], 9), ([None, 0, 0, 0, 0, 0, 0, 0, 1], 1),
    ([None, 2, 1, 0, 3, 1, 2, 0, 3], 14), ([None, None, None, 2, 2, 2, 2, 2, 2], None), ([None] * 9, None),
    ([3, 3, 3, 3, 3, 3, 3, 3, None], None), ([0, 0, 0, 0, 0, 0, 0, 1, None], None)])
def test_prorating_of_nine_items(page, fixture_site, given, score):
    """Up to two missing items are replaced by the mean of the others, and the sum is rounded: 12 of 8 items is 13.5, so 14. Nothing
    stands for the ninth, which an alert looks at."""
    open_measure(page, fixture_site, "ni", "ni-for")
    answers = {number: value for number, value in enumerate(given, 1) if value is not None}
    found = in_browser(page, "scoreMeasure(arguments[0], arguments[1])", [scoring_of(page, "ni-for"), answers])
    assert found["score"] == score


def test_what_an_alert_looks_at_is_never_made_up(page, fixture_site):
    """Neither in the sum nor in a subscale; what it isn't in is counted as before, and an alert on the sum goes on looking."""
    open_measure(page, fixture_site, "ni", "ni-for")
    scoring = {"score": "sum", "items": [[number, 0, 3] for number in (1, 2, 3, 4)], "missing": 1, "needed": [4],
               "subscales": {"with": [3, 4], "beside": [1, 2]}, "bands": [[0, 12, "all", None, None]],
               "alerts": [[[">=", ["item", "4"], 1], "crisis", 4], [[">=", ["sum"], 8], "contact", None]]}
    without = {1: 3, 2: 2, 3: 2}
    found = in_browser(page, "scoreMeasure(arguments[0], arguments[1])", [scoring, without])
    assert found == {"score": None, "sum": None, "mean": None, "band": None, "missing": 1, "without": [4],
                     "subscales": {"with": None, "beside": 5}}
    assert [each[1] for each in in_browser(page, "alertsAt(arguments[0], arguments[1])", [scoring, without])] == ["contact"]
    found = in_browser(page, "scoreMeasure(arguments[0], arguments[1])", [scoring, {2: 2, 3: 2, 4: 0}])
    assert (found["score"], found["subscales"]["with"], "without" in found) == (5, 2, False)


@pytest.mark.parametrize("before, now, change", [
    (15, 10, -1), (15, 11, 0), (10, 15, 1), (10, 14, 0), (10, 10, 0), (0, 27, 1)])
def test_reliable_change(page, fixture_site, before, now, change):
    open_measure(page, fixture_site, "ni", "ni-for")
    assert in_browser(page, "changeBetween(...arguments)", [scoring_of(page, "ni-for"), before, now]) == change
    reverse = {"score": "sum", "items": [], "change": 5, "worse": -1}
    assert in_browser(page, "changeBetween(...arguments)", [reverse, before, now]) == -change
    assert in_browser(page, "changeBetween(...arguments)", [{"score": "sum", "items": []}, before, now]) is None


@pytest.mark.parametrize("when, given, shown", [
    ([">=", ["item", "9"], 1], {9: 1}, True), ([">=", ["item", "9"], 1], {9: 0}, False), ([">=", ["item", "9"], 1], {}, False),
    (["or", [">=", ["item", "9"], 1], [">=", ["item", "8"], 2]], {9: 3}, True),
    (["or", [">=", ["item", "8"], 2], [">=", ["item", "9"], 1]], {9: 3}, True),
    (["and", [">=", ["item", "8"], 2], [">=", ["item", "9"], 1]], {9: 3}, False),
    ([">=", ["sum"], 3], {8: 1, 9: 2}, True), ([">=", ["sum"], 3], {9: 3}, False)])
def test_alerts(page, fixture_site, when, given, shown):
    """An alert must not wait for items that have nothing to do with it."""
    open_measure(page, fixture_site, "ni", "ni-for")
    scoring = {"score": "sum", "items": [[8, 0, 3], [9, 0, 3]], "alerts": [[when, "crisis", 9]]}
    assert len(in_browser(page, "alertsAt(arguments[0], arguments[1])", [scoring, given])) == int(shown)
