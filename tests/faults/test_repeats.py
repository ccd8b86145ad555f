"""Whatever is sent twice, late, out of order or by another line has its effect once (F12, F13)."""

import asyncio
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.commands import LeaveComment, MarkArtefact, NextRound, RaiseHand, SayLine, Stamped
from app.domain.room import Room
from tests.cast import CAST, FAY, MAYA, NOON, OMAR, OPEN_ROOM, THE_ROOM, persona, revision
from tests.loop import in_a_loop
from tests.oracles.ack_set import ack_set
from tests.oracles.invariants import dense
from tests.store.memory import MemoryJournal
from tests.web.workshop import Workshop

OPENING = ((THE_ROOM, OPEN_ROOM), *((THE_ROOM, seat) for seat in CAST),
           (FAY, NextRound()), (FAY, NextRound()), (MAYA, persona()))  # fmt: skip
SAID = st.tuples(
    st.sampled_from([FAY, MAYA, OMAR]),
    st.sampled_from([NextRound(), RaiseHand(True), RaiseHand(False), revision(pain="It rings"),
                     SayLine("l1", "Hm"), LeaveComment("k1", "a1", "Why?"),
                     MarkArtefact("a1", "like", True)]),
    st.sampled_from(["press-1", "press-2", "press-3"]),
)  # fmt: skip


class Takes:
    def __init__(self):
        self.journal, self.room, self.head, self.acked = MemoryJournal(), Room(), 0, set()
        self.turn([(by, command, f"opening-{n}") for n, (by, command) in enumerate(OPENING)])

    def turn(self, steps):
        batch = [Stamped(id, by.person, command, NOON) for by, command, id in steps]
        self.journal.take("r1", self.room, self.head, batch, self.told)

    def told(self, taken):
        self.room, self.head = taken.room, taken.head
        for stamped, refused in taken.answers:
            if refused is None:
                self.acked.add((stamped.person, stamped.id))

    @property
    def rows(self):
        return self.journal.book("r1").rows


@settings(max_examples=60)
@given(turns=st.lists(st.lists(SAID, min_size=1, max_size=5), max_size=8), data=st.data())
def test_repeats_in_any_order_add_nothing(turns, data):
    takes = Takes()
    for steps in turns:
        takes.turn(steps)
    before, taken = takes.rows, {(r.actor, r.command) for r in takes.rows if r.command}
    done = [step for steps in turns for step in steps if (step[0].person, step[2]) in taken]
    takes.turn(data.draw(st.permutations(done)))
    assert takes.rows == before
    assert dense(takes.rows) + ack_set(taken, takes.rows) == []


def events(served):
    return served.read("SELECT room, seq, actor, command FROM event ORDER BY room, seq")


@in_a_loop
async def test_an_evening_said_again_in_another_order_by_another_tab_changes_nothing(served):
    async with Workshop(served) as workshop:
        await workshop.cast()
        await workshop.round("daylight")
        maya = workshop.tabs["maya"]
        said = [{"t": "do", "i": f"again-{n:04}", "k": "park_item",
                 "d": {"item": f"p{n}", "text": f"Later {n}"}} for n in range(12)]  # fmt: skip
        for frame in said:
            await maya.send(**frame)
        await maya.until(lambda: len(oks(maya, said)) == len(said))
        before = events(served)
        other = await workshop.sits("maya again", "participant", maya.client.cookies)
        Random(7).shuffle(said)
        for frame in said:
            await asyncio.gather(maya.send(**frame), other.send(**frame))
        await other.until(lambda: len(oks(other, said)) == len(said))
        assert events(served) == before


def oks(tab, said):
    return {f["i"] for f in tab.frames if f["t"] == "ok"} & {frame["i"] for frame in said}


@in_a_loop
async def test_whoever_replays_what_somebody_else_said_speaks_for_themselves(served):
    async with Workshop(served) as workshop:
        await workshop.cast()
        await workshop.round("daylight")
        maya, omar = workshop.tabs["maya"], workshop.tabs["omar"]
        for tab in (maya, omar):
            answer = await tab.do("raise_hand", id="stolen-id-0001", up=True)
            assert answer["t"] == "ok"
        rows = served.read("SELECT actor FROM event WHERE command = 'stolen-id-0001'")
        assert {actor for (actor,) in rows} == {maya.person, omar.person}
