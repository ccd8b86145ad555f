"""Slides on what holds and what does not: answers of the sponsor, open points, how sure."""

from collections import Counter

from app.outcome.headlines import balance, borrowed
from app.outcome.office.deck.pages import Bars, Line, Page, Points, Table
from app.outcome.office.deck.telling import Telling
from app.outcome.page_one import unsettled as open_points
from app.outcome.records import contested, sponsor_answers
from app.outcome.sentences import answer, grade_words


def asked(telling: Telling) -> Page:
    edition = telling.edition
    _ = edition.say
    subject, where = _("Asked of you"), "03_change_programme.docx, CHG-09"
    requests = list(edition.room.requests.values())
    if not requests:
        return telling.nothing(subject, where, _("requests to the sponsor and the answers"))
    told = [record.says for record in sponsor_answers(edition)]
    counted = Counter(answer(edition, request.answer) for request in requests)
    said = "; ".join(f"{n} × {name}" for name, n in counted.items())
    given = sum(bool(request.answer) for request in requests)
    title = _("You answered {n} of {all} requests: {said}").format(
        n=given, all=len(requests), said=said
    )
    head = (_("Request"), _("Answer"), _("Date"), _("Reason or limit"))
    lines = tuple(
        Line((each["request"], each["answer"], each["date"], each["reason"])) for each in told
    )
    notes = tuple(f"{edition.refs.any(r.id)} {r.text} – {edition.name(r.by)}" for r in requests)
    return Page(subject, title, ((1, Table(title, head, lines, (7, 3, 4, 7))),), where, notes)


def unsettled(telling: Telling) -> Page:
    edition = telling.edition
    _, ngettext = edition.say, edition.words.ngettext
    subject, where = _("Not settled"), "02_draft_tom.docx, TOM-17"
    found = list(contested(edition))
    other = tuple(dict.fromkeys(open_points(edition)))
    if not found and not other:
        page = telling.nothing(subject, where, _("open challenges, near ties and split votes"))
        return Page(subject, _("Nothing is contested; nothing was put to the test either")
                    if not edition.counts.get("B") else _("Nothing on record is contested"),
                    page.blocks, where)  # fmt: skip
    if not found:
        title = ngettext("{n} point is not settled", "{n} points are not settled",
                         len(other)).format(n=len(other))  # fmt: skip
        return Page(subject, title, ((1, Points(subject, other)),), where)
    title = ngettext("{n} point is contested", "{n} points are contested", len(found)).format(
        n=len(found)
    )
    head = (_("Point"), _("Positions"), _("What would settle it"))
    lines = tuple(Line((each.says["point"], each.says["positions"], each.says["settle"]),
                       each.grade) for each in found)  # fmt: skip
    notes = (*other, *(f"{each.says['point']} – {each.cite}" for each in found))
    return Page(subject, title, ((1, Table(title, head, lines, (5, 8, 5))),), where, notes)


def sure(telling: Telling) -> Page:
    edition = telling.edition
    _ = edition.say
    subject, where = _("How sure we are"), "02_draft_tom.docx, TOM-18"
    counts, words = edition.counts, grade_words(edition)
    statements = sum(counts.values())
    if not statements:
        return telling.nothing(subject, where, _("statements and how firmly each is carried"))
    title = _("{n} of {all} statements are decided or preferred; {d} were not tested").format(
        n=counts["A"] + counts["B"], all=statements, d=counts["D"]
    )
    bars = Bars(_("Statements by grade"), tuple(f"{g} {words[g][0]}" for g in counts),
                {_("Statements"): tuple(float(n) for n in counts.values())})  # fmt: skip
    rules = tuple(f"{g} {word}: {rule}" for g, (word, rule) in words.items())
    measured = tuple(said for said in (balance(edition), borrowed(edition)) if said)
    points = Points(_("What the letters mean"), (*rules, *measured))
    return Page(subject, title, ((6, bars), (6, points)), where, measured)
