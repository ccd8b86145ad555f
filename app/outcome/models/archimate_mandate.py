"""What the engine itself knows, as elements: the goal, who sponsors it, what is fixed, maturity."""

from collections.abc import Iterator

from app.domain.people import Role
from app.outcome.edition import Edition
from app.outcome.maturity_records import maturity
from app.outcome.models.archimate_model import WHY, Cards, Element, Thing, related
from app.outcome.office.letters import line

TOWARDS_THE_GOAL = {
    "Outcome": "Realization",
    "Principle": "Influence",
    "Assessment": "Association",
}
"""How a card of this element leads to the goal."""


def mandate(edition: Edition, cards: Cards) -> Iterator[Thing]:
    """Nothing leads to a goal that nobody has stated."""
    goal = _goal(edition)
    beside = [*_sponsors(edition), *_fixed(edition), *_maturity(edition)]
    yield from [goal] if goal else []
    yield from beside
    if goal:
        yield from (related("Association", each, goal) for each in beside)
        leading = [card for card in cards.values() if card.type in TOWARDS_THE_GOAL]
        yield from (related(TOWARDS_THE_GOAL[card.type], card, goal) for card in leading)


def _goal(edition: Edition) -> Element | None:
    stated = edition.room.mandate
    if not line(stated.goal):
        return None
    return Element("id.goal", "Goal", line(stated.goal), WHY, stated.promise)


def _sponsors(edition: Edition) -> Iterator[Element]:
    """By name where the variant has names; where it has none, one stands for all."""
    sponsors = [s.person for s in edition.seats if s.role is Role.SPONSOR]
    shown = sponsors if edition.room.seats else sponsors[:1]
    for n, person in enumerate(shown, 1):
        name = line(edition.name(person)) or edition.say("The sponsor")
        yield Element(f"id.sponsor-{n}", "Stakeholder", name, WHY)


def _fixed(edition: Edition) -> Iterator[Element]:
    for n, limit in enumerate(edition.room.mandate.fixed, 1):
        if line(limit):
            yield Element(f"id.fixed-{n}", "Constraint", line(limit), WHY)


def _maturity(edition: Edition) -> Iterator[Element]:
    """One assessment for each area that was rated."""
    for n, record in enumerate(maturity(edition), 1):
        said = record.says
        told = edition.say("Maturity of {area}: median {median}").format(
            area=said.get("area", ""), median=said.get("median", "")
        )
        yield Element(f"id.maturity-{n}", "Assessment", line(told), WHY)
