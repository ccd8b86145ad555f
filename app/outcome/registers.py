"""What stands in each CSV file: one row for one thing, ids as in the record."""

from collections.abc import Callable, Iterator, Mapping

from app.domain.method import ArtefactType, Field
from app.domain.model.citations import figures, rank
from app.domain.model.grades import closed_ballots, papers_in, selection
from app.domain.model.sections import standing_of
from app.domain.room import Artefact, Ballot
from app.domain.rules.options import option_label
from app.outcome.edition import Edition
from app.outcome.journal import entries
from app.outcome.plain import moment
from app.outcome.tables import Table

Row = dict[str, object]

TYPE_FILES = {
    "initiatives": "initiative",
    "raid": "raid_item",
    "champions": "pledge",
    "measures": "measure",
    "capabilities": "capability",
}
"""Files that hold all standing artefacts of one type, a column for each field."""

COLUMNS = {
    "artefacts": "id ref type title team teams authors author_names round created_at status "
    "version visible_at section grade teams_behind depth origin zoom customer_kind "
    "internal_only tags line citation fields",
    "versions": "artefact n at round by title change visible_at fields",
    "links": "id kind child child_version parent parent_version what thanks field from_team "
    "to_team by at",
    "trace": "kind source target",
    "challenges": "id artefact version lens text by team at open response response_text "
    "answered_by resolved_in",
    "ballots": "id ref round method title question options params state opened_at closed_at "
    "eligible papers round_no selected settled_by seed runoff_of near_tie fragile indicative",
    "results": "ballot option label rank selected figures",
    "decisions": "id text by_way_of evidence about reasons alternatives dissent note made_by at",
    "benefits": "initiative title owner type estimate confidence",
    "events": "seq at by kind about",
}


def registers(edition: Edition) -> dict[str, Table]:
    """File name without its ending to the table."""
    made: dict[str, Callable[[Edition], Iterator[Row]]] = {
        "artefacts": artefacts,
        "versions": versions,
        "links": lambda e: _as_recorded(e, "links"),
        "trace": lambda e: _as_recorded(e, "trace"),
        "challenges": challenges,
        "ballots": ballots,
        "results": results,
        "decisions": lambda e: _as_recorded(e, "decisions"),
        "benefits": benefits,
        "events": lambda e: (dict(entry) for entry in entries(e)),
    }
    fixed = {name: Table(tuple(COLUMNS[name].split()), list(rows(edition)))
             for name, rows in made.items()}  # fmt: skip
    return {**fixed, **{name: of_type(edition, type) for name, type in TYPE_FILES.items()}}


def artefacts(edition: Edition) -> Iterator[Row]:
    method = edition.room.method
    for artefact in edition.room.artefacts.values():
        type = method.type(artefact.type) if method else None
        yield {
            **_recorded(artefact),
            "ref": edition.refs.artefact(artefact.id),
            "title": artefact.title,
            "version": artefact.current.n,
            "author_names": [name for a in artefact.authors if (name := edition.name(a))],
            "visible_at": moment(artefact.current.visible_at),
            "section": type.section if type else "",
            "grade": edition.grades.get(artefact.id, ""),
            "teams_behind": edition.behind.get(artefact.id, ()),
            "depth": edition.depths.get(artefact.id, 0),
            "line": edition.line(artefact),
            "citation": str(edition.citation(artefact)),
            "fields": artefact.current.fields,
        }


def versions(edition: Edition) -> Iterator[Row]:
    for artefact in edition.room.artefacts.values():
        for version in artefact.versions:
            yield {"artefact": artefact.id, **_recorded(version)}


def challenges(edition: Edition) -> Iterator[Row]:
    for challenge in edition.room.challenges.values():
        yield {**_recorded(challenge), "open": challenge.is_open}


def ballots(edition: Edition) -> Iterator[Row]:
    for ballot in edition.room.ballots.values():
        told = {key: ballot.result.get(key) for key in ("near_tie", "fragile", "indicative")}
        yield {
            **_recorded(ballot),
            "ref": edition.refs.ballots.get(ballot.id, ""),
            "papers": papers_in(ballot) if ballot.state == "closed" else "",
            "selected": selection(ballot),
            **told,
        }


def results(edition: Edition) -> Iterator[Row]:
    for ballot in closed_ballots(edition.room):
        for option in ballot.options:
            said = "; ".join(phrase.format(n=n) for phrase, n in figures(ballot, option))
            yield {
                "ballot": ballot.id,
                "option": option,
                "label": label(edition, ballot, option),
                "rank": rank(ballot, option),
                "selected": option in selection(ballot),
                "figures": said,
            }


def label(edition: Edition, ballot: Ballot, option: str) -> str:
    return str(option_label(edition.room, ballot, option))


def benefits(edition: Edition) -> Iterator[Row]:
    for artefact in standing_of(edition.room, "initiative"):
        fields = artefact.current.fields
        group = fields.get("benefit")
        yield {
            **(group if isinstance(group, Mapping) else {}),
            "initiative": artefact.id,
            "title": artefact.title,
            "owner": edition.name(str(fields.get("owner") or "")),
        }


def of_type(edition: Edition, type_id: str) -> Table:
    type = edition.room.method.type(type_id) if edition.room.method else None
    leaves = list(_leaves(type)) if type else []
    rows = [_row_of(edition, artefact, leaves) for artefact in standing_of(edition.room, type_id)]
    own = [".".join(path) for path in leaves]
    return Table(("id", "ref", "title", "team", *own, "grade", "citation"), rows)


def _row_of(edition: Edition, artefact: Artefact, leaves: list[tuple[str, ...]]) -> Row:
    said = {".".join(path): edition.wording.path(artefact, path) for path in leaves}
    return {
        "id": artefact.id,
        "ref": edition.refs.artefact(artefact.id),
        "title": artefact.title,
        "team": artefact.team,
        **said,
        "grade": edition.grades.get(artefact.id, ""),
        "citation": str(edition.citation(artefact)),
    }


def _leaves(type: ArtefactType) -> Iterator[tuple[str, ...]]:
    """The fields of a type, a group by its subfields."""
    for field in type.fields:
        inner: tuple[Field, ...] = field.fields if field.kind == "group" else ()
        yield from ((field.id, each.id) for each in inner) if inner else [(field.id,)]


def _as_recorded(edition: Edition, name: str) -> Iterator[Row]:
    room = edition.room
    things = {"links": room.links, "decisions": room.decisions}.get(name)
    for thing in room.traces if things is None else things.values():
        yield _recorded(thing)


def _recorded(thing: object) -> Row:
    """The parts of a record as they stand, times as text."""
    parts = {name: getattr(thing, name) for name in thing.__slots__}  # type: ignore[attr-defined]
    return {k: moment(v) if hasattr(v, "astimezone") else v for k, v in parts.items()}
