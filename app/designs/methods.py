"""What must fit together in a method: names that exist, lines that read."""

import re
from collections.abc import Iterator
from string import Formatter

from app.designs.arithmetic import Finding, twice
from app.designs.climbing import climbing
from app.designs.forms import form
from app.designs.turns import turns
from app.designs.vocabulary import unknown
from app.designs.whereabouts import Place
from app.domain.method import (
    FROM_THE_ENGINE,
    ArtefactType,
    Demand,
    Guard,
    Method,
    Section,
    TraceKind,
)

# fmt: off
FIGURES = frozenset({
    "id", "title", "body", "grade", "teams", "authors", "status", "version",
    "votes", "supporters", "mean", "raters", "share", "gap", "initiatives", "workarounds",
    "progress",
})
# fmt: on
"""What the engine can say of an artefact beside its fields; a column may show it."""


def coherence(method: Method) -> Iterator[Finding]:
    """Everything in a method that would surprise somebody later."""
    if not method.types:
        yield ("types",), "there must be at least one artefact type"
    yield from twice(("types",), (t.id for t in method.types), "type")
    yield from twice(("traces",), (t.id for t in method.traces), "trace kind")
    yield from twice(("sections",), (s.id for s in method.sections), "section")
    for number, kind in enumerate(method.types):
        yield from _type(("types", number), kind, method)
    for number, trace in enumerate(method.traces):
        yield from _trace(("traces", number), trace, method)
    for number, section in enumerate(method.sections):
        yield from _section(("sections", number), section, method)
    yield from climbing(method)
    for number, guard in enumerate(method.guards):
        yield from _guard(("guards", number), guard, method)
    for number, demand in enumerate(method.demands):
        yield from _demand(("demands", number), demand, method)
    yield from _frames(method)
    yield from turns(method)
    yield from twice(("looks",), (str(look.day) for look in method.looks), "day")
    if method.outside_in:
        yield from _types(("outside_in", "types"), method.outside_in.types, method)


def _type(place: Place, kind: ArtefactType, method: Method) -> Iterator[Finding]:
    sections = [section.id for section in method.sections]
    if kind.section and kind.section not in sections:
        yield (*place, "section"), unknown("section", kind.section, sections)
    known = [*(field.id for field in kind.fields), "title"]
    for name in _names(kind.line):
        if name not in known:
            yield (*place, "line"), unknown("field", name, known)
    if not _reads(kind.line):
        yield (*place, "line"), "a bracket opens or closes without its partner"
    for number, name in enumerate(kind.glance):
        if name not in known:
            yield (*place, "glance", number), unknown("field", name, known)
    chosen = [field.id for field in kind.fields if field.kind == "choice"]
    if kind.board and kind.board not in chosen:
        yield (*place, "board"), unknown("choice field", kind.board, chosen)
    dated = [field.id for field in kind.fields if field.kind in ("date", "number")]
    if kind.due and kind.due not in dated:
        yield (*place, "due"), unknown("date or number of days", kind.due, dated)
    yield from form(place, kind, method)


def _names(line: str) -> Iterator[str]:
    """The fields that a line names; none if the braces do not match."""
    try:
        yield from [name for _, name, _, _ in Formatter().parse(line) if name is not None]
    except ValueError:
        return


def _reads(line: str) -> bool:
    """Whether braces match, and square brackets match without standing in each other."""
    try:
        list(Formatter().parse(line))
    except ValueError:
        return False
    return re.fullmatch(r"([^\[\]]|\[[^\[\]]*\])*", line) is not None


def _trace(place: Place, trace: TraceKind, method: Method) -> Iterator[Finding]:
    if trace.acyclic and trace.source != trace.target:
        yield (*place, "acyclic"), "what comes before what must be of the same types on both ends"
    for end, types in (("source", trace.source), ("target", trace.target)):
        yield from _types((*place, end), types, method)


def _types(place: Place, types: tuple[str, ...], method: Method) -> Iterator[Finding]:
    known = [kind.id for kind in method.types]
    for number, name in enumerate(types):
        if name not in known:
            yield (*place, number), unknown("artefact type", name, known)


def _section(place: Place, section: Section, method: Method) -> Iterator[Finding]:
    known = [*(kind.id for kind in method.types), *sorted(FROM_THE_ENGINE)]
    for number, source in enumerate(section.fed_by):
        if source not in known:
            yield (*place, "fed_by", number), unknown("source", source, known)
    for number, (_, column) in enumerate(section.columns):
        source, _, path = column.partition(".")
        if source not in known:
            yield (*place, "columns", number), unknown("source", source, known)
        elif (kind := method.type(source)) and not _shows(kind, path):
            fields = [*(field.id for field in kind.fields), *sorted(FIGURES)]
            yield (*place, "columns", number), unknown("field", path, fields)


def _shows(kind: ArtefactType, path: str) -> bool:
    """Whether `path` is a figure, a field, or a part of a field (`steps.name`)."""
    name, _, part = path.partition(".")
    field = kind.field(name)
    if field is None:
        return path in FIGURES
    return not part or part in {each.id for each in field.fields}


def _frames(method: Method) -> Iterator[Finding]:
    """A frame names each section at most once; what it leaves out follows by itself."""
    yield from twice(("frames",), (frame.id for frame in method.frames), "frame")
    known = [section.id for section in method.sections]
    for number, frame in enumerate(method.frames):
        named = [(n, id) for n, each in enumerate(frame.chapters) for id, _ in each.sections]
        for n, (chapter, id) in enumerate(named):
            place = ("frames", number, "chapters", chapter, "sections")
            if id not in known:
                yield place, unknown("section", id, known)
            elif id in {before for _, before in named[:n]}:
                yield place, f"the section {id} stands in this frame twice"


def _guard(place: Place, guard: Guard, method: Method) -> Iterator[Finding]:
    known = [kind.id for kind in method.types]
    if guard.type not in known:
        yield (*place, "type"), unknown("artefact type", guard.type, known)
    yield from _types((*place, "needs"), guard.needs, method)
    if not guard.sentence.strip():
        yield (*place, "sentence"), "says nothing to the person who is held back"


def _demand(place: Place, demand: Demand, method: Method) -> Iterator[Finding]:
    kind = method.type(demand.type)
    if kind is None:
        types = [each.id for each in method.types]
        yield (*place, "type"), unknown("artefact type", demand.type, types)
        return
    known = [field.id for field in kind.fields]
    for key, name in (("field", demand.field), *(("when", pair[0]) for pair in demand.when)):
        if name not in known:
            yield (*place, key), unknown("field", name, known)
    if not demand.sentence.strip():
        yield (*place, "sentence"), "says nothing to the person who is held back"
