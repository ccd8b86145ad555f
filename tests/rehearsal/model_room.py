"""A room of the operating model in which bots write cards of every type."""

from dataclasses import replace

from app.designs.reading import read_method
from app.domain.commands import NextRound, PostArtefact
from app.domain.design import Asked, RoundDesign, Share
from app.domain.people import THE_ROOM
from app.rehearsal.writing import draft
from app.settings import home
from tests.cast import CAST, FAY, MAYA, OMAR, OPEN_ROOM, Play
from tests.rehearsal.troupe import bot_of

METHOD = read_method(home() / "sessions" / "methods" / "operating-model.toml")
ORDER = [type.id for type in METHOD.types]
EVERYTHING = tuple(Asked(type, 1, 40) for type in ORDER)
ROUNDS = (
    RoundDesign("make", "Make", "team_build", 60, 10, Share.DARK, artefacts=EVERYTHING),
    RoundDesign("show", "Show", "reveal", 10, 5, Share.DAYLIGHT),
)
OPENING = replace(OPEN_ROOM, method=METHOD, design=replace(OPEN_ROOM.design, rounds=ROUNDS))


def workshop():
    """A room of the operating model whose first round asks for every type."""
    opening = ((THE_ROOM, OPENING), *((THE_ROOM, seat) for seat in CAST))
    return Play(opening).steps((FAY, NextRound()))


def write(play, by, type, number=0, seed=1):
    """A bot's card, posted by the rules; returns the draft."""
    bot = bot_of(play.room, by, seed)
    written = draft(bot, type, number)
    id = f"{type}-{by.person}-{number}"
    play.does(by, PostArtefact(id, type, written.title, written.fields))
    return written


def full_room():
    """Both teams have written one card of every type, and everybody sees them."""
    play = workshop()
    for type in ORDER:
        write(play, MAYA, type)
        write(play, OMAR, type)
    return play.steps((FAY, NextRound())).room
