"""What people do in a run, drawn from its seed: the moves of a workshop."""

from dataclasses import dataclass
from datetime import datetime
from random import Random

from app.domain import commands as ask
from app.domain.commands import Command
from app.domain.design import Share
from app.domain.people import By, Role
from app.domain.room import Room
from tests.cast import NOON, TEAL, seconds
from tests.domain.pictures import scenes
from tests.domain.pictures.scenes import (
    BELL,
    CARDS,
    CHAIRED,
    MOVES,
    SEATS,
    TALK,
    one_of,
    open_ballots,
)

CLOSED = (Share.PRIVATE, Share.DARK, Share.TWILIGHT)
SECRETIVE = ("maya", "ana")
"""Teal: in a round that keeps secrets their words differ between two runs."""

UNSEEN = scenes.UNSEEN
ORDINARY = tuple(
    name for name in (*CARDS, *TALK) if name not in ("settle", "merge", "merge own", "agree")
)
OFTEN = (
    *list(CARDS) * 6, *["post", "revise", "revise", "vote", "vote"] * 8, *list(TALK) * 2,
    *list(CHAIRED) * 2, *["quick ballot", "end ballot", "reveal"] * 3, *list(BELL),
    "next", "end", *SEATS, "move", "move", "see off",
)  # fmt: skip


@dataclass
class Script:
    """The next move, given the room as the journal has it. `variant` colours what is secret."""

    chance: Random
    variant: str = ""
    room: Room = Room()
    in_titles: str = ""
    in_texts: str = ""
    secret: bool = False
    _minted: int = 0

    @property
    def at(self) -> datetime:
        """What the moves mint their ids from: no two are alike."""
        return NOON + seconds(self._minted)

    def next(self) -> tuple[str, Command]:
        """Who does what."""
        self._minted += 1
        if self.secret:
            return self._in_secret()
        if self.room.running is None and self.chance.random() < 0.5:
            return "fay", ask.NextRound()
        if not open_ballots(self) and self.chance.random() < 0.04:
            return "fay", self._made("quick ballot", "fay")
        for _ in range(4):
            who, command = self._anything()
            if not _about_nothing(command):
                break
        return who, command

    def _anything(self) -> tuple[str, Command]:
        name = self.chance.choice(OFTEN)
        chaired = name in CHAIRED or name in BELL or name in SEATS or name in HOUSE
        who = "fay" if chaired else self.chance.choice(scenes.MAKERS)
        return who, self._made(name, who)

    def _in_secret(self) -> tuple[str, Command]:
        teal = [who for who in SECRETIVE if self.room.seats[who].team == TEAL]
        if teal and self.chance.random() < 0.6:
            who = self.chance.choice(teal)
            return who, self._made(self.chance.choice(UNSEEN), who)
        who = self.chance.choice(scenes.AMBER_PEOPLE)
        return who, self._made(self.chance.choice(ORDINARY), who)

    def _made(self, name: str, who: str) -> Command:
        a, b = self.chance.randrange(30), self.chance.randrange(30)
        secret = self.secret and who in SECRETIVE
        self.in_texts = self.variant if secret else ""
        running = self.room.running
        twilight = running is not None and running.design.share is Share.TWILIGHT
        self.in_titles = "" if twilight else self.in_texts
        moves = {**MOVES, **HOUSE, "vote": vote}
        made: Command = moves[name](self, By(who), a, b)
        return made

    def secrets_begin(self) -> list[Command]:
        """A round in which Teal works unseen."""
        self._minted += 1
        self.secret = True
        round = ask.InsertRound(
            f"secret{self._minted}", None, "Extra", "team_build", 180, self.chance.choice(CLOSED)
        )
        return [round, ask.StartRound(round.round)]


def _about_nothing(command: Command) -> bool:
    """There was nothing that the move could be about; now and then people try anyhow."""
    return any(getattr(command, part) == "none" for part in command.__slots__)


def vote(script: Script, by: By, a: int, b: int) -> Command:
    """In one that is open; one in four times in any, which may be too late."""
    id = one_of(script.room.ballots if a % 4 == 0 else open_ballots(script), b)
    options = script.room.ballots[id].options if id else ()
    return ask.HandInPaper(id or "none", {"dots": {one_of(options, b) or "none": 1 + a % 2}})


def quick_ballot(script: Script, by: By, a: int, b: int) -> Command:
    return ask.OpenBallot(
        f"q{scenes.stamp(script)}", "dots", "Which?", ("soon", "later"),
        option_text={"soon": "Soon", "later": "Later"}, seconds=5 + a if b % 3 else None,
        params={"dots_per_voter": 2, "max_per_option": 2, "select": 1},
    )  # fmt: skip


HOUSE = {
    "quick ballot": quick_ballot,
    "end": lambda script, by, a, b: ask.EndRound(),
    "see off": lambda script, by, a, b: ask.ChangeRole(
        one_of(scenes.PEOPLE[1:], a), one_of((Role.PARTICIPANT, Role.OBSERVER), b)
    ),
}
