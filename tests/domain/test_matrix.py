"""Every command, tried by everybody in every state of a room, against the table in docs."""

from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest

from app.domain.commands import Command
from app.domain.decide import decide
from app.domain.refusal import Refused
from tests.domain.samples import PEOPLE, SAMPLES, STATES, Sample, command_in, room_in

TABLE = Path(__file__).parents[2] / "docs" / "permissions.md"
NEVER = "-"

BY_KIND = {sample.command.kind: sample for sample in SAMPLES}


def written() -> dict[str, list[str]]:
    """The rows of the table by their first cell."""
    lines = [line for line in TABLE.read_text().splitlines() if line.startswith("|")]
    rows = ([cell.strip(" `") for cell in line.strip("|").split("|")] for line in lines)
    return {first: cells for first, *cells in rows if set(first) != {"-"}}


def cells(sample: Sample) -> list[str]:
    """For each person the states in which the rules take this command from them."""
    rooms = {state: room_in(sample, state) for state in STATES}
    found = ("".join(s for s, play in rooms.items() if takes(play, sample, by))
             for by in PEOPLE.values())  # fmt: skip
    return [states or NEVER for states in found]


def takes(play, sample, by):
    """Anything but a refusal would be an error of ours, and is raised."""
    command = command_in(play, sample)
    try:
        decide(play.room, command, by=by, at=play.at, papers=play.papers(command))
    except Refused:
        return False
    return True


def test_the_table_names_every_command_and_everybody():
    kinds = {f.default for kind in get_args(Command) for f in fields(kind) if f.name == "kind"}
    rows = written()
    assert rows["command"] == list(PEOPLE)
    assert BY_KIND.keys() == kinds
    assert rows.keys() - {"command"} == kinds


@pytest.mark.parametrize("kind", BY_KIND)
def test_who_may_do_what_and_when_is_as_the_table_says(kind):
    assert cells(BY_KIND[kind]) == written()[kind]
