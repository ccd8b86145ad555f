"""Cards on walls: the team's own table, what all teams see, and titles in the twilight."""

from collections.abc import Hashable, Mapping

from app.domain.design import Share
from app.domain.pictures.board import Board
from app.domain.pictures.sight import Sight, share_of
from app.domain.pictures.times import iso
from app.domain.pictures.view import Keys, Panel, View, by_sight, in_public
from app.domain.room import Artefact


def _table(view: View) -> Keys:
    board = view.shelf.once(("table", by_sight(view)), lambda: Board("table/"))
    return board.cards(view, view.own_cards)


def _gallery(view: View) -> Keys:
    public = in_public(view)
    board = view.shelf.once(("gallery", by_sight(public)), lambda: Board("gallery/"))
    return board.cards(public, view.room.artefacts)


def _everything(view: View) -> Keys:
    board = view.shelf.once(("everything", by_sight(view)), lambda: Board("gallery/"))
    return board.cards(view, view.room.artefacts)


def _card_reads_in_public(view: View) -> tuple[object, ...]:
    return _card_reads(in_public(view))


def _in_common(view: View) -> Hashable:
    return view.sight.internal, view.sight.named


def _card_reads(view: View) -> tuple[object, ...]:
    room = view.room
    return room.artefacts, room.links, room.challenges, room.method, view.names, view.sight


def _twilight(view: View) -> Keys:
    if share_of(view.current) is not Share.TWILIGHT:
        return {}
    return {
        f"twilight/{team}": _silhouette(view, team)
        for team in view.room.teams
        if team != view.sight.team
    }


def _silhouette(view: View, team: str) -> Mapping[str, object]:
    """What others may know of a team's work before it is shared: how many, which, when."""
    cards = view.shelf.cards_of_team.of(view.room.artefacts, team)
    sight = Sight(team=team, internal=view.sight.internal, sealed=view.sight.sealed)
    key = ("twilight", team, sight)
    return view.shelf.keep(key, (cards,), lambda: _outline(team, cards, sight))


def _outline(team: str, cards: Mapping[str, Artefact], sight: Sight) -> Mapping[str, object]:
    newest = [(a, seen[-1]) for a in cards.values() if a.standing and (seen := sight.seen(a))]
    work = sorted((v.at, a.type, v.title) for a, v in newest if v.visible_at is None)
    return {
        "team": team,
        "cards": [{"type": type, "title": title} for _, type, title in work],
        "last_at": iso(work[-1][0]) if work else None,
    }


TABLE = Panel("table", _card_reads, _table, by_sight)
GALLERY = Panel("gallery", _card_reads_in_public, _gallery, _in_common)
EVERYTHING = Panel("everything", _card_reads, _everything)
TWILIGHT = Panel(
    "twilight",
    lambda view: (view.room.artefacts, view.room.agenda, view.room.teams, view.sight),
    _twilight,
    by_sight,
)
