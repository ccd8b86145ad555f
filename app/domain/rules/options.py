"""What may stand on a ballot, and under which rules."""

from collections.abc import Mapping

from app.domain.ballots.methods import METHODS, prepare
from app.domain.ballots.params import misfits
from app.domain.commands import OpenBallot
from app.domain.refusal import Refused
from app.domain.room import Artefact, Ballot, Room
from app.domain.rules.demands import refuse_unready
from app.domain.rules.maturity import model_words
from app.domain.rules.sight import refuse_gone
from app.domain.text import TITLE, clean, minted

MOST_OPTIONS = 100
FROM_ONE = frozenset({"consent", "heat", "maturity", "maturity_stage"})
"""Methods that need no alternative."""

ONE_ONLY = frozenset({"fist_to_five"})


def checked_rules(
    method: str, params: Mapping[str, object], options: tuple[str, ...]
) -> dict[str, object]:
    """All rules of the ballot, settled before it opens; `owner` comes from the cards themselves."""
    if method not in METHODS:
        raise Refused("There is no such way to vote.", code="bad_request")
    rules = {name: value for name, value in params.items() if name != "owner"}
    wrong = misfits(METHODS[method].params, rules)
    if wrong:
        raise Refused("The rules do not fit: {wrong}.", code="bad_request", wrong="; ".join(wrong))
    try:
        _, ballot = prepare(method, rules, options)
    except ValueError as error:
        raise Refused("The rules do not fit: {wrong}", code="bad_request", wrong=error) from None
    return dict(ballot.params)


def checked_options(
    room: Room, command: OpenBallot, params: Mapping[str, object]
) -> dict[str, str]:
    """The words of those options that are no cards."""
    _refuse_number(command.method, command.options)
    if len(set(command.options)) < len(command.options):
        raise Refused("One option is there twice. Take one of them away.")
    guests = params.get("guests", True) is not False
    words = {**model_words(room, command), **(command.option_text or {})}
    texts = {}
    for option in command.options:
        artefact = room.artefacts.get(minted(option))
        if artefact is None:
            texts[option] = _worded(words, option)
        else:
            _refuse_hidden(artefact, guests)
            refuse_unready(room, artefact)
    return texts


def _refuse_number(method: str, options: tuple[str, ...]) -> None:
    if method in ONE_ONLY and len(options) != 1:
        raise Refused("This way of voting asks about one thing. Choose exactly one.")
    if method not in FROM_ONE | ONE_ONLY and len(options) < 2:
        raise Refused("A ballot needs at least two options.")
    if len(options) > MOST_OPTIONS:
        raise Refused("A ballot holds at most {most} options.", most=MOST_OPTIONS)


def _worded(words: Mapping[str, str], option: str) -> str:
    text = clean(words.get(option, ""), TITLE)
    if not text:
        raise Refused("Say in words what every option means.")
    return text


def _refuse_hidden(artefact: Artefact, guests: bool) -> None:
    refuse_gone(artefact)
    if artefact.visible is None:
        raise Refused(
            "“{title}” has not been shared with everybody yet. Start a round that shares first.",
            title=artefact.title,
        )
    if artefact.internal_only and guests:
        raise Refused(
            "“{title}” is internal and guests vote too. Leave the card out, or the guests.",
            title=artefact.title,
        )


def owners_of(room: Room, options: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The teams whose card an option is."""
    cards = {option: room.artefacts[option] for option in options if option in room.artefacts}
    return {option: card.teams for option, card in cards.items() if card.teams}


def option_label(room: Room, ballot: Ballot, value: object) -> object:
    """An option as people know it; any other value as it is."""
    if not isinstance(value, str) or value not in ballot.options:
        return value
    artefact = room.artefacts.get(value)
    return artefact.title if artefact else ballot.option_text.get(value, value)
