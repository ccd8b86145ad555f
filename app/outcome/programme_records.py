"""The programme beside its register: what waits for what, what it is worth, who carries it."""

from collections.abc import Iterator, Mapping, Sequence

from app.domain.method import ArtefactType
from app.domain.model.champions import MOST_PER_CHAMPION, champions, named_on
from app.domain.model.demands import unmet
from app.domain.model.programme import (
    before,
    benefit_kinds,
    laid_out,
    needs,
    waits_for_later,
    worth,
)
from app.domain.model.sections import standing_of
from app.domain.room import Artefact
from app.outcome.edition import Edition
from app.outcome.layout import Panel, Row
from app.outcome.people_records import PROMISED


def waiting(edition: Edition) -> list[Panel]:
    """What must be true before a step can start; what is due only after it is marked."""
    _ = edition.say
    rows = [row for kind in laid_out(edition.room.method) for row in _waits(edition, kind)]
    head = (_("Step"), _("Needs first"), _("In order?"))
    return [Panel(_("What must be true before"), head, tuple(rows))] if rows else []


def _waits(edition: Edition, kind: ArtefactType) -> Iterator[Row]:
    _ = edition.say
    trace = before(edition.room.method, kind)
    for step in standing_of(edition.room, kind.id):
        for id in needs(edition.room.traces, trace, step.id):
            other = edition.room.artefacts.get(id)
            if other and other.standing:
                late = waits_for_later(kind, step, other)
                verdict = _("no: it bears fruit later than what waits for it") if late else _("yes")
                yield Row((step.title, other.title, verdict), ref=edition.refs.artefact(step.id))


def benefits(edition: Edition) -> list[Panel]:
    """How often each kind of benefit is named; a room that sees cost only is told so."""
    _ = edition.say
    panels = []
    for kind in laid_out(edition.room.method):
        found = worth(a.current.fields for a in standing_of(edition.room, kind.id))
        rows = [Row((c.label, str(found.counts[c.value]))) for c in benefit_kinds(kind)
                if found.counts.get(c.value)]  # fmt: skip
        if found.unsaid:
            rows.append(Row((_("not said"), str(found.unsaid))))
        note = _("More than half of what is named is cost.") if found.mostly_cost else ""
        head = (_("Worth for"), _("Steps"))
        if rows:
            panels.append(Panel(_("What the steps are worth"), head, tuple(rows), note=note))
    return panels


def reach(edition: Edition) -> list[Panel]:
    """Champions by function, and how many people each would have to reach."""
    _ = edition.say
    kind = edition.room.method.type(PROMISED) if edition.room.method else None
    pledges = standing_of(edition.room, PROMISED)
    named = [person for p in pledges if (person := named_on(kind, p.current.fields))]
    seats = {seat.person: seat for seat in edition.seats}
    found = champions(named, seats, edition.room.affected)
    if not named or edition.variant == "public":
        return []
    rows = [Row((function.replace("_", " ") or _("not said"), str(n)))
            for function, n in found.by_function.items()]  # fmt: skip
    note = ""
    if found.each_reaches is not None:
        note = _(
            "{n} champions for {affected} people: one for every {each}. {most} is the most that "
            "one can reach, so {wanted} would be enough."
        ).format(
            n=len(found.people), affected=found.affected, each=found.each_reaches,
            most=MOST_PER_CHAMPION, wanted=found.wanted,
        )  # fmt: skip
    return [
        Panel(_("Where they come from"), (_("Function"), _("Champions")), tuple(rows), note=note)
    ]


def unheeded(edition: Edition, home: Sequence[Artefact]) -> Iterator[str]:
    """What cards do not say yet although the method asks for it, one sentence for each demand."""
    lacking: dict[str, list[str]] = {}
    for artefact in home:
        for sentence in _lacks(edition, artefact.type, artefact.current.fields):
            lacking.setdefault(sentence, []).append(artefact.title)
    for sentence, titles in lacking.items():
        named = ", ".join(f"“{title}”" for title in titles)
        yield f"{named}: {sentence}"


def _lacks(edition: Edition, type: str, fields: Mapping[str, object]) -> Iterator[str]:
    if edition.room.method:
        yield from (d.sentence for d in unmet(edition.room.method, type, fields, "heed"))
