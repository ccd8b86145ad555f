"""The facilitators' wall: one tile per team; the screen gets no more than how many cards."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from app.domain.design import Share
from app.domain.people import Seat
from app.domain.pictures.fields import glance
from app.domain.pictures.lens import Lens
from app.domain.pictures.round import asked_for
from app.domain.pictures.sight import share_of
from app.domain.pictures.times import iso, iso_or_none
from app.domain.pictures.view import Keys, Panel, View
from app.domain.room import Artefact, Room, Round

Tile = Mapping[str, object]
Cards = Mapping[str, Artefact]

LONG_AGO = datetime.min.replace(tzinfo=UTC)
UNSEEN = frozenset({Share.PRIVATE, Share.GALLERY})
"""Rounds in which even a number would tell too much: who has written, or whose a new card is."""


def _wall(view: View) -> Keys:
    return {f"wall/{team}": _tile(view, team) for team in view.room.teams}


def _tile(view: View, team: str) -> Tile:
    room, shelf = view.room, view.shelf
    cards = shelf.cards_of_team.of(room.artefacts, team)
    seats = shelf.seats_of_team.of(room.seats, team)
    span = _span(view.current)
    work_reads = (cards, view.current, room.method, view.sight, view.names)
    work = shelf.keep(("work", team), work_reads, lambda: _work(view, cards))
    typed = shelf.keep(("typed", team), (cards, span), lambda: _typed(cards, span))
    return {
        "team": team,
        **work,
        "typed": typed,
        **_people(view, seats, typed),
        "open_challenges": _open_challenges(view)[team],
    }


def _work(view: View, cards: Cards) -> dict[str, object]:
    """Private cards are counted, and never shown."""
    standing = [card for card in cards.values() if card.standing]
    made = [card for card in standing if _written_in(card, view.current)]
    times = [version.at for card in standing for version in card.versions]
    return {
        "count": len(made),
        "total": len(standing),
        "asked": _asked(view, made),
        "last_at": iso_or_none(max(times, default=None)),
        "latest": _latest(view, standing),
    }


def _written_in(card: Artefact, round: Round | None) -> bool:
    return round is None or any(version.round == round.id for version in card.versions)


def _asked(view: View, made: list[Artefact]) -> list[dict[str, object]]:
    kinds = Counter(card.type for card in made)
    wanted = view.current.design.artefacts if view.current else ()
    return [asked_for(view, asked, kinds[asked.type]) for asked in wanted]


def _latest(view: View, standing: list[Artefact]) -> dict[str, object] | None:
    newest = [(seen[-1], card) for card in standing if (seen := view.sight.seen(card))]
    if not newest:
        return None
    version, card = max(newest, key=lambda pair: (pair[0].at, pair[1].id))
    said = glance(Lens(view), view.kind(card.type), version.fields)
    return {"id": card.id, "type": card.type, "title": version.title, "glance": said}


def _span(round: Round | None) -> Round | None:
    """The round in which people may be silent; one that asks for nothing silences nobody."""
    return round if round and round.design.artefacts else None


def _typed(cards: Cards, round: Round | None) -> dict[str, int]:
    """How many cards each person has had a hand in, in this round or, without one, so far."""
    hands = {
        (version.by, card.id)
        for card in cards.values()
        for version in card.versions
        if version.by and (round is None or version.round == round.id)
    }
    return dict(sorted(Counter(person for person, _ in hands).items()))


def _people(view: View, seats: Mapping[str, Seat], typed: Mapping[str, int]) -> dict[str, object]:
    room = view.room
    here = sorted(seat.person for seat in seats.values() if seat.present and not seat.waiting)
    heard = _spoken(view).union(typed)
    return {
        "silent": [person for person in here if person not in heard],
        "ready": sum(1 for person in here if person in room.ready),
        "hands": [
            {"person": p, "at": iso(room.hands[p])}
            for p in sorted(room.hands.keys() & set(here), key=lambda p: (room.hands[p], p))
        ],
    }


def _spoken(view: View) -> frozenset[str | None]:
    """Who has raised a challenge or said a line in that time."""
    room, span = view.room, _span(view.current)
    reads = (room.challenges, room.lines, span)
    return view.shelf.keep("spoken", reads, lambda: frozenset(_speakers(room, span)))


def _speakers(room: Room, span: Round | None) -> Iterator[str | None]:
    since = span.started_at if span and span.started_at else LONG_AGO
    yield from (c.by for c in room.challenges.values() if c.at >= since)
    yield from (line.by for line in room.lines.values() if line.at >= since)


def _open_challenges(view: View) -> Counter[str]:
    """Challenges without an answer, by the teams whose cards they are on."""
    room = view.room
    challenged = (room.artefacts.get(c.artefact) for c in room.challenges.values() if c.is_open)
    reads = (room.challenges, room.artefacts)
    return view.shelf.keep(
        "open challenges",
        reads,
        lambda: Counter(team for a in challenged if a and a.standing for team in a.teams),
    )


def _counts(view: View) -> Keys:
    """How many cards each team has made in this round, those for staff only not counted."""
    if view.current is None or share_of(view.current) in UNSEEN:
        return {}
    return {f"wall/{team}": {"team": team, "count": _count(view, team)} for team in view.room.teams}


def _count(view: View, team: str) -> int:
    cards = view.shelf.cards_of_team.of(view.room.artefacts, team)
    return view.shelf.keep(
        ("count", team), (cards, view.current), lambda: _made(cards, view.current)
    )


def _made(cards: Cards, round: Round | None) -> int:
    shown = (card for card in cards.values() if card.standing and not card.internal_only)
    return sum(1 for card in shown if _written_in(card, round))


def _reads(view: View) -> tuple[object, ...]:
    room = view.room
    work = (room.artefacts, room.challenges, room.lines, room.agenda, room.current, room.method)
    return (*work, room.seats, room.teams, room.ready, room.hands, view.names, view.sight)


WALL = Panel("wall", _reads, _wall)
COUNTS = Panel(
    "counts", lambda v: (v.room.artefacts, v.room.agenda, v.room.current, v.room.teams), _counts
)
