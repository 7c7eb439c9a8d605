"""What a report and the executable itself may be, so that neither fails in silence nor grows unseen."""
import subprocess

import compiler
from compiler import PROGRAMS


def test_a_report_that_cannot_be_written_is_no_success():
    """An editor or a build would take a report that a full disk has cut off for a clean one."""
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [compiler.MESTRING, "check", PROGRAMS, "--format", "sarif"], stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 74
    assert done.stderr


def test_the_executable_stays_small():
    """A municipality fetches it over whatever line it has; 34 MB of tables for all the world's calendars were once among it."""
    assert compiler.MESTRING.stat().st_size < 45_000_000
