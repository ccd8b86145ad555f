"""All charts of an edition, and as files of the pack; a chart without data is not there."""

import re
from collections.abc import Callable, Iterator

from app.outcome.editing import printed
from app.outcome.edition import Edition
from app.outcome.figures import (
    ancestry,
    ballots,
    benefits,
    borrow,
    capabilities,
    chain,
    decisions,
    effort,
    grades,
    journeys,
    links,
    novelty,
    people,
    portfolio,
    practices,
    roadblocks,
    roadmap,
    rounds,
    scores,
)
from app.outcome.figures.figure import Drawing, Figure

FAMILIES: tuple[Callable[[Edition], Iterator[Drawing]], ...] = (
    grades.drawings,
    journeys.drawings,
    ballots.drawings,
    scores.drawings,
    links.drawings,
    capabilities.drawings,
    chain.drawings,
    decisions.drawings,
    practices.drawings,
    novelty.drawings,
    roadblocks.drawings,
    roadmap.drawings,
    portfolio.drawings,
    benefits.drawings,
    effort.drawings,
    borrow.drawings,
    ancestry.drawings,
    people.drawings,
    rounds.drawings,
)

NOT_IN_A_NAME = re.compile(r"[^a-zA-Z0-9-]+")


def figures(edition: Edition) -> tuple[Figure, ...]:
    """In the order of the documents; drawn once for each edition, however many ask."""
    return edition.once(_printed)


def _printed(edition: Edition) -> tuple[Figure, ...]:
    shown = printed(edition)
    drawn = (drawing for family in FAMILIES for drawing in family(shown))
    return tuple(_figure(drawing) for drawing in drawn)


def _figure(drawing: Drawing) -> Figure:
    id = NOT_IN_A_NAME.sub("-", drawing.id)
    svg, png = drawing.sheet.printed(id, drawing.title, drawing.alt)
    return Figure(id, drawing.section, drawing.title, drawing.alt, svg, png)


def files(edition: Edition) -> dict[str, bytes]:
    """Every chart twice: SVG for screens and print, PNG for everything else."""
    made: dict[str, bytes] = {}
    for figure in figures(edition):
        made[f"charts/{figure.id}.svg"] = figure.svg
        made[f"charts/{figure.id}.png"] = figure.png
    return made
