"""What a design names must exist: artefact types, sections, ballot methods and their rules."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from app.designs.arithmetic import Finding
from app.designs.whereabouts import Place
from app.domain.ballots.ballot import names_in
from app.domain.ballots.methods import METHODS
from app.domain.ballots.params import misfits
from app.domain.design import BallotPlan, RoundDesign, SessionDesign
from app.domain.method import Method

ONE_PAGE = "one_page"
"""What a fist-to-five is usually about: the one-page draft."""

AREAS = "areas"
"""What a rating is about: the areas listed among the rules of the ballot."""


def vocabulary(design: SessionDesign, method: Method) -> Iterator[Finding]:
    """Every name in a design that neither its method nor the ballots know."""
    asked: set[str] = set()
    for number, r in enumerate(design.rounds):
        asked |= {each.type for each in r.artefacts}
        yield from _named(("rounds", number), r, method)
        yield from _ballot(("rounds", number), r, method, asked)


def unknown(what: str, name: str, known: Iterable[str]) -> str:
    """The sentence for a name that nobody knows, with the one that was probably meant."""
    near = get_close_matches(name, list(known), 1, 0.7)
    return f"there is no {what} {name!r}" + (f"; did you mean {near[0]}?" if near else "")


def _named(place: Place, r: RoundDesign, method: Method) -> Iterator[Finding]:
    types, sections = [t.id for t in method.types], [s.id for s in method.sections]
    for number, asked in enumerate(r.artefacts):
        if asked.type not in types:
            reason = unknown("artefact type", asked.type, types)
            yield (*place, "artefacts", number, "type"), reason
    for number, section in enumerate(r.sections):
        if section not in sections:
            yield (*place, "sections", number), unknown("section", section, sections)


def _ballot(place: Place, r: RoundDesign, method: Method, asked: set[str]) -> Iterator[Finding]:
    if r.ballot is None:
        if r.type == "ballot":
            yield place, "a ballot round needs a ballot: add [rounds.ballot] below it"
        return
    yield from _rules((*place, "ballot"), r.ballot)
    items = r.ballot.items
    if method.type(items):
        if items not in asked:
            yield (*place, "ballot", "items"), f"no round so far asks for {items} to vote on"
    elif items == AREAS:
        yield from _areas((*place, "ballot", "params"), r.ballot, method)
    elif items != ONE_PAGE:
        known = [*(t.id for t in method.types), ONE_PAGE, AREAS]
        yield (*place, "ballot", "items"), unknown("artefact type", items, known)


def _areas(place: Place, ballot: BallotPlan, method: Method) -> Iterator[Finding]:
    areas = names_in(ballot.params.get(AREAS))
    if not areas:
        yield place, "a vote on areas needs the list of areas"
    known = [area.id for area in method.maturity.areas] if method.maturity else list(areas)
    for number, area in enumerate(areas):
        if area not in known:
            yield (*place, AREAS, number), unknown("area of maturity", area, known)


def _rules(place: Place, ballot: BallotPlan) -> Iterator[Finding]:
    if ballot.method not in METHODS:
        yield (*place, "method"), unknown("voting method", ballot.method, METHODS)
        return
    params = METHODS[ballot.method].params
    for name, value in ballot.params.items():
        for reason in misfits(params, {name: value}):
            yield (*place, "params", name), reason
