"""Slides on how it comes about: roadmap, benefits, champions and dates."""

from app.domain.room import Artefact
from app.outcome.cells import field_of
from app.outcome.headlines import after
from app.outcome.office.deck.pages import Block, Line, Page, Points, Table
from app.outcome.office.deck.telling import Telling
from app.outcome.people_records import champions
from app.outcome.records import dates


def roadmap(telling: Telling) -> Page:
    _ = telling.edition.say
    subject, where = _("Change programme"), "03_change_programme.docx, CHG-03"
    found = telling.made("initiative")
    if not found:
        return telling.nothing(subject, where, _("initiatives by when they bear fruit"))
    horizons = _by_horizon(telling, found)
    said = ", ".join(f"{len(each)} {name}" for name, each in horizons.items() if each)
    title = _("Bearing fruit: {said}").format(said=said)
    blocks: list[tuple[int, Block]] = [
        (
            1,
            Points(
                name[:1].upper() + name[1:],
                tuple(_step(telling, a) for a in each) or (_("Nothing yet"),),
            ),
        )
        for name, each in horizons.items()
    ]  # fmt: skip
    return Page(subject, title, tuple(blocks), where, telling.evidence(found))


def _by_horizon(telling: Telling, found: list[Artefact]) -> dict[str, list[Artefact]]:
    """The words for each horizon to its initiatives, also where there are none."""
    field = field_of(telling.edition, "initiative", "horizon")
    choices = field.choices if field else ()
    held: dict[str, list[Artefact]] = {choice.label: [] for choice in choices}
    for artefact in found:
        name = telling.says(artefact, "horizon") or telling.edition.say("no date")
        held.setdefault(name, []).append(artefact)
    return held


def _step(telling: Telling, artefact: Artefact) -> str:
    owner = telling.says(artefact, "owner") or telling.edition.say("no owner yet")
    letter = telling.grade(artefact)
    return f"{artefact.title} – {owner}" + (f" ({letter})" if letter else "")


def benefits(telling: Telling) -> Page:
    _ = telling.edition.say
    subject, where = _("Benefits"), "03_change_programme.docx, CHG-04"
    found = [a for a in telling.made("initiative") if telling.says(a, "benefit", "type")
             or telling.says(a, "benefit", "estimate")]  # fmt: skip
    if not found:
        return telling.nothing(subject, where, _("what each initiative is worth, and to whom"))
    digits = [a for a in found if any(map(str.isdigit, telling.says(a, "benefit", "estimate")))]
    title = _("{n} of {all} benefits carry a figure; none is costed").format(
        n=len(digits), all=len(found)
    )
    head = (_("Initiative"), _("For"), _("Estimate"), _("Confidence"), _("Owner"))
    lines = tuple(
        Line((a.title, telling.says(a, "benefit", "type"), telling.says(a, "benefit", "estimate"),
              telling.says(a, "benefit", "confidence"), telling.says(a, "owner")),
             telling.grade(a)) for a in found
    )  # fmt: skip
    return Page(subject, title, ((1, Table(title, head, lines, (6, 3, 7, 3, 4))),), where,
                telling.evidence(found))  # fmt: skip


def people(telling: Telling) -> Page:
    edition = telling.edition
    _ = edition.say
    subject, where = _("Champions and dates"), "03_change_programme.docx, CHG-07, CHG-10"
    found, looks = champions(edition), [record.says for record in dates(edition)]
    if not found and not looks:
        return telling.nothing(subject, where, _("who stands up for it, and when all look again"))
    blocks: list[tuple[int, Block]] = []
    if found:
        head = (_("Champion"), _("Will"), _("First step by"))
        blocks.append((8, Table(subject, head, tuple(
            Line((telling.says(a, "champion"), telling.says(a, "i_will"),
                  telling.says(a, "first_step_by"))) for a in found
        ), (3, 7, 4))))  # fmt: skip
    if looks:
        points = tuple(f"{look['on']}: {look['question']}" for look in looks)
        blocks.append((4, Points(_("Next dates"), points)))
    return Page(subject, after(edition), tuple(blocks), where, telling.evidence(found))
