"""What a method knows and the engine does not: artefact types, traces, lines, sections, guards."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from app.domain.maturity import MaturityModel
from app.domain.people import Tag
from app.domain.practices import Gate, PracticeLadder

FieldKind = Literal[
    "text",  # one line
    "long",  # a few lines
    "number",  # whole number between least and most
    "choice",  # one of choices
    "yes_no",
    "date",  # ISO 8601, YYYY-MM-DD
    "list",  # several short lines
    "reference",  # the id of one artefact of a type in refers_to
    "references",  # ids of several artefacts
    "person",  # the id of somebody in the room
    "group",  # named subfields, one value each
    "rows",  # several groups
]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a choice field and how it is said to people."""

    value: str
    label: str

    __pydantic_config__ = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an artefact type. `trace`: the trace kind that a reference draws by itself.

    `least` and `most` bound a number; of a list, references or rows they bound how many there are.
    `max_length` counts the characters of a text, or of each text in a list.
    `trace_from_other` turns that trace round: from the artefact referred to, to this one.
    `refers_to` empty: any type. A required reference is required only where the design asks, in
    this round or an earlier one, for at least one of the types it may point to
    (`SessionDesign.asked_until`): a clinic whose ideas come ready-made has no journeys.
    A number may have `choices` too: they name its values, the value itself stays a number.
    """

    id: str
    label: str
    kind: FieldKind
    required: bool = False
    hint: str = ""
    choices: tuple[Choice, ...] = ()
    least: int | None = None
    most: int | None = None
    max_length: int = 600
    refers_to: tuple[str, ...] = ()
    trace: str = ""
    trace_from_other: bool = False
    fields: tuple["Field", ...] = ()

    __pydantic_config__ = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class Example:
    """A filled card that the form can fold out; `fields` are pairs of field id and text.

    The text is what a person reads: the label of a choice, the title of an artefact, not its id.
    """

    title: str
    fields: tuple[tuple[str, str], ...] = ()

    __pydantic_config__ = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class ArtefactType:
    """A kind of artefact: its form, the sentence it becomes, the section that it feeds.

    `line` is a template: `{field}` stands for the value in words (a choice by its label, a
    reference by the title of what it points to, a list joined), `{title}` for the title. A part in
    [square brackets] is left out when one of its fields is empty. A full stop after a value that
    ends with one is not doubled. `archimate_when` names other elements for some values of a
    choice field: (field id, value, element). `opens_last`: a lane on which nobody should start.
    `side_by_side`: rival cards that are kept as they are, so nobody merges or borrows them.
    `board`: the choice field by whose values these cards are laid out and moved.
    `due`: the field that says when it starts, a date or days after the close; with one, whoever
    answers for such a card is asked afterwards how far it is.
    """

    id: str
    title: str
    plural: str
    section: str
    fields: tuple[Field, ...]
    title_label: str = ""
    hint: str = ""
    graded: bool = False
    lane: str = ""
    order: Literal["why", "how", "other"] = "other"
    line: str = ""
    archimate: str = ""
    archimate_when: tuple[tuple[str, str, str], ...] = ()
    opens_last: bool = False
    example: Example | None = None
    glance: tuple[str, ...] = ()  # fields shown on the small card
    side_by_side: bool = False
    board: str = ""
    due: str = ""

    __pydantic_config__ = {"extra": "forbid"}

    def field(self, id: str) -> Field | None:
        return next((f for f in self.fields if f.id == id), None)


# fmt: off
FROM_THE_ENGINE = frozenset({
    "mandate", "ballots", "decisions", "sponsor_answers", "challenges", "grades", "lineage",
    "people", "quality", "maturity", "parking_lot", "glossary", "dates", "events",
})
# fmt: on
"""What feeds a section besides artefacts: the record that the engine keeps by itself."""


@dataclass(frozen=True, slots=True)
class TraceKind:
    """What may serve what: `source` and `target` list artefact types, empty for any.

    `acyclic`: one thing comes before another, so nothing may come before itself.
    """

    id: str
    label: str
    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    acyclic: bool = False

    __pydantic_config__ = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the outcome documents.

    `fed_by` lists artefact types and what the engine itself knows (`FROM_THE_ENGINE`). `columns`
    are heading and `type.field` (or `type.title`, `type.grade` and other figures of the engine);
    the columns of one type make one table.
    """

    id: str
    document: Literal["tom", "programme", "evidence"]
    title: str
    fed_by: tuple[str, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()

    __pydantic_config__ = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class Guard:
    """A type that may be posted only when one of every type in `needs` is there already.

    `only_if_asked`: a needed type counts only in designs that ask, in this round or an earlier
    one, for at least one of it (`SessionDesign.asked_until`); in others nobody could have made it.
    `chosen_first` is a rule for designs: one of what is needed must have been picked before, by a
    ballot on it or by the mandate.
    """

    type: str
    needs: tuple[str, ...]
    from_own_team: bool
    sentence: str
    only_if_asked: bool = False
    chosen_first: bool = False

    __pydantic_config__ = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class Demand:
    """What a card must say by the time something happens to it.

    It holds where the card says all of `when` (pairs of field and value): then `field` is filled
    in, and at most `most`. `by`: "post" refuses posting and revising, "vote" refuses a ballot,
    "heed" refuses nothing: the sentence stands beside the card until it is mended.
    """

    type: str
    field: str
    by: Literal["post", "vote", "heed"]
    sentence: str
    when: tuple[tuple[str, str], ...] = ()
    most: int | None = None

    __pydantic_config__ = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class Look:
    """A day after the close on which the room looks again, and what it asks itself then."""

    day: int
    question: str

    __pydantic_config__ = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class Chapter:
    """`sections` are pairs of a section's id and its heading in this frame."""

    title: str
    sections: tuple[tuple[str, str], ...]

    __pydantic_config__ = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class Frame:
    """Another order and other headings for the same sections of a document, chosen at export.

    Sections that no chapter names follow under their own headings: none is ever left out.
    """

    id: str
    title: str
    chapters: tuple[Chapter, ...]

    __pydantic_config__ = {"extra": "forbid"}


Given = Mapping[str, str | int | bool]
"""Field id to a value."""


@dataclass(frozen=True, slots=True)
class Step:
    """One page of a round of `round_type`; pages turn in order, each after its share of the time.

    A card belongs to the page that names its type in `types` and holds its `fields`, which are
    also what its form starts with; before that page has opened it cannot be posted. A page is
    left out in a round that asks for none of its types, and in a design that has a round of type
    `unless_round`. `to`: asked, privately, of everybody with this tag and of nobody else. Without
    a title it takes the words of the choice that its first field names.
    """

    round_type: str
    id: str
    title: str = ""
    prompt: str = ""
    types: tuple[str, ...] = ()
    fields: Given = field(default_factory=dict)
    to: Literal["", Tag] = ""
    unless_round: str = ""

    __pydantic_config__ = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class Pen:
    """In rounds of `round_type`, cards of `type` come from people with `tag`, if a team has any.

    How strictly, a round's design says (`RoundDesign.pen`). `sets` is a yes-or-no field that the
    room fills itself: whether somebody with the tag is among the authors.
    """

    round_type: str
    type: str
    tag: Tag
    sentence: str
    sets: str = ""

    __pydantic_config__ = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class Ban:
    """In the first `minutes` no card of `type`; cards of `offers` start with `fields` instead."""

    round_type: str
    type: str
    minutes: int
    sentence: str
    offers: str = ""
    fields: Given = field(default_factory=dict)

    __pydantic_config__ = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class Offshoot:
    """From a card of type `source` that says what is in `where`, a card of type `makes` can grow.

    `fields` is what it starts with; `{title}` and `{field}` stand for the source's own words.
    """

    source: str
    makes: str
    label: str
    where: Given = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)

    __pydantic_config__ = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class OutsideIn:
    """Cards that speak of the world outside: there a department's name is worth a hint.

    `words`: names of departments; what people call their own work in the room is added to them.
    """

    types: tuple[str, ...]
    words: tuple[str, ...] = ()

    __pydantic_config__ = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class Method:
    """One method file: everything that makes a workshop more than rounds and cards."""

    id: str
    title: str
    version: int
    types: tuple[ArtefactType, ...]
    traces: tuple[TraceKind, ...]
    sections: tuple[Section, ...]
    guards: tuple[Guard, ...] = ()
    outside_in: OutsideIn | None = None
    demands: tuple[Demand, ...] = ()
    looks: tuple[Look, ...] = ()
    steps: tuple[Step, ...] = ()
    pens: tuple[Pen, ...] = ()
    bans: tuple[Ban, ...] = ()
    offshoots: tuple[Offshoot, ...] = ()
    gates: tuple[Gate, ...] = ()
    ladder: PracticeLadder | None = None
    maturity: MaturityModel | None = None
    frames: tuple[Frame, ...] = ()

    __pydantic_config__ = {"extra": "forbid"}

    def type(self, id: str) -> ArtefactType | None:
        return next((t for t in self.types if t.id == id), None)

    def frame(self, id: str) -> Frame | None:
        return next((f for f in self.frames if f.id == id), None)

    def step_title(self, step: Step) -> str:
        """As it is written, or as the choice is called that its first field names."""
        kind = self.type(step.types[0]) if step.types and not step.title else None
        field = next((kind.field(id) for id in step.fields), None) if kind else None
        said = {choice.value: choice.label for choice in field.choices} if field else {}
        return step.title or next((said.get(str(v), "") for v in step.fields.values()), "")

    def trace(self, id: str) -> TraceKind | None:
        return next((t for t in self.traces if t.id == id), None)
