"""Domain messages to and from JSON. The dataclasses are the only schema."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated

import orjson
from pydantic import Field, TypeAdapter, ValidationError

from app.domain.commands import Command
from app.domain.design import SessionDesign
from app.domain.events import Event
from app.domain.method import Method
from app.domain.people import Profile
from app.domain.refusal import Refused

commands: TypeAdapter[Command] = TypeAdapter(Annotated[Command, Field(discriminator="kind")])
events: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Field(discriminator="kind")])
designs: TypeAdapter[SessionDesign] = TypeAdapter(SessionDesign)
methods: TypeAdapter[Method] = TypeAdapter(Method)
profiles: TypeAdapter[Profile] = TypeAdapter(Profile)

Json = object
"""What JSON can hold; checked where it is used."""


def encode(value: Json) -> str:
    """Compact JSON; what is not JSON by itself is a bug and raises."""
    return orjson.dumps(value, default=_plain).decode()


def written(event: Event) -> str:
    """As the journal keeps it; `events` reads it again."""
    return orjson.dumps(event, _plain, orjson.OPT_UTC_Z).decode()


def _plain(value: object) -> object:
    if isinstance(value, frozenset | set):
        return sorted(value)
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} has no place in a message")


def decode(text: str | bytes) -> Mapping[str, object]:
    """A JSON object, or Refused: nothing else ever comes through the door."""
    try:
        value = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise Refused("This message could not be read.", code="bad_request") from error
    if not isinstance(value, dict):
        raise Refused("This message could not be read.", code="bad_request")
    return value


def command_from(kind: object, data: object) -> Command:
    """The command of a `do` frame. Raises Refused for unknown kinds, fields and values."""
    if not isinstance(kind, str) or not isinstance(data, dict) or "kind" in data:
        raise Refused("This message could not be read.", code="bad_request")
    try:
        return commands.validate_python({**data, "kind": kind})
    except ValidationError as error:
        place = ".".join(str(part) for part in error.errors()[0]["loc"][1:]) or kind
        raise Refused(
            "Something in this message is not as expected ({place}). Nothing was changed.",
            code="bad_request",
            place=place[:60],
        ) from error


PICTURE_END = "}}"


def iso(at: datetime) -> str:
    """UTC with milliseconds, as browsers read it."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def members(values: Mapping[str, object]) -> str:
    """The inside of a JSON object: `"key":value,…`; pieces of several audiences can be joined."""
    return ",".join(f"{encode(key)}:{encode(value)}" for key, value in values.items())


def event_frame(before: str, after: str, members: str, gone: str, now: str) -> str:
    """One step of a picture: `members` and `gone` are the insides of an object and a list.

    `now`: as `iso` says it.
    """
    return (
        f'{{"t":"ev","p":"{before}","c":"{after}","set":{{{members}}},"gone":[{gone}],'
        f'"now":"{now}"}}'
    )


def picture_body(you: Json, cursor: str, build: str, members: str, now: datetime) -> str:
    """The whole picture, as the first load and every failed resume fetch it."""
    return (
        f'{{"v":1,"build":"{build}","cursor":"{cursor}","now":"{iso(now)}",'
        f'"you":{encode(you)},"set":{{{members}{PICTURE_END}'
    )


def welcome_frame(cursor: str, build: str, now: datetime, limits: Mapping[str, int]) -> str:
    return encode({"t": "yo", "v": 1, "c": cursor, "now": iso(now), "build": build,
                   "limits": limits})  # fmt: skip


def ok_frame(id: str, cursor: str) -> str:
    return encode({"t": "ok", "i": id, "c": cursor})


def no_frame(id: str | None, code: str, sentence: str, retry_ms: int | None = None) -> str:
    retry = {} if retry_ms is None else {"retry_ms": retry_ms}
    return encode({"t": "no", "i": id, "code": code, "msg": sentence, **retry})


def reset_frame(why: str) -> str:
    return encode({"t": "reset", "why": why})


def now_frame(kind: str, data: Json) -> str:
    """Weather: presence, typing, turnout. Latest wins, never journaled."""
    return encode({"t": "now", "k": kind, "d": data})


def pong_frame(at: Json, now: datetime) -> str:
    return encode({"t": "pong", "at": at, "now": round(now.timestamp() * 1000)})


def bye_frame(why: str, retry_ms: int) -> str:
    return encode({"t": "bye", "why": why, "retry_ms": retry_ms})
