"""All models of an edition, by their names in the pack."""

from collections.abc import Callable, Mapping

from app.outcome.edition import Edition
from app.outcome.models import archimate, bpmn
from app.outcome.models import okf as bundle
from app.outcome.models.ardoq import ardoq
from app.outcome.models.leanix import leanix

VERSIONS: Mapping[str, str] = {
    "archimate_exchange": archimate.VERSION,
    "bpmn": bpmn.VERSION,
    "okf": bundle.VERSION,
}
"""Which version of each format the models keep to."""

FOLDERS: Mapping[str, Callable[[Edition], Mapping[str, bytes]]] = {
    "leanix": leanix,
    "ardoq": ardoq,
    "bpmn": bpmn.bpmn,
    "okf": bundle.okf,
}


def models(edition: Edition) -> Mapping[str, bytes]:
    """File name in the pack to content."""
    made = {"model/tom.archimate.xml": archimate.archimate(edition)}
    for folder, make in FOLDERS.items():
        made |= {f"model/{folder}/{name}": content for name, content in make(edition).items()}
    return made
