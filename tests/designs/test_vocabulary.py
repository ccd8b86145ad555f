"""Names that nobody knows."""

from tests.designs.small import said_of


def test_an_unknown_artefact_type_is_answered_with_the_nearest():
    assert said_of(('type = "service"', 'type = "servise"')) == [
        "small.toml:63 rounds.r4.artefacts[1].type: there is no artefact type 'servise'; "
        "did you mean service?"
    ]


def test_an_unknown_section_is_named():
    assert said_of(('["TOM-05"]', '["XYZ-99"]')) == [
        "small.toml:61 rounds.r4.sections[1]: there is no section 'XYZ-99'"
    ]


def test_a_ballot_round_has_a_ballot():
    ballot = (
        '\n[rounds.ballot]\nmethod = "dots"\nitems = "moment"\n'
        '\n[rounds.ballot.params]\ndots_per_voter = 3\ntie = "runoff"\n'
    )
    assert said_of((ballot, "")) == [
        "small.toml:38 rounds.r3: a ballot round needs a ballot: add [rounds.ballot] below it",
        "small.toml:55 rounds.r4.artefacts[1]: asks for service before any persona or moment has "
        "been chosen; put a ballot in front of it, or let the mandate state one and list its "
        "section",
    ]


def test_an_unknown_voting_method_is_answered_with_the_nearest():
    assert said_of(('method = "dots"', 'method = "dot"')) == [
        "small.toml:47 rounds.r3.ballot.method: there is no voting method 'dot'; did you mean dots?"
    ]


def test_a_rule_that_the_method_does_not_know_is_refused():
    [said] = said_of(("dots_per_voter = 3", "budget = 100"))
    assert said.startswith(
        "small.toml:51 rounds.r3.ballot.params.budget: “budget” is not a rule of this method"
    )


def test_a_rule_of_the_wrong_kind_is_refused():
    assert said_of(("dots_per_voter = 3", 'dots_per_voter = "three"')) == [
        "small.toml:51 rounds.r3.ballot.params.dots_per_voter: “dots_per_voter” must be "
        "a whole number of at least 1, not 'three'"
    ]


def test_nobody_votes_on_what_nobody_has_made():
    assert said_of(('items = "moment"', 'items = "roadblock"'))[0] == (
        "small.toml:48 rounds.r3.ballot.items: no round so far asks for roadblock to vote on"
    )


def test_what_is_voted_on_is_a_type_or_the_one_page_or_areas():
    assert said_of(('items = "moment"', 'items = "momment"'))[0] == (
        "small.toml:48 rounds.r3.ballot.items: there is no artefact type 'momment'; "
        "did you mean moment?"
    )


def test_a_vote_on_areas_lists_them():
    changes = (
        ('method = "dots"\nitems = "moment"', 'method = "maturity"\nitems = "areas"'),
        ('dots_per_voter = 3\ntie = "runoff"\n', ""),
    )
    assert said_of(*changes)[0] == (
        "small.toml:50 rounds.r3.ballot.params: a vote on areas needs the list of areas"
    )
