"""What a person does on a page, and what the tests look at there."""
import time

from playwright.sync_api import Page

READ = """async () => {
  const db = await new Promise((resolve, reject) => {
    const r = indexedDB.open('mestring'); r.onsuccess = () => resolve(r.result); r.onerror = reject; });
  const read = name => new Promise(resolve => {
    db.transaction(name).objectStore(name).getAll().onsuccess = e => resolve(e.target.result); });
  const all = { answers: await read('answers'), progress: await read('progress'), meta: await read('meta') };
  db.close();
  return all;
}"""


def stored(page: Page) -> dict:
    """All that this profile has in the database."""
    return page.evaluate(READ)


def answers(page: Page) -> dict:
    return {record["key"]: record["value"] for record in stored(page)["answers"]}


def wait_for_answer(page: Page, key: str, timeout: float = 3.0):
    """The stored value, waited for."""
    end = time.monotonic() + timeout
    while key not in answers(page):
        assert time.monotonic() < end, f"{key} was not stored: {answers(page)}"
        page.wait_for_timeout(30)
    return answers(page)[key]




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
