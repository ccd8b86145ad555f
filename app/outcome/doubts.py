"""Contested points in sentences: why, what speaks for and against, what would settle it."""

from collections.abc import Mapping

from app.domain.model.grades import closed_ballots, grid, is_shaky, last_place, selection
from app.domain.room import Artefact, Ballot
from app.outcome.edition import Edition
from app.outcome.sentences import written_day


def why(edition: Edition, artefact: Artefact) -> str:
    _ = edition.say
    said = {
        "challenge": _("an open challenge"),
        "refused": _("the sponsor said no"),
        "status": _("marked as contested"),
        "spread": _("the room is split"),
        "close": _("the last place in a ballot too close to call"),
    }
    return ", ".join(said[doubt] for doubt in edition.doubts.get(artefact.id, ()))


def positions(edition: Edition, artefact: Artefact) -> str:
    """What the record holds against it, in the words of those who said it."""
    said = [
        *_challenged(edition, artefact),
        *_refused(edition, artefact),
        *_close(edition, artefact),
        *_split(edition, artefact),
        *_dissent(edition, artefact),
    ]
    return " ".join(said)


def _challenged(edition: Edition, artefact: Artefact) -> list[str]:
    found = [c for c in edition.room.challenges.values() if c.artefact == artefact.id]
    return [f"{edition.team(c.team)}: “{c.text}”" for c in found if c.is_open]


def _refused(edition: Edition, artefact: Artefact) -> list[str]:
    found = [r for r in edition.room.requests.values() if artefact.id in r.about]
    _ = edition.say
    return [_("Sponsor: no. {reason}").format(reason=r.reason) for r in found if r.answer == "no"]


def _dissent(edition: Edition, artefact: Artefact) -> list[str]:
    found = [d for d in edition.room.decisions.values() if artefact.id in d.about]
    return [d.dissent for d in found if d.dissent]


def _close(edition: Edition, artefact: Artefact) -> list[str]:
    """For the last one in and for the first one out."""
    shaky = [b for b in closed_ballots(edition.room) if is_shaky(edition.room, b)]
    told = [b for b in shaky if artefact.id in (*last_place(b), runner_up(b))]
    return [said for b in told if (said := too_close(edition, b))]


def _split(edition: Edition, artefact: Artefact) -> list[str]:
    """How far the middle half of the marks lies apart, on each axis."""
    found = [grid(ballot).get(artefact.id, {}) for ballot in closed_ballots(edition.room)]
    return [
        edition.say("The middle half of the room lies {spread} marks apart on {axis}.").format(
            spread=spread, axis=axis.removesuffix("_iqr")
        )
        for said in found
        if said.get("contested")
        for axis, spread in said.items()
        if axis.endswith("_iqr") and isinstance(spread, int | float) and spread > 1
    ]


def too_close(edition: Edition, ballot: Ballot) -> str:
    """The last one in and the first one out, with what each got; empty if nobody is out."""
    _ = edition.say
    inside, outside = selection(ballot)[-1:], runner_up(ballot)
    if not inside or not outside:
        return ""
    figures = [_got(ballot, option) for option in (inside[0], outside)]
    names = [_name(edition, ballot, option) for option in (inside[0], outside)]
    if not all(figures):
        return _("{last} and {next} are too close to call.").format(last=names[0], next=names[1])
    return _("{last} ({last_got}) and {next} ({next_got}) are too close to call.").format(
        last=names[0], last_got=figures[0], next=names[1], next_got=figures[1]
    )


def runner_up(ballot: Ballot) -> str:
    rank = ballot.result.get("rank")
    ranked = rank if isinstance(rank, Mapping) else {}
    left = [option for option in ranked if option not in selection(ballot)]
    return str(min(left, key=lambda option: (ranked[option], option))) if left else ""


def _got(ballot: Ballot, option: str) -> str:
    for key in ("mean", "totals"):
        found = ballot.result.get(key)
        value = found.get(option) if isinstance(found, Mapping) else None
        if value is not None:
            return f"{value:.2f}" if key == "mean" else str(value)
    return ""


def _name(edition: Edition, ballot: Ballot, option: str) -> str:
    artefact = edition.room.artefacts.get(option)
    return artefact.title if artefact else ballot.option_text.get(option, option)


def settled_by(edition: Edition, artefact: Artefact) -> str:
    _ = edition.say
    again = [written_day(edition, r.date) for r in edition.room.requests.values()
             if artefact.id in r.about and r.answer == "no" and r.date]  # fmt: skip
    if again:
        return _("Look again on {date}.").format(date=again[0])
    said = {
        "challenge": _("An answer to the challenge: accept, adapt or rebut."),
        "spread": _("A talk about why the marks differ, then a second vote."),
        "close": _("A run-off, or taking both."),
        "status": _("A test that both sides accept beforehand."),
        "refused": _("A new request with other terms."),
    }
    return " ".join(said[doubt] for doubt in edition.doubts.get(artefact.id, ()))
