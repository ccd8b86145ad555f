"""Charts in a text document: as wide as the text at most, with words for those who listen."""

from io import BytesIO

from docx.document import Document
from docx.shared import Length, Mm

from app.outcome.figures.figure import Figure
from app.outcome.office.letters import legal, line
from app.outcome.office.word.letterhead import WIDTH

TALLEST = Mm(200)
"""Of a picture that shares its page with its caption."""

MOST_SAID = 2000
"""Letters of a description; screen readers read it in one go."""


def picture(document: Document, figure: Figure) -> None:
    paragraph = document.add_paragraph()
    shape = paragraph.add_run().add_picture(BytesIO(figure.png))
    wide, high = _size(shape.width, shape.height)
    shape.width, shape.height = wide, high
    about = shape._inline.docPr
    about.set("descr", legal(figure.alt)[:MOST_SAID])
    about.set("name", line(figure.id))


def _size(wide: Length, high: Length) -> tuple[Length, Length]:
    share = min(1.0, WIDTH / wide, TALLEST / high)
    return Length(int(wide * share)), Length(int(high * share))
