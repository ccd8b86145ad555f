"""What the reader shows first."""

from app.outcome.edition import edition
from app.outcome.reader.opening import opening
from tests.outcome.reader.found import block, entry, fact, items
from tests.outcome.recorded import empty


def test_it_opens_with_goal_and_standing():
    assert entry("start").title == "Returns reimagined"
    assert fact("start", "Goal")[0].startswith("Sending something back is as effortless")
    assert "not costed" in fact("start", "What this is")[0]


def test_it_leads_to_decisions_ballots_and_answers():
    assert len(items("start", "Decisions")) == 10
    assert items("start", "Ballots")[2][0] == "B2 · Rate the services"
    assert len(items("start", "Answers of the sponsor")) == 5


def test_it_says_what_is_not_settled_and_how_sure_it_is():
    assert any("too close to call" in said for said in block("start", "Not settled").words)
    assert [row[:2] for row in block("start", "How sure are we").rows] == [
        ("A", "4"), ("B", "21"), ("C", "6"), ("D", "18"),
    ]  # fmt: skip


def test_an_empty_room_opens_too():
    assert opening(edition(empty())).title == "Just opened"
