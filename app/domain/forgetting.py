"""A journal as if somebody had been silent: their words go, ids and kinds stay, so that it folds.

Whose words are whose: a text belongs to whoever brought it into the room first, word for word. So
a card that somebody carried on keeps what others had written into it, and loses, in every later
version, what they wrote. Longer texts are also taken out of sentences of others that quote them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace

from app.domain import events as happened
from app.domain.authored import DROPPED, TOLD_OF_SOMEBODY, TYPED
from app.domain.commands import Parent
from app.domain.design import RoundDesign
from app.domain.events import Event, Recorded
from app.domain.images import Image
from app.domain.method import ArtefactType, Field, Method
from app.domain.people import Profile

ERASED = "[erased]"
"""What stands where words stood. It is kept in journals, so it never changes."""

QUOTED = 12
"""From this many characters a text is also found within the sentences of others."""

NO_TEXT = frozenset({"number", "choice", "yes_no", "date", "reference", "references", "person"})
"""Kinds of fields of a card that hold no words."""


@dataclass(slots=True)
class Forgetting:
    """Reads the journal in order. `said`: what they wrote; `of_others`: what others did, before.

    `short`: their texts by the thing they stand on, for those that are too short to be quotes.
    `alone`: words of the glossary that nobody but them has explained.
    """

    person: str
    alone: Mapping[str, str] = field(default_factory=dict)
    method: Method | None = None
    said: set[str] = field(default_factory=set)
    of_others: set[str] = field(default_factory=set)
    short: dict[str, set[str]] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    voted: set[str] = field(default_factory=set)

    def event(self, recorded: Recorded) -> Event:
        """The same, without their words."""
        event = self._noted(recorded.event)
        names = TYPED.get(type(event), ())
        own = recorded.by.person == self.person
        changed = {name: self._field(event, name, own) for name in names}
        if type(event) in TOLD_OF_SOMEBODY and getattr(event, "person", "") == self.person:
            changed["profile"] = replace(_profile(event), function="", reports_to="")
        if isinstance(event, happened.BallotClosed) and event.ballot in self.voted:
            self.voted.discard(event.ballot)
            changed["papers"] = tuple(without_reasons(paper) for paper in event.papers)
        return replace(event, **changed) if changed else event  # type: ignore[arg-type]

    def _noted(self, event: Event) -> Event:
        """What has to be known before the words of this event can be read."""
        if isinstance(event, happened.RoomOpened):
            self.method = event.method
        if isinstance(event, happened.ArtefactPosted | happened.MergeProposed):
            self.types[event.artefact] = event.type
        if isinstance(event, happened.MergeProposed):
            of_parents = (self.short.get(parent.artefact, set()) for parent in event.parents)
            self.short.setdefault(event.artefact, set()).update(*of_parents)
        if isinstance(event, happened.PaperHandedIn) and event.person == self.person:
            self.voted.add(event.ballot)
        return event

    def _field(self, event: Event, name: str, own: bool) -> object:
        value, thing = getattr(event, name), _thing(event)
        if name == "term":
            return self.alone.get(str(value).casefold(), value)
        if own and name in DROPPED.get(type(event), ()):
            self._own(str(value), thing)
            return ""
        if isinstance(event, happened.ClashRaised) and self._is_no_text(event):
            return value
        return self._reworded(value, self._form(event, name), own, thing)

    def _is_no_text(self, event: happened.ClashRaised) -> bool:
        kind = self.method.type(self.types.get(event.artefact, "")) if self.method else None
        known = kind.field(event.field) if kind else None
        return known is not None and known.kind in NO_TEXT

    def _form(self, event: Event, name: str) -> Mapping[str, Field] | None:
        """The fields of the card's type, where `name` holds what stands in such fields."""
        type = self.types.get(getattr(event, "artefact", ""), "")
        kind = self.method.type(type) if self.method and name in ("fields", "value") else None
        return _by_id(kind, event) if kind else None

    def _reworded(
        self, value: object, form: Mapping[str, Field] | None, own: bool, thing: str
    ) -> object:
        match value:
            case str():
                return self._own(value, thing) if own else self._other(value, thing)
            case Mapping():
                return {key: self._kept_or(form, key, each, own, thing)
                        for key, each in value.items()}  # fmt: skip
            case list() | tuple():
                reworded = [self._reworded(each, form, own, thing) for each in value]
                return tuple(reworded) if isinstance(value, tuple) else reworded
            case RoundDesign():
                return self._parts(value, ("title", "prompt", "facilitator"), own, thing)
            case Parent():
                return self._parts(value, ("what",), own, thing)
            case Image():
                return self._parts(value, ("alt",), own, thing)
        return value

    def _kept_or(
        self, form: Mapping[str, Field] | None, key: str, value: object, own: bool, thing: str
    ) -> object:
        known = form.get(key) if form else None
        if known and known.kind in NO_TEXT:
            return value
        within = {part.id: part for part in known.fields} if known and known.fields else form
        return self._reworded(value, within, own, thing)

    def _parts(
        self, value: RoundDesign | Parent | Image, names: Sequence[str], own: bool, thing: str
    ) -> object:
        parts = {n: self._reworded(getattr(value, n), None, own, thing) for n in names}
        return replace(value, **parts)  # type: ignore[arg-type]

    def _own(self, text: str, thing: str) -> str:
        """Theirs, unless somebody else had said exactly this before."""
        if not text or text.startswith(ERASED):
            return text
        if text in self.of_others and text not in self.said:
            return self._without_quotes(text)
        self.said.add(text)
        self.short.setdefault(thing, set()).add(text)
        return ERASED

    def _other(self, text: str, thing: str) -> str:
        if text in self.short.get(thing, ()) or (len(text) >= QUOTED and text in self.said):
            return ERASED
        self.of_others.add(text)
        return self._without_quotes(text)

    def _without_quotes(self, text: str) -> str:
        for quote in sorted((q for q in self.said if len(q) >= QUOTED), key=len, reverse=True):
            text = text.replace(quote, ERASED)
        return text


def forgotten(events: Sequence[Recorded], person: str) -> list[Recorded]:
    """The whole journal without this person's words; seq, times, actors and ids are the same."""
    return without(events, forgetting(events, person))


def forgetting(events: Sequence[Recorded], person: str) -> Forgetting:
    return Forgetting(person, _alone(events, person))


def without(events: Sequence[Recorded], work: Forgetting) -> list[Recorded]:
    return [replace(recorded, event=work.event(recorded)) for recorded in events]


def onwards(work: Forgetting) -> Forgetting:
    """For a workshop that took cards along from the one just read: what it took was theirs too."""
    return replace(work, person="", of_others=set(), types={}, voted=set())


def without_reasons(paper: Mapping[str, object]) -> Mapping[str, object]:
    """The vote alone: it still counts, and counts the same."""
    vote = paper.get("paper")
    if not isinstance(vote, Mapping) or not vote.get("reason"):
        return paper
    return {**paper, "paper": {**vote, "reason": ERASED}}


def _alone(events: Iterable[Recorded], person: str) -> Mapping[str, str]:
    """Words that only this person has explained, in small letters, and what stands there now."""
    words = (happened.TermDefined, happened.TermSettled)
    said = [(r, r.event.term.casefold()) for r in events if isinstance(r.event, words)]
    shared = {
        word
        for recorded, word in said
        if recorded.by.person != person and isinstance(recorded.event, happened.TermDefined)
    }
    own = [each for each in said if each[0].by.person == person]
    alone = [(recorded.seq, word) for recorded, word in own if word not in shared]
    return {word: f"{ERASED} {seq}" for seq, word in reversed(alone) if not word.startswith(ERASED)}


def _thing(event: Event) -> str:
    """What the event is about, by the first of its ids; a word of the glossary by itself."""
    if isinstance(event, happened.TermDefined | happened.TermSettled):
        return event.term.casefold()
    if isinstance(event, happened.MergeProposed):
        return event.artefact
    return str(getattr(event, fields(event)[0].name))


def _by_id(kind: ArtefactType, event: Event) -> Mapping[str, Field]:
    """The form; for a clash that of its one field, as that is what `value` holds."""
    one = kind.field(event.field) if isinstance(event, happened.ClashRaised) else None
    return {part.id: part for part in (one.fields if one and one.fields else kind.fields)}


def _profile(event: Event) -> Profile:
    assert isinstance(event, happened.SeatTaken | happened.ProfileTold)
    return event.profile
