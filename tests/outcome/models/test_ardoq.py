"""Components and references for Ardoq."""

import csv
from io import StringIO

from app.outcome.edition import edition
from app.outcome.models.ardoq import HEAD, REFERENCE, ardoq
from tests.outcome.hostile import hostile
from tests.outcome.recorded import brackenline, empty, snapshot

MADE = ardoq(edition(snapshot()))


def rows(name, made=MADE):
    return list(csv.DictReader(StringIO(made[name].decode(), newline="")))


def test_every_standing_artefact_is_a_component_once():
    components = [row["ref"] for name in MADE if name.startswith("comp") for row in rows(name)]
    standing = [a.id for a in brackenline().artefacts.values() if a.standing]
    assert sorted(components) == sorted(standing)


def test_a_component_has_its_own_columns_and_those_of_all():
    row = next(row for row in rows("components_organisation.csv") if row["ref"] == "A-059")
    assert list(row)[: len(HEAD)] == list(HEAD)
    assert row["decides"].startswith("wording of messages")


def test_a_field_that_is_called_like_a_column_of_all_has_a_column_of_its_own():
    row = next(row for row in rows("components_persona.csv") if row["ref"] == "A-005")
    assert (row["name"], row["field_name"]) == (
        "Beth, returns manager of an online fashion house", "Beth (herself)",
    )  # fmt: skip


def test_references_lead_from_component_to_component():
    names = {row["name"] for name in MADE if name.startswith("comp") for row in rows(name)}
    refer = [row for name in MADE if name.startswith("ref") for row in rows(name)]
    assert list(refer[0]) == list(REFERENCE)
    assert {row[end] for row in refer for end in ("source", "target")} <= names
    artefacts = brackenline().artefacts
    both = [t for t in brackenline().traces
            if artefacts[t.source].standing and artefacts[t.target].standing]  # fmt: skip
    assert len(refer) == len(both)


def test_components_are_told_apart_by_name_whatever_they_are_called():
    made = ardoq(edition(hostile()))
    names = [row["name"] for name in made if name.startswith("comp") for row in rows(name, made)]
    assert len(set(names)) == len(names)


def test_an_empty_room_has_no_tables():
    assert ardoq(edition(empty())) == {}
