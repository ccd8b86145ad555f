"""A program breaks off, fails or stands still exactly where and when it was asked to."""

import signal
import subprocess
import sys

import psutil
import pytest

from app.store.failpoints import BROKEN_OFF, PLACES, Failed, failpoint, nothing

PROGRAM = (
    "from app.store.failpoints import failpoint\nfailpoint({!r})('after_commit')\nprint('went on')"
)


def program(wanted):
    command = [sys.executable, "-c", PROGRAM.format(wanted)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_nothing_happens_unless_it_was_asked_for():
    assert failpoint("") is nothing
    assert [nothing(place) for place in PLACES] == [None, None]


def test_it_happens_at_its_place_each_time():
    passing = failpoint("before_commit:raise")
    passing("after_commit")
    for _ in range(2):
        with pytest.raises(Failed):
            passing("before_commit")


def test_with_a_count_it_happens_at_that_passing_alone():
    passing = failpoint("after_commit:raise:3")
    for _ in range(2):
        passing("after_commit")
    passing("before_commit")
    with pytest.raises(Failed):
        passing("after_commit")
    passing("after_commit")


def test_the_program_ends_at_once():
    with program("after_commit:exit") as ended:
        assert ended.communicate()[0] == ""
    assert ended.returncode == BROKEN_OFF


def test_the_program_stands_still_until_it_is_told_to_go_on():
    with program("after_commit:wait") as waiting:
        while psutil.Process(waiting.pid).status() != psutil.STATUS_STOPPED:
            assert waiting.poll() is None
        waiting.send_signal(signal.SIGCONT)
        assert waiting.communicate()[0] == "went on\n"


@pytest.mark.parametrize(
    "wanted", ["x", "after_commit", "after_commit:dance", "nowhere:exit", "after_commit:exit:x"]
)
def test_what_cannot_be_understood_is_said(wanted):
    with pytest.raises(ValueError, match="no failpoint"):
        failpoint(wanted)
