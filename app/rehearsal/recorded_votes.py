"""The recorded ballots, decisions and the sponsors' answers."""

from collections.abc import Iterator
from datetime import timedelta

from app.rehearsal.moves import Move, Record, Recording, when
from app.rehearsal.recorded_people import arrivals

GRACE = timedelta(seconds=2)
"""Papers are taken for so long after a ballot ends; it closes when the recording's did."""

SURVEY = "presurvey"

PAPER = {
    "dots": "dots", "single_choice": "choice", "score": "scores", "points": "points",
    "schulze": "ranking", "irv": "ranking", "borda": "ranking", "approval": "approve",
    "impact_effort": "placements", "two_axis": "placements", "fist_to_five": "fingers",
}  # fmt: skip


def ballots(recording: Recording) -> Iterator[Move]:
    for ballot in recording.record["ballots"]:
        yield _opened(recording, ballot)
        rounds = sorted({paper.get("round", 1) for paper in ballot["papers"]})
        for number in rounds:
            yield from _round(recording, ballot, number, len(rounds))
        closed = when(ballot["closed_at"])
        yield Move(closed, recording.facilitator, "reveal_result", {"ballot": ballot["id"]}, rank=6)


def survey(recording: Recording) -> Iterator[Move]:
    """How people rated before the workshop: as a ballot in the lobby, its papers as they come in.

    Whoever comes late answers late; when the last of them has, it ends.
    """
    answers = recording.record.get("maturity_presurvey") or []
    if not answers:
        return
    lead, came = recording.facilitator, arrivals(recording)
    areas = list(dict.fromkeys(area for answer in answers for area in answer["ratings"]))
    opens = when(recording.record["events"][0]["at"], minutes=-3)
    yield Move(opens, lead, "open_ballot", {
        "ballot": SURVEY, "method": "maturity", "title": "Before we start", "presurvey": True,
        "question": "Which stage describes last week, area by area?", "options": areas,
    }, rank=7)  # fmt: skip
    for answer in answers:
        paper = {"ratings": dict(answer["ratings"])}
        at = came[answer["who"]] + timedelta(seconds=3)
        handed = {"ballot": SURVEY, "paper": paper}
        yield Move(at, answer["who"], "hand_in_paper", handed, rank=8)
    ends = max(came[answer["who"]] for answer in answers) + timedelta(seconds=10)
    yield Move(ends, lead, "end_ballot", {"ballot": SURVEY}, rank=9)
    yield Move(ends + GRACE, lead, "closed", {"ballot": SURVEY, "round_no": 1}, rank=3)
    yield Move(ends + GRACE, lead, "reveal_result", {"ballot": SURVEY}, rank=6)


def decisions(recording: Recording) -> Iterator[Move]:
    """What was adopted, contested or parked follows from the decision that names it first."""
    statuses = _statuses(recording)
    for decision in recording.record["decisions"]:
        yield Move(when(decision["at"]), recording.facilitator, "record_decision", {
            "decision": decision["id"], "text": decision["text"], "by_way_of": decision["kind"],
            "evidence": decision["evidence"], "about": decision["about"],
            "note": decision["note"], "statuses": statuses.get(decision["id"], {}),
        }, rank=8)  # fmt: skip


def answers(recording: Recording) -> Iterator[Move]:
    for answer in recording.record["sponsor_answers"]:
        at = when(answer["at"])
        asked = {"request": answer["id"], "text": answer["request"], "about": answer["about"]}
        yield Move(at - timedelta(seconds=60), answer["by"], "ask_sponsor", asked)
        yield Move(at, answer["owner"], "answer_request", {
            "request": answer["id"], "answer": answer["answer"], "reason": answer["reason"],
            "date": answer["date"] or "", "owner": answer["owner"],
        })  # fmt: skip


def _opened(recording: Recording, ballot: Record) -> Move:
    at, params = when(ballot["opened_at"]), dict(ballot["params"])
    if parent := params.pop("runoff_of", None):
        asked = {
            "ballot": parent,
            "runoff": ballot["id"],
            "title": ballot["title"],
            "seconds": None,
        }
        return Move(at, recording.facilitator, "run_off", asked, rank=7)
    reason, _ = params.pop("reason", ""), params.pop("inserted_by", "")
    return Move(at, recording.facilitator, "open_ballot", {
        "ballot": ballot["id"], "method": ballot["method"], "title": ballot["title"],
        "question": ballot["question"], "options": ballot["options"], "params": params,
        "option_text": _texts(ballot), "reason": reason,
    }, rank=7)  # fmt: skip


def _texts(ballot: Record) -> dict[str, str]:
    """Options that are no artefacts are worded; the one page has words of its own."""
    texts = dict(ballot.get("option_text", {}))
    return texts or ({"one_page": "The one-page draft"} if "one_page" in ballot["options"] else {})


def _round(recording: Recording, ballot: Record, number: int, rounds: int) -> Iterator[Move]:
    """One round: opened again if it is not the first, the papers, the end two seconds early."""
    opens, closes = when(ballot["opened_at"]), when(ballot["closed_at"])
    span = (closes - opens) / rounds
    begins, ends = opens + span * (number - 1), opens + span * number
    lead = recording.facilitator
    if number > 1:
        amendment = ballot["result"]["rounds"][number - 2]["amendment"] or ""
        again = {"ballot": ballot["id"], "amendment": amendment}
        yield Move(begins, lead, "open_ballot_again", again, rank=7)
    for n, paper in enumerate(p for p in ballot["papers"] if p.get("round", 1) == number):
        at = when(paper["at"]) if "at" in paper else begins + timedelta(seconds=1 + n)
        handed = {"ballot": ballot["id"], "paper": _paper(ballot["method"], paper)}
        yield Move(at, paper["voter"], "hand_in_paper", handed, rank=8)
    yield Move(ends - GRACE, lead, "end_ballot", {"ballot": ballot["id"]}, rank=9)
    yield Move(ends, lead, "closed", {"ballot": ballot["id"], "round_no": number}, rank=3)


def _paper(method: str, paper: Record) -> Record:
    if paper.get("abstain"):
        return {"abstain": True}
    key = PAPER[method]
    said = {key: paper[key]}
    return {**said, "reason": paper["reason"]} if paper.get("reason") else said


def _statuses(recording: Recording) -> dict[str, dict[str, str]]:
    """Per decision: what becomes of the artefacts that no earlier decision settled."""
    final = {
        id: artefact["status"]
        for id, artefact in recording.artefacts.items()
        if artefact["status"] in ("adopted", "contested", "parked")
    }
    statuses: dict[str, dict[str, str]] = {}
    for decision in recording.record["decisions"]:
        named = [id for id in decision["about"] if id in final]
        statuses[decision["id"]] = {id: final.pop(id) for id in named}
    accepted = next(
        (d["id"] for d in reversed(recording.record["decisions"]) if d["kind"] == "fist_to_five"),
        recording.record["decisions"][-1]["id"] if recording.record["decisions"] else "",
    )
    statuses.setdefault(accepted, {}).update(final)
    return statuses
