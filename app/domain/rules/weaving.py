"""Two people change one card at the same time: what goes together, and what stays side by side."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from app.domain.commands import Fields
from app.domain.room import Artefact, Version

TITLE_FIELD = "title"


@dataclass(frozen=True, slots=True)
class Woven:
    """The content that results, and the texts that have to wait for a choice, by field."""

    title: str
    fields: Fields
    clashes: Mapping[str, object]


def weave(
    artefact: Artefact, base: int, title: str | None, given: Fields, person: str | None
) -> Woven:
    """What `person` wrote on top of version `base`, woven into the current one.

    A field that somebody else changed since then keeps their text; ours waits beside it, unless
    we only emptied the field.
    """
    wanted = given if title is None else {TITLE_FIELD: title, **given}
    mine: dict[str, object] = {}
    clashes: dict[str, object] = {}
    for field, value in wanted.items():
        before, now = _said(artefact.versions[base - 1], field), _said(artefact.current, field)
        if value in (before, now):
            continue
        if before == now or not _changed_by_others(artefact.versions[base - 1 :], field, person):
            mine[field] = value
        elif value is not None:
            clashes[field] = value
    new_title = str(mine.pop(TITLE_FIELD, artefact.title))
    fields = {**artefact.current.fields, **mine}
    kept = {id: value for id, value in fields.items() if value is not None}
    return Woven(new_title, kept, _new_only(artefact, clashes))


def _said(version: Version, field: str) -> object:
    return version.title if field == TITLE_FIELD else version.fields.get(field)


def _changed_by_others(versions: tuple[Version, ...], field: str, person: str | None) -> bool:
    return any(
        _said(earlier, field) != _said(later, field) and later.by != person
        for earlier, later in pairwise(versions)
    )


def _new_only(artefact: Artefact, clashes: Mapping[str, object]) -> dict[str, object]:
    waiting = [(clash.field, clash.value) for clash in artefact.clashes]
    return {field: value for field, value in clashes.items() if (field, value) not in waiting}
