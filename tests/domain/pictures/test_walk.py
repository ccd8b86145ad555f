"""The model as a walk."""

from app.domain.commands import PostArtefact
from app.domain.design import Share
from app.domain.pictures.audiences import GuestTable, Table
from app.domain.pictures.paint import paint
from tests.cast import AMBER, MAYA, NAMES, OMAR, TEAL
from tests.domain.model.operating import playing

PERSONA = {"name": "Joan", "kind": "external", "role": "buys", "job": "have it done"}
STAGES = [{"name": "Asks"}, {"name": "Waits"}]
WORK = ["look", "answer"]


def post(id, type, **fields):
    return PostArtefact(id, type, f"Title of {id}", fields)


MODEL = (
    (MAYA, post("p", "persona", **PERSONA)),
    (MAYA, post("j", "journey", persona="p", kind="as_is", stages=STAGES)),
    (MAYA, post("m", "moment", journey="j", stage="Waits", at_stake="whether she stays")),
    (OMAR, post("s", "service", serves="p", at_moment="m", customer_gets="x", threshold="y")),
    (OMAR, post("w", "process", trigger="t", outcome="o", steps=WORK, realises=["s"])),
)  # fmt: skip


def walked(type="walkthrough", share=Share.DAYLIGHT, audience=None):
    play = playing(*MODEL, type=type, share=share)
    return paint(play.room, NAMES, audience or Table(TEAL))


def test_it_goes_from_the_person_over_journey_and_moment_to_the_work():
    stops = walked()["walk/p"]["stops"]
    assert [(stop["artefact"], stop["level"]) for stop in stops] == [
        ("p", 0), ("j", 1), ("m", 2), ("s", 3), ("w", 4),
    ]  # fmt: skip
    assert [stop["steps"] for stop in stops if stop["steps"]] == [
        ["Asks", "Waits"],
        ["look", "answer"],
    ]


def test_it_says_which_card_holds_what_would_break():
    issue = walked()["issue"]
    assert (issue["type"], issue["fields"], issue["about"]) == (
        "raid_item",
        {"kind": "issue"},
        "about",
    )


def test_nobody_walks_in_other_rounds():
    assert not [key for key in walked("team_build") if key.startswith(("walk/", "issue"))]


def test_a_walk_passes_only_what_one_sees():
    """Amber’s table has not seen Teal’s person, so there is nobody to walk with."""
    dark = {"share": Share.DARK}
    play = playing(*MODEL[:3], type="walkthrough", **dark)
    assert "walk/p" not in paint(play.room, NAMES, Table(AMBER))
    assert "walk/p" not in paint(play.room, NAMES, GuestTable(AMBER))
    assert [s["artefact"] for s in paint(play.room, NAMES, Table(TEAL))["walk/p"]["stops"]] == [
        "p",
        "j",
        "m",
    ]
