"""An empty presentation of ours: 16:9, our master with two layouts, nothing of any template."""

from lxml.etree import _Element
from pptx import Presentation as opened
from pptx.opc.constants import RELATIONSHIP_TYPE as REL
from pptx.oxml import parse_xml
from pptx.presentation import Presentation
from pptx.util import Emu

from app.outcome.office.look import styled

WIDE, HIGH = Emu(12192000), Emu(6858000)
"""A slide, 33.9 by 19 cm."""

COVER, PAGE = 0, 5
"""The two layouts of the library's template whose places ours take."""

THEMES = ("ppt/theme/theme1.xml", "ppt/theme/theme2.xml")
"""Of the slides, and of their notes."""

UNWANTED = (REL.THUMBNAIL, REL.PRINTER_SETTINGS)


def stage() -> Presentation:
    """Its layouts are the cover and the page, in this order."""
    made = opened()
    made.slide_width, made.slide_height = WIDE, HIGH
    kept = [made.slide_layouts[COVER], made.slide_layouts[PAGE]]
    for layout in list(made.slide_layouts):
        if layout not in kept:
            made.slide_layouts.remove(layout)
    _replace(made.slide_master.element, styled("master.xml"))
    for layout, name in zip(kept, ("layout_cover.xml", "layout_page.xml"), strict=True):
        _replace(layout.element, styled(name))
    for part in (made.part, made.part.package):
        _drop(part)
    return made


def _replace(root: _Element, text: bytes) -> None:
    """Those children that ours have too; relations stay as they are."""
    for ours in list(parse_xml(text)):
        theirs = root.find(ours.tag)
        if theirs is None:
            root.append(ours)
        else:
            root.replace(theirs, ours)


def _drop(part: object) -> None:
    rels = part._rels  # type: ignore[attr-defined]
    for id, rel in list(rels.items()):
        if rel.reltype in UNWANTED:
            rels.pop(id)
