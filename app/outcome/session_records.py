"""How the room was helped and what it left loose: rows that the session itself gave rise to."""

from collections.abc import Callable, Iterator, Sequence

from app.domain.model.awards import Award, awards
from app.domain.model.coverage import called_out, coverage, filled_since
from app.domain.model.orphans import orphans
from app.outcome.edition import Edition
from app.outcome.layout import Panel, Row
from app.outcome.records import Record

DARE = "dare"


def helped(edition: Edition) -> Iterator[Record]:
    """Fields filled after a call-out; where two groups stood on the opening scale."""
    _, room = edition.say, edition.room
    called = called_out(room)
    if called:
        filled = len(filled_since(room, coverage(room)))
        yield Record({
            "name": _("Filled after a call-out"),
            "value": _("{n} of {all}").format(n=filled, all=len(called)),
            "reading": _("lanes in which a team had nothing until it was told so"),
        })  # fmt: skip
    if edition.scale:
        yield Record({
            "name": _("Opening scale"),
            "value": "{operations:g} / {customer_facing:g}".format(**edition.scale),
            "reading": _("medians of those who run the work and of those who meet customers; "
                         "0 is just enough, 10 everything possible"),
        })  # fmt: skip


def techniques(edition: Edition) -> list[Panel]:
    """Which kind of round drew most out of the room."""
    _ = edition.say
    if not edition.engagement:
        return []
    head = (_("Kind of round"), _("Rounds"), _("Minutes"), _("Active"), _("Versions"),
            _("Borrowed in ten minutes"))  # fmt: skip
    rows = [
        Row((round_name(_, each.type), str(each.rounds), str(round(each.minutes)),
             f"{100 * each.share:.0f} %", str(each.versions), f"{each.per_ten(each.borrowed):.1f}"))
        for each in edition.engagement
    ]  # fmt: skip
    note = _("Active: who wrote, spoke or voted in it, of all who could.")
    return [Panel(_("Which way of working drew most out"), head, tuple(rows), note=note)]


def honours(edition: Edition) -> list[Panel]:
    """What the close honoured: teams and cards."""
    _ = edition.say
    rows = [_award(edition, each) for each in awards(edition.room)]
    head = (_("Award"), _("For"), _("Why"))
    note = _("For teams and cards; persons are not ranked.")
    return [Panel(_("Awards at the close"), head, tuple(rows), note=note)] if rows else []


def daring(edition: Edition) -> list[Panel]:
    """Cards of which their team said that one would never dare."""
    _ = edition.say
    cards = [a for a in edition.room.artefacts.values() if a.standing and DARE in a.tags]
    rows = [
        Row((a.title, edition.teams(a.teams), edition.line(a)), ref=edition.refs.artefact(a.id))
        for a in cards
    ]
    head = (_("Card"), _("Team"), _("What it says"))
    return [Panel(_("What we would never dare"), head, tuple(rows))] if rows else []


def without_goal(edition: Edition) -> list[Panel]:
    heading = edition.say("No path to the goal")
    note = edition.say("They deliver nothing that leads to a customer or to a measure of the goal.")
    return _loose(edition, heading, note, orphans(edition.room).goal)


def without_customer(edition: Edition) -> list[Panel]:
    heading = edition.say("No customer path")
    note = edition.say("No trace leads from them to a moment, a journey or a person we serve.")
    return _loose(edition, heading, note, orphans(edition.room).customer)


def _loose(edition: Edition, heading: str, note: str, ids: Sequence[str]) -> list[Panel]:
    cards = [edition.room.artefacts[id] for id in ids]
    rows = [
        Row((a.title, edition.teams(a.teams)), edition.grades.get(a.id, ""),
            ref=edition.refs.artefact(a.id))
        for a in cards
    ]  # fmt: skip
    head = (edition.say("Card"), edition.say("Team"))
    return [Panel(heading, head, tuple(rows), note=note)] if rows else []


def _award(edition: Edition, award: Award) -> Row:
    _ = edition.say
    kinds = {
        "lender": _("Most borrowed from"),
        "rescue": _("Best rescue of somebody else’s idea"),
        "roadblock": _("Most honest roadblock"),
    }
    why = {
        "lent": _("loans to other teams: {n}"),
        "place": _("adopted with what it took from another team; place {n} in a vote"),
        "teams": _("adopted with what it took from another team; teams behind it: {n}"),
        "votes": _("votes: {n}"),
        "severity": _("severity {n}, with a way round"),
    }
    card = edition.room.artefacts.get(award.artefact or "")
    whom = edition.teams(award.teams)
    return Row((kinds[award.kind], f"{card.title} ({whom})" if card else whom,
                why[award.how].format(n=award.number)))  # fmt: skip


def round_name(_: Callable[[str], str], type: str) -> str:
    """A type of round as people call it."""
    called = {
        "lobby": _("Arrive"), "mandate": _("Mandate"), "frame": _("Frame the problem"),
        "individual": _("Everybody writes alone"), "team_build": _("Teams make cards"),
        "reveal": _("Teams show their work"), "gallery": _("Silent reading"),
        "borrow": _("Borrow with credit"), "challenge": _("Challenge each other"),
        "rebuild": _("Make the next version"), "converge": _("Bring together"),
        "ballot": _("A vote"), "seven_questions": _("Seven questions"),
        "roadblocks": _("What breaks it"), "workarounds": _("Ways round"),
        "rating": _("Rate alone"), "discuss_spread": _("Talk about disagreement"),
        "practice_harvest": _("Harvest practices"), "ladder": _("One rung up"),
        "canvas": _("The operating core"), "walkthrough": _("Walk through it"),
        "programme": _("Programme"), "sequence": _("Put in order"),
        "sponsor_answer": _("The sponsor answers"), "pledge": _("Pledges"), "close": _("Close"),
    }  # fmt: skip
    return called.get(type, type)
