"""Prints how long a tap waits for its answer on a slow phone: from the touch until what it brings has been painted.

Not a test: how fast a machine is, is nobody's fault. `make speed` runs it on one that has nothing else to do. The goal is 50 ms on
a processor that is four times as slow."""
import os
import statistics

from playwright.sync_api import sync_playwright

from acting import open_and_answer_everything
from compiler import CHROMIUM
from sites import sites

GOAL = 50
SLOWER = 4
TIMES = 9

# From the time that the browser gives the event to the frame that shows it; and to the one with all that it has brought, as a branch
# or a drawing. What says that it is stored comes later, and isn't waited for.
CLOCK = """() => {
  window.taps = [];
  const note = what => {
    const tap = taps[taps.length - 1];
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => { tap[what] = performance.now() - tap.began; };
      channel.port2.postMessage('');
    });
  };
  const seen = event => {
    if (!event.isTrusted) return;
    const tap = taps[taps.length - 1];
    tap.began = tap.began || event.timeStamp;
    note('painted');
  };
  for (const name of ['click', 'input']) addEventListener(name, seen, true);
  const isAside = ({ target }) => (target.closest ? target : target.parentElement).closest('.save-status, .sr-only');
  new MutationObserver(changes => {
    if (taps.length && taps[taps.length - 1].began && !changes.every(isAside)) note('whole');
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
}"""

# A year of nights, and a hundred steps of a ladder: what a diligent person has stored.
YEAR = """async () => {
  const db = await new Promise(done => { const r = indexedDB.open('mestring'); r.onsuccess = () => done(r.result); });
  await new Promise(done => {
    const t = db.transaction('answers', 'readwrite');
    t.oncomplete = done;
    for (let day = 0; day < 365; day += 1) {
      const entry = new Date(Date.UTC(2026, 0, 1 + day, 7)).toISOString().slice(0, 23);
      const values = { 'dagbok.la-seg': '23:30', 'dagbok.sto-opp': '07:00', 'dagbok.uthvilt': day % 11, 'natta.la-meg': '23:30', 'natta.uthvilt': 4, 'forsokene.tror': 'Noe kommer til å skje' };
      for (const [name, value] of Object.entries(values)) {
        t.objectStore('answers').put({ key: 'alt.' + name, entry, program: 'alt', value, time: entry + 'Z', counter: day + 1, writer: 'x', version: '1' });
      }
    }
  });
  db.close();
}"""

FELT, QUIZ, VIEWS, AGAIN, ROWS, DIARY, MEASURE, FOLLOWS = (f"nb/alt/{name}.html" for name in (
    "blokker/felt", "blokker/sporsmal", "visninger/alle", "visninger/igjen", "arbeid/rader", "arbeid/sovn", "skjema/ni", "skjema/folger"))
TAPS = [
    ("an answer of a quiz", QUIZ, ['label[for="ett.1"]', 'label[for="ett.2"]']),
    ("a line of a quiz moved", QUIZ, [".quiz-order .row-down >> nth=0", ".quiz-order .row-up >> nth=1"]),
    ("a scale", FELT, ['[id="skjema.sterkt.3"]', '[id="skjema.sterkt.7"]']),
    ("a choice", FELT, ['label[for="skjema.valget.ut"]', 'label[for="skjema.valget.ned"]']),
    ("a check box", FELT, ['label[for="skjema.kjente.magen"]']),
    ("a line added to a list", FELT, [".field[data-field=trinnene] .add"]),
    ("a scale that is drawn, all answered", VIEWS, ['[id="sikker.sikker-for.3"]', '[id="sikker.sikker-for.8"]']),
    ("a line ticked off a ladder, all answered", VIEWS, ["#stigen .row-done >> nth=0"]),
    ("a row added, all answered", ROWS, [".field[data-field=prove] .add"]),
    ("an option of one's own, all answered", ROWS, [".own-options label >> nth=0", ".own-options label >> nth=1"]),
    ("a scale in a diary of a year", DIARY, ['[id="dagbok.uthvilt.3"]', '[id="dagbok.uthvilt.8"]']),
    ("a scale in a log of a year", AGAIN, ['[id="forsokene.redd.3"]', '[id="forsokene.redd.8"]']),
    ("an item of a questionnaire", MEASURE, ['label[for="ni-for.item-1.1"]', 'label[for="ni-for.item-1.2"]']),
    ("to the next item", MEASURE, [".measure-next", ".measure-back"]),
    ("what a branch depends on", FOLLOWS, ['[id="litt.styrke.2"]', '[id="litt.styrke.9"]']),
    ("a rating", FOLLOWS, [".rating .scale-step input >> nth=1", ".rating .scale-step input >> nth=4"]),
    ("folded text", "nb/alt/blokker/tekst.html", ["summary"]),
]


def open_page(page, base, path):
    page.goto(base + path)
    page.locator("html.js").wait_for()
    page.wait_for_timeout(500)
    if path in (VIEWS, ROWS):
        open_and_answer_everything(page)
        page.wait_for_timeout(1000)


def tap(page, targets, number):
    page.evaluate("window.taps && taps.push({ began: 0 })")
    page.locator(targets[number % len(targets)]).first.click()
    page.wait_for_timeout(350)  # what is stored a moment later is not waited for, but mustn't lie in the way of the next


def worked(page, session, targets):
    """Processor time for scripts, styles and layout after each tap; what else the machine does doesn't disturb it."""
    def spent():
        metrics = {each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]}
        return sum(metrics[name] for name in ("ScriptDuration", "LayoutDuration", "RecalcStyleDuration")) * 1000 * SLOWER

    times = []
    for number in range(TIMES):
        before = spent()
        page.locator(targets[number % len(targets)]).first.evaluate("e => e.click()")
        page.wait_for_timeout(350)
        times.append(spent() - before)
    return times


def waited(page, session, targets):
    """Time on the clock until the tap is painted, and until all that it brings is."""
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.evaluate(CLOCK)
    for number in range(TIMES):
        tap(page, targets, number)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    taps = page.evaluate("taps")
    return [each["painted"] for each in taps], [max(each["painted"], each.get("whole", 0)) for each in taps]


def main():
    base = sites()["fixture"].addresses["http"]
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    slow = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        context = browser.new_context(viewport={"width": 390, "height": 780}, locale="nb-NO", has_touch=True)
        page = context.new_page()
        page.goto(base + FELT)
        page.wait_for_timeout(500)
        page.evaluate(YEAR)
        session = context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        print(f"ms on a processor {SLOWER} times as slow, median and most of {TIMES}: scripts, styles and layout after a tap; from tap to paint; to all that it brings")
        for name, path, targets in TAPS:
            open_page(page, base, path)
            work, (wait, whole) = worked(page, session, targets), waited(page, session, targets)
            slow += statistics.median(wait) > GOAL
            mark = f"  over {GOAL}" if statistics.median(wait) > GOAL else ""
            print("".join(f"{figure:7.0f}" for each in (work, wait, whole) for figure in (statistics.median(each), max(each))), f"  {name}{mark}", flush=True)
        browser.close()
    print(f"{slow} of {len(TAPS)} over {GOAL} ms")


if __name__ == "__main__":
    main()
