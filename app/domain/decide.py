"""Which rule answers which command."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from app.domain import commands as asked
from app.domain.commands import CloseBallot, Command
from app.domain.events import Event, SealedPaper
from app.domain.people import By
from app.domain.room import Room
from app.domain.rules import (
    agenda,
    artefacts,
    ballots,
    bell,
    challenges,
    coverage,
    dates,
    decisions,
    editing,
    elastic,
    entrance,
    following,
    images,
    last_question,
    lengths,
    lineage,
    marks,
    practices,
    presenting,
    seating,
    sponsor,
    steps,
    succession,
    tags,
    talk,
    teams,
    terms,
    ties,
    traces,
    workshop,
)
from app.domain.rules.permissions import stage_allows

Papers = Mapping[str, Sequence[Mapping[str, object]]]
"""Ballot id to the papers of its current round: {"paper", "team", "guest", "tags"} each."""

Rule = Callable[..., Sequence[Event | SealedPaper]]

NO_PAPERS: Papers = {}

RULES: Mapping[type[Command], Rule] = {
    asked.OpenRoom: workshop.open_room,
    asked.StateMandate: workshop.state_mandate,
    asked.SetDoor: entrance.set_door,
    asked.TakeSeat: entrance.take_seat,
    asked.AdmitPerson: entrance.admit_person,
    asked.JoinTeam: teams.join_team,
    asked.MovePerson: teams.move_person,
    asked.BalanceTeams: teams.balance_teams,
    asked.ArrangeTeams: seating.arrange_teams,
    asked.TellProfile: seating.tell_profile,
    asked.PlaceOnScale: seating.place_on_scale,
    asked.AddTeam: teams.add_team,
    asked.RenameTeam: teams.rename_team,
    asked.NameCaptain: teams.name_captain,
    asked.ChangeRole: entrance.change_role,
    asked.HandOver: entrance.hand_over,
    asked.LeaveRoom: entrance.leave_room,
    asked.ComeBack: entrance.come_back,
    asked.RemovePerson: entrance.remove_person,
    asked.RemoveNewcomers: entrance.remove_newcomers,
    asked.NextRound: bell.next_round,
    asked.StartRound: bell.start_round,
    asked.ExtendRound: lengths.extend_round,
    asked.TrimRound: lengths.trim_round,
    asked.PauseRound: bell.pause_round,
    asked.ResumeRound: bell.resume_round,
    asked.EndRound: bell.end_round,
    asked.CloseRound: bell.close_round,
    asked.TurnStep: steps.turn_step,
    asked.AnswerLastQuestion: last_question.answer_last_question,
    asked.SkipRound: agenda.skip_round,
    asked.InsertRound: agenda.insert_round,
    asked.ReopenRound: agenda.reopen_round,
    asked.UndoAct: agenda.undo_act,
    asked.FitAgenda: elastic.fit_agenda,
    asked.DrawPresenters: presenting.draw_presenters,
    asked.CloseWorkshop: workshop.close_workshop,
    asked.ReopenWorkshop: workshop.reopen_workshop,
    asked.ArchiveWorkshop: workshop.archive_workshop,
    asked.SetReady: talk.set_ready,
    asked.RaiseHand: talk.raise_hand,
    asked.SendNote: talk.send_note,
    asked.SettleNote: talk.settle_note,
    asked.SendMessage: talk.send_message,
    asked.SayLine: talk.say_line,
    asked.ParkItem: talk.park_item,
    asked.UnparkItem: talk.unpark_item,
    asked.KeepRoundNote: talk.keep_round_note,
    asked.DefineTerm: terms.define_term,
    asked.SettleTerm: terms.settle_term,
    asked.PostArtefact: artefacts.post_artefact,
    asked.ReviseArtefact: artefacts.revise_artefact,
    asked.SettleClash: artefacts.settle_clash,
    asked.AttachImage: images.attach_image,
    asked.RemoveImage: images.remove_image,
    asked.WithdrawArtefact: artefacts.withdraw_artefact,
    asked.TakeOn: succession.take_on,
    asked.ProposeMerge: lineage.propose_merge,
    asked.AnswerMerge: lineage.answer_merge,
    asked.RaiseChallenge: challenges.raise_challenge,
    asked.AnswerChallenge: challenges.answer_challenge,
    asked.DrawTrace: traces.draw_trace,
    asked.EraseTrace: traces.erase_trace,
    asked.MarkArtefact: marks.mark_artefact,
    asked.LeaveComment: marks.leave_comment,
    asked.CheckRecipe: practices.check_recipe,
    asked.UnlockOutside: practices.unlock_outside,
    asked.TagArtefact: tags.tag_artefact,
    asked.CallOutCoverage: coverage.call_out_coverage,
    asked.OpenBallot: ballots.open_ballot,
    asked.HandInPaper: ballots.hand_in_paper,
    asked.EndBallot: ballots.end_ballot,
    asked.CloseBallot: ballots.close_ballot,
    asked.OpenBallotAgain: ballots.open_ballot_again,
    asked.RunOff: ties.run_off,
    asked.SettleTie: ties.settle_tie,
    asked.RevealResult: ballots.reveal_result,
    asked.RecordDecision: decisions.record_decision,
    asked.AskSponsor: decisions.ask_sponsor,
    asked.AnswerRequest: decisions.answer_request,
    asked.TakeUpRequest: sponsor.take_up_request,
    asked.Intervene: sponsor.intervene,
    asked.NoteReaction: sponsor.note_reaction,
    asked.SetRenewal: dates.set_renewal,
    asked.NotePack: decisions.note_pack,
    asked.WriteLead: editing.write_lead,
    asked.RewordLine: editing.reword_line,
    asked.HideLine: editing.hide_line,
    asked.OrderLines: editing.order_lines,
    asked.ContestLine: editing.contest_line,
    asked.ReportStatus: following.report_status,
}


def decide(
    room: Room, command: Command, *, by: By, at: datetime, papers: Papers = NO_PAPERS
) -> list[Event | SealedPaper]:
    """What happens because of `command`; an empty list if it is so already. Raises Refused.

    `papers` are read only when a ballot closes.
    """
    stage_allows(room, command)
    rule = RULES[type(command)]
    if isinstance(command, CloseBallot):
        return list(rule(room, command, by, at, papers))
    return list(rule(room, command, by, at))
