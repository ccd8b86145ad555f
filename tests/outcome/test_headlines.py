"""The lines around a document."""

from app.outcome.edition import edition
from app.outcome.headlines import after, balance, borrowed, status
from tests.outcome.recorded import empty, half_done, snapshot


def test_the_status_says_what_it_is_and_what_it_is_not():
    assert status(edition(snapshot())) == (
        "Draft 1", "14 October 2026", "24 people, 4 teams", "not costed, not consulted",
    )  # fmt: skip


def test_a_running_workshop_says_so():
    assert "the workshop is not over" in status(edition(half_done()))


def test_how_even_it_was_and_how_much_was_borrowed():
    assert balance(edition(snapshot())) == "Everybody contributed (balance 0.23; 0 is even)."
    assert borrowed(edition(snapshot())) == (
        "25 of 77 later versions build on another team’s work."
    )


def test_who_was_silent_is_counted_and_not_named():
    assert balance(edition(half_done())).startswith("Everybody but 6 contributed")


def test_what_comes_after():
    assert after(edition(snapshot())) == (
        "6 champions with first steps by 21 October 2026. Second look: 13 November 2026."
    )


def test_an_empty_room_has_nothing_to_say():
    made = edition(empty())
    assert (balance(made), borrowed(made), after(made)) == ("", "", "")
