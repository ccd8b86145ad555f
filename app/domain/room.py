"""A room's state: frozen data without rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from app.domain.commands import Continued, Fields, Parent
from app.domain.design import RoundDesign, SessionDesign
from app.domain.events import LinkKind, Status, VersionRef
from app.domain.images import Image
from app.domain.method import Method
from app.domain.people import Role, Seat


@dataclass(frozen=True, slots=True)
class Mandate:
    goal: str = ""
    fixed: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    promise: str = ""
    stops_doing: str = ""


@dataclass(frozen=True, slots=True)
class Door:
    locked: bool = False
    approval: bool = False
    capacity: int = 200


@dataclass(frozen=True, slots=True)
class Team:
    id: str
    name: str
    mark: int


@dataclass(frozen=True, slots=True)
class Round:
    """One step of the agenda as it really goes. `rev` counts every change of its bell.

    `step` is the page that is open, from 0; it opened at `step_at`, the next at `step_turns_at`.
    `began` and `ended`: the numbers of the events; what came first is asked of them, not of clocks.
    """

    design: RoundDesign
    minutes: int
    state: Literal["pending", "open", "paused", "closed", "skipped"] = "pending"
    rev: int = 0
    started_at: datetime | None = None
    ends_at: datetime | None = None
    closed_at: datetime | None = None
    left: float | None = None  # seconds that a pause keeps
    team_ends: Mapping[str, datetime] = field(default_factory=dict)
    extended: int = 0
    inserted: bool = False
    note: str = ""
    step: int = 0
    step_at: datetime | None = None
    step_turns_at: datetime | None = None
    began: int | None = None
    ended: int | None = None

    @property
    def id(self) -> str:
        return self.design.id

    @property
    def running(self) -> bool:
        return self.state in ("open", "paused")

    def ends_for(self, team: str | None) -> datetime | None:
        """When the bell rings for `team`: its own extension, or everybody's end if later."""
        own = self.team_ends.get(team) if team else None
        return max(own, self.ends_at) if own and self.ends_at else self.ends_at


@dataclass(frozen=True, slots=True)
class Act:
    """A facilitator's act at the bell, with what the agenda was before it."""

    number: int
    label: str
    at: datetime
    by: str | None
    before: tuple[Round, ...]
    before_current: str | None
    revealed: tuple[VersionRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """One state of an artefact. `visible_at` is None until a round shares it with all."""

    n: int
    at: datetime
    round: str
    by: str | None
    title: str
    fields: Fields
    change: str = ""
    visible_at: datetime | None = None
    images: tuple[Image, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """Who had the practice first has read this version of it."""

    version: int
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Clash:
    """A second text for one field, waiting for the team to choose."""

    field: str
    value: object
    by: str | None
    base: int


@dataclass(frozen=True, slots=True)
class Artefact:
    """`was`: its status before the last change, for those who do not see a merge yet.

    `brought`: where it comes from, if an earlier workshop left it; its `round` is empty then.
    """

    id: str
    type: str
    team: str | None
    teams: tuple[str, ...]
    authors: tuple[str, ...]
    round: str
    created_at: datetime
    versions: tuple[Version, ...]
    status: Status = "shared"
    tags: tuple[str, ...] = ()
    zoom: str = ""
    customer_kind: str = ""
    origin: str = "inside"
    internal_only: bool = False
    clashes: tuple[Clash, ...] = ()
    marks: Mapping[str, frozenset[str]] = field(default_factory=dict)
    was: Status = "shared"
    checks: tuple[Check, ...] = ()
    brought: str = ""

    @property
    def current(self) -> Version:
        return self.versions[-1]

    @property
    def title(self) -> str:
        return self.current.title

    @property
    def standing(self) -> bool:
        return self.status not in ("merged", "withdrawn")

    @property
    def visible(self) -> Version | None:
        """The newest version that all teams may see, if any."""
        return next((v for v in reversed(self.versions) if v.visible_at), None)

    def version(self, n: int) -> Version | None:
        return self.versions[n - 1] if 1 <= n <= len(self.versions) else None


@dataclass(frozen=True, slots=True)
class Link:
    """Lineage: a child version takes from a parent version."""

    id: str
    kind: LinkKind
    child: str
    child_version: int
    parent: str
    parent_version: int
    what: str
    thanks: str
    field: str | None
    from_team: str | None
    to_team: str | None
    by: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Trace:
    """Meaning: `source` serves, requires, blocks … `target` (artefact ids)."""

    kind: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Challenge:
    """`before`: as it stood before its last answer, which others may not have heard yet."""

    id: str
    artefact: str
    version: int
    lens: Literal["customer", "operator"]
    text: str
    by: str | None
    team: str | None
    at: datetime
    response: Literal["accept", "adapt", "rebut"] | None = None
    response_text: str = ""
    answered_by: str | None = None
    answered_at: datetime | None = None
    answered_seq: int = 0
    resolved_in: int | None = None
    before: "Challenge | None" = None

    @property
    def is_open(self) -> bool:
        return self.response is None


@dataclass(frozen=True, slots=True)
class Merge:
    id: str
    artefact: str
    type: str
    title: str
    fields: Fields
    parents: tuple[Parent, ...]
    team: str | None
    by: str | None
    authors: tuple[str, ...] = ()
    agreed: frozenset[str] = frozenset()
    state: Literal["proposed", "done", "declined"] = "proposed"


@dataclass(frozen=True, slots=True)
class Comment:
    id: str
    artefact: str
    text: str
    by: str | None
    at: datetime
    seq: int


@dataclass(frozen=True, slots=True)
class BallotRound:
    """A finished round of a ballot that was opened again."""

    result: Mapping[str, object]
    papers: tuple[Mapping[str, object], ...]
    eligible: int
    voted: int
    amendment: str = ""


@dataclass(frozen=True, slots=True)
class Ballot:
    """`selected` is final: after run-off, decider or lot. `papers` are anonymous.

    A `presurvey` was asked in the lobby: its `round` is empty.
    """

    id: str
    method: str
    title: str
    question: str
    options: tuple[str, ...]
    option_text: Mapping[str, str]
    params: Mapping[str, object]
    owners: Mapping[str, tuple[str, ...]]
    round: str
    opened_at: datetime
    ends_at: datetime | None = None
    rev: int = 1
    state: Literal["open", "ended", "closed"] = "open"
    round_no: int = 1
    amendment: str = ""
    voted: frozenset[str] = frozenset()
    closed_at: datetime | None = None
    result: Mapping[str, object] = field(default_factory=dict)
    papers: tuple[Mapping[str, object], ...] = ()
    eligible: int = 0
    earlier: tuple[BallotRound, ...] = ()
    revealed: bool = False
    runoff_of: str | None = None
    runoff: str | None = None
    selected: tuple[str, ...] = ()
    settled_by: str = ""
    seed: str = ""
    reason: str = ""
    opened_by: str | None = None
    presurvey: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    id: str
    text: str
    by_way_of: str
    evidence: tuple[str, ...]
    about: tuple[str, ...]
    reasons: str
    alternatives: tuple[str, ...]
    dissent: str
    note: str
    made_by: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Request:
    """Something asked of the sponsors, and what they answered."""

    id: str
    text: str
    about: tuple[str, ...]
    by: str | None
    asked_at: datetime
    answer: Literal["yes", "yes_limited", "date", "no"] | None = None
    reason: str = ""
    date: str = ""
    owner: str = ""
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LastAnswer:
    """What somebody says has not been asked; empty if they had nothing to add."""

    person: str
    round: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Note:
    id: str
    text: str
    by: str | None
    at: datetime
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    id: str
    text: str
    team: str | None
    person: str | None
    by: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Line:
    id: str
    round: str
    text: str
    by: str | None
    at: datetime
    seq: int


@dataclass(frozen=True, slots=True)
class Parked:
    id: str
    text: str
    round: str | None
    by: str | None
    at: datetime
    reason: str = ""
    look_again: str = ""
    taken_out: bool = False


@dataclass(frozen=True, slots=True)
class Meaning:
    """What somebody means by a word."""

    text: str
    not_to_be_confused_with: str = ""
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """`others`: different meanings, until a facilitator settles which one holds."""

    term: str
    meaning: str
    not_to_be_confused_with: str = ""
    by: str | None = None
    others: tuple[Meaning, ...] = ()


@dataclass(frozen=True, slots=True)
class Intervention:
    text: str
    by: str | None
    at: datetime
    round: str | None
    reaction: str = ""


@dataclass(frozen=True, slots=True)
class Unlocking:
    """References from outside were opened early. `inside`: what each team had of its own."""

    round: str
    reason: str
    inside: Mapping[str, int]
    by: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Renewal:
    day: int
    date: str
    question: str


@dataclass(frozen=True, slots=True)
class Edit:
    """What facilitators changed of a line in the documents: its words, or that it is printed.

    `text` is empty where it is hidden or contested.
    """

    text: str
    reason: str
    by: str | None
    at: datetime


Progress = Literal["not_started", "on_track", "late", "done", "dropped"]


@dataclass(frozen=True, slots=True)
class Report:
    """How far something promised is, said by whoever answers for it; `date`: due then."""

    status: Progress
    note: str
    date: str
    by: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Draft:
    """An outcome pack that was made, and the place in the journal at which it was."""

    n: int
    variant: str
    seq: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Presenters:
    """The order in which teams present in a round, and the digits that it was drawn with."""

    seed: str
    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CallOut:
    """Lanes in which teams had nothing when they were told so: pairs of lane and team."""

    id: str
    cells: tuple[tuple[str, str], ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class Room:
    """All that is known of one live run of a design. An unopened room has no design."""

    design: SessionDesign | None = None
    method: Method | None = None
    title: str = ""
    opened_at: datetime | None = None
    stage: Literal["draft", "lobby", "running", "closed", "archived"] = "draft"
    zone: str = "UTC"
    seating: Literal["chosen", "assigned", "balanced"] = "chosen"
    rehearsal: bool = False
    closed_at: datetime | None = None
    mandate: Mandate = Mandate()
    door: Door = Door()
    seats: Mapping[str, Seat] = field(default_factory=dict)
    removed: frozenset[str] = frozenset()
    teams: Mapping[str, Team] = field(default_factory=dict)
    agenda: tuple[Round, ...] = ()
    current: str | None = None  # the round started last, running or not
    acts: int = 0
    last_act: Act | None = None
    artefacts: Mapping[str, Artefact] = field(default_factory=dict)
    links: Mapping[str, Link] = field(default_factory=dict)
    traces: tuple[Trace, ...] = ()
    challenges: Mapping[str, Challenge] = field(default_factory=dict)
    merges: Mapping[str, Merge] = field(default_factory=dict)
    comments: Mapping[str, Comment] = field(default_factory=dict)
    ballots: Mapping[str, Ballot] = field(default_factory=dict)
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    requests: Mapping[str, Request] = field(default_factory=dict)
    interventions: tuple[Intervention, ...] = ()
    ready: frozenset[str] = frozenset()
    hands: Mapping[str, datetime] = field(default_factory=dict)
    arrivals: Mapping[str, datetime] = field(default_factory=dict)
    notes: Mapping[str, Note] = field(default_factory=dict)
    last_answers: Mapping[str, LastAnswer] = field(default_factory=dict)
    messages: Mapping[str, Message] = field(default_factory=dict)
    lines: Mapping[str, Line] = field(default_factory=dict)
    parked: Mapping[str, Parked] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    renewals: Mapping[int, Renewal] = field(default_factory=dict)
    unlocked: tuple[Unlocking, ...] = ()
    packs: int = 0
    drafts: tuple[Draft, ...] = ()
    leads: Mapping[str, str] = field(default_factory=dict)  # by section
    reworded: Mapping[str, Edit] = field(default_factory=dict)  # by artefact, as the next two
    hidden: Mapping[str, Edit] = field(default_factory=dict)
    contests: Mapping[str, Edit] = field(default_factory=dict)
    orders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # by section
    reports: Mapping[str, tuple[Report, ...]] = field(default_factory=dict)  # oldest first
    scale: Mapping[str, int] = field(default_factory=dict)  # person to place, 0 to 10
    presenters: Mapping[str, Presenters] = field(default_factory=dict)  # by round
    call_outs: tuple[CallOut, ...] = ()
    affected: int = 0
    continues: Continued | None = None
    taken_up: str = ""  # the request that stands before the room

    @property
    def running(self) -> Round | None:
        return next((r for r in self.agenda if r.running), None)

    def round(self, id: str) -> Round | None:
        return next((r for r in self.agenda if r.id == id), None)

    def term(self, word: str) -> Term | None:
        """The word as it was written first, however somebody writes it now."""
        known = (t for t in self.terms.values() if t.term.casefold() == word.casefold())
        return next(known, None)

    def members(self, team: str) -> tuple[Seat, ...]:
        return tuple(s for s in self.seats.values() if s.team == team and s.present)

    def role(self, person: str | None) -> Role | None:
        seat = self.seats.get(person) if person else None
        return seat.role if seat else None
