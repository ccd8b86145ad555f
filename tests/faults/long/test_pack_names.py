"""F33: whatever people, teams and workshops are called, a pack unpacks into its own folder only."""

import re
from dataclasses import replace
from io import BytesIO
from itertools import cycle
from zipfile import ZipFile

from app.outcome.archive import file_name, files
from app.outcome.snapshot import Person
from app.outcome.zipped import zipped
from tests.outcome.recorded import half_done

CALLED = ("../../etc/passwd", "/etc/passwd", "C:\\Windows\\win.ini", "..", ".", "CON", "nul.txt",
          "a\0b", "x" * 300, "\u202egpj.exe", "~root", "-rf", "a/b/c", "Same", "same")  # fmt: skip
HARMLESS = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}")
RESERVED = {"con", "nul", "prn", "aux", "com1", "lpt1"}


def badly_named():
    room = half_done()
    called, people = cycle(CALLED), sorted(room.names)
    names = {id: Person(name, name) for id, name in zip(people, called, strict=False)}
    teams = {id: replace(team, name=next(called)) for id, team in room.room.teams.items()}
    return replace(room, names=names, room=replace(room.room, title=CALLED[0], teams=teams))


def test_a_pack_of_hostile_names_unpacks_into_its_own_folder(tmp_path):
    held = files(badly_named(), "internal")
    assert held.keys() == files(half_done(), "internal").keys()
    for name in held:
        assert all(HARMLESS.fullmatch(part) for part in name.split("/")), name
        assert not {part.partition(".")[0].casefold() for part in name.split("/")} & RESERVED
    assert len({name.casefold() for name in held}) == len(held)
    ZipFile(BytesIO(zipped(held))).extractall(tmp_path / "inside")
    found = {str(path.relative_to(tmp_path / "inside")): path.read_bytes()
             for path in tmp_path.rglob("*") if path.is_file()}  # fmt: skip
    assert found == held


def test_a_download_is_named_for_every_system():
    room = half_done()
    for title in CALLED:
        called = file_name(replace(room, room=replace(room.room, title=title)))
        assert HARMLESS.fullmatch(called), called
