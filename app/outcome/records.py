"""What the engine itself knows, as rows for the sections that ask for it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from app.domain.model.following import promises
from app.domain.model.grades import graded
from app.domain.room import Artefact, Decision, Meaning, Parked
from app.outcome.doubts import positions, settled_by, why
from app.outcome.editing import called, statement
from app.outcome.edition import Edition
from app.outcome.sentences import answer, cited, progress, written_day


@dataclass(frozen=True, slots=True)
class Record:
    """`says`: what a column may ask for."""

    says: Mapping[str, str]
    grade: str = ""
    cite: str = ""


Telling = Callable[[Edition], Iterator[Record]]


def mandate(edition: Edition) -> Iterator[Record]:
    """One record for each limit: what is fixed stands beside what is open."""
    stated = edition.room.mandate
    rows = max(len(stated.fixed), len(stated.open), 1 if stated.goal else 0)
    for n in range(rows):
        yield Record(
            {
                "goal": stated.goal if n == 0 else "",
                "fixed": "".join(stated.fixed[n : n + 1]),
                "open": "".join(stated.open[n : n + 1]),
                "promise": stated.promise if n == 0 else "",
                "stops_doing": stated.stops_doing if n == 0 else "",
            }
        )


def decisions(edition: Edition) -> Iterator[Record]:
    for decision in edition.room.decisions.values():
        yield Record(
            {
                "id": edition.refs.decisions.get(decision.id, decision.id),
                "text": decision.text,
                "made_by": made_by(edition, decision),
                "reasons": decision.reasons or decision.note,
                "dissent": decision.dissent,
            },
            cite=_bases(edition, decision),
        )


def made_by(edition: Edition, decision: Decision) -> str:
    _ = edition.say
    ways = {
        "ballot": _("by ballot"),
        "merge": _("by the authors, merging"),
        "consent": _("by consent"),
        "fist_to_five": _("by fist to five"),
        "sponsor": _("by the sponsor"),
        "facilitator": _("by the facilitators"),
    }
    return ways.get(decision.by_way_of, "")


def _bases(edition: Edition, decision: Decision) -> str:
    """Its own short name, what it rests on and what it is about."""
    named = [edition.refs.any(decision.id)]
    for ids in (decision.evidence, decision.about):
        named += [", ".join(edition.refs.any(id) for id in ids)] if ids else []
    return " · ".join(named)


def sponsor_answers(edition: Edition) -> Iterator[Record]:
    for request in edition.room.requests.values():
        asked_by = edition.name(request.by)
        owner = edition.name(request.owner) or request.owner
        yield Record(
            {
                "request": request.text,
                "answer": answer(edition, request.answer),
                "reason": request.reason,
                "date": written_day(edition, request.date),
                "owner": "" if request.owner in edition.room.seats and not owner else owner,
                "by": asked_by,
            },
            cite=" · ".join(
                part
                for part in (edition.refs.any(request.id),
                             ", ".join(edition.refs.artefact(id) for id in request.about),
                             asked_by)
                if part
            ),
        )  # fmt: skip


def interventions(edition: Edition) -> Iterator[Record]:
    for each in edition.room.interventions:
        round = edition.room.round(each.round or "")
        title = round.design.title if round else ""
        at = f"{edition.local(each.at):%H:%M}"
        when = f"{title}, {at}" if title else at
        yield Record({"request": each.text, "answer": edition.say("Intervention"),
                      "reason": each.reaction, "date": when})  # fmt: skip


def statements(edition: Edition) -> Iterator[Record]:
    """Every graded artefact as its line, the firmest first."""
    for artefact in by_grade(edition):
        yield Record(
            {
                "statement": statement(edition, artefact),
                "grade": edition.grades[artefact.id],
                "teams": ", ".join(edition.team(t) for t in edition.behind[artefact.id]),
            },
            grade=edition.grades[artefact.id],
            cite=cited(edition, edition.citation(artefact)),
        )


def contested(edition: Edition) -> Iterator[Record]:
    for artefact in by_grade(edition):
        if edition.grades[artefact.id] == "C":
            yield Record(
                {
                    "point": f"{artefact.title}: {why(edition, artefact)}",
                    "positions": positions(edition, artefact),
                    "settle": settled_by(edition, artefact),
                },
                grade="C",
                cite=cited(edition, edition.citation(artefact)),
            )


def by_grade(edition: Edition) -> list[Artefact]:
    shown = [a for a in graded(edition.room) if a.id in edition.grades]
    return sorted(shown, key=lambda a: edition.grades[a.id])


def lineage(edition: Edition) -> Iterator[Record]:
    for link in edition.room.links.values():
        if link.from_team == link.to_team:
            continue
        child, parent = (edition.room.artefacts.get(id) for id in (link.child, link.parent))
        yield Record(
            {
                "lender": edition.team(link.from_team),
                "borrower": edition.team(link.to_team),
                "what": link.what or (parent.title if parent else ""),
                "kind": link.kind,
            },
            cite=f"{edition.refs.artefact(link.parent)} v{link.parent_version} → "
            f"{edition.refs.artefact(link.child)} v{link.child_version}"
            + (f" · {child.title}" if child else ""),
        )


def parking_lot(edition: Edition) -> Iterator[Record]:
    """What was parked as such, then the artefacts that were."""
    for item in edition.room.parked.values():
        yield Record({"text": item.text, "reason": _why_parked(edition, item),
                      "look_again": _again(edition, item.look_again)})  # fmt: skip
    for artefact in edition.room.artefacts.values():
        if artefact.status == "parked":
            about = [r for r in edition.room.requests.values() if artefact.id in r.about]
            yield Record(
                {
                    "text": artefact.title,
                    "reason": next((r.reason for r in about), _decided(edition, artefact)),
                    "look_again": _again(edition, next((r.date for r in about), "")),
                },
                cite=cited(edition, edition.citation(artefact)),
            )


def _why_parked(edition: Edition, item: Parked) -> str:
    """The reason, or else in which round; and whether somebody went on with it after all."""
    _ = edition.say
    round = edition.room.round(item.round or "")
    reason = item.reason or (round.design.title if round else "")
    return "; ".join(p for p in (reason, _("taken up again") if item.taken_out else "") if p)


def _decided(edition: Edition, artefact: Artefact) -> str:
    """What the decision says that parked it."""
    about = (d for d in edition.room.decisions.values() if artefact.id in d.about)
    return next((decision.reasons for decision in about if decision.reasons), "")


def _again(edition: Edition, day: str) -> str:
    """The date that was set, or the first on which the room looks again."""
    looks = sorted(r.date for r in edition.room.renewals.values() if r.date)
    return written_day(edition, day or next(iter(looks), ""))


def glossary(edition: Edition) -> Iterator[Record]:
    """Every meaning of a word; where there are several, nobody has settled it."""
    _ = edition.say
    for term in edition.room.terms.values():
        first = Meaning(term.meaning, term.not_to_be_confused_with, term.by)
        for meaning in (first, *term.others):
            flag = _(" (one word, several meanings)") if term.others else ""
            yield Record({"term": f"{term.term}{flag}", "meaning": meaning.text,
                          "not_to_be_confused_with": meaning.not_to_be_confused_with})  # fmt: skip


def dates(edition: Edition) -> Iterator[Record]:
    """When the room looks again, and what was said since of what was promised."""
    for _, renewal in sorted(edition.room.renewals.items()):
        yield Record({"on": written_day(edition, renewal.date), "question": renewal.question})
    for promise in promises(edition.room):
        if promise.last:
            said = f"{called(edition, promise.artefact)}: {progress(edition, promise)}"
            cite = edition.refs.artefact(promise.artefact.id)
            yield Record({"on": written_day(edition, promise.due), "question": said}, cite=cite)


def register(edition: Edition) -> Iterator[Record]:
    """Every artefact, also those that are gone."""
    method = edition.room.method
    for artefact in edition.room.artefacts.values():
        type = method.type(artefact.type) if method else None
        yield Record(
            {
                "artefact": edition.refs.artefact(artefact.id),
                "type": type.title if type else artefact.type,
                "title": artefact.title,
                "authors": ", ".join(name for a in artefact.authors if (name := edition.name(a))),
                "version": str(artefact.current.n),
                "status": edition.say(artefact.status),
            },
            grade=edition.grades.get(artefact.id, ""),
        )
