"""Cards and the lines they became."""

from dataclasses import replace

from app.domain.room import Edit
from app.outcome.edition import edition
from app.outcome.reader.cards import lines
from tests.outcome.hostile import NOON
from tests.outcome.reader.found import block, entries_of, entry, fact, items
from tests.outcome.recorded import brackenline, snapshot


def test_every_graded_statement_is_a_line_and_the_firmest_come_first():
    grades = [e.grade for id, e in entries_of().items() if id.startswith("line/")]
    assert len(grades) == 49
    assert grades == sorted(grades)


def test_a_line_leads_to_its_card_and_the_card_back():
    assert block("line/A-026", "").facts[0][1] == (("A-026 · Show-a-code hand-over", "card/A-026"),)
    assert block("card/A-026", "").facts[0][1][0][1] == "line/A-026"


def test_every_card_is_there_also_those_that_were_merged():
    cards = [id for id in entries_of() if id.startswith("card/")]
    assert len(cards) == len(brackenline().artefacts)
    assert entry("card/A-028").status == "merged"


def test_a_card_says_who_proposed_it_and_what_stands_in_it():
    assert fact("card/A-026", "Proposed by") == ["Callum Reid, Sunita Rao"]
    assert fact("card/A-026", "How do they know it worked?") == ["the screen turns green"]
    assert fact("card/A-026", "At which moment?") == ["A-014 · The printer question"]


def test_rows_of_a_journey_are_a_table():
    journey = next(e for e in entries_of().values() if e.kind == "Journey")
    table = next(b for b in journey.blocks if b.rows)
    assert len({len(table.head), *(len(row) for row in table.rows)}) == 1


def test_a_contested_card_says_why_and_what_would_settle_it():
    assert fact("card/A-025", "Because of")[0].startswith("an open challenge")
    assert fact("line/A-025", "What would settle it")


def test_the_public_reads_of_teams_only():
    assert fact("card/A-026", "Proposed by", "public") == ["Kestrel"]
    assert items("card/A-026", "Delivered by", "public")[0][1][0] == "owner: Curlew"


def test_a_reworded_line_keeps_what_was_made_beside_it():
    edit = Edit("Show a code, done", "shorter", "f01", NOON)
    made = edition(snapshot(replace(brackenline(), reworded={"A-026": edit})))
    line = next(each for each in lines(made) if each.id == "line/A-026")
    assert line.title == "Show a code, done"
    original = made.line(made.room.artefacts["A-026"])
    assert ("As it was made", (original,)) in line.blocks[0].facts
