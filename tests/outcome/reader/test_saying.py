"""Sentences of the reader."""

from app.outcome.edition import edition
from app.outcome.reader.saying import (
    by_team,
    kind_of,
    lens_words,
    link_words,
    names,
    response_words,
    round_title,
    when,
)
from tests.outcome.recorded import snapshot

MADE, PUBLIC = edition(snapshot()), edition(snapshot(), "public")


def test_a_time_is_that_of_the_place():
    assert when(MADE, MADE.room.artefacts["A-026"].created_at) == "14 October 2026, 11:22"
    assert when(MADE, None) == ""


def test_rounds_and_kinds_are_called_as_on_the_day():
    assert round_title(MADE, "r08") == "Services, first version"
    assert round_title(MADE, None) == ""
    assert kind_of(MADE, MADE.room.artefacts["A-026"]) == "Service"


def test_people_stand_with_their_team():
    assert names(MADE, ("p04", "p03", "p04", "nobody")) == "Callum Reid, Sunita Rao"
    assert by_team(MADE, "p04", "T1") == "Callum Reid (Kestrel)"
    assert by_team(MADE, None, "T1") == "Kestrel"


def test_a_team_in_place_of_a_person_is_said_once():
    assert by_team(PUBLIC, "T1", "T1") == "Kestrel"


def test_every_word_of_the_record_has_words_for_people():
    used = {link.kind for link in MADE.room.links.values()}
    assert used <= set(link_words(MADE))
    challenges = MADE.room.challenges.values()
    assert {c.response or "" for c in challenges} <= set(response_words(MADE))
    assert {c.lens for c in challenges} <= set(lens_words(MADE))
