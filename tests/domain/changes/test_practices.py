"""What stays of reading a recipe, and of opening references early."""

from app.domain.commands import CheckRecipe, UnlockOutside
from app.domain.room import Check
from tests.cast import FAY, MAYA, TEAL
from tests.domain.renewal import evening, practice


def test_who_read_which_version_is_kept_with_its_time():
    play = evening("climb").steps((MAYA, practice()), (MAYA, CheckRecipe("p1")))
    assert play.room.artefacts["p1"].checks == (Check(1, "maya", play.at),)


def test_an_early_opening_is_kept_with_its_reason_and_what_the_teams_had():
    play = evening("harvest").steps((MAYA, practice()), (FAY, UnlockOutside("Time is short")))
    (opened,) = play.room.unlocked
    assert (opened.round, opened.reason, opened.by) == ("harvest", "Time is short", "fay")
    assert opened.inside[TEAL] == 1
