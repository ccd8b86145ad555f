"""How firm the statements are: all of them in one bar, and section by section."""

from collections.abc import Iterator

from app.domain.model.grades import GRADES, Grade
from app.domain.model.sections import by_section
from app.outcome.edition import Edition
from app.outcome.figures.figure import Drawing
from app.outcome.figures.letters import BODY, CITE, SMALL, STRONG, TABLE, width
from app.outcome.figures.marks import BOXES, LETTERS, badge, finished, listed
from app.outcome.figures.paint import HAIR, NONE, RUST, SOFT, WHITE
from app.outcome.figures.sheet import FULL, Look, Sheet
from app.outcome.sentences import grade_words

TALL = 6.5
NAMED = 66.0
CELL, SMALLEST, READABLE = 4.3, 0.9, 2.6


def drawings(edition: Edition) -> Iterator[Drawing]:
    yield from _bar(edition)
    yield from _sections(edition)


def _bar(edition: Edition) -> Iterator[Drawing]:
    counts, words = edition.counts, grade_words(edition)
    if not sum(counts.values()):
        return
    said = listed([f"{n} {words[g][0]} ({g})" for g, n in counts.items()])
    title = edition.say("How firm the statements are: {said}").format(
        said=", ".join(f"{n} {words[g][0]}" for g, n in counts.items() if n)
    )
    alt = edition.say("Of {n} statements: {said}.").format(n=sum(counts.values()), said=said)
    yield Drawing("grade-bar", "TOM-01", title, alt, _drawn_bar(edition))


def _drawn_bar(edition: Edition) -> Sheet:
    """One cell for each statement; the words stand where their cells begin, or behind."""
    counts, words, sheet = edition.counts, grade_words(edition), Sheet()
    each = FULL / sum(counts.values())
    start, free = 0.0, 0.0
    for grade, n in counts.items():
        if not n:
            continue
        needed = 7.2 + width(str(n), BODY, STRONG) + width(words[grade][0], SMALL)
        x = _named(sheet, max(free, min(start, FULL - needed)), grade, n, words[grade][0])
        free = x + 5
        gap = min(0.5, each / 5)
        for k in range(n):
            sheet.box(start + each * k, 7, each - gap, TALL, BOXES[grade])
        start += each * n
    return finished(sheet, 7 + TALL)


def _named(sheet: Sheet, x: float, grade: Grade, n: int, word: str) -> float:
    badge(sheet, x + 2.1, 2.6, grade)
    sheet.say(x + 6, 2.6, str(n), BODY, STRONG)
    after = x + 7.2 + width(str(n), BODY, STRONG)
    return after + sheet.say(after, 2.6, word, SMALL, ink=SOFT)


def _sections(edition: Edition) -> Iterator[Drawing]:
    method = edition.room.method
    if method is None:
        return
    homes = by_section(edition.room)
    rows: list[tuple[str, str, list[Grade]]] = []
    for section in method.sections:
        found = [edition.grades[a.id] for a in homes[section.id] if a.id in edition.grades]
        if found:
            rows.append((section.id, section.title, sorted(found)))
    if not rows:
        return
    alt = listed([f"{code} {title}: {_told(grades)}" for code, title, grades in rows])
    title = edition.say("How firm each section is")
    yield Drawing("grades-by-section", "TOM-18", title, alt, _drawn_sections(rows))


def _told(grades: list[Grade]) -> str:
    return ", ".join(f"{grades.count(g)} {g}" for g in GRADES if g in grades)


def _drawn_sections(rows: list[tuple[str, str, list[Grade]]]) -> Sheet:
    sheet, high = Sheet(), 6.4
    longest = max(len(grades) for *_, grades in rows)
    step = max(SMALLEST, min(CELL + 0.4, (FULL - NAMED - 8) / longest))
    for n, (code, title, grades) in enumerate(rows):
        y = high * n + high / 2
        sheet.rule((0, high * n), (FULL, high * n), HAIR)
        sheet.say(0, y, code, CITE, STRONG, RUST)
        sheet.say(13, y, title, TABLE, room=NAMED - 16)
        for k, grade in enumerate(grades):
            _cell(sheet, NAMED + step * k, y, step, grade)
        sheet.say(FULL, y, str(len(grades)), TABLE, STRONG, side="right")
    sheet.rule((0, high * len(rows)), (FULL, high * len(rows)), HAIR)
    return finished(sheet, high * len(rows))


def _cell(sheet: Sheet, x: float, y: float, step: float, grade: Grade) -> None:
    wide = step - min(0.4, step / 5)
    sheet.box(x, y - CELL / 2, wide, CELL, BOXES[grade])
    if step >= READABLE:
        if grade == "C":
            sheet.box(x + wide / 2 - 1, y - 1.2, 2, 2.4, Look(WHITE, NONE, 0))
        sheet.say(x + wide / 2, y, grade, 6.4, STRONG, LETTERS[grade], "center")
