"""Who decides what: every unit, role, right, forum and rule, and what is theirs to decide."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.model.grades import Grade
from app.domain.model.sections import standing_of
from app.domain.room import Artefact
from app.outcome.edition import Edition
from app.outcome.figures.figure import Drawing
from app.outcome.figures.letters import CITE, SMALL, STRONG, TABLE, wrapped
from app.outcome.figures.marks import OPEN, SURE, TINTED, badge, finished, heading, left_out, listed
from app.outcome.figures.paint import FAINT, HAIR, INK, QUIET, WHITE
from app.outcome.figures.places import home
from app.outcome.figures.sheet import DOTTED, FULL, Look, Sheet, leading

TYPE, ALSO = "organisation", "governance"
WHO, KIND, WHAT, CHANGE = 8.0, 62.0, 85.0, 143.5
MOST = 18
LOOKS = {"new": SURE, "changed": TINTED, "same": OPEN, "stopped": Look(WHITE, FAINT, 0.7, DOTTED)}


@dataclass(frozen=True, slots=True)
class Decider:
    title: str
    grade: Grade | None
    kind: str
    decides: str
    change: str
    said: str


def drawings(edition: Edition) -> Iterator[Drawing]:
    artefacts = [*standing_of(edition.room, TYPE), *standing_of(edition.room, ALSO)]
    found = [d for a in artefacts if (d := _decider(edition, a))]
    if not found:
        return
    alt = listed([f"{d.title} ({d.kind}): {d.decides}" for d in found])
    title = edition.say("Who decides what")
    yield Drawing("decision-grid", home(edition, TYPE), title, alt, _drawn(edition, found))


def _decider(edition: Edition, artefact: Artefact) -> Decider | None:
    decides = edition.wording.path(artefact, ["decides"])
    if not decides:
        return None
    return Decider(
        artefact.title,
        edition.grades.get(artefact.id),
        edition.wording.path(artefact, ["kind"]),
        decides,
        str(artefact.current.fields.get("change") or ""),
        edition.wording.path(artefact, ["change"]),
    )


def _drawn(edition: Edition, found: list[Decider]) -> Sheet:
    sheet, y, _ = Sheet(), 5.0, edition.say
    for x, text in ((WHO, _("Who")), (KIND, _("What it is")), (WHAT, _("Decides"))):
        heading(sheet, x, 1.8, text)
    if any(d.said for d in found):
        heading(sheet, CHANGE, 1.8, _("Change"))
    for each in found[:MOST]:
        sheet.rule((0, y), (FULL, y), INK if each is found[0] else HAIR)
        y = _row(sheet, y, each)
    sheet.rule((0, y), (FULL, y), INK)
    return finished(sheet, y, [left_out(edition, found, MOST)])


def _row(sheet: Sheet, y: float, each: Decider) -> float:
    who = wrapped(each.title, KIND - WHO - 3, TABLE, STRONG)
    what = wrapped(each.decides, CHANGE - WHAT - 4, SMALL, most=3)
    first = y + 3.6
    if each.grade:
        badge(sheet, 2.1, first, each.grade)
    top = first - 1.06
    left = sheet.block(WHO, top, who, TABLE, STRONG)
    right = sheet.block(WHAT, top + 0.1, what, SMALL)
    sheet.say(KIND, first, each.kind, SMALL, ink=QUIET, room=WHAT - KIND - 2)
    if each.said:
        sheet.box(CHANGE, first - 1.2, 2.4, 2.4, LOOKS.get(each.change, OPEN))
        sheet.say(CHANGE + 3.8, first, each.said, CITE, room=FULL - CHANGE - 4)
    return max(left, right) + 2.4 - leading(SMALL) / 3
