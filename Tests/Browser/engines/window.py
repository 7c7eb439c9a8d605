"""What a person does in a browser, whichever it is, and what the tests look at there."""
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

# Long enough for a machine with much else to do; nothing waits this long where all is well.
PATIENCE = 40.0

# The first that can be seen, with these words if any are given.
FIND = """const [selector, words] = args;
const found = Array.from(document.querySelectorAll(selector)).find(element => element.getClientRects().length
  && (!words || element.textContent.replace(/\\s+/g, ' ').trim() === words)) || null;"""

# The middle of it, when it is in sight, has stopped moving, and nothing lies over it. A label and its box are one thing to a finger.
POINT = FIND + """if (!found) return null;
found.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
const middle = () => {
  const { left, top, width, height } = found.getClientRects()[0] || document.body.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
const [x, y] = middle();
await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
const hit = document.elementFromPoint(x, y);
return String([x, y]) === String(middle()) && hit && (found.contains(hit) || hit === found.control) ? [x, y] : null;"""

# To open it would make it, so it has to be there.
DATABASE = """const stores = { answers: [], progress: [], meta: [] };
if (!(await indexedDB.databases()).some(each => each.name === 'mestring')) return stores;
const database = await new Promise((resolve, reject) => {
  const request = indexedDB.open('mestring');
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
const read = name => new Promise(resolve => {
  database.transaction(name).objectStore(name).getAll().onsuccess = event => resolve(event.target.result);
});
for (const name of Array.from(database.objectStoreNames)) stores[name] = await read(name);
database.close();
return stores;"""


class Window(Protocol):
    """One browser with a profile of its own. A protocol, since three real browsers are driven in three ways."""

    name: str
    downloads: Path
    # Whether each local file has a storage of its own, as in Firefox.
    keeps_files_apart: bool

    # What each of them does in its own way

    def go(self, address: str) -> None: ...
    def back(self) -> None: ...
    def script(self, body: str, *args): """Runs the body of an async function of `args` on the page; gives what it returns."""
    def tap(self, x: int, y: int) -> None: ...
    def type(self, selector: str, text: str) -> None: ...
    def press(self, key: str) -> None: """One key, as `Tab`, `Shift+Tab`, `Space` or `ArrowRight`."""
    def choose_file(self, selector: str, path: Path) -> None: ...
    def print(self) -> bytes: """The page on paper, as a PDF."""
    def resize(self, width: int, height: int) -> None: ...
    def use_tab(self, number: int) -> None: """Goes to a tab; opens it where there is none yet."""
    def close_tabs(self) -> None: """Leaves one, empty."""
    def restart(self) -> None: """Closes the browser and opens it again, with the same profile."""
    def take_problems(self) -> list[str]: """What the console has told of errors and broken policies since last asked."""
    def close(self) -> None: ...

    # What is the same in all

    @property
    def address(self) -> str:
        return self.script("return location.href")

    def click(self, selector: str, words: str = "") -> None:
        """As with a finger: at a point, whatever is there."""
        point = until(lambda: self.script(POINT, selector, words),
                      lambda: f"{self.name}, {self.address}: {selector} {words} isn't there, or something lies over it")
        self.tap(*point)

    def wait(self, what: str, *args, said: str = ""):
        """Until an expression of `args` is true on the page, also across pages; gives its value."""
        return until(lambda: self.script(f"return {what}", *args), lambda: f"{self.name}, {self.address}: {said or what}, {args}")

    def see(self, selector: str, words: str = "") -> None:
        """Until it can be seen, and holds these words."""
        self.wait("""Array.from(document.querySelectorAll(args[0])).some(element => element.getClientRects().length
          && element.textContent.replace(/\\s+/g, ' ').includes(args[1]))""", selector, words, said="isn't to be seen")

    def sees(self, selector: str) -> bool:
        return self.script(FIND + "return Boolean(found)", selector, "")

    def arrive(self, ending: str) -> None:
        """Until the page with this address has been read and its scripts have begun."""
        self.wait("location.href.endsWith(args[0]) && document.readyState === 'complete'", ending, said="didn't come")

    def text(self, selector: str) -> str:
        return self.script("return document.querySelector(args[0]).innerText", selector)

    def value(self, selector: str):
        return self.script("""const element = document.querySelector(args[0]);
        return /radio|checkbox/.test(element.type) ? element.checked : element.value;""", selector)

    def has(self, selector: str, value) -> None:
        """Until a control holds this."""
        self.wait("""(element => element && (/radio|checkbox/.test(element.type) ? element.checked : element.value) === args[1])(
          document.querySelector(args[0]))""", selector, value, said="doesn't hold it")

    def stored(self) -> dict:
        """All that this origin has in the database."""
        return self.script(DATABASE)

    def answers(self) -> dict:
        return {record["key"]: record["value"] for record in self.stored()["answers"]}

    def wait_for_answer(self, key: str, value) -> None:
        until(lambda: self.answers().get(key) == value, lambda: f"{self.name}: {key} isn't stored so: {self.answers()}")

    def download(self, act: Callable[[], None]) -> Path:
        """What is saved when one does something."""
        for path in self.downloads.iterdir():
            path.unlink(missing_ok=True)
        act()

        def saved():
            return next((path for path in self.downloads.iterdir() if path.suffix == ".json" and is_whole(path)), None)

        return until(saved, lambda: f"{self.name}: nothing was saved")


def is_whole(path: Path) -> bool:
    """Some browsers write it bit by bit under its own name, some under another first, which is gone when it is read."""
    try:
        return bool(json.loads(path.read_bytes()))
    except (ValueError, FileNotFoundError):
        return False


def until(look: Callable, told: Callable[[], str]):
    """Until something is so; a page that is on its way to the next one is asked again."""
    end = time.monotonic() + PATIENCE
    trouble = None
    while True:
        try:
            if found := look():
                return found
            trouble = None
        except PageGone as error:
            trouble = error
        assert time.monotonic() < end, trouble or told()
        time.sleep(0.02)


class PageGone(Exception):
    """The page was left while it was asked."""
