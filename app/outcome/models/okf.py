"""What was adopted as a bundle of knowledge, in the Open Knowledge Format: a file for each card."""

from collections.abc import Iterator, Mapping

from app.domain.room import Artefact
from app.outcome.edition import Edition
from app.outcome.models.naming import stems
from app.outcome.models.okf_front import concept_front
from app.outcome.models.yaml_front import front
from app.outcome.office.letters import line
from app.outcome.press import inert

VERSION = "0.2"

Paths = Mapping[str, str]
"""Artefact id to its file in the bundle, `<type>/<name>.md`."""


def okf(edition: Edition) -> Mapping[str, bytes]:
    paths = _paths(edition)
    adopted = [edition.room.artefacts[id] for id in paths]
    texts = {paths[each.id]: _concept(edition, each, paths) for each in adopted}
    for type, title in _folders(edition, paths).items():
        own = [each for each in adopted if each.type == type]
        texts[f"{type}/index.md"] = _listing(edition, title, own, paths)
    texts["index.md"] = _root(edition, paths)
    texts["log.md"] = _log(edition, paths)
    return {name: text.encode("utf-8", "replace") for name, text in texts.items()}


def _paths(edition: Edition) -> Paths:
    names, method = stems(edition), edition.room.method
    known = {type.id for type in method.types} if method else set()
    return {
        each.id: f"{each.type}/{names[each.id]}.md"
        for each in edition.room.artefacts.values()
        if each.status == "adopted" and each.type in known
    }


def _folders(edition: Edition, paths: Paths) -> dict[str, str]:
    """The types of what was adopted, as they are called, in the order of the method."""
    used = {path.partition("/")[0] for path in paths.values()}
    types = edition.room.method.types if edition.room.method else ()
    return {type.id: type.plural for type in types if type.id in used}


def _concept(edition: Edition, artefact: Artefact, paths: Paths) -> str:
    said = [
        f"# {inert(line(artefact.title))}",
        str(inert(edition.line(artefact))),
        *_fields(edition, artefact),
        *_links(edition, artefact, paths),
        f"## {inert(edition.say('Evidence'))}",
        str(inert(str(edition.citation(artefact)))),
    ]
    return concept_front(edition, artefact, paths) + "\n" + "\n\n".join(said) + "\n"


def _fields(edition: Edition, artefact: Artefact) -> list[str]:
    type = edition.room.method.type(artefact.type) if edition.room.method else None
    wording = edition.wording
    told = [(f.label, wording.path(artefact, [f.id])) for f in (type.fields if type else ())]
    rows = [f"- **{inert(label)}** {inert(words)}" for label, words in told if words]
    return ["\n".join(rows)] if rows else []


def _links(edition: Edition, artefact: Artefact, paths: Paths) -> list[str]:
    """What it serves and what serves it, linked where that was adopted too."""
    rows = [
        f"- {'→' if trace.source == artefact.id else '←'} {inert(_kind(edition, trace.kind))}: "
        f"{_named(edition, other, paths)}"
        for trace in edition.room.traces
        if artefact.id in (trace.source, trace.target)
        for other in [trace.target if trace.source == artefact.id else trace.source]
        if other in edition.room.artefacts and edition.room.artefacts[other].standing
    ]
    return [f"## {inert(edition.say('Connections'))}", "\n".join(rows)] if rows else []


def _kind(edition: Edition, trace: str) -> str:
    known = edition.room.method.trace(trace) if edition.room.method else None
    return known.label if known else trace


def _named(edition: Edition, id: str, paths: Paths, up: str = "../") -> str:
    title = inert(line(edition.room.artefacts[id].title))
    return f"[{title}]({up}{paths[id]})" if id in paths else str(title)


def _listing(edition: Edition, title: str, own: list[Artefact], paths: Paths) -> str:
    rows = [
        f"* [{inert(line(each.title))}]({paths[each.id].partition('/')[2]}) - "
        f"{inert(line(edition.line(each)))}"
        for each in own
    ]
    return "\n".join([f"# {inert(title)}", "", *rows, ""])


def _root(edition: Edition, paths: Paths) -> str:
    rows = [
        f"* [{inert(title)}]({type}/) - {sum(p.startswith(f'{type}/') for p in paths.values())}"
        for type, title in _folders(edition, paths).items()
    ]
    title = line(edition.room.title) or edition.say("Workshop")
    none = [str(inert(edition.say("Nothing has been adopted yet.")))]
    return front({"okf_version": VERSION}) + "\n".join(
        ["", f"# {inert(title)}", "", *(rows or none), ""]
    )


def _log(edition: Edition, paths: Paths) -> str:
    """Decisions by day, the newest first."""
    days: dict[str, list[str]] = {}
    latest = sorted(edition.room.decisions.values(), key=lambda d: d.at, reverse=True)
    for decision in latest:
        ref = edition.refs.decisions.get(decision.id, decision.id)
        about = list(_about(edition, decision.about, paths))
        told = f"* **{inert(ref)}** {inert(line(decision.text))}"
        entry = f"{told} ({'; '.join(about)})" if about else told
        days.setdefault(f"{edition.local(decision.at):%Y-%m-%d}", []).append(entry)
    parts = ["\n".join([f"## {day}", *entries]) for day, entries in days.items()]
    return "\n\n".join([f"# {inert(edition.say('Decisions'))}", *parts]) + "\n"


def _about(edition: Edition, ids: tuple[str, ...], paths: Paths) -> Iterator[str]:
    return (_named(edition, id, paths, "") for id in ids if id in edition.room.artefacts)
