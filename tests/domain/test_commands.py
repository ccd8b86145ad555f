"""What somebody may ask for: one closed list, imperative, unknown fields refused."""

import dataclasses
import re
from typing import get_args

import pytest
from pydantic import ValidationError

from app import messages
from app.domain import commands
from app.domain.commands import FROM_THE_ROOM, Command

EVERY = get_args(Command)


@pytest.mark.parametrize("command", EVERY, ids=lambda c: c.__name__)
def test_a_command_is_named_like_its_kind(command):
    kind = next(f.default for f in dataclasses.fields(command) if f.name == "kind")
    assert re.sub("(?<=.)([A-Z])", r"_\1", command.__name__).lower() == kind


@pytest.mark.parametrize("command", EVERY, ids=lambda c: c.__name__)
def test_a_field_that_no_command_knows_is_refused(command):
    kind = next(f.default for f in dataclasses.fields(command) if f.name == "kind")
    with pytest.raises(ValidationError) as refused:
        messages.commands.validate_python({"kind": kind, "sent_by": "fay"})
    assert any(error["type"] == "unexpected_keyword_argument" for error in refused.value.errors())


def test_no_command_carries_who_sent_it_or_when():
    names = {f.name for command in EVERY for f in dataclasses.fields(command)}
    assert names.isdisjoint({"sent_by", "sender", "at", "now"})


def test_every_command_of_the_page_stands_in_the_list():
    written = {
        value
        for value in vars(commands).values()
        if isinstance(value, type) and issubclass(value, commands.Asks) and hasattr(value, "kind")
    }
    parts = {commands.Asks, commands.Source, commands.Parent}
    assert written - parts == set(EVERY)
    assert set(FROM_THE_ROOM) <= set(EVERY)
