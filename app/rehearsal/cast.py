"""Who takes part in a rehearsal: names, jobs and tags, dealt so that every team is a mixed one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from random import Random

from app.domain.people import Profile, Role

FIRST = (
    "Aoife", "Balint", "Carys", "Dorian", "Edda", "Farid", "Greta", "Hamish", "Ilse", "Jonas",
    "Kezia", "Lorcan", "Marta", "Niall", "Odile", "Piet", "Quentin", "Rosalind", "Stellan",
    "Tamsin", "Una", "Vidar", "Wanda", "Xavier", "Yrsa", "Zoltan", "Amina", "Bodil", "Cormac",
    "Delphine", "Emrys", "Freya", "Gideon", "Hanna", "Isak", "Juno", "Kasimir", "Lowri", "Milan",
    "Nadia",
)  # fmt: skip
LAST = (
    "Abbot", "Birk", "Carver", "Dale", "Eckert", "Frost", "Gill", "Hearn", "Imrie", "Jowett",
    "Keane", "Lorimer", "Munro", "Noble", "Orchard", "Pell", "Rudd", "Sorrel", "Tarn", "Vance",
)  # fmt: skip

JOBS = (
    ("Deckhand", Profile("operations", "frontline", operations=True)),
    ("Ticket desk clerk", Profile("service", "frontline", customer_facing=True)),
    ("Timetable planner", Profile("planning", "specialist")),
    ("Duty skipper", Profile("operations", "manager", operations=True)),
    ("Freight account manager", Profile("sales", "specialist", customer_facing=True)),
    ("Finance partner", Profile("finance", "specialist")),
    ("Pier lead", Profile("operations", "frontline_lead", operations=True, customer_facing=True)),
    ("Head of marketing", Profile("marketing", "leader")),
    ("Ticket system engineer", Profile("it", "specialist")),
)
"""In the order in which a team is filled: the first three make it a mixed one."""

GUESTS = (
    ("Runs the guest house", Profile("customer", "", customer_facing=True, guest_of="Islanders")),
    ("Plans hospital travel", Profile("partner", "", guest_of="The hospital")),
)


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the cast; `key` is short and unique in the room."""

    key: str
    name: str
    role: Role
    job: str
    profile: Profile = Profile()
    team: str | None = None


@dataclass(frozen=True, slots=True)
class Cast:
    """`staff`: who facilitates, who sponsors, who observes.

    `latecomer` has no team yet: the room seats them in the smallest.
    """

    makers: tuple[Member, ...]
    latecomer: Member
    staff: tuple[Member, Member, Member]


def casting(people: int, teams: Sequence[str], seed: int) -> Cast:
    """`people` who make things, guests and latecomer among them, and three who look after them."""
    names = _names(people + 3, Random(f"{seed}/names"))
    makers = [_maker(n, names[n], teams) for n in range(people)]
    latecomer = replace(makers.pop(), team=None)
    for guest, place in zip(GUESTS, _guests_at(len(makers), len(teams)), strict=False):
        job, profile = guest
        makers[place] = replace(makers[place], role=Role.GUEST, job=job, profile=profile)
    fay, sol, otis = names[people:]
    staff = (
        Member("f01", fay, Role.FACILITATOR, "Facilitator"),
        Member("s01", sol, Role.SPONSOR, "Managing director"),
        Member("o01", otis, Role.OBSERVER, "Works council"),
    )
    return Cast(tuple(makers), latecomer, staff)


def _names(count: int, dice: Random) -> list[str]:
    """First names come again only when all have been used."""
    firsts, lasts = dice.sample(FIRST, len(FIRST)), dice.sample(LAST, len(LAST))
    every = (
        f"{first} {lasts[(place + again) % len(lasts)]}"
        for again in range(len(lasts))
        for place, first in enumerate(firsts)
    )
    return list(islice(every, count))


def _maker(n: int, name: str, teams: Sequence[str]) -> Member:
    """Dealt team by team; each team takes the jobs from the top."""
    place, team = divmod(n, len(teams))
    job, profile = JOBS[place % len(JOBS)]
    return Member(f"p{n + 1:02}", name, Role.PARTICIPANT, job, profile, teams[team])


def _guests_at(makers: int, teams: int) -> list[int]:
    """The last seats, but none of the first two of a team; two guests from twelve people on."""
    places = [n for n in range(makers - 1, -1, -1) if n // teams >= 2]
    return places[: 2 if makers >= 11 else 1]
