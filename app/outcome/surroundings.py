"""What every page of an edition knows, and page one itself."""

from app.outcome.edition import Edition
from app.outcome.headlines import status
from app.outcome.page_one import PageOne, fitted, page_one
from app.outcome.press import Press
from app.outcome.sentences import day, grade_words


def first_page(edition: Edition) -> PageOne:
    """Page one, cut to the words that its Markdown may have."""
    press, around = Press(edition.words), surroundings(edition)

    def words(page: PageOne) -> int:
        printed = press.text("one_page", {**around, "page": page})
        return len(printed.split())

    return fitted(page_one(edition), words)


def surroundings(edition: Edition) -> dict[str, object]:
    """What every page knows."""
    room, method = edition.room, edition.room.method
    return {
        "workshop": room.title or edition.say("A workshop"),
        "subtitle": method.title if method else "",
        "status": status(edition),
        "goal": room.mandate.goal,
        "variant": edition.variant,
        "seq": edition.snapshot.seq,
        "record_day": day(edition, edition.snapshot.at),
        "grades": grade_words(edition),
        "counts": edition.counts,
        "design": room.design,
        "method": method,
        "language": edition.words.info().get("language") or "en",
    }
