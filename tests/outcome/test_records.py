"""What the engine itself knows, as rows."""

from app.outcome import records
from app.outcome.edition import edition
from tests.outcome.recorded import empty, snapshot

EDITION = edition(snapshot())


def rows(tell, of=EDITION):
    return list(tell(of))


def test_limits_stand_beside_what_is_open():
    first = rows(records.mandate)[0].says
    assert first["fixed"] == "No additional vehicles in the first twelve months"
    assert first["open"] == "Which services we offer and to whom"
    assert first["promise"].startswith("Up to five requests")


def test_a_decision_says_how_it_was_made_and_on_what():
    third = rows(records.decisions)[2]
    assert third.says["made_by"] == "by ballot"
    assert third.cite == "D3 · B2 · A-033, A-026, A-027, A-032"


def test_the_sponsors_answers_carry_their_dates():
    answers = rows(records.sponsor_answers)
    assert [a.says["answer"] for a in answers] == ["Yes", "Yes, limited", "By a date", "Yes", "No"]
    assert answers[0].says["date"] == "1 November 2026"
    assert answers[0].says["owner"] == "Ruth Adeyemi"


def test_interventions_are_on_the_record():
    assert len(rows(records.interventions)) == 1


def test_statements_are_sentences_with_grade_and_source():
    found = rows(records.statements)
    assert len(found) == 49
    assert [each.grade for each in found] == sorted(each.grade for each in found)
    assert all(each.cite for each in found)


def test_contested_points_have_a_page():
    assert len(rows(records.contested)) == 6


def test_lending_across_teams_is_listed():
    found = rows(records.lineage)
    assert found[0].says["lender"] == "Curlew"
    assert found[0].says["borrower"] == "Kestrel"
    assert found[0].cite.startswith("A-027 v1 → A-026 v2")


def test_parked_cards_follow_parked_items():
    found = rows(records.parking_lot)
    assert len(found) == 6
    assert found[-1].says["look_again"] == "15 April 2027"


def test_every_card_is_in_the_register():
    assert len(rows(records.register)) == 90


def test_dates_and_words_are_told():
    assert [each.says["on"] for each in rows(records.dates)] == [
        "13 November 2026", "13 December 2026", "12 January 2027",
    ]  # fmt: skip
    assert rows(records.glossary)[0].says["term"] == "refund-ready"


def test_an_empty_room_tells_nothing():
    nothing = edition(empty())
    for tell in (records.mandate, records.decisions, records.statements, records.register):
        assert rows(tell, nothing) == []
