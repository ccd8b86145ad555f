"""Ballots as entries of the reader: question, rule, turnout, whole table, margin, ties."""

from collections.abc import Iterator, Mapping

from app.domain.model.citations import figures, rank
from app.domain.model.grades import selection
from app.domain.room import Ballot
from app.outcome.ballot_records import ballots as told_ballots
from app.outcome.ballot_records import pairwise
from app.outcome.doubts import runner_up
from app.outcome.edition import Edition
from app.outcome.reader.entries import Block, Entry, Item, Said, blocks, card, facts, to_any
from app.outcome.reader.outcomes import about
from app.outcome.reader.saying import round_title, when
from app.outcome.registers import label
from app.outcome.sentences import told


def ballots(edition: Edition) -> Iterator[Entry]:
    held = [ballot for ballot in edition.room.ballots.values() if not ballot.presurvey]
    for ballot, record in zip(held, told_ballots(edition), strict=True):
        yield Entry(
            id=f"ballot/{ballot.id}",
            kind=edition.say("Ballot"),
            ref=edition.refs.any(ballot.id),
            title=ballot.title or ballot.question,
            blocks=_all_about(edition, ballot, record.says),
            status=edition.say("closed") if ballot.state == "closed" else edition.say("still open"),
        )


def _all_about(edition: Edition, ballot: Ballot, says: Mapping[str, str]) -> tuple[Block, ...]:
    _ = edition.say
    if ballot.state != "closed":
        return blocks(_asked(edition, ballot, says))
    return blocks(
        _asked(edition, ballot, says),
        _table(edition, ballot),
        _fingers(edition, ballot),
        _pairs(edition, ballot),
        _earlier(edition, ballot),
        about(edition, ballot.id),
    )


def _asked(edition: Edition, ballot: Ballot, says: Mapping[str, str]) -> Block:
    _ = edition.say
    return facts(
        (_("Question"), ballot.question),
        (_("Came out"), says["result"]),
        (_("Margin"), " ".join(margins(edition, ballot)) if ballot.state == "closed" else ""),
        (_("Turnout"), says["turnout"]),
        (_("Method and rules"), says["rule"]),
        (_("Who could vote"), says["electorate"]),
        (_("Ties"), says["ties"]),
        (_("Would another method have changed it?"), says["sensitivity"]),
        (_("Run-off"), to_any(edition, ballot.runoff) if ballot.runoff else ""),
        (_("Run-off of"), to_any(edition, ballot.runoff_of) if ballot.runoff_of else ""),
        (_("Reason"), ballot.reason),
        (_("Round"), round_title(edition, ballot.round)),
        (_("Closed"), when(edition, ballot.closed_at)),
    )


def margins(edition: Edition, ballot: Ballot) -> list[str]:
    """Pair by pair where papers were compared so, else the last one in and the first one out."""
    _, pairs, chosen = edition.say, pairwise(ballot), selection(ballot)
    if not chosen:
        return []
    if pairs:
        said = _("{ours} to {theirs} against “{other}”.")
        one = chosen[0]
        return [said.format(ours=pairs[one, other], theirs=pairs[other, one],
                            other=label(edition, ballot, other))
                for other in ballot.options
                if (one, other) in pairs and (other, one) in pairs]  # fmt: skip
    last, out = chosen[-1], runner_up(ballot)
    said = _("Last one in: {last}; first one out: {next}.")
    return [said.format(last=_got(edition, ballot, last), next=_got(edition, ballot, out))] * bool(
        out
    )


def _got(edition: Edition, ballot: Ballot, option: str) -> str:
    got = _figures(edition, ballot, option)
    return f"{label(edition, ballot, option)} ({got})" if got else label(edition, ballot, option)


def _figures(edition: Edition, ballot: Ballot, option: str) -> str:
    said = [told(edition.words, figure) for figure in figures(ballot, option)]
    first = ballot.result.get("first_preferences")
    n = first.get(option) if isinstance(first, Mapping) and not said else None
    return ", ".join(said) if n is None else edition.say("most preferred on {n}").format(n=n)


def _option(edition: Edition, ballot: Ballot, option: str) -> Said:
    name = label(edition, ballot, option)
    return (name, card(option)) if option in edition.room.artefacts else name


def _table(edition: Edition, ballot: Ballot) -> Block:
    """Every option with its place and all its figures, the best first."""
    _ = edition.say
    ordered = sorted(ballot.options, key=lambda o: rank(ballot, o) or len(ballot.options))
    rows = tuple(
        (str(rank(ballot, o) or "–"), _option(edition, ballot, o),
         _figures(edition, ballot, o) or "–", _("yes") if o in selection(ballot) else "–")
        for o in ordered
        if rank(ballot, o) or figures(ballot, o)
    )  # fmt: skip
    head = (_("Place"), _("Option"), _("Figures"), _("Selected"))
    return Block(_("The whole table"), head=head, rows=rows)


def _fingers(edition: Edition, ballot: Ballot) -> Block:
    """How many held up how many fingers."""
    _, totals = edition.say, ballot.result.get("totals")
    if ballot.method != "fist_to_five" or not isinstance(totals, Mapping):
        return Block("")
    rows = tuple((str(fingers), str(n)) for fingers, n in sorted(totals.items(), reverse=True))
    return Block(_("Fingers"), head=(_("Fingers"), _("People")), rows=rows)


def _pairs(edition: Edition, ballot: Ballot) -> Block:
    pairs, options = pairwise(ballot), ballot.options
    if not pairs:
        return Block("")
    heading = edition.say("How many prefer the row to the column")
    head = (edition.say("Option"), *(f"{n}." for n in range(1, len(options) + 1)))
    rows = tuple(
        (f"{n}. {label(edition, ballot, one)}", *(str(pairs.get((one, o), "–")) for o in options))
        for n, one in enumerate(options, 1)
    )
    return Block(heading, head=head, rows=rows)


def _earlier(edition: Edition, ballot: Ballot) -> Block:
    """Rounds before the last one: what came out, and what was changed for the next."""
    _, items = edition.say, []
    for n, round in enumerate(ballot.earlier, 1):
        outcome = str(round.result.get("outcome") or "").replace("_", " ")
        changed = _("changed for the next round: {what}").format(what=round.amendment)
        cast = _("{papers} of {eligible} papers").format(
            papers=round.voted, eligible=round.eligible
        )
        notes = (_(outcome) if outcome else "", cast, changed if round.amendment else "")
        items.append(Item(_("Round {n}").format(n=n), tuple(note for note in notes if note)))
    return Block(_("Earlier rounds"), items=tuple(items))
