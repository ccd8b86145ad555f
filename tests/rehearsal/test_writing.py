"""Cards that bots write pass the rules, whatever their type."""

from datetime import date

import pytest

from app.rehearsal.writing import draft, today
from tests.cast import ANA, MAYA
from tests.rehearsal.model_room import ORDER, full_room, workshop, write
from tests.rehearsal.troupe import bot_of


@pytest.mark.parametrize("seed", range(6))
def test_a_card_of_every_type_passes_the_rules(seed):
    play = workshop()
    for type in ORDER:
        write(play, ANA, type, seed=seed)
    assert [artefact.type for artefact in play.room.artefacts.values()] == ORDER


def test_the_same_dice_write_the_same_card():
    room = workshop().room
    assert draft(bot_of(room, MAYA), "persona") == draft(bot_of(room, MAYA), "persona")


def test_another_seed_writes_another_card():
    room = workshop().room
    assert draft(bot_of(room, MAYA, 1), "persona") != draft(bot_of(room, MAYA, 2), "persona")


def test_a_card_that_needs_another_is_not_written_without_it():
    assert draft(bot_of(workshop().room, MAYA), "journey") is None


def test_seven_cards_answer_seven_questions():
    room = workshop().room
    written = [draft(bot_of(room, MAYA), "answer", number) for number in range(7)]
    assert [card.fields["question_no"] for card in written] == [1, 2, 3, 4, 5, 6, 7]
    assert len({card.title for card in written}) == 7


def test_a_text_goes_with_its_title():
    cards = [draft(bot_of(workshop().room, MAYA, seed), "supplier") for seed in range(8)]
    shops = [card for card in cards if card.title == "The island shops speak for us"]
    assert shops
    assert all(card.fields["provides"].startswith("reads the board") for card in shops)


def test_a_tiny_step_is_one_that_starts_soon():
    play = workshop()
    write(play, MAYA, "persona")
    for seed in range(30):
        fields = draft(bot_of(play.room, MAYA, seed), "initiative").fields
        assert (fields["size"] == "micro") == (fields["horizon"] == "H0")


def test_a_target_is_no_lower_than_today():
    play = workshop()
    for seed in range(30):
        fields = draft(bot_of(play.room, MAYA, seed), "capability").fields
        assert fields.get("today", 0) <= fields.get("target", 4)


def test_a_pledge_is_made_for_oneself():
    assert draft(bot_of(full_room(), ANA), "pledge").fields["champion"] == "ana"


def test_today_is_the_day_on_which_the_round_was_started():
    assert today(bot_of(workshop().room, MAYA)) == date(2026, 9, 14)
