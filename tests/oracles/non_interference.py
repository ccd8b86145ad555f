"""The third oracle: what somebody may not see makes no difference to any byte they are sent."""

import re
from collections.abc import Iterable, Mapping, Sequence

CURSOR = re.compile(r'"(p|c|cursor)":"[^"]*"')
"""Cursors count what happened in the room, seen or not; they tell nothing else."""

Streams = Mapping[str, Sequence[str]]
"""Everything that was sent to each viewer, in order."""


def masked(frame: str) -> str:
    return CURSOR.sub(r'"\1":"*"', frame)


def non_interference(one: Streams, other: Streams, viewers: Iterable[str]) -> list[str]:
    """Where runs that differ only in what a viewer may not see tell that viewer them apart."""
    found = []
    for viewer in viewers:
        pair = zip(_masked(one, viewer), _masked(other, viewer), strict=False)
        for number, (left, right) in enumerate(pair):
            if left != right:
                found.append(
                    f"{viewer} can tell the runs apart by frame {number}: {left} | {right}"
                )
                break
        else:
            if len(one.get(viewer, ())) != len(other.get(viewer, ())):
                found.append(f"{viewer} can tell the runs apart by the number of frames")
    return found


def _masked(streams: Streams, viewer: str) -> list[str]:
    return [masked(frame) for frame in streams.get(viewer, ())]
