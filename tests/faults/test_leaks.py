"""Of what a team does, others are told what is meant for all and nothing else (F27, F28)."""

import pytest

from app import messages
from app.domain.commands import MovePerson
from app.domain.people import By
from app.domain.pictures.audiences import (
    GuestTable,
    Observers,
    Person,
    Screen,
    Sponsors,
    Table,
)
from app.domain.pictures.paint import paint
from app.domain.refusal import Refused
from tests.cast import AMBER, FAY
from tests.domain.pictures.scenes import ALL_NAMES
from tests.domain.samples import SAMPLES, command_in, room_in

OTHERS = (Table(AMBER), GuestTable(AMBER), Table(None), Sponsors(), Observers(),
          *map(Person, ("omar", "sol", "otis", "gwen", "wim")))  # fmt: skip
"""Nobody of Teal, no facilitator. The screen shows how much is made, and is asked apart."""

FOR_ALL = {
    "rename_team", "name_captain", "leave_room", "park_item", "unpark_item", "define_term",
    "withdraw_artefact", "take_on", "propose_merge", "mark_artefact", "tag_artefact",
    "ask_sponsor",
}  # fmt: skip
"""What others hear of at once: it is about the room, or about cards that all see already."""

COUNTED = {"post_artefact", "revise_artefact", "attach_image"}
"""What the screen counts, and the twilight shows by its title."""


def told(play, audience):
    return messages.encode(paint(play.room, ALL_NAMES, audience))


def noticed(sample, state, audiences):
    """Whether any of them can tell that Teal did this, in a room of this state."""
    for who in ("maya", "ana"):
        busy, idle = room_in(sample, state), room_in(sample, state)
        try:
            busy.does(By(who), command_in(busy, sample))
        except Refused:
            continue
        return any(told(busy, each) != told(idle, each) for each in audiences)
    return False


def kinds(state, audiences):
    return {s.command.kind for s in SAMPLES if noticed(s, state, audiences)}


@pytest.mark.parametrize(("state", "more"), [("P", set()), ("D", set()), ("T", COUNTED)])
def test_others_notice_only_what_is_for_all(state, more):
    assert kinds(state, OTHERS) == FOR_ALL | more


@pytest.mark.parametrize(("state", "more"), [("P", set()), ("D", COUNTED), ("T", COUNTED)])
def test_the_screen_shows_no_more_than_how_much_is_made(state, more):
    assert kinds(state, (Screen(),)) - FOR_ALL == more


def test_whoever_moves_away_takes_no_card_of_the_old_team_along():
    """Ana leaves Teal after it worked in the dark."""
    moved, kept = 0, []
    for sample in SAMPLES:
        play = room_in(sample, "D")
        try:
            play.does(By("maya"), command_in(play, sample))
            play.does(FAY, MovePerson("ana", AMBER))
        except Refused:
            continue
        moved += 1
        seen = {key for each in (Table(AMBER), Person("ana"))
                for key in paint(play.room, ALL_NAMES, each)}  # fmt: skip
        kept += [(sample.command.kind, key) for key in seen if _is_teal(play, key)]
    assert moved > 20
    assert kept == []


def _is_teal(play, key):
    if not key.startswith(("table/", "me/card/")):
        return False
    card = play.room.artefacts[key.rpartition("/")[2]]
    return AMBER not in (card.team, *card.teams)
