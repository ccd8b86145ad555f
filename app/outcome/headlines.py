"""The lines around a document: what it is, how sure it is, what comes after it."""

from app.outcome.edition import Edition
from app.outcome.people_records import champions
from app.outcome.sentences import day, written_day


def status(edition: Edition) -> tuple[str, ...]:
    """Draft, date, who worked on it, and what it is not."""
    _, ngettext = edition.say, edition.words.ngettext
    people, teams = edition.people, len(edition.room.teams)
    crowd = ", ".join([
        ngettext("{n} person", "{n} people", people).format(n=people),
        ngettext("{n} team", "{n} teams", teams).format(n=teams),
    ])  # fmt: skip
    unfinished = () if edition.room.stage in ("closed", "archived") else (
        _("the workshop is not over"),
    )  # fmt: skip
    said = [
        _("Draft {n}").format(n=edition.snapshot.draft),
        day(edition, edition.room.opened_at),
        crowd,
        *unfinished,
        _("not costed, not consulted"),
    ]
    return tuple(part for part in said if part)


def balance(edition: Edition) -> str:
    _, part = edition.say, edition.participation
    if not any(part.contributions.values()):
        return ""
    silent = len(part.silent)
    who = _("Everybody contributed") if not silent else edition.words.ngettext(
        "Everybody but {n} contributed", "Everybody but {n} contributed", silent
    ).format(n=silent)  # fmt: skip
    return _("{who} (balance {gini}; 0 is even).").format(who=who, gini=f"{part.balance:.2f}")


def borrowed(edition: Edition) -> str:
    found = edition.borrowing
    if not found.later:
        return ""
    return edition.say("{crossed} of {later} later versions build on another team’s work.").format(
        crossed=found.crossed, later=found.later
    )


def after(edition: Edition) -> str:
    """Champions, their first steps, and when everybody looks again."""
    _, ngettext = edition.say, edition.words.ngettext
    found = champions(edition)
    said = []
    if found:
        last = max(str(a.current.fields.get("first_step_by") or "") for a in found)
        said.append(ngettext("{n} champion", "{n} champions", len(found)).format(n=len(found)) + (
            _(" with first steps by {date}.").format(date=written_day(edition, last))
            if last else "."))  # fmt: skip
    looks = sorted(r.date for r in edition.room.renewals.values() if r.date)
    if looks:
        said.append(_("Second look: {date}.").format(date=written_day(edition, looks[0])))
    return " ".join(said)
