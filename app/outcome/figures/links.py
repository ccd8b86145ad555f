"""The seven links of each service: to what makes it run, and what is missing."""

from collections.abc import Iterator

from app.domain.model.operability import Chain, operability
from app.outcome.edition import Edition
from app.outcome.figures.figure import Drawing
from app.outcome.figures.letters import TABLE
from app.outcome.figures.marks import MOST_ROWS, SURE, finished, graded, heading, left_out, listed
from app.outcome.figures.paint import HAIR, RUST, WHITE
from app.outcome.figures.places import home
from app.outcome.figures.sheet import DOTTED, FULL, Look, Sheet

TYPE = "service"
ROW, TOP, LEFT = 6.6, 6.0, 62.0
STEP = 13.0
MISSING = Look(WHITE, RUST, 0.9, DOTTED)


def drawings(edition: Edition) -> Iterator[Drawing]:
    found = operability(edition.room)
    if not found:
        return
    names = link_names(edition)
    said = []
    for id, chain in found.items():
        have = edition.say("{title} {have} of {of}").format(
            title=edition.room.artefacts[id].title, have=chain.have, of=chain.of
        )
        lacks = ", ".join(names[link] for link in chain.missing)
        said.append(have + (", " + edition.say("without {links}").format(links=lacks)
                            if lacks else ""))  # fmt: skip
    title = edition.say("What each service has to make it run")
    yield Drawing("operability", home(edition, TYPE), title, f"{listed(said)}.",
                  _drawn(edition, found))  # fmt: skip


def link_names(edition: Edition) -> dict[str, str]:
    _ = edition.say
    return {
        "moment": _("moment"),
        "capability": _("capability"),
        "process": _("process"),
        "performer": _("performer"),
        "measure": _("measure"),
        "initiative": _("initiative"),
        "roadblock": _("roadblock"),
    }


def _drawn(edition: Edition, found: dict[str, Chain]) -> Sheet:
    sheet, names = Sheet(), link_names(edition)
    for n, name in enumerate(names.values()):
        heading(sheet, LEFT + STEP * n + 3, 2.5, name, "center")
    ordered = sorted(found.items(), key=lambda each: -each[1].have)
    for row, (id, chain) in enumerate(ordered[:MOST_ROWS]):
        y = TOP + ROW * row + ROW / 2
        sheet.rule((0, y - ROW / 2), (FULL, y - ROW / 2), HAIR)
        title = edition.room.artefacts[id].title
        graded(sheet, y, edition.grades.get(id), title, LEFT - 5)
        sheet.rule((LEFT + 3, y), (LEFT + 3 + STEP * (len(names) - 1), y), HAIR, 0.6)
        for n, link in enumerate(names):
            look = MISSING if link in chain.missing else SURE
            sheet.circle(LEFT + STEP * n + 3, y, 1.4, look)
        have = edition.say("{n} of {all}").format(n=chain.have, all=chain.of)
        sheet.say(FULL, y, have, TABLE, 600, side="right")
    note = edition.say(
        "A filled circle is a link on record, a dotted one is missing. Only services that were "
        "adopted or are contested are tested."
    )
    below = TOP + ROW * min(len(ordered), MOST_ROWS)
    return finished(sheet, below, [left_out(edition, ordered, MOST_ROWS), note])
