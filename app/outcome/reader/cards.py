"""Cards and the lines they became, as entries of the reader."""

from collections.abc import Iterator

from app.domain.method import Field
from app.domain.model.lineage import ancestors
from app.domain.room import Artefact
from app.outcome.doubts import positions, settled_by, why
from app.outcome.editing import statement
from app.outcome.edition import Edition
from app.outcome.reader.ancestry import (
    children,
    delivered,
    fields_of,
    in_words,
    parents,
    traces,
    versions,
)
from app.outcome.reader.entries import (
    Block,
    Entry,
    Item,
    Said,
    blocks,
    facts,
    section_of,
    to_any,
    to_card,
)
from app.outcome.reader.outcomes import about, asked, challenges_to, votes
from app.outcome.reader.saying import kind_of, names, round_title, when
from app.outcome.records import by_grade
from app.outcome.sentences import cited, grade_words, progress_of


def lines(edition: Edition) -> Iterator[Entry]:
    """Every graded statement, the firmest first."""
    for artefact in by_grade(edition):
        yield Entry(
            id=f"line/{artefact.id}",
            kind=edition.say("Statement"),
            ref=edition.refs.artefact(artefact.id),
            title=statement(edition, artefact),
            blocks=blocks(_line_facts(edition, artefact), contested(edition, artefact)),
            teams=_teams(edition, artefact),
            section=section_of(edition, artefact),
            grade=edition.grades[artefact.id],
            status=edition.say(artefact.status),
        )


def _line_facts(edition: Edition, artefact: Artefact) -> Block:
    _, edit = edition.say, edition.room.reworded.get(artefact.id)
    behind = [edition.team(team) for team in edition.behind.get(artefact.id, ())]
    hidden = edition.room.hidden.get(artefact.id)
    return facts(
        (_("The card behind it"), to_card(edition, artefact.id)),
        (_("How sure"), _sure(edition, artefact)),
        (_("Teams behind it"), ", ".join(behind)),
        (_("Section"), section_of(edition, artefact)),
        (_("As it was made"), edition.line(artefact) if edit else ""),
        (_("Left out of the documents"), hidden.reason or "–" if hidden else ""),
        (_("Cited as"), cited(edition, edition.citation(artefact))),
    )


def _sure(edition: Edition, artefact: Artefact) -> str:
    grade = edition.grades.get(artefact.id)
    return "{}, {}: {}".format(grade, *grade_words(edition)[grade]) if grade else ""


def contested(edition: Edition, artefact: Artefact) -> Block:
    """Why it is, who stands where, what would settle it."""
    _ = edition.say
    if edition.grades.get(artefact.id) != "C":
        return Block("")
    told = facts(
        (_("Because of"), why(edition, artefact)),
        (_("Positions"), positions(edition, artefact)),
        (_("What would settle it"), settled_by(edition, artefact)),
    )
    return Block(_("Contested"), facts=told.facts)


def cards(edition: Edition) -> Iterator[Entry]:
    """Every card with all its versions, also those that were merged or withdrawn."""
    back = ancestors(edition.room)
    for artefact in edition.room.artefacts.values():
        yield Entry(
            id=f"card/{artefact.id}",
            kind=kind_of(edition, artefact),
            ref=edition.refs.artefact(artefact.id),
            title=artefact.title,
            blocks=_all_about(edition, artefact, back[artefact.id]),
            teams=_teams(edition, artefact),
            section=section_of(edition, artefact),
            grade=edition.grades.get(artefact.id, ""),
            status=edition.say(artefact.status),
        )


def _all_about(edition: Edition, artefact: Artefact, back: frozenset[str]) -> tuple[Block, ...]:
    return blocks(
        _card_facts(edition, artefact),
        _says(edition, artefact),
        *_rows(edition, artefact),
        contested(edition, artefact),
        parents(edition, artefact),
        children(edition, artefact),
        votes(edition, artefact),
        challenges_to(edition, artefact, back),
        about(edition, artefact.id),
        asked(edition, artefact.id),
        delivered(edition, artefact),
        *traces(edition, artefact),
        versions(edition, artefact),
        _comments(edition, artefact),
    )


def _card_facts(edition: Edition, artefact: Artefact) -> Block:
    _ = edition.say
    line: Said = (edition.line(artefact), f"line/{artefact.id}")
    return facts(
        (_("Statement"), line if artefact.id in edition.grades else ""),
        (_("Proposed by"), names(edition, artefact.authors)),
        (_("Team"), ", ".join(_teams(edition, artefact))),
        (_("First written"), _first(edition, artefact)),
        (_("Standing"), edition.say(artefact.status)),
        (_("How sure"), _sure(edition, artefact)),
        (_("Progress"), progress_of(edition, artefact)),
        (_("Section"), section_of(edition, artefact)),
        (_("Brought from"), artefact.brought),
    )


def _first(edition: Edition, artefact: Artefact) -> str:
    told = (when(edition, artefact.created_at), round_title(edition, artefact.round))
    return " · ".join(part for part in told if part)


def _teams(edition: Edition, artefact: Artefact) -> tuple[str, ...]:
    return tuple(name for id in artefact.teams if (name := edition.team(id)))


def _says(edition: Edition, artefact: Artefact) -> Block:
    """The form as it was filled in; what is a row of several stands in a table of its own."""
    plain = [f for f in fields_of(edition, artefact) if f.kind != "rows"]
    told = [(f.label, _said(edition, artefact, f)) for f in plain]
    return Block(edition.say("What it says"), facts=facts(*told).facts)


def _said(edition: Edition, artefact: Artefact, field: Field) -> list[Said] | str:
    """Cards that a field refers to are a click away."""
    value = artefact.current.fields.get(field.id)
    if field.kind not in ("reference", "references"):
        return in_words(edition, field, artefact.current.fields)
    ids = value if isinstance(value, list | tuple) else [value] if value else []
    return [to_any(edition, str(id)) for id in ids]


def _rows(edition: Edition, artefact: Artefact) -> Iterator[Block]:
    say = edition.wording.inside
    for field in fields_of(edition, artefact):
        rows = artefact.current.fields.get(field.id)
        if field.kind == "rows" and isinstance(rows, list | tuple) and rows:
            used = [f for f in field.fields if any(say(field, [row], [f.id]) for row in rows)]
            told = tuple(tuple(say(field, [row], [f.id]) for f in used) for row in rows)
            yield Block(field.label, head=tuple(f.label for f in used), rows=told)


def _comments(edition: Edition, artefact: Artefact) -> Block:
    found = [c for c in edition.room.comments.values() if c.artefact == artefact.id]
    items = tuple(
        Item(c.text, (" · ".join(p for p in (edition.name(c.by), when(edition, c.at)) if p),))
        for c in found
    )
    return Block(edition.say("Comments"), items=items)
