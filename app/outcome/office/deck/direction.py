"""Slides on where it goes: the cover, the goal with its limits, the shifts of page one."""

from app.outcome.headlines import status
from app.outcome.office.deck.pages import Block, Cover, Line, Page, Points, Table
from app.outcome.office.deck.telling import Telling
from app.outcome.page_one import page_one


def cover(telling: Telling) -> Cover:
    edition = telling.edition
    _, room = edition.say, edition.room
    return Cover(
        title=room.title or _("A workshop"),
        subtitle=_("Draft operating model, for the sponsor"),
        goal=room.mandate.goal,
        status=" · ".join(status(edition)),
        firm=_firmness(telling),
        notes=(
            _("Every slide has its evidence in the notes; the foot says where the rest stands."),
            _("Charts and tables can be edited."),
        ),
    )


def _firmness(telling: Telling) -> str:
    counts, ngettext = telling.edition.counts, telling.edition.words.ngettext
    letters = [letter for letter, n in counts.items() for _each in range(n)]
    said = ngettext("{n} statement: {firm}", "{n} statements: {firm}", len(letters))
    return said.format(n=len(letters), firm=telling.firm(letters)) if letters else ""


def goal(telling: Telling) -> Page:
    _, mandate = telling.edition.say, telling.edition.room.mandate
    subject, where = _("Goal and mandate"), "02_draft_tom.docx, TOM-02"
    held = {
        _("Fixed"): mandate.fixed,
        _("Open"): mandate.open,
        _("Promised by the sponsor"): (mandate.promise,),
        _("The sponsor stops doing"): (mandate.stops_doing,),
    }
    said = {heading: tuple(each for each in items if each) for heading, items in held.items()}
    blocks: list[Block] = [Points(heading, items) for heading, items in said.items() if items]
    if not blocks and not mandate.goal:
        return telling.nothing(subject, where, _("the goal, what is fixed and what is open"))
    if not blocks:
        return _bare_goal(telling, subject, where)
    title = mandate.goal or _("No goal was written down, but limits were")
    return Page(subject, title, tuple((1, block) for block in blocks), where, (_("Mandate."),))


def _bare_goal(telling: Telling, subject: str, where: str) -> Page:
    _, mandate = telling.edition.say, telling.edition.room.mandate
    page = telling.nothing(subject, where, _("what is fixed and what is open"))
    return Page(subject, mandate.goal, page.blocks, where)


def shifts(telling: Telling) -> Page:
    _, ngettext = telling.edition.say, telling.edition.words.ngettext
    subject, found = _("What changes"), page_one(telling.edition).shifts
    if not found:
        return telling.nothing(subject, "01_one_page.html", _("what changes, from today to then"))
    title = ngettext("{n} shift: {firm}", "{n} shifts: {firm}", len(found)).format(
        n=len(found), firm=telling.firm([shift.grade for shift in found])
    )
    lines = tuple(
        Line((shift.before, shift.after, shift.detail), shift.grade) for shift in found
    )  # fmt: skip
    table = Table(title, (_("From"), _("To"), _("What it means")), lines, (4, 3, 6))
    notes = tuple(f"{shift.after} – {shift.cite}" for shift in found)
    return Page(subject, title, ((1, table),), "01_one_page.html", notes)
