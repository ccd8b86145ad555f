"""Somebody is forgotten: no byte of their name or words is left on disk, and the room goes on."""

from dataclasses import replace

import pytest

from app.domain import commands as asked
from app.domain.forgetting import ERASED
from app.store import box, register
from app.store.audit import Audit
from app.store.erasing import NOBODY, forget_person
from app.store.images import Images, add_image
from app.store.journal import Rewritten, fold
from tests.cast import ANA, FAY, MAYA, NOON, OPEN_ROOM, THE_ROOM, paper, persona

CANARY = "Canary 4711 sings"
NAME = "Maya Quetzalcoatl"
BALLOT = asked.OpenBallot("b1", "fist_to_five", "How firm?", ("x",), option_text={"x": "The bell"})


@pytest.fixture
def archive(archive):
    archive.room()
    seat = {"person": "maya", "name": NAME, "job": CANARY}
    archive.errand(lambda db: register.add_seats(db, "r1", [seat], NOON))
    archive.turn((FAY, asked.StartRound("build")), (MAYA, persona(title=CANARY)))
    return archive


def forget(archive, person="maya"):
    return archive.errand(lambda db: forget_person(db, "r1", person, NOON, "owner"))


def test_no_byte_is_left_in_the_database_nor_in_its_log(archive):
    assert CANARY.encode() in archive.bytes()
    assert NAME.encode() in archive.bytes()
    assert forget(archive).changed == 2  # her card, and what she does
    with archive.writer.connect() as db:
        assert box.forget(db)
    assert CANARY.encode() not in archive.bytes()
    assert NAME.encode() not in archive.bytes()


def test_the_seat_stays_under_another_name_and_its_cookie_opens_nothing(archive):
    forget(archive)
    seat = archive.register.seat("r1", "maya")
    assert (seat.name, seat.job, seat.account, seat.rev) == (NOBODY, "", None, 2)


def test_the_room_has_another_history_into_which_nobody_writes_from_before(archive):
    before = archive.register.by_id("r1").epoch
    forget(archive)
    assert archive.register.by_id("r1").epoch != before
    told = []
    archive.journal.take("r1", *archive.states["r1"], [], told.append, before)
    archive.errand(lambda db: None)
    state, head = archive.states["r1"]
    late = asked.Stamped("command-late", "fay", asked.NextRound(), NOON)
    archive.journal.take("r1", state, head, [late], told.append, before)
    archive.errand(lambda db: None)
    assert isinstance(told[-1], Rewritten)
    assert len(archive.journal.read("r1")) == head


def test_the_room_folds_and_what_others_wrote_is_there(archive):
    archive.turn((ANA, asked.ReviseArtefact("a1", 1, {"pain": "Nobody calls back"})))
    forget(archive)
    card = fold(archive.journal.read("r1")).artefacts["a1"]
    assert (card.title, card.current.fields["pain"]) == (ERASED, "Nobody calls back")


def test_reasons_in_an_open_ballot_go_and_the_vote_counts(archive):
    archive.turn((FAY, asked.StartRound("vote")), (FAY, BALLOT))
    archive.turn(
        (MAYA, paper(fingers=2, reason=CANARY)), (ANA, paper(fingers=4, reason="Too soon"))
    )
    forget(archive)
    kept = "".join(body for (body,) in archive.all("SELECT body FROM paper"))
    assert CANARY not in kept
    assert "Too soon" in kept
    assert len(archive.all("SELECT body FROM paper")) == 2


def test_where_others_say_the_name_is_told_and_left(archive):
    archive.turn((ANA, asked.ReviseArtefact("a1", 1, {"pain": f"{NAME} waits"})))
    (mention,) = forget(archive).mentions
    assert (mention.by, mention.kind, mention.text) == (
        "ana", "artefact_revised", f"{NAME} waits",
    )  # fmt: skip


def test_pictures_that_she_brought_go_and_those_of_others_stay(archive):
    for id, person, body in (("i1", "maya", CANARY.encode()), ("i2", "ana", b"a bird")):
        archive.errand(
            lambda db, id=id, person=person, body=body: add_image(
                db, "r1", id, person, body, body, NOON
            )
        )
    forget(archive)
    assert Images(archive.reader).bodies("r1", ["i1", "i2"]) == {"i2": b"a bird"}


def test_what_a_later_workshop_took_along_goes_there_too(archive):
    code = archive.register.by_id("r1").code
    card = asked.Brought("a1", "persona", CANARY, {"job": "be home"}, f"Contested: {CANARY}.")
    opening = replace(OPEN_ROOM, continues=asked.Continued(code, "Better mornings", NOON),
                      brought=(card,), terms=(asked.DefineTerm("Home", CANARY),))  # fmt: skip
    archive.errand(lambda db: register.add_room(db, "r2", "owner", NOON))
    archive.turn((THE_ROOM, opening), room="r2")
    before = archive.register.by_id("r2").epoch
    assert forget(archive).later == ("r2",)
    with archive.writer.connect() as db:
        assert box.forget(db)
    assert CANARY.encode() not in archive.bytes()
    taken = fold(archive.journal.read("r2")).artefacts["a1"]
    assert (taken.title, taken.current.fields) == (ERASED, {"job": "be home"})
    assert taken.brought == f"Contested: {ERASED}."
    assert archive.register.by_id("r2").epoch != before


def test_it_is_noted_without_the_name(archive):
    forget(archive)
    (note,) = Audit(archive.reader).about("r1")
    assert (note.who, note.what) == ("owner", "forgot a person")


def test_nobody_is_forgotten_who_is_not_there(archive):
    assert forget(archive, "nobody") is None
