"""Filling in a form: every kind of field, from the story's parts and from the cards one sees."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from app.rehearsal.bot import Bot
from app.rehearsal.story import Parts, Pen, anything, parts_of
from app.rehearsal.tab import Value

TITLE = 90
FILLED = 0.85
"""How many of the fields that may stay empty are filled."""

CHOSEN = frozenset({"adopted", "shortlisted"})
TRIES = 6
FARTHEST = 30


@dataclass(frozen=True, slots=True)
class Draft:
    title: str
    fields: dict[str, object]


def draft(bot: Bot, type: str, number: int = 0) -> Draft | None:
    """A card of this type, the team's `number`th of the round, counted from 0.

    None where the form needs a card to refer to and there is none.
    """
    form: Value = bot.tab.picture[f"form/{type}"]
    writer = Writer(bot, bot.pen(), form, number, bot.dice.random())
    title = writer.title()
    fields = writer.fields(form["fields"], parts_of(type))
    missing = [f for f in form["fields"] if f["required"] and fields.get(f["id"]) is None]
    return None if missing else Draft(title, fields)


@dataclass(slots=True)
class Writer:
    """`weight` makes the choices of one card go together: a tiny step is one that starts soon.

    `line` does the same for its texts: a list as long as that of the titles is read at one line.
    """

    bot: Bot
    pen: Pen
    form: Value
    number: int
    weight: float
    line: int = 0

    def title(self) -> str:
        """One that is not taken yet, if a few tries find it."""
        taken = {card["title"] for card in self.bot.cards(self.form["id"])}
        for _ in range(TRIES):
            self.pen, self.line = self.bot.pen(), self._any_line()
            title = self.pen.fill(self._titles[self.line])[:TITLE]
            title = title[:1].upper() + title[1:]
            if title not in taken:
                break
        return title

    @property
    def _titles(self) -> Sequence[str]:
        titles: Sequence[str] = parts_of(self.form["id"]).get("titles", anything("title"))
        return titles

    def _any_line(self) -> int:
        """Where a title belongs to each value that the first field goes round, that value's."""
        first = self.form["fields"][0]
        if first["kind"] == "number" and len(self._titles) == len(first["choices"]):
            return self.number % len(self._titles)
        return self.bot.dice.randrange(len(self._titles))

    def fields(self, form: Sequence[Value], parts: Parts) -> dict[str, object]:
        written = {
            field["id"]: self._value(field, parts.get(field["id"]))
            for field in form
            if not field.get("later") and (self._asked(field) or self.bot.chance(FILLED))
        }
        kept = {id: value for id, value in written.items() if value not in (None, [], {})}
        return _upwards(kept)

    def _asked(self, field: Value) -> bool:
        """Required, or demanded of cards that say certain other things."""
        demanded = {each["field"] for each in self.form["demanded"]}
        return bool(field["required"] or field["id"] in demanded)

    def _value(self, field: Value, parts: Any) -> object:
        match field["kind"]:
            case "text" | "long":
                return self._text(field, parts)
            case "list":
                return self.pen.several(parts or anything("text"), 3, field["max_length"])
            case "number":
                return self._number(field)
            case "choice":
                values = [choice["value"] for choice in field["choices"]]
                return values[int(self.weight * len(values))]
            case "yes_no":
                return self.bot.chance(0.5)
            case "date":
                return str(today(self.bot) + timedelta(days=self.bot.dice.randint(1, 7)))
            case "reference" | "references":
                return self._reference(field)
            case "person":
                return self._person(field)
            case "group":
                return self.fields(field["fields"], parts or {})
            case "rows":
                return self._rows(field, parts or {})
        return None

    def _text(self, field: Value, parts: Sequence[str] | None) -> str:
        if parts and len(parts) == len(self._titles):
            return self.pen.fill(parts[self.line])[: field["max_length"]]
        return self.pen.one(parts or anything(field["kind"]), field["max_length"])

    def _number(self, field: Value) -> int:
        """The first field of a form goes round its values: seven questions get seven answers."""
        least = field["least"] or 0
        most = field["most"] if field["most"] is not None else least + FARTHEST
        if field["required"] and field["id"] == self.form["fields"][0]["id"]:
            return int(least + self.number % (most - least + 1))
        if field["choices"]:
            return self.bot.dice.randint(least, most)
        return int(least + self.weight * min(most - least, FARTHEST))

    def _reference(self, field: Value) -> object:
        found = self._to_refer_to(field["refers_to"])
        if not found:
            return None
        if field["kind"] == "reference":
            return self.bot.dice.choice(found)["id"]
        most = min(len(found), field["most"] or 2)
        return [card["id"] for card in self.bot.dice.sample(found, self.bot.dice.randint(1, most))]

    def _to_refer_to(self, types: Sequence[str]) -> list[Value]:
        """What was chosen before, what is one's own, else whatever there is to see."""
        seen = self.bot.cards(*(types or self._how()))
        chosen = [card for card in seen if card["status"] in CHOSEN]
        own = [card for card in self.bot.own(*types) if card in seen]
        return chosen if chosen and self.bot.chance(0.6) else own or chosen or seen

    def _how(self) -> list[str]:
        """Where any card will do: the parts of the model rather than what led to it."""
        forms = self.bot.tab.all("form")
        seen = {card["type"] for card in self.bot.cards()}
        how = [form["id"] for form in forms if form["order"] == "how" and form["id"] in seen]
        return how or sorted(seen - {self.form["id"]})

    def _person(self, field: Value) -> str:
        if field["required"]:
            return self.bot.person
        table: list[str] = [p["id"] for p in self.bot.people() if p["team"] == self.bot.team]
        return self.bot.dice.choice(sorted(table) or [self.bot.person])

    def _rows(self, field: Value, parts: Parts) -> list[dict[str, object]]:
        """One row for each name in the story's order, with something left out here and there."""
        first = field["fields"][0]
        names: Sequence[str] = parts.get(first["id"], anything("text"))
        kept = [name for name in names if self.bot.chance(0.8)][: field["most"] or FARTHEST]
        rest = field["fields"][1:]
        return [
            {first["id"]: self.pen.fill(name), **self._row(rest, parts)}
            for name in kept or names[:1]
        ]  # fmt: skip

    def _row(self, fields: Sequence[Value], parts: Parts) -> dict[str, object]:
        self.weight = self.bot.dice.random()
        return self.fields(fields, parts)


def today(bot: Bot) -> date:
    """The day on which the room is: when its running round was started."""
    return date.fromisoformat(bot.tab.picture["round"]["started_at"][:10])


def _upwards(fields: dict[str, object]) -> dict[str, object]:
    """A target is no lower than what there is today."""
    now, then = fields.get("today"), fields.get("target")
    if isinstance(now, int) and isinstance(then, int):
        return {**fields, "today": min(now, then), "target": max(now, then)}
    return fields
