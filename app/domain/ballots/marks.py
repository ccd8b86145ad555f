"""Numbers given to options: reading them, adding them up, leaving out what a team gave itself."""

from collections.abc import Mapping, Sequence

from app.domain.ballots.ballot import Ballot, names_in
from app.domain.ballots.figures import is_whole
from app.domain.ballots.papers import Fault, Paper, Rejected, Says, Vote, unreadable
from app.domain.ballots.places import Standing

Marks = Mapping[str, int]
"""Option to what it was given; an option that is not there was given nothing."""

Ratings = Mapping[str, int | None]
"""Option to mark; None where somebody looked and has no opinion."""


def under(paper: Paper, *names: str) -> Mapping[str, object]:
    """The part of the paper by that name, or the whole paper where it has no such part."""
    if not isinstance(paper.body, Mapping):
        raise unreadable()
    for name in names:
        if isinstance(paper.body.get(name), Mapping):
            return paper.body[name]  # type: ignore[no-any-return]
    return paper.body


def refuse_unknown(named: Sequence[object], known: Sequence[str]) -> None:
    for name in named:
        if name not in known:
            raise Rejected(
                Fault(
                    "unknown_option",
                    "“{option}” is not on this ballot. Choose from what it lists.",
                    {"option": name},
                )
            )


def refuse_twice(named: Sequence[object]) -> None:
    for place, name in enumerate(named):
        if name in named[:place]:
            raise Rejected(
                Fault(
                    "duplicate_option",
                    "“{option}” is on your paper twice. Take one of them away.",
                    {"option": name},
                )
            )


def whole_numbers(said: Mapping[str, object]) -> dict[str, int]:
    read: dict[str, int] = {}
    for option, value in said.items():
        if not isinstance(value, int) or not is_whole(value):
            raise Rejected(
                Fault(
                    "not_integer",
                    "“{option}” needs a whole number.",
                    {"option": option},
                )
            )
        read[option] = value
    return read


def given(paper: Paper, ballot: Ballot, name: str) -> dict[str, int]:
    """Whole numbers of nothing or more, for options of this ballot; nothing is left out."""
    said = under(paper, name)
    refuse_unknown(list(said), ballot.options)
    read = whole_numbers(said)
    for option, value in read.items():
        if value < 0:
            raise Rejected(
                Fault(
                    "negative",
                    "You have given “{option}” {given}; less than nothing cannot be given.",
                    {"option": option, "given": value},
                )
            )
    return {option: value for option, value in read.items() if value}


def rated(
    said: Mapping[str, object], options: Sequence[str], bounds: tuple[int, int]
) -> dict[str, int | None]:
    """Marks within the bounds for options of this ballot; None stays None."""
    low, high = bounds
    refuse_unknown(list(said), options)
    read = whole_numbers({option: value for option, value in said.items() if value is not None})
    for option, value in read.items():
        if not low <= value <= high:
            raise Rejected(
                Fault(
                    "out_of_range",
                    "You have marked “{option}” with {given}; marks go from {low} to {high}.",
                    {"option": option, "given": value, "low": low, "high": high},
                )
            )
    return {option: read.get(option) for option in said}


def totals(votes: Sequence[Vote[Marks]], options: Sequence[str]) -> dict[str, int]:
    return {
        option: sum(vote.weight * vote.says.get(option, 0) for vote in votes) for option in options
    }


def supporters(votes: Sequence[Vote[Marks]], options: Sequence[str]) -> dict[str, int]:
    return {option: sum(vote.weight for vote in votes if option in vote.says) for option in options}


def by_support(votes: Sequence[Vote[Marks]], ballot: Ballot) -> list[Standing]:
    """By the total, equal totals by how many gave anything."""
    sums, breadth = totals(votes, ballot.options), supporters(votes, ballot.options)
    return [Standing(option, sums[option], (breadth[option],)) for option in ballot.options]


def owners(ballot: Ballot) -> dict[str, tuple[str, ...]]:
    """Option to the teams that made it."""
    written = ballot.params.get("owner")
    if not isinstance(written, Mapping):
        return {}
    return {str(option): names_in(teams) for option, teams in written.items()}


def excludes_own(ballot: Ballot) -> bool:
    return ballot.params.get("own_team") == "exclude"


def own_among(says: object, team: str | None, ballot: Ballot) -> list[str]:
    """The options of their own team that somebody marked, where the ballot leaves these out."""
    if not excludes_own(ballot) or not isinstance(says, Mapping):
        return []
    made_by = owners(ballot)
    return [
        option
        for option in ballot.options
        if team in made_by.get(option, ()) and says.get(option) is not None
    ]


def leave_out_own(
    votes: Sequence[Vote[Says]], ballot: Ballot
) -> tuple[list[Vote[Says]], list[list[str | None]]]:
    """The votes without what teams gave themselves, and what was dropped: [voter, option]."""
    kept: list[Vote[Says]] = []
    dropped: list[list[str | None]] = []
    for vote in votes:
        own = own_among(vote.says, vote.paper.team, ballot)
        dropped += [[vote.paper.voter, option] for option in own]
        kept.append(_without(vote, own))
    return kept, dropped


def _without(vote: Vote[Says], own: Sequence[str]) -> Vote[Says]:
    if not own or not isinstance(vote.says, dict):
        return vote
    return Vote(type(vote.says)((o, v) for o, v in vote.says.items() if o not in own), vote.paper)
