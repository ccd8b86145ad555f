"""What bots take from others, and what they say better, passes the rules."""

import pytest

from app.domain.commands import PostArtefact, ReviseArtefact, Source
from app.rehearsal.rewriting import adapted, reworded
from app.rehearsal.writing import draft
from tests.cast import ANA, MAYA, NOON, Play
from tests.rehearsal.model_room import METHOD, ORDER, full_room
from tests.rehearsal.troupe import bot_of

LENT = [id for id in ORDER if not METHOD.type(id).side_by_side]
WORDED = [t.id for t in METHOD.types if any(f.kind in ("text", "long") for f in t.fields)]


@pytest.fixture(scope="module")
def full():
    return full_room()


@pytest.mark.parametrize("type", LENT)
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
