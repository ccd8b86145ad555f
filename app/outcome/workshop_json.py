"""The whole workshop as JSON: built up key by key, so that nothing is told by accident."""

from app.domain.model.grades import closed_ballots, papers_in, selection
from app.domain.room import Artefact, Ballot, Round
from app.domain.rules.papers import all_papers, rules_of
from app.outcome.edition import Edition
from app.outcome.journal import entries
from app.outcome.plain import Json, moment, plain
from app.outcome.registers import label

FORMAT = "charrette-workshop/1"

Object = dict[str, Json]


def workshop(edition: Edition) -> Object:
    """Everything that this variant may show, ids as in the record, times in UTC."""
    snapshot, room = edition.snapshot, edition.room
    return {
        "format": FORMAT,
        "variant": edition.variant,
        "draft": snapshot.draft,
        "snapshot": {"seq": snapshot.seq, "at": moment(snapshot.at)},
        "app_version": snapshot.app_version,
        "room": _room(edition),
        "design": plain(room.design),
        "method": plain(room.method),
        "teams": [plain(team) for team in room.teams.values()],
        "people": [_person(edition, id) for id in room.seats],
        "agenda": [_round(each, edition) for each in room.agenda],
        "artefacts": [_artefact(edition, each) for each in room.artefacts.values()],
        "links": [plain(each) for each in room.links.values()],
        "trace": [plain(each) for each in room.traces],
        "challenges": [{**_object(c), "open": c.is_open} for c in room.challenges.values()],
        "merges": [plain(each) for each in room.merges.values()],
        "comments": [plain(each) for each in room.comments.values()],
        "ballots": [_ballot(edition, each) for each in room.ballots.values()],
        **_settled(edition),
        **_since(edition),
        "events": [plain(entry) for entry in entries(edition)],
    }


def _since(edition: Edition) -> Object:
    """What became of it: edits of the documents by card, reports on promises, drafts made."""
    room = edition.room
    kinds = {"reworded": room.reworded, "hidden": room.hidden, "contested": room.contests}
    return {
        "leads": plain(room.leads),
        "orders": plain(room.orders),
        "edits": [{"kind": kind, "artefact": id, **_object(edit)}
                  for kind, edited in kinds.items() for id, edit in edited.items()],
        "reports": [{"artefact": id, **_object(each)}
                    for id, told in room.reports.items() for each in told],
        "drafts": [plain(each) for each in room.drafts],
    }  # fmt: skip


def _settled(edition: Edition) -> Object:
    room = edition.room
    return {
        "decisions": [plain(each) for each in room.decisions.values()],
        "sponsor_requests": [plain(each) for each in room.requests.values()],
        "sponsor_interventions": [plain(each) for each in room.interventions],
        "parking_lot": [plain(each) for each in room.parked.values()],
        "terms": [plain(each) for each in room.terms.values()],
        "lines": [plain(each) for each in room.lines.values()],
        "renewal": [plain(each) for _, each in sorted(room.renewals.items())],
    }


def _room(edition: Edition) -> Object:
    room = edition.room
    return {
        "title": room.title,
        "stage": room.stage,
        "zone": room.zone,
        "opened_at": moment(room.opened_at),
        "closed_at": moment(room.closed_at),
        "rehearsal": room.rehearsal,
        "participants": edition.people,
        "mandate": plain(room.mandate),
    }


def _person(edition: Edition, id: str) -> Object:
    seat, known = edition.room.seats[id], edition.person(id)
    return {
        "id": id,
        "name": known.name,
        "job": known.job,
        "role": str(seat.role),
        "team": seat.team,
        "captain": seat.captain,
        "present": seat.present,
        **{key: value for key, value in _object(seat.profile).items() if key != "reports_to"},
    }


def _round(round: Round, edition: Edition) -> Object:
    note: Object = {"note": round.note} if edition.variant == "internal" else {}
    return {
        "id": round.id,
        "title": round.design.title,
        "type": round.design.type,
        "share": str(round.design.share),
        "planned_minutes": round.design.minutes,
        "minutes": round.minutes,
        "extended": round.extended,
        "inserted": round.inserted,
        "state": round.state,
        "started_at": moment(round.started_at),
        "ends_at": moment(round.ends_at),
        "closed_at": moment(round.closed_at),
        **note,
    }


def _artefact(edition: Edition, artefact: Artefact) -> Object:
    written = _object(artefact)
    return {
        **{key: value for key, value in written.items() if key not in ("versions", "marks")},
        "ref": edition.refs.artefact(artefact.id),
        "title": artefact.title,
        "version": artefact.current.n,
        "fields": plain(artefact.current.fields),
        "marks": {mark: len(who) for mark, who in sorted(artefact.marks.items())},
        "versions": plain(artefact.versions),
        "grade": edition.grades.get(artefact.id),
        "doubts": plain(edition.doubts.get(artefact.id, ())),
        "teams_behind": plain(edition.behind.get(artefact.id, ())),
        "depth": edition.depths.get(artefact.id, 0),
        "line": edition.line(artefact),
        "citation": str(edition.citation(artefact)),
    }


def _ballot(edition: Edition, ballot: Ballot) -> Object:
    """Who voted is left out even where the papers are in."""
    written = _object(ballot)
    left_out = ("options", "option_text", "voted")
    options = [{"id": o, "label": label(edition, ballot, o)} for o in ballot.options]
    return {
        **{key: value for key, value in written.items() if key not in left_out},
        "ref": edition.refs.ballots.get(ballot.id, ballot.id),
        "options": options,
        "voted": papers_in(ballot) if ballot.state == "closed" else len(ballot.voted),
        "selected": list(selection(ballot)),
    }


def ballot_files(edition: Edition) -> dict[str, Object]:
    """Ballot id to the ballot as `charrette tally` counts it, all its rounds in one."""
    return {ballot.id: _to_count(ballot) for ballot in closed_ballots(edition.room)}


def _to_count(ballot: Ballot) -> Object:
    """What a count would say stands beside, for those who have no papers to count."""
    papers = all_papers(ballot, ballot.papers)
    cast = papers_in(ballot) + sum(round.voted for round in ballot.earlier)
    return {
        "method": ballot.method,
        "params": plain(rules_of(ballot)),
        "options": list(ballot.options),
        "papers": plain(papers),
        "papers_kept_back": 0 if papers else cast,
        "eligible": ballot.eligible,
        "recorded": plain(ballot.result),
    }


def _object(value: object) -> Object:
    written = plain(value)
    return written if isinstance(written, dict) else {}
