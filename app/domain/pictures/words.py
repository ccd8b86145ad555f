"""What is said about cards: challenges and their answers, comments."""

from collections.abc import Iterable, Iterator

from app.domain.design import Share
from app.domain.pictures.lens import Lens
from app.domain.pictures.sight import FOR_EVER
from app.domain.pictures.standing import stands
from app.domain.pictures.times import iso
from app.domain.pictures.view import Keys, Panel, View, by_sight, in_public
from app.domain.room import Artefact, Challenge, Comment, Room


def _challenges(view: View) -> Keys:
    """What all hear, and of one's own cards what the team hears."""
    room = view.room
    if view.sight.team is None:
        return _told(view, room.challenges.values())
    theirs = (c for c in room.challenges.values() if c.artefact not in view.own_cards)
    common = CHALLENGES.keys(in_public(view))
    return {**_those(common, "challenge", theirs), **_told(view, _on_own_cards(view))}


def _on_own_cards(view: View) -> Iterator[Challenge]:
    for id in view.own_cards:
        yield from view.shelf.challenges_on.of(view.room.challenges, id).values()


def _those(common: Keys, subject: str, said: Iterable[Challenge | Comment]) -> Keys:
    keys = (f"{subject}/{each.id}" for each in said)
    return {key: common[key] for key in keys if key in common}


def _told(view: View, challenges: Iterable[Challenge]) -> Keys:
    return {
        f"challenge/{c.id}": _challenge(view, artefact, c)
        for artefact, c in _raised(view, challenges)
    }


def _raised(view: View, challenges: Iterable[Challenge]) -> Iterator[tuple[Artefact, Challenge]]:
    for challenge in challenges:
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
    comments = view.room.comments.values()
    if view.sight.team is None:
        return _heard(view, comments)
    theirs = (c for c in comments if c.artefact not in view.own_cards)
    own = (c for c in comments if c.artefact in view.own_cards)
    common = COMMENTS.keys(in_public(view))
    return {**_those(common, "comment", theirs), **_heard(view, own)}


def _heard(view: View, comments: Iterable[Comment]) -> Keys:
    return {f"comment/{c.id}": comment_shown(view, c) for c in comments if hears(view, c)}


def hears(view: View, comment: Comment) -> bool:
    artefact = view.room.artefacts.get(comment.artefact)
    if artefact is None or not view.sight.seen(artefact) or not stands(Lens(view), artefact):
        return False
    return view.sight.heard(artefact, comment.seq)


def comment_shown(view: View, comment: Comment) -> dict[str, object]:
    """What was said in a silent gallery stays without a name, except for facilitators."""
    named = view.sight.named and not _said_silently(view.room, comment)
    signed = {"by": comment.by} if named or view.sight.everything else {}
    return {
        "id": comment.id,
        "artefact": comment.artefact,
        "text": comment.text,
        "at": iso(comment.at),
        **signed,
    }


def _said_silently(room: Room, comment: Comment) -> bool:
    galleries = (r for r in room.agenda if r.design.share is Share.GALLERY)
    return any(
        r.began is not None and r.began < comment.seq < (r.ended or FOR_EVER) for r in galleries
    )


def _challenge_reads(view: View) -> tuple[object, ...]:
    return view.room.challenges, view.room.artefacts, view.room.links, view.sight


def _comment_reads(view: View) -> tuple[object, ...]:
    room = view.room
    return room.comments, room.artefacts, room.links, room.agenda, view.sight


CHALLENGES = Panel("challenges", _challenge_reads, _challenges, by_sight)
COMMENTS = Panel("comments", _comment_reads, _comments, by_sight)
