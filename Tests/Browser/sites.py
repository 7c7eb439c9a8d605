"""The two sites under test, built once: the repository's own programs, and a fixture with every kind of block."""
import atexit
import functools
import http.server
import shutil
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

import compiler

# A municipality may well put the site in a folder of its server.
BASE_PATH = "/selvhjelp/"


@dataclass(frozen=True)
class Site:
    name: str
    folder: Path

    @property
    def pages(self) -> list[str]:
        """Those of the site; the programs as one file each are pages of another kind."""
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html")
                      if path.parent.name != "offline")

    @property
    def program_files(self) -> list[str]:
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.glob("offline/*.html"))

    @property
    def languages(self) -> list[str]:
        return sorted(path.parent.name for path in self.folder.glob("*/index.html"))

    def text(self, page: str) -> str:
        return (self.folder / page).read_text(encoding="utf-8")

    @functools.cached_property
    def addresses(self) -> dict[str, str]:
        """Where the site is: from a server, and from the folder itself."""
        return {"http": serve(self.folder), "file": self.folder.as_uri() + "/"}


@functools.cache
def sites() -> dict[str, Site]:
    scratch = Path(tempfile.mkdtemp(prefix="mestring-sites-"))
    atexit.register(shutil.rmtree, scratch, ignore_errors=True)
    built = {}
    for name, root in (("programs", compiler.PROGRAMS), ("fixture", compiler.FIXTURE)):
        folder = scratch / name / BASE_PATH.strip("/")
        folder.parent.mkdir()
        built[name] = Site(name, compiler.build(root, folder))
    return built


@functools.cache
def with_sleep_window() -> Site:
    """The repository's programs on a site that has turned on the sleep window, which its own site hasn't."""
    scratch = Path(tempfile.mkdtemp(prefix="mestring-sleep-"))
    atexit.register(shutil.rmtree, scratch, ignore_errors=True)
    root = scratch / "root"
    shutil.copytree(compiler.PROGRAMS, root)
    for file in (root / "sites").glob("*.yaml"):
        file.write_text(file.read_text(encoding="utf-8") + "\nsleep-window: on\n", encoding="utf-8")
    folder = scratch / "site" / BASE_PATH.strip("/")
    folder.parent.mkdir()
    return Site("sleep", compiler.build(root, folder))


def serve(folder: Path) -> str:
    """Serves a folder below BASE_PATH until the tests end, with its 404.html for what isn't there."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_):
            pass

        def send_error(self, code, message=None, explain=None):
            missing = folder / "404.html"
            if code != 404 or not missing.exists():
                return super().send_error(code, message, explain)
            body = missing.read_bytes()
            self.send_response(404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Handler, directory=str(folder.parent)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/{folder.name}/"
