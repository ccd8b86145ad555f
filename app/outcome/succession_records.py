"""From one workshop to the next: what was brought along, and what has moved since."""

from collections.abc import Iterator

from app.domain.model.maturity import in_the_room, ratings
from app.domain.model.practices import ladder_of, rung_of
from app.domain.room import Artefact
from app.outcome.edition import Edition
from app.outcome.layout import Panel, Row
from app.outcome.sentences import day


def goes_on_from(edition: Edition) -> list[Panel]:
    """The workshop before, and how what it left stands now."""
    _ = edition.say
    earlier = edition.room.continues
    if earlier is None:
        return []
    rows = [Row((a.title, a.brought, _stands(edition, a)), ref=edition.refs.artefact(a.id))
            for a in _brought(edition)]  # fmt: skip
    note = _("This workshop continues “{title}”, closed on {day}.").format(
        title=earlier.title, day=day(edition, earlier.closed_at)
    )
    head = (_("Brought along"), _("From where"), _("Now"))
    return [Panel(_("What it goes on from"), head, tuple(rows), note=note)]


def _brought(edition: Edition) -> list[Artefact]:
    return [a for a in edition.room.artefacts.values() if a.brought]


def _stands(edition: Edition, artefact: Artefact) -> str:
    _ = edition.say
    if artefact.team is None:
        return _("left as it is")
    went_on = _("{team} went on with it").format(team=edition.team(artefact.team))
    return went_on if artefact.current.n == 1 else f"{went_on}, v{artefact.current.n}"


def maturity_curve(edition: Edition) -> list[Panel]:
    """Two points for each area; never two versions of the model in one table."""
    _ = edition.say
    earlier = edition.room.continues
    made = in_the_room(edition.room) or ratings(edition.room)
    if earlier is None or not earlier.medians or not made:
        return []
    last, heading = made[-1], _("Then and now")
    if last.model != earlier.model:
        note = _("Rated by {then} then and by {now} now: the two cannot be compared.").format(
            then=earlier.model or _("another model"), now=last.model or _("another model")
        )
        return [Panel(heading, (_("Area"),), (Row((note,)),))]
    rows = tuple(_points(earlier.medians[area], area, found.get("median"))
                 for area, found in last.areas.items() if area in earlier.medians)  # fmt: skip
    then, now = (day(edition, at) for at in (earlier.closed_at, edition.room.opened_at))
    return [Panel(heading, (_("Area"), then, now, _("Moved")), rows)]


def _points(then: float, area: str, now: object) -> Row:
    moved = f"{now - then:+g}" if isinstance(now, int | float) else ""
    return Row((area.replace("_", " "), f"{then:g}", f"{now:g}" if moved else "", moved))


def practices_since(edition: Edition) -> list[Panel]:
    """The rung of every practice that was brought along, then and now."""
    _ = edition.say
    rows = tuple(_climbs(edition))
    head = (_("Practice"), _("Rung then"), _("Rung now"))
    return [Panel(_("Practices since the last workshop"), head, rows)] if rows else []


def _climbs(edition: Edition) -> Iterator[Row]:
    ladder = ladder_of(edition.room)
    for artefact in _brought(edition):
        if ladder and artefact.type == ladder.type:
            then, now = (
                rung_of(ladder, v.fields) for v in (artefact.versions[0], artefact.current)
            )
            yield Row((artefact.title, str(then), str(now)), ref=edition.refs.artefact(artefact.id))


def words_then_and_now(edition: Edition) -> list[Panel]:
    """What people said as they came and as they left, each line as it was written."""
    _ = edition.say
    before, after = _said(edition, "lobby"), _said(edition, "close")
    if not before and not after:
        return []
    longest = max(len(before), len(after))
    pairs = zip(*(said + [""] * (longest - len(said)) for said in (before, after)), strict=True)
    head = (_("At the start"), _("At the end"))
    return [Panel(_("In their own words"), head, tuple(Row(tuple(pair)) for pair in pairs))]


def _said(edition: Edition, type: str) -> list[str]:
    rounds = {r.id for r in edition.room.agenda if r.design.type == type}
    return [line.text for line in edition.room.lines.values() if line.round in rounds]
