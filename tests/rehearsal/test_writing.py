"""Cards that bots write pass the rules, whatever their type."""

from dataclasses import replace
from datetime import date

import pytest

from app.designs.reading import read_method
from app.domain.commands import NextRound, PostArtefact, ReviseArtefact, Source
from app.domain.design import Asked, RoundDesign, Share
from app.domain.people import THE_ROOM
from app.rehearsal.writing import adapted, draft, reworded, today
from app.settings import home
from tests.cast import ANA, CAST, FAY, MAYA, NOON, OMAR, OPEN_ROOM, Play
from tests.rehearsal.troupe import bot_of

METHOD = read_method(home() / "sessions" / "methods" / "operating-model.toml")
ORDER = [type.id for type in METHOD.types]
WORDED = [t.id for t in METHOD.types if any(f.kind in ("text", "long") for f in t.fields)]
EVERYTHING = tuple(Asked(type, 1, 40) for type in ORDER)
ROUNDS = (
    RoundDesign("make", "Make", "canvas", 60, 10, Share.DARK, artefacts=EVERYTHING),
    RoundDesign("show", "Show", "reveal", 10, 5, Share.DAYLIGHT),
)
OPENING = replace(OPEN_ROOM, method=METHOD, design=replace(OPEN_ROOM.design, rounds=ROUNDS))


def workshop():
    """A room of the operating model whose first round asks for every type."""
    opening = ((THE_ROOM, OPENING), *((THE_ROOM, seat) for seat in CAST))
    return Play(opening).steps((FAY, NextRound()))


def write(play, by, type, number=0, seed=1):
    """A bot's card, posted by the rules; returns the draft."""
    bot = bot_of(play.room, by, seed)
    written = draft(bot, type, number)
    id = f"{type}-{by.person}-{number}"
    play.does(by, PostArtefact(id, type, written.title, written.fields))
    return written


@pytest.fixture(scope="module")
def full():
    """Both teams have written one card of every type."""
    play = workshop()
    for type in ORDER:
        write(play, MAYA, type)
        write(play, OMAR, type)
    return play.steps((FAY, NextRound())).room


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


def test_a_pledge_is_made_for_oneself(full):
    assert draft(bot_of(full, ANA), "pledge").fields["champion"] == "ana"


@pytest.mark.parametrize("type", ORDER)
def test_what_is_taken_from_another_team_passes_the_rules(full, type):
    bot = bot_of(full, ANA)
    parent = next(card for card in bot.others(type))
    taken = adapted(bot, parent, draft(bot, type, 1))
    source = Source("l1", "borrowed", parent["id"], 1, "the idea")
    play = Play(opening=(), room=full, at=NOON)
    play.does(ANA, PostArtefact("new", type, taken.title, taken.fields, sources=(source,)))
    assert play.room.links["l1"].parent == parent["id"]


@pytest.mark.parametrize("type", WORDED)
def test_a_card_said_better_passes_the_rules_and_is_not_the_same(full, type):
    bot = bot_of(full, MAYA)
    card = next(iter(bot.own(type)))
    play = Play(opening=(), room=full, at=NOON)
    play.does(MAYA, ReviseArtefact(card["id"], 1, reworded(bot, card)))
    assert len(play.room.artefacts[card["id"]].versions) == 2


def test_a_card_can_be_said_better_again_and_again_without_growing(full):
    bot = bot_of(full, MAYA)
    card = dict(next(iter(bot.own("service"))))
    lengths = set()
    for _ in range(20):
        card["fields"] = {**card["fields"], **reworded(bot, card)}
        lengths.add(len(card["fields"]["customer_gets"]))
    assert max(lengths) <= 400


def test_today_is_the_day_on_which_the_round_was_started():
    assert today(bot_of(workshop().room, MAYA)) == date(2026, 9, 14)
