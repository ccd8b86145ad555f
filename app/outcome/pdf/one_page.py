"""Page one as it may be set: whole, then shorter and shorter, so that one version always fits."""

from collections.abc import Iterator
from dataclasses import replace

from app.outcome.edition import Edition
from app.outcome.page_one import PageOne, shortened
from app.outcome.pdf.matter import around, clip, counted
from app.outcome.pdf.panels import Value
from app.outcome.surroundings import first_page

CLIPS = (200, 120, 80, 50, 30)
"""Letters that each text may have where even the fewest points do not fit."""


def leaf(edition: Edition) -> Value:
    page = edition.once(first_page)
    return {
        **around(edition, edition.say("Page one")),
        "versions": [_version(edition, each, page) for each in versions(page)],
        "how_sure": _how_sure(edition, page),
        "page_counts": counted(edition, page.grades),
    }


def versions(page: PageOne) -> Iterator[PageOne]:
    """The page, then each time a thing less, then with texts cut shorter and shorter."""
    yield page
    while (less := shortened(page)) is not None:
        yield (page := less)
    for letters in CLIPS:
        yield clipped(page, letters)


def clipped(page: PageOne, letters: int) -> PageOne:
    """Every text that people wrote cut to so many letters, with a sign that it was."""

    def cut(text: str) -> str:
        return clip(text, letters)

    choice = page.choice
    return replace(
        page,
        title=cut(page.title),
        goal=cut(page.goal),
        shifts=tuple(replace(s, before=cut(s.before), after=cut(s.after), detail=cut(s.detail),
                             cite=cut(s.cite)) for s in page.shifts),
        choice=choice and replace(choice, question=cut(choice.question), winner=cut(choice.winner),
                                  margins=tuple(map(cut, choice.margins))),
        starts=tuple((cut(what), cut(who)) for what, who in page.starts),
        answers=tuple(replace(a, request=cut(a.request), note=cut(a.note)) for a in page.answers),
        unsettled=tuple(map(cut, page.unsettled)),
    )  # fmt: skip


def _version(edition: Edition, page: PageOne, whole: PageOne) -> Value:
    _ = edition.say
    choice = page.choice
    return {
        "title": page.title,
        "goal": page.goal,
        "shifts": [{"before": s.before, "after": s.after, "detail": s.detail, "grade": s.grade,
                    "cite": s.cite} for s in page.shifts],
        "choice": choice and {"question": choice.question, "winner": choice.winner,
                              "margins": choice.margins, "papers": choice.papers,
                              "cite": choice.cite},
        "starts": page.starts,
        "answers": [{"said": a.said, "request": a.request, "note": a.note} for a in page.answers],
        "unsettled": page.unsettled,
        "sure": " ".join(filter(None, [page.balance, page.borrowed])),
        "after": page.after or _("No champions and no second look are on record yet."),
        "more": "" if page is whole else _("More of each in 02_draft_tom.pdf."),
    }  # fmt: skip


def _how_sure(edition: Edition, page: PageOne) -> str:
    n = page.statements
    told = edition.words.ngettext(
        "How sure are we: {n} statement", "How sure are we: {n} statements", n
    )
    return told.format(n=n)
