"""Logs: one JSON line each for machines, readable words on a terminal; never what people typed."""

import logging
import sys
from typing import TextIO

import structlog
from structlog.dev import ConsoleRenderer, plain_traceback
from structlog.stdlib import ExtraAdder, ProcessorFormatter
from structlog.typing import EventDict, Processor

TELLS_MORE = "app"
"""The loggers that speak at the chosen level; everybody else's only from warnings on."""


def speak(level: str = "WARNING", stream: TextIO | None = None) -> None:
    """Everything that is logged in this process goes to `stream`, by default to stderr."""
    stream = stream or sys.stderr
    written = logging.StreamHandler(stream)
    written.setFormatter(formatter(for_people=stream.isatty()))
    root = logging.getLogger()
    root.handlers[:] = [written]
    root.setLevel(logging.WARNING)
    logging.getLogger(TELLS_MORE).setLevel(level)


def formatter(*, for_people: bool) -> logging.Formatter:
    """Libraries' lines and ours go the same way: they all come by `logging`."""
    before: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        ExtraAdder(),
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    last: list[Processor] = [
        ProcessorFormatter.remove_processors_meta,
        structlog.processors.format_exc_info,
    ]
    if for_people:
        last += [_inert, ConsoleRenderer(exception_formatter=plain_traceback)]
    else:
        last.append(structlog.processors.JSONRenderer())  # ASCII only, so nothing in it is a sign
    return ProcessorFormatter(foreign_pre_chain=before, processors=last)


def _inert(_: object, __: str, fields: EventDict) -> EventDict:
    """No value speaks to the terminal, and none but a traceback begins a line of its own."""
    return {key: _escaped(value, "\n" if key == "exception" else "") if isinstance(value, str)
            else value for key, value in fields.items()}  # fmt: skip


def _escaped(text: str, but: str) -> str:
    return "".join(
        c if c.isprintable() or c in but else c.encode("unicode_escape").decode() for c in text
    )
