"""Heat: many marks, no decision."""

from app.domain.ballots.count import count


def mark(*papers, **params):
    return count("heat", params, ["A", "B"], [{"marks": marks} for marks in papers])


def test_marks_are_counted_by_kind():
    result = mark({"A": ["surprise", "contradicts"]}, {"A": ["surprise"], "B": []})
    assert result["counts"] == {"A": {"contradicts": 1, "surprise": 2}, "B": {}}


def test_heat_binds_nobody():
    result = mark({"A": ["surprise"]})
    assert (result["binding"], result["selected"], result["next_step"]) == (False, [], None)


def test_kinds_are_those_of_the_ballot():
    result = mark({"A": ["love"]}, {"Z": ["surprise"]}, marks=["surprise"])
    assert result["reasons"] == ["unknown_answer", "unknown_option"]
