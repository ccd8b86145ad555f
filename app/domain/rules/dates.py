"""Dates on which the room looks again: set by facilitators, or by the method at the close."""

from datetime import date, datetime, timedelta

from app.domain.commands import SetRenewal
from app.domain.events import Event, RenewalSet
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Renewal, Room
from app.domain.rules.permissions import facilitator
from app.domain.text import NAME, TEXT, worded

LONGEST_WAIT = 3650
"""Days after the close on which a renewal may still lie: ten years."""


def iso_date(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise Refused("“{text}” is not a date such as 2026-11-30.", text=text[:NAME]) from None


def set_renewal(room: Room, command: SetRenewal, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    if not 1 <= command.day <= LONGEST_WAIT:
        raise Refused("The room looks again between one day and ten years after the close.")
    renewal = RenewalSet(command.day, iso_date(command.date), worded(command.question, TEXT))
    if room.renewals.get(command.day) == Renewal(renewal.day, renewal.date, renewal.question):
        return []
    return [renewal]


def looks_ahead(room: Room, at: datetime) -> list[RenewalSet]:
    """At the close: the method's dates, counted from that day, if nobody has set any."""
    if room.renewals or room.method is None:
        return []
    return [
        RenewalSet(look.day, (at + timedelta(days=look.day)).date().isoformat(), look.question)
        for look in room.method.looks
    ]
