"""What happened, on one page. Past tense; never edited, never refused.

Without slots: few of them are kept for long, and those without are written in a third of the time.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from app.domain.commands import Continued, Fields, Parent, TeamPlan
from app.domain.design import RoundDesign, SessionDesign
from app.domain.images import Image
from app.domain.method import Method
from app.domain.people import By, Profile, Role

Status = Literal["shared", "shortlisted", "adopted", "contested", "parked", "merged", "withdrawn"]
LinkKind = Literal["borrowed", "built_on", "merged", "supersedes"]
VersionRef = tuple[str, int]
"""An artefact's id and the number of one of its versions, from 1."""


@dataclass(frozen=True)
class RoomOpened:
    """Carries the whole design and method: later edits of the files change no running room."""

    design: SessionDesign
    method: Method
    title: str
    seating: Literal["chosen", "assigned", "balanced"]
    capacity: int
    zone: str
    teams: tuple[TeamPlan, ...] = ()
    rehearsal: bool = False
    affected: int = 0
    continues: Continued | None = None
    kind: Literal["room_opened"] = "room_opened"


@dataclass(frozen=True)
class MandateStated:
    goal: str
    fixed: tuple[str, ...]
    open: tuple[str, ...]
    promise: str
    stops_doing: str
    kind: Literal["mandate_stated"] = "mandate_stated"


@dataclass(frozen=True)
class DoorSet:
    locked: bool
    approval: bool
    capacity: int
    kind: Literal["door_set"] = "door_set"


@dataclass(frozen=True)
class SeatTaken:
    person: str
    role: Role
    profile: Profile
    waiting: bool
    kind: Literal["seat_taken"] = "seat_taken"


@dataclass(frozen=True)
class PersonAdmitted:
    person: str
    kind: Literal["person_admitted"] = "person_admitted"


@dataclass(frozen=True)
class TeamJoined:
    person: str
    team: str
    kind: Literal["team_joined"] = "team_joined"


@dataclass(frozen=True)
class ProfileTold:
    person: str
    profile: Profile
    kind: Literal["profile_told"] = "profile_told"


@dataclass(frozen=True)
class ScalePlaced:
    person: str
    place: int
    kind: Literal["scale_placed"] = "scale_placed"


@dataclass(frozen=True)
class TeamAdded:
    team: str
    name: str
    mark: int
    kind: Literal["team_added"] = "team_added"


@dataclass(frozen=True)
class TeamRenamed:
    team: str
    name: str
    kind: Literal["team_renamed"] = "team_renamed"


@dataclass(frozen=True)
class CaptainNamed:
    person: str
    team: str
    kind: Literal["captain_named"] = "captain_named"


@dataclass(frozen=True)
class RoleChanged:
    person: str
    role: Role
    kind: Literal["role_changed"] = "role_changed"


@dataclass(frozen=True)
class PersonLeft:
    person: str
    kind: Literal["person_left"] = "person_left"


@dataclass(frozen=True)
class PersonCameBack:
    person: str
    kind: Literal["person_came_back"] = "person_came_back"


@dataclass(frozen=True)
class PersonRemoved:
    person: str
    kind: Literal["person_removed"] = "person_removed"


@dataclass(frozen=True)
class RoundStarted:
    """`revealed`: the versions that become visible to all with it; `rev` counts its bells."""

    round: str
    rev: int
    ends_at: datetime
    revealed: tuple[VersionRef, ...] = ()
    kind: Literal["round_started"] = "round_started"


@dataclass(frozen=True)
class RoundExtended:
    round: str
    rev: int
    ends_at: datetime
    minutes: int
    team: str | None
    reason: str
    kind: Literal["round_extended"] = "round_extended"


@dataclass(frozen=True)
class RoundTrimmed:
    """`minutes` is the new planned length; `ends_at` is set if the round is running."""

    round: str
    rev: int
    minutes: int
    ends_at: datetime | None
    reason: str
    kind: Literal["round_trimmed"] = "round_trimmed"


@dataclass(frozen=True)
class AgendaFitted:
    """Rounds to come have other lengths: `minutes` is round to its new one."""

    minutes: Mapping[str, int]
    reason: str
    kind: Literal["agenda_fitted"] = "agenda_fitted"


@dataclass(frozen=True)
class PresentersDrawn:
    """By lot: `order` holds teams, the first first; with `seed` anybody can draw it again."""

    round: str
    seed: str
    order: tuple[str, ...]
    kind: Literal["presenters_drawn"] = "presenters_drawn"


@dataclass(frozen=True)
class RoundPaused:
    """`left`: whole seconds that were left on the bell."""

    round: str
    rev: int
    left: float
    kind: Literal["round_paused"] = "round_paused"


@dataclass(frozen=True)
class RoundResumed:
    round: str
    rev: int
    ends_at: datetime
    kind: Literal["round_resumed"] = "round_resumed"


@dataclass(frozen=True)
class BellRung:
    """A facilitator ended the round early: 30 s of grace run from `ends_at`."""

    round: str
    rev: int
    ends_at: datetime
    kind: Literal["bell_rung"] = "bell_rung"


@dataclass(frozen=True)
class RoundClosed:
    round: str
    kind: Literal["round_closed"] = "round_closed"


@dataclass(frozen=True)
class StepTurned:
    """`step` is the page that is open now, from 0; `turns_at` when the next one opens, if any."""

    round: str
    step: int
    rev: int
    turns_at: datetime | None = None
    kind: Literal["step_turned"] = "step_turned"


@dataclass(frozen=True)
class LastQuestionAnswered:
    """By whom, the record says; `text` is empty if they had nothing to add."""

    round: str
    text: str
    kind: Literal["last_question_answered"] = "last_question_answered"


@dataclass(frozen=True)
class RoundSkipped:
    round: str
    reason: str
    kind: Literal["round_skipped"] = "round_skipped"


@dataclass(frozen=True)
class RoundInserted:
    """Before the round `before`, or at the end if that is None."""

    design: RoundDesign
    before: str | None
    kind: Literal["round_inserted"] = "round_inserted"


@dataclass(frozen=True)
class RoundReopened:
    """`revealed` as in RoundStarted: a round that shares shares again."""

    round: str
    rev: int
    ends_at: datetime
    reason: str
    revealed: tuple[VersionRef, ...] = ()
    kind: Literal["round_reopened"] = "round_reopened"


@dataclass(frozen=True)
class ActUndone:
    """The agenda is as it was before act number `act`; what that act had revealed is hidden."""

    act: int
    kind: Literal["act_undone"] = "act_undone"


@dataclass(frozen=True)
class WorkshopClosed:
    kind: Literal["workshop_closed"] = "workshop_closed"


@dataclass(frozen=True)
class WorkshopReopened:
    reason: str
    kind: Literal["workshop_reopened"] = "workshop_reopened"


@dataclass(frozen=True)
class WorkshopArchived:
    kind: Literal["workshop_archived"] = "workshop_archived"


@dataclass(frozen=True)
class ReadySet:
    person: str
    ready: bool
    kind: Literal["ready_set"] = "ready_set"


@dataclass(frozen=True)
class HandRaised:
    person: str
    up: bool
    kind: Literal["hand_raised"] = "hand_raised"


@dataclass(frozen=True)
class NoteSent:
    note: str
    text: str
    kind: Literal["note_sent"] = "note_sent"


@dataclass(frozen=True)
class NoteSettled:
    note: str
    kind: Literal["note_settled"] = "note_settled"


@dataclass(frozen=True)
class MessageSent:
    message: str
    text: str
    team: str | None
    person: str | None
    kind: Literal["message_sent"] = "message_sent"


@dataclass(frozen=True)
class LineSaid:
    line: str
    round: str
    text: str
    kind: Literal["line_said"] = "line_said"


@dataclass(frozen=True)
class ItemParked:
    item: str
    text: str
    round: str | None
    reason: str = ""
    look_again: str = ""
    kind: Literal["item_parked"] = "item_parked"


@dataclass(frozen=True)
class ItemUnparked:
    item: str
    kind: Literal["item_unparked"] = "item_unparked"


@dataclass(frozen=True)
class RoundNoteKept:
    round: str
    text: str
    kind: Literal["round_note_kept"] = "round_note_kept"


@dataclass(frozen=True)
class TermDefined:
    term: str
    meaning: str
    not_to_be_confused_with: str
    kind: Literal["term_defined"] = "term_defined"


@dataclass(frozen=True)
class TermSettled:
    term: str
    meaning: str
    kind: Literal["term_settled"] = "term_settled"


@dataclass(frozen=True)
class ArtefactPosted:
    """`visible`: it is posted into a round that shares with all, and so is seen at once.

    `brought`: where a card comes from that an earlier workshop left; it has no round then.
    """

    artefact: str
    type: str
    title: str
    fields: Fields
    team: str | None
    teams: tuple[str, ...]
    authors: tuple[str, ...]
    round: str
    visible: bool
    tags: tuple[str, ...] = ()
    zoom: str = ""
    customer_kind: str = ""
    origin: str = "inside"
    internal_only: bool = False
    brought: str = ""
    kind: Literal["artefact_posted"] = "artefact_posted"


@dataclass(frozen=True)
class ArtefactRevised:
    """The whole content of the new version, not only what changed."""

    artefact: str
    version: int
    title: str
    fields: Fields
    change: str
    round: str
    visible: bool
    images: tuple[Image, ...] = ()
    kind: Literal["artefact_revised"] = "artefact_revised"


@dataclass(frozen=True)
class ClashRaised:
    """Somebody else's text for a field that had changed meanwhile: kept beside it."""

    artefact: str
    field: str
    value: object
    base: int
    kind: Literal["clash_raised"] = "clash_raised"


@dataclass(frozen=True)
class ClashSettled:
    artefact: str
    field: str
    kind: Literal["clash_settled"] = "clash_settled"


@dataclass(frozen=True)
class ArtefactWithdrawn:
    artefact: str
    reason: str
    kind: Literal["artefact_withdrawn"] = "artefact_withdrawn"


@dataclass(frozen=True)
class ArtefactTakenOn:
    """A card that was brought along now belongs to a team, and `person` answers for it."""

    artefact: str
    team: str
    person: str
    kind: Literal["artefact_taken_on"] = "artefact_taken_on"


@dataclass(frozen=True)
class VersionLinked:
    link: str
    how: LinkKind
    child: str
    child_version: int
    parent: str
    parent_version: int
    what: str
    thanks: str
    field: str | None
    from_team: str | None
    to_team: str | None
    kind: Literal["version_linked"] = "version_linked"


@dataclass(frozen=True)
class MergeProposed:
    merge: str
    artefact: str
    type: str
    title: str
    fields: Fields
    parents: tuple[Parent, ...]
    team: str | None
    authors: tuple[str, ...] = ()
    kind: Literal["merge_proposed"] = "merge_proposed"


@dataclass(frozen=True)
class MergeAnswered:
    merge: str
    person: str
    agree: bool
    kind: Literal["merge_answered"] = "merge_answered"


@dataclass(frozen=True)
class ChallengeRaised:
    challenge: str
    artefact: str
    version: int
    lens: Literal["customer", "operator"]
    text: str
    team: str | None
    kind: Literal["challenge_raised"] = "challenge_raised"


@dataclass(frozen=True)
class ChallengeAnswered:
    challenge: str
    response: Literal["accept", "adapt", "rebut"]
    text: str
    resolved_in: int | None
    kind: Literal["challenge_answered"] = "challenge_answered"


@dataclass(frozen=True)
class TraceDrawn:
    trace: str
    source: str
    target: str
    kind: Literal["trace_drawn"] = "trace_drawn"


@dataclass(frozen=True)
class TraceErased:
    trace: str
    source: str
    target: str
    kind: Literal["trace_erased"] = "trace_erased"


@dataclass(frozen=True)
class ArtefactMarked:
    artefact: str
    mark: str
    on: bool
    kind: Literal["artefact_marked"] = "artefact_marked"


@dataclass(frozen=True)
class CommentLeft:
    comment: str
    artefact: str
    text: str
    kind: Literal["comment_left"] = "comment_left"


@dataclass(frozen=True)
class RecipeChecked:
    artefact: str
    version: int
    person: str
    kind: Literal["recipe_checked"] = "recipe_checked"


@dataclass(frozen=True)
class OutsideUnlocked:
    """`inside`: how many practices of its own each team had by then."""

    round: str
    reason: str
    inside: Mapping[str, int]
    kind: Literal["outside_unlocked"] = "outside_unlocked"


@dataclass(frozen=True)
class StatusChanged:
    artefact: str
    status: Status
    kind: Literal["status_changed"] = "status_changed"


@dataclass(frozen=True)
class ArtefactTagged:
    artefact: str
    tag: str
    on: bool
    kind: Literal["artefact_tagged"] = "artefact_tagged"


@dataclass(frozen=True)
class CoverageCalledOut:
    """`cells`: pairs of lane and team in which there was nothing."""

    call: str
    cells: tuple[tuple[str, str], ...]
    kind: Literal["coverage_called_out"] = "coverage_called_out"


@dataclass(frozen=True)
class BallotOpened:
    """`owners`: option to the teams it belongs to, for own-team rules.

    `presurvey`: it was asked before the first round, so its `round` is empty.
    """

    ballot: str
    method: str
    title: str
    question: str
    options: tuple[str, ...]
    option_text: Mapping[str, str]
    params: Mapping[str, object]
    owners: Mapping[str, tuple[str, ...]]
    round: str
    rev: int
    ends_at: datetime | None
    runoff_of: str | None = None
    reason: str = ""
    presurvey: bool = False
    kind: Literal["ballot_opened"] = "ballot_opened"


@dataclass(frozen=True)
class PaperHandedIn:
    """That somebody voted, never what."""

    ballot: str
    person: str
    kind: Literal["paper_handed_in"] = "paper_handed_in"


@dataclass(frozen=True)
class BallotEnded:
    ballot: str
    rev: int
    ends_at: datetime
    kind: Literal["ballot_ended"] = "ballot_ended"


@dataclass(frozen=True)
class BallotClosed:
    """`papers` are anonymous and sorted; `result` is what `ballots.count` makes of them."""

    ballot: str
    result: Mapping[str, object]
    papers: tuple[Mapping[str, object], ...]
    eligible: int
    voted: int
    kind: Literal["ballot_closed"] = "ballot_closed"


@dataclass(frozen=True)
class BallotOpenedAgain:
    ballot: str
    round_no: int
    rev: int
    amendment: str
    ends_at: datetime | None
    kind: Literal["ballot_opened_again"] = "ballot_opened_again"


@dataclass(frozen=True)
class TieSettled:
    """`selected` is the final selection of `ballot`, best first."""

    ballot: str
    selected: tuple[str, ...]
    settled_by: Literal["runoff", "decider", "include_ties", "lot"]
    seed: str = ""
    kind: Literal["tie_settled"] = "tie_settled"


@dataclass(frozen=True)
class ResultRevealed:
    ballot: str
    kind: Literal["result_revealed"] = "result_revealed"


@dataclass(frozen=True)
class DecisionRecorded:
    decision: str
    text: str
    by_way_of: Literal["ballot", "merge", "consent", "fist_to_five", "sponsor", "facilitator"]
    evidence: tuple[str, ...]
    about: tuple[str, ...]
    reasons: str
    alternatives: tuple[str, ...]
    dissent: str
    note: str
    kind: Literal["decision_recorded"] = "decision_recorded"


@dataclass(frozen=True)
class SponsorAsked:
    request: str
    text: str
    about: tuple[str, ...]
    kind: Literal["sponsor_asked"] = "sponsor_asked"


@dataclass(frozen=True)
class RequestAnswered:
    request: str
    answer: Literal["yes", "yes_limited", "date", "no"]
    reason: str
    date: str
    owner: str
    kind: Literal["request_answered"] = "request_answered"


@dataclass(frozen=True)
class RequestTakenUp:
    request: str
    kind: Literal["request_taken_up"] = "request_taken_up"


@dataclass(frozen=True)
class SponsorIntervened:
    text: str
    kind: Literal["sponsor_intervened"] = "sponsor_intervened"


@dataclass(frozen=True)
class ReactionNoted:
    """`intervention` counts them from 1."""

    intervention: int
    text: str
    kind: Literal["reaction_noted"] = "reaction_noted"


@dataclass(frozen=True)
class RenewalSet:
    day: int
    date: str
    question: str
    kind: Literal["renewal_set"] = "renewal_set"


@dataclass(frozen=True)
class LeadWritten:
    section: str
    text: str
    kind: Literal["lead_written"] = "lead_written"


@dataclass(frozen=True)
class LineReworded:
    artefact: str
    text: str
    reason: str
    kind: Literal["line_reworded"] = "line_reworded"


@dataclass(frozen=True)
class LineHidden:
    artefact: str
    hidden: bool
    reason: str
    kind: Literal["line_hidden"] = "line_hidden"


@dataclass(frozen=True)
class LinesOrdered:
    section: str
    order: tuple[str, ...]
    kind: Literal["lines_ordered"] = "lines_ordered"


@dataclass(frozen=True)
class LineContested:
    """The status that follows has an event of its own."""

    artefact: str
    contested: bool
    reason: str
    kind: Literal["line_contested"] = "line_contested"


@dataclass(frozen=True)
class StatusReported:
    artefact: str
    status: Literal["not_started", "on_track", "late", "done", "dropped"]
    note: str
    date: str
    kind: Literal["status_reported"] = "status_reported"


@dataclass(frozen=True)
class PackMade:
    draft: int
    variant: str
    kind: Literal["pack_made"] = "pack_made"


Event = (
    RoomOpened | MandateStated | DoorSet
    | SeatTaken | PersonAdmitted | TeamJoined | TeamAdded | TeamRenamed | CaptainNamed
    | ProfileTold | ScalePlaced | RoleChanged | PersonLeft | PersonCameBack | PersonRemoved
    | RoundStarted | RoundExtended | RoundTrimmed | RoundPaused | RoundResumed | BellRung
    | RoundClosed | StepTurned | LastQuestionAnswered | RoundSkipped | RoundInserted
    | RoundReopened | ActUndone | AgendaFitted | PresentersDrawn
    | WorkshopClosed | WorkshopReopened | WorkshopArchived
    | ReadySet | HandRaised | NoteSent | NoteSettled | MessageSent | LineSaid | ItemParked
    | ItemUnparked | RoundNoteKept | TermDefined | TermSettled
    | ArtefactPosted | ArtefactRevised | ClashRaised | ClashSettled | ArtefactWithdrawn
    | ArtefactTakenOn | VersionLinked | MergeProposed | MergeAnswered
    | ChallengeRaised | ChallengeAnswered
    | TraceDrawn | TraceErased | ArtefactMarked | CommentLeft | StatusChanged
    | RecipeChecked | OutsideUnlocked
    | ArtefactTagged | CoverageCalledOut
    | BallotOpened | PaperHandedIn | BallotEnded | BallotClosed | BallotOpenedAgain | TieSettled
    | ResultRevealed
    | DecisionRecorded | SponsorAsked | RequestAnswered | RequestTakenUp | SponsorIntervened
    | ReactionNoted | RenewalSet | PackMade
    | LeadWritten | LineReworded | LineHidden | LinesOrdered | LineContested | StatusReported
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event at its place in the journal: `seq` is dense from 1, `at` is the server's time."""

    seq: int
    at: datetime
    by: By
    event: Event


@dataclass(frozen=True, slots=True)
class SealedPaper:
    """A paper on its way into the ballot box. Not an event: the journal never holds it."""

    ballot: str
    round_no: int
    person: str
    paper: Mapping[str, object]
