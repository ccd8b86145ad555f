"""Sentences of the reader: when, in which round, by whom, and what words stand for a kind."""

from datetime import datetime

from app.domain.room import Artefact
from app.outcome.edition import Edition
from app.outcome.sentences import day


def when(edition: Edition, at: datetime | None) -> str:
    """14 October 2026, 12:27, where the workshop was."""
    return f"{day(edition, at)}, {edition.local(at):%H:%M}" if at else ""


def round_title(edition: Edition, id: str | None) -> str:
    found = edition.room.round(id or "")
    return found.design.title if found else ""


def names(edition: Edition, people: tuple[str, ...]) -> str:
    """Each name once; whoever has none any more is left out."""
    return ", ".join(dict.fromkeys(name for id in people if (name := edition.name(id))))


def by_team(edition: Edition, person: str | None, team: str | None) -> str:
    """Ana (Teal), or whichever of the two is known."""
    who, of = edition.name(person), edition.team(team)
    return f"{who} ({of})" if who and of and who != of else who or of


def kind_of(edition: Edition, artefact: Artefact) -> str:
    """Its type as it is called; where the method does not know it any more, as it was written."""
    type = edition.room.method.type(artefact.type) if edition.room.method else None
    return type.title if type else artefact.type


def link_words(edition: Edition) -> dict[str, tuple[str, str]]:
    """Kind of link to how it is said of the child, and of the parent."""
    _ = edition.say
    return {
        "borrowed": (_("borrowed from another team"), _("borrowed by another team")),
        "built_on": (_("built on own work"), _("built on by its own team")),
        "merged": (_("merged into this"), _("merged into another card")),
        "supersedes": (_("takes its place"), _("was replaced by")),
    }


def response_words(edition: Edition) -> dict[str, str]:
    _ = edition.say
    return {"accept": _("accepted"), "adapt": _("adapted"), "rebut": _("rebutted"), "": _("open")}


def lens_words(edition: Edition) -> dict[str, str]:
    _ = edition.say
    return {"customer": _("as a customer"), "operator": _("as somebody who does the work")}
