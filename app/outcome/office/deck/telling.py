"""What several slides say alike: citations, counts, pointers, what was not worked on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.domain.model.citations import figures
from app.domain.model.grades import GRADES, Grade, closed_ballots
from app.domain.model.sections import Column, Sheet, standing_of
from app.domain.room import Artefact, Ballot
from app.outcome.cells import cell
from app.outcome.edition import Edition
from app.outcome.headlines import status
from app.outcome.office.deck.pages import Block, Nothing, Page
from app.outcome.parts import in_order
from app.outcome.sentences import cited, grade_words


@dataclass(frozen=True, slots=True)
class Telling:
    """An edition, as slides tell it."""

    edition: Edition

    def made(self, type: str) -> list[Artefact]:
        """All that stand, the firmest first."""
        return in_order(self.edition, Sheet(type, ()), standing_of(self.edition.room, type))

    def says(self, artefact: Artefact, *path: str) -> str:
        """A field of an artefact in words, or a figure of it."""
        return cell(self.edition, artefact, Column("", path))

    def label(self, artefact: Artefact, *path: str) -> str:
        """What a field says, up to the explanation after its colon."""
        return self.says(artefact, *path).split(":")[0]

    def grade(self, artefact: Artefact) -> str:
        return self.edition.grades.get(artefact.id, "")

    def evidence(self, artefacts: Iterable[Artefact]) -> tuple[str, ...]:
        """A line of the notes for each."""
        return tuple(
            f"{a.title} – {cited(self.edition, self.edition.citation(a))}" for a in artefacts
        )

    def ballot_on(self, type: str, figure: str) -> Ballot | None:
        """The last one that found this figure for cards of a type; run-offs aside."""
        room = self.edition.room
        found = [
            ballot for ballot in closed_ballots(room)
            if ballot.runoff_of is None and isinstance(ballot.result.get(figure), Mapping)
            and any(o in room.artefacts and room.artefacts[o].type == type for o in ballot.options)
        ]  # fmt: skip
        return found[-1] if found else None

    def figures(self, ballot: Ballot, option: str) -> str:
        """What a ballot says of an option, in the words of the reader."""
        say = self.edition.say
        return ", ".join(say(phrase).format(n=n) for phrase, n in figures(ballot, option))

    def firm(self, letters: Sequence[str]) -> str:
        """ "2 decided, 3 preferred"."""
        words = grade_words(self.edition)
        counted = {letter: list(letters).count(letter) for letter in GRADES}
        return ", ".join(f"{n} {words[letter][0]}" for letter, n in counted.items() if n)

    def counts(self) -> Mapping[Grade, int]:
        return self.edition.counts

    def foot(self, where: str, hidden: int, shorter: bool) -> str:
        """Where the rest stands, and which draft this is."""
        _, ngettext = self.edition.say, self.edition.words.ngettext
        said = []
        if hidden:
            said.append(ngettext("{n} more in {where}", "{n} more in {where}", hidden)
                        .format(n=hidden, where=where))  # fmt: skip
        elif shorter:
            said.append(_("Shortened; the whole text: {where}").format(where=where))
        elif where:
            said.append(where)
        first, *_rest, last = status(self.edition)
        return " · ".join((*said, first, last))

    def nothing(self, subject: str, where: str, what: str) -> Page:
        """A page for what was not worked on; it says so and does not disappear."""
        _ = self.edition.say
        block: Block = Nothing(_("Not worked on. Here would stand: {what}.").format(what=what))
        title = _("{subject}: not worked on").format(subject=subject)
        return Page(subject, title, ((1, block),), where)
