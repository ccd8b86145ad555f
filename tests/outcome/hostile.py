"""A room full of text that wants to be more than text."""

from dataclasses import replace

from app.domain.room import Comment, Decision, Line, Parked, Request, Term
from app.outcome.snapshot import Person, Snapshot
from tests.outcome.recorded import at, snapshot

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>"
MARKDOWN = "[click](javascript:alert(3)) ![x](http://evil.example/p) | a | `b` **c** # d"
FORMULA = '=HYPERLINK("http://evil.example","x")'
TEMPLATE = "{{ 7*7 }} {% raw %} {title} [x] %(name)s %s"
CANARIES = (SCRIPT, MARKDOWN, FORMULA, TEMPLATE)
EVERYTHING = " ".join(CANARIES)

NOON = at("2026-10-14T12:00:00+01:00")


def hostile() -> Snapshot:
    """Every text that a person can write is a canary, and so are their names."""
    full = snapshot()
    room = full.room
    return replace(
        full,
        names={id: Person(FORMULA + id, SCRIPT) for id in full.names},
        room=replace(
            room,
            title=EVERYTHING,
            mandate=replace(room.mandate, goal=EVERYTHING, fixed=CANARIES, promise=SCRIPT),
            teams={id: replace(team, name=SCRIPT) for id, team in room.teams.items()},
            artefacts={id: _filled(a) for id, a in room.artefacts.items()},
            links={id: replace(link, what=EVERYTHING) for id, link in room.links.items()},
            challenges={id: replace(c, text=EVERYTHING) for id, c in room.challenges.items()},
            ballots={id: replace(b, title=EVERYTHING, question=FORMULA,
                                 option_text={o: EVERYTHING for o in b.options})
                     for id, b in room.ballots.items()},
            requests={"r": Request("r", EVERYTHING, ("A-059",), "p01", NOON, "no", EVERYTHING,
                                   FORMULA, SCRIPT, NOON)},
            decisions={"d": Decision("d", EVERYTHING, "sponsor", (), ("A-059",), SCRIPT,
                                     (SCRIPT,), MARKDOWN, FORMULA, None, NOON)},
            parked={"k": Parked("k", EVERYTHING, None, "p01", NOON)},
            terms={SCRIPT: Term(SCRIPT, MARKDOWN, FORMULA)},
            comments={"c": Comment("c", "A-059", EVERYTHING, "p01", NOON, 1)},
            lines={"l": Line("l", "r01", EVERYTHING, "p01", NOON, 1)},
        ),
    )  # fmt: skip


def _filled(artefact):
    return replace(artefact, versions=tuple(_said(version) for version in artefact.versions))


def _said(version):
    fields = {key: EVERYTHING if isinstance(value, str) and " " in value else value
              for key, value in version.fields.items()}  # fmt: skip
    return replace(version, title=EVERYTHING, fields=fields, change=EVERYTHING)
