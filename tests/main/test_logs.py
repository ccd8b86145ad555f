"""What is logged is a line for machines, or readable words, and never a sign to a terminal."""

import io
import json
import logging
from datetime import UTC, datetime

import pytest
from structlog.contextvars import bind_contextvars, clear_contextvars

from app.main.logs import formatter

EVIL = "Ada\r\nINFO all is well\x1b[31m\x07\u202e\x9b2J"


def line(message, *values, people=False, **extra):
    """What one record looks like."""
    record = logging.getLogger("app.somewhere").makeRecord(
        "app.somewhere", logging.WARNING, "file.py", 1, message, values, None, extra=extra
    )
    return formatter(for_people=people).format(record)


def test_a_line_says_when_where_and_how_bad():
    clear_contextvars()
    told = json.loads(line("The disk is %s", "full"))
    at = datetime.fromisoformat(told.pop("timestamp"))
    assert at.tzinfo == UTC
    assert told == {"event": "The disk is full", "level": "warning", "logger": "app.somewhere"}


def test_ids_that_are_known_stand_in_fields_of_their_own():
    clear_contextvars()
    bind_contextvars(room="r1", person="p1")
    told = json.loads(line("Refused", code="forbidden"))
    clear_contextvars()
    assert (told["room"], told["person"], told["code"]) == ("r1", "p1", "forbidden")


def broken(error):
    """The record of something that broke."""
    told = (type(error), error, error.__traceback__)
    return logging.LogRecord("app", logging.ERROR, "file.py", 1, "It broke", (), told)


@pytest.mark.parametrize("people", [True, False])
def test_a_name_begins_no_line_and_does_not_speak_to_the_terminal(people):
    clear_contextvars()
    told = line("Somebody came: %s", EVIL, people=people, called=EVIL)
    assert told.count("Ada") == 2
    for sign in ("\r", "\n", "\x07", "\u202e", "\x9b", "well\x1b"):
        assert sign not in told


def test_what_broke_is_told_without_the_values_of_its_variables():
    clear_contextvars()
    ballot = "paper of Maya"
    try:
        raise ValueError(len(ballot))
    except ValueError as error:
        record = broken(error)
    for people in (True, False):
        told = formatter(for_people=people).format(record)
        assert "ValueError: 13" in told
        assert ballot not in told.replace('ballot = "paper of Maya"', "")


def test_the_message_of_what_broke_speaks_to_no_terminal_either():
    clear_contextvars()
    try:
        raise ValueError(EVIL)
    except ValueError as error:
        record = broken(error)
    assert "\x9b" not in formatter(for_people=True).format(record)
    assert "\n" not in formatter(for_people=False).format(record)


def test_lines_go_where_they_are_sent():
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(formatter(for_people=False))
    record = logging.LogRecord("uvicorn.error", logging.ERROR, "", 0, "No room", (), None)
    handler.emit(record)
    assert json.loads(stream.getvalue())["logger"] == "uvicorn.error"
