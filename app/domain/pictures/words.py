"""What is said about cards: challenges and their answers, comments."""

from collections.abc import Iterator
from datetime import datetime

from app.domain.design import Share
from app.domain.pictures.lens import Lens
from app.domain.pictures.standing import stands
from app.domain.pictures.times import iso
from app.domain.pictures.view import Keys, Panel, View, by_sight
from app.domain.room import Artefact, Challenge, Comment, Room


def _challenges(view: View) -> Keys:
    return {f"challenge/{c.id}": _challenge(view, artefact, c) for artefact, c in _raised(view)}


def _raised(view: View) -> Iterator[tuple[Artefact, Challenge]]:
    for challenge in view.room.challenges.values():
        artefact = view.room.artefacts.get(challenge.artefact)
        if artefact and _open_to(view, artefact, challenge):
            yield artefact, challenge


def _open_to(view: View, artefact: Artefact, challenge: Challenge) -> bool:
    seen = view.sight.sees_number(artefact, challenge.version)
    return seen and stands(Lens(view), artefact)


def _challenge(view: View, artefact: Artefact, challenge: Challenge) -> dict[str, object]:
    """What a team answers while it works unseen, others hear at the next sharing."""
    known = view.sight.knows(artefact, challenge)
    makers = {"by": challenge.by, "team": challenge.team} if view.sight.named else {}
    return {
        "id": challenge.id,
        "artefact": challenge.artefact,
        "version": challenge.version,
        "lens": challenge.lens,
        "text": challenge.text,
        **makers,
        "at": iso(challenge.at),
        "response": known.response,
        "response_text": known.response_text,
        "resolved_in": _resolved_in(view, artefact, known),
    }


def _resolved_in(view: View, artefact: Artefact, known: Challenge) -> int | None:
    n = known.resolved_in
    return n if n is not None and view.sight.sees_number(artefact, n) else None


def _comments(view: View) -> Keys:
    return {
        f"comment/{comment.id}": comment_shown(view, comment)
        for comment in view.room.comments.values()
        if hears(view, comment)
    }


def hears(view: View, comment: Comment) -> bool:
    artefact = view.room.artefacts.get(comment.artefact)
    if artefact is None or not view.sight.seen(artefact) or not stands(Lens(view), artefact):
        return False
    return view.sight.heard(artefact, comment.at)


def comment_shown(view: View, comment: Comment) -> dict[str, object]:
    """What was said in a silent gallery stays without a name, except for facilitators."""
    named = view.sight.named and not _said_silently(view.room, comment.at)
    signed = {"by": comment.by} if named or view.sight.everything else {}
    return {
        "id": comment.id,
        "artefact": comment.artefact,
        "text": comment.text,
        "at": iso(comment.at),
        **signed,
    }


def _said_silently(room: Room, at: datetime) -> bool:
    galleries = (r for r in room.agenda if r.design.share is Share.GALLERY and r.started_at)
    return any(
        r.started_at <= at and (r.closed_at is None or at <= r.closed_at)
        for r in galleries
        if r.started_at
    )


def _challenge_reads(view: View) -> tuple[object, ...]:
    return view.room.challenges, view.room.artefacts, view.room.links, view.sight


def _comment_reads(view: View) -> tuple[object, ...]:
    room = view.room
    return room.comments, room.artefacts, room.links, room.agenda, view.sight


CHALLENGES = Panel("challenges", _challenge_reads, _challenges, by_sight)
COMMENTS = Panel("comments", _comment_reads, _comments, by_sight)
