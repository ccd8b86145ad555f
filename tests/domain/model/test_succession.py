"""What a closed workshop leaves to the next."""

from app.domain.commands import (
    CloseWorkshop,
    DefineTerm,
    ParkItem,
    PostArtefact,
    RaiseChallenge,
    RecordDecision,
    ReviseArtefact,
    UnparkItem,
)
from app.domain.model.succession import brought, continued, parked, terms
from tests.cast import ANA, FAY, MAYA, OMAR
from tests.domain.model.operating import playing

STEP = {"outcome": "o", "first_step": "f", "size": "small", "horizon": "H1"}
PERSONA = {"name": "Joan", "kind": "external", "role": "buys", "job": "have it done"}


def post(id, type, fields):
    return PostArtefact(id, type, f"Title of {id}", fields)


CLOSED = playing(
    (MAYA, post("p1", "persona", PERSONA)),
    (OMAR, post("p2", "persona", PERSONA)),
    (OMAR, post("p3", "persona", PERSONA)),
    (MAYA, post("r1", "practice", {"rung": 1, "recipe": "chalk the hour"})),
    (MAYA, ReviseArtefact("r1", 1, {"rung": 2, "second_user": "next door"})),
    (MAYA, post("i1", "initiative", {**STEP, "owner": "ana", "delivers": ["r1"]})),
    (
        ANA,
        post(
            "l1",
            "pledge",
            {"champion": "ana", "about": "i1", "i_will": "do", "first_step_by": "2026-09-20"},
        ),
    ),
    (OMAR, RaiseChallenge("c1", "p1", 1, "customer", "Who is that?")),
    (FAY, RecordDecision("d1", "Later", "facilitator", statuses={"p2": "parked"})),
    (MAYA, ParkItem("k1", "Bags", "too dear")),
    (MAYA, ParkItem("k2", "Boxes", "too large")),
    (MAYA, UnparkItem("k2")),
    (FAY, DefineTerm("orphan", "cannot be read")),
    (FAY, CloseWorkshop()),
).room
CARDS = {card.artefact: card for card in brought(CLOSED)}


def test_practices_and_everything_that_is_open_go_along():
    """Seed C, the last row: the next workshop begins with what this one left."""
    assert set(CARDS) == {"p1", "p2", "r1", "i1", "l1"}
    assert "a challenge is open" in CARDS["p1"].why
    assert "parked" in CARDS["p2"].why
    assert "rung 1, 2" in CARDS["r1"].why
    assert "set out to be done" in CARDS["i1"].why


def test_every_card_says_where_it_comes_from():
    assert CARDS["p2"].why.startswith("From “Better mornings”, 2026-09-14 (Amber)")


def test_people_stay_behind_and_references_hold_among_what_goes_along():
    assert "owner" not in CARDS["i1"].fields
    assert "champion" not in CARDS["l1"].fields
    assert CARDS["l1"].fields["about"] == "i1"
    assert CARDS["i1"].fields["delivers"] == ["r1"]


def test_what_was_parked_and_what_words_mean_goes_along():
    assert [item.text for item in parked(CLOSED)] == ["Bags"]
    assert [term.term for term in terms(CLOSED)] == ["orphan"]


def test_only_what_is_over_can_be_gone_on_from():
    assert continued(playing().room, "CODE2345") is None
    before = continued(CLOSED, "CODE2345")
    assert (before.code, before.title, before.model, before.medians) == (
        "CODE2345", "Better mornings", "", {},
    )  # fmt: skip
