"""Where somebody's name stands in the words of others: for a facilitator to look at."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass

from app.domain.authored import TYPED
from app.domain.events import Event, Recorded


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of somebody else in which a name stands."""

    seq: int
    kind: str
    by: str | None
    text: str


def mentions(events: Iterable[Recorded], name: str) -> Iterator[Mention]:
    """Where the name stands as a whole, whatever its capitals."""
    wanted = name.casefold().split()
    for recorded in events:
        for text in typed_texts(recorded.event):
            if wanted and _stands_in(wanted, text):
                yield Mention(recorded.seq, recorded.event.kind, recorded.by.person, text)


def typed_texts(event: Event) -> Iterator[str]:
    """All that somebody typed into this event."""
    for name in TYPED.get(type(event), ()):
        yield from _texts(getattr(event, name))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (text for each in value.values() for text in _texts(each))
    elif isinstance(value, list | tuple):
        yield from (text for each in value for text in _texts(each))
    elif is_dataclass(value):
        yield from (text for part in fields(value) for text in _texts(getattr(value, part.name)))


def _stands_in(wanted: Sequence[str], text: str) -> bool:
    spoken = ["".join(c for c in word if c.isalnum() or c in "-'’") for word in text.split()]
    words = [word.casefold().removesuffix("’s").removesuffix("'s") for word in spoken]
    return any(words[n : n + len(wanted)] == list(wanted) for n in range(len(words)))
