"""What somebody asks for, on one page. Imperative mood; may be refused."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from app.domain.design import Asked, BallotPlan, SessionDesign, Share
from app.domain.method import Method
from app.domain.people import Profile, Role

Fields = Mapping[str, object]
"""The content of an artefact: field id to text, number, list, group or rows (JSON)."""


class Asks:
    """Fields that no command knows are refused, not ignored."""

    __slots__ = ()
    __pydantic_config__ = {"extra": "forbid"}


# ---- opening, mandate, door ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TeamPlan:
    """A team as planned: its id, its name and which of the six team marks it wears (1 to 6)."""

    id: str
    name: str
    mark: int


@dataclass(frozen=True, slots=True)
class Continued:
    """The closed workshop that a new one goes on from; `draft`: its last outcome pack.

    `model` and `medians`: what it rated its maturity by, and area to median; empty if it did not.
    """

    code: str
    title: str
    closed_at: datetime
    draft: int = 0
    model: str = ""
    medians: Mapping[str, float] | None = None


@dataclass(frozen=True, slots=True)
class Brought:
    """A card that a new workshop takes along; `why`: where it comes from and how it stood."""

    artefact: str
    type: str
    title: str
    fields: Fields
    why: str
    internal_only: bool = False


@dataclass(frozen=True, slots=True)
class OpenRoom(Asks):
    """Sent by the desk or the rehearsal only, never over a socket.

    `affected`: how many people the change will touch, 0 where nobody has said.
    """

    design: SessionDesign
    method: Method
    title: str
    goal: str = ""
    fixed: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    promise: str = ""
    stops_doing: str = ""
    teams: tuple[TeamPlan, ...] = ()
    seating: Literal["chosen", "assigned", "balanced"] = "chosen"
    capacity: int = 200
    zone: str = "UTC"
    rehearsal: bool = False
    affected: int = 0
    continues: Continued | None = None
    brought: tuple[Brought, ...] = ()
    parked: tuple["ParkItem", ...] = ()
    terms: tuple["DefineTerm", ...] = ()
    kind: Literal["open_room"] = "open_room"


@dataclass(frozen=True, slots=True)
class StateMandate(Asks):
    goal: str
    fixed: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    promise: str = ""
    stops_doing: str = ""
    kind: Literal["state_mandate"] = "state_mandate"


@dataclass(frozen=True, slots=True)
class SetDoor(Asks):
    locked: bool
    approval: bool
    capacity: int
    kind: Literal["set_door"] = "set_door"


# ---- people and teams ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TakeSeat(Asks):
    """Sent by the entrance for somebody who has just come in; `role` comes from the link used."""

    person: str
    role: Role = Role.PARTICIPANT
    profile: Profile = Profile()
    team: str | None = None
    kind: Literal["take_seat"] = "take_seat"


@dataclass(frozen=True, slots=True)
class AdmitPerson(Asks):
    person: str
    kind: Literal["admit_person"] = "admit_person"


@dataclass(frozen=True, slots=True)
class JoinTeam(Asks):
    team: str
    kind: Literal["join_team"] = "join_team"


@dataclass(frozen=True, slots=True)
class MovePerson(Asks):
    person: str
    team: str
    kind: Literal["move_person"] = "move_person"


@dataclass(frozen=True, slots=True)
class BalanceTeams(Asks):
    """Seat everybody who has no team; people with the same tag are spread over the teams."""

    tag: Literal["function", "level", "operations", "customer_facing", "scale"] = "function"
    everybody: bool = False
    kind: Literal["balance_teams"] = "balance_teams"


@dataclass(frozen=True, slots=True)
class ArrangeTeams(Asks):
    """Several people move at once: `seats` is person to team."""

    seats: Mapping[str, str]
    kind: Literal["arrange_teams"] = "arrange_teams"


@dataclass(frozen=True, slots=True)
class TellProfile(Asks):
    """What somebody does; a facilitator may tell it of `person`, and to whom they report."""

    function: str = ""
    level: str = ""
    operations: bool = False
    customer_facing: bool = False
    reports_to: str = ""
    person: str | None = None
    kind: Literal["tell_profile"] = "tell_profile"


@dataclass(frozen=True, slots=True)
class PlaceOnScale(Asks):
    """Where somebody stands between just enough (0) and everything possible (10)."""

    place: int
    kind: Literal["place_on_scale"] = "place_on_scale"


@dataclass(frozen=True, slots=True)
class AddTeam(Asks):
    team: str
    name: str
    kind: Literal["add_team"] = "add_team"


@dataclass(frozen=True, slots=True)
class RenameTeam(Asks):
    team: str
    name: str
    kind: Literal["rename_team"] = "rename_team"


@dataclass(frozen=True, slots=True)
class NameCaptain(Asks):
    person: str
    kind: Literal["name_captain"] = "name_captain"


@dataclass(frozen=True, slots=True)
class ChangeRole(Asks):
    person: str
    role: Role
    kind: Literal["change_role"] = "change_role"


@dataclass(frozen=True, slots=True)
class HandOver(Asks):
    """Make somebody facilitator and step back to observer oneself."""

    person: str
    kind: Literal["hand_over"] = "hand_over"


@dataclass(frozen=True, slots=True)
class LeaveRoom(Asks):
    kind: Literal["leave_room"] = "leave_room"


@dataclass(frozen=True, slots=True)
class ComeBack(Asks):
    """Sent by the entrance when somebody who left or was away returns by cookie or code."""

    kind: Literal["come_back"] = "come_back"


@dataclass(frozen=True, slots=True)
class RemovePerson(Asks):
    person: str
    kind: Literal["remove_person"] = "remove_person"


@dataclass(frozen=True, slots=True)
class RemoveNewcomers(Asks):
    """Everybody who came in with the code at `since` or later: against a flood of strangers."""

    since: datetime
    kind: Literal["remove_newcomers"] = "remove_newcomers"


# ---- the bell --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NextRound(Asks):
    """Ring the bell for the running round, if any, and start the next one."""

    kind: Literal["next_round"] = "next_round"


@dataclass(frozen=True, slots=True)
class StartRound(Asks):
    round: str
    kind: Literal["start_round"] = "start_round"


@dataclass(frozen=True, slots=True)
class ExtendRound(Asks):
    """More minutes for the running round; for one team only if `team` is given."""

    minutes: int
    team: str | None = None
    reason: str = ""
    kind: Literal["extend_round"] = "extend_round"


@dataclass(frozen=True, slots=True)
class TrimRound(Asks):
    """Fewer minutes for a round that runs or is still to come: `minutes` is its new length."""

    round: str
    minutes: int
    reason: str = ""
    kind: Literal["trim_round"] = "trim_round"


@dataclass(frozen=True, slots=True)
class FitAgenda(Asks):
    """Trim several rounds to come as one act: `minutes` is round to new length."""

    minutes: Mapping[str, int]
    reason: str = ""
    kind: Literal["fit_agenda"] = "fit_agenda"


@dataclass(frozen=True, slots=True)
class DrawPresenters(Asks):
    """The order in which teams present in the running round, by lot; `seed`: eight digits."""

    seed: str
    kind: Literal["draw_presenters"] = "draw_presenters"


@dataclass(frozen=True, slots=True)
class PauseRound(Asks):
    kind: Literal["pause_round"] = "pause_round"


@dataclass(frozen=True, slots=True)
class ResumeRound(Asks):
    kind: Literal["resume_round"] = "resume_round"


@dataclass(frozen=True, slots=True)
class EndRound(Asks):
    """Ring the bell now."""

    kind: Literal["end_round"] = "end_round"


@dataclass(frozen=True, slots=True)
class CloseRound(Asks):
    """Sent by the room when the bell's 30 s of grace are over; `rev` names the bell that rang."""

    round: str
    rev: int
    kind: Literal["close_round"] = "close_round"


@dataclass(frozen=True, slots=True)
class TurnStep(Asks):
    """Turn to a page of the running round, counted from 0. `rev`: the room's own, when due."""

    round: str
    step: int
    rev: int | None = None
    kind: Literal["turn_step"] = "turn_step"


@dataclass(frozen=True, slots=True)
class AnswerLastQuestion(Asks):
    """What nobody has asked about, said to the facilitators alone; `nothing` is an answer too."""

    round: str
    text: str = ""
    nothing: bool = False
    kind: Literal["answer_last_question"] = "answer_last_question"


@dataclass(frozen=True, slots=True)
class SkipRound(Asks):
    round: str
    reason: str = ""
    kind: Literal["skip_round"] = "skip_round"


@dataclass(frozen=True, slots=True)
class InsertRound(Asks):
    """A new round after `after` (None: before all that is still to come)."""

    round: str
    after: str | None
    title: str
    type: str
    minutes: int
    share: Share
    prompt: str = ""
    artefacts: tuple[Asked, ...] = ()
    ballot: BallotPlan | None = None
    kind: Literal["insert_round"] = "insert_round"


@dataclass(frozen=True, slots=True)
class ReopenRound(Asks):
    round: str
    minutes: int
    reason: str
    kind: Literal["reopen_round"] = "reopen_round"


@dataclass(frozen=True, slots=True)
class UndoAct(Asks):
    """Take back the facilitators' last act at the bell, within 10 s; `act` is its number."""

    act: int
    kind: Literal["undo_act"] = "undo_act"


@dataclass(frozen=True, slots=True)
class CloseWorkshop(Asks):
    kind: Literal["close_workshop"] = "close_workshop"


@dataclass(frozen=True, slots=True)
class ReopenWorkshop(Asks):
    reason: str
    kind: Literal["reopen_workshop"] = "reopen_workshop"


@dataclass(frozen=True, slots=True)
class ArchiveWorkshop(Asks):
    kind: Literal["archive_workshop"] = "archive_workshop"


# ---- talk ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SetReady(Asks):
    ready: bool
    kind: Literal["set_ready"] = "set_ready"


@dataclass(frozen=True, slots=True)
class RaiseHand(Asks):
    """Raise or lower one's hand; a facilitator may lower somebody else's."""

    up: bool
    person: str | None = None
    kind: Literal["raise_hand"] = "raise_hand"


@dataclass(frozen=True, slots=True)
class SendNote(Asks):
    """A private note to the facilitators."""

    note: str
    text: str
    kind: Literal["send_note"] = "send_note"


@dataclass(frozen=True, slots=True)
class SettleNote(Asks):
    note: str
    kind: Literal["settle_note"] = "settle_note"


@dataclass(frozen=True, slots=True)
class SendMessage(Asks):
    """A facilitator's message to everybody, to one team or to one person (`to`: an id or None)."""

    message: str
    text: str
    team: str | None = None
    person: str | None = None
    kind: Literal["send_message"] = "send_message"


@dataclass(frozen=True, slots=True)
class SayLine(Asks):
    """A participant's one line in a round that asks for words, such as the lobby or the close."""

    line: str
    text: str
    kind: Literal["say_line"] = "say_line"


@dataclass(frozen=True, slots=True)
class ParkItem(Asks):
    """`reason`: why not now; `look_again`: a date, else the first on which the room looks again."""

    item: str
    text: str
    reason: str = ""
    look_again: str = ""
    kind: Literal["park_item"] = "park_item"


@dataclass(frozen=True, slots=True)
class UnparkItem(Asks):
    item: str
    kind: Literal["unpark_item"] = "unpark_item"


@dataclass(frozen=True, slots=True)
class KeepRoundNote(Asks):
    """The facilitators' own note on a round."""

    round: str
    text: str
    kind: Literal["keep_round_note"] = "keep_round_note"


@dataclass(frozen=True, slots=True)
class DefineTerm(Asks):
    """Saying it again replaces one's own meaning; somebody else's stays beside it."""

    term: str
    meaning: str
    not_to_be_confused_with: str = ""
    kind: Literal["define_term"] = "define_term"


@dataclass(frozen=True, slots=True)
class SettleTerm(Asks):
    """A facilitator settles which of a word's meanings holds."""

    term: str
    meaning: str
    kind: Literal["settle_term"] = "settle_term"


# ---- artefacts -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Source(Asks):
    """A parent that a version takes from. `field`: one field only; `what`: what was taken."""

    link: str
    kind: Literal["borrowed", "built_on", "supersedes"]
    parent: str
    version: int
    what: str = ""
    thanks: str = ""
    field: str | None = None


@dataclass(frozen=True, slots=True)
class PostArtefact(Asks):
    artefact: str
    type: str
    title: str
    fields: Fields
    authors: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    tags: tuple[str, ...] = ()
    zoom: Literal["", "macro", "meso", "micro"] = ""
    customer_kind: Literal["", "external", "internal", "partner"] = ""
    origin: Literal["inside", "outside", "brought_in"] = "inside"
    internal_only: bool = False
    round: str = ""  # the round it was written in; a late retry must not land in another one
    kind: Literal["post_artefact"] = "post_artefact"


@dataclass(frozen=True, slots=True)
class ReviseArtefact(Asks):
    """Change some fields of `artefact`, seen at `base`; None for `title` leaves it."""

    artefact: str
    base: int
    fields: Fields
    title: str | None = None
    change: str = ""
    sources: tuple[Source, ...] = ()
    round: str = ""
    kind: Literal["revise_artefact"] = "revise_artefact"


@dataclass(frozen=True, slots=True)
class SettleClash(Asks):
    """Choose between two texts of one field (`title` is the field "title")."""

    artefact: str
    field: str
    value: object
    kind: Literal["settle_clash"] = "settle_clash"


@dataclass(frozen=True, slots=True)
class AttachImage(Asks):
    """Sent for somebody whose picture was taken in; `alt`: what it shows, in their words."""

    artefact: str
    image: str
    alt: str
    round: str = ""
    kind: Literal["attach_image"] = "attach_image"


@dataclass(frozen=True, slots=True)
class RemoveImage(Asks):
    artefact: str
    image: str
    round: str = ""
    kind: Literal["remove_image"] = "remove_image"


@dataclass(frozen=True, slots=True)
class WithdrawArtefact(Asks):
    artefact: str
    reason: str = ""
    kind: Literal["withdraw_artefact"] = "withdraw_artefact"


@dataclass(frozen=True, slots=True)
class TakeOn(Asks):
    """One's team goes on with a card that an earlier workshop left."""

    artefact: str
    kind: Literal["take_on"] = "take_on"


@dataclass(frozen=True, slots=True)
class Parent(Asks):
    link: str
    artefact: str
    version: int
    what: str = ""


@dataclass(frozen=True, slots=True)
class ProposeMerge(Asks):
    """`authors`: who writes the merged card up; empty for all authors of all parents."""

    merge: str
    artefact: str
    type: str
    title: str
    fields: Fields
    parents: tuple[Parent, ...]
    authors: tuple[str, ...] = ()
    kind: Literal["propose_merge"] = "propose_merge"


@dataclass(frozen=True, slots=True)
class AnswerMerge(Asks):
    merge: str
    agree: bool
    kind: Literal["answer_merge"] = "answer_merge"


@dataclass(frozen=True, slots=True)
class RaiseChallenge(Asks):
    challenge: str
    artefact: str
    version: int
    lens: Literal["customer", "operator"]
    text: str
    kind: Literal["raise_challenge"] = "raise_challenge"


@dataclass(frozen=True, slots=True)
class AnswerChallenge(Asks):
    challenge: str
    response: Literal["accept", "adapt", "rebut"]
    text: str
    resolved_in: int | None = None
    kind: Literal["answer_challenge"] = "answer_challenge"


@dataclass(frozen=True, slots=True)
class DrawTrace(Asks):
    trace: str
    source: str
    target: str
    kind: Literal["draw_trace"] = "draw_trace"


@dataclass(frozen=True, slots=True)
class EraseTrace(Asks):
    trace: str
    source: str
    target: str
    kind: Literal["erase_trace"] = "erase_trace"


@dataclass(frozen=True, slots=True)
class MarkArtefact(Asks):
    """Leave or take back a mark while reading a gallery."""

    artefact: str
    mark: Literal["surprise", "contradicts", "like", "question"]
    on: bool
    kind: Literal["mark_artefact"] = "mark_artefact"


@dataclass(frozen=True, slots=True)
class CheckRecipe(Asks):
    """Who had a practice first has read what stands on the card: a stranger could follow it."""

    artefact: str
    kind: Literal["check_recipe"] = "check_recipe"


@dataclass(frozen=True, slots=True)
class UnlockOutside(Asks):
    """A facilitator opens references from outside before every team has its own practices."""

    reason: str
    kind: Literal["unlock_outside"] = "unlock_outside"


@dataclass(frozen=True, slots=True)
class LeaveComment(Asks):
    comment: str
    artefact: str
    text: str
    kind: Literal["leave_comment"] = "leave_comment"


@dataclass(frozen=True, slots=True)
class TagArtefact(Asks):
    """Say of a card that one would never dare it, or take that back."""

    artefact: str
    tag: Literal["dare"]
    on: bool
    kind: Literal["tag_artefact"] = "tag_artefact"


@dataclass(frozen=True, slots=True)
class CallOutCoverage(Asks):
    """Point teams to lanes in which they have nothing: `cells` are pairs of lane and team.

    `texts`: what each team concerned is told.
    """

    call: str
    cells: tuple[tuple[str, str], ...]
    texts: Mapping[str, str]
    kind: Literal["call_out_coverage"] = "call_out_coverage"


# ---- ballots ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OpenBallot(Asks):
    """`options` are artefact ids or free ids, then worded in `option_text`.

    `presurvey`: asked in the lobby, before the first round.
    """

    ballot: str
    method: str
    title: str
    options: tuple[str, ...]
    question: str = ""
    option_text: Mapping[str, str] | None = None
    params: Mapping[str, object] | None = None
    seconds: int | None = None
    reason: str = ""
    presurvey: bool = False
    kind: Literal["open_ballot"] = "open_ballot"


@dataclass(frozen=True, slots=True)
class HandInPaper(Asks):
    """One's paper, replaceable until the ballot closes. Its content never enters the journal."""

    ballot: str
    paper: Mapping[str, object]
    kind: Literal["hand_in_paper"] = "hand_in_paper"


@dataclass(frozen=True, slots=True)
class EndBallot(Asks):
    """No new papers from now on, except those that are under way (2 s of grace)."""

    ballot: str
    kind: Literal["end_ballot"] = "end_ballot"


@dataclass(frozen=True, slots=True)
class CloseBallot(Asks):
    """Sent by the room when the grace is over: count, write the result, forget who said what."""

    ballot: str
    rev: int
    kind: Literal["close_ballot"] = "close_ballot"


@dataclass(frozen=True, slots=True)
class OpenBallotAgain(Asks):
    """The next round of the same ballot, after an amendment (fist to five, maturity)."""

    ballot: str
    amendment: str = ""
    seconds: int | None = None
    kind: Literal["open_ballot_again"] = "open_ballot_again"


@dataclass(frozen=True, slots=True)
class RunOff(Asks):
    """Open a single choice among those tied at the cut of `ballot`."""

    ballot: str
    runoff: str
    title: str = ""
    seconds: int | None = 60
    kind: Literal["run_off"] = "run_off"


@dataclass(frozen=True, slots=True)
class SettleTie(Asks):
    """Settle what a run-off could not: by the decider named before, all tied, or lot."""

    ballot: str
    by: Literal["decider", "include_ties", "lot"]
    chosen: tuple[str, ...] = ()
    seed: str = ""
    kind: Literal["settle_tie"] = "settle_tie"


@dataclass(frozen=True, slots=True)
class RevealResult(Asks):
    ballot: str
    kind: Literal["reveal_result"] = "reveal_result"


# ---- decisions, sponsor, close ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RecordDecision(Asks):
    """`statuses` moves artefacts: shortlisted, adopted, contested, parked or shared again."""

    decision: str
    text: str
    by_way_of: Literal["ballot", "merge", "consent", "fist_to_five", "sponsor", "facilitator"]
    evidence: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    reasons: str = ""
    alternatives: tuple[str, ...] = ()
    dissent: str = ""
    note: str = ""
    statuses: (
        Mapping[str, Literal["shared", "shortlisted", "adopted", "contested", "parked"]] | None
    ) = None
    kind: Literal["record_decision"] = "record_decision"


@dataclass(frozen=True, slots=True)
class AskSponsor(Asks):
    request: str
    text: str
    about: tuple[str, ...] = ()
    kind: Literal["ask_sponsor"] = "ask_sponsor"


@dataclass(frozen=True, slots=True)
class AnswerRequest(Asks):
    """By a sponsor, or by a facilitator who writes down what sponsor `owner` said."""

    request: str
    answer: Literal["yes", "yes_limited", "date", "no"]
    reason: str = ""
    date: str = ""
    owner: str = ""
    kind: Literal["answer_request"] = "answer_request"


@dataclass(frozen=True, slots=True)
class TakeUpRequest(Asks):
    """Put one request before the room: it stands large on every screen until the next one."""

    request: str
    kind: Literal["take_up_request"] = "take_up_request"


@dataclass(frozen=True, slots=True)
class Intervene(Asks):
    """A sponsor's word in the room while teams work: allowed, and logged."""

    text: str
    kind: Literal["intervene"] = "intervene"


@dataclass(frozen=True, slots=True)
class NoteReaction(Asks):
    """How the room took a sponsor's word; `intervention` counts them from 1."""

    intervention: int
    text: str
    kind: Literal["note_reaction"] = "note_reaction"


@dataclass(frozen=True, slots=True)
class SetRenewal(Asks):
    """When the room looks again: `day` days after the close, on `date` (ISO 8601)."""

    day: int
    date: str
    question: str
    kind: Literal["set_renewal"] = "set_renewal"


# ---- the documents, and what becomes of them ---------------------------------------------------


@dataclass(frozen=True, slots=True)
class WriteLead(Asks):
    """The two lines with which a section of the documents opens; empty takes them back."""

    section: str
    text: str
    kind: Literal["write_lead"] = "write_lead"


@dataclass(frozen=True, slots=True)
class RewordLine(Asks):
    """How a card is said in the documents; the card stays as it is. Empty takes it back."""

    artefact: str
    text: str
    reason: str = ""
    kind: Literal["reword_line"] = "reword_line"


@dataclass(frozen=True, slots=True)
class HideLine(Asks):
    """Leave a card out of the documents; the evidence says that it is, and why."""

    artefact: str
    hidden: bool
    reason: str = ""
    kind: Literal["hide_line"] = "hide_line"


@dataclass(frozen=True, slots=True)
class OrderLines(Asks):
    """The cards that come first in a section, in this order; the others follow as before."""

    section: str
    order: tuple[str, ...]
    kind: Literal["order_lines"] = "order_lines"


@dataclass(frozen=True, slots=True)
class ContestLine(Asks):
    """Say that a card is contested, and by what; or that it no longer is."""

    artefact: str
    contested: bool
    reason: str = ""
    kind: Literal["contest_line"] = "contest_line"


@dataclass(frozen=True, slots=True)
class ReportStatus(Asks):
    """How far something is that was promised; `date`: when it is due now."""

    artefact: str
    status: Literal["not_started", "on_track", "late", "done", "dropped"]
    note: str = ""
    date: str = ""
    kind: Literal["report_status"] = "report_status"


@dataclass(frozen=True, slots=True)
class NotePack(Asks):
    """Sent by the room when an outcome pack of it was made."""

    draft: int
    variant: str
    kind: Literal["note_pack"] = "note_pack"


Command = (
    OpenRoom | StateMandate | SetDoor
    | TakeSeat | AdmitPerson | JoinTeam | MovePerson | BalanceTeams | AddTeam | RenameTeam
    | ArrangeTeams | TellProfile | PlaceOnScale
    | NameCaptain | ChangeRole | HandOver | LeaveRoom | ComeBack | RemovePerson
    | RemoveNewcomers
    | NextRound | StartRound | ExtendRound | TrimRound | PauseRound | ResumeRound | EndRound
    | CloseRound | TurnStep | AnswerLastQuestion | SkipRound | InsertRound | ReopenRound | UndoAct
    | FitAgenda | DrawPresenters
    | CloseWorkshop | ReopenWorkshop | ArchiveWorkshop
    | SetReady | RaiseHand | SendNote | SettleNote | SendMessage | SayLine | ParkItem | UnparkItem
    | KeepRoundNote | DefineTerm | SettleTerm
    | PostArtefact | ReviseArtefact | SettleClash | AttachImage | RemoveImage | WithdrawArtefact
    | TakeOn
    | ProposeMerge | AnswerMerge
    | RaiseChallenge | AnswerChallenge | DrawTrace | EraseTrace | MarkArtefact | LeaveComment
    | CheckRecipe | UnlockOutside
    | TagArtefact | CallOutCoverage
    | OpenBallot | HandInPaper | EndBallot | CloseBallot | OpenBallotAgain | RunOff | SettleTie
    | RevealResult
    | RecordDecision | AskSponsor | AnswerRequest | TakeUpRequest | Intervene | NoteReaction
    | SetRenewal | NotePack
    | WriteLead | RewordLine | HideLine | OrderLines | ContestLine | ReportStatus
)  # fmt: skip

FROM_THE_ROOM = (
    OpenRoom, TakeSeat, ComeBack, CloseRound, CloseBallot, NotePack, AttachImage,
)  # fmt: skip
"""Commands that no socket may bring: the desk, the entrance and the bell send them."""


@dataclass(frozen=True, slots=True)
class Stamped:
    """A command on its way into the journal. `id` is the client's, unique per person and room."""

    id: str
    person: str | None
    command: Command
    at: datetime | None = None
