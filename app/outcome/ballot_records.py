"""Ballots for the evidence book: the question, the rule, who voted, the whole result."""

from collections.abc import Iterator, Mapping

from app.domain.model.citations import figures, rank
from app.domain.model.grades import closed_ballots, papers_in, selection
from app.domain.room import Ballot
from app.outcome.charts import meters
from app.outcome.doubts import too_close
from app.outcome.edition import Edition
from app.outcome.layout import Panel, Row
from app.outcome.records import Record
from app.outcome.registers import label
from app.outcome.sentences import method_name, told


def ballots(edition: Edition) -> Iterator[Record]:
    _ = edition.say
    for ballot in edition.room.ballots.values():
        if ballot.presurvey:
            continue  # it chose nothing: the maturity section tells it
        done = ballot.state == "closed"
        yield Record(
            {
                "title": ballot.title,
                "question": ": ".join(part for part in (ballot.title, ballot.question) if part),
                "rule": _rule(edition, ballot),
                "electorate": _("everybody in a team who was present")
                if ballot.params.get("guests") != "no"
                else _("everybody in a team who was present, guests aside"),
                "turnout": _turnout(edition, ballot) if done else _("still open"),
                "result": result(edition, ballot) if done else "",
                "ties": _ties(edition, ballot) if done else "",
                "sensitivity": sensitivity(edition, ballot) if done else "",
            },
            cite=edition.refs.ballots.get(ballot.id, ballot.id),
        )


def _rule(edition: Edition, ballot: Ballot) -> str:
    """The method and those of its rules that people ask about; the data files hold all."""
    rules = [phrase.format(n=_short(ballot.params[name]))
             for name, phrase in _phrases(edition).items() if name in ballot.params]  # fmt: skip
    if ballot.params.get("own_team") == "exclude":
        rules.append(edition.say("nobody votes for their own team"))
    return ", ".join([method_name(edition, ballot.method), *rules])


def _phrases(edition: Edition) -> dict[str, str]:
    _ = edition.say
    return {
        "dots_per_voter": _("{n} dots each"),
        "max_per_option": _("at most {n} on one"),
        "budget": _("{n} points each"),
        "credits": _("{n} credits each"),
        "select": _("the first {n} are selected"),
        "threshold": _("passes from {n} fingers"),
        "min_raters_share": _("ranked when {n} of those who could have rated it"),
        "scale": _("scale {n}"),
    }


def _short(value: object) -> str:
    return "–".join(str(v) for v in value) if isinstance(value, list | tuple) else str(value)


def _turnout(edition: Edition, ballot: Ballot) -> str:
    said = edition.say("{papers} of {eligible} papers").format(
        papers=papers_in(ballot), eligible=ballot.eligible
    )
    return said + (edition.say("; indicative only") if ballot.result.get("indicative") else "")


def result(edition: Edition, ballot: Ballot) -> str:
    """Who was selected, or what came out where nothing is selected."""
    chosen = [label(edition, ballot, option) for option in selection(ballot)]
    outcome = ballot.result.get("outcome")
    return "; ".join(chosen) or edition.say(str(outcome).replace("_", " ") if outcome else "–")


def _ties(edition: Edition, ballot: Ballot) -> str:
    _ = edition.say
    settled = {
        "runoff": _("A tie at the cut, settled by a run-off."),
        "decider": _("A tie at the cut, settled by the decider named before."),
        "include_ties": _("A tie at the cut; all tied were taken."),
        "lot": _("A tie at the cut, settled by lot ({seed}).").format(seed=ballot.seed),
    }.get(ballot.settled_by, "")
    if not settled and ballot.result.get("tied"):
        settled = _("A tie at the cut, not settled yet.")
    near = too_close(edition, ballot) if ballot.result.get("near_tie") else ""
    fragile = _("One paper less could change it.") if ballot.result.get("fragile") else ""
    return " ".join(part for part in (settled, near, fragile) if part) or _("None.")


def sensitivity(edition: Edition, ballot: Ballot) -> str:
    """Whether another way of counting the same papers names another winner."""
    _ = edition.say
    first, winner = most_first_places(ballot), str(ballot.result.get("winner") or "")
    other = str(ballot.result.get("irv_would_elect") or "")
    if not winner or not (first and other):
        return _("Not examined for this method.")
    said = []
    if first[0] != winner:
        said.append(_("Most first places: {option}.").format(
            option=label(edition, ballot, first[0])))  # fmt: skip
    if other != winner:
        said.append(_("Instant run-off would elect: {option}.").format(
            option=label(edition, ballot, other)))  # fmt: skip
    return " ".join(said) or _("No: instant run-off elects the same.")


def most_first_places(ballot: Ballot) -> tuple[str, int] | None:
    found = ballot.result.get("first_preferences")
    if not isinstance(found, Mapping) or not found:
        return None
    return max(found.items(), key=lambda each: each[1])


def ballot_panels(edition: Edition) -> list[Panel]:
    """The whole table of each closed ballot, and for rankings who beats whom."""
    done = [ballot for ballot in closed_ballots(edition.room) if not ballot.presurvey]
    tables = [_panel(edition, ballot) for ballot in done if _rows(edition, ballot)]
    return [*tables, *(_pairs(edition, b, found) for b in done if (found := pairwise(b)))]


def _pairs(edition: Edition, ballot: Ballot, pairs: Mapping[tuple[str, str], int]) -> Panel:
    """How many prefer the option of the row to that of the column, named by its number."""
    _, options = edition.say, ballot.options
    rows = [
        Row((f"{n}. {label(edition, ballot, one)}",
             *(str(pairs.get((one, other), "–")) for other in options)))
        for n, one in enumerate(options, 1)
    ]  # fmt: skip
    name = edition.refs.ballots.get(ballot.id, ballot.id)
    heading = _("{ballot} · how many prefer the row to the column").format(ballot=name)
    return Panel(
        heading, (_("Option"), *(f"{n}." for n in range(1, len(options) + 1))), tuple(rows)
    )


def pairwise(ballot: Ballot) -> dict[tuple[str, str], int]:
    """Two options to how many papers prefer the first; empty where nothing was compared so."""
    found = ballot.result.get("pairwise")
    if not isinstance(found, Mapping):
        return {}
    between = "" if all(len(option) == 1 for option in ballot.options) else ">"
    pairs = {(one, other): found.get(f"{one}{between}{other}")
             for one in ballot.options for other in ballot.options if one != other}  # fmt: skip
    return {pair: n for pair, n in pairs.items() if isinstance(n, int)}


def _panel(edition: Edition, ballot: Ballot) -> Panel:
    _ = edition.say
    name = edition.refs.ballots.get(ballot.id, ballot.id)
    note = _turnout(edition, ballot)
    head = (_("Place"), _("Option"), _("Figures"), _("Selected"))
    heading = f"{name} · {ballot.title}"
    return Panel(heading, head, tuple(_rows(edition, ballot)), note=note)


def _rows(edition: Edition, ballot: Ballot) -> list[Row]:
    """An option without a place or a figure was not compared: there is no table to show."""
    found, bars = [], meters(ballot)
    for option in sorted(ballot.options, key=lambda o: rank(ballot, o) or len(ballot.options)):
        place, said = rank(ballot, option), figures(ballot, option)
        if place or said:
            got = ", ".join(told(edition.words, figure) for figure in said)
            chosen = edition.say("yes") if option in selection(ballot) else ""
            cells = (str(place or ""), label(edition, ballot, option), got, chosen)
            found.append(Row(cells, chart=bars.get(option)))
    return found
