"""A browser that is driven by the commands of W3C WebDriver. Firefox hears them on a socket, WebKit over HTTP."""
import itertools
from pathlib import Path

from window import FIND, PageGone, Window

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
KEYS = {"Tab": "\ue004", "Enter": "\ue007", "Shift": "\ue008", "Escape": "\ue00c", "Space": " ", "ArrowLeft": "\ue012",
        "ArrowUp": "\ue013", "ArrowRight": "\ue014", "ArrowDown": "\ue015"}
# The page was on its way to another one.
GONE = ("no such window", "no such frame", "detached", "unknown error", "javascript error", "stale element reference", "no such element")


class Refused(Exception):
    """A command that the browser answered with an error."""

    def __init__(self, error: str, message: str):
        super().__init__(f"{error}: {message}")
        self.error = error


class Remote(Window):
    """What Firefox and WebKit have in common."""

    def command(self, name: str, **parameters):
        """Gives the answer's value. The names are Firefox's: `Navigate` for `POST /session/…/url`."""
        raise NotImplementedError

    def go(self, address):
        self.command("Navigate", url=address)

    def back(self):
        # As the button does: what one comes to may go on by itself.
        self.script("setTimeout(() => history.back())")

    def script(self, body, *args):
        wrapped = f"""const args = Array.from(arguments).slice(0, -1), done = arguments[arguments.length - 1];
        (async () => {{ {body} }})().then(value => done([value === undefined ? null : value]), error => done(String(error)));"""
        try:
            answer = self.command("ExecuteAsyncScript", script=wrapped, args=list(args))
        except Refused as refused:
            if refused.error in GONE:
                raise PageGone(str(refused)) from refused
            raise
        if answer is None:  # Firefox's word for it
            raise PageGone(f"the page was left before {body} was done")
        assert isinstance(answer, list), f"{self.name}: {answer} in {body}"
        return answer[0]

    def tap(self, x, y):
        mouse = [{"type": "pointerMove", "x": x, "y": y, "origin": "viewport"}, {"type": "pointerDown", "button": 0},
                 {"type": "pointerUp", "button": 0}]
        self.command("PerformActions", actions=[
            {"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": mouse}])

    def type(self, selector, text):
        self.send(self.script(FIND + "return found", selector, ""), text.replace("\n", KEYS["Enter"]))

    def send(self, element, text):
        self.command("ElementSendKeys", id=element[ELEMENT], text=text)

    def press(self, key):
        *held, last = [KEYS.get(part, part) for part in key.split("+")]
        actions = [{"type": "keyDown", "value": each} for each in (*held, last)]
        actions += [{"type": "keyUp", "value": each} for each in (last, *reversed(held))]
        self.command("PerformActions", actions=[{"type": "key", "id": "keyboard", "actions": actions}])

    def choose_file(self, selector, path):
        self.wait("document.querySelector(args[0])", selector)
        self.send(self.script("return document.querySelector(args[0])", selector), str(path))

    def use_tab(self, number):
        handles = self.command("GetWindowHandles")
        for at in itertools.count(len(handles)):
            if at > number:
                break
            handles.append(self.command("NewWindow", type="tab")["handle"])
        self.command("SwitchToWindow", handle=self.tabs_in_order(handles)[number])

    def tabs_in_order(self, handles: list[str]) -> list[str]:
        """As they were opened: the browsers give them in any order."""
        known = [each for each in getattr(self, "tabs", []) if each in handles]
        self.tabs = known + [each for each in handles if each not in known]
        return self.tabs

    def close_tabs(self):
        first, *others = self.tabs_in_order(self.command("GetWindowHandles"))
        for handle in others:
            self.command("SwitchToWindow", handle=handle)
            self.command("CloseWindow")
        self.command("SwitchToWindow", handle=first)
        self.go("about:blank")


def folder(home: Path, name: str) -> Path:
    path = home / name
    path.mkdir(parents=True, exist_ok=True)
    return path
