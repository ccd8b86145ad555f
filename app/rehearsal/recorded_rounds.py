"""The recorded bells: rounds started, extended, trimmed, and the close."""

from collections.abc import Iterator
from datetime import timedelta

from app.rehearsal.moves import Move, Recording, when


def bells(recording: Recording) -> Iterator[Move]:
    record, lead = recording.record, recording.facilitator
    for round in record["rounds"]:
        yield Move(when(round["started_at"]), lead, "start_round", {"round": round["id"]}, rank=2)
        yield Move(when(round["ended_at"]), lead, "end", {"round": round["id"]}, rank=1)
    for event in record["events"]:
        reason = event.get("reason", "")
        if event["kind"] == "extend":
            more = {"minutes": event["minutes"], "reason": reason}
            yield Move(when(event["at"]), lead, "extend_round", more)
        elif event["kind"] == "trim":
            minutes = recording.rounds[event["round"]]["planned_minutes"] + event["minutes"]
            less = {"round": event["round"], "minutes": minutes, "reason": reason}
            yield Move(when(event["at"]), lead, "trim_round", less)
    last = record["rounds"][-1]
    yield Move(when(last["ended_at"]), lead, "close_workshop", rank=9)


def talk(recording: Recording) -> Iterator[Move]:
    """Parking lot, glossary, the sponsor's word in between, the dates to look again."""
    record, lead = recording.record, recording.facilitator
    for n, item in enumerate(record.get("parking_lot", ())):
        at = when(recording.rounds[item["round"]]["started_at"]) + timedelta(seconds=60 + n)
        yield Move(at, item["by"], "park_item", {"item": item["id"], "text": item["text"]})
    closing = when(record["rounds"][-1]["started_at"])
    for n, term in enumerate(record.get("glossary", ())):
        yield Move(closing + timedelta(seconds=10 + n), lead, "define_term", term)
    for n, date in enumerate(record.get("renewal", ())):
        yield Move(closing + timedelta(seconds=60 + n), lead, "set_renewal", date)
    for event in record["events"]:
        if event["kind"] == "sponsor_interruption":
            yield Move(when(event["at"]), event["who"], "intervene", {"text": event["text"]})


NOT_RECORDED = "Said in private; the record does not keep the words."


def last_question(recording: Recording) -> Iterator[Move]:
    """Answered towards the end of the round that put it, in the order of the record."""
    for n, said in enumerate(recording.record.get("last_question_answers", ())):
        at = when(recording.rounds[said["round"]]["ended_at"], seconds=n - 90)
        answer = {"round": said["round"], "text": said.get("text", NOT_RECORDED)}
        yield Move(at, said["who"], "answer_last_question", answer)
