"""Readers leave marks and comments."""

from app.domain.changes.artefacts import changed
from app.domain.events import ArtefactMarked, CommentLeft, Recorded
from app.domain.replacing import replace
from app.domain.room import Artefact, Comment, Room


def artefact_marked(room: Room, event: ArtefactMarked, recorded: Recorded) -> Room:
    who = frozenset({recorded.by.person} if recorded.by.person else ())

    def marked(artefact: Artefact) -> Artefact:
        before = artefact.marks.get(event.mark, frozenset())
        marks = {**artefact.marks, event.mark: before | who if event.on else before - who}
        return replace(artefact, marks={mark: by for mark, by in marks.items() if by})

    return changed(room, event.artefact, marked)


def comment_left(room: Room, event: CommentLeft, recorded: Recorded) -> Room:
    comment = Comment(
        event.comment, event.artefact, event.text, recorded.by.person, recorded.at, recorded.seq
    )
    return replace(room, comments={**room.comments, comment.id: comment})
