"""One edition of the pack."""

from dataclasses import replace

from app.outcome.edition import edition
from tests.outcome.recorded import at, empty, half_done, snapshot


def test_the_figures_are_those_of_the_whole_record_in_every_variant():
    public, internal = edition(snapshot(), "public"), edition(snapshot(), "internal")
    assert public.participation == internal.participation
    assert public.counts == internal.counts == {"A": 4, "B": 21, "C": 6, "D": 18}


def test_people_are_those_who_make_and_vote():
    assert edition(snapshot()).people == 24


def test_whoever_is_not_known_has_no_name():
    assert edition(snapshot()).name("nobody") == ""
    assert edition(snapshot()).name("p01") == "Maeve Okafor"


def test_times_are_told_where_the_workshop_was():
    assert f"{edition(snapshot()).local(at('2026-10-14T08:00:00+00:00')):%H:%M}" == "09:00"


def test_a_zone_that_nobody_knows_leaves_the_time_alone():
    room = replace(snapshot().room, zone="Mars/Olympus")
    noon = at("2026-10-14T12:00:00+00:00")
    assert edition(replace(snapshot(), room=room)).local(noon) == noon


def test_empty_and_half_done_rooms_have_editions():
    assert edition(empty()).counts == {"A": 0, "B": 0, "C": 0, "D": 0}
    assert edition(half_done()).counts["D"] > 0


def test_what_is_made_once_is_kept_with_its_edition():
    def drawn(made):
        return [made.variant]

    first, second = edition(snapshot()), edition(snapshot())
    assert first.once(drawn) is first.once(drawn)
    assert first.once(drawn) is not second.once(drawn)
    assert replace(first, variant="public").once(drawn) == ["public"]
