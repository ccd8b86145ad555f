"""One artefact as a card, for those who made it and for those who did not."""

from app.domain import commands as ask
from app.domain.design import Share
from app.domain.pictures.audiences import Facilitators, GuestTable, Table
from tests.cast import AMBER, ANA, FAY, MAYA, OMAR, TEAL, persona, revision
from tests.domain.pictures.scenes import begin, picture, underway

TAKEN = ask.Source("l1", "borrowed", "a1", 1, "her patience", "Thank you!")
BORROWED = (OMAR, ask.ReviseArtefact("a2", 1, {}, sources=(TAKEN,)))
CHALLENGED = (OMAR, ask.RaiseChallenge("c1", "a1", 1, "customer", "Is she alone?"))
DARK = (FAY, ask.StartRound("rebuild"))
GALLERY = (FAY, ask.StartRound("walk"))


def card(scene, audience, id="a1"):
    shown = picture(scene, audience)
    return shown.get(f"table/{id}") or shown.get(f"gallery/{id}")


def test_a_card_shows_what_was_made_and_by_whom():
    shown = card(underway(), Table(AMBER))
    assert (shown["title"], shown["fields"]) == ("Ida", {"job": "be home before work"})
    assert (shown["team"], shown["authors"], shown["by"]) == (TEAL, ["maya"], "maya")
    assert (shown["version"], shown["versions"], shown["visible"]) == (1, 1, True)
    assert shown["glance"] == [
        {"label": "What they try to get done", "text": "be home before work"}
    ]


def test_others_keep_seeing_the_version_that_was_shared():
    scene = underway().steps(DARK, (ANA, revision("a1", 1, "Ida, tired")))
    ours, theirs = card(scene, Table(TEAL)), card(scene, Table(AMBER))
    assert (ours["title"], ours["version"], ours["versions"]) == ("Ida, tired", 2, 2)
    assert (ours["visible"], ours["round"]) == (False, "rebuild")
    assert (theirs["title"], theirs["version"], theirs["versions"]) == ("Ida", 1, 1)
    assert (theirs["visible"], theirs["round"]) == (True, "build")


def test_in_a_gallery_cards_have_no_authors_and_no_teams():
    scene = underway().steps(BORROWED, GALLERY)
    shown = picture(scene, Table(AMBER))["gallery/a2"]
    assert {"team", "teams", "authors", "by"}.isdisjoint(shown)
    assert shown["parents"][0]["title"] == "Ida"
    assert "team" not in shown["parents"][0]


def test_ones_own_table_keeps_its_names_in_a_gallery_but_not_whom_it_borrowed_from():
    shown = card(underway().steps(BORROWED, GALLERY), Table(AMBER), "a2")
    assert (shown["team"], shown["authors"]) == (AMBER, ["omar"])
    assert "team" not in shown["parents"][0]


def test_facilitators_see_names_in_a_gallery():
    assert card(underway().steps(GALLERY), Facilitators())["team"] == TEAL


def test_a_borrowed_part_is_credited_on_both_cards():
    scene = underway().steps(BORROWED)
    assert card(scene, Table(AMBER), "a2")["parents"] == [
        {
            "kind": "borrowed",
            "artefact": "a1",
            "version": 1,
            "title": "Ida",
            "team": TEAL,
            "what": "her patience",
            "thanks": "Thank you!",
        }
    ]
    assert card(scene, Table(TEAL))["lent"] == 1


def test_what_was_borrowed_in_the_dark_is_not_credited_before_it_is_shared():
    scene = underway().steps(DARK, BORROWED)
    assert card(scene, Table(AMBER), "a2")["parents"]
    assert card(scene, Table(TEAL))["lent"] == 0
    scene.steps((FAY, ask.StartRound("vote")))
    assert card(scene, Table(TEAL))["lent"] == 1


def test_an_open_challenge_is_counted_until_its_answer_is_heard():
    scene = underway().steps(CHALLENGED, DARK)
    assert card(scene, Table(AMBER))["open_challenges"] == 1
    scene.steps((MAYA, ask.AnswerChallenge("c1", "rebut", "She is not")))
    assert card(scene, Table(TEAL))["open_challenges"] == 0
    assert card(scene, Table(AMBER))["open_challenges"] == 1
    scene.steps((FAY, ask.StartRound("vote")))
    assert card(scene, Table(AMBER))["open_challenges"] == 0


def test_two_texts_for_one_field_stand_side_by_side_for_the_team_alone():
    scene = underway().steps(
        DARK, (MAYA, revision("a1", 1, job="sleep")), (ANA, revision("a1", 1, job="rest"))
    )
    clash = {"field": "job", "mine": "sleep", "theirs": "rest", "by": "ana"}
    assert card(scene, Table(TEAL))["clashes"] == [clash]
    assert card(scene, Table(AMBER))["clashes"] == []


def test_clashes_wait_while_people_write_alone():
    scene = underway().steps(
        DARK,
        (MAYA, revision("a1", 1, "Ida, tired")),
        (ANA, revision("a1", 1, "Ida, awake")),
    )
    begin(scene, Share.PRIVATE)
    assert card(scene, Table(TEAL))["clashes"] == []
    begin(scene, Share.DARK)
    assert card(scene, Table(TEAL))["clashes"][0]["field"] == "title"


def test_marks_are_counted_and_nobody_is_named():
    like = ask.MarkArtefact("a1", "like", True)
    shown = card(underway().steps((OMAR, like), (ANA, like)), Table(AMBER))
    assert shown["marks"] == {"like": 2}


def test_a_card_for_staff_only_does_not_exist_for_guests():
    scene = underway().steps((OMAR, persona("staff", internal_only=True)))
    assert card(scene, Table(TEAL), "staff")
    assert card(scene, GuestTable(AMBER), "staff") is None
