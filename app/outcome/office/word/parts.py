"""The small parts of a text document: headings, captions, grades, what was not worked on."""

from typing import Literal

from docx.document import Document
from docx.text.paragraph import Paragraph

from app.outcome.office.letters import line
from app.outcome.office.word.fields import bookmark, field

Kind = Literal["Table", "Figure"]


def kept(paragraph: Paragraph) -> Paragraph:
    """Stays on the page of what follows it."""
    paragraph.paragraph_format.keep_with_next = True
    return paragraph


def grade(paragraph: Paragraph, letter: str) -> None:
    """A letter in a frame whose form says the same: solid, tinted, dashed, thin."""
    if letter:
        paragraph.add_run(f"\N{THIN SPACE}{letter}\N{THIN SPACE}", f"Grade {letter}")


def section_heading(document: Document, code: str, title: str, number: int) -> Paragraph:
    """A heading of the first level, with its bookmark."""
    paragraph = document.add_paragraph(style="Heading 1")
    paragraph.add_run(f"{line(code)}  ", "Section Code")
    paragraph.add_run(line(title))
    bookmark(paragraph, bookmark_name(number), number)
    return paragraph


def bookmark_name(number: int) -> str:
    return f"_Toc{number:08d}"


def heading(document: Document, text: str, level: int, letter: str = "") -> Paragraph:
    paragraph = document.add_paragraph(style=f"Heading {level}")
    if letter:
        grade(paragraph, letter)
        paragraph.add_run(" ")
    paragraph.add_run(line(text))
    return paragraph


def caption(
    document: Document, kind: Kind, label: str, number: int, text: str, letter: str = ""
) -> Paragraph:
    """Numbered by the program: "Table 3  Moments of truth"; `label` is the kind in words."""
    paragraph = document.add_paragraph(style="Caption")
    paragraph.add_run(f"{label} ", "Source")
    field(paragraph, f"SEQ {kind} \\* ARABIC", str(number), "Source")
    paragraph.add_run("   ")
    if letter:
        grade(paragraph, letter)
        paragraph.add_run(" ")
    paragraph.add_run(line(text))
    return paragraph


def small_print(document: Document, text: str) -> None:
    document.add_paragraph(line(text), style="Citation")


def not_worked_on(document: Document, what: str, said: str) -> None:
    paragraph = document.add_paragraph(style="Not Worked On")
    paragraph.add_run(f"{line(what)}   ")
    paragraph.add_run(said, "Strong")


def points(document: Document, texts: tuple[str, ...]) -> None:
    for text in texts:
        document.add_paragraph(line(text), style="List Bullet")
