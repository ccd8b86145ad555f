"""What the documents of a second workshop say about the first."""

from app.domain.commands import (
    Brought,
    CloseWorkshop,
    Continued,
    OpenBallot,
    ReviseArtefact,
    SayLine,
    StartRound,
    TakeOn,
)
from app.outcome.succession_records import (
    goes_on_from,
    maturity_curve,
    practices_since,
    words_then_and_now,
)
from tests.cast import ANA, FAY, MAYA, NOON, OMAR, THE_ROOM, CloseBallot, paper, seconds
from tests.domain.model.operating import playing
from tests.outcome.played import edition_of

LEFT = Brought(
    "old",
    "practice",
    "The chalk mark",
    {"rung": 1, "recipe": "chalk the hour"},
    "From “Before”: rung 1.",
)


def second(*steps, model="m v1", **how):
    before = Continued("CODE2345", "Before", NOON, 1, model, {"management": 1, "organisation": 2})
    return playing(*steps, continues=before, brought=(LEFT,), **how)


def test_the_evidence_names_the_workshop_before_and_how_what_it_left_stands():
    (panel,) = goes_on_from(edition_of(second((MAYA, TakeOn("old")))))
    assert panel.note == "This workshop continues “Before”, closed on 14 September 2026."
    assert panel.rows[0].cells == (
        "The chalk mark",
        "From “Before”: rung 1.",
        "Teal went on with it",
    )
    (panel,) = goes_on_from(edition_of(second()))
    assert panel.rows[0].cells[2] == "left as it is"


def test_a_first_workshop_goes_on_from_nothing():
    edition = edition_of(playing())
    assert (goes_on_from(edition), practices_since(edition), maturity_curve(edition)) == (
        [],
        [],
        [],
    )


def test_practices_are_followed_from_one_workshop_to_the_next():
    climbed = ReviseArtefact("old", 1, {"rung": 2, "second_user": "the choir"})
    (panel,) = practices_since(edition_of(second((MAYA, TakeOn("old")), (ANA, climbed))))
    assert panel.rows[0].cells == ("The chalk mark", "1", "2")


def rated(model="m v1"):
    areas = ("management", "organisation")
    words = dict.fromkeys(areas, "an area")
    ballot = OpenBallot(
        "b1", "maturity", "How far?", areas, option_text=words, params={"model": model}, seconds=60
    )
    votes = [(by, paper(ratings={"management": 3, "organisation": 2})) for by in (MAYA, ANA, OMAR)]
    return ((FAY, ballot), *votes, seconds(70), (THE_ROOM, CloseBallot("b1", 1)))


def test_the_maturity_curve_has_two_points():
    """Seed C: renewal is seen from one workshop to the next."""
    (panel,) = maturity_curve(edition_of(second(*rated())))
    assert [row.cells for row in panel.rows] == [
        ("management", "1", "3", "+2"),
        ("organisation", "2", "2", "+0"),
    ]


def test_two_versions_of_a_model_are_never_put_together():
    (panel,) = maturity_curve(edition_of(second(*rated("m v2"))))
    assert panel.rows[0].cells == (
        "Rated by m v1 then and by m v2 now: the two cannot be compared.",
    )


def test_first_and_last_words_stand_side_by_side():
    """Seed E, question one: what co-creation meant before, and after."""
    play = playing(
        (MAYA, SayLine("s1", "Curious")),
        (OMAR, SayLine("s2", "Sceptical")),
        (FAY, StartRound("end")),
        (MAYA, SayLine("s3", "Ours")),
        (FAY, CloseWorkshop()),
        type="lobby",
    )
    (panel,) = words_then_and_now(edition_of(play))
    assert [row.cells for row in panel.rows] == [("Curious", "Ours"), ("Sceptical", "")]
    assert words_then_and_now(edition_of(playing())) == []
