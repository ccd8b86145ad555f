"""What the initiatives are worth, by kind of benefit, and how sure their owners are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.domain.method import Choice
from app.domain.model.sections import standing_of
from app.domain.room import Artefact
from app.outcome.edition import Edition
from app.outcome.figures.figure import Drawing
from app.outcome.figures.letters import REGULAR, SMALL, STRONG, TABLE, printable, shortened, width
from app.outcome.figures.marks import OPEN, SURE, TINTED, finished, listed
from app.outcome.figures.paint import FAINT, HAIR, WHITE
from app.outcome.figures.sheet import DOTTED, FULL, Look, Sheet

TYPE, GROUP, KIND, SURENESS, SECTION = "initiative", "benefit", "type", "confidence", "CHG-04"
LOOKS = {"high": SURE, "medium": TINTED, "low": OPEN}
UNSAID = Look(WHITE, FAINT, 0.7, DOTTED)
LEFT, ROW = 36.0, 5.6
CHIP, APART = 62.0, 5.0


@dataclass(frozen=True, slots=True)
class Benefit:
    title: str
    kind: str
    sure: str


def drawings(edition: Edition) -> Iterator[Drawing]:
    found = [benefit_of(artefact) for artefact in standing_of(edition.room, TYPE)]
    kinds = choices(edition, KIND)
    if not kinds or not any(each.kind for each in found):
        return
    rows = [(c.label, [b for b in found if b.kind == c.value]) for c in kinds]
    rows.append((edition.say("not said"), [b for b in found if not b.kind]))
    said = [(name, some) for name, some in rows if some]
    alt = listed([f"{name}: {', '.join(b.title for b in some)}" for name, some in said])
    title = edition.say("What the initiatives are worth, and to whom")
    yield Drawing("benefit-types", SECTION, title, alt, _drawn(edition, said))


def benefit_of(artefact: Artefact) -> Benefit:
    written = artefact.current.fields.get(GROUP)
    said = written if isinstance(written, Mapping) else {}
    kind, sure = (str(said.get(key) or "") for key in (KIND, SURENESS))
    return Benefit(artefact.title, kind, sure)


def choices(edition: Edition, id: str) -> tuple[Choice, ...]:
    """The choices of a part of the benefit, in the order of the method."""
    type = edition.room.method.type(TYPE) if edition.room.method else None
    group = type.field(GROUP) if type else None
    inside = group.fields if group else ()
    return next((field.choices for field in inside if field.id == id), ())


def _drawn(edition: Edition, rows: list[tuple[str, list[Benefit]]]) -> Sheet:
    sheet, y = Sheet(), 0.0
    for name, some in rows:
        sheet.rule((0, y), (FULL, y), HAIR)
        middle = y + ROW / 2 + 0.8
        taken = sheet.say(0, middle, str(len(some)), TABLE, STRONG)
        sheet.say(max(taken + 2, 5.5), middle, name, TABLE, room=LEFT - 8)
        y = _chips(sheet, middle, some) + ROW / 2 + 0.8
    sheet.rule((0, y), (FULL, y), HAIR)
    labels = [(c.label, c.value) for c in reversed(choices(edition, SURENESS))]
    return _key(edition, sheet, y, labels)


def _chips(sheet: Sheet, y: float, some: list[Benefit]) -> float:
    """One behind the other, on as many lines as they need."""
    x = LEFT
    for each in some:
        long = min(width(printable(each.title), SMALL), CHIP)
        if x > LEFT and x + 4 + long > FULL:
            x, y = LEFT, y + ROW
        sheet.box(x, y - 1.3, 2.6, 2.6, LOOKS.get(each.sure, UNSAID))
        sheet.say(x + 4, y, shortened(each.title, CHIP, SMALL), SMALL, REGULAR)
        x += 4 + long + APART
    return y


def _key(edition: Edition, sheet: Sheet, y: float, labels: list[tuple[str, str]]) -> Sheet:
    x = sheet.say(0, y + 4, edition.say("How sure they are:"), SMALL) + 3
    for said, value in [*labels, (edition.say("not said"), "")]:
        sheet.box(x, y + 2.7, 2.6, 2.6, LOOKS.get(value, UNSAID))
        x += 4 + sheet.say(x + 4, y + 4, said, SMALL) + APART
    return finished(sheet, y + 6)
