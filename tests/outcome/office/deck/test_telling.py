"""What several slides say alike."""

from app.outcome.office.deck.telling import Telling
from tests.outcome.office.made import told


def telling(room="recorded"):
    return Telling(told(room))


def test_letters_are_counted_in_words():
    assert telling().firm(["B", "A", "B"]) == "1 decided, 2 preferred"
    assert telling().firm([""]) == ""


def test_the_firmest_come_first():
    letters = [telling().grade(a) for a in telling().made("moment")]
    assert letters == sorted(letters)


def test_the_explanation_of_a_choice_is_left_out():
    card = telling().made("capability")[0]
    assert ":" not in telling().label(card, "weight")


def test_the_ballot_on_a_type_is_the_one_with_the_figure():
    ballot = telling().ballot_on("service", "mean")
    assert telling().edition.refs.ballots[ballot.id] == "B2"
    assert telling().ballot_on("persona", "mean") is None


def test_the_foot_counts_what_is_hidden():
    assert (
        telling()
        .foot("02_draft_tom.docx, TOM-05", 3, True)
        .startswith("3 more in 02_draft_tom.docx, TOM-05 · Draft 1")
    )


def test_a_page_for_nothing_names_what_would_stand_there():
    page = telling().nothing("Services", "", "services")
    assert page.title == "Services: not worked on"
    assert page.blocks[0][1].said == "Not worked on. Here would stand: services."
