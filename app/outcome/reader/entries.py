"""What the reader holds: entries made of blocks, and words that lead from one to the other."""

from dataclasses import dataclass

from app.domain.room import Artefact
from app.outcome.edition import Edition

Said = str | tuple[str, str]
"""Words, or words and the address they lead to."""


@dataclass(frozen=True, slots=True)
class Item:
    """`id`: its own address, where it has one. `notes` are said below it, in small print."""

    text: Said
    notes: tuple[str, ...] = ()
    id: str = ""
    grade: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with words, facts (a label and what is said of it), items or a table under it."""

    heading: str
    words: tuple[str, ...] = ()
    facts: tuple[tuple[str, tuple[Said, ...]], ...] = ()
    items: tuple[Item, ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[Said, ...], ...] = ()

    @property
    def says_something(self) -> bool:
        return any((self.words, self.facts, self.items, self.rows))


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing with an address: `id` is what stands behind the # of the page.

    `kind`, `teams`, `section`, `grade` and `status` are what a list is filtered by.
    """

    id: str
    kind: str
    ref: str
    title: str
    blocks: tuple[Block, ...]
    teams: tuple[str, ...] = ()
    section: str = ""
    grade: str = ""
    status: str = ""


def blocks(*made: Block) -> tuple[Block, ...]:
    """Those that say something, in this order."""
    return tuple(block for block in made if block.says_something)


def facts(*said: tuple[str, Said | list[Said]]) -> Block:
    """A label and one thing said of it, or a list of several; what is empty is left out."""
    told = ((label, tuple(each) if isinstance(each, list) else (each,)) for label, each in said)
    kept = ((label, tuple(s for s in each if s)) for label, each in told)
    return Block("", facts=tuple((label, each) for label, each in kept if each))


def card(id: str, version: int | None = None) -> str:
    return f"card/{id}" if version is None else f"card/{id}/v{version}"


def to_card(edition: Edition, id: str, version: int | None = None) -> Said:
    """Short name, version and title; without an address where the variant does not show it."""
    short = " ".join(p for p in (edition.refs.artefact(id), version and f"v{version}") if p)
    artefact = edition.room.artefacts.get(id)
    if artefact is None:
        return short
    return f"{short} · {artefact.title}", card(id, version)


def to_any(edition: Edition, id: str) -> Said:
    """A card, a ballot, a decision or an answer of the sponsor; else the id as it was written."""
    room, refs = edition.room, edition.refs
    if id in room.artefacts:
        return to_card(edition, id)
    if id in room.ballots:
        return f"{refs.any(id)} · {room.ballots[id].title}", f"ballot/{id}"
    if id in room.decisions:
        return f"{refs.any(id)} · {room.decisions[id].text}", f"decision/{id}"
    if id in room.requests:
        return f"{refs.any(id)} · {room.requests[id].text}", f"answer/{id}"
    return refs.any(id)


def section_of(edition: Edition, artefact: Artefact) -> str:
    """The section of the documents that cards of this type belong to, with its title."""
    method = edition.room.method
    type = method.type(artefact.type) if method else None
    found = [s for s in method.sections if type and s.id == type.section] if method else []
    return f"{found[0].id} {found[0].title}" if found else ""
