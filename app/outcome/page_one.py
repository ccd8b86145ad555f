"""Page one: what a sponsor needs before anything else, at most 430 words of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from app.domain.model.grades import Grade, closed_ballots
from app.domain.model.sections import standing_of
from app.outcome.doubts import too_close, why
from app.outcome.editing import called, printed
from app.outcome.edition import Edition
from app.outcome.headlines import after, balance, borrowed, status
from app.outcome.parts import starts_soon
from app.outcome.sentences import answer, written_day
from app.outcome.shifts import Shift, shifts
from app.outcome.structural_choice import Choice, choice

MOST_WORDS = 430

KEPT = (("unsettled", 3), ("starts", 3), ("answers", 4), ("shifts", 3), ("unsettled", 1),
        ("answers", 1), ("starts", 1), ("shifts", 1))  # fmt: skip
"""What is cut when words run out, in this order, and how many of each stay for now."""

MOST_POINTS = 4
"""Points of one kind beyond which a page one becomes a list."""


@dataclass(frozen=True, slots=True)
class Answer:
    said: str
    request: str
    note: str


@dataclass(frozen=True, slots=True)
class PageOne:
    """`starts` are pairs of a step and who does it; `grades` the letters with their counts."""

    title: str
    status: tuple[str, ...]
    goal: str
    shifts: tuple[Shift, ...]
    choice: Choice | None
    starts: tuple[tuple[str, str], ...]
    answers: tuple[Answer, ...]
    unsettled: tuple[str, ...]
    grades: Mapping[Grade, int]
    balance: str
    borrowed: str
    after: str

    @property
    def statements(self) -> int:
        return sum(self.grades.values())


def fitted(page: PageOne, words: Callable[[PageOne], int]) -> PageOne:
    """As much of the page as `MOST_WORDS` allow: the weakest shift and the last point go first.

    `words` counts what is really printed.
    """
    while words(page) > MOST_WORDS and (shorter := shortened(page)) is not None:
        page = shorter
    return page


def shortened(page: PageOne) -> PageOne | None:
    """The page with one thing less: details from the end, then points, whole shifts last."""
    detailed = [n for n, shift in enumerate(page.shifts) if shift.detail]
    if detailed:
        plainer = replace(page.shifts[detailed[-1]], detail="")
        before, behind = page.shifts[: detailed[-1]], page.shifts[detailed[-1] + 1 :]
        return replace(page, shifts=(*before, plainer, *behind))
    for name, least in KEPT:
        there = getattr(page, name)
        if len(there) > least:
            return replace(page, **{name: there[:-1]})
    return None


def page_one(edition: Edition) -> PageOne:
    """All that the record has for page one, a few points of each kind."""
    edition = printed(edition)
    return PageOne(
        title=edition.room.title or edition.say("A workshop"),
        status=status(edition),
        goal=edition.room.mandate.goal,
        shifts=tuple(shifts(edition)),
        choice=choice(edition),
        starts=tuple(starts(edition))[:MOST_POINTS],
        answers=tuple(answers(edition)),
        unsettled=tuple(dict.fromkeys(unsettled(edition)))[:MOST_POINTS],
        grades=edition.counts,
        balance=balance(edition),
        borrowed=borrowed(edition),
        after=after(edition),
    )


def starts(edition: Edition) -> list[tuple[str, str]]:
    """What starts this week and who does it; nothing that is contested."""
    found = standing_of(edition.room, "initiative")
    soon = [a for a in found if starts_soon(a) and edition.grades.get(a.id) != "C"]
    return [
        (called(edition, a), edition.name(str(a.current.fields.get("owner") or ""))) for a in soon
    ]


def answers(edition: Edition) -> list[Answer]:
    found = []
    for request in edition.room.requests.values():
        note = _note(edition, request.answer, request.date, request.reason)
        text = request.text.rstrip(".") if note else request.text
        found.append(Answer(answer(edition, request.answer), text, note))
    return found


def _note(edition: Edition, said: str | None, date: str, reason: str) -> str:
    """A date is told where it is the answer, a reason where something was held back."""
    if said == "date":
        return written_day(edition, date)
    first = reason.split(". ")[0].split(";")[0].rstrip(".")
    return first if said in ("no", "yes_limited") else ""


def unsettled(edition: Edition) -> list[str]:
    """Near ties, open challenges, other contested points, a headline that nobody tested."""
    room, _ = edition.room, edition.say
    near = [b for b in closed_ballots(room) if b.result.get("near_tie")]
    close = [said for b in near if (said := too_close(edition, b))]
    asked = [
        _("{title}: “{text}”").format(title=room.artefacts[c.artefact].title, text=c.text)
        for c in room.challenges.values()
        if c.is_open and c.artefact in edition.grades
    ]
    told = " ".join([*close, *asked])
    other = [
        f"{a.title}: {why(edition, a)}."
        for a in room.artefacts.values()
        if edition.grades.get(a.id) == "C" and a.title not in told
    ]
    return [*close, *asked, *other, *_headline(edition)]


def _headline(edition: Edition) -> list[str]:
    """The first adopted measure, if one team alone stands behind it."""
    said = edition.say("“{title}” comes from one team and was not voted on.")
    adopted = [a for a in standing_of(edition.room, "measure") if a.status == "adopted"]
    alone = [a for a in adopted[:1] if edition.grades.get(a.id) == "D"]
    return [said.format(title=a.title) for a in alone]
