"""The preview as a server: what it answers, what it tells, and that it outlives what happens to the files."""
import contextlib
import http.client
import shutil
import signal
import socket
import threading

import pytest

from compiler import FIXTURE, THEME, build, run
from previewing import Preview, previewing, replace, wait_until


@pytest.fixture
def root(tmp_path):
    return shutil.copytree(FIXTURE, tmp_path / "Programs")


@pytest.fixture
def module(root):
    return root / "alt" / "1-blokker.nb.md"


@pytest.fixture
def preview(root):
    with previewing(root, "--port", "0") as preview:
        yield preview


def served(preview, folder):
    """Every file of a folder, as the preview has it."""
    return {path.relative_to(folder).as_posix(): preview.get(path.relative_to(folder).as_posix())[2]
            for path in folder.rglob("*") if path.is_file() and path.name != ".mestring"}


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*") if path.is_file() and path.name != ".mestring"}


def test_what_is_served_is_what_is_built(preview, root, module, tmp_path):
    """A clinician would approve pages that nobody ever gets."""
    preview.hear(r"pages")
    assert served(preview, build(root, tmp_path / "first")) == contents(tmp_path / "first")
    for number, edit in enumerate([
        lambda: module.write_text(module.read_text(encoding="utf-8") + "\n\nEt avsnitt til.\n", encoding="utf-8"),
        lambda: (root / "alt" / "98-ny.nb.md").write_text("---\ntitle: Ny\n---\n\n# Side {#side}\n\nTekst.\n", encoding="utf-8"),
        lambda: (root / "alt" / "98-ny.nb.md").rename(root / "alt" / "99-flyttet.nb.md"),
        lambda: (root / "alt" / "99-flyttet.nb.md").unlink(),
    ]):
        said = len(preview.said)
        edit()
        preview.hear(r"\d pages, \d+ changed files", since=said)
        folder = build(root, tmp_path / str(number))
        wait_until(lambda: served(preview, folder) == contents(folder))


def told(events, holds):
    """The first word for which this holds: an edit may be seen half way through."""
    return next(each for each in events if holds(each))


def test_an_open_page_is_told_when_it_has_changed_and_only_then(preview, root):
    front = root / "alt" / "program.nb.md"
    with preview.events("nb/index.html") as one, preview.events("nb/panic.html") as other:
        before = next(one), next(other)
        replace(front, "title: ", "title: Nytt ")
        told(one, lambda state: state["page"] != before[0]["page"])
        assert next(other)["page"] == before[1]["page"]


def test_a_mistake_is_told_and_the_last_good_page_stays(preview, module):
    page = preview.get("nb/index.html")[2]
    with preview.events("nb/index.html") as events:
        before = next(events)
        assert before["mistakes"]["errorCount"] == 0
        text = module.read_text(encoding="utf-8")
        module.write_text(text + "\n\n::: tips\n<b>Ikke lukket.\n", encoding="utf-8")
        state = told(events, lambda state: any(each["code"] == "M0401" for each in state["mistakes"]["errors"]))
        assert state["page"] == before["page"] and preview.get("nb/index.html")[2] == page
        mistake = next(each for each in state["mistakes"]["errors"] if each["code"] == "M0401")
        assert mistake["marked"].startswith(":::") and mistake["place"].endswith(f":{mistake['line']}:1")
        assert text.count("\n") + 2 <= mistake["line"] <= text.count("\n") + 3
        module.write_text(text, encoding="utf-8")
        told(events, lambda state: state["mistakes"]["errorCount"] == 0)
    preview.hear(r"2 errors, \d warnings; the last page")


def test_content_that_is_wrong_from_the_start_is_told_on_a_page_of_its_own(root, module):
    text = module.read_text(encoding="utf-8")
    module.write_text(text + "\n\n::: tips\nIkke lukket.\n", encoding="utf-8")
    with previewing(root, "--port", "0") as preview:
        status, headers, page = preview.get("nb/", Sec_Fetch_Dest="document")
        assert status == 503 and b"/.mestring/preview.js" in page and b"<style" not in page
        with preview.events("nb/index.html") as events:
            waiting = next(events)
            assert waiting["mistakes"]["errorCount"] == 1
            module.write_text(text, encoding="utf-8")
            told(events, lambda state: state["page"] != waiting["page"])
        wait_until(lambda: preview.get("nb/")[0] == 200)


def test_a_folder_that_vanishes_comes_back(preview, root, tmp_path):
    """Whoever changes branches or restores a backup would have to start again, and wonder why nothing happens."""
    with preview.events("nb/index.html") as events:
        first = next(events)
        root.rename(tmp_path / "away")
        state = told(events, lambda state: state["mistakes"]["errorCount"])
        assert state["page"] == first["page"] and state["mistakes"]["errorCount"] == 1
        assert str(root) in state["mistakes"]["errors"][0]["message"]
        (tmp_path / "away").rename(root)
        told(events, lambda state: state["mistakes"]["errorCount"] == 0)
        replace(root / "alt" / "program.nb.md", "title: ", "title: Nytt ")
        told(events, lambda state: state["page"] != first["page"])


def test_a_theme_that_is_edited_is_told_by_its_style_sheet(root, tmp_path):
    theme = shutil.copytree(THEME, tmp_path / "theme")
    with previewing(root, "--port", "0", "--theme", theme) as preview, preview.events("nb/index.html") as events:
        first = next(events)
        styles = theme / "styles" / "10-tokens.css"
        styles.write_text(styles.read_text(encoding="utf-8") + ":root{--x:1}\n", encoding="utf-8")
        assert told(events, lambda state: state["styles"] != first["styles"])["page"] == first["page"]
        (theme / "layouts" / "page.html").unlink()
        state = told(events, lambda state: state["mistakes"]["errorCount"])
        assert "layouts/page.html" in state["mistakes"]["errors"][0]["message"]


def raw(preview, request):
    """What is answered to bytes that no proper client would send."""
    with socket.create_connection(("127.0.0.1", preview.port), timeout=10) as connection:
        answer = b""
        # It may hang up before all is sent.
        with contextlib.suppress(OSError):
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
        with contextlib.suppress(OSError):
            while chunk := connection.recv(1 << 16):
                answer += chunk
        return answer


def test_what_is_not_a_request_for_a_page_is_refused(preview):
    assert preview.get("nb/index.html", method="POST")[0] == 405
    assert preview.get("nb/index.html", Host="ond.example")[0] == 403
    assert preview.get(".mestring/events?page=index.html", Host="ond.example")[0] == 403
    assert preview.get("../../../etc/passwd")[0] == 404 and preview.get("%2e%2e/%2e%2e/etc/passwd")[0] == 404
    assert preview.get("%zz")[0] == 400 and preview.get("a" * 5000)[0] == 414
    status, headers, body = preview.get("nb/index.html", method="HEAD")
    assert status == 200 and body == b"" and int(headers["Content-Length"]) > 1000
    assert headers["Cache-Control"] == "no-store"
    for junk in [b"\x00\xff\r\n\r\n", b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + b"a" * 500_000 + b"\r\n\r\n",
                 b"GET / HTTP/1.1\r\n\r\n", b"GET /" + b"a" * 500_000 + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"]:
        assert b" 200 " not in raw(preview, junk).split(b"\r\n")[0]
    assert preview.get("nb/index.html")[0] == 200


def test_a_request_with_a_body_leaves_the_connection_in_order(preview):
    connection = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=10)
    for _ in range(3):
        connection.request("GET", "/nb/index.html", body=b"x" * 70_000)
        assert connection.getresponse().read().startswith(b"<!DOCTYPE html>")
    connection.close()


def test_many_at_once(preview):
    answers = []
    threads = [threading.Thread(target=lambda: answers.append(preview.get("nb/index.html")[0])) for _ in range(40)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [200] * 40


def test_nobody_else_on_the_network_is_answered(preview):
    """Drafts, and what somebody tried out in them, would be open to a whole office."""
    others = {address[4][0] for address in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
    for address in {each for each in others if not each.startswith("127.")}:
        with pytest.raises(OSError):
            socket.create_connection((address, preview.port), timeout=2)


def test_two_previews_and_a_port_that_is_taken(preview, root):
    with previewing(root, "--port", "0") as other:
        assert other.port != preview.port
        assert other.get("nb/index.html")[2] == preview.get("nb/index.html")[2]
    taken = run("serve", root, "--port", str(preview.port), "--language", "en")
    assert taken.returncode == 74 and f"port {preview.port} is taken" in taken.stderr and "--port" in taken.stderr
    assert "prøv en annen" in run("serve", root, "--port", str(preview.port), "--language", "nb").stderr


def test_without_a_port_the_next_free_one_is_taken(root):
    with previewing(root) as one, previewing(root) as other:
        assert 8080 <= one.port < 8100 and 8080 <= other.port < 8100 and one.port != other.port


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_when_it_is_told_to(root, number):
    preview = Preview(root, "--port", "0", "--language", "en")
    preview.hear(r"pages")
    assert preview.stop(number) == 0


def test_what_can_not_be_shown_at_all_is_said_at_once(root, tmp_path):
    missing = run("serve", tmp_path / "nowhere", "--language", "en")
    assert missing.returncode == 74 and "nowhere doesn't exist" in missing.stderr
    unknown = run("serve", root, "--site", "prov", "--port", "0", "--language", "en")
    assert unknown.returncode == 64 and "did you mean" in unknown.stderr
    assert run("serve", root, "--port", "70000").returncode == 64
    assert run("serve", root, "--theme", tmp_path / "nowhere", "--port", "0").returncode == 74


def test_quiet_says_only_what_is_wrong(root, module):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with previewing(root, "--port", str(port), "--quiet") as preview:
        def answers():
            try:
                return bool(socket.create_connection(("127.0.0.1", port), timeout=1).close() or True)
            except OSError:
                return False
        wait_until(answers)
        module.write_text(module.read_text(encoding="utf-8") + "\n\n::: tips\nIkke lukket.\n", encoding="utf-8")
        preview.hear(r"error\[M0401\]")
        assert preview.said.startswith("error[")
