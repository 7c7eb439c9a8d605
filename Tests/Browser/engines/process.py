"""Programs that run beside the tests, and end with them."""
import atexit
import os
import signal
import socket
import subprocess
from pathlib import Path


class Process:
    """A program with all that it starts itself; what it says goes to a file."""

    def __init__(self, *command, log: Path, **settings):
        assert Path(command[0]).exists(), f"{command[0]} is missing; `make test` installs it"
        self.log = log
        with log.open("ab") as output:
            self.process = subprocess.Popen(
                [str(part) for part in command], stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
                start_new_session=True, **settings)
        atexit.register(self.stop)

    @property
    def is_running(self) -> bool:
        return self.process.poll() is None

    def wait(self) -> None:
        """Until it has ended by itself; if it doesn't, it is ended."""
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            pass
        self.stop()

    def stop(self) -> None:
        atexit.unregister(self.stop)
        # Its own group, so nothing that it started is left either.
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()


def environment(home: Path, **more: str) -> dict[str, str]:
    """A home of its own, and no display, session bus or locale of whoever runs the tests."""
    for folder in ("run", "down"):
        (home / folder).mkdir(parents=True, exist_ok=True)
    (home / "run").chmod(0o700)
    return {
        "PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8", "XDG_RUNTIME_DIR": str(home / "run"),
        "DBUS_SESSION_BUS_ADDRESS": "disabled:", "NO_AT_BRIDGE": "1", "GTK_A11Y": "none", **more}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
