"""The bundled method, and rooms that run by it without a design's rounds in the way."""

from dataclasses import replace
from pathlib import Path

from app.designs.reading import bundled_designs, read_method
from app.domain.commands import OpenRoom, StartRound, TakeSeat, TeamPlan
from app.domain.design import Asked, RoundDesign, Share
from app.domain.people import THE_ROOM, Profile, Role
from tests.cast import AMBER, FAY, TEAL, Play

SESSIONS = Path(__file__).parents[3] / "sessions"
METHOD = read_method(SESSIONS / "methods" / "operating-model.toml")
FULL_DAY = next(d for d in bundled_designs(SESSIONS) if d.id == "tom-full-day")
TYPES = tuple(kind.id for kind in METHOD.types)


def design(type="team_build", share=Share.DAYLIGHT, asked=()):
    """One round of this type that asks for `asked`, and a close."""
    rounds = (
        RoundDesign("one", "One", type, 10, 5, share, artefacts=tuple(asked)),
        RoundDesign("end", "The end", "close", 5, 5, Share.PLENARY),
    )
    return replace(FULL_DAY, rounds=rounds, minutes=15)


def opening(type="team_build", share=Share.DAYLIGHT, method=METHOD, **more):
    """Two teams by the bundled method: Maya and Ana are Teal, Omar is Amber; the round runs."""
    room = OpenRoom(
        design(type, share, more.pop("asked", ())),
        method,
        "Better mornings",
        goal="Half the waiting time by May",
        teams=(TeamPlan(TEAL, "Teal", 1), TeamPlan(AMBER, "Amber", 2)),
        **more,
    )
    floor = Profile("operations", "lead", operations=True)
    return (
        (THE_ROOM, room),
        (THE_ROOM, TakeSeat("fay", Role.FACILITATOR)),
        (THE_ROOM, TakeSeat("maya", Role.PARTICIPANT, Profile("care", "frontline"), TEAL)),
        (THE_ROOM, TakeSeat("ana", Role.PARTICIPANT, floor, TEAL)),
        (THE_ROOM, TakeSeat("omar", Role.PARTICIPANT, floor, AMBER)),
        (THE_ROOM, TakeSeat("sol", Role.SPONSOR)),
        (FAY, StartRound("one")),
    )


def playing(*steps, **how):
    return Play(opening(**how)).steps(*steps)


def asked(*types):
    return tuple(Asked(type, 1, None) for type in types)
