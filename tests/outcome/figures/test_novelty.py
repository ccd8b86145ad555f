"""What is new and where it came from."""

from dataclasses import replace

from app.outcome.figures import novelty
from tests.outcome.figures.drawn import charts, made, with_room, words


def test_services_are_split_by_novelty():
    alt = charts(novelty)["origin-novelty"].alt
    assert "Services: new 2, rearranges what we have 5" in alt


def test_what_was_brought_in_is_told_apart():
    artefacts = made().room.artefacts
    from_outside = replace(artefacts["A-039"], origin="outside")
    changed = with_room(artefacts={**artefacts, "A-039": from_outside})
    assert {"87", "thought of in the room", "1", "from outside"} <= set(
        words(charts(novelty, changed)["origin-novelty"])
    )


def test_one_kind_of_everything_is_no_split():
    artefacts = made().room.artefacts
    only = {id: a for id, a in artefacts.items() if a.type == "persona"}
    assert charts(novelty, with_room(artefacts=only)) == {}
