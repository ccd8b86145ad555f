"""An empty text document: our styles, A4, running heads, and nothing left of any template."""

from dataclasses import dataclass

from docx import Document as opened
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as REL
from docx.oxml.parser import parse_xml
from docx.shared import Mm
from docx.text.paragraph import Paragraph
from lxml.etree import _Element

from app.outcome.office.look import REGIONS, styled
from app.outcome.office.word.fields import field

WIDTH = Mm(168)
"""Of the text, between margins of 21 mm on A4."""

WANTED = (REL.STYLES, REL.SETTINGS, REL.NUMBERING, REL.THEME)
THEME = "word/theme/theme1.xml"


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands around the pages of a document."""

    workshop: str
    title: str
    status: str
    record: str
    language: str


def letterhead(about: Heading) -> Document:
    document = opened()
    _replace(document.styles.element, styled("styles.xml", about.language))
    _replace(document.settings.element, styled("settings.xml", about.language))
    _replace(document.part.numbering_part.element, styled("numbering.xml"))
    for id, rel in list(document.part.rels.items()):
        if rel.reltype not in WANTED:
            del document.part.rels[id]
    _drop_thumbnail(document)
    _page(document)
    _around(document, about)
    _properties(document, about)
    return document


def _replace(root: _Element, text: bytes) -> None:
    """The content of a part by other content of the same kind."""
    for child in list(root):
        root.remove(child)
    root.extend(list(parse_xml(text)))


def _drop_thumbnail(document: Document) -> None:
    rels = document.part.package.rels
    for id, rel in list(rels.items()):
        if rel.reltype == REL.THUMBNAIL:
            del rels[id]


def _page(document: Document) -> None:
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(21)
    page.top_margin, page.bottom_margin = Mm(26), Mm(22)
    page.header_distance, page.footer_distance = Mm(12), Mm(10)
    page.different_first_page_header_footer = True


def _around(document: Document, about: Heading) -> None:
    """Running head and foot; the cover has none."""
    page = document.sections[0]
    head, foot = page.header.paragraphs[0], page.footer.paragraphs[0]
    head.add_run(about.workshop).bold = True
    head.add_run(f"   {about.title}\t{about.status}")
    foot.add_run(f"{about.record}\t")
    _page_number(foot)


def _page_number(paragraph: Paragraph) -> None:
    field(paragraph, "PAGE", "1")
    paragraph.add_run(" / ")
    field(paragraph, "NUMPAGES", "1")


def _properties(document: Document, about: Heading) -> None:
    about_it = document.core_properties
    about_it.title = f"{about.workshop}: {about.title}"[:255]
    about_it.author = about_it.last_modified_by = about.workshop[:255]
    about_it.subject = about.status[:255]
    about_it.comments = about.record[:255]
    about_it.language = REGIONS.get(about.language, about.language)
    about_it.keywords = about_it.category = ""
    about_it.revision = 1
