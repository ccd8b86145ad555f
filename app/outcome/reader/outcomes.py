"""What became of a card: votes, challenges and answers, decisions, what the sponsor said."""

from collections.abc import Iterable

from app.domain.model.citations import placed
from app.domain.model.grades import closed_ballots, selection
from app.domain.room import Artefact, Challenge
from app.outcome.edition import Edition
from app.outcome.reader.entries import Block, Item
from app.outcome.reader.saying import by_team, lens_words, response_words
from app.outcome.sentences import answer
from app.outcome.sentences import placed as in_a_ballot


def votes(edition: Edition, artefact: Artefact) -> Block:
    """Its place in each ballot."""
    _ = edition.say
    items = []
    for ballot in closed_ballots(edition.room):
        if artefact.id in ballot.options:
            name = edition.refs.ballots.get(ballot.id, ballot.id)
            said = in_a_ballot(edition.words, placed(ballot, artefact.id, name))
            chosen = _("selected") if artefact.id in selection(ballot) else ""
            text = (f"{name} · {ballot.title}", f"ballot/{ballot.id}")
            items.append(Item(text, tuple(n for n in (said, chosen) if n)))
    return Block(_("How the votes went"), items=tuple(items))


def challenges_to(edition: Edition, artefact: Artefact, back: Iterable[str]) -> Block:
    """Those to the card itself, then those to what it was made from."""
    found = edition.room.challenges.values()
    own = [c for c in found if c.artefact == artefact.id]
    inherited = [c for c in found if c.artefact in back]
    items = tuple(challenged(edition, c, c in inherited) for c in (*own, *inherited))
    return Block(edition.say("Who objected"), items=items)


def challenged(edition: Edition, challenge: Challenge, inherited: bool = False) -> Item:
    """A challenge with its answer; `inherited`: it was raised to what this was made from."""
    _ = edition.say
    of = edition.refs.artefact(challenge.artefact)
    who = by_team(edition, challenge.by, challenge.team)
    raised = " ".join(p for p in (who, lens_words(edition).get(challenge.lens, "")) if p)
    on = _("raised to {card}, which this goes back to").format(card=of) if inherited else ""
    said = ": ".join(p for p in (response(edition, challenge), challenge.response_text) if p)
    notes = tuple(note for note in (raised, on, said) if note)
    return Item((f"“{challenge.text}”", f"challenge/{challenge.id}"), notes)


def response(edition: Edition, challenge: Challenge) -> str:
    return response_words(edition)[challenge.response or ""]


def about(edition: Edition, id: str) -> Block:
    """The decisions about a card, or that rest on a ballot."""
    found = [d for d in edition.room.decisions.values() if id in (*d.about, *d.evidence)]
    items = tuple(
        Item((f"{edition.refs.any(d.id)} · {d.text}", f"decision/{d.id}"),
             tuple(n for n in (d.note, d.dissent) if n))
        for d in found
    )  # fmt: skip
    return Block(edition.say("Decided"), items=items)


def asked(edition: Edition, id: str) -> Block:
    """What the sponsor was asked about it, and said."""
    found = [r for r in edition.room.requests.values() if id in r.about]
    items = tuple(
        Item((f"{edition.refs.any(r.id)} · {r.text}", f"answer/{r.id}"),
             tuple(n for n in (answer(edition, r.answer), r.reason) if n))
        for r in found
    )  # fmt: skip
    return Block(edition.say("What the sponsor answered"), items=items)
