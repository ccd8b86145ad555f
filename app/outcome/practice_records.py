"""Practices for the documents: their moves on the ladder, who rests, where they come from."""

from collections.abc import Iterator

from app.domain.method import Section
from app.domain.model.practices import (
    inside,
    ladder_of,
    moves,
    origins,
    practices,
    resting,
    rung_of,
    unanswered,
)
from app.domain.room import Artefact
from app.outcome.edition import Edition
from app.outcome.layout import Panel, Row
from app.outcome.records import Record


def practice_panels(edition: Edition) -> list[Panel]:
    """What stands beside the table of practices."""
    found = [_moves(edition), _resting(edition), _origins(edition)]
    return [panel for panel in found if panel.rows]


def _moves(edition: Edition) -> Panel:
    _ = edition.say
    rows = [
        Row(
            (
                f"{edition.local(move.at):%Y-%m-%d %H:%M}",
                edition.room.artefacts[move.artefact].title,
                f"{move.before} → {move.after}",
                edition.name(move.by),
            ),
            ref=f"{edition.refs.artefact(move.artefact)} v{move.version}",
        )
        for move in moves(edition.room)
    ]
    head = (_("When"), _("Practice"), _("Rung"), _("Moved by"))
    return Panel(_("Moves on the ladder"), head, tuple(rows))


def _resting(edition: Edition) -> Panel:
    _ = edition.say
    note = _("High on the ladder, and nobody has said yet what comes after.")
    rows = [Row((a.title, _rung(edition, a)), ref=edition.refs.artefact(a.id))
            for a in resting(edition.room)]  # fmt: skip
    return Panel(_("Resting"), (_("Practice"), _("Rung")), tuple(rows), note=note)


def _rung(edition: Edition, artefact: Artefact) -> str:
    ladder = ladder_of(edition.room)
    return str(rung_of(ladder, artefact.current.fields)) if ladder else ""


def _origins(edition: Edition) -> Panel:
    """The share of what comes from inside; said where anything was harvested."""
    _ = edition.say
    names = {"inside": _("inside"), "outside": _("outside"), "brought_in": _("brought in")}
    found, all = origins(edition.room), len(practices(edition.room))
    rows = [Row((names.get(o, o), str(n), f"{n / all:.0%}")) for o, n in found.items()]
    head = (_("From"), _("Practices"), _("Share"))
    return Panel(_("Where practices come from"), head, tuple(rows))


def unanswered_in(edition: Edition, section: Section) -> Iterator[str]:
    """What a gate of this section still waits for, and practices that rest."""
    method = edition.room.method
    for gate, missing in unanswered(edition.room):
        kind = method.type(gate.type) if method else None
        if kind and kind.section == section.id:
            named = ", ".join(choice.label for choice in missing)
            yield edition.say(gate.sentence).format(missing=named)


def unlockings(edition: Edition) -> Iterator[Record]:
    """References from outside that were opened before every team had its own."""
    _ = edition.say
    for each in edition.room.unlocked:
        own = ", ".join(f"{edition.team(team)} {n}" for team, n in each.inside.items())
        said = _("References from outside opened early")
        yield Record({
            "request": said, "name": said, "answer": _("Intervention"),
            "reason": each.reason, "value": f"{edition.local(each.at):%H:%M}",
            "reading": _("{reason}; practices of their own by then: {own}").format(
                reason=each.reason, own=own),
            "date": f"{edition.local(each.at):%H:%M}",
        })  # fmt: skip


def inside_share(edition: Edition) -> Iterator[Record]:
    """How many of the harvested practices are the house's own."""
    _ = edition.say
    found = practices(edition.room)
    if not found or ladder_of(edition.room) is None:
        return
    own = sum(a.origin == "inside" for a in found)
    by_team = ", ".join(f"{edition.team(team)} {n}" for team, n in inside(edition.room).items())
    yield Record({
        "name": _("Practices from inside"),
        "value": _("{n} of {all}").format(n=own, all=len(found)),
        "reading": by_team,
    })  # fmt: skip
