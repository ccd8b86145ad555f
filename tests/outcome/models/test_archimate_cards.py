"""Artefacts as elements."""

from dataclasses import replace

from app.outcome.edition import edition
from app.outcome.models.archimate_cards import cards
from app.outcome.models.archimate_model import CHANGE, CORE, CUSTOMERS, WHY
from tests.outcome.recorded import brackenline, snapshot

SPONSOR = cards(edition(snapshot()))
PUBLIC = cards(edition(snapshot(), "public"))


def test_only_what_stands_is_in_the_model():
    standing = {a.id for a in brackenline().artefacts.values() if a.standing}
    assert set(SPONSOR) <= standing
    assert "A-028" not in SPONSOR


def test_a_card_knows_where_it_comes_from():
    told = SPONSOR["A-033"].properties
    assert told["teams"] == "Kestrel + Otter"
    assert (told["version"], told["grade"]) == ("1", "B")
    assert told["parents"] == "A-028, A-029"
    assert told["ballots"] == "B2 1 of 7, mean 4.58, 12 raters"
    assert told["author"].startswith("Maeve Okafor; ")


def test_figures_and_owners_are_told_where_there_are_any():
    measure, capability = SPONSOR["A-068"].properties, SPONSOR["A-049"].properties
    assert (measure["baseline"], measure["target"]) == ("11 %", "80 %")
    assert (capability["baseline"], capability["target"]) == ("1", "3")
    assert SPONSOR["A-075"].properties["owner"]
    assert SPONSOR["A-039"].properties["rung"] == "2"


def test_a_kind_may_ask_for_another_element():
    assert SPONSOR["A-059"].type == "BusinessRole"
    assert SPONSOR["A-060"].type == "BusinessActor"
    assert SPONSOR["A-070"].type == "Requirement"


def test_a_journey_and_a_process_are_told_apart():
    assert SPONSOR["A-009"].type == SPONSOR["A-057"].type == "BusinessProcess"
    assert SPONSOR["A-009"].properties["kind"] == "journey"
    assert SPONSOR["A-057"].properties["kind"] == "process"


def test_a_pledge_is_a_champion_by_name_or_by_team():
    assert SPONSOR["A-085"].name == "Champion: Callum Reid"
    assert PUBLIC["A-085"].name == "Champion: Kestrel"


def test_an_erased_champion_is_a_champion_still():
    bare = replace(snapshot(), names={})
    assert cards(edition(bare))["A-085"].name == "Champion"


def test_authors_are_left_out_where_only_teams_are_told():
    assert not [card for card in PUBLIC.values() if "author" in card.properties]
    assert PUBLIC["A-033"].properties["teams"] == "Kestrel + Otter"


def test_cards_are_filed_by_the_section_that_they_feed():
    filed = {id: SPONSOR[id].folder for id in ("A-001", "A-005", "A-033", "A-050", "A-075")}
    assert filed == {
        "A-001": WHY, "A-005": CUSTOMERS, "A-033": CUSTOMERS, "A-050": CORE, "A-075": CHANGE,
    }  # fmt: skip
