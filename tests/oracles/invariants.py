"""What must hold of every room at every moment, each as a function that says where it does not."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce

from app.domain.events import (
    ActUndone,
    BallotClosed,
    BallotOpened,
    BallotOpenedAgain,
    PaperHandedIn,
    Recorded,
    RoundClosed,
    RoundReopened,
    RoundStarted,
)
from app.domain.evolve import evolve
from app.domain.room import Room
from tests.oracles.ack_set import Asker, Written, ack_set


def dense(rows: Sequence[Written]) -> list[str]:
    """I1: numbered from 1 without a gap."""
    return [
        f"event {row.seq} stands at place {place}"
        for place, row in enumerate(rows, 1)
        if row.seq != place
    ]


def durable(told: Asker, done: Iterable[Asker], idle: Iterable[Asker]) -> list[str]:
    """I2: at the moment of the `ok` it is in the journal."""
    if told in done or told in idle:
        return []
    return [f"{told[1]} of {told[0]} was acknowledged before it was written"]


def unseen_before_commit(head: int, written: int) -> list[str]:
    """I3: nobody is shown more than the journal holds."""
    return [f"event {head} was shown, the journal holds {written}"] if head > written else []


def once(rows: Iterable[Written]) -> list[str]:
    """I4: each id of each person at most once."""
    return ack_set((), rows)


def same_room(whose: str, room: Room, head: int, replayed: Room, written: int) -> list[str]:
    """I7: what is in memory is what the journal makes."""
    if head != written:
        return [f"{whose} is at {head}, the journal at {written}"]
    if room == replayed:
        return []
    parts = [part for part in room.__slots__ if getattr(room, part) != getattr(replayed, part)]
    return [f"{whose} does not hold the room of the journal: {', '.join(parts)}"]


def continued(kept: Room, tail: Iterable[Recorded], whole: Room) -> list[str]:
    """I8: a room that was kept and brought up to date is the whole room."""
    return [] if reduce(evolve, tail, kept) == whole else ["a kept room and the rest make another"]


def closes_once(events: Iterable[Recorded]) -> list[str]:
    """I9: a round that has closed closes again only after it was begun again."""
    found, closed = [], set[str]()
    for recorded in events:
        match recorded.event:
            case RoundStarted(round=round) | RoundReopened(round=round):
                closed.discard(round)
            case ActUndone():
                closed.clear()
            case RoundClosed(round=round):
                if round in closed:
                    found.append(f"round {round} closed twice, the second time at {recorded.seq}")
                closed.add(round)
            case _:
                pass
    return found


def forgotten(canary: bytes, places: Mapping[str, bytes]) -> list[str]:
    """I10: after an erasure no byte of it is left anywhere."""
    return [
        f"{place} still holds {canary!r}" for place, stored in places.items() if canary in stored
    ]


def ballots_add_up(events: Iterable[Recorded]) -> list[str]:
    """Each voter has one paper, only while the ballot is open, and no ballot closes twice."""
    found, voted, open_now = [], defaultdict[str, set[str | None]](set), set[str]()
    for recorded in events:
        match recorded.event:
            case BallotOpened(ballot=ballot) | BallotOpenedAgain(ballot=ballot):
                open_now.add(ballot)
                voted[ballot].clear()
            case PaperHandedIn(ballot=ballot, person=person):
                if ballot not in open_now:
                    found.append(f"{person} handed in at {recorded.seq}, {ballot} was closed")
                voted[ballot].add(person)
            case BallotClosed(ballot=ballot, papers=papers):
                if ballot not in open_now:
                    found.append(f"{ballot} closed twice, the second time at {recorded.seq}")
                if len(papers) != len(voted[ballot]):
                    found.append(f"{ballot}: {len(voted[ballot])} voted, {len(papers)} papers")
                open_now.discard(ballot)
            case _:
                pass
    return found
