"""Bots without a server: what they do goes straight to the rules, and the room is painted anew."""

import httpx

from app import messages
from app.domain.people import By, Role
from app.domain.pictures.audiences import audiences_of
from app.domain.pictures.paint import paint
from app.domain.refusal import Refused
from app.rehearsal.bot import Bot
from app.rehearsal.cast import Member
from app.rehearsal.company import Company
from app.rehearsal.tab import Refusal, Tab
from tests.cast import FAY, NAMES, SOL, Play

NOWHERE = httpx.AsyncClient(trust_env=False)


class PlayedTab(Tab):
    """Always up to date: it looks at the room itself."""

    def __init__(self, play, by):
        super().__init__(NOWHERE, "ROOM2345", "participant")
        self.play, self.by = play, by
        seat = play.room.seats[by.person]
        self.you = {"person": by.person, "role": seat.role.value, "team": seat.team}
        self.look()

    def look(self):
        self.picture = {}
        for audience in audiences_of(self.play.room, self.by.person):
            self.picture |= paint(self.play.room, NAMES, audience)

    async def do(self, kind, **data):
        try:
            self.play.does(self.by, messages.command_from(kind, data))
        except Refused as refused:
            self.look()
            raise Refusal(kind, refused.code, str(refused)) from refused
        self.look()
        return kind

    async def catch_up(self):
        self.look()

    async def until(self, true, hope="a change"):
        self.look()
        assert true(self.picture), hope


def bot_in(play, by, seed=1):
    """The bot of somebody in the room, looking at it as it is now."""
    seat = play.room.seats[by.person]
    member = Member(by.person, NAMES[by.person], seat.role, "", seat.profile)
    bot = Bot(member, PlayedTab(play, by), seed)
    bot.look_up()
    bot.begin(play.room.current or "")
    return bot


def bot_of(room, by, seed=1):
    """The same in a room that nobody else plays in."""
    return bot_in(Play(opening=(), room=room), by, seed)


def company_in(play, seed=1):
    """Everybody of the cast who makes things, with a facilitator and a sponsor."""
    makers = [
        bot_in(play, By(person), seed)
        for person, seat in sorted(play.room.seats.items())
        if seat.role in (Role.PARTICIPANT, Role.GUEST)
    ]
    looking = bot_in(play, FAY, seed), bot_in(play, SOL, seed)
    return Company(None, play.room.design, seed, *looking, None, makers)
