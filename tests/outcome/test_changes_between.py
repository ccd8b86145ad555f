"""From one draft to the next: what changed, worked out from the two records."""

from dataclasses import replace

from app.domain.commands import (
    AnswerRequest,
    AskSponsor,
    CloseWorkshop,
    ContestLine,
    HideLine,
    NotePack,
    PostArtefact,
    RecordDecision,
    ReportStatus,
    RewordLine,
    StartRound,
    WithdrawArtefact,
)
from app.domain.method import Section
from app.outcome.changes_between import KINDS, changes, changes_between, changes_since, summary
from app.outcome.edition import edition
from app.outcome.parts import parts
from app.outcome.snapshot import Person, Snapshot
from tests.cast import (
    ANA,
    CAST,
    FAY,
    MAYA,
    METHOD,
    NAMES,
    OPEN_ROOM,
    SOL,
    THE_ROOM,
    Play,
    moment,
    persona,
    revision,
)
from tests.domain.rules.test_following import FOLLOWED

DRAFT_1, DRAFT_2 = ((THE_ROOM, NotePack(n, "sponsor")) for n in (1, 2))
REGISTER = Section("EVD-03", "evidence", "Register", ("events",), (("Title", "events.title"),))


SERVICE = PostArtefact(
    "s1", "service", "Call back",
    {"promise": "We call back within the hour", "moments": ["m1"], "start": "2026-10-01"},
)  # fmt: skip
MADE = ((FAY, StartRound("build")), (MAYA, persona()), (MAYA, moment()), (MAYA, SERVICE),
        (FAY, StartRound("reveal")))  # fmt: skip


def journal_of(*steps):
    """The journal of a small workshop in which services are followed, and its room."""
    method = replace(FOLLOWED, sections=(*METHOD.sections, REGISTER))
    opening = replace(OPEN_ROOM, method=method)
    play = Play(((THE_ROOM, opening), *((THE_ROOM, seat) for seat in CAST)))
    play.steps(*MADE, *steps)
    return tuple(play.journal), play.room


def played(*steps):
    journal, room = journal_of(*steps)
    names = {id: Person(name) for id, name in NAMES.items()}
    return edition(Snapshot(room, names, len(journal), journal, "0.1.0"))


def kinds(*steps):
    """Kind to its first change."""
    found = changes(played(DRAFT_1, *steps, DRAFT_2))
    return {change.kind: change for change in reversed(found)}


def test_a_first_draft_has_nothing_to_compare_with():
    made = played(DRAFT_1)
    assert (made.before, changes(made), summary(made), changes_since(made)) == (None, (), "", [])


def test_a_draft_of_the_same_record_says_that_nothing_changed():
    made = played(DRAFT_1, DRAFT_2)
    assert (made.before.draft, changes(made), summary(made)) == (1, (), "nothing")


def test_lines_that_came_went_or_were_said_otherwise():
    found = kinds((MAYA, persona("a9", "Una, 40")), (MAYA, WithdrawArtefact("s1")),
                  (MAYA, revision(title="Ida, 62")))  # fmt: skip
    assert found["new"].what.startswith("Una, 40")
    assert found["gone"].what == "We promise: We call back within the hour."
    assert (found["reworded"].before[:7], found["reworded"].after[:7]) == ("Ida, 61", "Ida, 62")


def test_what_facilitators_edit_is_a_change_too():
    nicer = RewordLine("a1", "Ida wants to be home", "Shorter")
    assert kinds((FAY, nicer))["reworded"].after == "Ida wants to be home"
    assert kinds((FAY, HideLine("a1", True, "Personal"))).keys() == {"gone"}
    found = kinds((FAY, ContestLine("s1", True, "Care says no")))
    assert (found["status"].after, found["graded"].after) == ("contested", "C")


def test_decisions_answers_and_grades_that_follow_from_them():
    ask = AskSponsor("q1", "May we call back?", ("s1",))
    decided = RecordDecision("d1", "We call back", "sponsor", about=("s1",))
    found = kinds((MAYA, ask), (SOL, AnswerRequest("q1", "yes")), (FAY, decided))
    assert (found["answered"].what, found["answered"].after) == ("May we call back?", "Yes")
    assert found["decided"].what == "We call back"
    assert (found["graded"].before, found["graded"].after) == ("D", "A")


def test_how_far_a_promise_is_by_now():
    found = kinds((FAY, CloseWorkshop()), (MAYA, ReportStatus("s1", "late", "No key")))
    assert found["reported"].after.startswith("late")
    assert found["reported"].after.endswith("No key")


def test_the_list_stands_in_the_evidence_what_was_decided_first():
    made = played(DRAFT_1, (MAYA, persona("a9", "Una, 40")),
                  (FAY, RecordDecision("d1", "We call", "consent")), DRAFT_2)  # fmt: skip
    (part,) = [part for part in parts(made, "evidence") if part.id == "EVD-03"]
    (panel,) = [p for p in part.panels if p.heading == "What changed since draft 1"]
    assert [row.cells[0] for row in panel.rows] == ["decided", "new"]
    assert summary(made) == "1 decided, 1 new"


def test_no_record_compared_with_itself_has_changed():
    made = played((ANA, persona("a9", "Una, 40")))
    assert changes_between(made, made) == ()
    assert len(set(KINDS)) == len(KINDS)
