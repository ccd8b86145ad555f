"""One bot: somebody of the cast at an open tab, with a dice of their own for every round."""

from asyncio import TaskGroup
from collections.abc import Coroutine
from dataclasses import dataclass, field
from random import Random
from typing import Any

from app.domain.people import MAKERS
from app.rehearsal.cast import Member
from app.rehearsal.story import Pen
from app.rehearsal.tab import Refusal, Tab, Value

UNTIL_THE_BELL = frozenset(
    {"post_artefact", "revise_artefact", "say_line", "propose_merge", "turn_step"}
)
"""What a round that is over takes no more."""

GONE = frozenset({"merged", "withdrawn"})


class BellRang(Exception):
    """The round was over before a bot had finished. What is done stays; the rest is left."""


@dataclass(slots=True)
class Bot:
    """`dice` is rolled by nobody else, so what a bot says hangs on the seed and the round only.

    For the same reason it knows of other teams' cards what it saw when it last looked up; those
    of its own team, where one works after the other, it sees as they are.
    """

    member: Member
    tab: Tab
    seed: int
    dice: Random = field(default_factory=Random)
    round: str = ""
    _minted: int = 0
    _gallery: list[Value] = field(default_factory=list)

    @property
    def key(self) -> str:
        return self.member.key

    @property
    def person(self) -> str:
        return self.tab.person

    @property
    def team(self) -> str | None:
        team: str | None = self.tab.you.get("team")
        return team

    @property
    def makes(self) -> bool:
        return self.member.role in MAKERS

    def begin(self, round: str) -> None:
        self.round, self.dice = round, Random(f"{self.seed}/{self.key}/{round}")

    def pen(self) -> Pen:
        return Pen(self.dice)

    def mint(self, kind: str) -> str:
        self._minted += 1
        return f"{kind}-{self.key}-{self._minted}"

    def chance(self, share: float) -> bool:
        return self.dice.random() < share

    async def do(self, kind: str, **data: object) -> None:
        """Raises Refusal, or BellRang where the only fault is that the round is over."""
        try:
            await self.tab.do(kind, **data)
        except Refusal as refusal:
            if kind in UNTIL_THE_BELL and (refusal.code == "stale" or self._over()):
                raise BellRang from refusal
            raise

    def _over(self) -> bool:
        running: Value = self.tab.picture.get("round", {})
        return bool(running.get("id") != self.round or running.get("state") == "closed")

    # ---- looking around ----------------------------------------------------------------------

    def look_up(self) -> None:
        self._gallery = self.tab.all("gallery")

    def cards(self, *types: str) -> list[Value]:
        """Standing cards that they know, of these types or of all; always in the same order."""
        found = {card["id"]: card for card in (*self._gallery, *self.tab.all("table"))}
        return [
            card for _, card in sorted(found.items())
            if card["status"] not in GONE and (not types or card["type"] in types)
        ]  # fmt: skip

    def own(self, *types: str) -> list[Value]:
        """Cards of their own team."""
        return [card for card in self.cards(*types) if f"table/{card['id']}" in self.tab.picture]

    def others(self, *types: str) -> list[Value]:
        """Cards of other teams that everybody sees."""
        return [
            card for card in self.cards(*types)
            if f"table/{card['id']}" not in self.tab.picture and card.get("visible", True)
        ]  # fmt: skip

    def is_rival(self, card: Value) -> bool:
        """One of those that nobody merges or borrows."""
        return bool(self.tab.picture[f"form/{card['type']}"]["side_by_side"])

    def people(self) -> list[Value]:
        """Those in the room who make things."""
        roles = {role.value for role in MAKERS}
        return [each for each in self.tab.all("person") if each["role"] in roles]


async def together(*work: Coroutine[Any, Any, None]) -> None:
    """All at once. The first thing that goes wrong ends the others and is raised."""
    try:
        async with TaskGroup() as group:
            for each in work:
                group.create_task(each)
    except BaseExceptionGroup as several:
        raise several.exceptions[0] from None


async def until_the_bell(work: Coroutine[Any, Any, None]) -> None:
    """Work that the bell may cut short."""
    try:
        await work
    except BellRang:
        return
