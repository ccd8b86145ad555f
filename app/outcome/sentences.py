"""Citations, dates, answers and places in the words of the reader."""

from datetime import date, datetime
from gettext import NullTranslations

from babel.dates import format_date

from app.domain.model.citations import Citation, Figure, Placed
from app.domain.model.following import Promise, promise
from app.domain.model.grades import Grade
from app.domain.room import Artefact
from app.outcome.edition import Edition

DAY = "d MMMM y"


def cited(edition: Edition, citation: Citation) -> str:
    """The citation as a line of small print."""
    _ = edition.say
    made = [f"{citation.artefact} v{citation.version}", "+".join(citation.teams)]
    came = _("merged from {parents}") if citation.merged else _("from {parents}")
    parents = [came.format(parents=", ".join(citation.parents))] if citation.parents else []
    ballots = [placed(edition.words, each) for each in citation.ballots]
    origin = ", ".join(part for part in [*made, *parents] if part)
    return "; ".join(part for part in [origin, *ballots, ", ".join(citation.decisions)] if part)


def placed(words: NullTranslations, placed: Placed) -> str:
    _ = words.gettext
    place = [] if placed.rank is None else [
        _("{rank} of {of}").format(rank=placed.rank, of=placed.of)
    ]  # fmt: skip
    return f"{placed.ballot} " + ", ".join([*place, *(told(words, f) for f in placed.figures)])


def told(words: NullTranslations, figure: Figure) -> str:
    """A figure of a ballot: its phrase comes from the engine and is translated here."""
    phrase, n = figure
    return words.gettext(phrase).format(n=words.gettext(n) if phrase == "{n}" else n)


def engine_phrases(words: NullTranslations) -> None:
    """Never called: tells the catalogue what the engine may say of ballots and cards."""
    _ = words.gettext
    _("mean {n}"), _("{n} raters"), _("{n} people"), _("{n} papers"), _("{n} dots")
    _("{n} points"), _("{n} % of points"), _("{n} votes"), _("{n} stars")
    _("quick win"), _("major project"), _("fill-in"), _("avoid"), _("on the line")
    _("pass"), _("pass with objections"), _("discuss"), _("blocked"), _("no votes")
    _("adopted"), _("not adopted"), _("shared"), _("shortlisted"), _("contested"), _("parked")
    _("merged"), _("withdrawn"), _("uncovered")


def grade_words(edition: Edition) -> dict[Grade, tuple[str, str]]:
    """Each grade in a word, and the rule that gives it."""
    _ = edition.say
    return {
        "A": (_("decided"), _("a sponsor said yes, or yes with a limit")),
        "B": (_("preferred"), _("chosen in a valid ballot, or accepted by the room with at least "
                                "two teams behind it")),
        "C": (_("contested"), _("an open challenge, a split vote, a near tie or a sponsor’s no")),
        "D": (_("proposed"), _("put forward and kept, not tested by a vote or a sponsor")),
    }  # fmt: skip


def day(edition: Edition, at: datetime | date | None) -> str:
    """14 October 2026, where the workshop was."""
    if at is None:
        return ""
    local = edition.local(at) if isinstance(at, datetime) else at
    return format_date(local, DAY, locale=edition.words.info().get("language") or "en")


def written_day(edition: Edition, text: str) -> str:
    """A date that somebody typed; whatever is no date stays as it is."""
    try:
        return day(edition, date.fromisoformat(text))
    except ValueError:
        return text


def answer(edition: Edition, said: str | None) -> str:
    _ = edition.say
    return {
        "yes": _("Yes"),
        "yes_limited": _("Yes, limited"),
        "date": _("By a date"),
        "no": _("No"),
    }.get(said or "", _("Not answered yet"))


def progress(edition: Edition, promise: Promise) -> str:
    """How far a promise is, as it was said last; empty if nobody has said."""
    _ = edition.say
    if promise.last is None:
        return ""
    said = {
        "not_started": _("not started"),
        "on_track": _("on track"),
        "late": _("late"),
        "done": _("done"),
        "dropped": _("dropped"),
    }[promise.last.status]
    since = f"{said} ({day(edition, promise.last.at)})"
    return f"{since}: {promise.last.note}" if promise.last.note else since


def progress_of(edition: Edition, artefact: Artefact) -> str:
    found = promise(edition.room, artefact)
    return progress(edition, found) if found else ""


def method_name(edition: Edition, method: str) -> str:
    _ = edition.say
    return {
        "dots": _("dots"),
        "points": _("points"),
        "quadratic": _("quadratic votes"),
        "approval": _("approval"),
        "single_choice": _("single choice"),
        "score": _("score"),
        "star": _("score, then run-off"),
        "borda": _("ranking, Borda"),
        "irv": _("ranking, instant run-off"),
        "schulze": _("ranking, Schulze"),
        "fist_to_five": _("fist to five"),
        "consent": _("consent"),
        "impact_effort": _("impact and effort"),
        "two_axis": _("two axes"),
        "heat": _("heat"),
        "maturity": _("maturity rating"),
        "maturity_stage": _("maturity by indicators"),
    }.get(method, method)
