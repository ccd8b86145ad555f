"""The register: rooms by their code, people by their seat."""

from datetime import timedelta

from app.domain.events import PersonLeft, PersonRemoved, Recorded
from app.store import register
from app.store.register import LETTERS, RoomEntry
from tests.cast import NOON, THE_ROOM


def seat(archive, person, name, room="r1", **other):
    row = {"person": person, "name": name, **other}
    archive.errand(lambda db: register.add_seats(db, room, [row], NOON))


def new_room(archive, id="r1", account="owner", at=NOON):
    return archive.errand(lambda db: register.add_room(db, id, account, at))


def test_a_code_is_eight_of_thirty_one_letters(archive):
    codes = [new_room(archive, f"r{n}") for n in range(40)]
    assert len(set(LETTERS)) == 31
    assert not set("01ILO") & set(LETTERS)
    assert {len(code) for code in codes} == {8}
    assert set("".join(codes)) <= set(LETTERS)
    assert len(set(codes)) == 40


def test_a_room_is_found_by_its_code_and_by_its_id(archive):
    code = new_room(archive)
    entry = archive.register.by_code(code)
    assert entry == archive.register.by_id("r1")
    assert entry == RoomEntry("r1", code, entry.epoch, 0, "owner", "", "draft", NOON)
    assert archive.register.by_code("NOTHERE2") is None
    assert archive.register.by_id("r2") is None


def test_every_room_has_an_epoch_of_its_own(archive):
    new_room(archive, "r1")
    new_room(archive, "r2")
    assert archive.register.by_id("r1").epoch != archive.register.by_id("r2").epoch


def test_an_account_sees_its_own_rooms_newest_first(archive):
    new_room(archive, "r1")
    new_room(archive, "r2", at=NOON + timedelta(days=1))
    new_room(archive, "r3", account="somebody else")
    assert [room.id for room in archive.register.of_account("owner")] == ["r2", "r1"]
    assert {room.id for room in archive.register.all()} == {"r1", "r2", "r3"}


def test_a_seat_holds_the_name_and_what_a_cookie_must_match(archive):
    seat(archive, "maya", "Maya", job="Planner")
    found = archive.register.seat("r1", "maya")
    assert (found.name, found.job, found.rev) == ("Maya", "Planner", 1)
    assert archive.register.seats("r1") == {"maya": found}
    assert archive.register.seat("r2", "maya") is None


def test_a_seat_is_written_once(archive):
    seat(archive, "maya", "Maya")
    seat(archive, "maya", "Somebody else")
    assert archive.register.seat("r1", "maya").name == "Maya"


def test_the_same_person_may_sit_in_two_rooms(archive):
    seat(archive, "maya", "Maya")
    seat(archive, "maya", "Maya B.", room="r2")
    archive.errand(lambda db: register.forget_seat(db, "r1", "maya"))
    assert archive.register.seat("r1", "maya") is None
    assert archive.register.seat("r2", "maya").name == "Maya B."


def test_revoking_the_cookies_of_a_seat_leaves_those_of_other_rooms(archive):
    seat(archive, "maya", "Maya")
    seat(archive, "maya", "Maya", room="r2")
    archive.errand(lambda db: register.revoke_cookies(db, "r1", "maya"))
    assert [archive.register.seat(room, "maya").rev for room in ("r1", "r2")] == [2, 1]


def test_an_account_sees_the_rooms_in_which_it_has_a_seat_too(archive):
    new_room(archive, "r1", account="somebody else")
    new_room(archive, "r2", account="somebody else")
    seat(archive, "fay", "Fay", room="r1", account="owner")
    assert [room.id for room in archive.register.of_account("owner")] == ["r1"]


def test_only_seats_whose_cookies_were_revoked_are_asked_about(archive):
    for person, room in (("maya", "r1"), ("omar", "r1"), ("maya", "r2")):
        seat(archive, person, person, room=room)
        archive.errand(lambda db, person=person, room=room: person == "maya"
                       and register.revoke_cookies(db, room, person))  # fmt: skip
    assert archive.register.revised(["r1"]) == {("r1", "maya"): 2}


def test_whoever_is_removed_from_a_room_loses_their_cookies(archive):
    seat(archive, "maya", "Maya")
    for n, event in enumerate((PersonRemoved("maya"), PersonLeft("maya")), 1):
        recorded = Recorded(n, NOON, THE_ROOM, event)
        archive.errand(lambda db, recorded=recorded: register.follow(db, "r1", recorded))
    assert archive.register.seat("r1", "maya").rev == 2


def test_when_a_seat_was_in_use_is_noted(archive):
    seat(archive, "maya", "Maya")
    seat(archive, "omar", "Omar")
    archive.errand(lambda db: register.touch_seats(db, "r1", ["maya"], NOON))
    assert archive.register.seat("r1", "maya").seen == NOON
    assert archive.register.seat("r1", "omar").seen < NOON
