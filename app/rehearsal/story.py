"""The invented place that rehearsals are about: short parts, put together by the roll of a dice."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

SLOT = re.compile(r"\{(\w+)\}")
Parts = Mapping[str, Any]


@cache
def story() -> Parts:
    text = Path(__file__).with_name("ferries.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@dataclass(slots=True)
class Pen:
    """Writes with one dice; a slot filled once stays so for all that this pen writes."""

    dice: Random
    slots: dict[str, str] = field(default_factory=dict)

    def fill(self, template: str) -> str:
        """The template with its slots filled, beginning with a capital where it is a sentence."""
        said = SLOT.sub(lambda slot: self._word(slot[1]), template)
        return said[:1].upper() + said[1:] if said.endswith((".", "?", "!")) else said

    def one(self, templates: Sequence[str], most: int) -> str:
        """One of them that fits into `most` characters."""
        for template in self.dice.sample(templates, len(templates)):
            if len(said := self.fill(template)) <= most:
                return said
        return self.fill(templates[0])[:most].rstrip()

    def several(self, templates: Sequence[str], count: int, most: int) -> list[str]:
        chosen = self.dice.sample(templates, min(count, len(templates)))
        return [self.fill(template)[:most] for template in chosen]

    def line(self, kind: str, most: int = 200) -> str:
        """Something said in the workshop, from [lines]."""
        return self.one(story()["lines"][kind], most)

    def _word(self, slot: str) -> str:
        if slot not in self.slots:
            self.slots[slot] = self.dice.choice(story()["words"][slot])
        return self.slots[slot]


def parts_of(type: str) -> Parts:
    """What there is to write on a card of this type; empty where the story has nothing."""
    parts: Parts = story()["types"].get(type, {})
    return parts


def anything(kind: str) -> Sequence[str]:
    texts: Sequence[str] = story()["anything"][kind]
    return texts
