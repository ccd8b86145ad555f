"""What happened: a closed list whose kinds and fields are a promise."""

import dataclasses
import re
from typing import get_args

import pytest

from app import messages
from app.domain.events import Event, PaperHandedIn, SealedPaper
from tests.cast import given

EVERY = get_args(Event)


@pytest.mark.parametrize("event", EVERY, ids=lambda e: e.__name__)
def test_an_event_is_named_like_its_kind(event):
    kind = next(f.default for f in dataclasses.fields(event) if f.name == "kind")
    assert re.sub("(?<=.)([A-Z])", r"_\1", event.__name__).lower() == kind


@pytest.mark.parametrize("event", EVERY, ids=lambda e: e.__name__)
def test_an_event_cannot_be_changed(event):
    assert event.__dataclass_params__.frozen


def test_a_paper_is_no_event():
    assert SealedPaper not in EVERY
    assert {f.name for f in dataclasses.fields(PaperHandedIn)} == {"ballot", "person", "kind"}


def test_no_event_holds_a_name_of_a_person():
    fields = {(e.__name__, f.name) for e in EVERY for f in dataclasses.fields(e)}
    assert {event for event, field in fields if field == "name"} == {"TeamAdded", "TeamRenamed"}


def test_what_a_room_was_opened_with_survives_the_journal():
    design = given().design
    again = messages.designs.validate_json(messages.designs.dump_json(design))
    assert again == design
