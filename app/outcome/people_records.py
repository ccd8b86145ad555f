"""Who answers for what, and how the session went: rows that are about people and figures."""

from collections import Counter
from collections.abc import Iterator

from app.domain.method import Field
from app.domain.model.participation import Participation
from app.domain.model.sections import standing_of
from app.domain.people import MAKERS, Role
from app.domain.room import Artefact
from app.outcome.edition import Edition
from app.outcome.layout import Panel, Row
from app.outcome.operations_records import operations
from app.outcome.practice_records import inside_share, unlockings
from app.outcome.records import Record
from app.outcome.sentences import answer, progress_of
from app.outcome.session_records import helped

FEWEST = 4
"""Groups of fewer people are not counted apart in what leaves the house."""

STEP, PROMISED = "initiative", "pledge"
"""The type whose cards are promises; all others with a person in them are owned."""


def attendance(edition: Edition) -> Iterator[Record]:
    """How many of each function and level; for the public by function, small groups together."""
    public = edition.variant == "public"
    made = Counter(
        (seat.profile.function, "" if public else seat.profile.level)
        for seat in edition.seats
        if seat.role in MAKERS and not seat.waiting
    )
    fewest = FEWEST if public else 1
    for (function, level), n in sorted(made.items()):
        if n >= fewest:
            yield _group(function.replace("_", " ") or edition.say("not said"),
                         level.replace("_", " "), n)  # fmt: skip
    rest = sum(n for n in made.values() if n < fewest)
    if rest:
        yield _group(edition.say("functions with fewer than {n}").format(n=FEWEST), "", rest)
    yield from _others(edition)


def _group(function: str, level: str, n: int) -> Record:
    return Record({"function": function, "level": level, "number": str(n)})


def _others(edition: Edition) -> Iterator[Record]:
    _ = edition.say
    called = {Role.FACILITATOR: _("facilitators"), Role.SPONSOR: _("sponsors"),
              Role.OBSERVER: _("observers")}  # fmt: skip
    for role, name in called.items():
        n = sum(seat.role is role for seat in edition.seats)
        if n:
            yield _group(name, "", n)


def ledger(edition: Edition) -> Iterator[Record]:
    """Everybody who owns, promised or decided something, once; then what nobody owns."""
    owns, pledged = _named(edition)
    decides: dict[str, list[str]] = {}
    for request in edition.room.requests.values():
        if request.answer and request.owner:
            said = f"{request.text}: {answer(edition, request.answer)}"
            decides.setdefault(request.owner, []).append(said)
    yield from _stops(edition, decides)
    for person in dict.fromkeys([*edition.snapshot.names, *owns, *pledged, *decides]):
        record = [owns.get(person), pledged.get(person), decides.get(person)]
        name = edition.name(person) or (person if person in decides else "")
        if any(record) and name:
            told = ["; ".join(each or ()) for each in record]
            yield Record({"name": name, "owns": told[0], "pledged": told[1], "decides": told[2]})
    yield from _unowned(edition)


def _stops(edition: Edition, decides: dict[str, list[str]]) -> Iterator[Record]:
    """What the sponsor stops doing stands with their name, or with all of several."""
    _ = edition.say
    stopped = edition.room.mandate.stops_doing
    sponsors = [s.person for s in edition.room.seats.values() if s.role is Role.SPONSOR]
    if stopped and len(sponsors) == 1:
        decides.setdefault(sponsors[0], []).insert(0, _("stops: {what}").format(what=stopped))
    elif stopped:
        name = _("The sponsors") if sponsors else _("The sponsor")
        yield Record({"name": name, "decides": _("stops: {what}").format(what=stopped)})


def _unowned(edition: Edition) -> Iterator[Record]:
    """Steps that wait for somebody to say yes."""
    waiting = [a.title for a in standing_of(edition.room, STEP) if not people_in(edition, a)]
    if waiting:
        yield Record({"name": edition.say("Nobody yet"), "owns": "; ".join(waiting)})


def _named(edition: Edition) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Person to titles owned, and to titles promised."""
    owns: dict[str, list[str]] = {}
    pledged: dict[str, list[str]] = {}
    for artefact in edition.room.artefacts.values():
        where = pledged if artefact.type == PROMISED else owns
        for person in people_in(edition, artefact) if artefact.standing else ():
            where.setdefault(person, []).append(_with_progress(edition, artefact))
    return owns, pledged


def _with_progress(edition: Edition, artefact: Artefact) -> str:
    told = progress_of(edition, artefact)
    return f"{artefact.title} ({told})" if told else artefact.title


def people_in(edition: Edition, artefact: Artefact) -> list[str]:
    """The people that the fields of a card name, by id."""
    type = edition.room.method.type(artefact.type) if edition.room.method else None
    fields: tuple[Field, ...] = type.fields if type else ()
    said = [artefact.current.fields.get(field.id) for field in fields if field.kind == "person"]
    return [str(person) for person in said if person]


def quality(edition: Edition) -> Iterator[Record]:
    _ = edition.say
    part, borrowed = edition.participation, edition.borrowing
    yield Record({
        "name": _("Balance"), "value": f"{part.balance:.2f}",
        "reading": _("0 is even; under 0.3 balanced, over 0.5 a few carried it"),
    })  # fmt: skip
    yield Record({
        "name": _("Contributed"), "value": _taking_part(edition, part),
        "reading": _("wrote a version or raised a challenge; votes are not counted"),
    })  # fmt: skip
    yield Record({
        "name": _("Borrow rate"), "value": f"{borrowed.rate:.2f}",
        "reading": _("{crossed} of {later} versions after the first sharing take from another "
                     "team").format(crossed=borrowed.crossed, later=borrowed.later),
    })  # fmt: skip
    yield Record({
        "name": _("Deepest lineage"), "value": str(max(edition.depths.values(), default=0)),
        "reading": _("the longest chain of taking up somebody’s work"),
    })  # fmt: skip
    yield _challenges(edition)
    yield from operations(edition)
    yield _time(edition)
    yield from helped(edition)
    yield from inside_share(edition)
    yield from unlockings(edition)


def _taking_part(edition: Edition, part: Participation) -> str:
    active = len(part.contributions) - len(part.silent)
    return edition.say("{n} of {all}").format(n=active, all=len(part.contributions))


def _challenges(edition: Edition) -> Record:
    _ = edition.say
    raised = edition.room.challenges.values()
    value = _("{n} of {all}").format(n=sum(not c.is_open for c in raised), all=len(raised))
    return Record({"name": _("Challenges answered"), "value": value,
                   "reading": _("accepted, adapted or rebutted in writing")})  # fmt: skip


def _time(edition: Edition) -> Record:
    _ = edition.say
    closed = [r for r in edition.room.agenda if r.started_at and r.closed_at]
    taken = sum((r.closed_at - r.started_at).total_seconds() for r in closed
                if r.closed_at and r.started_at)  # fmt: skip
    planned = sum(r.design.minutes for r in closed)
    value = _("{taken} of {planned} minutes").format(taken=round(taken / 60), planned=planned)
    return Record({"name": _("Time"), "value": value,
                   "reading": _("taken and planned, for the rounds that are over")})  # fmt: skip


def borrow_panel(edition: Edition) -> list[Panel]:
    """Lender by borrower."""
    _ = edition.say
    teams, borrowed = edition.room.teams, edition.borrowing
    if not borrowed.matrix:
        return []
    rows = [
        Row((teams[lender].name,
             *(str(borrowed.matrix.get((lender, taker), "–")) for taker in teams),
             str(borrowed.lent.get(lender, 0))))
        for lender in teams
    ]  # fmt: skip
    taken = Row((_("Taken"), *(str(borrowed.taken.get(team, 0)) for team in teams), ""))
    head = (_("Lent by"), *(team.name for team in teams.values()), _("Lent"))
    return [Panel(_("Who borrowed from whom"), head, (*rows, taken))]


def champions(edition: Edition) -> list[Artefact]:
    return standing_of(edition.room, PROMISED)
