"""What a person does on a page, and what the tests look at there."""
import time

from playwright.sync_api import Page

# One that the page has not made yet must not be made here, without its stores: then it is null.
OPEN = """const opened = await new Promise((resolve, reject) => {
    const r = indexedDB.open('mestring');
    r.onupgradeneeded = () => { r.onerror = () => resolve(null); r.transaction.abort(); };
    r.onsuccess = () => resolve(r.result);
    r.onerror = () => reject(r.error);
  });
  if (!opened) return null;"""

READ = """async () => {
  %s
  const read = name => new Promise(resolve => {
    opened.transaction(name).objectStore(name).getAll().onsuccess = e => resolve(e.target.result); });
  const all = { answers: await read('answers'), progress: await read('progress'), meta: await read('meta') };
  opened.close();
  return all;
}""" % OPEN

# Every write raises the counter. What has been typed is written at most 200 ms later, and timers come in their order.
REST = """async () => {
  %s
  const counter = () => new Promise(resolve => {
    opened.transaction(Array.from(opened.objectStoreNames)).objectStore('meta').get('counter').onsuccess = e => resolve(JSON.stringify(e.target.result)); });
  let before;
  do {
    before = await counter();
    await new Promise(resolve => setTimeout(resolve, 250));
  } while (await counter() !== before);
  opened.close();
  return true;
}""" % OPEN


def wait_until(page: Page, look, timeout: float = 20.0):
    """What `look` gives, which is nothing, or an assertion that fails, for as long as it is too early."""
    end = time.monotonic() + timeout
    while True:
        try:
            found = look()
            assert found, "waited in vain"
            return found
        except AssertionError:
            if time.monotonic() > end:
                raise
        page.wait_for_timeout(40)


def stored(page: Page) -> dict:
    """All that this profile has in the database."""
    return wait_until(page, lambda: page.evaluate(READ))


def at_rest(page: Page) -> None:
    """Waits until what is stored is shown here, and what has been written here is stored."""
    wait_until(page, lambda: page.evaluate(REST))


def answers(page: Page) -> dict:
    return {record["key"]: record["value"] for record in stored(page)["answers"]}


def wait_for_answer(page: Page, key: str, wanted=...):
    """The stored value, waited for, until it is the one that is wanted if one is."""
    def look():
        found = answers(page)
        assert key in found and wanted in (..., found[key]), found
        return found

    return wait_until(page, look)[key]


def wait_for_answers(page: Page, wanted: dict) -> None:
    """Until these are stored with these values, whatever else is."""
    def look():
        found = answers(page)
        assert wanted.items() <= found.items(), found
        return True

    wait_until(page, look)


def wait_for_progress(page: Page, key: str, state: str = "seen") -> None:
    """Until it is stored that a page was seen or done."""
    wait_until(page, lambda: {each["key"]: each["state"] for each in stored(page)["progress"]}.get(key) == state)


def wait_for(page: Page, script: str, arg=None) -> None:
    """Until a script says yes. `wait_for_function` asks from within the page, whose policy lets it ask only once."""
    wait_until(page, lambda: page.evaluate(script, arg))


# Whatever goes to the database has to wait for as long as the test says, as on a phone that is old or busy.
WAITS = """() => {
  const open = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, ...rest) {
    const before = open.call(this, stores, 'readwrite');
    const again = () => { if (window.waits) before.objectStore(before.objectStoreNames[0]).get('').onsuccess = again; };
    again();
    return open.call(this, stores, ...rest);
  };
}"""


def open_and_answer_everything(page: Page) -> None:
    """Unfolds all that is folded, chooses every answer of every quiz, and writes in every field."""
    touched = page.evaluate("""() => {
      let touched = document.querySelectorAll('details').length;
      for (const details of document.querySelectorAll('details')) details.open = true;
      for (const input of document.querySelectorAll('main input:not([type=search], [type=file]), main textarea, main select')) {
        if (input.matches('.breath-pause, #with-page')) continue;
        touched += 1;
        if (input.matches('[type=radio], [type=checkbox]')) { if (!input.checked) input.click(); continue; }
        if (input.matches('select')) input.selectedIndex = 1;
        else if (input.matches('[type=date]')) input.value = '2026-11-22';
        else if (input.matches('[type=time]')) input.value = '07:30';
        else if (input.matches('[inputmode]')) input.value = '99';
        else input.value = 'Noen ord, og etthalvlangtsammensattord til';
        input.dispatchEvent(new Event('input', { bubbles: true }));
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }
      return touched;
    }""")
    if touched:
        page.wait_for_timeout(100)


def scroll_widths(page: Page) -> tuple[int, int]:
    return tuple(page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]"))


def too_wide(page: Page) -> list[str]:
    """What reaches outside the page to the right, but for what may be scrolled by itself."""
    return page.evaluate("""() => Array.from(document.querySelectorAll('body *')).filter(element => {
      if (element.closest('.table-scroll, .skip, .sr-only')) return false;
      return element.getBoundingClientRect().right > document.documentElement.clientWidth + 1;
    }).map(element => element.tagName.toLowerCase() + (element.id ? '#' + element.id : '') + '.' + element.getAttribute('class'))
      .slice(0, 5)""")


def with_styles(page: Page, css: str) -> None:
    """Styles that the reader brings along, in place of earlier ones; the page's policy forbids a <style>."""
    page.evaluate("""css => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }""", css)
