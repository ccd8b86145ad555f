"""Cards that do not say yet what their method wants them to say, held back with its sentence."""

from app.domain.commands import Fields
from app.domain.method import ArtefactType
from app.domain.model.demands import unmet
from app.domain.refusal import Refused
from app.domain.room import Artefact, Room


def refuse_unsaid(room: Room, kind: ArtefactType, fields: Fields) -> None:
    """Before it is posted, revised or merged."""
    demand = next(unmet(room.method, kind.id, fields, "post"), None) if room.method else None
    if demand:
        raise Refused(demand.sentence)


def refuse_unready(room: Room, artefact: Artefact) -> None:
    """Before it stands on a ballot: what people vote on is what all of them see."""
    shown = artefact.visible or artefact.current
    found = unmet(room.method, artefact.type, shown.fields, "vote") if room.method else iter(())
    demand = next(found, None)
    if demand:
        raise Refused("“{title}”: {lacks}", title=artefact.title, lacks=demand.sentence)
