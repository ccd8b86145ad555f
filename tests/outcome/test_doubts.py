"""Contested points in sentences."""

import pytest

from app.outcome.doubts import positions, settled_by, too_close, why
from app.outcome.edition import edition
from tests.outcome.recorded import snapshot

EDITION = edition(snapshot())


@pytest.mark.parametrize(
    ("artefact", "reason", "position", "settled"),
    [
        ("A-025", "an open challenge", "Kestrel: “Large sellers will ask for the same flat price.”",
         "An answer to the challenge: accept, adapt or rebut."),
        ("A-032", "the last place in a ballot too close to call",
         "Orphan rescue within the shift (3.59) and Back-with-the-van (3.56) are too close to "
         "call.", "A run-off, or taking both."),
        ("A-031", "marked as contested", "Orphan rescue within the shift (3.59) and "
         "Back-with-the-van (3.56) are too close to call.",
         "A test that both sides accept beforehand."),
        ("A-079", "the room is split",
         "The middle half of the room lies 3 marks apart on impact.",
         "A talk about why the marks differ, then a second vote."),
        ("A-082", "the sponsor said no", "Sponsor: no. Property cost, and it contradicts 'use up "
         "what we have first'. Look again in April 2027.", "Look again on 15 April 2027."),
    ],
)  # fmt: skip
def test_a_contested_point_says_why_and_what_would_settle_it(artefact, reason, position, settled):
    found = EDITION.room.artefacts[artefact]
    assert why(EDITION, found) == reason
    assert positions(EDITION, found) == position
    assert settled_by(EDITION, found) == settled


def test_a_ballot_with_nobody_left_out_is_not_close():
    assert too_close(EDITION, EDITION.room.ballots["B5"]) == ""
