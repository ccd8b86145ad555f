"""The colours of charts."""

from itertools import pairwise

import pytest

from app.outcome.figures.paint import (
    CLAY,
    HAIR,
    INK,
    NONE,
    PAPER,
    RUST,
    SAND,
    WHITE,
    exact,
    palette,
    rgb,
)


@pytest.mark.parametrize(
    ("light", "chroma", "hue", "said"),
    [(1, 0, 0, "#ffffff"), (0, 0, 0, "#000000"), (0.628, 0.2577, 29.23, "#ff0000")],
)
def test_oklch_becomes_srgb(light, chroma, hue, said):
    assert rgb(light, chroma, hue) == said


def test_every_colour_of_the_charts_is_one_of_the_product():
    assert palette().keys() >= {CLAY, HAIR, INK, NONE, PAPER, RUST, SAND, WHITE}


def test_the_tones_stay_apart_on_a_grey_printer():
    greys = [int(palette()[tone][3:5], 16) for tone in (INK, CLAY, SAND, WHITE)]
    assert all(after - before > 25 for before, after in pairwise(greys))


def test_a_shade_next_to_one_of_ours_is_ours():
    assert exact((253, 254, 252)) == (255, 255, 255)
    assert exact((100, 200, 50)) == (100, 200, 50)
