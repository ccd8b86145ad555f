"""Papers out of the box: without names, in an order that tells nothing, ready to be counted."""

import json
from collections.abc import Mapping, Sequence

from app.domain.ballots.ballot import names_in
from app.domain.ballots.breakdown import groups_of, showable
from app.domain.ballots.methods import METHODS
from app.domain.ballots.papers import open_paper
from app.domain.people import Role, Seat
from app.domain.refusal import Refused
from app.domain.room import Ballot
from app.domain.text import TEXT, clean

Paper = Mapping[str, object]

LARGEST = 8000
"""Characters of a paper as JSON: more than any form of ours fills."""


def sealed_up(ballot: Ballot, seat: Seat, paper: Paper) -> dict[str, object]:
    """The paper as it goes into the box, with what the count needs to know about the voter."""
    tags = {
        "operations": seat.profile.operations,
        "customer_facing": seat.profile.customer_facing,
        seat.profile.level_group: True,
    }
    split_by = names_in(ballot.params.get("split_by"))
    return {
        "paper": _fit_to_keep(paper),
        "team": seat.team,
        "guest": seat.role is Role.GUEST,
        "tags": [tag for tag, has in tags.items() if has and tag in split_by],
    }


def _fit_to_keep(paper: Paper) -> dict[str, object]:
    kept = dict(paper)
    if "reason" in kept:
        kept["reason"] = clean(str(kept["reason"] or ""), TEXT) or None
    if len(_written(kept)) > LARGEST:
        raise Refused("This paper is too long to be one of ours.", code="bad_request")
    return kept


def rules_of(ballot: Ballot) -> dict[str, object]:
    """The ballot's rules with what the room adds: whose an option is, which round this is."""
    rules = dict(ballot.params)
    if rules.get("own_team") == "exclude":
        rules["owner"] = {option: list(teams) for option, teams in ballot.owners.items()}
    if METHODS[ballot.method].by_rounds:
        rules["round"] = round_of(ballot)
    return rules


def round_of(ballot: Ballot) -> int:
    """Counted on from the round that the ballot's own rules begin with."""
    first = ballot.params.get("round", 1)
    return (first if isinstance(first, int) else 1) + ballot.round_no - 1


def anonymous(ballot: Ballot, papers: Sequence[Paper]) -> tuple[Paper, ...]:
    """As they may be published. Teams stay only where own options are left out."""
    tags = _tags_to_show(ballot, papers)
    stripped = [_stripped(ballot, paper, tags) for paper in papers]
    return tuple(sorted(stripped, key=_written))


def _stripped(ballot: Ballot, paper: Paper, tags: frozenset[str]) -> Paper:
    kept: dict[str, object] = {"paper": paper.get("paper"), "guest": paper.get("guest") is True}
    if ballot.params.get("own_team") == "exclude":
        kept["team"] = paper.get("team")
    if METHODS[ballot.method].by_rounds:
        kept["round"] = round_of(ballot)
    shown = sorted(tags.intersection(names_in(paper.get("tags"))))
    return {**kept, "tags": shown} if shown else kept


def _tags_to_show(ballot: Ballot, papers: Sequence[Paper]) -> frozenset[str]:
    """Of those the ballot splits by, those that tell nobody apart."""
    split_by = names_in(ballot.params.get("split_by"))
    opened = [open_paper(paper) for paper in papers]
    found = {group for paper in opened for group in groups_of(paper)}
    wanted = {(kind, name) for kind, name in found if kind != "tag" or name in split_by}
    return frozenset(name for kind, name in showable(opened, wanted) if kind == "tag")


def _written(paper: Paper) -> str:
    return json.dumps(paper, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def all_papers(ballot: Ballot, last: Sequence[Paper]) -> list[Paper]:
    """Those of earlier rounds first."""
    return [*(paper for round in ballot.earlier for paper in round.papers), *last]
