"""Ballots drawn by Hypothesis: rules and papers for every method, as people hand them in."""

from dataclasses import dataclass

from hypothesis import strategies as st

OPTIONS = ("A-01", "A-02", "A-03", "A-04")


@dataclass(frozen=True)
class Drawn:
    """`names` are all that neutrality must not look at: options, areas, signs."""

    method: str
    params: dict
    papers: list
    options: tuple = OPTIONS


def some(values, *, least=0):
    """A paper part: some of the options with a value each."""
    return st.dictionaries(st.sampled_from(OPTIONS), values, min_size=least)


def within(most, power=1):
    def affordable(given):
        return sum(value**power for value in given.values()) <= most

    return affordable


STRICT = st.permutations(OPTIONS).flatmap(
    lambda order: st.integers(0, len(order)).map(lambda length: order[:length])
)
GROUPED = st.permutations(OPTIONS).flatmap(
    lambda order: st.lists(st.integers(1, 3), max_size=4).map(lambda sizes: cut(order, sizes))
)


def cut(order, sizes):
    """The order in groups of these sizes, what is over left out."""
    left, groups = list(order), []
    for size in sizes:
        groups.append(left[:size])
        left = left[size:]
    return [group for group in groups if group]


MARK = st.one_of(st.none(), st.integers(0, 5))
PLACE = st.lists(st.integers(1, 5), min_size=2, max_size=2)

PAPERS = {
    "dots": st.fixed_dictionaries({"dots": some(st.integers(0, 2)).filter(within(3))}),
    "points": st.fixed_dictionaries({"points": some(st.integers(0, 40)).filter(within(100))}),
    "quadratic": st.fixed_dictionaries({"votes": some(st.integers(0, 6)).filter(within(100, 2))}),
    "approval": st.fixed_dictionaries({"approve": st.lists(st.sampled_from(OPTIONS), unique=True)}),
    "single_choice": st.fixed_dictionaries({"choice": st.sampled_from((*OPTIONS, None))}),
    "score": st.fixed_dictionaries({"scores": some(MARK)}),
    "star": st.fixed_dictionaries({"scores": some(st.integers(0, 5))}),
    "borda": st.fixed_dictionaries({"ranking": GROUPED}),
    "schulze": st.fixed_dictionaries({"ranking": GROUPED}),
    "irv": st.fixed_dictionaries({"ranking": STRICT}),
    "impact_effort": st.fixed_dictionaries({"placements": some(PLACE)}),
    "two_axis": st.fixed_dictionaries({"placements": some(PLACE)}),
    "heat": st.fixed_dictionaries(
        {"marks": some(st.lists(st.sampled_from(("would_use", "already_do")), unique=True))}
    ),
    "maturity": st.fixed_dictionaries({"ratings": some(st.one_of(st.none(), st.integers(1, 4)))}),
    "maturity_stage": st.fixed_dictionaries(
        {"seen": st.lists(st.sampled_from(OPTIONS), unique=True)}
    ),
    "fist_to_five": st.fixed_dictionaries({"fingers": st.integers(0, 5)}),
    "consent": st.fixed_dictionaries(
        {"answer": st.sampled_from(("consent", "objection", "integrated"))}
    ),
}
FIXED = {
    "maturity_stage": {"indicators": {"1": list(OPTIONS[:2]), "2": list(OPTIONS[2:])}},
    "two_axis": {"axes": ["customer_value", "operability"]},
}
WITH_PLACES = frozenset(
    {"dots", "points", "quadratic", "approval", "single_choice", "score", "borda", "schulze"}
)
CHOOSING = WITH_PLACES | {"star", "irv"}


@st.composite
def ballots(draw, methods=tuple(PAPERS), *, least=0):
    method = draw(st.sampled_from(sorted(methods)))
    params = dict(FIXED.get(method, {}))
    if method in WITH_PLACES:
        params["select"] = draw(st.integers(1, 3))
    abstention = st.just({"abstain": True})
    papers = draw(st.lists(st.one_of(PAPERS[method], abstention), min_size=least, max_size=7))
    return Drawn(method, params, papers)


def renamed(written, names):
    """The same with every name exchanged, wherever it stands, also in the key of a pair."""
    if isinstance(written, dict):
        return {renamed(key, names): renamed(value, names) for key, value in written.items()}
    if isinstance(written, list | tuple):
        return [renamed(value, names) for value in written]
    if isinstance(written, str):
        return ">".join(names.get(part, part) for part in written.split(">"))
    return written
