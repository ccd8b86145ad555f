"""How each event changes the room."""

from collections.abc import Callable, Mapping

from app.domain import events as happened
from app.domain.changes import (
    agenda,
    artefacts,
    ballots,
    bell,
    challenges,
    decisions,
    entrance,
    lineage,
    marks,
    talk,
    teams,
    traces,
    workshop,
)
from app.domain.events import Event, Recorded
from app.domain.room import Room

Change = Callable[..., Room]

CHANGES: Mapping[type[Event], Change] = {
    happened.RoomOpened: workshop.room_opened,
    happened.MandateStated: workshop.mandate_stated,
    happened.DoorSet: entrance.door_set,
    happened.SeatTaken: entrance.seat_taken,
    happened.PersonAdmitted: entrance.person_admitted,
    happened.TeamJoined: teams.team_joined,
    happened.TeamAdded: teams.team_added,
    happened.TeamRenamed: teams.team_renamed,
    happened.CaptainNamed: teams.captain_named,
    happened.RoleChanged: entrance.role_changed,
    happened.PersonLeft: entrance.person_left,
    happened.PersonCameBack: entrance.person_came_back,
    happened.PersonRemoved: entrance.person_removed,
    happened.RoundStarted: bell.round_started,
    happened.RoundExtended: bell.round_extended,
    happened.RoundTrimmed: bell.round_trimmed,
    happened.RoundPaused: bell.round_paused,
    happened.RoundResumed: bell.round_resumed,
    happened.BellRung: bell.bell_rung,
    happened.RoundClosed: bell.round_closed,
    happened.RoundSkipped: agenda.round_skipped,
    happened.RoundInserted: agenda.round_inserted,
    happened.RoundReopened: agenda.round_reopened,
    happened.ActUndone: agenda.act_undone,
    happened.WorkshopClosed: workshop.workshop_closed,
    happened.WorkshopReopened: workshop.workshop_reopened,
    happened.WorkshopArchived: workshop.workshop_archived,
    happened.ReadySet: talk.ready_set,
    happened.HandRaised: talk.hand_raised,
    happened.NoteSent: talk.note_sent,
    happened.NoteSettled: talk.note_settled,
    happened.MessageSent: talk.message_sent,
    happened.LineSaid: talk.line_said,
    happened.ItemParked: talk.item_parked,
    happened.ItemUnparked: talk.item_unparked,
    happened.RoundNoteKept: talk.round_note_kept,
    happened.TermDefined: decisions.term_defined,
    happened.ArtefactPosted: artefacts.artefact_posted,
    happened.ArtefactRevised: artefacts.artefact_revised,
    happened.ClashRaised: artefacts.clash_raised,
    happened.ClashSettled: artefacts.clash_settled,
    happened.ArtefactWithdrawn: artefacts.artefact_withdrawn,
    happened.VersionLinked: lineage.version_linked,
    happened.MergeProposed: lineage.merge_proposed,
    happened.MergeAnswered: lineage.merge_answered,
    happened.ChallengeRaised: challenges.challenge_raised,
    happened.ChallengeAnswered: challenges.challenge_answered,
    happened.TraceDrawn: traces.trace_drawn,
    happened.TraceErased: traces.trace_erased,
    happened.ArtefactMarked: marks.artefact_marked,
    happened.CommentLeft: marks.comment_left,
    happened.StatusChanged: artefacts.status_changed,
    happened.BallotOpened: ballots.ballot_opened,
    happened.PaperHandedIn: ballots.paper_handed_in,
    happened.BallotEnded: ballots.ballot_ended,
    happened.BallotClosed: ballots.ballot_closed,
    happened.BallotOpenedAgain: ballots.ballot_opened_again,
    happened.TieSettled: ballots.tie_settled,
    happened.ResultRevealed: ballots.result_revealed,
    happened.DecisionRecorded: decisions.decision_recorded,
    happened.SponsorAsked: decisions.sponsor_asked,
    happened.RequestAnswered: decisions.request_answered,
    happened.SponsorIntervened: decisions.sponsor_intervened,
    happened.RenewalSet: decisions.renewal_set,
    happened.PackMade: decisions.pack_made,
}


def evolve(room: Room, recorded: Recorded) -> Room:
    """The room after this event. There are no rules here: whatever is in the journal happened."""
    return CHANGES[type(recorded.event)](room, recorded.event, recorded)
