"""Two lines for whoever comes late: what has happened, and what goes on now and who sees it."""

from collections.abc import Mapping

from app.domain.design import Share
from app.domain.room import Room, Round

WHO_SEES: Mapping[Share, str] = {
    Share.PRIVATE: "Only you see what you write until the bell.",
    Share.DARK: "Only your team and the facilitators see what you make until the bell.",
    Share.TWILIGHT: "Your team sees what you make; the other teams see only its titles.",
    Share.GALLERY: "Everybody reads all cards in silence, without names.",
    Share.DAYLIGHT: "Everybody in the room sees all cards, with names.",
    Share.PLENARY: "The whole room works on one board that everybody sees.",
}


FEW = 2  # rounds that are still told one by one


def recap(room: Room) -> list[str] | None:
    """None before the first round has started."""
    current = room.round(room.current) if room.current else None
    return [_so_far(room), _now(room, current)] if current else None


def _so_far(room: Room) -> str:
    goal = f"The goal: {_ended(room.mandate.goal)}" if room.mandate.goal else ""
    over = [round.design.title for round in room.agenda if round.state == "closed"]
    return f"{goal} {_done(over)}".strip()


def _done(over: list[str]) -> str:
    if not over:
        return "This is the first round."
    if len(over) <= FEW:
        return f"Done so far: {', '.join(over)}."
    return f"{len(over)} rounds are done; the last one was “{over[-1]}”."


def _now(room: Room, current: Round) -> str:
    if room.stage in ("closed", "archived"):
        return "The workshop is closed."
    if not current.running:
        return f"“{current.design.title}” is over; the next round starts soon."
    return f"Now: {current.design.title}. {WHO_SEES[current.design.share]}"


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."
