"""Slides on how it would work: capabilities, the lanes of the operating core, roadblocks."""

from app.domain.method import ArtefactType
from app.domain.room import Artefact
from app.outcome.charts import steps
from app.outcome.office.deck.pages import Bars, Block, Line, Page, Table
from app.outcome.office.deck.telling import Telling
from app.outcome.office.pointers import shortened


def capabilities(telling: Telling) -> Page:
    _ = telling.edition.say
    subject, where = _("Capabilities"), "02_draft_tom.docx, TOM-07"
    found = telling.made("capability")
    if not found:
        return telling.nothing(subject, where, _("capabilities, today and target"))
    head = (_("Capability"), _("Sourcing"), _("Closed by"))
    table = Table(subject, head, tuple(
        Line((a.title, telling.label(a, "sourcing"), telling.says(a, "initiatives")),
             telling.grade(a)) for a in found
    ), (5, 3, 5))  # fmt: skip
    blocks: list[tuple[int, Block]] = [(6, table)]
    if bars := _levels(telling, found):
        blocks.insert(0, (6, bars))
    return Page(subject, _rising(telling, found), tuple(blocks), where, telling.evidence(found))


def _levels(telling: Telling, found: list[Artefact]) -> Bars | None:
    """Today beside target, where both are levels."""
    _, edition = telling.edition.say, telling.edition
    levels = [(a, level) for a in found if (level := steps(edition, a))]
    if not levels:
        return None
    most = max(level.of for _a, level in levels)
    name = _("Level today and target, of {n}").format(n=most)
    return Bars(name, tuple(a.title for a, _level in levels), {
        _("Today"): tuple(float(level.today) for _a, level in levels),
        _("Target"): tuple(float(level.target) for _a, level in levels),
    }, float(most))  # fmt: skip


def _rising(telling: Telling, found: list[Artefact]) -> str:
    _, ngettext = telling.edition.say, telling.edition.words.ngettext
    levels = [(level.target - level.today, a.title) for a in found
              if (level := steps(telling.edition, a))]  # fmt: skip
    rising = [each for each in levels if each[0] > 0]
    if not rising:
        return ngettext("{n} capability", "{n} capabilities", len(found)).format(n=len(found))
    longest = max(rising, key=lambda each: each[0])
    return _("{n} of {all} capabilities must rise, “{title}” the furthest: by {step}").format(
        n=len(rising), all=len(found), title=shortened(longest[1], 50), step=longest[0]
    )


def lanes(telling: Telling) -> Page:
    """One line for each lane; the empty ones stay to be seen."""
    _, method = telling.edition.say, telling.edition.room.method
    subject, where = _("Operating core"), "02_draft_tom.docx, TOM-08 – TOM-13"
    types = [type for type in method.types if type.lane] if method else []
    held = {type.lane: [t for t in types if t.lane == type.lane] for type in types}
    filled = {lane: _of(telling, own) for lane, own in held.items()}
    everything = [a for found in filled.values() for a in found]
    if not everything:
        return telling.nothing(subject, where, ", ".join(type.plural for type in types)
                               or _("the lanes of the operating core"))  # fmt: skip
    head = (_("Lane"), _("What it holds"), _("How firm"))
    lines = tuple(
        Line((", ".join(type.plural for type in held[lane]),
              "; ".join(a.title for a in found) or _("Not worked on"),
              telling.firm([telling.grade(a) for a in found])))
        for lane, found in filled.items()
    )  # fmt: skip
    title = _("{n} of {all} lanes are filled: {firm}").format(
        n=sum(map(bool, filled.values())), all=len(filled),
        firm=telling.firm([telling.grade(a) for a in everything]),
    )  # fmt: skip
    table = Table(title, head, lines, (4, 8, 4))
    return Page(subject, title, ((1, table),), where, telling.evidence(everything))


def _of(telling: Telling, types: list[ArtefactType]) -> list[Artefact]:
    return [artefact for type in types for artefact in telling.made(type.id)]


def roadblocks(telling: Telling) -> Page:
    _, ngettext = telling.edition.say, telling.edition.words.ngettext
    subject, where = _("Roadblocks"), "02_draft_tom.docx, TOM-15"
    found = telling.made("roadblock")
    if not found:
        return telling.nothing(subject, where, _("what stops it, and the ways round"))
    round = {a.id: telling.says(a, "workarounds") for a in found}
    title = ngettext(
        "{with_way} of {n} roadblock has a way round", "{with_way} of {n} roadblocks have a way "
        "round", len(found),
    ).format(with_way=sum(map(bool, round.values())), n=len(found))  # fmt: skip
    head = (_("Roadblock"), _("Kind"), _("Severity"), _("Way round"))
    lines = tuple(
        Line((a.title, telling.label(a, "kind"), telling.label(a, "severity"),
              round[a.id] or _("none yet"))) for a in found
    )  # fmt: skip
    table = Table(title, head, lines, (6, 2, 2, 6))
    return Page(subject, title, ((1, table),), where, telling.evidence(found))
