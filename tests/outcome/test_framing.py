"""Frames change order and headings, never what stands under them."""

import pytest

from app.outcome.edition import edition
from app.outcome.parts import parts
from tests.outcome.recorded import snapshot

FRAMES = [frame.id for frame in snapshot().room.method.frames]


def told(frame, document="tom"):
    return {part.id: part for part in parts(edition(snapshot(), frame=frame), document)}


@pytest.mark.parametrize("frame", FRAMES)
def test_contents_are_the_same_under_other_headings(frame):
    own, framed = told(""), told(frame)
    assert framed.keys() == own.keys()
    assert list(framed) != list(own)
    for id, part in framed.items():
        assert (part.panels, part.unknown) == (own[id].panels, own[id].unknown)
    assert framed["TOM-08"].title != own["TOM-08"].title


@pytest.mark.parametrize("frame", FRAMES)
def test_page_one_comes_first_and_the_other_documents_stay(frame):
    assert next(iter(told(frame))) == "TOM-01"
    assert told(frame, "programme") == told("", "programme")


def test_a_frame_that_the_method_does_not_have_changes_nothing():
    assert told("mine") == told("")
