"""Ballots that were written down: the vectors, and those of the recorded workshop."""

import json
from pathlib import Path

DATA = Path(__file__).parents[2] / "data"
VECTORS = {
    vector["id"]: vector
    for vector in json.loads((DATA / "vote_vectors.json").read_text("utf-8"))["vectors"]
}
RECORD = json.loads((DATA / "brackenline.json").read_text("utf-8"))
RECORDED = {ballot["id"]: ballot for ballot in RECORD["ballots"]}


def differences(expected, found, where="result"):
    """Everything expected that was not found; more may be found than was expected."""
    if not isinstance(expected, dict):
        return [] if expected == found else [f"{where}: {expected} became {found}"]
    missing = [f"{where}.{key}" for key in expected if key not in found]
    there = [key for key in expected if key in found]
    return missing + [d for k in there for d in differences(expected[k], found[k], f"{where}.{k}")]
