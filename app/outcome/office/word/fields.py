"""Fields of a text document: what a program counts and collects by itself."""

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

CONTENTS = 'TOC \\o "1-1" \\h \\z'
"""All headings of the first level, each a link."""


def field(paragraph: Paragraph, instruction: str, said: str, style: str | None = None) -> Run:
    """A field that says `said` until the program counts anew."""
    _mark(paragraph, "begin", instruction, style)
    run = paragraph.add_run(said, style)
    _mark(paragraph, "end", style=style)
    return run


def contents(document: Document, entries: list[tuple[str, str]]) -> None:
    """A table of contents, filled in: pairs of bookmark and heading.

    It has no page numbers until somebody updates it; only a program that sets pages knows them.
    """
    for number, (bookmark, text) in enumerate(entries):
        paragraph = document.add_paragraph(style="toc 1")
        if number == 0:
            _mark(paragraph, "begin", CONTENTS)
        _link(paragraph, bookmark, text)
        if number == len(entries) - 1:
            _mark(paragraph, "end")


def bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Around the whole paragraph; the number is the only one of its kind in the document."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for each in (start, end):
        each.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    properties = paragraph._p.pPr
    if properties is None:
        paragraph._p.insert(0, start)
    else:
        properties.addnext(start)
    paragraph._p.append(end)


def _mark(paragraph: Paragraph, kind: str, instruction: str = "", style: str | None = None) -> None:
    """The begin of a field with what it does, or its end."""
    _sign(paragraph, kind, style)
    if instruction:
        said = OxmlElement("w:instrText")
        said.set(qn("xml:space"), "preserve")
        said.text = f" {instruction} "
        paragraph.add_run(style=style)._r.append(said)
        _sign(paragraph, "separate", style)


def _sign(paragraph: Paragraph, kind: str, style: str | None) -> None:
    sign = OxmlElement("w:fldChar")
    sign.set(qn("w:fldCharType"), kind)
    paragraph.add_run(style=style)._r.append(sign)


def _link(paragraph: Paragraph, bookmark: str, text: str) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), bookmark)
    link.set(qn("w:history"), "1")
    link.append(paragraph.add_run(text, "Hyperlink")._r)
    paragraph._p.append(link)
