"""The crier: one step a tick to whoever can take it, nothing lost, nothing told too early."""

import asyncio
import logging

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import messages
from app.domain.commands import NextRound, RemovePerson, SendMessage, SetReady
from app.domain.pictures.paint import paint
from app.domain.refusal import Refused
from app.live import crier, delivery
from app.live.connection import BROKEN, Goodbye
from app.live.pace import Pace
from tests.cast import AMBER, ANA, FAY, MAYA, OMAR, OTIS_COMES, persona
from tests.live.presses import PRESSES
from tests.live.studio import Studio
from tests.loop import in_a_loop, until

DARK = ((FAY, NextRound()), (FAY, NextRound()))
EVERYBODY = ("fay", "maya", "ana", "omar", "sol", "otis", None)


def fresh(studio, ear):
    """The picture that `ear` would fetch now, painted from nothing."""
    room, whole = studio.play.room, {}
    for audience in studio.host.audiences(ear.person):
        whole |= paint(room, studio.host.names, audience)
    return messages.decode(messages.encode(whole))


@in_a_loop
async def test_what_one_does_all_who_may_see_it_are_told():
    studio = Studio(*DARK)
    ana, fay, omar = (studio.enters(person) for person in ("ana", "fay", "omar"))
    await studio.does(MAYA, persona())
    await studio.quiet()
    assert ana.picture["table/a1"]["title"] == "Ida, 61"
    assert fay.picture["gallery/a1"]["visible"] is False
    assert "Ida, 61" not in str(omar.frames)


@in_a_loop
async def test_others_do_not_even_hear_that_something_happened():
    studio = Studio(*DARK)
    ana, omar = studio.enters("ana"), studio.enters("omar")
    await studio.quiet()
    heard, already = len(ana.told("ev")), len(omar.told("ev"))
    await studio.does(MAYA, persona())
    await studio.quiet()
    assert (len(ana.told("ev")), len(omar.told("ev"))) == (heard + 1, already)
    await studio.does(FAY, NextRound())
    await studio.quiet()
    assert omar.picture == fresh(studio, omar)


@in_a_loop
async def test_several_commands_of_one_moment_make_one_frame():
    studio = Studio(*DARK)
    ana = studio.enters("ana")
    await studio.quiet()
    already = len(ana.told("ev"))
    cards = (studio.does(MAYA, persona(f"a{n}")) for n in range(4))
    await asyncio.gather(*cards)
    await studio.quiet()
    (frame,) = ana.told("ev")[already:]
    assert {"table/a0", "table/a1", "table/a2", "table/a3"} <= set(frame["set"])


@in_a_loop
async def test_whoever_waits_for_an_answer_is_told_first():
    studio = Studio()
    ears = [studio.enters("maya") for _ in range(8)]
    await studio.quiet()
    order = []
    for ear in ears:

        async def sends(text, ear=ear, send=ear.connection.send):
            order.append(ear)
            await send(text)

        ear.connection.send = sends
    for asking in ears:
        order.clear()
        asking.connection.answer(messages.pong_frame(0, studio.clock.now()))
        studio.host.wake()
        await studio.does(MAYA, SetReady(asking in ears[::2]))
        await studio.quiet()
        assert order[0] is asking


@in_a_loop
async def test_a_slow_reader_is_left_out_and_later_caught_up_with_one_frame():
    studio = Studio(*DARK)
    ana, fay = studio.enters("ana"), studio.enters("fay")
    await studio.quiet()
    already, ana.deaf = len(ana.frames), True
    for n in range(3):
        await studio.does(MAYA, persona(f"a{n}"))
        await studio.quiet()
    assert "gallery/a2" in fay.picture
    assert ana.frames[already:] == []
    ana.deaf = False
    await studio.quiet()
    assert [frame["t"] for frame in ana.frames[already:]] == ["ev"]
    assert ana.picture == fresh(studio, ana)


@in_a_loop
async def test_answers_that_find_the_buffer_full_follow_later_and_hold_nobody_up():
    studio = Studio(*DARK)
    ana, fay = studio.enters("ana"), studio.enters("fay")
    await studio.quiet()

    async def fills_up(text, send=ana.connection.send):
        await send(text)
        ana.deaf = True

    ana.connection.send = fills_up
    ana.connection.after += ['{"t":"ok","i":"1"}', '{"t":"ok","i":"2"}']
    await studio.does(MAYA, persona())
    await until(lambda: "gallery/a1" in fay.picture)
    assert "table/a1" in ana.picture
    assert ana.told("ok") == []
    for n in (1, 2):
        ana.deaf = False
        await until(lambda n=n: len(ana.told("ok")) == n)
    assert [frame["i"] for frame in ana.told("ok")] == ["1", "2"]


@pytest.mark.parametrize("quick", [False, True])
@in_a_loop
async def test_a_tab_that_is_gone_disturbs_nobody(quick):
    studio = Studio(*DARK)
    ana, maya, fay = (studio.enters(person, quick=quick) for person in ("ana", "maya", "fay"))
    await studio.quiet()
    ana.gone = True
    await studio.does(MAYA, persona())
    await until(lambda: "gallery/a1" in fay.picture and "table/a1" in maya.picture)
    assert ana.connection not in studio.host.connections


@in_a_loop
async def test_a_picture_that_cannot_be_painted_disturbs_nobody_else(caplog):
    studio = Studio(*DARK)
    ana, fay = studio.enters("ana"), studio.enters("fay")
    await studio.quiet()
    ana.connection.audiences = ("no audience at all",)
    with caplog.at_level(logging.ERROR):
        await studio.does(MAYA, persona())
        await until(lambda: ana.closed == BROKEN)
    await until(lambda: "gallery/a1" in fay.picture)
    assert "could not be painted" in caplog.text


@in_a_loop
async def test_a_cursor_of_another_history_or_of_the_future_starts_again():
    studio = Studio()
    maya = studio.enters("maya")
    strange = crier.cursors.cursor("another", "t:T1", 3)
    future = crier.cursors.cursor("epoch", "t:T1", 999)
    for text in ("", "nonsense", strange, future):
        assert studio.host.resume(maya.connection, text) == "epoch"


@in_a_loop
async def test_a_cursor_from_before_the_server_started_starts_again():
    studio = Studio(*DARK)
    maya = studio.enters("maya")
    assert studio.host.resume(maya.connection, crier.cursors.cursor("epoch", "t:T1", 1)) == "gap"


@in_a_loop
async def test_whoever_was_away_goes_on_from_the_cursor():
    studio = Studio(*DARK)
    ana = studio.enters("ana")
    await studio.quiet()
    studio.host.leave(ana.connection)
    await studio.does(MAYA, persona())
    again = type(ana)(studio.host, "ana")
    again.picture, again.cursor = ana.picture, ana.cursor
    studio.ears.append(again)
    studio.host.enter(again.connection)
    assert studio.host.resume(again.connection, again.cursor) is None
    await studio.quiet()
    assert again.picture == fresh(studio, again)


@in_a_loop
async def test_whoever_changed_tables_while_away_cannot_go_on():
    studio = Studio(*DARK)
    ana = studio.enters("ana")
    omar = studio.enters("omar")  # so that the other table's show has long begun
    await studio.quiet()
    studio.host.leave(ana.connection)
    await studio.does(OMAR, persona())
    await studio.moves("ana", AMBER)
    again = type(ana)(studio.host, "ana")
    assert studio.host.resume(again.connection, ana.cursor) == "epoch"
    await until(lambda: "table/a1" in omar.picture)


@in_a_loop
async def test_whoever_changed_tables_and_back_goes_on_without_a_trace_of_the_other_one():
    studio = Studio(*DARK)
    ana = studio.enters("ana")
    await studio.quiet()
    studio.host.leave(ana.connection)
    await studio.moves("ana", AMBER)
    await studio.does(OMAR, persona())
    await studio.moves("ana", "T1")
    again = type(ana)(studio.host, "ana")
    again.picture, again.cursor = ana.picture, ana.cursor
    studio.ears.append(again)
    studio.host.enter(again.connection)
    assert studio.host.resume(again.connection, again.cursor) is None
    await studio.quiet()
    assert again.picture == fresh(studio, again)


@in_a_loop
async def test_a_tab_that_heard_nothing_for_long_hears_a_heartbeat():
    studio = Studio()
    maya = studio.enters("maya")
    await studio.quiet()
    already = len(maya.told("ev"))
    maya.connection.stand.told_at -= crier.HEARTBEAT
    studio.host.wake()
    await until(lambda: len(maya.told("ev")) > already)
    beat = maya.told("ev")[-1]
    assert (beat["set"], beat["gone"], beat["p"]) == ({}, [], beat["c"])


@in_a_loop
async def test_a_tab_that_takes_nothing_for_too_long_is_let_go():
    studio = Studio()
    maya = studio.enters("maya")
    await studio.quiet()
    maya.deaf = True
    maya.connection.stand.told_at -= crier.HEARTBEAT
    studio.host.wake()
    await until(lambda: maya.connection.behind_since)
    maya.connection.behind_since -= delivery.PATIENCE
    studio.host.wake()
    await until(lambda: maya.aborted)
    assert maya.connection not in studio.host.connections


@in_a_loop
async def test_before_a_restart_everybody_is_told_when_to_come_back():
    studio = Studio()
    maya, ana = studio.enters("maya"), studio.enters("ana")
    await studio.quiet()
    ana.deaf = True
    await studio.host.farewell()
    (bye,) = maya.told("bye")
    assert 0 <= bye["retry_ms"] < crier.SPREAD_MS
    assert ana.aborted


@in_a_loop
async def test_a_tab_that_takes_nothing_does_not_keep_the_house_open():
    studio = Studio()
    maya, ana = studio.enters("maya"), studio.enters("ana")
    ana.deaf = True
    await studio.host.close(Goodbye(1012, "the server restarts"))
    assert maya.closed == Goodbye(1012, "the server restarts")
    assert (ana.closed, ana.aborted) == (None, True)


LISTENING = st.lists(st.sampled_from(["deaf", "hears", "leaves", "comes"]), max_size=8)


@settings(max_examples=60)
@given(
    st.lists(st.tuples(PRESSES, st.sampled_from(EVERYBODY), LISTENING), max_size=25),
    st.sets(st.sampled_from(EVERYBODY)),
)
def test_picture_and_frames_together_are_the_fresh_picture_for_everybody(play, quick):
    converge(play, quick)


@in_a_loop
async def converge(play, quick):
    studio = Studio(OTIS_COMES)
    ears = {person: studio.enters(person, quick=person in quick) for person in EVERYBODY}
    for (by, command), person, whims in play:
        ear = ears[person]
        for whim in whims:
            listen(studio, ear, whim)
        try:
            studio.clock.advance(seconds=3)
            await studio.does(by, command)
        except Refused:
            pass
    for ear in ears.values():
        listen(studio, ear, "hears")
        listen(studio, ear, "comes")
    await studio.quiet()
    for ear in ears.values():
        here = ear.connection in studio.host.connections
        assert here == (studio.host.audiences(ear.person) is not None)
        assert not here or ear.picture == fresh(studio, ear)


def listen(studio, ear, whim):
    """A whim of one tab: it stops or begins to read, its line breaks, it comes back."""
    here = ear.connection in studio.host.connections
    if whim == "leaves" and here:
        studio.host.leave(ear.connection)
        ear.connection.step_out().cursor = -1
        ear.connection.take()
    elif whim == "comes" and not here and studio.host.audiences(ear.person):
        studio.host.enter(ear.connection)
        ear.connection.sit(studio.host.audiences(ear.person))
        if studio.host.resume(ear.connection, ear.cursor):
            ear.come()
    elif whim in ("deaf", "hears"):
        ear.deaf = whim == "deaf"


@in_a_loop
async def test_what_comes_while_others_are_told_counts_as_waiting(monkeypatch):
    waiting = []

    class Noted(Pace):
        def rest(self, told, more, took, now):
            waiting.append(more)
            return super().rest(told, more, took, now)

    monkeypatch.setattr(crier, "Pace", Noted)
    studio = Studio(*DARK)
    ana = studio.enters("ana")
    await studio.quiet()

    async def while_being_told(text, send=ana.connection.send):
        ana.connection.send = send
        await send(text)
        asyncio.get_running_loop().call_soon(studio.host.wake)

    ana.connection.send = while_being_told
    waiting.clear()
    await studio.does(MAYA, persona())
    await until(lambda: waiting)
    assert waiting[0]


@in_a_loop
async def test_whoever_is_removed_while_others_are_being_told_hears_nothing_more():
    studio = Studio(*DARK)
    maya, ana = studio.enters("maya"), studio.enters("ana")
    await studio.quiet()
    already = len(ana.frames)

    async def meanwhile(text, send=maya.connection.send):
        maya.connection.send = send
        await send(text)
        await studio.does(FAY, RemovePerson("ana"))
        await studio.does(MAYA, persona("a2", "Behind her back"))

    maya.connection.send = meanwhile
    maya.connection.answer('{"t":"ok"}')  # whoever waits for an answer is told first
    await studio.does(MAYA, persona())
    await until(lambda: ana.closed and "table/a2" in maya.picture)
    assert ana.frames[already:] == []


@in_a_loop
async def test_a_tick_that_breaks_is_not_the_last_one(caplog):
    studio = Studio(*DARK)
    ana = studio.enters("ana")
    presence, studio.host.presence = studio.host.presence, "no presence at all"
    with caplog.at_level(logging.ERROR):
        await until(lambda: "could not be told" in caplog.text)
    studio.host.presence = presence
    await studio.does(MAYA, persona())
    await until(lambda: "table/a1" in ana.picture)


@in_a_loop
async def test_a_message_to_one_team_reaches_that_team():
    studio = Studio()
    maya, omar = studio.enters("maya"), studio.enters("omar")
    await studio.does(FAY, SendMessage("m1", "Five minutes", team="T1"))
    await studio.quiet()
    assert "message/m1" in maya.picture
    assert "Five minutes" not in str(omar.frames)


@in_a_loop
async def test_two_tabs_of_one_person_see_the_same():
    studio = Studio()
    one, other = studio.enters("ana"), studio.enters("ana")
    await studio.does(ANA, SetReady(True))
    await studio.quiet()
    assert one.picture == other.picture == fresh(studio, one)
