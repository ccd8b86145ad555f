"""What somebody wrote, lent, challenged and promised, and the cards that they alone see yet."""

from collections.abc import Iterator, Mapping

from app.domain.pictures.cards import card
from app.domain.pictures.lens import Lens
from app.domain.pictures.lineage import seen_links
from app.domain.pictures.view import Keys, Panel, View, each_audience, in_public
from app.domain.room import Artefact, Room, Version

Hidden = list[tuple[Artefact, tuple[Version, ...]]]


def _part(view: View) -> Keys:
    room, shelf = view.room, view.shelf
    mine = [a for a in _my_artefacts(view).values() if a.standing and view.sight.admits(a)]
    pledged = _pledged(room)
    return {
        "me/part": {
            "wrote": sorted(artefact.id for artefact in mine),
            "lent": sorted(_lent(view, mine)),
            "challenged": sorted(shelf.challenges_by.of(room.challenges, view.person)),
            "promised": sorted(artefact.id for artefact in mine if artefact.type in pledged),
            "marked": dict(_marked(view)),
        }
    }


def _my_artefacts(view: View) -> Mapping[str, Artefact]:
    """What they wrote or had a hand in."""
    return view.shelf.cards_of_person.of(view.room.artefacts, view.person)


def _pledged(room: Room) -> set[str]:
    """The types of what people promise: those that rounds for pledges ask for."""
    rounds = (round.design for round in room.agenda if round.design.type == "pledge")
    return {asked.type for design in rounds for asked in design.artefacts}


def _lent(view: View, mine: list[Artefact]) -> Iterator[str]:
    """What others took from them, once all can see it."""
    open_to_all = seen_links(in_public(view))
    for artefact in mine:
        links = view.shelf.links_to_parent.of(view.room.links, artefact.id)
        yield from (id for id in links if id in open_to_all and links[id].kind == "borrowed")


def _marked(view: View) -> Iterator[tuple[str, list[str]]]:
    """The marks they left themselves, by card."""
    marked = view.shelf.cards_marked_by.of(view.room.artefacts, view.person)
    for id in sorted(marked):
        if view.sight.seen(marked[id]):
            marks = marked[id].marks.items()
            yield id, sorted(mark for mark, people in marks if view.person in people)


def _part_reads(view: View) -> tuple[object, ...]:
    room, shelf = view.room, view.shelf
    return (
        _my_artefacts(view),
        seen_links(in_public(view)),
        shelf.challenges_by.of(room.challenges, view.person),
        shelf.cards_marked_by.of(room.artefacts, view.person),
        room.agenda,
        view.sight,
    )


def _cards(view: View) -> Keys:
    return {f"me/card/{a.id}": card(Lens(view), a, known) for a, known in _hidden(view)}


def _hidden(view: View) -> Hidden:
    """Cards whose newest version is their own text, which their table does not see."""
    mine = _my_artefacts(view)
    key = ("hidden", view.person)
    return view.shelf.keep(key, (mine, view.sight), lambda: list(_unseen(view, mine)))


def _unseen(
    view: View, mine: Mapping[str, Artefact]
) -> Iterator[tuple[Artefact, tuple[Version, ...]]]:
    for artefact in mine.values():
        known = tuple(v for v in artefact.versions if _knows(view, artefact, v))
        hidden = known and not view.sight.sees(artefact, known[-1])
        if hidden and artefact.standing and view.sight.admits(artefact):
            yield artefact, known


def _knows(view: View, artefact: Artefact, version: Version) -> bool:
    named = version.n == 1 and view.person in artefact.authors
    return named or version.by == view.person or view.sight.sees(artefact, version)


def _card_reads(view: View) -> tuple[object, ...]:
    room, hidden = view.room, _hidden(view)
    near = (room.artefacts, room.links, room.challenges, view.names) if hidden else ()
    return (hidden, room.method, view.sight, *near)


PART = Panel("my part", _part_reads, _part, each_audience)
MY_CARDS = Panel("my cards", _card_reads, _cards, each_audience)
