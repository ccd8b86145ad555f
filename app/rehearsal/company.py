"""Everybody of one rehearsal: who looks after it, who makes things, and in which team."""

import asyncio
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random

from app import messages
from app.domain.design import SessionDesign
from app.rehearsal.bot import Bot, together
from app.rehearsal.cast import Member, casting
from app.rehearsal.stage import NoStage, Stage

FEWEST, MOST = 2, 200
SEATED_AT_ONCE = 8


@dataclass(slots=True)
class Company:
    """`makers` are those who have come; `late` is still on the way."""

    stage: Stage
    design: SessionDesign
    seed: int
    facilitator: Bot
    sponsor: Bot
    late: Member | None
    makers: list[Bot] = field(default_factory=list)

    @property
    def everybody(self) -> list[Bot]:
        return [self.facilitator, self.sponsor, *self.makers]

    @property
    def teams(self) -> Mapping[str, list[Bot]]:
        """Only teams that somebody sits in."""
        found = defaultdict(list)
        for bot in self.makers:
            if bot.team:
                found[bot.team].append(bot)
        return dict(sorted(found.items()))

    def dice(self, *what: str) -> Random:
        """For what no single bot decides."""
        return Random("/".join((str(self.seed), *what)))

    async def catch_up(self) -> None:
        """Wait until everybody has seen what everybody has done so far."""
        await asyncio.gather(*(bot.tab.catch_up() for bot in self.everybody))
        for bot in self.everybody:
            bot.look_up()

    async def mind_the_door(self, round: int) -> None:
        """From the middle of the session on, whoever is late has come."""
        if self.late and 2 * round > len(self.design.rounds):
            late, self.late = self.late, None
            self.makers.append(await _come(self.stage, self.seed, late))


async def assemble(stage: Stage, design: SessionDesign, people: int, seed: int) -> Company:
    """Seat the cast: who facilitates comes first and counts the teams. Raises NoStage."""
    if not FEWEST <= people <= MOST:
        raise NoStage(f"A rehearsal needs {FEWEST} to {MOST} people, not {people}.")
    fay, *_ = casting(people, ["?"], seed).staff
    facilitator = await _come(stage, seed, fay)
    teams = sorted(team["id"] for team in facilitator.tab.all("team"))
    if not teams:
        raise NoStage("A rehearsal needs a team to sit in.")
    cast = casting(people, teams, seed)
    _, sol, otis = cast.staff
    sponsor = await _come(stage, seed, sol)
    await _come(stage, seed, otis)
    company = Company(stage, design, seed, facilitator, sponsor, cast.latecomer)
    for start in range(0, len(cast.makers), SEATED_AT_ONCE):
        some = cast.makers[start : start + SEATED_AT_ONCE]
        company.makers += await asyncio.gather(*(_come(stage, seed, member) for member in some))
    return company


async def _come(stage: Stage, seed: int, member: Member) -> Bot:
    tab = await stage.seat(
        {
            "person": f"{stage.code.lower()}-{member.key}",
            "name": member.name,
            "role": member.role.value,
            "job": member.job,
            "profile": messages.profiles.dump_python(member.profile),
            "team": member.team,
        }
    )
    return Bot(member, tab, seed)


async def name_captains(company: Company) -> None:
    """The first of each team speaks for it."""
    await together(
        *(
            company.facilitator.do("name_captain", person=team[0].person)
            for team in company.teams.values()
        )
    )
