"""Firefox ESR without a screen, by Marionette, the wire that it has built in: messages as `12:[0,1,"…",{}]` on a socket."""
import base64
import json
import os
import socket
from pathlib import Path

from process import Process, environment
from remote import Refused, Remote, folder
from window import until

FIREFOX = os.environ.get("MESTRING_FIREFOX", "/usr/bin/firefox-esr")

# Nothing is asked of anybody outside, and nothing is asked of the person that a test can't answer.
SETTINGS = {
    "app.normandy.enabled": False, "app.update.disabledForTesting": True, "browser.aboutwelcome.enabled": False,
    "browser.download.always_ask_before_handling_new_types": False, "browser.download.folderList": 2,
    "browser.download.manager.addToRecentDocs": False, "browser.download.useDownloadDir": True,
    "browser.newtabpage.enabled": False, "browser.safebrowsing.downloads.enabled": False,
    "browser.safebrowsing.malware.enabled": False, "browser.safebrowsing.phishing.enabled": False,
    "browser.shell.checkDefaultBrowser": False, "browser.startup.homepage": "about:blank", "browser.startup.page": 0,
    "browser.warnOnQuit": False, "datareporting.policy.dataSubmissionEnabled": False, "dom.disable_open_during_load": False,
    "extensions.getAddons.cache.enabled": False, "extensions.update.enabled": False, "geo.enabled": False,
    "intl.accept_languages": "nb-NO", "marionette.port": 0, "media.gmp-manager.updateEnabled": False, "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False, "network.dns.disablePrefetch": True, "network.prefetch-next": False,
    "remote.prefs.recommended": True, "security.sandbox.content.level": 0, "services.settings.server": "data:,#remote-settings-dummy/v1",
    "toolkit.startup.max_resumed_crashes": -1, "toolkit.telemetry.server": "data:,", "ui.prefersReducedMotion": 1,
}

# Runs in the browser, not on the page: errors of scripts, broken policies, and what pages have told the console themselves.
PROBLEMS = """const found = Services.console.getMessageArray().filter(message => message instanceof Ci.nsIScriptError
  && message.innerWindowID && !(message.flags & Ci.nsIScriptError.warningFlag)
  && /^(https?|file):/.test(message.sourceName)).map(message => message.sourceName + ': ' + message.errorMessage);
Services.console.reset();
const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
for (const event of storage.getEvents()) {
  if (event.level === 'error' && /^(https?|file):/.test(event.filename)) found.push(event.filename + ': ' + event.arguments.join(' '));
}
storage.clearEvents();
return found;"""


class Firefox(Remote):
    name = "firefox"
    keeps_files_apart = True

    def __init__(self, home: Path, settings: dict | None = None):
        self.home, self.downloads = home, folder(home, "downloads")
        profile = folder(home, "profile")
        more = {"browser.download.dir": str(self.downloads)}
        (profile / "user.js").write_text("".join(
            f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in {**SETTINGS, **more, **(settings or {})}.items()))
        self._start()

    def _start(self):
        # Any that is free: Firefox says which.
        said = self.home / "profile" / "MarionetteActivePort"
        said.unlink(missing_ok=True)
        self.process = Process(
            FIREFOX, "--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", self.home / "profile",
            log=self.home / "firefox.log",
            env=environment(self.home, MOZ_HEADLESS="1", MOZ_CRASHREPORTER_DISABLE="1", MOZ_HEADLESS_WIDTH="1280", MOZ_HEADLESS_HEIGHT="900"))
        self.wire = until(lambda: self._connect(said), lambda: f"Firefox doesn't answer: {self.process.log.read_text()[-2000:]}")
        self.count = 0
        self._read()  # who it is
        self.command("NewSession", strictFileInteractability=False, unhandledPromptBehavior="accept",
                     timeouts={"script": 20000, "pageLoad": 30000})

    def _connect(self, said):
        assert self.process.is_running, f"Firefox ended: {self.process.log.read_text()[-2000:]}"
        if not said.exists() or not (port := said.read_text()):
            return None
        try:
            return socket.create_connection(("127.0.0.1", int(port)), timeout=60).makefile("rwb", 0)
        except ConnectionError:
            return None

    def _read(self):
        length = b""
        while not length.endswith(b":"):
            byte = self.wire.read(1)
            assert byte, "Firefox hung up"
            length += byte
        message = b""
        while len(message) < int(length[:-1]):
            message += self.wire.read(int(length[:-1]) - len(message))
        return json.loads(message)

    def command(self, name, **parameters):
        self.count += 1
        message = json.dumps([0, self.count, name if ":" in name else "WebDriver:" + name, parameters]).encode()
        self.wire.write(b"%d:%s" % (len(message), message))
        _, _, error, value = self._read()
        if error:
            raise Refused(error["error"], error["message"])
        return value["value"] if isinstance(value, dict) and set(value) == {"value"} else value

    def inside(self, script: str, *args):
        """Runs a script with the rights of the browser itself."""
        self.command("Marionette:SetContext", value="chrome")
        try:
            return self.command("ExecuteScript", script=script, args=list(args))
        finally:
            self.command("Marionette:SetContext", value="content")

    def print(self):
        return base64.b64decode(self.command("Print"))

    def resize(self, width, height):
        # A window can't be as narrow as a phone, but what it shows can.
        self.inside("""const [width, height] = arguments;
        const browser = gBrowser.selectedBrowser;
        browser.style.setProperty('max-width', width + 'px');
        browser.style.setProperty('max-height', height + 'px');""", width, height)
        self.wait("innerWidth === args[0]", width)

    def take_problems(self):
        return self.inside(PROBLEMS)

    def restart(self):
        self.command("Marionette:Quit", flags=["eAttemptQuit"])
        self.process.wait()
        self._start()

    def close(self):
        self.process.stop()
