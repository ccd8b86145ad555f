"""The rules of a ballot, read with care."""

from fractions import Fraction

import pytest

from app.domain.ballots.ballot import Ballot, names_in


def ballot(**params):
    return Ballot("dots", params, ("A", "B"))


def test_shares_are_taken_as_they_were_written():
    assert ballot(share=0.1).figure("share") == Fraction(1, 10)


@pytest.mark.parametrize("written", ["2", 2.5, True, None])
def test_a_whole_number_is_nothing_else(written):
    with pytest.raises(ValueError, match="select must be a whole number"):
        ballot(select=written).whole("select")


def test_one_place_is_usual_and_none_is_an_error():
    assert ballot().select == 1
    assert ballot(select=3).select == 3
    with pytest.raises(ValueError, match="at least 1"):
        _ = ballot(select=0).select


def test_a_wrong_figure_names_its_rule():
    with pytest.raises(ValueError, match="quorum: 'half' is not a number"):
        ballot(quorum="half").figure("quorum")


@pytest.mark.parametrize("written", [[5, 1], [1], "1-5", [1, "5"]])
def test_a_scale_goes_from_low_to_high(written):
    assert ballot(scale=[1, 5]).bounds("scale") == (1, 5)
    with pytest.raises(ValueError, match="scale must be"):
        ballot(scale=written).bounds("scale")


def test_names_come_as_one_or_many():
    assert names_in(None) == ()
    assert names_in("T1") == ("T1",)
    assert names_in(["T1", "T2"]) == ("T1", "T2")
