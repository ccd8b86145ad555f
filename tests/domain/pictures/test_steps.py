"""Pages as each of us sees them: all see which is open, facilitators who has nothing on it."""

from app.domain.commands import PauseRound, StartRound, TurnStep
from app.domain.pictures.audiences import Facilitators, Screen, Table
from app.domain.pictures.paint import paint
from tests.cast import FAY, MAYA, NAMES, TEAL, minutes
from tests.domain.clinic import answer, clinic, full_day

QUESTIONS = (FAY, StartRound("c03"))
OWN = Table(TEAL)


def round_for(play, audience=OWN):
    return paint(play.room, NAMES, audience)["round"]


def test_everybody_sees_which_page_is_open():
    for audience in (Table(TEAL), Facilitators(), Screen()):
        shown = round_for(clinic(QUESTIONS, (FAY, TurnStep("c03", 1))), audience)
        assert [page["open"] for page in shown["steps"]] == [True, True, *[False] * 5]
        assert [page["current"] for page in shown["steps"]].index(True) == shown["step"] == 1
        assert shown["steps"][1]["fields"] == {"question_no": 2}
        assert shown["step_turns_at"] == "2026-09-14T12:04:00.000+00:00"


def test_a_pause_keeps_what_is_left():
    shown = round_for(clinic(QUESTIONS, minutes(1), (FAY, PauseRound())))
    assert shown["step_left"] == 180.0
    assert round_for(clinic(QUESTIONS))["step_left"] is None


def test_a_round_of_one_page_shows_none():
    assert round_for(full_day((FAY, StartRound("r15"))))["steps"] == []
    assert round_for(clinic((FAY, StartRound("c01"))))["steps"] == []


def test_what_waits_for_a_later_page_is_not_asked_for_yet():
    asks = round_for(full_day((FAY, StartRound("r16"))))["asks"]
    opened = {ask["type"] for ask in asks if ask["open"]}
    assert opened == {"capability", "value_chain", "process"}


def test_a_ban_tells_until_when_and_what_to_write_first():
    ban = round_for(clinic((FAY, StartRound("c08"))))["ban"]
    assert (ban["type"], ban["until"]) == ("technology", "2026-09-14T12:10:00.000+00:00")
    assert (ban["offers"], ban["fields"]) == ("workaround", {"kind": "rearrange"})
    assert round_for(clinic(QUESTIONS))["ban"] is None


def test_facilitators_see_which_team_has_nothing_on_an_open_page():
    play = clinic(QUESTIONS, (MAYA, answer()), (FAY, TurnStep("c03", 1)))
    assert paint(play.room, NAMES, Facilitators())["lacks"] == {
        "earns": ["T2"], "factors": ["T1", "T2"],
    }  # fmt: skip
    assert "lacks" not in paint(play.room, NAMES, Table(TEAL))


def test_without_pages_nothing_lacks():
    assert "lacks" not in paint(clinic().room, NAMES, Facilitators())
    assert "lacks" not in paint(clinic((FAY, StartRound("c05"))).room, NAMES, Facilitators())
