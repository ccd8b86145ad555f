"""What a document tells beside its parts: what it is, how firm, who may read it."""

from collections.abc import Mapping, Sequence

from app.domain.model.grades import Grade, grade_counts
from app.domain.model.sections import by_section
from app.outcome.edition import Edition
from app.outcome.figures import paint
from app.outcome.figures.paint import palette
from app.outcome.headlines import status
from app.outcome.layout import Part
from app.outcome.pdf.panels import Value, panel_value
from app.outcome.sentences import day, grade_words

COLOURS = {"ink": paint.INK, "rust": paint.RUST, "sand": paint.SAND, "paper": paint.PAPER,
           "soft": paint.SOFT, "hair": paint.HAIR}  # fmt: skip
"""What the templates call the colours that charts have too."""

LONG_TITLE = ((22, 44), (60, 34), (120, 25))
LONG_GOAL = ((220, 12.6), (480, 10.5))
"""Letters up to which a text is set in so many points; what is longer is set smaller still."""

MOST_TITLE, MOST_GOAL, SHORT = 160, 700, 60
"""Letters of a title and a goal that a cover has room for, of a title that a running head has."""


def around(edition: Edition, title: str) -> Value:
    """What every page of every document knows."""
    _, room = edition.say, edition.room
    method = room.method
    workshop = clip(room.title or _("A workshop"), MOST_TITLE)
    goal = clip(room.mandate.goal, MOST_GOAL)
    told = status(edition)
    return {
        "language": edition.words.info().get("language") or "en",
        "title": title,
        "workshop": workshop,
        "short": clip(workshop, SHORT),
        "title_size": _fitting(workshop, LONG_TITLE, 16),
        "subtitle": method.title if method else "",
        "description": f"{title}. {'. '.join(told)}.",
        "status": told,
        "caveat": f"{told[0]} · {told[-1]}",
        "goal": goal,
        "goal_size": _fitting(goal, LONG_GOAL, 9),
        "record": _record(edition),
        "counts": counted(edition, edition.counts),
        "grades": [{"rule": rule, **_count(edition, letter, edition.counts[letter])}
                   for letter, (_word, rule) in grade_words(edition).items()],
        "statements": sum(edition.counts.values()),
        "colours": {name: palette()[token] for name, token in COLOURS.items()},
        "words": _words(edition),
    }  # fmt: skip


def book(edition: Edition, title: str, parts: Sequence[Part], figures: Sequence[Value]) -> Value:
    """A document of several parts, with a cover and a table of contents."""
    _, ngettext = edition.say, edition.words.ngettext
    known = around(edition, title)
    n = sum(edition.counts.values())
    firm = ngettext("{n} statement, and how firm it is", "{n} statements, and how firm each is", n)
    return {
        **known,
        "how_firm": firm.format(n=n) if n else _("No statements yet"),
        "about": _about(edition),
        "colophon": _colophon(edition),
        "reading": _reading(edition),
        "parts": [part_value(edition, part, figures) for part in parts],
    }


def part_value(edition: Edition, part: Part, figures: Sequence[Value]) -> Value:
    home = by_section(edition.room).get(part.id, [])
    counts = grade_counts({a.id: edition.grades[a.id] for a in home if a.id in edition.grades})
    return {
        "id": part.id,
        "title": part.title,
        "lead": " ".join(said for said in (part.lead, _lead(edition, counts)) if said),
        "counts": counted(edition, counts),
        "worked": part.worked_on,
        "panels": [panel_value(panel, part) for panel in part.panels],
        "figures": [figure for figure in figures if figure["section"] == part.id],
        "unknown": part.unknown,
    }


def counted(edition: Edition, counts: Mapping[Grade, int]) -> list[Value]:
    return [_count(edition, letter, counts[letter]) for letter in grade_words(edition)
            if counts.get(letter)]  # fmt: skip


def _count(edition: Edition, letter: Grade, n: int) -> Value:
    return {"letter": letter, "n": n, "word": grade_words(edition)[letter][0]}


def _lead(edition: Edition, counts: Mapping[Grade, int]) -> str:
    """How firm the section is, in a sentence."""
    n = sum(counts.values())
    if not n:
        return ""
    told = edition.words.ngettext("{n} statement: {grades}.", "{n} statements: {grades}.", n)
    grades = ", ".join(f"{c['n']} {c['word']}" for c in counted(edition, counts))
    return told.format(n=n, grades=grades)


def clip(text: str, letters: int) -> str:
    """The text, with a sign where it was cut."""
    return text if len(text) <= letters else text[: letters - 1].rstrip() + "…"


def _fitting(text: str, steps: Sequence[tuple[int, float]], least: float) -> float:
    return next((points for letters, points in steps if len(text) <= letters), least)


def _record(edition: Edition) -> str:
    _, on = edition.say, day(edition, edition.snapshot.at)
    seq = edition.snapshot.seq
    return _("Record {seq}, {day}").format(seq=seq, day=on) if on else (
        _("Record {seq}").format(seq=seq))  # fmt: skip


def _about(edition: Edition) -> list[tuple[str, str]]:
    _, told = edition.say, status(edition)
    return [
        (", ".join(told[:-2]), told[-2]),
        (_("Status"), told[-1]),
        (_("What this is"), _("A one-page model and the first third of a ten-page one: something "
                              "to weigh cost, benefit and risk by, not a blueprint.")),
    ]  # fmt: skip


def _colophon(edition: Edition) -> str:
    _, room = edition.say, edition.room
    readers = {
        "internal": _("For those who were there: names are in it, papers have none."),
        "public": _("For everybody: teams stand in place of people."),
        "sponsor": _("For the sponsors: authors are named, votes are not."),
    }
    parts = [_record(edition) + "."]
    if room.design and room.method:
        parts.append(_("Session “{design}”, version {design_version}. Method “{method}”, "
                       "version {method_version}.").format(
            design=room.design.title, design_version=room.design.version,
            method=room.method.title, method_version=room.method.version))  # fmt: skip
    return " ".join([*parts, readers[edition.variant]])


def _reading(edition: Edition) -> list[str]:
    _ = edition.say
    return [
        _("The letter says how firm a statement is; the small line below it says where it comes "
          "from: the card and its version, the teams, what it was built on, its ballots, the "
          "decisions about it, its authors."),
        _("Nothing was left out because it is empty: a section without work says so, and what "
          "nobody knows yet stands at its end."),
    ]  # fmt: skip


def _words(edition: Edition) -> Value:
    """The words that the templates set by themselves."""
    _ = edition.say
    return {
        "grade": _("Grade"),
        "from": _("From"),
        "to": _("To"),
        "contents": _("Contents"),
        "not_worked_on": _("Not worked on"),
        "unknown": _("What we do not know yet"),
        "reading": _("How to read this"),
        "changes": _("What changes"),
        "starts": _("Starts within a week"),
        "answers": _("Asked and answered"),
        "unsettled": _("Not settled"),
        "structure": _("The structural choice"),
        "nothing": _("Nothing on record."),
        "nobody": _("owner open"),
    }
