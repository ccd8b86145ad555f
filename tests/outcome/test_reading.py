"""A draft in the browser: page one, the drafts with their changes, what is overdue."""

from datetime import timedelta
from gettext import NullTranslations

from app.domain.commands import CloseWorkshop, ReportStatus
from app.outcome.reading import reading
from app.outcome.snapshot import Person, Snapshot
from tests.cast import FAY, MAYA, NAMES, NOON, minutes, persona, revision
from tests.domain.rules.test_following import CLOSED
from tests.outcome.hostile import SCRIPT
from tests.outcome.test_changes_between import DRAFT_1, DRAFT_2, journal_of

WORDS = NullTranslations()


def read(*steps, variant="sponsor", now=NOON):
    journal, room = journal_of(*steps)
    names = {id: Person(name) for id, name in NAMES.items()}
    return reading(Snapshot(room, names, len(journal), journal, "0.1.0"), variant, WORDS, now)


def test_page_one_is_html_and_what_people_wrote_in_it_is_text():
    told = read((MAYA, persona("a9", SCRIPT)), CLOSED, DRAFT_1)
    assert "<h1>Better mornings</h1>" in told.page
    assert "<script" not in told.page
    assert told.status[0] == "Draft 1"


def test_drafts_come_newest_first_with_what_they_changed():
    told = read(DRAFT_1, (MAYA, revision(title="Ida, 62")), DRAFT_2)
    assert [(each.n, each.first) for each in told.drafts] == [(2, False), (1, True)]
    assert {kind for kind, _ in told.drafts[0].changes} == {"reworded"}
    assert told.drafts[1].changes == ()


def test_the_changes_of_an_older_draft_are_those_of_its_own_time():
    told = read(DRAFT_1, (MAYA, revision(title="Ida, 62")), DRAFT_2, minutes(1), CLOSED)
    assert {kind for kind, _ in told.drafts[0].changes} == {"reworded"}


def test_without_a_draft_there_is_none_to_list():
    assert read(CLOSED).drafts == ()


def test_overdue_is_what_its_day_has_passed():
    late = NOON + timedelta(days=60)
    told = read((FAY, CloseWorkshop()), now=late)
    assert [(each.title, each.on) for each in told.overdue] == [("Call back", "1 October 2026")]
    assert read(CLOSED).overdue == ()
    assert read(CLOSED, (MAYA, ReportStatus("s1", "done")), now=late).overdue == ()


def test_the_public_variant_names_nobody():
    late = NOON + timedelta(days=60)
    told = read(CLOSED, variant="public", now=late)
    assert not any(name in each.who for each in told.overdue for name in NAMES.values())
