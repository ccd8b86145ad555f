"""The rules a ballot may set: their names, kinds and what holds where nothing is said."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from app.domain.ballots.figures import is_whole

Kind = Literal[
    "count", "whole", "number", "share", "flag", "text", "choice", "names", "pair", "range",
    "stages", "owners", "indicators",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Param:
    """`by_options` works the default out from the options, where it hangs on them."""

    kind: Kind
    default: object = None
    choices: tuple[str, ...] = ()
    by_options: Callable[[Sequence[str]], object] | None = None

    def usual(self, options: Sequence[str]) -> object:
        return self.by_options(options) if self.by_options else self.default


Params = Mapping[str, Param]

EVERYWHERE: Params = {
    "items": Param("text"),
    "blind": Param("flag", True),
    "guests": Param("flag"),
    "quorum": Param("share", 0.5),
    "split_by": Param("names"),
}
SELECTING: Params = {
    **EVERYWHERE,
    "tie": Param("choice", "runoff", choices=("runoff", "decider", "include_ties", "lot")),
    "decider": Param("text"),
    "include_ties": Param("flag"),
}
SEVERAL: Params = {**SELECTING, "select": Param("count", 1)}
OWN_TEAM: Params = {
    "own_team": Param("choice", "allow", choices=("allow", "exclude")),
    "owner": Param("owners"),
}


def settle(params: Params, said: Mapping[str, object], options: Sequence[str]) -> dict[str, object]:
    """What was said, and the default wherever nothing was; as JSON has it."""
    usual = {name: param.usual(options) for name, param in params.items()}
    settled = {**usual, **{name: value for name, value in said.items() if value is not None}}
    return {name: _plain(value) for name, value in settled.items() if value is not None}


def _plain(value: object) -> object:
    """Lists where there are tuples, so that a result equals itself after a journey as JSON."""
    if isinstance(value, Mapping):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value


def _is_names(value: object) -> bool:
    return (
        isinstance(value, list | tuple) and bool(value) and all(isinstance(v, str) for v in value)
    )


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and is_whole(value) and value >= 1


def _is_share(value: object) -> bool:
    return isinstance(value, int | float) and _is_number(value) and 0 <= value <= 1


def _is_range(value: object) -> bool:
    match value:
        case [int(low), int(high)]:
            return low < high
    return False


def _is_stages(value: object) -> bool:
    return isinstance(value, list | tuple) and bool(value) and all(map(_is_count, value))


FITS: Mapping[Kind, tuple[Callable[[object], bool], str]] = {
    "count": (_is_count, "a whole number of at least 1"),
    "whole": (is_whole, "a whole number"),
    "number": (_is_number, "a number"),
    "share": (_is_share, "a share from 0 to 1"),
    "flag": (lambda value: isinstance(value, bool), "true or false"),
    "text": (lambda value: isinstance(value, str), "a text"),
    "choice": (lambda value: isinstance(value, str), "one of its choices"),
    "names": (_is_names, "a list of names"),
    "pair": (lambda v: _is_names(v) and isinstance(v, list | tuple) and len(v) == 2, "two names"),
    "range": (_is_range, "two whole numbers, the lower first"),
    "stages": (_is_stages, "a list of stages, from 1"),
    "owners": (lambda value: isinstance(value, Mapping), "a table of options and their teams"),
    "indicators": (lambda value: isinstance(value, Mapping | list | tuple), "signs by stage"),
}


def misfits(params: Params, said: Mapping[str, object]) -> list[str]:
    """A sentence for every rule that is unknown here or has a value it cannot have."""
    return [sentence for name, value in said.items() if (sentence := _misfit(params, name, value))]


def _misfit(params: Params, name: str, value: object) -> str | None:
    if name not in params:
        return f"“{name}” is not a rule of this method; it knows {', '.join(sorted(params))}"
    fits, wanted = FITS[params[name].kind]
    choices = params[name].choices
    if not fits(value):
        return f"“{name}” must be {wanted}, not {value!r}"
    if choices and value not in choices:
        return f"“{name}” must be {' or '.join(choices)}, not {value!r}"
    return None
