"""Dates that a sponsor gave."""

from dataclasses import replace

import pytest
from matplotlib.text import Text

from app.outcome.figures.promised import marked, promised
from app.outcome.figures.sheet import FULL, Sheet
from tests.outcome.figures.drawn import made, with_room


def test_answers_come_in_the_order_of_their_dates():
    days = [day for day, *_ in promised(made())]
    assert days == sorted(days) == [5, 12, 16, 18]


@pytest.mark.parametrize("date", ["soon", "", "2020-01-01", "2099-01-01"])
def test_a_date_that_is_none_or_far_off_is_left_out(date):
    requests = made().room.requests
    asked = {id: replace(request, date=date) for id, request in requests.items()}
    assert promised(with_room(requests=asked)) == []


def test_what_was_refused_promises_nothing():
    requests = made().room.requests
    asked = {id: replace(request, answer="no") for id, request in requests.items()}
    assert promised(with_room(requests=asked)) == []


@pytest.mark.parametrize("x", [0, FULL / 3, FULL - 1, FULL])
def test_words_stay_on_the_sheet_wherever_the_day_falls(x):
    sheet = Sheet(40)
    marked(sheet, lambda day: x, [(1, "1 November 2026", "w" * 300)], (0, 20))
    places = [shape.get_position()[0] for shape in sheet.shapes if isinstance(shape, Text)]
    assert places
    assert min(places) >= 0
