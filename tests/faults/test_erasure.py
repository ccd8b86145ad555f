"""F44 and I10: after somebody is forgotten no byte of theirs is in any file, pack or picture."""

import asyncio
import io
import zipfile
from contextlib import closing

import pytest

from app.domain import commands as asked
from app.live.caretaker import Caretaker
from app.live.clock import SetClock
from app.live.connection import ROOM_GONE
from app.live.errands import written
from app.live.lobby import Lobby
from app.main.caring import erased
from app.main.looking import packed, shelves_of
from app.settings import Settings
from app.store import register
from app.store.audit import Audit
from app.store.backup import back_up
from app.store.keeping import Keeping
from tests.cast import (
    ANA,
    FAY,
    MAYA,
    NAMES,
    NOON,
    OMAR,
    SOL,
    THE_ROOM,
    moment,
    paper,
    persona,
    revision,
    seconds,
    service,
)
from tests.store.archive import Archive

CANARY = "Canary 4711 sings"
NAME = "Xaltocan Quetzal"
FIST = asked.OpenBallot("b1", "fist_to_five", CANARY, ("x",), CANARY, {"x": CANARY}, reason=CANARY)
SOURCE = asked.Source("l1", "borrowed", "a2", 1, CANARY, CANARY, "job")
FILLED = {"promise": CANARY, "moments": ["m1"], "steps": [CANARY], "levels": {"least": CANARY},
          "costs": [{"what": CANARY, "amount": 3}]}  # fmt: skip
PARENTS = (asked.Parent("l3", "a1", 1, CANARY), asked.Parent("l4", "a3", 1))


def ballot(id):
    words = {"x": "The bell"}
    return asked.OpenBallot(id, "fist_to_five", "How firm?", ("x",), option_text=words)


WRITTEN = {
    "maya": (
        (FAY, asked.StartRound("build")),
        (MAYA, asked.TellProfile(function=CANARY)),
        (OMAR, persona("a2", "Abe, 70")), (ANA, persona("a3", "Una, 40")),
        (MAYA, persona(title=CANARY, tags=(CANARY,))), (MAYA, moment()),
        (MAYA, asked.PostArtefact("s1", "service", CANARY, FILLED)),
        (ANA, revision(pain="Nobody calls back")),
        (MAYA, asked.ReviseArtefact("a1", 2, {"job": f"{CANARY} too"}, change=CANARY)),
        (MAYA, asked.SendNote("n1", CANARY)), (MAYA, asked.DefineTerm(CANARY, CANARY, CANARY)),
        (MAYA, asked.ParkItem("p1", CANARY, CANARY)), (MAYA, asked.AskSponsor("q1", CANARY)),
        (FAY, asked.StartRound("walk")),
        (MAYA, asked.LeaveComment("c1", "a2", CANARY)),
        (ANA, asked.LeaveComment("c2", "a1", f"“{CANARY}”?")),
        (FAY, asked.StartRound("rebuild")),
        (MAYA, asked.ReviseArtefact("a1", 3, {"job": "be home before work"}, sources=(SOURCE,))),
        (MAYA, asked.RaiseChallenge("h1", "a2", 1, "customer", CANARY)),
        (MAYA, asked.ProposeMerge("g1", "a9", "persona", CANARY, {"job": CANARY}, PARENTS)),
        (ANA, asked.AnswerMerge("g1", True)),
        (FAY, asked.StartRound("vote")), (FAY, ballot("b1")),
        (MAYA, paper(fingers=2, reason=CANARY)), (FAY, asked.EndBallot("b1")),
        (THE_ROOM, asked.CloseBallot("b1", 2), "command-close", NOON + seconds(9)),
        (FAY, ballot("b2")),
        (MAYA, paper("b2", fingers=1, reason=CANARY)),
    ),
    "fay": (
        (FAY, asked.StateMandate(CANARY, (CANARY,), (CANARY,), CANARY, CANARY)),
        (FAY, asked.RenameTeam("T1", CANARY)),
        (FAY, asked.StartRound("build")), (FAY, asked.ExtendRound(2, None, CANARY)),
        (FAY, asked.KeepRoundNote("build", CANARY)), (FAY, asked.SendMessage("g1", CANARY)),
        (FAY, asked.SkipRound("walk", CANARY)),
        (MAYA, persona()), (MAYA, moment()), (MAYA, service()),
        (FAY, asked.StartRound("vote")), (FAY, FIST),
        (FAY, asked.RecordDecision("d1", CANARY, "facilitator", reasons=CANARY,
                                   alternatives=(CANARY,), dissent=CANARY, note=CANARY)),
        (SOL, asked.Intervene("Money is there")), (FAY, asked.NoteReaction(1, CANARY)),
        (FAY, asked.SetRenewal(30, "2026-11-30", CANARY)),
        (FAY, asked.EndBallot("b1")),
        (THE_ROOM, asked.CloseBallot("b1", 2), "command-close", NOON + seconds(9)),
        (FAY, asked.CloseWorkshop()), (FAY, asked.WriteLead("TOM-02", CANARY)),
        (FAY, asked.RewordLine("a1", CANARY, CANARY)), (FAY, asked.HideLine("m1", True, CANARY)),
        (FAY, asked.ReopenWorkshop(CANARY)),
    ),
}  # fmt: skip
"""Something of theirs in every field that they can write into."""


def archive_of(folder, person):
    folder.mkdir()
    archive = Archive(folder)
    archive.room()
    names = {**NAMES, person: NAME}
    seats = [{"person": each, "name": name, "job": CANARY if each == person else ""}
             for each, name in names.items()]  # fmt: skip
    archive.errand(lambda db: register.add_seats(db, "r1", seats, NOON))
    for step in WRITTEN[person]:
        ((_, refused),) = archive.turn(step).answers
        assert refused is None, (step, refused)
    return archive


def held(*things):
    """Which of these hold the name or the words of whoever was forgotten."""
    wanted = [CANARY.encode(), NAME.encode()]
    return [thing[:60] for thing in things if any(each in thing for each in wanted)]


async def forgotten_in_a_running_house(archive, person):
    """By the button; what everybody in the room is shown afterwards."""
    clock = SetClock(NOON)
    lobby = Lobby(archive.journal, archive.register, clock)
    caretaker = Caretaker(
        lobby, archive.journal, Keeping(archive.reader), Audit(archive.reader), clock, 90
    )
    before = await pictures(archive, lobby)
    await caretaker.forget("r1", person, "fay")
    await written(archive.journal, lambda db: "the log was emptied before this")
    after = await pictures(archive, lobby)
    await lobby.close(ROOM_GONE)
    return before, after


async def pictures(archive, lobby):
    host = await lobby.host(archive.register.by_id("r1"))
    return [(host.picture(each, {}, "b") or "").encode() for each in (*NAMES, None)]


@pytest.mark.parametrize("person", WRITTEN)
def test_nothing_of_theirs_is_left_in_a_running_house(tmp_path, person):
    with closing(archive_of(tmp_path / "data", person)) as archive:
        assert held(archive.bytes())
        before, after = asyncio.run(forgotten_in_a_running_house(archive, person))
        assert held(*before)
        assert held(*after, archive.bytes()) == []
        back_up(archive.url, tmp_path / "backup")
    shelves = shelves_of(Settings(data=tmp_path / "data"))
    fresh = packed(shelves, "r1", "internal", None)
    assert held((tmp_path / "backup").read_bytes(), unzipped(fresh)) == []


@pytest.mark.parametrize("person", WRITTEN)
def test_nor_in_any_file_after_the_command_line_did_it(tmp_path, person):
    archive_of(tmp_path / "data", person).close()
    told = " ".join(erased(Settings(data=tmp_path / "data"), "r1", person))
    assert held(told.encode()) == []
    assert held(*(path.read_bytes() for path in (tmp_path / "data").iterdir())) == []


def unzipped(pack):
    """Every file of the pack and of what is packed within it."""
    with zipfile.ZipFile(io.BytesIO(pack)) as archive:
        inside = [archive.read(name) for name in archive.namelist()]
    return b"".join(unzipped(each) if each[:2] == b"PK" else each for each in inside)
