"""A bot without a server: its tab holds the picture that the room paints for it."""

import httpx

from app.domain.people import Role
from app.domain.pictures.audiences import audiences_of
from app.domain.pictures.paint import paint
from app.rehearsal.bot import Bot
from app.rehearsal.cast import Member
from app.rehearsal.tab import Tab
from tests.cast import NAMES

NOWHERE = httpx.AsyncClient(trust_env=False)


def bot_of(room, by, seed=1):
    """The bot of somebody in the room, looking at it as it is now."""
    seat = room.seats[by.person]
    tab = Tab(NOWHERE, "ROOM2345", "participant")
    tab.you = {"person": by.person, "role": seat.role.value, "team": seat.team}
    for audience in audiences_of(room, by.person):
        tab.picture |= paint(room, NAMES, audience)
    bot = Bot(Member(by.person, NAMES[by.person], Role.PARTICIPANT, ""), tab, seed)
    bot.look_up()
    bot.begin(room.current or "")
    return bot
