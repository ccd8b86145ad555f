"""What is said about a file of the wrong form."""

from tests.designs.small import METHODS, said_of

METHOD = (METHODS / "operating-model.toml").read_text("utf-8")


def test_an_unknown_key_is_named_with_the_one_that_was_meant():
    assert said_of(('start_hint = "14:00"', 'start_hintt = "14:00"')) == [
        "small.toml:6 start_hintt: there is no such key here; did you mean start_hint?"
    ]


def test_a_key_like_no_other_is_answered_with_those_there_may_be():
    assert said_of(('items = "moment"', 'items = "moment"\nzest = 1')) == [
        "small.toml:49 rounds.r3.ballot.zest: there is no such key here; there may be "
        "method, items, params"
    ]


def test_an_element_of_a_list_knows_its_own_keys():
    assert said_of(("least = 2, most = 3", "leest = 2, least = 2, most = 3")) == [
        "small.toml:27 rounds.r1.artefacts[3].leest: there is no such key here; did you mean least?"
    ]


def test_a_missing_key_is_looked_for_where_its_table_begins():
    assert said_of(("minutes = 10\n", "")) == ["small.toml:30 rounds.r2.minutes: is missing"]


def test_numbers_and_texts_are_not_mixed_up():
    assert said_of(("minutes = 10", 'minutes = "10"'), ('title = "Services"', "title = 7")) == [
        "small.toml:34 rounds.r2.minutes: must be a whole number",
        "small.toml:56 rounds.r4.title: must be text in quotes",
    ]


def test_a_time_of_day_needs_quotes():
    assert said_of(('start_hint = "14:00"', "start_hint = 14:00:00")) == [
        "small.toml:6 start_hint: must be text in quotes"
    ]


def test_an_unknown_share_mode_is_answered_with_the_known_ones():
    change = ('share = "dark"\nsections = ["TOM-05"]', 'share = "dusk"\nsections = ["TOM-05"]')
    assert said_of(change) == [
        "small.toml:60 rounds.r4.share: 'dusk' is not one of 'private', 'dark', 'twilight', "
        "'gallery', 'daylight' or 'plenary'"
    ]


def test_a_table_is_not_a_text():
    assert said_of(
        ('artefacts = [\n  { type = "service", least = 1, most = 2 },\n]', 'artefacts = "service"')
    ) == ["small.toml:62 rounds.r4.artefacts: must be a list in [brackets]"]
