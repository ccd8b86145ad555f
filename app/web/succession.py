"""A new workshop that continues a closed one: the desk puts what is left on its tables."""

from dataclasses import replace

from app.domain.commands import OpenRoom
from app.domain.model.succession import Say, brought, continued, parked, terms
from app.domain.refusal import Refused
from app.web.house import House


async def going_on(house: House, account: str, code: str, command: OpenRoom, say: Say) -> OpenRoom:
    """The command with what the room `code` leaves; what is not said now is as it was there.

    Raises Refused where that is no closed workshop of this account.
    """
    entry = house.register.by_code(code)
    if entry is None or entry.account != account:
        raise Refused("There is no such workshop on your desk.", code="not_found")
    before = (await house.lobby.host(entry)).room
    from_it = continued(before, code)
    if from_it is None:
        raise Refused("This workshop is not closed yet. Close it first; then go on from it.")
    mandate = before.mandate
    return replace(
        command,
        goal=command.goal.strip() or mandate.goal,
        fixed=command.fixed or mandate.fixed,
        open=command.open or mandate.open,
        promise=command.promise.strip() or mandate.promise,
        affected=command.affected or before.affected,
        continues=from_it,
        brought=tuple(card for card in brought(before, say) if _known(command, card.type)),
        parked=parked(before),
        terms=terms(before),
    )


def _known(command: OpenRoom, type: str) -> bool:
    """Another method may not know every kind of card that the last one knew."""
    return command.method.type(type) is not None
