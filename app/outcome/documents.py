"""An edition as documents: the page to start with, page one, model, programme, evidence."""

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from app.domain.room import Artefact
from app.outcome.album import album
from app.outcome.changes_between import summary
from app.outcome.chapters import FILES, chapter, title
from app.outcome.contents import contents
from app.outcome.edition import Edition
from app.outcome.figures.gallery import figures
from app.outcome.people_records import people_in
from app.outcome.press import Press
from app.outcome.sentences import cited
from app.outcome.surroundings import first_page, surroundings

Files = dict[str, bytes]


class Picture(NamedTuple):
    id: str
    title: str
    svg: Markup


def documents(edition: Edition) -> Files:
    """File name to content, each document as HTML and as Markdown."""
    press, _ = Press(edition.words), edition.say
    around = surroundings(edition)
    pages: list[tuple[str, str, dict[str, object]]] = [
        ("00_START_HERE", "start_here", {"title": _("Start here"), **_around_it(edition)}),
        ("01_one_page", "one_page", {"title": _("Page one"), "page": edition.once(first_page)}),
    ]
    drawn = pictures(edition)
    for document, name in FILES.items():
        shown = chapter(edition, document)
        inside = {"title": title(edition, document), "parts": shown, "pictures": drawn,
                  "album": album(edition) if document == "evidence" else []}  # fmt: skip
        pages.append((name, "document", {**inside}))
    printed: Files = {}
    for name, template, values in pages:
        printed[f"{name}.html"] = press.page(template, {**around, **values})
        printed[f"{name}.md"] = press.text(template, {**around, **values})
    return {**printed, **dict(_personal_pages(edition, press, around))}


def _around_it(edition: Edition) -> dict[str, object]:
    """What else is in the pack, and what changed since the draft before, in a line."""
    before = edition.before.draft if edition.before else 0
    return {"contents": contents(edition), "changed": summary(edition), "earlier": before}


def pictures(edition: Edition) -> dict[str, list[Picture]]:
    """Section to its charts, as they stand in a page; the SVG is our own and says its `alt`."""
    found: dict[str, list[Picture]] = {}
    for figure in figures(edition):
        svg = Markup(figure.svg.decode())
        found.setdefault(figure.section, []).append(Picture(figure.id, figure.title, svg))
    return found


def _personal_pages(
    edition: Edition, press: Press, around: dict[str, object]
) -> Iterator[tuple[str, bytes]]:
    """A page for each participant, inside the house only."""
    if edition.variant != "internal":
        return
    for number, person in enumerate(edition.participation.contributions, 1):
        values = {
            **around,
            "title": edition.name(person) or edition.say("A participant"),
            "team": edition.team(edition.room.seats[person].team),
            **_my_part(edition, person),
        }
        yield f"05_participants/{number:03d}.html", press.page("my_part", values)


def _my_part(edition: Edition, person: str) -> dict[str, object]:
    """What somebody wrote, lent, challenged and promised."""
    room = edition.room
    wrote = [a for a in room.artefacts.values() if _wrote(a, person)]
    mine = {artefact.id for artefact in wrote}
    return {
        "wrote": [(a.title, cited(edition, edition.citation(a)), edition.grades.get(a.id, ""))
                  for a in wrote],
        "lent": [(link.what, edition.team(link.to_team), link.thanks)
                 for link in room.links.values()
                 if link.kind == "borrowed" and link.parent in mine],
        "challenged": [(c.text, room.artefacts[c.artefact].title, c.response_text)
                       for c in room.challenges.values() if c.by == person],
        "promised": [edition.line(a) for a in room.artefacts.values()
                     if a.type == "pledge" and a.standing and person in people_in(edition, a)],
    }  # fmt: skip


def _wrote(artefact: Artefact, person: str) -> bool:
    return person in artefact.authors or any(v.by == person for v in artefact.versions)
