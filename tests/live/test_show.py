"""A show catches up anybody from any moment since it began."""

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import messages
from app.domain.commands import NextRound
from app.domain.pictures.audiences import (
    Facilitators,
    GuestTable,
    Observers,
    Person,
    Screen,
    Sponsors,
    Table,
    Waiting,
)
from app.domain.pictures.paint import Shelf, paint
from app.domain.refusal import Refused
from app.live.show import Show
from tests.cast import FAY, MAYA, NAMES, TEAL, Play, persona, seconds
from tests.live.presses import PRESSES

AUDIENCES = [
    Facilitators(), Table(TEAL), Table("T2"), Table(None), GuestTable("T2"), Sponsors(),
    Observers(), Screen(), Waiting(), Person("maya"), Person("omar"), Person("fay"),
]  # fmt: skip


def read(members):
    return orjson.loads("{" + members + "}")


def folded(picture, step):
    members, gone = step
    left = {k: v for k, v in picture.items() if k not in orjson.loads(f"[{gone}]")}
    return left | read(members)


@settings(max_examples=60)
@given(st.lists(PRESSES, max_size=40), st.sampled_from(AUDIENCES), st.integers(0, 5))
def test_from_any_moment_since_it_began_a_step_leads_to_the_whole(presses, audience, late):
    play, show = Play(), Show(audience, Shelf())
    pictures = {}
    for number, (by, command) in enumerate(presses):
        try:
            play.steps(seconds(3), (by, command))
        except Refused:
            continue
        if number >= late:
            show.paint(play.room, NAMES, len(play.journal))
            pictures[len(play.journal)] = read(show.whole())
    for head, picture in pictures.items():
        assert folded(picture, show.since(head)) == read(show.whole())


@settings(max_examples=60)
@given(st.lists(PRESSES, max_size=40), st.sampled_from(AUDIENCES))
def test_the_whole_is_what_a_painter_paints_from_nothing(presses, audience):
    play, show = Play(), Show(audience, Shelf())
    for by, command in presses:
        show.paint(play.room, NAMES, len(play.journal))
        try:
            play.steps(seconds(3), (by, command))
        except Refused:
            continue
    show.paint(play.room, NAMES, len(play.journal))
    fresh = messages.encode(dict(paint(play.room, NAMES, audience)))
    assert read(show.whole()) == orjson.loads(fresh)


@pytest.fixture
def show():
    return Show(Table(TEAL))


def test_before_the_first_painting_nobody_can_go_on(show):
    assert show.since(0) is None
    play = Play()
    show.paint(play.room, NAMES, 7)
    assert show.since(6) is None
    assert show.since(7) == ("", "")


def test_a_step_holds_what_changed_and_nothing_else(show):
    play = Play().steps((FAY, NextRound()), (FAY, NextRound()))
    show.paint(play.room, NAMES, len(play.journal))
    before = len(play.journal)
    play.does(MAYA, persona())
    show.paint(play.room, NAMES, len(play.journal))
    members, gone = show.since(before)
    assert "table/a1" in read(members)
    assert "mandate" not in read(members)
    assert gone == ""


def test_a_cursor_from_the_future_gets_nothing(show):
    show.paint(Play().room, NAMES, 3)
    assert show.since(99) == ("", "")
