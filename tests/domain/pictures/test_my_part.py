"""What somebody wrote, lent, challenged, promised and marked; the cards that they alone see."""

from dataclasses import replace

from app.domain import commands as ask
from app.domain.design import Asked, Share
from app.domain.pictures.audiences import Person, Table
from tests.cast import ANA, FAY, MAYA, OMAR, TEAL, persona, revision
from tests.domain.pictures.scenes import begin, picture, under, underway

TAKEN = ask.Source("l1", "borrowed", "a1", 1, "her patience")
BORROWED = (OMAR, ask.ReviseArtefact("a2", 1, {}, sources=(TAKEN,)))


def part(scene, person):
    return picture(scene, Person(person))["me/part"]


def test_ones_part_is_what_one_wrote_and_challenged():
    scene = underway().steps(
        (ANA, revision("a1", 1, "Ida B.")),
        (OMAR, ask.RaiseChallenge("c1", "a1", 1, "operator", "Why?")),
        (OMAR, ask.MarkArtefact("m1", "like", True)),
    )
    assert part(scene, "maya")["wrote"] == ["a1", "m1"]
    assert part(scene, "ana")["wrote"] == ["a1"]
    assert (part(scene, "omar")["challenged"], part(scene, "omar")["marked"]) == (
        ["c1"],
        {"m1": ["like"]},
    )


def test_what_one_lent_is_known_when_it_is_shared():
    scene = underway()
    begin(scene, Share.DARK)
    scene.steps(BORROWED)
    assert part(scene, "maya")["lent"] == []
    begin(scene, Share.DAYLIGHT)
    assert part(scene, "maya")["lent"] == ["l1"]


def test_promises_are_what_rounds_for_pledges_ask_for():
    scene = underway()
    asked = (Asked("roadblock", 0, 1, "person"),)
    insert = ask.InsertRound("oath", None, "Promise", "pledge", 9, Share.PLENARY, artefacts=asked)
    promise = ask.PostArtefact("p1", "roadblock", "I will ring", {})
    scene.steps((FAY, insert), (FAY, ask.StartRound("oath")), (MAYA, promise))
    assert part(scene, "maya")["promised"] == ["p1"]


def test_a_card_written_alone_is_seen_by_its_author_alone():
    scene = underway()
    begin(scene, Share.PRIVATE)
    scene.steps((MAYA, persona("new", "Mine")))
    assert picture(scene, Person("maya"))["me/card/new"]["title"] == "Mine"
    assert under(picture(scene, Person("ana")), "me/card/") == {}
    begin(scene, Share.DARK)
    assert under(picture(scene, Person("maya")), "me/card/") == {}
    assert picture(scene, Table(TEAL))["table/new"]["title"] == "Mine"


def test_a_new_text_written_alone_stands_before_the_one_on_the_table():
    scene = underway()
    begin(scene, Share.PRIVATE)
    scene.steps((MAYA, revision("a1", 1, "Ida, to me")))
    mine = picture(scene, Person("maya"))["me/card/a1"]
    assert (mine["title"], mine["version"], mine["visible"]) == ("Ida, to me", 2, False)
    assert picture(scene, Table(TEAL))["table/a1"]["title"] == "Ida"


def test_guests_see_no_cards_for_staff_even_among_their_own():
    scene = underway()
    card = replace(scene.room.artefacts["a2"], internal_only=True, authors=("gwen",))
    scene.room = replace(scene.room, artefacts={**scene.room.artefacts, "a2": card})
    assert part(scene, "gwen")["wrote"] == []
