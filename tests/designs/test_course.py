"""Rounds in an order in which they cannot do their work."""

from dataclasses import replace

from app.designs.course import course
from app.designs.reading import bundled_designs, read_method
from tests.designs.small import METHODS, SESSIONS, said_of

METHOD = read_method(METHODS / "operating-model.toml")
DESIGNS = {design.id: design for design in bundled_designs(SESSIONS)}


def without(design, *ids):
    return replace(design, rounds=tuple(r for r in design.rounds if r.id not in ids))


def said(design):
    return [(".".join(map(str, place)), reason) for place, reason in course(design, METHOD)]


def test_something_is_made_out_of_sight_before_each_sharing():
    assert said_of(('trim_to = 15\nshare = "dark"', 'trim_to = 15\nshare = "daylight"')) == [
        "small.toml:30 rounds.r2: nothing was made out of sight since the sharing before; "
        "put a private, dark or twilight round in front of this reveal"
    ]


def test_two_sharings_need_two_dark_phases():
    assert [place for place, _ in said(without(DESIGNS["tom-half-day"], "h07"))] == ["rounds.6"]


def test_three_rounds_in_a_row_do_not_all_invent():
    assert said(without(DESIGNS["maturity-renewal"], "m11")) == [
        (
            "rounds.10",
            "the third round in a row that invents; share, test or choose before it",
        )
    ]


def test_a_break_is_no_test():
    renewal = DESIGNS["maturity-renewal"]
    rounds = tuple(replace(r, type="break") if r.id == "m11" else r for r in renewal.rounds)
    assert said(replace(renewal, rounds=rounds)) == [
        ("rounds.11", "the third round in a row that invents; share, test or choose before it")
    ]


def test_nobody_sits_for_more_than_130_minutes():
    assert said(without(DESIGNS["tom-half-day"], "h11")) == [
        (
            "rounds.10",
            "by its end people have sat for 142 minutes without a break; 130 are the most",
        )
    ]


def test_a_service_waits_for_the_moments_to_be_asked_for():
    turned_text = (
        (
            '  { type = "service", least = 1, most = 2 },',
            '  { type = "moment", least = 1, most = 2 },',
        ),
        (
            '  { type = "moment", least = 2, most = 3 },',
            '  { type = "service", least = 2, most = 3 },',
        ),
    )
    assert said_of(*turned_text)[1] == (
        "small.toml:27 rounds.r1.artefacts[3]: asks for service, "
        "but moment has to be asked for before it"
    )


def test_a_service_waits_for_a_moment_to_be_chosen():
    assert said(without(DESIGNS["tom-full-day"], "r06"))[0] == (
        "rounds.6.artefacts.1",
        "asks for service before any persona or moment has been chosen; put a ballot in front of "
        "it, or let the mandate state one and list its section",
    )


def test_a_mandate_may_state_the_moment():
    sprint = DESIGNS["remote-sprint-90"]
    silent = replace(sprint.round("s02"), sections=("TOM-02",))
    rounds = tuple(silent if r.id == "s02" else r for r in sprint.rounds)
    places = [place for place, _ in said(replace(sprint, rounds=rounds))]
    assert said(sprint) == []
    assert places[0] == "rounds.2.artefacts.0"


def test_technology_waits_for_the_other_lanes():
    day = DESIGNS["tom-full-day"]
    canvas = day.round("r16")
    first = replace(canvas, artefacts=tuple(a for a in canvas.artefacts if a.type != "supplier"))
    later = replace(
        day.round("r18"), artefacts=tuple(a for a in canvas.artefacts if a.type == "supplier")
    )
    changes = {"r16": first, "r18": later}
    rounds = tuple(changes.get(r.id, r) for r in day.rounds)
    assert said(replace(day, rounds=rounds)) == [
        (
            "rounds.15.artefacts.6",
            "technology opens last: ask for the other lanes before it or together with it",
        )
    ]


def test_technology_comes_after_what_it_is_for_within_its_round():
    day = DESIGNS["tom-full-day"]
    canvas = day.round("r16")
    back_to_front = replace(canvas, artefacts=tuple(reversed(canvas.artefacts)))
    rounds = tuple(back_to_front if r.id == "r16" else r for r in day.rounds)
    assert (
        "rounds.15.artefacts.3",
        "asks for technology, but capability has to be asked for before it",
    ) in said(replace(day, rounds=rounds))


def test_the_sponsor_answers_or_promises_to():
    assert said(without(DESIGNS["tom-half-day"], "h18")) == [
        (
            "rounds.17",
            "the sponsor answers nowhere; add a sponsor_answer round, or promise written answers "
            "in the close and list their section there",
        )
    ]


def test_a_clinic_starts_from_ideas_that_somebody_brings():
    assert said(DESIGNS["roadblock-clinic"]) == []
