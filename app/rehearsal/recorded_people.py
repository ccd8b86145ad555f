"""The recorded people: when they came, and when their line was gone for a while."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from app.rehearsal.moves import Move, Record, Recording, when

TAGS = ("function", "level", "operations", "customer_facing", "via")


def people(recording: Recording) -> Iterator[Move]:
    record = recording.record
    start, came = record["events"][0]["at"], arrivals(recording)
    for facilitator in record["people"]["facilitators"]:
        yield _seat(when(start, minutes=-5), facilitator["id"], facilitator["name"], "facilitator")
    for sponsor in record["people"]["sponsors"]:
        yield _seat(when(start, minutes=-4), sponsor["id"], sponsor["name"], "sponsor",
                    job=sponsor.get("title", ""))  # fmt: skip
    for person in record["people"]["participants"]:
        yield _participant(person, came[person["id"]])
    for captain in recording.captains.values():
        at = came[captain] + timedelta(seconds=1)
        yield Move(at, recording.facilitator, "name_captain", {"person": captain})


def arrivals(recording: Recording) -> dict[str, datetime]:
    """When each participant came; whoever the recording does not see come was there first."""
    events = recording.record["events"]
    joined = {e["who"]: when(e["at"]) for e in events if e["kind"] == "join"}
    people = recording.record["people"]["participants"]
    return {p["id"]: joined.get(p["id"], when(events[0]["at"])) for p in people}


def lines(recording: Recording) -> Iterator[Move]:
    """A lost line is a closed tab: the seat stays, and so does the right to vote."""
    for event in recording.record["events"]:
        if event["kind"] in ("disconnect", "leave"):
            yield Move(when(event["at"]), event["who"], "go")
        elif event["kind"] == "reconnect":
            yield Move(when(event["at"]), event["who"], "come")


def _participant(person: Record, came: datetime) -> Move:
    profile = {tag: person[tag] for tag in TAGS if tag in person}
    guest = person.get("guest") or ""
    return _seat(
        came, person["id"], person["name"], "guest" if guest else "participant",
        job=person.get("job", ""), team=person["team"], profile={**profile, "guest_of": guest},
    )  # fmt: skip


def _seat(at: datetime, who: str, name: str, role: str, **more: object) -> Move:
    return Move(at, who, "seat", {"person": who, "name": name, "role": role, **more}, rank=0)
