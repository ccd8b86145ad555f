"""One sensible example of every command, and the rooms in which everybody tries it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.domain import commands as asked
from app.domain.commands import Asks, Parent
from app.domain.design import Asked, RoundDesign, Share
from app.domain.method import Step
from app.domain.people import THE_ROOM, By, Profile, Role
from app.domain.practices import PracticeLadder
from app.domain.room import Room
from tests.cast import (
    AMBER,
    DESIGN,
    FAY,
    GWEN_COMES,
    MAYA,
    METHOD,
    NOON,
    OMAR,
    OPEN_ROOM,
    OTIS_COMES,
    SOL,
    TEAL,
    Play,
    minutes,
    moment,
    persona,
    seconds,
    service,
)

STATES: Mapping[str, Share] = {
    "L": Share.PLENARY,  # the lobby: nothing has begun
    "P": Share.PRIVATE,
    "D": Share.DARK,
    "T": Share.TWILIGHT,
    "G": Share.GALLERY,
    "Y": Share.DAYLIGHT,
    "B": Share.PLENARY,
    "Z": Share.DARK,  # paused
    "R": Share.DARK,  # the bell has rung, its grace runs
    "N": Share.DARK,  # closed, the next has not begun
    "X": Share.DARK,  # the workshop is closed
    "A": Share.DARK,  # it is in the archive
}
"""A room for each letter: a round that runs and shares in this way, or what the remark says."""

PEOPLE: Mapping[str, By] = {
    "fay": FAY, "maya": MAYA, "ana": By("ana"), "omar": OMAR, "gwen": By("gwen"), "sol": SOL,
    "otis": By("otis"), "wim": By("wim"), "rita": By("rita"), "nobody": By("nobody"),
    "room": THE_ROOM,
}  # fmt: skip
"""Wim waits at the door, Rita was removed; the room itself sends what is due."""

WIDER = replace(
    METHOD,
    types=tuple(
        replace(t, lane="S")
        if t.id == "roadblock"
        else replace(t, due="start")
        if t.id == "service"
        else t
        for t in METHOD.types
    ),
    steps=(
        Step("seven_questions", "q1", "First", types=("persona",)),
        Step("seven_questions", "q2", "Second", types=("service",)),
        Step("roadblocks", "last", "What have we not asked?", to="operations"),
    ),
    ladder=PracticeLadder("persona", "weight", "job", "pain", ()),
)
"""A method that has pages, a lane, a ladder and promises too."""

EARLIER = asked.Continued("ABCD2345", "Better evenings", NOON)
OLD = asked.Brought("old", "persona", "Una, 40", {"job": "sleep"}, "Parked in May")

COME = (
    GWEN_COMES,
    OTIS_COMES,
    (THE_ROOM, asked.TakeSeat("rita", Role.PARTICIPANT, Profile(), TEAL)),
    (FAY, asked.RemovePerson("rita")),
    (FAY, asked.SetDoor(False, True, 200)),
    (THE_ROOM, asked.TakeSeat("wim")),
)
MADE = (
    (FAY, asked.StartRound("build")),
    (MAYA, persona()),
    (MAYA, moment()),
    (MAYA, service()),
    (MAYA, service("s3", "Ask once")),
    (OMAR, persona("a2", "Abe, 70")),
    (OMAR, moment("m2", "The last call", "a2")),
    (OMAR, service("s2", "Key safe", ("m2",))),
    (FAY, asked.StartRound("reveal")),
)


@dataclass(frozen=True)
class Sample:
    """`command` is about Maya's things. `first`: what has happened before in the same round.

    `type`: the round's; `shared`: what happened in the round before, in daylight.
    """

    command: Asks
    first: tuple[object, ...] = ()
    type: str = "team_build"
    shared: tuple[object, ...] = ()


def room_in(sample: Sample, state: str) -> Play:
    """The room in which this sample is tried."""
    *rounds, last = DESIGN.rounds
    design = replace(DESIGN, rounds=(*rounds, target(sample, state), last))
    opening = replace(OPEN_ROOM, design=design, method=WIDER, continues=EARLIER, brought=(OLD,))
    seats = tuple((THE_ROOM, seat) for seat in SEATED)
    play = Play(((THE_ROOM, opening), *seats)).steps(*COME)
    if state == "L":
        return play
    play.steps(*MADE, *sample.shared, (FAY, asked.StartRound("target")), *sample.first)
    return _turned(play, state)


def command_in(play: Play, sample: Sample) -> Asks:
    """The command as it is sent there: an act at the bell is taken back by its number."""
    if isinstance(sample.command, asked.UndoAct):
        return asked.UndoAct(play.room.acts)
    return sample.command


def target(sample: Sample, state: str) -> RoundDesign:
    wanted = (Asked("persona", 0, 9), Asked("service", 0, 9))
    return RoundDesign("target", "Now", sample.type, 12, 4, STATES[state], artefacts=wanted)


def _turned(play: Play, state: str) -> Play:
    if state == "Z":
        return play.steps((FAY, asked.PauseRound()))
    if state in "RNXA":
        play.steps((FAY, asked.EndRound()))
    if state in "NXA":
        rev = play.room.agenda[-2].rev
        play.steps(seconds(31), (THE_ROOM, asked.CloseRound("target", rev)))
    if state in "XA":
        play.steps(*_counted(play.room), (FAY, asked.CloseWorkshop()))
    return play.steps((FAY, asked.ArchiveWorkshop())) if state == "A" else play


def _counted(room: Room) -> tuple[object, ...]:
    """A workshop closes only when all its ballots have."""
    still = [b for b in room.ballots.values() if b.state != "closed"]
    ends = [(FAY, asked.EndBallot(b.id)) for b in still if b.state == "open"]
    revs = {b.id: b.rev + (b.state == "open") for b in still}
    closes = [(THE_ROOM, asked.CloseBallot(id, rev)) for id, rev in revs.items()]
    return (*ends, minutes(1), *closes)


SEATED = (
    asked.TakeSeat("fay", Role.FACILITATOR),
    asked.TakeSeat("maya", Role.PARTICIPANT, Profile("care", "frontline", operations=True), TEAL),
    asked.TakeSeat("ana", Role.PARTICIPANT, Profile("finance", "lead"), TEAL),
    asked.TakeSeat("omar", Role.PARTICIPANT, Profile("operations", "lead"), AMBER),
    asked.TakeSeat("sol", Role.SPONSOR),
)

# ---- what has happened just before -----------------------------------------------------------

WORDS = {"this": "This", "that": "That"}


def _ballot(id: str = "b1") -> asked.OpenBallot:
    return asked.OpenBallot(id, "single_choice", "Which?", tuple(WORDS), option_text=WORDS)


def _votes(choices: Mapping[str, str]) -> tuple[object, ...]:
    return tuple((By(who), asked.HandInPaper("b1", {"choice": c})) for who, c in choices.items())


OPEN = ((FAY, _ballot()),)
ENDED = (*OPEN, (FAY, asked.EndBallot("b1")))
COUNTED = (*ENDED, seconds(3), (THE_ROOM, asked.CloseBallot("b1", 2)))
FISTS = (
    (FAY, asked.OpenBallot("b1", "fist_to_five", "Can you live with it?", ("this",),
                           option_text={"this": "This"})),
    *COUNTED[1:],
)  # fmt: skip
A_TIE = (*OPEN, *_votes({"maya": "this", "omar": "that"}), *ENDED[1:], *COUNTED[2:])
A_CHALLENGE = asked.RaiseChallenge("x1", "s1", 1, "operator", "Who calls on a Monday?")
A_REQUEST = asked.AskSponsor("q1", "May two people answer calls?")
A_MERGE = asked.ProposeMerge(
    "g1", "s9", "service", "One call", {"promise": "One call", "moments": ["m1"]},
    (Parent("l8", "s1", 1), Parent("l9", "s2", 1)),
)  # fmt: skip
A_NOTE = asked.SendNote("n1", "We are stuck.")
A_TERM = asked.DefineTerm("orphan", "a return that nobody can read")
A_CLASH = (
    (MAYA, asked.ReviseArtefact("s1", 1, {"promise": "We call within the hour"})),
    (By("ana"), asked.ReviseArtefact("s1", 1, {"promise": "We call the same day"})),
)

SAMPLES: tuple[Sample, ...] = (
    Sample(OPEN_ROOM),
    Sample(asked.StateMandate("A third of the waiting time")),
    Sample(asked.SetDoor(True, False, 60)),
    Sample(asked.TakeSeat("lena", Role.PARTICIPANT)),
    Sample(asked.AdmitPerson("wim")),
    Sample(asked.JoinTeam(AMBER)),
    Sample(asked.MovePerson("ana", AMBER)),
    Sample(asked.BalanceTeams(everybody=True)),
    Sample(asked.AddTeam("T3", "Plum")),
    Sample(asked.RenameTeam(TEAL, "Kingfisher")),
    Sample(asked.ArrangeTeams({"ana": AMBER})),
    Sample(asked.TellProfile("care", "specialist")),
    Sample(asked.PlaceOnScale(7)),
    Sample(asked.NameCaptain("ana")),
    Sample(asked.ChangeRole("otis", Role.PARTICIPANT)),
    Sample(asked.HandOver("maya")),
    Sample(asked.LeaveRoom()),
    Sample(asked.ComeBack()),
    Sample(asked.RemovePerson("ana")),
    Sample(asked.RemoveNewcomers(NOON)),
    Sample(asked.NextRound()),
    Sample(asked.StartRound("walk")),
    Sample(asked.ExtendRound(5)),
    Sample(asked.TrimRound("walk", 4)),
    Sample(asked.PauseRound()),
    Sample(asked.ResumeRound()),
    Sample(asked.EndRound()),
    Sample(asked.CloseRound("target", 1)),
    Sample(asked.TurnStep("target", 1), type="seven_questions"),
    Sample(asked.AnswerLastQuestion("target", "Who asks the drivers?"), type="roadblocks"),
    Sample(asked.SkipRound("walk")),
    Sample(asked.InsertRound("extra", None, "One more", "reveal", 5, Share.DAYLIGHT)),
    Sample(asked.ReopenRound("build", 5, "Two teams were late")),
    Sample(asked.UndoAct(2)),
    Sample(asked.FitAgenda({"walk": 4})),
    Sample(asked.DrawPresenters("41973306"), type="reveal"),
    Sample(asked.CloseWorkshop()),
    Sample(asked.ReopenWorkshop("One card was forgotten")),
    Sample(asked.ArchiveWorkshop()),
    Sample(asked.SetReady(True)),
    Sample(asked.RaiseHand(True)),
    Sample(A_NOTE),
    Sample(asked.SettleNote("n1"), first=((MAYA, A_NOTE),)),
    Sample(asked.SendMessage("w1", "Five minutes", TEAL)),
    Sample(asked.SayLine("y1", "Calm")),
    Sample(asked.ParkItem("k1", "Opening hours")),
    Sample(asked.UnparkItem("k1"), first=((MAYA, asked.ParkItem("k1", "Opening hours")),)),
    Sample(asked.KeepRoundNote("build", "Slow start")),
    Sample(A_TERM),
    Sample(asked.SettleTerm("orphan", "a return that nobody can read"), first=((MAYA, A_TERM),)),
    Sample(persona("a9", "Eve, 30")),
    Sample(asked.ReviseArtefact("s1", 1, {"promise": "We call within the hour"})),
    Sample(asked.SettleClash("s1", "promise", "We call the same day"), first=A_CLASH),
    Sample(asked.AttachImage("s1", "i1", "The paper form")),
    Sample(asked.RemoveImage("s1", "i1"), first=((MAYA, asked.AttachImage("s1", "i1", "A form")),)),
    Sample(asked.WithdrawArtefact("s1")),
    Sample(asked.TakeOn("old")),
    Sample(A_MERGE),
    Sample(asked.AnswerMerge("g1", True), shared=((MAYA, A_MERGE),)),
    Sample(A_CHALLENGE),
    Sample(asked.AnswerChallenge("x1", "adapt", "A window"), shared=((OMAR, A_CHALLENGE),)),
    Sample(asked.DrawTrace("serves", "s1", "m2")),
    Sample(asked.EraseTrace("serves", "s1", "m1")),
    Sample(asked.MarkArtefact("s1", "like", True)),
    Sample(asked.LeaveComment("o1", "s1", "Who pays?")),
    Sample(asked.CheckRecipe("a1")),
    Sample(asked.UnlockOutside("They have enough"), type="practice_harvest"),
    Sample(asked.TagArtefact("s1", "dare", True)),
    Sample(asked.CallOutCoverage("c1", (("S", TEAL),), {TEAL: "Who supplies it?"})),
    Sample(_ballot()),
    Sample(asked.HandInPaper("b1", {"choice": "this"}), first=OPEN),
    Sample(asked.EndBallot("b1"), first=OPEN),
    Sample(asked.CloseBallot("b1", 2), first=(*ENDED, seconds(3))),
    Sample(asked.OpenBallotAgain("b1", "Said better"), first=FISTS),
    Sample(asked.RunOff("b1", "b2"), first=A_TIE),
    Sample(asked.SettleTie("b1", "lot", seed="41973306"), first=A_TIE),
    Sample(asked.RevealResult("b1"), first=COUNTED),
    Sample(asked.RecordDecision("d1", "We call back", "facilitator", about=("s1",))),
    Sample(A_REQUEST),
    Sample(asked.AnswerRequest("q1", "yes", owner="sol"), first=((MAYA, A_REQUEST),)),
    Sample(asked.TakeUpRequest("q1"), first=((MAYA, A_REQUEST),), type="sponsor_answer"),
    Sample(asked.Intervene("Think bigger")),
    Sample(asked.NoteReaction(1, "Silence"), first=((SOL, asked.Intervene("Think bigger")),)),
    Sample(asked.SetRenewal(30, "2026-10-14", "What moved?")),
    Sample(asked.NotePack(1, "sponsor")),
    Sample(asked.WriteLead("TOM-04", "Two promises, one of them small.")),
    Sample(asked.RewordLine("s1", "We call back within two hours.", "The limit was said later")),
    Sample(asked.HideLine("s1", True, "It names a customer")),
    Sample(asked.OrderLines("TOM-04", ("s3", "s1"))),
    Sample(asked.ContestLine("s1", True, "Care and operations do not agree")),
    Sample(asked.ReportStatus("s1", "on_track", "Two people call since Monday")),
)
"""One for each command."""
