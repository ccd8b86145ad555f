"""The calendar file: what RFC 5545 asks for, whatever people have written."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.domain.room import Edit, Renewal, Report
from app.outcome.calendar import FILE, LONGEST, calendar, day_of, escaped, files, folded
from app.outcome.edition import edition
from tests.outcome.recorded import at, empty, snapshot


def lines(made):
    """Unfolded, as a calendar reads them."""
    return calendar(made).decode().replace("\r\n ", "").split("\r\n")


def events(made):
    text = "\n".join(lines(made))
    return [dict(re.split("[:;]", line, maxsplit=1) for line in block.strip().splitlines())
            for block in re.findall(r"BEGIN:VEVENT\n(.*?)END:VEVENT", text, re.DOTALL)]  # fmt: skip


def test_every_date_is_a_whole_day_of_its_own():
    made = edition(snapshot())
    found = events(made)
    assert {"VALUE=DATE:20261113"} & {event["DTSTART"] for event in found}
    assert len({event["UID"] for event in found}) == len(found) > 10
    assert all(event["DTSTAMP"] == "20261014T160000Z" for event in found)
    text = lines(made)
    assert (text[0], text[-2], text[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR", "")


def test_a_promise_says_who_answers_for_it_and_how_far_it_is():
    whole = snapshot()
    pledge = next(a for a in whole.room.artefacts.values() if a.type == "pledge" and a.standing)
    late = Report("late", "No key yet", "2026-12-01", None, at("2026-11-01T09:00:00+00:00"))
    room = replace(whole.room, reports={pledge.id: (late,)})
    made = edition(replace(whole, room=room))
    (event,) = [e for e in events(made) if e["UID"].startswith(f"promise-{pledge.id}-")]
    assert event["DTSTART"] == "VALUE=DATE:20261201"
    assert made.name(str(pledge.current.fields["champion"])) in event["DESCRIPTION"]
    assert "late (1 November 2026): No key yet" in event["DESCRIPTION"]


def test_what_is_left_out_of_the_documents_is_not_in_the_calendar():
    whole = snapshot()
    hidden = {a.id: Edit("", "Why", None, whole.at) for a in whole.room.artefacts.values()}
    found = events(edition(replace(whole, room=replace(whole.room, hidden=hidden))))
    assert {event["UID"].partition("-")[0] for event in found} == {"look"}


def test_a_room_without_dates_has_an_empty_calendar():
    assert list(files(edition(empty()))) == [FILE]
    assert events(edition(empty())) == []


def test_what_is_no_date_is_left_out():
    room = replace(empty().room, renewals={30: Renewal(30, "soon", "What moved?")})
    assert events(edition(replace(empty(), room=room))) == []
    assert day_of("2026-02-30") is None


@given(st.text(max_size=400))
def test_no_text_ends_its_line_and_no_line_is_too_long(text):
    pieces = folded(f"SUMMARY:{escaped(text)}")
    assert all(len(piece.encode("utf-8", "replace")) <= LONGEST for piece in pieces)
    assert all(piece.startswith(" ") for piece in pieces[1:])
    whole = pieces[0] + "".join(piece[1:] for piece in pieces[1:])
    assert whole == f"SUMMARY:{escaped(text)}"
    assert not re.search(r"[\r\n]", whole)
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", escaped(text))
