"""What a pack publishes of its JSON is true of every pack."""

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from app.domain.room import Draft, Edit, Report
from app.outcome.edition import edition
from app.outcome.measures_json import measures
from app.outcome.plain import encode
from app.outcome.schemas import SCHEMAS, schemas
from app.outcome.variants import VARIANTS
from app.outcome.workshop_json import FORMAT, ballot_files, workshop
from tests.outcome.hostile import hostile
from tests.outcome.recorded import empty, half_done, snapshot

READ = {name.partition(".")[0]: json.loads(content) for name, content in schemas().items()}
ROOMS = [snapshot, half_done, empty, hostile]


def objections(name, written):
    said = json.loads(encode(written))
    found = Draft202012Validator(READ[name]).iter_errors(said)
    return [f"{error.json_path}: {error.message}" for error in found]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one(name):
    Draft202012Validator.check_schema(READ[name])


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("of", ROOMS)
def test_every_workshop_keeps_to_its_schema(of, variant):
    assert objections("workshop", workshop(edition(of(), variant))) == []


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("of", ROOMS)
def test_all_measures_keep_to_their_schema(of, variant):
    assert objections("measures", measures(edition(of(), variant))) == []


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("of", ROOMS)
def test_every_ballot_keeps_to_its_schema(of, variant):
    for ballot in ballot_files(edition(of(), variant)).values():
        assert objections("ballot", ballot) == []


def test_whatever_is_missing_or_of_another_kind_is_noticed():
    written = workshop(edition(snapshot()))
    assert objections("workshop", {**written, "artefacts": None})
    assert objections("workshop", {k: v for k, v in written.items() if k != "events"})
    assert objections("workshop", {**written, "draft": "first"})


def test_everything_that_a_workshop_says_is_described():
    said = json.loads(encode(workshop(edition(snapshot(), "internal"))))
    assert set(said) == set(READ["workshop"]["required"])
    assert READ["workshop"]["properties"]["format"] == {"const": FORMAT}


@pytest.mark.parametrize("variant", VARIANTS)
def test_what_became_of_it_keeps_to_the_schema_and_names_nobody_in_public(variant):
    whole = snapshot()
    card, fay = next(iter(whole.room.artefacts)), next(iter(whole.room.seats))
    room = replace(
        whole.room,
        leads={"TOM-05": "Two of seven are new."},
        orders={"TOM-05": (card,)},
        reworded={card: Edit("Shorter", "It was long", fay, whole.at)},
        reports={card: (Report("late", "No key", "2026-12-01", fay, whole.at),)},
        drafts=(Draft(1, "sponsor", 1, whole.at),),
    )
    said = workshop(edition(replace(whole, room=room), variant))
    assert objections("workshop", said) == []
    assert [each["kind"] for each in said["edits"]] == ["reworded"]
    assert (fay in json.dumps(said["edits"], default=str)) == (variant != "public")
