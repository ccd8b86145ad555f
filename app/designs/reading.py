"""Reads session designs and methods from TOML files, and says where one cannot be read."""

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from app.designs.sentences import sentence
from app.designs.whereabouts import Place, whereabouts
from app.domain.design import SessionDesign
from app.domain.method import Method
from app.messages import designs, methods

T = TypeVar("T", SessionDesign, Method)


class Unusable(Exception):
    """A file that somebody should mend; `problems` say where and why, one sentence each."""

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Sheet:
    """A TOML file as written: its name for people, its values, the line of each."""

    name: str
    values: Mapping[str, object]
    lines: Mapping[Place, int]

    @property
    def is_method(self) -> bool:
        return "types" in self.values

    def problem(self, place: Place, reason: str) -> str:
        """`FILE:line place: reason`; the line is that of the nearest thing that is there."""
        there = next(place[:n] for n in range(len(place), -1, -1) if place[:n] in self.lines)
        return f"{self.name}:{self.lines[there]} {self._spoken(place)}: {reason}"

    def _spoken(self, place: Place) -> str:
        """`rounds.r05.share`, or `artefacts[2]` (counted from 1) where nothing has an id."""
        value: object = self.values
        said = ""
        for step in place:
            value = _inside(value, step)
            id = _inside(value, "id")
            if isinstance(step, str) or isinstance(id, str):
                said += f".{id if isinstance(step, int) else step}"
            else:
                said += f"[{step + 1}]"
        return said.lstrip(".") or "file"


def _inside(value: object, step: str | int) -> object:
    match value:
        case dict() if isinstance(step, str):
            return value.get(step)
        case list() if isinstance(step, int) and step < len(value):
            return value[step]
        case _:
            return None


def read_design(path: Path) -> SessionDesign:
    """A design whose form is right; whether it makes sense is for `check.problems` to say."""
    return shaped(read_sheet(path), designs, SessionDesign)


def read_method(path: Path) -> Method:
    return shaped(read_sheet(path), methods, Method)


def bundled_designs(folder: Path) -> tuple[SessionDesign, ...]:
    """Every design in the folder, by file name."""
    return tuple(read_design(path) for path in sorted(folder.glob("*.toml")))


def method_file(name: str, *folders: Path) -> Path | None:
    """The method of this name, in the first folder that has it; a name leads nowhere else."""
    if not re.fullmatch(r"[a-z0-9-]+", name):
        return None
    files = (folder / f"{name}.toml" for folder in folders)
    return next((file for file in files if file.is_file()), None)


def read_sheet(path: Path) -> Sheet:
    try:
        return sheet(str(path), path.read_text("utf-8"))
    except OSError as error:
        raise Unusable(f"{path}:1 file: cannot be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise Unusable(f"{path}:1 file: is not text in UTF-8; save it as UTF-8") from None


def sheet(name: str, text: str) -> Sheet:
    """The values of a TOML text, with prose unwrapped."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Unusable(_syntax(name, text, str(error))) from None
    return Sheet(name, {key: _unwrapped(value) for key, value in values.items()}, whereabouts(text))


def _syntax(name: str, text: str, message: str) -> str:
    reason, _, where = message.partition(" (at ")
    if found := re.match(r"line (\d+), column (\d+)", where):
        return f"{name}:{found[1]} column {found[2]}: is not TOML: {reason}"
    return f"{name}:{len(text.splitlines()) or 1} end of the file: is not TOML: {reason}"


def _unwrapped(value: object) -> object:
    """Line breaks in prose are for the eye: one becomes a space, an empty line stays one."""
    match value:
        case str() if "\n" in value:
            paragraphs = re.split(r"\n[ \t]*\n", value.strip())
            return "\n\n".join(" ".join(each.split()) for each in paragraphs)
        case dict():
            return {key: _unwrapped(each) for key, each in value.items()}
        case list():
            return [_unwrapped(each) for each in value]
        case _:
            return value


def shaped(sheet: Sheet, adapter: TypeAdapter[T], root: type[T]) -> T:
    """The dataclass that the sheet describes. JSON on the way, where strict has no exceptions."""
    written = json.dumps(sheet.values, default=_no_json)
    try:
        return adapter.validate_json(written, strict=True)
    except ValidationError as error:
        raise Unusable(
            *(sheet.problem(e["loc"], sentence(e, root)) for e in error.errors())
        ) from None


def _no_json(moment: object) -> dict[str, str]:
    """TOML has dates without quotes, nothing here takes them: a shape that no key accepts."""
    return {"without quotes": str(moment)}
