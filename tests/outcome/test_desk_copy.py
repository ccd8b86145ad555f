"""The documents as facilitators edit them."""

from dataclasses import replace
from gettext import NullTranslations

from app.domain.room import Edit
from app.outcome.desk_copy import copy_of
from tests.outcome.recorded import at, empty, snapshot

NOW = at("2026-10-15T09:00:00+01:00")


def copied(**changes):
    whole = snapshot()
    room = replace(whole.room, **changes)
    return copy_of(replace(whole, room=room), NullTranslations())


def desk(copy, id):
    return next(desk for _, desks in copy.chapters for desk in desks if desk.id == id)


def test_every_line_has_one_place_where_it_is_edited():
    copy = copied()
    ids = [line.id for _, desks in copy.chapters for desk in desks for line in desk.lines]
    assert len(set(ids)) == len(ids) > 40
    assert [title for title, _ in copy.chapters] == ["The operating model", "The change programme"]


def test_a_line_shows_what_was_done_to_it_and_what_it_was():
    first, second = copied().order("TOM-05")[:2]
    copy = copied(
        reworded={first: Edit("One price", "Shorter", None, NOW)},
        hidden={second: Edit("", "Too early", None, NOW)},
        leads={"TOM-05": "Two of seven are new."},
    )
    found = {line.id: line for line in desk(copy, "TOM-05").lines}
    assert (found[first].text, found[first].reworded) == ("One price", True)
    assert found[first].original != "One price"
    assert (found[second].hidden, found[second].why_hidden) == (True, "Too early")
    assert desk(copy, "TOM-05").edits == 3
    assert desk(copy, "TOM-06").edits == 0


def test_lines_stand_in_the_order_that_they_were_put_in():
    order = copied().order("TOM-06")
    turned = tuple(reversed(order))
    assert copied(orders={"TOM-06": turned}).order("TOM-06") == turned


def test_an_empty_room_has_sections_without_lines():
    copy = copy_of(empty(), NullTranslations())
    assert all(not desk.lines for _, desks in copy.chapters for desk in desks)
    assert copy.order("TOM-05") == ()
