"""Two options compared on the papers that mark both."""

from app.domain.ballots.head_to_head import compared, mark_both, prefer, wins
from app.domain.ballots.papers import Paper, Vote


def votes(*said):
    return [Vote(says, Paper(says)) for says in said]


CAST = votes({"A": 5, "B": 3}, {"A": 1, "B": 4}, {"A": 2, "B": 2}, {"A": 5, "B": None}, {"B": 5})


def test_only_papers_that_mark_both_compare():
    assert (prefer(CAST, "A", "B"), prefer(CAST, "B", "A"), mark_both(CAST, "A", "B")) == (1, 1, 3)


def test_a_pair_is_told_with_its_equals():
    assert compared(CAST, ["A", "B"]) == {"A>B": 1, "B>A": 1, "equal": 1}


def test_wins_count_among_equal_figures_only():
    said = votes({"A": 5, "B": 1, "C": 3}, {"A": 5, "B": 1, "C": 3})
    assert wins(said, {"A": 4, "B": 4, "C": 3}) == {"A": 1, "B": 0, "C": 0}
    assert wins(said, {"A": 4, "B": 4, "C": 4}) == {"A": 2, "B": 0, "C": 1}
