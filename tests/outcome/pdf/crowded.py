"""The fullest room: every text as long as it may be, in letters of many scripts."""

from dataclasses import replace

from app.domain.room import Artefact, Version
from app.outcome.snapshot import Snapshot
from tests.outcome.recorded import snapshot

UNBROKEN = "Wq" * 300
"""600 letters without a space, as wide as letters are."""

MARKUP = "#set page(width: 1pt) *bold* _thin_ $x^2$ @ref <label> \\ `raw` [content] {code} // no"
RIGHT_TO_LEFT = "שלום עולם مرحبا بالعالم"
TURNED = "\u202eturned\u202c \u0000\u0007"
PICTURES = "😀 👩‍👩‍👧 🇪🇺 ✓ → ≥"
ACCENTS = "Łódź Ørsted Αθήνα Київ Nguyễn"
ALL = " ".join((MARKUP, RIGHT_TO_LEFT, TURNED, PICTURES, ACCENTS, UNBROKEN))


def crowded() -> Snapshot:
    full = snapshot()
    room = full.room
    return replace(
        full,
        names={id: replace(person, name=ACCENTS + UNBROKEN) for id, person in full.names.items()},
        room=replace(
            room,
            title=ALL,
            mandate=replace(room.mandate, goal=ALL, fixed=(ALL,) * 20, open=(ALL,)),
            teams={id: replace(team, name=UNBROKEN[:60]) for id, team in room.teams.items()},
            artefacts={id: _filled(a) if n % 9 == 0 else a
                       for n, (id, a) in enumerate(room.artefacts.items())},
            challenges={id: replace(c, text=ALL) for id, c in room.challenges.items()},
            requests={id: replace(r, text=ALL, reason=ALL) for id, r in room.requests.items()},
            ballots={id: replace(b, title=ALL, question=ALL,
                                 option_text={o: ALL for o in b.options})
                     for id, b in room.ballots.items()},
        ),
    )  # fmt: skip


def _filled(artefact: Artefact) -> Artefact:
    return replace(artefact, versions=tuple(map(_said, artefact.versions)))


def _said(version: Version) -> Version:
    fields = {key: ALL if isinstance(value, str) and " " in value else value
              for key, value in version.fields.items()}  # fmt: skip
    return replace(version, title=ALL, fields=fields)
