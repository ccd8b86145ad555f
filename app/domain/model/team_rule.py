"""Mixed teams: what each lacks by the rule, and a few moves or swaps that mend it.

The rule: somebody who meets customers, somebody who runs the work, somebody of the front line,
at least three functions, nobody beside their own line manager where that is known. What a room
cannot give, because too few are there, no move can mend.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations, product

from app.domain.people import MAKERS, Profile, Seat
from app.domain.room import Room

FUNCTIONS = 3
LACKS = ("customer_facing", "operations", "frontline", "functions", "line_manager")
"""What a team may lack, the weightiest first."""

MOST_STEPS = 24

Tables = Mapping[str, tuple[Seat, ...]]


@dataclass(frozen=True, slots=True)
class Builder:
    """`lacks`: team to what it lacks; `moves`: person to the team they would go to."""

    lacks: Mapping[str, tuple[str, ...]]
    moves: Mapping[str, str]
    after: Mapping[str, tuple[str, ...]]


def team_rule(room: Room) -> Builder:
    tables = _tables(room)
    better = _mended(tables)
    moves = {
        seat.person: team
        for team, seats in better.items()
        for seat in seats
        if room.seats[seat.person].team != team
    }
    return Builder(_all_lacks(tables), moves, _all_lacks(better))


def lacks(seats: Sequence[Seat]) -> tuple[str, ...]:
    """Of one team; an empty one lacks everybody."""
    return tuple(what for what in LACKS if _lacks(what, seats))


def _lacks(what: str, seats: Sequence[Seat]) -> bool:
    profiles = [seat.profile for seat in seats]
    match what:
        case "customer_facing":
            return not any(p.customer_facing for p in profiles)
        case "operations":
            return not any(p.operations for p in profiles)
        case "frontline":
            return not any(p.is_frontline for p in profiles)
        case "functions":
            return len({p.function.casefold() for p in profiles if p.function}) < FUNCTIONS
        case _:
            here = {seat.person for seat in seats}
            return any(p.reports_to in here for p in profiles)


def known(room: Room) -> bool:
    """Whether people have said enough for the rule to mean anything."""
    return any(_said(seat.profile) for seat in room.seats.values() if seat.role in MAKERS)


def _said(profile: Profile) -> bool:
    return bool(profile.function or profile.level or profile.operations or profile.customer_facing)


def _tables(room: Room) -> Tables:
    here = [s for s in room.seats.values() if s.role in MAKERS and s.present and not s.waiting]
    return {team: tuple(s for s in here if s.team == team) for team in room.teams}


def _all_lacks(tables: Tables) -> dict[str, tuple[str, ...]]:
    return {team: lacks(seats) for team, seats in tables.items()}


def _mended(tables: Tables) -> Tables:
    """Change by change, each for the better, until none is left."""
    for _ in range(MOST_STEPS):
        weight = _weight(tables)
        better = next((each for each in _one_step(tables) if _weight(each) < weight), None)
        if better is None:
            break
        tables = better
    return tables


def _weight(tables: Tables) -> tuple[int, int]:
    """How much is lacking; then how uneven the tables are."""
    lacking = sum(_lacking(seats) for seats in tables.values())
    sizes = [len(seats) for seats in tables.values()]
    return lacking, sum(size * size for size in sizes)


def _lacking(seats: Sequence[Seat]) -> int:
    return sum(len(LACKS) - LACKS.index(what) for what in lacks(seats))


def _one_step(tables: Tables) -> Iterator[Tables]:
    """One person goes to a smaller table, or changes places with somebody at one that lacks."""
    poor = [team for team, seats in tables.items() if lacks(seats)]
    for here, there in permutations(tables, 2):
        seats, others = tables[here], tables[there]
        if len(seats) > len(others) + 1:
            yield from (_moved(tables, (seat, here, there)) for seat in seats)
        if there in poor:
            swaps = product(seats, others)
            yield from (_moved(tables, (s, here, there), (o, there, here)) for s, o in swaps)


def _moved(tables: Tables, *moves: tuple[Seat, str, str]) -> Tables:
    changed = dict(tables)
    for seat, here, there in moves:
        changed[here] = tuple(s for s in changed[here] if s is not seat)
        changed[there] = (*changed[there], seat)
    return changed
