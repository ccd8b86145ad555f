"""Awards, for everybody, once the close has come: teams and cards are named, nobody else."""

from app.domain.model.awards import Award, awards
from app.domain.pictures.view import Keys, Panel, View


def _awards(view: View) -> Keys:
    if not _closing(view):
        return {}
    return {f"award/{each.kind}": _award(view, each) for each in awards(view.room)}


def _award(view: View, award: Award) -> dict[str, object]:
    card = view.room.artefacts.get(award.artefact or "")
    shown = card.visible if card else None
    return {
        "kind": award.kind,
        "teams": list(award.teams),
        "title": shown.title if shown else "",
        "how": award.how,
        "number": award.number,
    }


def _closing(view: View) -> bool:
    current = view.current
    return view.room.stage in ("closed", "archived") or bool(
        current and current.design.type == "close"
    )


def _reads(view: View) -> tuple[object, ...]:
    """Before the close it looks at nothing, whatever changes."""
    if not _closing(view):
        return (False,)
    room = view.room
    return (True, room.artefacts, room.links, room.ballots, room.traces, room.teams)


AWARDS = Panel("awards", _reads, _awards)
