"""Every command has one rule, which is called what the command is called."""

from inspect import signature
from typing import get_args, get_type_hints

import pytest

from app.domain import commands
from app.domain.commands import CloseBallot, NextRound
from app.domain.decide import RULES, decide
from app.domain.refusal import Refused
from app.domain.room import Room
from tests.cast import FAY, NOON, given

COMMANDS = get_args(commands.Command)


def named(cls):
    return cls.__name__


def test_every_command_has_its_rule():
    assert set(RULES) == set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS, ids=named)
def test_a_rule_is_named_after_its_command_and_takes_it(command):
    rule = RULES[command]
    assert rule.__name__ == command.__dataclass_fields__["kind"].default
    assert get_type_hints(rule)["command"] is command


@pytest.mark.parametrize("command", COMMANDS, ids=named)
def test_only_closing_a_ballot_reads_papers(command):
    taken = list(signature(RULES[command]).parameters)
    papers = ["papers"] if command is CloseBallot else []
    assert taken == ["room", "command", "by", "at", *papers]


def test_the_stage_is_asked_before_the_rule():
    with pytest.raises(Refused, match="does not exist"):
        decide(Room(), NextRound(), by=FAY, at=NOON)


def test_what_comes_of_a_command_is_a_list():
    assert isinstance(decide(given(), NextRound(), by=FAY, at=NOON), list)
