"""The published shape of the JSON in a pack, as JSON Schema: the files beside this module."""

from collections.abc import Mapping
from pathlib import Path

FOLDER = Path(__file__).parent / "schema"

SCHEMAS = ("workshop", "measures", "ballot")
"""What has one: data/workshop.json, data/measures.json, each file of data/ballots."""


def schemas() -> Mapping[str, bytes]:
    """File name to content."""
    names = [f"{name}.schema.json" for name in SCHEMAS]
    return {name: (FOLDER / name).read_bytes() for name in names}
