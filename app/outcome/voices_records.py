"""Who speaks in the model, and what of it only rearranges what is there already."""

from collections.abc import Iterator

from app.domain.model.sections import standing_of
from app.domain.people import MAKERS, Role, Seat
from app.domain.room import Artefact
from app.outcome.edition import Edition
from app.outcome.layout import Panel, Row
from app.outcome.people_records import FEWEST

REARRANGED = (
    ("service", "novelty", ("rearranged",)),
    ("workaround", "kind", ("rearrange",)),
    ("practice", "rearranges", ()),
)
"""Type, field, and the values by which a card rearranges; none: by saying anything there."""

ADOPTED = "adopted"


def rearrangements(edition: Edition) -> list[Panel]:
    """Value also comes from putting what there is into another order."""
    _ = edition.say
    rows = [Row((a.title, edition.line(a)), ref=edition.refs.artefact(a.id))
            for a in _rearranging(edition)]  # fmt: skip
    note = _("{n} cards bring nothing new: they rearrange what is there.").format(n=len(rows))
    heading = _("What we only rearrange")
    return [Panel(heading, (_("Card"), _("How")), tuple(rows), note=note)] if rows else []


def _rearranging(edition: Edition) -> Iterator[Artefact]:
    for type, field, values in REARRANGED:
        for artefact in standing_of(edition.room, type):
            said = artefact.current.fields.get(field)
            if said and (not values or said in values):
                yield artefact


def voices(edition: Edition) -> list[Panel]:
    """How many of those inside, of customers and of partners took part; small groups together."""
    _ = edition.say
    called = {"": _("people who work here"), "customer": _("customers"), "partner": _("partners")}
    counted = {voice: [s for s in _makers(edition) if _voice(s) == voice] for voice in called}
    few = edition.variant == "public" and any(0 < len(s) < FEWEST for s in counted.values())
    if few or not any(counted.values()):
        return []
    rows = tuple(Row((called[voice], str(len(seats)))) for voice, seats in counted.items() if seats)
    note = _inside_out(edition)
    return [Panel(_("Voices in the room"), (_("Whose voice"), _("People")), rows, note=note)]


def _makers(edition: Edition) -> list[Seat]:
    return [s for s in edition.seats if s.role in MAKERS and not s.waiting]


def _voice(seat: Seat) -> str:
    """A guest who has not said whose guest they are speaks as a partner."""
    if seat.role is not Role.GUEST:
        return ""
    return "customer" if seat.profile.guest_of == "customer" else "partner"


def _inside_out(edition: Edition) -> str:
    """Of the services that were adopted: how many somebody wrote who has to keep them."""
    _ = edition.say
    inside = {seat.person for seat in _makers(edition) if _voice(seat) == ""}
    adopted = [a for a in standing_of(edition.room, "service") if a.status == ADOPTED]
    own = [a for a in adopted if not inside.isdisjoint(a.authors)]
    if not adopted or edition.variant == "public":
        return ""
    return _("{n} of {all} adopted services were written by people who work here.").format(
        n=len(own), all=len(adopted)
    )
