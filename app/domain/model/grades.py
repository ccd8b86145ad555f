"""Evidence grades: how firmly the record carries each statement; MEASURES.md gives the order."""

from collections import Counter
from collections.abc import Mapping
from typing import Literal

from app.domain.model.lineage import teams_behind
from app.domain.room import Artefact, Ballot, Room

Grade = Literal["A", "B", "C", "D"]
GRADES: tuple[Grade, ...] = ("A", "B", "C", "D")

Doubt = Literal["challenge", "refused", "status", "spread", "close"]
"""Why something is contested: the rule that fired."""

GRIDS = frozenset({"impact_effort", "two_axis"})
ACCEPTED = frozenset({"pass", "pass_with_objections"})


def graded(room: Room) -> list[Artefact]:
    """The standing artefacts of the types that make a claim."""
    claims = {t.id for t in room.method.types if t.graded} if room.method else set()
    return [a for a in room.artefacts.values() if a.standing and a.type in claims]


def grades(room: Room) -> dict[str, Grade]:
    """Every graded artefact and its grade: the first rule that fires."""
    contested = doubts(room)
    decided = _decided(room)
    chosen = _chosen(room)
    carried = _carried(room)
    return {
        a.id: "C" if contested[a.id]
        else "A" if a.id in decided
        else "B" if a.id in chosen or a.id in carried
        else "D"
        for a in graded(room)
    }  # fmt: skip


def grade_counts(graded: Mapping[str, Grade]) -> dict[Grade, int]:
    found = Counter(graded.values())
    return {grade: found[grade] for grade in GRADES}


def doubts(room: Room) -> dict[str, tuple[Doubt, ...]]:
    """Every graded artefact and all that makes it contested; empty where nothing does."""
    fired: dict[Doubt, set[str]] = {
        "challenge": {c.artefact for c in room.challenges.values() if c.is_open},
        "refused": _answered(room, "no"),
        "status": {a.id for a in room.artefacts.values() if a.status == "contested"},
        "spread": _spread(room),
        "close": _close(room),
    }
    return {a.id: tuple(why for why, ids in fired.items() if a.id in ids) for a in graded(room)}


def closed_ballots(room: Room) -> list[Ballot]:
    return [ballot for ballot in room.ballots.values() if ballot.state == "closed"]


def is_valid(ballot: Ballot) -> bool:
    """At least half of those who could handed in a paper."""
    return ballot.eligible > 0 and 2 * papers_in(ballot) >= ballot.eligible


def papers_in(ballot: Ballot) -> int:
    turnout = ballot.result.get("turnout")
    counted = turnout.get("papers") if isinstance(turnout, Mapping) else None
    return counted if isinstance(counted, int) else len(ballot.papers)


def accepted(room: Room) -> bool:
    """The room accepted the draft in the last round of its last fist to five."""
    asked = [ballot for ballot in closed_ballots(room) if ballot.method == "fist_to_five"]
    return bool(asked) and asked[-1].result.get("outcome") in ACCEPTED


def _answered(room: Room, *answers: str) -> set[str]:
    return {id for r in room.requests.values() if r.answer in answers for id in r.about}


def _decided(room: Room) -> set[str]:
    return _answered(room, "yes", "yes_limited")


def _chosen(room: Room) -> set[str]:
    return {id for b in closed_ballots(room) if is_valid(b) for id in selection(b)}


def _carried(room: Room) -> set[str]:
    """Adopted, accepted with the draft, and with at least two teams behind it."""
    if not accepted(room):
        return set()
    behind = teams_behind(room)
    return {a.id for a in graded(room) if a.status == "adopted" and len(behind[a.id]) > 1}


def selection(ballot: Ballot) -> tuple[str, ...]:
    """What the ballot selected in the end, best first."""
    counted = ballot.result.get("selected")
    return ballot.selected or (tuple(map(str, counted)) if isinstance(counted, list) else ())


def grid(ballot: Ballot) -> Mapping[str, Mapping[str, object]]:
    """What a ballot on two axes says of each option; empty for every other method."""
    if ballot.method not in GRIDS:
        return {}
    counted = ballot.result.get("options", ballot.result)
    found = counted.items() if isinstance(counted, Mapping) else ()
    return {option: said for option, said in found
            if option in ballot.options and isinstance(said, Mapping)}  # fmt: skip


def _spread(room: Room) -> set[str]:
    grids = [grid(ballot) for ballot in closed_ballots(room)]
    return {option for each in grids for option, said in each.items() if said.get("contested")}


def _close(room: Room) -> set[str]:
    shaky = [ballot for ballot in closed_ballots(room) if is_shaky(room, ballot)]
    return {option for ballot in shaky for option in last_place(ballot)}


def is_shaky(room: Room, ballot: Ballot) -> bool:
    """The last place hangs on next to nothing, or on something else than the papers."""
    if ballot.settled_by in ("decider", "lot", "include_ties"):
        return True
    decisive = ballot
    if ballot.settled_by == "runoff" and ballot.runoff:
        decisive = room.ballots.get(ballot.runoff, ballot)
    return bool(decisive.result.get("near_tie") or decisive.result.get("fragile"))


def last_place(ballot: Ballot) -> tuple[str, ...]:
    """Those selected last; equals share the last place unless a run-off parted them."""
    chosen = selection(ballot)
    rank = ballot.result.get("rank")
    if not chosen or ballot.settled_by == "runoff" or not isinstance(rank, Mapping):
        return chosen[-1:]
    last = rank.get(chosen[-1])
    return tuple(option for option in chosen if rank.get(option) == last) or chosen[-1:]
