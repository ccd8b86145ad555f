"""Links, the lending board, merges."""

from app.domain import commands as ask
from app.domain.design import Share
from app.domain.pictures.audiences import Facilitators, GuestTable, Observers, Screen, Table
from tests.cast import AMBER, MAYA, OMAR, TEAL, persona
from tests.domain.pictures.scenes import begin, picture, under, underway

TAKEN = ask.Source("l1", "borrowed", "a1", 1, "her patience", "Thank you!")
BORROWED = (OMAR, ask.ReviseArtefact("a2", 1, {}, sources=(TAKEN,)))
MERGE = ask.ProposeMerge(
    "g1",
    "new",
    "persona",
    "Ida and Ben",
    {"job": "be home"},
    (ask.Parent("l1", "a1", 1, "her patience"), ask.Parent("l2", "a2", 1)),
)


def test_a_link_tells_what_was_taken_from_whom():
    assert picture(underway().steps(BORROWED), Observers())["link/l1"] == {
        "id": "l1",
        "kind": "borrowed",
        "child": "a2",
        "child_version": 2,
        "parent": "a1",
        "parent_version": 1,
        "field": None,
        "what": "her patience",
        "thanks": "Thank you!",
        "from_team": TEAL,
        "to_team": AMBER,
    }


def test_a_link_to_unseen_work_is_for_those_who_work_on_it():
    scene = underway()
    begin(scene, Share.DARK)
    scene.steps(BORROWED)
    linked = [
        a for a in (Table(TEAL), Table(AMBER), Facilitators()) if "link/l1" in picture(scene, a)
    ]
    assert linked == [Table(AMBER), Facilitators()]


def test_the_lending_board_counts_what_both_sides_may_know():
    scene = underway()
    begin(scene, Share.DARK)
    scene.steps(BORROWED)
    assert under(picture(scene, Screen()), "lending/")["T1"] == {
        "team": TEAL,
        "lent": 0,
        "taken": 0,
    }
    assert picture(scene, Table(AMBER))["lending/T2"]["taken"] == 1
    begin(scene, Share.DAYLIGHT)
    assert picture(scene, Screen())["lending/T1"]["lent"] == 1
    assert picture(scene, Table(TEAL))["lending/T2"] == {"team": AMBER, "lent": 0, "taken": 1}


def test_a_silent_gallery_has_no_lending_board_and_no_teams_on_links():
    scene = underway().steps(BORROWED)
    begin(scene, Share.GALLERY)
    shown = picture(scene, Table(TEAL))
    assert under(shown, "lending/") == {}
    assert {"from_team", "to_team"}.isdisjoint(shown["link/l1"])


def test_a_merge_waits_for_those_who_have_not_agreed():
    shown = picture(underway().steps((MAYA, MERGE)), Table(AMBER))["merge/g1"]
    assert (shown["state"], shown["agreed"], shown["needs"]) == ("proposed", ["maya"], ["omar"])
    assert (shown["title"], shown["fields"]) == ("Ida and Ben", {"job": "be home"})
    assert [parent["title"] for parent in shown["parents"]] == ["Ida", "Ben"]


def test_a_merge_concerns_the_teams_whose_cards_it_merges():
    scene = underway().steps((MAYA, MERGE))
    told = [a for a in (Table(TEAL), Table(AMBER), Table(None), Observers(), Facilitators())
            if "merge/g1" in picture(scene, a)]  # fmt: skip
    assert told == [Table(TEAL), Table(AMBER), Facilitators()]


def test_a_merge_that_is_done_leaves_one_card_of_both_teams():
    scene = underway().steps((MAYA, MERGE), (OMAR, ask.AnswerMerge("g1", True)))
    shown = picture(scene, Table(AMBER))
    assert (shown["merge/g1"]["state"], shown["merge/g1"]["needs"]) == ("done", [])
    assert shown["table/new"]["teams"] == [TEAL, AMBER]
    assert {"gallery/a1", "gallery/a2"}.isdisjoint(shown)
    assert [parent["title"] for parent in shown["gallery/new"]["parents"]] == ["Ida", "Ben"]


def test_guests_hear_nothing_of_a_merge_with_a_card_for_staff():
    scene = underway().steps((MAYA, persona("staff", "Night shift", internal_only=True)))
    parents = (ask.Parent("l1", "staff", 1), ask.Parent("l2", "a2", 1))
    merge = ask.ProposeMerge("g1", "new", "persona", "Both", {"job": "be home"}, parents)
    scene.steps((MAYA, merge))
    assert "merge/g1" in picture(scene, Table(AMBER))
    assert "merge/g1" not in picture(scene, GuestTable(AMBER))
