"""A hosted room takes turns, answers after the effect, and follows everybody's rights."""

import asyncio
import logging

import pytest

from app.domain.commands import (
    ChangeRole,
    JoinTeam,
    LeaveRoom,
    NextRound,
    RemovePerson,
    SendNote,
    SetReady,
    Stamped,
    TakeSeat,
)
from app.domain.people import Profile, Role
from app.domain.refusal import Refused
from app.live.connection import REMOVED, SEAT_GONE, Goodbye
from app.live.host import FULL
from tests.cast import (
    AMBER,
    ANA,
    FAY,
    MAYA,
    NOON,
    OMAR,
    SOL,
    TEAL,
    THE_ROOM,
    minutes,
    persona,
    seconds,
)
from tests.live.studio import Studio
from tests.loop import in_a_loop, until

DARK = ((FAY, NextRound()), (FAY, NextRound()))


def ask(studio, by, command, then=lambda refused: None, id="asked-once"):
    studio.host.post(Stamped(id, by.person, command, studio.clock.now()), then)


@in_a_loop
async def test_an_answer_comes_after_the_frame_that_holds_the_effect():
    studio = Studio(*DARK)
    maya = studio.enters("maya")
    await studio.quiet()
    already = len(maya.frames)
    ask(studio, MAYA, persona(), lambda refused: maya.connection.answer('{"t":"ok"}'))
    await until(lambda: maya.told("ok"))
    kinds = [frame["t"] for frame in maya.frames[already:]]
    assert kinds.index("ev") < kinds.index("ok")
    assert "table/a1" in maya.picture


@in_a_loop
async def test_a_refusal_is_raised_to_whoever_asked():
    studio = Studio()
    with pytest.raises(Refused, match="Only a facilitator"):
        await studio.does(MAYA, NextRound())


@in_a_loop
async def test_commands_of_one_moment_share_a_turn():
    studio = Studio()
    await asyncio.gather(*(studio.does(by, SetReady(True)) for by in (MAYA, ANA, OMAR)))
    assert [len(batch) for batch in studio.journal.batches] == [3]


@in_a_loop
async def test_what_could_not_be_written_is_not_shown_and_may_be_tried_again():
    studio = Studio(*DARK)
    maya, head = studio.enters("maya"), studio.host.head
    studio.journal.full = True
    with pytest.raises(Refused) as refused:
        await studio.does(MAYA, persona())
    assert refused.value.code == "storage"
    assert (studio.host.head, "table/a1" in maya.picture) == (head, False)
    studio.journal.full = False
    await studio.does(MAYA, persona())
    await studio.quiet()
    assert "table/a1" in maya.picture


@in_a_loop
async def test_whoever_asked_may_go_before_the_answer_comes():
    studio = Studio()
    impatient = asyncio.create_task(studio.does(MAYA, SetReady(True)))
    await asyncio.sleep(0)
    impatient.cancel()
    await studio.does(OMAR, SetReady(True))
    assert studio.host.room.ready == {"maya", "omar"}


@in_a_loop
async def test_a_full_inbox_says_busy():
    studio, answers = Studio(), []
    for n in range(FULL + 1):
        ask(studio, MAYA, SendNote(f"n{n}", "Hm"), answers.append, f"note-{n:06}")
    assert [refused.code for refused in answers] == ["busy"]


@in_a_loop
async def test_moving_to_another_team_starts_again_with_its_picture():
    studio = Studio(*DARK)
    ana = studio.enters("ana")
    await studio.does(MAYA, persona())
    await studio.quiet()
    assert "table/a1" in ana.picture
    await studio.moves("ana", AMBER)
    await studio.quiet()
    assert [frame["why"] for frame in ana.told("reset")] == ["rights"]
    assert "Ida, 61" not in str(ana.picture)
    await studio.does(OMAR, persona("a2", "Ben, 17"))
    await studio.quiet()
    assert "table/a2" in ana.picture


@pytest.mark.parametrize("role", [Role.SPONSOR, Role.FACILITATOR, Role.OBSERVER, Role.GUEST])
@in_a_loop
async def test_another_role_starts_again_with_its_picture(role):
    studio = Studio(*DARK)
    ana = studio.enters("ana")
    await studio.does(FAY, ChangeRole("ana", role))
    await studio.quiet()
    assert ana.told("reset")
    assert ana.picture["me"]["role"] == role


@in_a_loop
async def test_after_a_reset_nothing_is_told_until_the_whole_was_fetched():
    studio = Studio(*DARK)
    ana = studio.enters("ana")
    await studio.quiet()
    ana.come = lambda: None
    await studio.moves("ana", AMBER)
    await until(lambda: ana.told("reset"))
    already = len(ana.frames)
    await studio.does(OMAR, persona("a2", "Ben, 17"))
    await studio.does(ANA, SetReady(True))
    assert ana.frames[already:] == []


@in_a_loop
async def test_whoever_is_removed_is_sent_out_by_all_doors():
    studio = Studio()
    omar, other = studio.enters("omar"), studio.enters("omar")
    await studio.does(FAY, RemovePerson("omar"))
    await until(lambda: omar.closed and other.closed)
    assert {omar.closed, other.closed} == {REMOVED}
    assert studio.host.picture("omar", {}, "build") is None


@in_a_loop
async def test_whoever_leaves_is_not_told_that_somebody_removed_them():
    studio = Studio()
    omar = studio.enters("omar")
    await studio.does(OMAR, LeaveRoom())
    await until(lambda: omar.closed)
    assert omar.closed == SEAT_GONE


@in_a_loop
async def test_somebody_new_is_shown_with_their_name():
    studio = Studio()
    fay = studio.enters("fay")
    studio.names["ben"] = "Ben"
    await studio.does(THE_ROOM, TakeSeat("ben", Role.PARTICIPANT, Profile(), TEAL))
    await studio.quiet()
    assert fay.picture["person/ben"]["name"] == "Ben"


@in_a_loop
async def test_the_bell_closes_the_round_when_its_grace_is_over():
    studio = Studio((FAY, NextRound()))
    maya = studio.enters("maya")
    studio.clock.advance(minutes=5, seconds=30)
    await until(lambda: maya.picture.get("round", {}).get("state") == "closed")


@in_a_loop
async def test_a_round_whose_bell_could_not_be_written_closes_later():
    studio = Studio((FAY, NextRound()))
    studio.journal.full = True
    studio.clock.advance(minutes=5, seconds=30)
    await until(lambda: studio.journal.batches)
    studio.journal.full = False
    await until(lambda: studio.host.room.round("alone").state == "closed")


@in_a_loop
async def test_a_room_that_was_overdue_when_it_opened_rings_at_once():
    studio = Studio((FAY, NextRound()), at=NOON + minutes(5) + seconds(31))
    await until(lambda: studio.host.room.round("alone").state == "closed")


@in_a_loop
async def test_the_picture_says_where_to_go_on_and_who_one_is():
    studio = Studio()
    picture = studio.host.picture("maya", {"person": "maya"}, "build-1")
    assert '"build":"build-1"' in picture
    assert '"you":{"person":"maya"}' in picture
    assert studio.host.picture("nobody", {}, "build-1") is None
    assert studio.host.picture(None, {"screen": True}, "build-1")


@in_a_loop
async def test_closing_says_goodbye_to_everybody():
    studio = Studio()
    ears = [studio.enters(person) for person in ("maya", "sol", None)]
    await studio.host.close(Goodbye(1012, "the server restarts"))
    assert {ear.closed.code for ear in ears} == {1012}


@in_a_loop
async def test_what_a_listener_cannot_take_in_stops_no_other_answer(caplog):
    studio, answers = Studio(), []

    def breaks(refused):
        raise RuntimeError("no ears")

    with caplog.at_level(logging.ERROR):
        ask(studio, MAYA, SetReady(True), breaks, "first-one")
        ask(studio, OMAR, SetReady(True), answers.append, "second-one")
        await until(lambda: answers)
    assert answers == [None]
    assert "no ears" in caplog.text


@in_a_loop
async def test_choosing_a_team_oneself_starts_again_too():
    studio = Studio((THE_ROOM, TakeSeat("otis", Role.PARTICIPANT)))
    otis = studio.enters("otis")
    before = studio.host.room.seats["otis"].team
    await studio.does(type(SOL)("otis"), JoinTeam(AMBER if before != AMBER else TEAL))
    await studio.quiet()
    assert otis.told("reset")
