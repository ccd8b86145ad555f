"""What every page of an edition knows, and page one."""

from app.outcome.edition import edition
from app.outcome.page_one import MOST_WORDS
from app.outcome.press import Press
from app.outcome.surroundings import first_page, surroundings
from tests.outcome.pdf.crowded import crowded
from tests.outcome.recorded import empty, snapshot


def test_a_workshop_without_a_name_is_called_one():
    assert surroundings(edition(empty()))["workshop"]


def test_every_page_knows_whose_variant_it_is_and_how_far_the_record_went():
    around = surroundings(edition(snapshot(), "public"))
    assert (around["variant"], around["seq"]) == ("public", snapshot().seq)


def test_page_one_of_a_crowded_workshop_keeps_to_its_words():
    crowd = edition(crowded())
    around = {**surroundings(crowd), "page": first_page(crowd)}
    assert len(Press(crowd.words).text("one_page", around).split()) <= MOST_WORDS
