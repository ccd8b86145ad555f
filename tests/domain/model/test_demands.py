"""What a card does not say yet."""

from app.domain.method import Demand
from app.domain.model.demands import met, unmet
from tests.domain.model.operating import METHOD

TINY = Demand("initiative", "start_within_days", "post", "Soon.", (("size", "micro"),), 7)


def test_a_demand_holds_only_where_the_card_says_what_it_is_for():
    assert met(TINY, {"size": "large"})
    assert not met(TINY, {"size": "micro"})
    assert met(TINY, {"size": "micro", "start_within_days": 7})
    assert not met(TINY, {"size": "micro", "start_within_days": 8})


def test_what_happens_all_the_time_lives_somewhere():
    """Seed A, barrier one: renewal that is cut off from daily work dies."""
    fields = {
        "recurrence": "always_on",
        "owner": "p1",
        "customer_notices": "x",
        "benefit": {"type": "x"},
    }
    missing = [d.field for d in unmet(METHOD, "initiative", fields, "heed")]
    assert missing == ["lives_in"]
    assert not list(unmet(METHOD, "initiative", {**fields, "lives_in": "huddle"}, "heed"))


def test_value_is_asked_of_every_step():
    assert {d.field for d in unmet(METHOD, "initiative", {}, "heed")} == {
        "owner",
        "customer_notices",
        "benefit",
    }
