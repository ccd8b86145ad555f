"""Slides on what the customer gets: moments that matter, services, the structural choice."""

from collections.abc import Mapping

from app.domain.room import Artefact, Ballot
from app.outcome.office.deck.pages import Bars, Block, Line, Page, Points, Table
from app.outcome.office.deck.telling import Telling
from app.outcome.office.pointers import shortened
from app.outcome.structural_choice import choice

Values = dict[str, float]

NAME = 60
"""Letters of a name inside a title, so that the rest of the sentence stays."""


def moments(telling: Telling) -> Page:
    _, ngettext = telling.edition.say, telling.edition.words.ngettext
    subject, where = _("Moments that matter"), "02_draft_tom.docx, TOM-04"
    found = telling.made("moment")
    if not found:
        return telling.nothing(subject, where, _("moments of truth, today and target"))
    head = (_("Moment"), _("Today"), _("Target"))
    table = Table(subject, head, tuple(
        Line((a.title, telling.says(a, "today"), telling.says(a, "target")), telling.grade(a))
        for a in found
    ), (4, 4, 4))  # fmt: skip
    title = ngettext(
        "{n} moment of truth, not put to a vote", "{n} moments of truth, none put to a vote",
        len(found),
    ).format(n=len(found))  # fmt: skip
    return _voted(telling, Page(subject, title, ((1, table),), where, telling.evidence(found)),
                  "moment", "totals")  # fmt: skip


def services(telling: Telling) -> Page:
    _, ngettext = telling.edition.say, telling.edition.words.ngettext
    subject, where = _("Services"), "02_draft_tom.docx, TOM-05"
    found = telling.made("service")
    if not found:
        return telling.nothing(subject, where, _("services and what the customer gets"))
    table = Table(subject, (_("Service"), _("The customer gets")), tuple(
        Line((a.title, telling.says(a, "customer_gets")), telling.grade(a)) for a in found
    ), (4, 7))  # fmt: skip
    title = ngettext(
        "{n} service, not rated yet", "{n} services, not rated yet", len(found)
    ).format(n=len(found))
    return _voted(telling, Page(subject, title, ((1, table),), where, telling.evidence(found)),
                  "service", "mean")  # fmt: skip


def _voted(telling: Telling, page: Page, type: str, figure: str) -> Page:
    """The page with the figures of the ballot on it as bars, and its winner as the title."""
    edition = telling.edition
    ballot = telling.ballot_on(type, figure)
    values = _values(telling, ballot, figure, type) if ballot else {}
    if ballot is None or not values:
        return page
    first = next(iter(values))
    name = edition.refs.ballots.get(ballot.id, ballot.id)
    title = edition.say("“{title}” came first: {figures} ({ballot})").format(
        title=shortened(_titles(telling)[first].title, NAME),
        figures=telling.figures(ballot, first),
        ballot=name,
    )
    heading = f"{name} {ballot.title}"
    decimals = 2 if figure == "mean" else 0
    bars: Block = Bars(heading, tuple(_titles(telling)[o].title for o in values),
                       {heading: tuple(values.values())}, _highest(ballot, figure),
                       decimals)  # fmt: skip
    return Page(page.subject, title, ((4, bars), *((8, table) for _, table in page.blocks)),
                page.where, (f"{heading}: {ballot.question}", *page.notes))  # fmt: skip


def _values(telling: Telling, ballot: Ballot, figure: str, type: str) -> Values:
    """Cards and what they got, the best first."""
    found = ballot.result.get(figure)
    titles = _titles(telling)
    got = {option: float(value) for option, value in found.items()
           if option in titles and titles[option].type == type
           and isinstance(value, int | float)} if isinstance(found, Mapping) else {}  # fmt: skip
    return dict(sorted(got.items(), key=lambda each: -each[1]))


def _titles(telling: Telling) -> Mapping[str, Artefact]:
    return telling.edition.room.artefacts


def _highest(ballot: Ballot, figure: str) -> float | None:
    """Where the scale of a rating ends; votes have no end."""
    top = ballot.params.get("max", 5)
    return float(top) if figure == "mean" and isinstance(top, int | float) else None


def structure(telling: Telling) -> Page:
    _ = telling.edition.say
    subject, where = _("The structural choice"), "01_one_page.html"
    made = choice(telling.edition)
    if made is None:
        return telling.nothing(subject, where, _("one choice between worded options, by ranking"))
    if not made.papers:
        block: Block = Table(subject, (_("Chosen"),), (Line((made.winner,)),), (1,))
        return Page(subject, made.winner, ((1, block),), where, (made.question, made.cite))
    bars = Bars(made.question, made.others, {
        _("For it"): tuple(float(ours) for ours, _theirs in made.papers),
        _("For the other"): tuple(float(theirs) for _ours, theirs in made.papers),
    })  # fmt: skip
    ours, theirs = made.papers[0]
    title = _("“{winner}” won, {ours} to {theirs} in the closest comparison").format(
        winner=shortened(made.winner, NAME), ours=ours, theirs=theirs
    )
    points = Points(made.question, (made.winner, *made.margins, made.cite))
    return Page(
        subject, title, ((6, bars), (5, points)), where, (made.question, *made.margins, made.cite)
    )
