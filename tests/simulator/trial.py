"""From a seed to its verdict: all oracles, all invariants, a digest of what was said."""

import asyncio
import hashlib
import logging
import random
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from app.domain.people import Role
from app.domain.pictures.audiences import Screen, audiences_of
from app.domain.room import Room
from app.live import crier
from tests.cast import TEAL
from tests.oracles.ack_set import Asker, ack_set
from tests.oracles.convergence import Easel
from tests.oracles.invariants import (
    ballots_add_up,
    closes_once,
    continued,
    dense,
    same_room,
)
from tests.oracles.non_interference import non_interference
from tests.simulator.chances import stream
from tests.simulator.loop import VirtualLoop
from tests.simulator.tab import MISSING, Tab
from tests.simulator.watch import Alarm
from tests.simulator.world import NAMES, SOUND, Parts, World

PATIENCE = 150.0
"""Seconds in which everybody must have come back and heard everything, once all works again."""

LOOK = 0.5
CALM_FOR = 3  # looks without any news
BELL = re.compile(rb"bell-\d+-[0-9a-f]+")

Say = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Verdict:
    seed: int
    faults: tuple[str, ...]
    digest: str
    events: int
    acknowledged: int


def verdict(seed: int, parts: Parts = SOUND, say: Say | None = None) -> Verdict:
    """One in eight is played twice, with other words where nobody may see them."""
    keeps_secrets = seed % 8 == 5
    world, faults = _played(seed, " with tea" if keeps_secrets else "", parts, say)
    if keeps_secrets:
        faults += _blind(world, parts)
    return Verdict(
        seed, tuple(dict.fromkeys(faults)), _digest(world), len(world.replay.events),
        sum(len(tab.acknowledged) for tab in world.tabs),
    )  # fmt: skip


def found_within(seeds: Iterable[int], parts: Parts) -> int | None:
    """The first of them at which these parts fail."""
    return next((seed for seed in seeds if verdict(seed, parts).faults), None)


def _blind(one: World, parts: Parts) -> list[str]:
    """I6: nobody outside of Teal is told anything that depends on Teal's secrets."""
    other, _ = _played(one.seed, " with ale", parts, None)
    outside = [tab.name for tab in one.tabs if _is_outside(one.replay.room, tab.person)]
    return non_interference(one.streams, other.streams, outside)


def _is_outside(room: Room, person: str | None) -> bool:
    """Neither of Teal nor a facilitator; the screen is nobody."""
    seat = room.seats.get(person or "")
    return seat is None or (seat.team != TEAL and seat.role is not Role.FACILITATOR)


def _played(seed: int, variant: str, parts: Parts, say: Say | None) -> tuple[World, list[str]]:
    random.seed(seed)  # what the program leaves to chance, such as when to come back
    loop = VirtualLoop()
    faults: list[str] = []
    alarm = Alarm(faults)
    app = logging.getLogger("app")
    app.addHandler(alarm)
    before, app.propagate = app.propagate, False
    try:
        with _short_of_breath():
            world = loop.run_until_complete(_run(seed, variant, parts, say, faults))
    finally:
        app.removeHandler(alarm)
        app.propagate = before
        _put_away(loop)
    return world, faults + world.watch.faults + loop.broken


@contextmanager
def _short_of_breath() -> Iterator[None]:
    """Others may speak after each tab and each stand, though no time passes while one is told."""
    before, crier.IN_ONE_BREATH = crier.IN_ONE_BREATH, 0.0
    try:
        yield
    finally:
        crier.IN_ONE_BREATH = before


def _put_away(loop: VirtualLoop) -> None:
    tasks = asyncio.all_tasks(loop)
    for task in tasks:
        task.cancel()
    with suppress(asyncio.CancelledError):
        loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
    loop.close()


async def _run(seed: int, variant: str, parts: Parts, say: Say | None, faults: list[str]) -> World:
    world = World(seed, variant, parts, say)
    pace = stream(seed, "pace")
    await world.act(pace.randrange(5, 25))
    faults += await quiet(world)
    kept, at = world.replay.room, len(world.replay.events)
    if seed % 8 == 5:
        faults += await _secrets_begin(world)
    await world.act(pace.randrange(3, 18))
    faults += await quiet(world)
    faults += continued(kept, world.replay.events[at:], world.replay.room)
    return world


async def _secrets_begin(world: World) -> list[str]:
    """One after the other: what is refused for now comes again later, behind what followed it."""
    faults = []
    for command in world.script.secrets_begin():
        world.does("fay", command)
        faults += await quiet(world)
    return faults


async def quiet(world: World) -> list[str]:
    """Let everything work, wait until all is said, and see whether all is well."""
    world.calms_down()
    problems = await _patiently(world)
    world.goes_bad()
    rows, events = world.watch.book.rows, world.replay.events
    acknowledged: list[Asker] = [(tab.person, id) for tab in world.tabs for id in tab.acknowledged]
    return [
        *problems, *dense(rows), *ack_set(acknowledged, rows, world.watch.idle),
        *closes_once(events), *ballots_add_up(events), *_gaps(world),
    ]  # fmt: skip


def _gaps(world: World) -> list[str]:
    """Within one line nothing is lost: where nothing doubles, no piece is ever missing."""
    if world.doubles:
        return []
    return [f"{tab.name} missed a piece" for tab in world.tabs if MISSING in tab.resyncs]


async def _patiently(world: World) -> list[str]:
    loop, since, head, easel = asyncio.get_running_loop(), 0, -1, Easel(NAMES, bool(world.seed % 4))
    deadline = loop.time() + PATIENCE
    while True:
        await asyncio.sleep(LOOK)
        world.replay.catch_up()
        calm = _settled(world) and head == len(world.replay.events)
        head, since = len(world.replay.events), since + 1 if calm else 0
        problems = _differences(world, easel) if since >= CALM_FOR else ["never quiet"]
        if not problems or loop.time() > deadline:
            return problems if since >= CALM_FOR else [*_unsettled(world), *problems]


def _settled(world: World) -> bool:
    return not _unsettled(world)


def _unsettled(world: World) -> list[str]:
    head = len(world.replay.events)
    return [
        *(f"server {s.name} is behind" for s in world.servers if not s.host or s.host.head != head),
        *(f"{tab.name} waits: {len(tab.outbox)} unanswered, following: {tab.following}"
          for tab in world.open_tabs() if not tab.following or tab.outbox or not _idle(tab)),
    ]  # fmt: skip


def _idle(tab: Tab) -> bool:
    return tab.wire is not None and tab.wire.up.idle and tab.wire.down.idle


def _differences(world: World, easel: Easel) -> list[str]:
    room, head, found = world.replay.room, len(world.replay.events), list[str]()
    for server in world.servers:
        assert server.host is not None
        found += same_room(f"server {server.name}", server.host.room, server.host.head, room, head)
    for tab in world.open_tabs():
        audiences = audiences_of(room, tab.person) if tab.person else (Screen(),)
        if audiences is None:
            found.append(f"{tab.name} listens, and has no place here")
            continue
        found += easel.differences(tab.name, tab.picture, room, audiences)
    return found


def _digest(world: World) -> str:
    """Of all that was written and heard, in order."""
    hashed = hashlib.sha256()
    for row in world.watch.book.rows:
        line = f"{row.seq} {row.at} {row.actor} {row.command} ".encode() + row.body
        hashed.update(BELL.sub(b"bell", line))
    for tab in world.tabs:
        hashed.update("\n".join((tab.name, *tab.heard)).encode())
    return hashed.hexdigest()[:16]
