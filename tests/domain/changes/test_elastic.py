"""What fitting makes of the agenda."""

from app.domain.commands import FitAgenda, NextRound
from tests.cast import FAY, given


def test_rounds_that_were_fitted_have_other_lengths_and_the_rest_is_as_it_was():
    before = given((FAY, NextRound()))
    after = given((FAY, NextRound()), (FAY, FitAgenda({"reveal": 4})))
    assert after.round("reveal").minutes == 4
    assert after.round("reveal").rev == before.round("reveal").rev + 1
    assert after.round("walk") == before.round("walk")
    assert after.last_act.label == "Agenda trimmed"
