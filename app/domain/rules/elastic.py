"""Several rounds to come are trimmed in one act, so that the day ends when it should."""

from datetime import datetime

from app.domain import text
from app.domain.commands import FitAgenda
from app.domain.events import AgendaFitted, Event
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Room
from app.domain.rules.bell import round_of
from app.domain.rules.lengths import refuse_trim
from app.domain.rules.permissions import facilitator


def fit_agenda(room: Room, command: FitAgenda, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    for id, minutes in command.minutes.items():
        round = round_of(room, id)
        if round.state != "pending":
            raise Refused(
                "“{title}” has begun meanwhile. Look at the agenda again; nothing was trimmed.",
                code="stale",
                title=round.design.title,
            )
        refuse_trim(round, minutes)
    changed = {id: n for id, n in command.minutes.items() if round_of(room, id).minutes != n}
    return [AgendaFitted(changed, text.clean(command.reason, text.LINE))] if changed else []
