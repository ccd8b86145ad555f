"""A recorded workshop, read from its JSON and turned into moves in the order of their time."""

from datetime import datetime, timedelta
from pathlib import Path

import orjson

from app.rehearsal import recorded_cards as cards
from app.rehearsal import recorded_people as people
from app.rehearsal import recorded_rounds as rounds
from app.rehearsal import recorded_votes as votes
from app.rehearsal.moves import Move, Recording

PARTS = (
    people.people, people.lines, rounds.bells, rounds.talk, rounds.last_question,
    cards.cards, cards.challenges, cards.traces, votes.survey, votes.ballots, votes.decisions,
    votes.answers,
)  # fmt: skip

NEEDED = ("workshop", "people", "teams", "rounds", "artefacts", "links", "trace", "challenges",
          "ballots", "decisions", "sponsor_answers", "events")  # fmt: skip


class NotARecording(Exception):
    """The file cannot be replayed; the sentence says why."""


def read_recording(path: Path) -> Recording:
    """Raises NotARecording."""
    try:
        record = orjson.loads(path.read_bytes())
    except (OSError, orjson.JSONDecodeError) as error:
        raise NotARecording(f"{path}: this is no recorded workshop: {error}") from error
    missing = [key for key in NEEDED if not isinstance(record, dict) or key not in record]
    if missing:
        raise NotARecording(f"{path}: this is no recorded workshop: it has no {missing[0]!r}")
    return Recording.of(record)


def moves(recording: Recording) -> list[Move]:
    """Everything that was done, in order; moves of one moment by their rank."""
    found = [move for part in PARTS for move in part(recording)]
    return sorted(found, key=lambda move: (move.at, move.rank))


def _zone(at: datetime) -> str:
    """A zone name for the recorded offset; the database of zones counts westwards."""
    offset = at.utcoffset() or timedelta()
    return f"Etc/GMT{-round(offset.total_seconds() / 3600):+d}"


def room_of(recording: Recording) -> dict[str, object]:
    """What the stage is asked to open: the recorded design, mandate and teams."""
    workshop = recording.record["workshop"]
    mandate = workshop.get("mandate", {})
    started = moves(recording)[0].at
    return {
        "design": workshop["design"], "title": workshop["title"], "at": started.isoformat(),
        "goal": mandate.get("big_goal", ""), "fixed": mandate.get("fixed", []),
        "open": mandate.get("open", []), "promise": mandate.get("promise", ""),
        "stops_doing": mandate.get("stops_doing", ""),
        "zone": _zone(started),
        "teams": [{"id": t["id"], "name": t["name"]} for t in recording.record["teams"]],
    }  # fmt: skip
