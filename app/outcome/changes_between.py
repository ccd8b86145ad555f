"""What changed from one draft to the next: worked out by rule from two records, never told."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from app.domain.room import Artefact
from app.outcome.editing import printed, statement
from app.outcome.edition import Edition, edition
from app.outcome.layout import Panel, Row
from app.outcome.sentences import answer, progress_of

Kind = Literal["new", "gone", "reworded", "graded", "status", "decided", "answered", "reported"]

KINDS: tuple[Kind, ...] = (
    "decided", "answered", "new", "reworded", "graded", "status", "gone", "reported",
)  # fmt: skip
"""What a sponsor looks for first comes first."""


@dataclass(frozen=True, slots=True)
class Change:
    """`what` is the line, decision or request; `before` and `after` are empty where there is none.

    `ref`: its short name in this draft.
    """

    kind: Kind
    ref: str
    what: str
    before: str = ""
    after: str = ""


def changes(after: Edition) -> tuple[Change, ...]:
    """Since the draft before this one; nothing where this is the first."""
    return after.once(_since_the_last)


def _since_the_last(after: Edition) -> tuple[Change, ...]:
    if after.before is None:
        return ()
    before = edition(after.before, after.variant, after.words)
    return changes_between(printed(before), printed(after))


def changes_between(before: Edition, after: Edition) -> tuple[Change, ...]:
    found = [*_lines(before, after), *_decisions(before, after), *_answers(before, after)]
    return tuple(sorted(found, key=lambda change: KINDS.index(change.kind)))


def _lines(before: Edition, after: Edition) -> Iterator[Change]:
    was, now = _standing(before), _standing(after)
    for id, artefact in now.items():
        if id not in was:
            yield Change("new", after.refs.artefact(id), statement(after, artefact))
        else:
            yield from _line(before, after, was[id], artefact)
    for id in was.keys() - now.keys():
        yield Change("gone", before.refs.artefact(id), statement(before, was[id]))


def _standing(of: Edition) -> dict[str, Artefact]:
    """The cards that become lines: those whose type has a section."""
    method = of.room.method
    types = {type.id for type in method.types if type.section} if method else set()
    found = sorted(of.room.artefacts.values(), key=lambda a: a.id)
    return {a.id: a for a in found if a.standing and a.type in types}


def _line(before: Edition, after: Edition, was: Artefact, now: Artefact) -> Iterator[Change]:
    ref, what = after.refs.artefact(now.id), statement(after, now)
    said = statement(before, was)
    if said != what:
        yield Change("reworded", ref, what, said, what)
    grade = before.grades.get(now.id, ""), after.grades.get(now.id, "")
    if grade[0] != grade[1]:
        yield Change("graded", ref, what, *grade)
    if was.status != now.status:
        yield Change("status", ref, what, after.say(was.status), after.say(now.status))
    told = progress_of(before, was), progress_of(after, now)
    if told[0] != told[1]:
        yield Change("reported", ref, what, *told)


def _decisions(before: Edition, after: Edition) -> Iterator[Change]:
    for id, decision in after.room.decisions.items():
        if id not in before.room.decisions:
            yield Change("decided", after.refs.decisions.get(id, id), decision.text)


def _answers(before: Edition, after: Edition) -> Iterator[Change]:
    for id, request in after.room.requests.items():
        earlier = before.room.requests.get(id)
        said = earlier.answer if earlier else None
        if request.answer and request.answer != said:
            now = answer(after, request.answer)
            then = answer(before, said) if said else ""
            yield Change("answered", after.refs.any(id), request.text, then, now)


# ---- in words --------------------------------------------------------------------------------


def kind_words(edition: Edition) -> dict[Kind, str]:
    _ = edition.say
    return {
        "new": _("new"),
        "gone": _("taken out"),
        "reworded": _("reworded"),
        "graded": _("other grade"),
        "status": _("other status"),
        "decided": _("decided"),
        "answered": _("answered"),
        "reported": _("how far it is"),
    }


def summary(edition: Edition) -> str:
    """How much of what kind, in one line; empty in a first draft."""
    if edition.before is None:
        return ""
    found, words = changes(edition), kind_words(edition)
    counted = [(words[kind], sum(c.kind == kind for c in found)) for kind in KINDS]
    told = ", ".join(f"{n} {word}" for word, n in counted if n)
    return told or edition.say("nothing")


def changes_since(edition: Edition) -> list[Panel]:
    """The list, for the evidence."""
    if edition.before is None:
        return []
    _, words = edition.say, kind_words(edition)
    head = (_("Change"), _("What"), _("Before"), _("Now"))
    heading = _("What changed since draft {n}").format(n=edition.before.draft)
    rows = tuple(Row((words[c.kind], c.what, c.before, c.after), ref=c.ref)
                 for c in changes(edition))  # fmt: skip
    return [Panel(heading, head, rows)]
