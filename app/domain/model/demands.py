"""What a card does not say yet, of all that its method wants it to say by some time."""

from collections.abc import Iterator, Mapping

from app.domain.method import Demand, Method

EMPTY: tuple[object, ...] = (None, "", [], {}, ())


def unmet(method: Method, type: str, fields: Mapping[str, object], by: str) -> Iterator[Demand]:
    """The demands `by` that time ("post", "vote", "heed") which these fields do not meet."""
    for demand in method.demands:
        if (demand.type, demand.by) == (type, by) and not met(demand, fields):
            yield demand


def met(demand: Demand, fields: Mapping[str, object]) -> bool:
    if any(fields.get(field) != value for field, value in demand.when):
        return True
    said = fields.get(demand.field)
    if said in EMPTY:
        return False
    return demand.most is None or (isinstance(said, int) and said <= demand.most)
