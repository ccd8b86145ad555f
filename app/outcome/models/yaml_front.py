"""Front matter that every YAML reader understands: each value in the form that JSON shares."""

import json
import re
from collections.abc import Mapping, Sequence

from app.outcome.office.letters import legal

UNPRINTED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\u202a-\u202e\u2066-\u2069]")
"""What YAML wants escaped though JSON does not, and what would turn the direction of a line."""


def front(values: Mapping[str, object]) -> str:
    """Between two lines of `---`; keys in the order given, a list of mappings one to a line."""
    lines = [text for key, value in values.items() for text in _lines(key, value)]
    return "\n".join(["---", *lines, "---", ""])


def _lines(key: str, value: object) -> list[str]:
    if isinstance(value, Sequence) and value and all(isinstance(v, Mapping) for v in value):
        return [f"{key}:", *(f"  - {written(each)}" for each in value)]
    return [f"{key}: {written(value)}"]


def written(value: object) -> str:
    text = json.dumps(_legal(value), ensure_ascii=False)
    return UNPRINTED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _legal(value: object) -> object:
    """Strings without what no reader takes; a lone half of a pair is gone too."""
    match value:
        case str():
            return legal(value)
        case Mapping():
            return {str(key): _legal(each) for key, each in value.items()}
        case list() | tuple():
            return [_legal(each) for each in value]
        case _:
            return value
