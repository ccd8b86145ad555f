"""Charts in a text document: as wide as the text at most, with words for those who listen."""

from io import BytesIO

from docx.document import Document
from docx.image.image import Image
from docx.shared import Length, Mm

from app.outcome.figures.figure import Figure
from app.outcome.office.letters import legal, line
from app.outcome.office.word.letterhead import WIDTH

TALLEST = Mm(175)
"""Of a picture that shares its page with its caption."""

TALL = Mm(110)

MOST_SAID = 2000
"""Letters of a description; screen readers read it in one go."""


def picture(document: Document, figure: Figure) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.line_spacing = 1.0
    shape = paragraph.add_run().add_picture(BytesIO(figure.png))
    wide, high = _size(shape.width, shape.height)
    shape.width, shape.height = wide, high
    about = shape._inline.docPr
    about.set("descr", legal(figure.alt)[:MOST_SAID])
    about.set("name", line(figure.id))


def is_tall(figure: Figure) -> bool:
    """So tall that its section starts a page: some programs part it from its heading else."""
    image = Image.from_blob(figure.png)
    return _size(image.width, image.height)[1] > TALL


def _size(wide: Length, high: Length) -> tuple[Length, Length]:
    share = min(1.0, WIDTH / wide, TALLEST / high)
    return Length(int(wide * share)), Length(int(high * share))
