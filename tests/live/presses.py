"""Whatever people may press: commands of all kinds, sensible or not, to play at random."""

from hypothesis import strategies as st

from app.domain.commands import (
    AdmitPerson,
    AnswerChallenge,
    ChangeRole,
    CloseBallot,
    DrawTrace,
    EndBallot,
    EndRound,
    ExtendRound,
    HandInPaper,
    HandOver,
    JoinTeam,
    LeaveComment,
    LeaveRoom,
    MarkArtefact,
    MovePerson,
    NextRound,
    OpenBallot,
    ParkItem,
    PauseRound,
    RaiseChallenge,
    RaiseHand,
    RemovePerson,
    ResumeRound,
    RevealResult,
    SayLine,
    SendMessage,
    SendNote,
    SetDoor,
    SetReady,
    Source,
    TakeSeat,
    UndoAct,
    WithdrawArtefact,
)
from app.domain.people import By, Role
from tests.cast import FAY, NAMES, THE_ROOM, moment, persona, revision, service

CARDS = st.sampled_from(["a1", "a2", "m1", "m2", "s1"])
PEOPLE = st.sampled_from(list(NAMES))
TEAMS = st.sampled_from(["T1", "T2"])
FEW = st.integers(1, 3)
WORDS = st.sampled_from(["Why?", "For whom?", "Half of it", "Ünïcode – and “quotes”"])
OPTIONS = ("a1", "a2")
BORROWED = st.lists(
    st.builds(Source, st.sampled_from(["l1", "l2", "l3"]), st.just("borrowed"), CARDS, FEW, WORDS),
    max_size=1,
).map(tuple)

MADE = st.one_of(
    st.builds(
        persona, st.sampled_from(["a1", "a2"]), internal_only=st.booleans(), sources=BORROWED
    ),
    st.builds(moment, st.sampled_from(["m1", "m2"]), of=st.sampled_from(["a1", "a2"])),
    st.builds(service, st.just("s1"), of=st.just(("m1",))),
    st.builds(revision, CARDS, FEW, WORDS),
    st.builds(WithdrawArtefact, CARDS),
)
SAID = st.one_of(
    st.builds(RaiseChallenge, st.sampled_from("cd"), CARDS, FEW, st.just("customer"), WORDS),
    st.builds(AnswerChallenge, st.sampled_from("cd"), st.sampled_from(["accept", "rebut"]), WORDS),
    st.builds(MarkArtefact, CARDS, st.sampled_from(["like", "surprise"]), st.booleans()),
    st.builds(LeaveComment, st.sampled_from("ef"), CARDS, WORDS),
    st.builds(DrawTrace, st.just("serves"), st.just("s1"), CARDS),
    st.builds(SayLine, st.sampled_from("gh"), WORDS),
    st.builds(SendNote, st.sampled_from("ij"), WORDS),
    st.builds(ParkItem, st.sampled_from("kl"), WORDS),
)
DONE = st.one_of(
    st.builds(SetReady, st.booleans()),
    st.builds(RaiseHand, st.booleans()),
    st.builds(JoinTeam, TEAMS),
    st.just(LeaveRoom()),
    st.builds(HandInPaper, st.just("b1"), st.builds(lambda a: {"dots": {"a1": a}}, FEW)),
)
RUN = st.one_of(
    st.just(NextRound()),
    st.just(NextRound()),
    st.sampled_from([EndRound(), PauseRound(), ResumeRound()]),
    st.builds(ExtendRound, FEW, st.one_of(st.none(), TEAMS)),
    st.builds(UndoAct, st.integers(1, 6)),
    st.builds(MovePerson, PEOPLE, TEAMS),
    st.builds(ChangeRole, PEOPLE, st.sampled_from(Role)),
    st.builds(RemovePerson, PEOPLE),
    st.builds(AdmitPerson, PEOPLE),
    st.builds(HandOver, PEOPLE),
    st.builds(SetDoor, st.booleans(), st.booleans(), st.just(20)),
    st.builds(SendMessage, st.sampled_from("mn"), WORDS, st.one_of(st.none(), TEAMS)),
    st.builds(OpenBallot, st.just("b1"), st.just("dots"), WORDS, st.just(OPTIONS)),
    st.builds(EndBallot, st.just("b1")),
    st.builds(RevealResult, st.just("b1")),
)
BY_THE_ROOM = st.one_of(
    st.builds(TakeSeat, PEOPLE, st.sampled_from(Role)),
    st.builds(CloseBallot, st.just("b1"), FEW),
)

ANYBODY = PEOPLE.map(By)
PRESSES = st.one_of(
    st.tuples(ANYBODY, MADE),
    st.tuples(ANYBODY, MADE),
    st.tuples(ANYBODY, SAID),
    st.tuples(ANYBODY, DONE),
    st.tuples(st.just(FAY), RUN),
    st.tuples(st.just(FAY), RUN),
    st.tuples(st.just(THE_ROOM), BY_THE_ROOM),
)
