"""A web server that a test can stop, start, watch, and give another version of the site."""
import http.server
import threading
from urllib.parse import unquote, urlsplit


class Host:
    """Serves the files of a folder below a path, on a port of its own that it keeps."""

    def __init__(self, folder, below="/selvhjelp/"):
        self.folder = folder
        self.below = below
        self.requests = []
        # Paths that fail, or are answered with other bytes.
        self.answers = {}
        self._server, self._port = None, 0
        self.start()

    @property
    def base(self):
        return f"http://127.0.0.1:{self._port}{self.below}"

    @property
    def port(self):
        return self._port

    def start(self):
        host = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def do_GET(self):
                # A browser opens connections beforehand; they would answer for a server that is stopped.
                if self.server is host._server:
                    host.answer(self)

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", self._port), Handler)
        self._port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def stop(self):
        if self._server:
            self._server.shutdown()
            self._server.server_close()
        self._server = None

    def answer(self, request):
        path = unquote(urlsplit(request.path).path)
        path = path[len(self.below):] if path.startswith(self.below) else "/" + path
        self.requests.append(path)
        name = path + "index.html" if path.endswith("/") or not path else path
        file = self.folder / name
        status, body = 200, None
        if name in self.answers:
            status, body = self.answers[name]
        elif file.is_file():
            body = file.read_bytes()
        else:
            status, body, name = 404, (self.folder / "404.html").read_bytes(), "404.html"
        request.send_response(status)
        request.send_header("Content-Type", TYPES.get(name.rpartition(".")[2], "application/octet-stream"))
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)


TYPES = {
    "html": "text/html; charset=utf-8", "js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8",
    "json": "application/json", "svg": "image/svg+xml", "png": "image/png", "ogg": "audio/ogg"}
