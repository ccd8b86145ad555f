"""The recorded workshop of Brackenline Parcels as a room, without a journal in between."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path

from pydantic import TypeAdapter

from app.domain.ballots.count import count
from app.domain.design import SessionDesign
from app.domain.events import LineSaid, Recorded, RoundClosed, RoundStarted
from app.domain.method import Method
from app.domain.people import By, Profile, Role, Seat
from app.domain.room import (
    Artefact,
    Ballot,
    BallotRound,
    Challenge,
    Decision,
    Intervention,
    LastAnswer,
    Link,
    Mandate,
    Parked,
    Renewal,
    Request,
    Room,
    Round,
    Team,
    Term,
    Trace,
    Version,
)
from app.outcome.snapshot import Person, Snapshot

HOUSE = Path(__file__).parent.parent.parent
RECORD = HOUSE / "tests" / "data" / "brackenline.json"


@lru_cache
def record():
    return json.loads(RECORD.read_text("utf-8"))


def read(kind, path):
    return TypeAdapter(kind).validate_python(tomllib.loads((HOUSE / path).read_text("utf-8")))


@lru_cache
def brackenline() -> Room:
    data = record()
    workshop = data["workshop"]
    design = read(SessionDesign, "sessions/tom-full-day.toml")
    return Room(
        design=design,
        method=read(Method, "sessions/methods/operating-model.toml"),
        title=workshop["title"],
        opened_at=at(data["events"][0]["at"]),
        closed_at=at(data["events"][-1]["at"]),
        stage="closed",
        zone="Europe/London",
        mandate=_mandate(workshop["mandate"]),
        seats={seat.person: seat for seat in _seats(data["people"])},
        teams={t["id"]: Team(t["id"], t["name"], n) for n, t in enumerate(data["teams"], 1)},
        agenda=tuple(_round(design, written) for written in data["rounds"]),
        current=data["rounds"][-1]["id"],
        artefacts={a["id"]: _artefact(a) for a in data["artefacts"]},
        links={link["id"]: _link(link) for link in data["links"]},
        traces=tuple(Trace(t["kind"], t["source"], t["target"]) for t in data["trace"]),
        challenges={c["id"]: _challenge(c) for c in data["challenges"]},
        ballots=_with_run_off({b["id"]: _ballot(b, data) for b in data["ballots"]}),
        decisions={d["id"]: _decision(d) for d in data["decisions"]},
        requests={s["id"]: _request(s) for s in data["sponsor_answers"]},
        interventions=tuple(_interventions(data["events"])),
        parked={p["id"]: _parked(p, data) for p in data["parking_lot"]},
        terms={t["term"]: Term(t["term"], t["meaning"]) for t in data["glossary"]},
        renewals={r["day"]: Renewal(r["day"], r["date"], r["question"]) for r in data["renewal"]},
        last_answers=_last_answers(data),
    )


def _last_answers(data):
    ended = {r["id"]: at(r["ended_at"]) for r in data["rounds"]}
    told = data["last_question_answers"]
    return {a["who"]: LastAnswer(a["who"], a["round"], "Private", ended[a["round"]]) for a in told}


def names() -> Mapping[str, Person]:
    people = record()["people"]
    return {
        p["id"]: Person(p["name"], p.get("job") or p.get("title") or p.get("role") or "")
        for group in people.values()
        for p in group
    }


def snapshot(room: Room | None = None) -> Snapshot:
    events = tuple(_events(record()["events"]))
    return Snapshot(room or brackenline(), names(), events[-1].seq, events, "0.1.0")


def empty() -> Snapshot:
    """A room that was opened a minute ago: a design, a method, nobody in it."""
    full = brackenline()
    room = Room(design=full.design, method=full.method, title="Just opened", stage="lobby",
                opened_at=full.opened_at, zone=full.zone)  # fmt: skip
    return Snapshot(room, {}, 1, (), "0.1.0")


def half_done() -> Snapshot:
    """The same room at the second sharing: everything later has not happened."""
    full = snapshot()
    noon = at("2026-10-14T11:40:00+01:00")
    room = replace(
        full.room,
        stage="running",
        closed_at=None,
        agenda=tuple(_until(r, noon) for r in full.room.agenda),
        artefacts={k: _seen_at(a, noon) for k, a in full.room.artefacts.items()
                   if a.created_at <= noon},
        links={k: v for k, v in full.room.links.items() if v.at <= noon},
        traces=(), challenges={}, decisions={}, requests={}, parked={}, renewals={},
        interventions=(),
        ballots={k: b for k, b in full.room.ballots.items() if b.opened_at <= noon},
    )  # fmt: skip
    events = tuple(e for e in full.events if e.at <= noon)
    return replace(full, room=room, events=events, seq=events[-1].seq)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _until(written: Round, now: datetime) -> Round:
    if written.started_at and written.started_at <= now:
        return written
    return Round(written.design, written.design.minutes)


def _seen_at(artefact: Artefact, now: datetime) -> Artefact:
    kept = tuple(v for v in artefact.versions if v.at <= now)
    return replace(artefact, versions=kept, status="shared")


def _mandate(written) -> Mandate:
    return Mandate(
        goal=written["big_goal"],
        fixed=tuple(written["fixed"]),
        open=tuple(written["open"]),
        promise=written["promise"],
        stops_doing=written["stops_doing"],
    )


def _seats(people):
    for p in people["facilitators"]:
        yield Seat(p["id"], Role.FACILITATOR)
    for p in people["sponsors"]:
        yield Seat(p["id"], Role.SPONSOR)
    for p in people["participants"]:
        profile = Profile(
            function=p["function"],
            level=p["level"],
            operations=p["operations"],
            customer_facing=p["customer_facing"],
            guest_of=p["guest"] or "",
            via=p["via"],
        )
        yield Seat(p["id"], Role.GUEST if p["guest"] else Role.PARTICIPANT, p["team"], profile)


def _round(design: SessionDesign, written) -> Round:
    started = at(written["started_at"])
    return Round(
        design=design.round(written["id"]),
        minutes=written["planned_minutes"],
        state="closed",
        started_at=started,
        ends_at=started + timedelta(minutes=written["actual_minutes"]),
        closed_at=at(written["ended_at"]),
    )


def _artefact(written) -> Artefact:
    seen = at(written["visible_to_all_at"])
    return Artefact(
        id=written["id"],
        type=written["type"],
        team=written["team"],
        teams=tuple(written["teams"]),
        authors=tuple(written["authors"]),
        round=written["round"],
        created_at=at(written["created_at"]),
        versions=tuple(_version(v, written["title"], seen) for v in written["versions"]),
        status=written["status"],
    )


def _version(written, title: str, seen: datetime) -> Version:
    return Version(
        n=written["n"],
        at=at(written["at"]),
        round=written["round"],
        by=written["by"],
        title=title,
        fields=written["fields"],
        change=written["change"],
        visible_at=seen,
    )


def _link(written) -> Link:
    return Link(
        id=written["id"],
        kind=written["kind"],
        child=written["child"],
        child_version=written["child_version"],
        parent=written["parent"],
        parent_version=written["parent_version"],
        what=written["what"],
        thanks=written.get("thanks", ""),
        field=None,
        from_team=written["from_team"],
        to_team=written["to_team"],
        by=written["by"],
        at=at(written["at"]),
    )


def _challenge(written) -> Challenge:
    return Challenge(
        id=written["id"],
        artefact=written["on"],
        version=written["on_version"],
        lens=written["lens"],
        text=written["text"],
        by=written["by"],
        team=written["by_team"],
        at=at(written["at"]),
        response=written["response"],
        response_text=written["response_text"] or "",
        resolved_in=written["resolved_in_version"],
    )


def _ballot(written, data) -> Ballot:
    owners = {a["id"]: tuple(a["teams"]) for a in data["artefacts"]}
    own = {option: owners[option] for option in written["options"] if option in owners}
    rounds = _papers_by_round(written["papers"], data)
    params, counted = written["params"], {**written["params"]}
    if params.get("own_team") == "exclude":
        counted["owner"] = {option: list(teams) for option, teams in own.items()}
    so_far = [[paper for round in rounds[:n] for paper in round] for n in range(1, len(rounds) + 1)]
    results = [
        count(
            written["method"],
            _in_round(counted, n, rounds),
            written["options"],
            papers,
            eligible=written["eligible"],
        )
        for n, papers in enumerate(so_far, 1)
    ]
    earlier = zip(rounds[:-1], results[:-1], written["result"].get("rounds", ()), strict=False)
    return Ballot(
        id=written["id"],
        method=written["method"],
        title=written["title"],
        question=written["question"],
        options=tuple(written["options"]),
        option_text=written.get("option_text", {}),
        params=params,
        owners=own,
        round=written["round"],
        opened_at=at(written["opened_at"]),
        state="closed",
        round_no=len(rounds),
        closed_at=at(written["closed_at"]),
        result=results[-1],
        papers=tuple(rounds[-1]),
        eligible=written["eligible"],
        earlier=tuple(
            BallotRound(result, tuple(papers), written["eligible"], len(papers), r["amendment"])
            for papers, result, r in earlier
        ),
        revealed=True,
        selected=tuple(results[-1].get("selected") or ()),
    )


def _in_round(params, n, rounds):
    return {**params, "round": n} if len(rounds) > 1 else params


def _papers_by_round(papers, data):
    """Anonymous papers: who it was is left out, the team is kept."""
    teams = {p["id"]: p["team"] for p in data["people"]["participants"]}
    rounds: dict[int, list[Mapping[str, object]]] = {}
    for paper in papers:
        said = {k: v for k, v in paper.items() if k not in ("voter", "at", "reason")}
        rounds.setdefault(paper.get("round", 1), []).append(said | {"team": teams[paper["voter"]]})
    return list(rounds.values())


def _with_run_off(ballots: dict[str, Ballot]) -> dict[str, Ballot]:
    first, run_off = ballots["B1"], ballots["B1r"]
    chosen = (*first.selected, *run_off.selected)
    settled = replace(first, runoff="B1r", selected=chosen, settled_by="runoff")
    return {**ballots, "B1": settled, "B1r": replace(run_off, runoff_of="B1")}


def _decision(written) -> Decision:
    return Decision(
        id=written["id"],
        text=written["text"],
        by_way_of=written["kind"],
        evidence=tuple(written["evidence"]),
        about=tuple(written["about"]),
        reasons="",
        alternatives=(),
        dissent="",
        note=written["note"],
        made_by=None,
        at=at(written["at"]),
    )


def _request(written) -> Request:
    return Request(
        id=written["id"],
        text=written["request"],
        about=tuple(written["about"]),
        by=written["by"],
        asked_at=at(written["at"]),
        answer=written["answer"],
        reason=written["reason"],
        date=written["date"],
        owner=written["owner"],
        answered_at=at(written["at"]),
    )


def _parked(written, data) -> Parked:
    closed = {r["id"]: r["ended_at"] for r in data["rounds"]}
    by, round_id = written["by"], written["round"]
    return Parked(written["id"], written["text"], round_id, by, at(closed[round_id]))


def _interventions(events):
    for event in events:
        if event["kind"] == "sponsor_interruption":
            yield Intervention(event.get("text") or event.get("note", ""), event.get("by"),
                               at(event["at"]), event.get("round"))  # fmt: skip


def _events(events):
    """The journal in short: the bells, and a line for everything else."""
    for written in events:
        by = By(written.get("who") or written.get("by"))
        match written["kind"]:
            case "round_start":
                event = RoundStarted(written["round"], 1, at(written["at"]))
            case "round_end":
                event = RoundClosed(written["round"])
            case kind:
                event = LineSaid(f"l{written['seq']}", written.get("round", ""), kind)
        yield Recorded(written["seq"], at(written["at"]), by, event)
