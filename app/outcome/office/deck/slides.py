"""The deck for a sponsor: fifteen slides in a fixed order, each there also when it is empty."""

from collections.abc import Callable
from io import BytesIO

from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.util import Pt

from app.outcome.edition import Edition
from app.outcome.office.deck import answers, direction, programme, promises, workings
from app.outcome.office.deck.drawing import LEFT, WIDE, draw_page, notes
from app.outcome.office.deck.fitting import cut
from app.outcome.office.deck.lists import text_box
from app.outcome.office.deck.pages import Cover, Page
from app.outcome.office.deck.stage import THEMES, stage
from app.outcome.office.deck.telling import Telling
from app.outcome.office.letters import line
from app.outcome.office.look import REGIONS, styled
from app.outcome.zipped import stamped

PAGES: tuple[Callable[[Telling], Page], ...] = (
    direction.goal,
    direction.shifts,
    promises.moments,
    promises.services,
    promises.structure,
    workings.capabilities,
    workings.lanes,
    workings.roadblocks,
    programme.roadmap,
    programme.benefits,
    answers.asked,
    answers.unsettled,
    answers.sure,
    programme.people,
)

TITLE, GOAL, STATUS = 44, 20, 13
"""Points on the cover."""


def deck(edition: Edition) -> bytes:
    telling, made = Telling(edition), stage()
    _cover(made, direction.cover(telling))
    for page in PAGES:
        draw_page(made, page(telling), telling)
    _properties(made, edition)
    out = BytesIO()
    made.save(out)
    theme = styled("theme.xml")
    return stamped(out.getvalue(), edition.snapshot.at, dict.fromkeys(THEMES, theme))


def _cover(made: Presentation, cover: Cover) -> None:
    slide = made.slides.add_slide(made.slide_layouts[0])
    title, subtitle = slide.placeholders
    title.text_frame.text = cut(cover.title, WIDE * 0.88, TITLE, 2)
    subtitle.text_frame.text = cover.subtitle
    _said(slide, "Goal", 102, GOAL, cut(cover.goal, WIDE * 0.7, GOAL, 3))
    _said(slide, "How firm", 150, STATUS, cover.firm)
    _said(slide, "Status", 158, STATUS, cut(cover.status, WIDE * 0.7, STATUS, 2))
    notes(slide, cover.notes)


def _said(slide: Slide, name: str, top: float, size: int, text: str) -> None:
    """Nothing at all where there is no text."""
    if text:
        frame = text_box(slide, LEFT, top, WIDE * 0.72, 30 if size == GOAL else 7, name)
        run = frame.paragraphs[0].add_run()
        run.text = text
        run.font.size = Pt(size)


def _properties(made: Presentation, edition: Edition) -> None:
    about, _ = made.core_properties, edition.say
    workshop = line(edition.room.title) or _("A workshop")
    language = edition.words.info().get("language") or "en"
    about.title = _("{workshop}: for the sponsor").format(workshop=workshop[:200])
    about.author = about.last_modified_by = workshop[:200]
    about.language = REGIONS.get(language, language)
    about.revision = 1
