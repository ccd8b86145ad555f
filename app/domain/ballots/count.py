"""The one entry to counting: papers in, a result out, and a sentence for a paper that is wrong.

Around the vote a paper may carry more, see `papers`; the forms of the votes themselves stand in
the module of each method. Every result has `method`, `params` (all rules, defaults filled in),
`turnout`, what the method says, `next_step`, and `valid` and `reasons`, one entry per paper.
"""

from collections.abc import Mapping, Sequence

from app.domain.ballots.ballot import Result
from app.domain.ballots.breakdown import breakdown
from app.domain.ballots.figures import is_whole
from app.domain.ballots.findings import findings
from app.domain.ballots.marks import own_among
from app.domain.ballots.methods import prepare
from app.domain.ballots.papers import (
    BESIDE_THE_VOTE,
    Fault,
    Paper,
    Rejected,
    judge,
    open_paper,
    sort_out,
    unreadable,
)
from app.domain.ballots.turnout import turnout


def count(
    method: str,
    params: Mapping[str, object],
    options: Sequence[str],
    papers: Sequence[object],
    *,
    eligible: int | None = None,
) -> Result:
    """The result of a ballot, ready for JSON; ValueError for a method or rule that cannot be."""
    counting, ballot = prepare(method, params, options)
    round_no = ballot.whole("round") if counting.by_rounds else 1
    opened = [open_paper(raw, round_no=round_no) for raw in papers]
    handed = sort_out(opened, counting.read, ballot)
    head = {"method": method, "params": dict(ballot.params), **turnout(handed, ballot, eligible)}
    said = {**findings(handed.votes, counting, ballot), **counting.per_paper(handed.papers)}
    tail = {
        "valid": [fault is None for fault in handed.faults],
        "reasons": [fault.reason if fault else None for fault in handed.faults],
        **breakdown(handed, counting, ballot),
    }
    # The head again: an option may be called “method”, and impact_effort has a key per option.
    return {**head, **said, **head, **tail}


def recount(ballot: Mapping[str, object]) -> Result:
    """Count a ballot as it stands in a pack: method, params, options, papers, and eligible."""
    method, params, eligible = ballot.get("method"), ballot.get("params"), ballot.get("eligible")
    if not isinstance(method, str):
        raise ValueError("A ballot names its method, for example “dots”.")
    return count(
        method,
        params if isinstance(params, Mapping) else {},
        [str(option) for option in _listed(ballot, "options")],
        _listed(ballot, "papers"),
        eligible=eligible if isinstance(eligible, int) and is_whole(eligible) else None,
    )


def _listed(ballot: Mapping[str, object], name: str) -> Sequence[object]:
    written = ballot.get(name) or []
    if not isinstance(written, list | tuple):
        raise ValueError(f"The {name} of a ballot are a list.")
    return written


def objection(
    method: str,
    params: Mapping[str, object],
    options: Sequence[str],
    paper: object,
    *,
    team: str | None = None,
) -> str | None:
    """What is wrong with a paper, as a sentence to who hands it in; None if it may be handed in."""
    fault = fault_in(method, params, options, paper, team=team)
    return str(fault) if fault else None


def fault_in(
    method: str,
    params: Mapping[str, object],
    options: Sequence[str],
    paper: object,
    *,
    team: str | None = None,
) -> Fault | None:
    """As `objection`, with the sentence and its values apart, for translation."""
    counting, ballot = prepare(method, params, options)
    try:
        says = judge(_from_a_voter(paper), counting.read, ballot)
    except Rejected as rejected:
        return rejected.fault
    own = own_among(says, team, ballot)
    if not own:
        return None
    return Fault(
        "own_team",
        "“{option}” is your own team’s; on this ballot nobody votes for their own. Leave it out.",
        {"option": own[0]},
    )


def _from_a_voter(paper: object) -> Paper:
    """Only the vote: nobody says for themselves who they are or how often they count."""
    if isinstance(paper, Mapping) and not BESIDE_THE_VOTE.isdisjoint(paper.keys() - {"abstain"}):
        raise unreadable()
    return open_paper(paper)
