"""What stands before the whole room."""

from app.domain.commands import AnswerRequest, AskSponsor, PostArtefact, TakeUpRequest
from app.domain.design import Share
from app.domain.pictures.audiences import (
    Facilitators,
    GuestTable,
    Observers,
    Screen,
    Sponsors,
    Table,
)
from app.domain.pictures.paint import paint
from tests.cast import AMBER, ANA, FAY, MAYA, NAMES, OMAR, SOL, TEAL
from tests.domain.model.operating import playing

ASKED = tuple((OMAR, AskSponsor(f"q{n}", f"Request {n}")) for n in (1, 2, 3))


def answering(*steps, type="sponsor_answer", audience=None):
    play = playing(*ASKED, *steps, type=type, share=Share.PLENARY)
    return paint(play.room, NAMES, audience or Screen()).get("answering")


def test_one_request_at_a_time_is_read_by_everybody():
    assert answering()["request"]["text"] == "Request 1"
    for audience in (Screen(), Table(TEAL), Sponsors(), Observers(), Facilitators()):
        up = answering((FAY, TakeUpRequest("q2")), audience=audience)
        assert (up["request"]["id"], up["n"], up["of"], up["next"]) == ("q2", 2, 3, "q1")


def test_an_answer_stays_to_be_read_back():
    said = answering((SOL, AnswerRequest("q1", "no", "too dear")))
    assert (said["request"]["answer"], said["request"]["reason"]) == ("no", "too dear")


def test_a_room_of_laters_is_warned():
    """Seed E, question five: at most one answer in four is put off."""
    later = answering((SOL, AnswerRequest("q1", "date", date="2026-12-01")))
    assert (later["later"], later["answered"], later["too_many_later"]) == (1, 1, True)
    assert answering((SOL, AnswerRequest("q1", "yes")))["too_many_later"] is False


def test_nothing_stands_there_in_other_rounds_or_without_requests():
    assert answering(type="team_build") is None
    play = playing(type="sponsor_answer", share=Share.PLENARY)
    assert "answering" not in paint(play.room, NAMES, Screen())


def test_a_request_about_a_card_for_staff_is_not_put_before_guests():
    steps = (
        (
            MAYA,
            PostArtefact(
                "s1", "raid_item", "Costs", {"kind": "risk", "text": "x"}, internal_only=True
            ),
        ),
        (MAYA, AskSponsor("q9", "About it", ("s1",))),
        (FAY, TakeUpRequest("q9")),
    )
    for audience in (Screen(), GuestTable(AMBER)):
        assert answering(*steps, audience=audience)["request"]["id"] == "q1"


def pledging(*steps, **how):
    play = playing(*steps, type="pledge", share=Share.PLENARY, **how)
    return paint(play.room, NAMES, Table(TEAL)).get("champions")


def pledge(by, id):
    fields = {"champion": by.person, "about": "i1", "i_will": "do", "first_step_by": "2026-09-20"}
    return (by, PostArtefact(id, "pledge", f"Pledge {id}", fields))


STEP = PostArtefact(
    "i1",
    "initiative",
    "Step",
    {"outcome": "o", "first_step": "f", "size": "small", "horizon": "H1"},
)


def test_champions_are_counted_by_function_and_against_those_whom_it_touches():
    """Seed A and E: one champion for twenty to thirty people, if somebody said how many."""
    told = pledging((MAYA, STEP), pledge(MAYA, "l1"), pledge(ANA, "l2"), affected=70)
    assert told["by_function"] == [{"function": "care", "n": 1}, {"function": "operations", "n": 1}]
    assert (told["people"], told["each_reaches"], told["wanted"], told["enough"]) == (
        2,
        35,
        3,
        False,
    )
    unknown = pledging((MAYA, STEP), pledge(MAYA, "l1"))
    assert (unknown["each_reaches"], unknown["enough"]) == (None, None)
