"""Whole pictures: repainting them, and what never gets into them."""

import json

from hypothesis import given as drawn
from hypothesis import settings

from app.domain.pictures.paint import Painter, Shelf, paint
from tests.domain.pictures.scenes import ALL_NAMES, AUDIENCES, does, moves, underway


def folded(shown, repainted):
    fresh, gone = repainted
    kept = {key: value for key, value in shown.items() if key not in gone}
    assert gone <= shown.keys()
    return {**kept, **fresh}


@drawn(moves(min_size=5, max_size=40))
@settings(max_examples=40)
def test_what_is_repainted_adds_up_to_the_whole_picture(script):
    play, shelf = underway(), Shelf()
    painters = {audience: Painter(audience, shelf) for audience in AUDIENCES}
    shown = {audience: {} for audience in AUDIENCES}
    for move in script:
        does(play, move)
        for audience, painter in painters.items():
            shown[audience] = folded(shown[audience], painter.repaint(play.room, ALL_NAMES))
            whole = paint(play.room, ALL_NAMES, audience)
            assert shown[audience] == whole
            json.dumps(whole)
