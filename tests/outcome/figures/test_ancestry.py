"""Chains of taking up somebody's work."""

from itertools import pairwise

from app.outcome.figures import ancestry
from tests.outcome.figures.drawn import charts, made, with_room, words


def test_what_came_of_what_is_told():
    drawing = charts(ancestry)["lineage"]
    assert "A-033 Scan once, everyone knows from A-028 First-scan refund signal" in drawing.alt
    assert "A-077 · Curlew" in words(drawing)


def test_every_step_of_a_way_leads_one_layer_on():
    family = ancestry._family(made())
    column = {id: n for n, layer in enumerate(family.layers) for id in layer}
    for (parent, child), way in family.ways.items():
        assert (way[0], way[-1]) == (parent, child)
        if column[child] > column[parent]:
            assert all(column[b] - column[a] == 1 for a, b in pairwise(way))


def test_the_picture_stays_legible():
    family = ancestry._family(made())
    cards = [id for layer in family.layers for id in layer if id in made().room.artefacts]
    assert len(cards) == len(set(cards)) <= ancestry.NODES
    assert charts(ancestry)["lineage"].sheet.height < 200


def test_short_chains_are_no_picture():
    assert charts(ancestry, with_room(links={})) == {}
    assert charts(ancestry, made("half done")) == {}
