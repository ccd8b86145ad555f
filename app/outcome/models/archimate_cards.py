"""Standing artefacts as elements, by the element that their type names, and what they know."""

from collections.abc import Mapping

from app.domain.method import ArtefactType
from app.domain.room import Artefact
from app.outcome.edition import Edition
from app.outcome.models.archimate_model import CHANGE, CORE, CUSTOMERS, WHY, Cards, Element
from app.outcome.office.letters import line
from app.outcome.sentences import placed

FOLDER_OF: Mapping[str, str] = {
    "TOM-02": WHY,
    "TOM-03": CUSTOMERS,
    "TOM-04": CUSTOMERS,
    "TOM-05": CUSTOMERS,
    "TOM-06": WHY,
}
"""Home section of a type to its folder; other sections file by their document."""

BY_DOCUMENT: Mapping[str, str] = {"programme": CHANGE, "evidence": WHY}

SAID: Mapping[str, tuple[str, ...]] = {
    "form": ("kind",),
    "baseline": ("baseline", "today"),
    "target": ("target",),
    "owner": ("owner", "owner_role"),
    "rung": ("rung",),
    "horizon": ("horizon",),
}
"""Property to the fields that may hold it, the first one that does."""

PLEDGE = "pledge"


def cards(edition: Edition) -> Cards:
    """Artefact id to element; only what stands, and only types that have an element."""
    method = edition.room.method
    found: dict[str, Element] = {}
    for artefact in edition.room.artefacts.values():
        type = method.type(artefact.type) if method else None
        if artefact.standing and type and type.archimate:
            found[artefact.id] = _element(edition, artefact, type)
    return found


def _element(edition: Edition, artefact: Artefact, type: ArtefactType) -> Element:
    return Element(
        id=f"id-{artefact.id}",
        type=_type_of(artefact, type),
        name=_name(edition, artefact),
        folder=_folder(edition, type),
        documentation=edition.line(artefact),
        properties=_properties(edition, artefact),
    )


def _type_of(artefact: Artefact, type: ArtefactType) -> str:
    fields = artefact.current.fields
    special = [element for field, value, element in type.archimate_when
               if fields.get(field) == value]  # fmt: skip
    return special[0] if special else type.archimate


def _name(edition: Edition, artefact: Artefact) -> str:
    if artefact.type == PLEDGE:
        who = edition.name(str(artefact.current.fields.get("champion") or ""))
        label = edition.say("Champion: {name}").format(name=who) if who else ""
        return label or edition.say("Champion")
    return line(artefact.title) or edition.refs.artefact(artefact.id)


def _folder(edition: Edition, type: ArtefactType) -> str:
    sections = edition.room.method.sections if edition.room.method else ()
    home = next((section for section in sections if section.id == type.section), None)
    document = home.document if home else ""
    return FOLDER_OF.get(type.section) or BY_DOCUMENT.get(document, CORE)


def _properties(edition: Edition, artefact: Artefact) -> dict[str, str]:
    """What there is to say; authors only where the variant names people."""
    cited = edition.citation(artefact)
    named = "; ".join(name for a in artefact.authors if (name := edition.name(a)))
    told = {
        "ref": cited.artefact,
        "kind": artefact.type,
        "status": artefact.status,
        "author": named if edition.variant != "public" else "",
        "teams": edition.teams(artefact.teams),
        "version": str(cited.version),
        "grade": edition.grades.get(artefact.id, ""),
        "ballots": "; ".join(placed(edition.words, each) for each in cited.ballots),
        "parents": ", ".join(cited.parents),
        **{name: _said(edition, artefact, fields) for name, fields in SAID.items()},
    }
    return {name: value for name, value in told.items() if value}


def _said(edition: Edition, artefact: Artefact, fields: tuple[str, ...]) -> str:
    wording = edition.wording
    return next((words for f in fields if (words := wording.path(artefact, [f]))), "")
