"""What the tests of questionnaires have in common."""
import json

from playwright.sync_api import expect

from acting import OPEN, stored, wait_until

FOLDER = "nb/alt/skjema/"


def open_measure(page, site, name, block):
    page.goto(site.addresses["http"] + FOLDER + name + ".html")
    expect(page.locator(f"#{block}.ready")).to_have_count(1)


def give(page, block, answers):
    """Answers items, as a finger would; on a narrow screen one after the other. None is skipped."""
    form = page.locator(f"#{block}")
    narrow = form.locator(".measure-next").is_visible()
    for at, value in enumerate(answers):
        if value is not None:
            page.locator(f'label[for="{block}.item-{at + 1}.{value}"]').click()
        if narrow and at + 1 < len(answers):
            form.locator(".measure-next").click()


def finish(page, block):
    """Asks for the result, also where something was skipped."""
    form = page.locator(f"#{block}")
    form.locator(".measure-finish").click()
    anyway = form.get_by_role("button", name="Vis resultatet likevel")
    if anyway.is_visible():
        anyway.click()
    expect(form.locator(".measure-result")).to_be_visible()


def completed(page, block, count=1):
    """The completed records, oldest first, waited for."""

    def look():
        records = sorted((each for each in stored(page)["answers"] if each["key"] == f"alt.{block}.result"), key=lambda each: each["entry"])
        assert len(records) >= count, records
        return records

    return wait_until(page, look)


def scoring_of(page, block):
    return json.loads(page.locator(f"#{block}").get_attribute("data-scoring"))


def was_completed(page, block, measure, score, time, at=None, **more):
    """A measure that was completed earlier, as the scripts would have stored it."""
    value = {"measure": measure, "wording": None, "at": at, "items": {}, "missing": 0, "score": score, "sum": score,
             "mean": None, "band": None, "subscales": {}, **more}
    put(page, {"key": f"alt.{block}.result", "entry": time, "program": "alt", "value": value, "time": time,
               "version": "0", "counter": 0, "writer": "earlier"})


PUT = """async ([store, records]) => {
  %s
  const transaction = opened.transaction(store, 'readwrite');
  for (const record of records) transaction.objectStore(store).put(record);
  await new Promise(resolve => { transaction.oncomplete = resolve; });
  opened.close();
  return true;
}""" % OPEN


def put(page, *records, store="answers"):
    wait_until(page, lambda: page.evaluate(PUT, [store, list(records)]))
