"""The gate before the pack: what a method wants answered is answered first, or waived."""

from app.domain.model.practices import unanswered
from app.domain.refusal import Refused
from app.domain.room import Room


def refuse_unanswered(room: Room, anyway: str) -> None:
    """`anyway`: whoever makes the pack all the same has the gap printed in it. Raises Refused."""
    for gate, missing in () if anyway else unanswered(room):
        raise Refused(gate.sentence, missing=", ".join(f"“{choice.label}”" for choice in missing))
