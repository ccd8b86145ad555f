"""Practices in the documents: moves with day and mover, who rests, inside first."""

from app.domain.commands import PostArtefact, UnlockOutside
from app.outcome.practice_records import (
    inside_share,
    practice_panels,
    unanswered_in,
    unlockings,
)
from tests.cast import FAY, MAYA, OMAR
from tests.domain.renewal import evening, practice, up
from tests.outcome.test_maturity_records import printed


def panels(play):
    return {panel.heading: panel for panel in practice_panels(printed(play))}


def test_every_move_stands_with_its_time_and_who_made_it():
    play = evening("climb").steps((MAYA, practice(fields={"user": "us"})), (MAYA, up()))
    (row,) = panels(play)["Moves on the ladder"].rows
    assert row.cells == (f"{play.at:%Y-%m-%d %H:%M}", "The chalk mark", "1 → 2", "Maya")


def test_what_rests_is_listed():
    play = evening("plan").steps((MAYA, practice(rung=4)))
    assert [row.cells for row in panels(play)["Resting"].rows] == [("The chalk mark", "4")]


def test_the_share_of_the_house_is_told():
    play = evening("harvest").steps((FAY, UnlockOutside("Amber has none")), (MAYA, practice()))
    play.steps((OMAR, practice("p2", origin="outside")))
    rows = [row.cells for row in panels(play)["Where practices come from"].rows]
    assert rows == [("inside", "1", "50%"), ("outside", "1", "50%")]
    (share,) = inside_share(printed(play))
    assert share.says["value"] == "1 of 2"


def test_opening_early_is_told_with_its_reason():
    play = evening("harvest").steps((FAY, UnlockOutside("Amber has none")))
    (opened,) = unlockings(printed(play))
    assert opened.says["reason"] == "Amber has none"
    assert "Teal 0, Amber 0" in opened.says["reading"]


def test_what_a_gate_waits_for_stands_in_its_section():
    play = evening("barriers").steps(
        (MAYA, PostArtefact("b1", "barrier", "A move", {"which": 1, "move": "ten minutes"}))
    )
    made = printed(play)
    found = {s.id: list(unanswered_in(made, s)) for s in play.room.method.sections}
    assert found["TOM-05"] == ["Nobody has answered: own ideas."]
    assert not any(said for section, said in found.items() if section != "TOM-05")


def test_without_practices_nothing_is_told():
    assert panels(evening("rate")) == {}
    assert list(inside_share(printed(evening("rate")))) == []
