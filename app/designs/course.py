"""The order in which a session may run: sharing, rests, why before how, technology last."""

from collections.abc import Iterator

from app.designs.arithmetic import Finding
from app.domain.design import RoundDesign, SessionDesign, Share
from app.domain.method import ArtefactType, Guard, Method

UNSEEN = frozenset({Share.PRIVATE, Share.DARK, Share.TWILIGHT})
# fmt: off
INVENT = frozenset({
    "individual", "team_build", "rebuild", "workarounds", "practice_harvest", "ladder", "canvas",
    "programme",
})
# fmt: on
"""Rounds in which new work is made; the others show, test, choose, decide or rest."""

LONGEST_STRETCH = 130
"""Minutes that people stay with it before they need a break."""


def course(design: SessionDesign, method: Method) -> Iterator[Finding]:
    """What is wrong with the order of the rounds."""
    yield from _nothing_hidden(design)
    yield from _three_inventions(design)
    yield from _stretches(design)
    for guard in method.guards:
        yield from _guarded(design, guard)
        yield from _unchosen(design, method, guard)
    for kind in method.types:
        if kind.opens_last:
            yield from _opens_last(design, kind, method)
    if _fills_the_core(design):
        yield from _sponsor(design, method)


def _nothing_hidden(design: SessionDesign) -> Iterator[Finding]:
    """Teams that watch each other all the time think alike: before each reveal, a dark phase."""
    hidden = False
    for number, r in enumerate(design.rounds):
        if r.type == "reveal" and not hidden:
            reason = (
                "nothing was made out of sight since the sharing before; put a private, dark or "
                "twilight round in front of this reveal"
            )
            yield ("rounds", number), reason
        hidden = (hidden and r.type != "reveal") or r.share in UNSEEN


def _three_inventions(design: SessionDesign) -> Iterator[Finding]:
    """New work is tested before more of it is made; a break or buffer between tests nothing."""
    run = 0
    for number, r in enumerate(design.rounds):
        if r.type not in {"break", "buffer"}:
            run = run + 1 if r.type in INVENT else 0
        if run == 3 and r.type in INVENT:
            reason = "the third round in a row that invents; share, test or choose before it"
            yield ("rounds", number), reason


def _stretches(design: SessionDesign) -> Iterator[Finding]:
    minutes = 0
    for number, r in enumerate(design.rounds):
        before, minutes = minutes, 0 if r.type == "break" else minutes + r.minutes
        if before <= LONGEST_STRETCH < minutes:
            reason = f"by its end people have sat for {minutes} minutes without a break"
            yield ("rounds", number), f"{reason}; {LONGEST_STRETCH} are the most"


def _guarded(design: SessionDesign, guard: Guard) -> Iterator[Finding]:
    """A type that a guard holds back is asked for after what it needs.

    Where a design never asks for the needed type and the guard minds only what is asked for,
    there is nothing to wait for: a clinic starts from ideas that somebody brings along.
    """
    held = _first_asked(design, guard.type)
    if held is None:
        return
    for needed in guard.needs:
        asked = _first_asked(design, needed, least=1)
        if (guard.only_if_asked and asked is None) or (asked is not None and asked < held):
            continue
        reason = f"asks for {guard.type}, but {needed} has to be asked for before it"
        yield ("rounds", held[0], "artefacts", held[1]), reason


def _unchosen(design: SessionDesign, method: Method, guard: Guard) -> Iterator[Finding]:
    """What a guard wants chosen is picked by a ballot, or stated by the mandate.

    Minded in designs that ask for what is needed, and in those that fill the operating core even
    if they do not: what nobody makes in the room must come from the sponsor.
    """
    held = _first_asked(design, guard.type)
    asked = any(_first_asked(design, needed) for needed in guard.needs)
    if held is None or not (guard.chosen_first and (asked or _fills_the_core(design))):
        return
    if not any(_chooses(r, method, guard.needs) for r in design.rounds[: held[0]]):
        reason = (
            f"asks for {guard.type} before any {' or '.join(guard.needs)} has been chosen; put a "
            "ballot in front of it, or let the mandate state one and list its section"
        )
        yield ("rounds", held[0], "artefacts", held[1]), reason


def _chooses(r: RoundDesign, method: Method, types: tuple[str, ...]) -> bool:
    by_ballot = r.ballot is not None and r.ballot.items in types
    return by_ballot or (r.type == "mandate" and _feeds(r, method, types))


def _opens_last(design: SessionDesign, kind: ArtefactType, method: Method) -> Iterator[Finding]:
    """No lane is asked for the first time in a later round than the one that opens last.

    Within one round the order of the lanes is the facilitator's to call.
    """
    held = _first_asked(design, kind.id)
    lanes = [_first_asked(design, other.id) for other in method.types if other.lane]
    if held and any(asked and asked[0] > held[0] for asked in lanes):
        place = ("rounds", held[0], "artefacts", held[1])
        yield place, f"{kind.id} opens last: ask for the other lanes before it or together with it"


def _sponsor(design: SessionDesign, method: Method) -> Iterator[Finding]:
    """Answers in the open, or the promise of written ones: a round feeding their section."""
    answers = ("sponsor_answers",)
    if not any(r.type == "sponsor_answer" or _feeds(r, method, answers) for r in design.rounds):
        reason = (
            "the sponsor answers nowhere; add a sponsor_answer round, or promise written answers "
            "in the close and list their section there"
        )
        yield ("rounds", len(design.rounds) - 1), reason


def _feeds(r: RoundDesign, method: Method, sources: tuple[str, ...]) -> bool:
    fed = (section for section in method.sections if section.id in r.sections)
    return any(source in section.fed_by for section in fed for source in sources)


def _fills_the_core(design: SessionDesign) -> bool:
    return any(r.type == "canvas" for r in design.rounds)


def _first_asked(design: SessionDesign, type: str, least: int = 0) -> tuple[int, int] | None:
    """Round and position, both from 0, at which a design asks for `least` of a type or more."""
    places = (
        (number, position)
        for number, r in enumerate(design.rounds)
        for position, asked in enumerate(r.artefacts)
        if asked.type == type and asked.least >= least
    )
    return next(places, None)
