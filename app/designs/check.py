"""Says what is wrong with session designs and methods: file, place and reason, one line each."""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from app.designs.arithmetic import arithmetic
from app.designs.course import course
from app.designs.methods import coherence
from app.designs.reading import (
    Sheet,
    Unusable,
    method_file,
    read_method,
    read_sheet,
    shaped,
    sheet,
)
from app.designs.vocabulary import vocabulary
from app.domain.design import SessionDesign
from app.domain.method import Method
from app.messages import designs, methods


def check(paths: Iterable[Path], bundled: Path) -> list[str]:
    """All problems of all files; none: every one of them can be run."""
    return [problem for path in paths for problem in problems(path, bundled)]


def problems(path: Path, bundled: Path) -> list[str]:
    """The problems of one file. `bundled`: where to find a method that is not beside the design."""
    try:
        return _of(read_sheet(path), path.parent / "methods", bundled)
    except Unusable as unusable:
        return list(unusable.problems)


def problems_in(text: str, name: str, *folders: Path) -> list[str]:
    """The same for a text that stands in no file yet; `folders` hold the methods."""
    try:
        return _of(sheet(name, text), *folders)
    except Unusable as unusable:
        return list(unusable.problems)


def _of(written: Sheet, *folders: Path) -> list[str]:
    if written.is_method:
        findings = coherence(shaped(written, methods, Method))
    else:
        design = shaped(written, designs, SessionDesign)
        method = _method(written, design.method, *folders)
        findings = chain(arithmetic(design), vocabulary(design, method), course(design, method))
    return [written.problem(place, reason) for place, reason in findings]


def _method(written: Sheet, name: str, *folders: Path) -> Method:
    file = method_file(name, *folders)
    if file is None:
        reason = f"there is no method {name!r} beside this file or among the bundled ones"
        raise Unusable(written.problem(("method",), reason))
    return read_method(file)


def every_file(folder: Path) -> Iterator[Path]:
    """The designs of a folder and the methods beside them."""
    yield from sorted(folder.glob("*.toml"))
    yield from sorted(folder.glob("methods/*.toml"))
