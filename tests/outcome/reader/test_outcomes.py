"""What became of a card."""

from tests.outcome.reader.found import items

SERVICE = "card/A-026"


def test_votes_are_told_with_place_and_figures():
    assert items(SERVICE, "How the votes went") == [
        ("B2 · Rate the services", ("B2 2 of 7, mean 4.28, 18 raters", "selected"))
    ]


def test_whoever_objected_is_named_with_the_answer():
    text, notes = items(SERVICE, "Who objected")[0]
    assert text == "“Half my customers arrive with a flat battery.”"
    assert notes == (
        "Martin Kowal (Curlew) as somebody who does the work",
        "adapted: six letters may be written on the bag at home",
    )


def test_objections_to_what_it_was_made_from_come_along():
    told = dict(items("card/A-033", "Who objected"))
    notes = told["“If we tell the retailer and the bag is empty, who pays?”"]
    assert "raised to A-028, which this goes back to" in notes


def test_decisions_and_answers_are_a_click_away():
    assert items("card/A-059", "What the sponsor answered")[0][1] == ("Yes",)
    assert [text[:2] for text, _ in items("card/A-033", "Decided")] == ["D2", "D3"]
