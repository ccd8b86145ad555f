"""The first oracle: whatever was acknowledged stands in the journal, and nothing stands twice."""

from collections import Counter
from collections.abc import Collection, Iterable
from typing import Protocol

Asker = tuple[str | None, str]
"""Who sent a command, and the id that they gave it."""


class Written(Protocol):
    """A row of a journal: of memory, of SQLite, of PostgreSQL."""

    @property
    def seq(self) -> int: ...
    @property
    def actor(self) -> str | None: ...
    @property
    def command(self) -> str | None: ...


def ack_set(
    acknowledged: Iterable[Asker], rows: Iterable[Written], idle: Collection[Asker] = ()
) -> list[str]:
    """What is lost or doubled, in words; empty if all is well.

    `idle`: commands that were taken and changed nothing, since it was so already: no row.
    """
    kept = Counter((row.actor, row.command) for row in rows if row.command is not None)
    lost = sorted({a for a in acknowledged if a not in kept and a not in idle}, key=str)
    doubled = sorted((a for a, times in kept.items() if times > 1), key=str)
    return [
        *(f"{id} of {who} was acknowledged and is not in the journal" for who, id in lost),
        *(f"{id} of {who} stands in the journal {kept[who, id]} times" for who, id in doubled),
    ]
