"""Backup, restore and forgetting from the command line, with the sentences that people read."""

import pytest

from app.domain import commands as asked
from app.main.caring import backed_up, erased, restored
from app.main.looking import NothingThere, faults, room_named, shelves_of
from app.settings import Settings
from app.store import register
from app.store.database import AlreadyServed, LockFile
from app.store.restoring import NotEmpty
from tests.cast import ANA, FAY, MAYA, NAMES, NOON, THE_ROOM, paper, persona, revision, seconds
from tests.store.archive import Archive

WORDS = {"x": "The bell", "y": "The book"}
BALLOT = asked.OpenBallot("b1", "single_choice", "Which?", tuple(WORDS), option_text=WORDS)


@pytest.fixture
def workshop(tmp_path):
    """A card and a ballot that was closed."""
    (tmp_path / "data").mkdir()
    archive = Archive(tmp_path / "data")
    archive.room(code="ABCDEFGH")
    seats = [{"person": person, "name": name} for person, name in NAMES.items()]
    archive.errand(lambda db: register.add_seats(db, "r1", seats, NOON))
    archive.turn((FAY, asked.StartRound("build")), (MAYA, persona()))
    archive.turn((ANA, revision(pain="Maya waits")))
    archive.turn((FAY, asked.StartRound("vote")), (FAY, BALLOT), (MAYA, paper(choice="x")))
    closed = asked.CloseBallot("b1", 2)
    archive.turn((FAY, asked.EndBallot("b1")), (THE_ROOM, closed, "command-9", NOON + seconds(9)))
    archive.close()
    return Settings(data=tmp_path / "data")


def adds_up(settings):
    return list(faults(shelves_of(settings), None)) == []


def test_what_was_backed_up_and_restored_adds_up(workshop, tmp_path):
    told = list(backed_up(workshop, tmp_path / "backup"))
    assert "Rooms: 1" in told[0]
    assert "secret.key" in told[1]
    elsewhere = Settings(data=tmp_path / "elsewhere")
    assert "in place" in " ".join(restored(elsewhere, tmp_path / "backup", over=False))
    assert room_named(shelves_of(elsewhere), "ABCDEFGH").title == "Better mornings"
    assert adds_up(elsewhere)
    with pytest.raises(NotEmpty):
        list(restored(elsewhere, tmp_path / "backup", over=False))


def test_each_person_can_be_forgotten_and_it_still_adds_up(workshop):
    for person in NAMES:
        assert f"{person} is forgotten" in " ".join(erased(workshop, "ABCD EFGH", person))
    left = shelves_of(workshop).register.seats("r1").values()
    assert {seat.name for seat in left}.isdisjoint(NAMES.values())
    assert adds_up(workshop)


def test_where_others_say_the_name_is_listed(workshop):
    (told,) = [line for line in erased(workshop, "r1", "maya") if "name stands" in line]
    assert "(artefact_revised), written by ana" in told


def test_whoever_is_not_there_is_answered_with_who_is(workshop):
    with pytest.raises(NothingThere, match=r"its people: ana \(Ana\), fay \(Fay\)"):
        list(erased(workshop, "r1", "nobody"))
    with pytest.raises(NothingThere, match="no room"):
        list(erased(workshop, "NOPE", "nobody"))


def test_while_a_server_runs_its_page_is_pointed_to(workshop):
    lock = LockFile(workshop.data / "charrette.db")
    lock.take()
    with pytest.raises(AlreadyServed, match="People and data"):
        list(erased(workshop, "r1", "maya"))
    lock.release()
