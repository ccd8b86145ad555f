"""Which cards still stand for whoever looks: a merge that they do not see has not happened."""

from app.domain.pictures.lens import Lens
from app.domain.room import Artefact


def stands(lens: Lens, artefact: Artefact) -> bool:
    """Cards that went into another one stay until that one is seen; withdrawn ones are gone."""
    if artefact.status != "merged":
        return artefact.standing
    links = lens.view.shelf.links_to_parent.of(lens.view.room.links, artefact.id)
    into = [link for link in links.values() if link.kind == "merged"]
    return not any([lens.version(link.child, link.child_version) for link in into])


def status(artefact: Artefact) -> str:
    """The status of a card that stands; one that was merged unseen is what it was."""
    return artefact.status if artefact.standing else artefact.was
