"""What lies between a tap and its answer, counted rather than timed: how fast a machine is, is nobody's fault (`make speed`)."""
import pytest
from playwright.sync_api import expect

from acting import at_rest, open_and_answer_everything, wait_for

# Counts what the page asks of the database.
COUNT = """() => {
  window.counted = { reads: 0, writes: 0, gotAll: 0 };
  const transaction = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (names, mode) {
    counted[mode === 'readwrite' ? 'writes' : 'reads'] += 1;
    return transaction.apply(this, arguments);
  };
  const getAll = IDBObjectStore.prototype.getAll;
  IDBObjectStore.prototype.getAll = function () {
    if (this.name === 'answers') counted.gotAll += 1;
    return getAll.apply(this, arguments);
  };
}"""

TAPS = {
    "a scale": ("blokker/felt", '[id="skjema.sterkt.3"]'), "a choice": ("blokker/felt", '[id="skjema.valget.ut"]'),
    "a check box": ("blokker/felt", '[id="skjema.kjente.magen"]'), "a quiz": ("blokker/sporsmal", '[id="ett.1"]'),
    "a scale that is drawn": ("visninger/alle", '[id="sikker.sikker-for.3"]'), "a scale in a diary": ("arbeid/sovn", '[id="dagbok.uthvilt.3"]'),
    "an item": ("skjema/ni", '[id="ni-for.item-1.2"]'), "a branch": ("skjema/folger", '[id="litt.styrke.9"]'),
}


@pytest.mark.parametrize("name", TAPS)
def test_a_tap_asks_the_database_once(page, fixture_site, name):
    """On an old phone all answers of a year would be read again for each of them, and the screen would stand still."""
    path, control = TAPS[name]
    page.goto(f"{fixture_site.addresses['http']}nb/alt/{path}.html")
    expect(page.locator("html.js")).to_have_count(1)
    at_rest(page)
    open_and_answer_everything(page)
    at_rest(page)
    page.evaluate(COUNT)
    page.locator(control).evaluate("e => e.click()")
    wait_for(page, "counted.writes > 0")
    counted = page.evaluate("new Promise(resolve => setTimeout(resolve, 500, counted))")
    assert counted["writes"] == 1, "one record is written, once"
    assert counted["reads"] == counted["gotAll"] == 0, "what is known needn't be read again"


def test_a_tap_draws_only_what_it_changes(page, fixture_site):
    """Twelve pictures drawn anew for one answer: each a stop in what one is doing."""
    page.goto(fixture_site.addresses["http"] + "nb/alt/visninger/alle.html")
    expect(page.locator(".row-text").first).to_be_visible()
    open_and_answer_everything(page)
    at_rest(page)
    page.evaluate("""() => {
      window.drawn = new Set();
      new MutationObserver(list => list.forEach(({ target }) => {
        const figure = (target.nodeType === 1 ? target : target.parentNode).closest('figure.view');
        if (figure) drawn.add(figure.closest('.exercise').id);
      })).observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true });
    }""")
    page.locator('[id="sikker.sikker-for.3"]').evaluate("e => e.click()")
    expect(page.locator("#sikker li[data-place=before] .own-words")).to_have_text("3")
    at_rest(page)
    assert page.evaluate("Array.from(drawn)") == ["sikker"]
