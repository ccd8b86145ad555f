"""What a file of the bundle says of itself: where it comes from, who made it, who confirmed it."""

from collections.abc import Iterator, Mapping

from app.domain.model.grades import closed_ballots
from app.domain.people import Role
from app.domain.room import Artefact, Version
from app.outcome.edition import Edition
from app.outcome.models.yaml_front import front
from app.outcome.office.letters import line
from app.outcome.plain import moment

DATA = "../../../data"
"""From a file of the bundle to the data of the pack."""

HANDED_ON = ("built_on", "borrowed", "merged", "supersedes")
CONFIRMED = ("yes", "yes_limited")


def concept_front(edition: Edition, artefact: Artefact, paths: Mapping[str, str]) -> str:
    grade = edition.grades.get(artefact.id, "")
    type = edition.room.method.type(artefact.type) if edition.room.method else None
    sources = [*_parents(edition, artefact, paths), *_ballots(edition, artefact)]
    verified = list(_confirmations(edition, artefact)) if grade == "A" else []
    said: dict[str, object] = {
        "type": type.title if type else artefact.type,
        "title": line(artefact.title),
        "description": line(edition.line(artefact)),
        "tags": _tags(edition, artefact, grade),
        "sources": sources,
        "generated": {"by": f"process:charrette/{edition.snapshot.app_version}",
                      "at": moment(artefact.current.at)},
        "verified": verified,
        "status": "stable" if grade == "A" else "draft",
        "ref": edition.refs.artefact(artefact.id),
        "version": artefact.current.n,
        "grade": grade,
    }  # fmt: skip
    return front({key: value for key, value in said.items() if value})


def _tags(edition: Edition, artefact: Artefact, grade: str) -> list[str]:
    teams = [line(edition.team(team)) for team in artefact.teams]
    tags = [artefact.type, f"grade-{grade}" if grade else "", *teams, *artefact.tags]
    return [tag for tag in dict.fromkeys(tags) if tag]


def _parents(
    edition: Edition, artefact: Artefact, paths: Mapping[str, str]
) -> Iterator[dict[str, str]]:
    """One source for each version that this one took from."""
    seen: set[str] = set()
    for link in edition.room.links.values():
        parent = edition.room.artefacts.get(link.parent)
        if link.child != artefact.id or link.kind not in HANDED_ON or parent is None:
            continue
        id = f"{edition.refs.artefact(link.parent)}-v{link.parent_version}"
        if id not in seen:
            seen.add(id)
            version = parent.version(link.parent_version) or parent.current
            yield _source(edition, id, paths.get(link.parent, ""), version)


def _source(edition: Edition, id: str, path: str, version: Version) -> dict[str, str]:
    where = f"../{path}" if path else f"{DATA}/versions.csv"
    said = {"id": id, "resource": where, "title": line(version.title)}
    named = edition.variant != "public" and version.by
    return {**said, "author": f"human:{version.by}"} if named else said


def _ballots(edition: Edition, artefact: Artefact) -> Iterator[dict[str, str]]:
    for ballot in closed_ballots(edition.room):
        if artefact.id in ballot.options:
            yield {
                "id": edition.refs.ballots.get(ballot.id, ballot.id),
                "resource": f"{DATA}/ballots.csv",
                "title": line(ballot.title),
            }


def _confirmations(edition: Edition, artefact: Artefact) -> Iterator[dict[str, object]]:
    """A sponsor's yes; which one of several said it is not recorded."""
    people = [seat.person for seat in edition.room.seats.values() if seat.role is Role.SPONSOR]
    who = people[0] if len(people) == 1 else "sponsor"
    for request in edition.room.requests.values():
        if artefact.id in request.about and request.answer in CONFIRMED:
            yield {"by": f"human:{who}", "at": moment(request.answered_at)}
