"""What stands on a sheet: the charts of a room, and the words written on them."""

from dataclasses import replace

from matplotlib.text import Text

from app.outcome.edition import edition
from tests.outcome.hostile import hostile
from tests.outcome.packed import told
from tests.outcome.recorded import brackenline, empty, half_done, snapshot

A4 = 297 - 2 * 22
"""Millimetres of a page between its margins."""

ROOMS = {"recorded": snapshot, "hostile": hostile, "half done": half_done, "empty": empty}


def made(room="recorded", variant="sponsor"):
    return told(ROOMS[room], variant)


def with_room(**changes):
    """The recorded workshop, with parts of its room changed."""
    return edition(replace(snapshot(), room=replace(brackenline(), **changes)))


def charts(family, of=None):
    return {drawing.id: drawing for drawing in family.drawings(of or made())}


def words(drawing):
    return [shape.get_text() for shape in drawing.sheet.shapes if isinstance(shape, Text)]


def fields(artefact, **changes):
    """The artefact with fields of its newest version changed."""
    newest = artefact.versions[-1]
    changed = replace(newest, fields={**newest.fields, **changes})
    return replace(artefact, versions=(*artefact.versions[:-1], changed))


def standing(**by_id):
    """All artefacts of the recorded workshop, some of them replaced."""
    return {**brackenline().artefacts, **{id.replace("_", "-"): a for id, a in by_id.items()}}
