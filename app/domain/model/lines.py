"""Lines of the model: each artefact said in one sentence, by the template of its type."""

import re
from collections.abc import Callable

from app.domain.model.wording import Wording, label
from app.domain.room import Artefact

NOT_STATED = "(not stated)"
OPTIONAL = re.compile(r"\[([^\]]*)\]")
PLACE = re.compile(r"\{(\w+)\}")

Say = Callable[[str], str]


def line(artefact: Artefact, wording: Wording) -> str:
    """The artefact as a sentence; its title where its type has no template.

    A number that has a name is said by its name where it opens the sentence.
    """
    method = wording.room.method
    type = method.type(artefact.type) if method else None
    if type is None or not type.line:
        return artefact.title

    def say(id: str) -> str:
        if id == "title":
            return artefact.title
        said, field = wording.path(artefact, [id]), type.field(id)
        opens = type.line.startswith(f"{{{id}}}")
        return label(field, said) or said if opens and field else said

    return fill(type.line, say)


def fill(template: str, say: Say) -> str:
    """`[parts]` with something empty in them are left out; full stops are not doubled."""
    kept = OPTIONAL.sub(lambda part: part[1] if _complete(part[1], say) else "", template)
    pieces = PLACE.split(kept)
    said = ""
    for n, piece in enumerate(pieces):
        said = _append(said, (say(piece) or NOT_STATED) if n % 2 else piece)
    return said.strip()


def _complete(part: str, say: Say) -> bool:
    return all(say(field) for field in PLACE.findall(part))


def _append(said: str, piece: str) -> str:
    """A sentence that already ended needs no second full stop."""
    ended = said.endswith((".", "!", "?", "…"))
    return said + (piece[1:] if ended and piece.startswith(".") else piece)
