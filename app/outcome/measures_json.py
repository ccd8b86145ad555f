"""The measures of a session as JSON, by the keys that their definitions give them."""

from collections import Counter
from collections.abc import Mapping, Sequence

from app.domain.model.grades import closed_ballots, selection
from app.domain.model.maturity import judged
from app.domain.model.operability import operability
from app.domain.model.sections import by_section
from app.domain.people import MAKERS
from app.domain.room import Artefact, Room
from app.outcome.edition import Edition
from app.outcome.plain import Json, plain

Measures = dict[str, Json]


def measures(edition: Edition) -> Measures:
    room = edition.room
    return {
        "counts": _counts(room),
        "participation": _participation(edition),
        "borrowing": _borrowing(edition),
        "lineage": _lineage(edition),
        "convergence": _convergence(room),
        "last_question": _last_question(edition),
        "time": _time(room),
        "maturity": _maturity(room),
        "tom_sections": _sections(edition),
        "teams_behind": {id: list(edition.behind[id]) for id in edition.grades},
        "evidence_grade": dict(edition.grades),
        "grade_counts": dict(edition.counts),
        "operability": {
            id: {"have": each.have, "of": each.of, "missing": list(each.missing)}
            for id, each in operability(room).items()
        },
    }  # fmt: skip


def _sections(edition: Edition) -> Measures:
    """In the order of the short names by which everything else cites them."""
    found = by_section(edition.room)
    return {
        section: sorted((a.id for a in artefacts), key=edition.refs.artefact)
        for section, artefacts in found.items()
        if artefacts
    }


def _counts(room: Room) -> Measures:
    artefacts = room.artefacts.values()
    return {
        "artefacts": len(artefacts),
        "versions": sum(len(a.versions) for a in artefacts),
        "by_type": dict(Counter(a.type for a in artefacts)),
        "by_team": dict(Counter(a.team for a in artefacts if a.team)),
        "links": dict(Counter(link.kind for link in room.links.values())),
        "trace": len(room.traces),
        "challenges": len(room.challenges),
        "challenges_open": sum(c.is_open for c in room.challenges.values()),
    }


def _participation(edition: Edition) -> Measures:
    """Where only teams are told, nobody's own number is."""
    part = edition.participation
    own: Measures = {"contributions": dict(part.contributions), "silent": list(part.silent)}
    told: Measures = {"gini": part.balance, "team_totals": dict(part.team_totals)}
    return told if edition.variant == "public" else {**own, **told}


def _borrowing(edition: Edition) -> Measures:
    found = edition.borrowing
    matrix: dict[str, dict[str, int]] = {}
    for (lender, taker), n in found.matrix.items():
        matrix.setdefault(lender, {})[taker] = n
    return {
        "matrix": matrix,
        "lent": dict(found.lent),
        "taken": dict(found.taken),
        "versions_after_first_sharing": found.later,
        "with_cross_team_parent": found.crossed,
        "borrow_rate": found.rate,
    }


def _lineage(edition: Edition) -> Measures:
    depths, room = edition.depths, edition.room
    deepest = min(depths, key=lambda id: (-depths[id], id), default=None)
    standing = [a for a in room.artefacts.values() if a.standing]
    return {
        "deepest": deepest if deepest and depths[deepest] else None,
        "depth": depths[deepest] if deepest else 0,
        "mean_depth_adopted": _mean([a for a in standing if a.status == "adopted"], depths),
        "mean_depth_not_adopted": _mean([a for a in standing if a.status != "adopted"], depths),
    }


def _mean(artefacts: Sequence[Artefact], depths: Mapping[str, int]) -> float:
    return round(sum(depths[a.id] for a in artefacts) / len(artefacts), 4) if artefacts else 0.0


def _convergence(room: Room) -> Measures:
    found: Measures = {}
    for ballot in closed_ballots(room):
        totals, chosen = ballot.result.get("totals"), selection(ballot)
        if ballot.method == "dots" and isinstance(totals, Mapping) and sum(totals.values()):
            share = sum(totals.get(option, 0) for option in chosen) / sum(totals.values())
            found[f"{ballot.id}_share_of_dots_on_selected"] = round(share, 4)
        if "kendall_w" in ballot.result:
            found[f"{ballot.id}_kendall_w"] = ballot.result["kendall_w"]
    return found


def _last_question(edition: Edition) -> Measures:
    """How many of those who run the work answered what nobody had asked; ids in the house only."""
    asked = [seat.person for seat in edition.seats
             if seat.profile.operations and seat.role in MAKERS]  # fmt: skip
    answered = [person for person in asked if person in edition.answered_last]
    told: Measures = {"coverage": f"{len(answered)}/{len(asked)}"}
    if edition.variant == "public":
        return told
    return {"asked": asked, "answered": answered, **told}


def _maturity(room: Room) -> Measures:
    """As it was asked before the workshop; without that, as the last rating saw each area."""
    rating = judged(room)
    return {
        "respondents": rating.papers if rating else 0,
        "areas": plain(rating.areas) if rating else {},
    }


def _time(room: Room) -> Measures:
    """In minutes, over the rounds that are over."""
    over = [(r.design.minutes, (r.closed_at - r.started_at).total_seconds() / 60)
            for r in room.agenda if r.started_at and r.closed_at]  # fmt: skip
    return {
        "planned": sum(planned for planned, _ in over),
        "actual": round(sum(actual for _, actual in over)),
        "rounds_extended": sum(round(actual) > planned for planned, actual in over),
        "rounds_trimmed": sum(round(actual) < planned for planned, actual in over),
    }
