"""The ballot box takes one paper from each person and forgets whose it was."""

import pytest

from app.domain.commands import CloseBallot, EndBallot, NextRound, OpenBallot, OpenBallotAgain
from tests.cast import ANA, FAY, MAYA, NOON, OMAR, THE_ROOM, paper, persona, seconds
from tests.store.archive import Archive

CANARY = "canary-in-the-box"
OPTIONS = {"soon": CANARY, "later": "Later"}
DOTS = OpenBallot("b1", "dots", "Which first?", ("soon", "later"), option_text=OPTIONS,
                  params={"dots_per_voter": 3, "max_per_option": 3, "select": 1})  # fmt: skip
FINGERS = OpenBallot("f1", "fist_to_five", "Shall we?", ("yes",), option_text={"yes": "Shall we?"})


@pytest.fixture
def archive(tmp_path):
    found = Archive(tmp_path)
    found.room()
    found.turn((FAY, NextRound()), (FAY, NextRound()), (MAYA, persona()), (FAY, DOTS))
    yield found
    found.close()


def close(archive, ballot="b1"):
    archive.turn((FAY, EndBallot(ballot)))
    rev = archive.state().ballots[ballot].rev
    return archive.turn((THE_ROOM, CloseBallot(ballot, rev), None, NOON + seconds(2)))


def hand_in(archive, by, **dots):
    return archive.turn((by, paper(dots=dots)))


def test_a_paper_is_counted_when_the_ballot_closes(archive):
    hand_in(archive, MAYA, soon=2, later=1)
    hand_in(archive, OMAR, later=3)
    close(archive)
    assert archive.state().ballots["b1"].result["totals"] == {"later": 4, "soon": 2}


def test_a_second_paper_takes_the_place_of_the_first(archive):
    hand_in(archive, MAYA, soon=3)
    hand_in(archive, MAYA, later=3)
    assert len(archive.all("SELECT * FROM paper")) == 1
    close(archive)
    assert archive.state().ballots["b1"].result["totals"] == {"later": 3, "soon": 0}


def test_the_papers_of_one_person_in_two_ballots_carry_different_marks(archive):
    archive.turn((FAY, OpenBallot("b2", "dots", "And then?", ("soon", "later"),
                                  option_text=OPTIONS, params=DOTS.params)))  # fmt: skip
    hand_in(archive, MAYA, soon=3)
    archive.turn((MAYA, paper("b2", dots={"soon": 3})))
    keys = [key for (key,) in archive.all("SELECT key FROM paper")]
    assert len(set(keys)) == 2
    assert "maya" not in "".join(keys)


def test_a_paper_has_neither_time_nor_name_nor_number(archive):
    hand_in(archive, MAYA, soon=3)
    columns = {row[1] for row in archive.all("PRAGMA table_info(paper)")}
    assert columns == {"room", "ballot", "round_no", "key", "body"}


def test_what_was_chosen_never_enters_the_journal_before_the_close(archive):
    before = len(archive.journal.read("r1"))
    hand_in(archive, MAYA, soon=3)
    (said,) = archive.all(f"SELECT body FROM event WHERE seq > {before}")
    assert "soon" not in said[0]


def test_closing_destroys_the_key_and_the_papers(archive):
    hand_in(archive, MAYA, soon=3)
    close(archive)
    assert archive.all("SELECT * FROM ballot_key") == []
    assert archive.all("SELECT * FROM paper") == []


def test_after_the_close_no_byte_on_disk_ties_a_person_to_a_paper(archive):
    hand_in(archive, MAYA, soon=2, later=1)
    hand_in(archive, ANA, soon=1)
    hand_in(archive, OMAR, later=3)
    secrets = [secret for (secret,) in archive.all("SELECT secret FROM ballot_key")]
    keys = [key.encode() for (key,) in archive.all("SELECT key FROM paper")]
    links = [*secrets, *keys]
    assert [link in archive.bytes() for link in links] == [True] * 4
    close(archive)
    archive.errand(lambda db: None)  # the log is emptied after the answer, before the next turn
    assert [link in archive.bytes() for link in links] == [False] * 4


def test_a_reader_in_the_way_only_puts_off_the_forgetting(archive):
    hand_in(archive, MAYA, soon=3)
    (key,) = archive.all("SELECT key FROM paper")[0]
    with archive.reader.connect() as reading:
        reading.exec_driver_sql("BEGIN")
        reading.exec_driver_sql("SELECT count(*) FROM paper").scalar()
        close(archive)
        archive.errand(lambda db: None)
        assert key.encode() in archive.bytes()
    archive.errand(lambda db: None)
    archive.errand(lambda db: None)
    assert key.encode() not in archive.bytes()


def test_a_ballot_that_opens_again_gets_another_key(archive):
    archive.turn((FAY, FINGERS), (MAYA, paper("f1", fingers=2)))
    (first,) = archive.all("SELECT secret FROM ballot_key WHERE ballot = 'f1'")
    close(archive, "f1")
    archive.turn((FAY, OpenBallotAgain("f1", "With a pilot first")))
    assert archive.turn((MAYA, paper("f1", fingers=5))).answers[0][1] is None
    (second,) = archive.all("SELECT secret FROM ballot_key WHERE ballot = 'f1'")
    assert first != second


def test_a_retry_of_a_paper_is_counted_once(archive):
    for _ in range(2):
        archive.turn((MAYA, paper(dots={"soon": 3}), "paper-1"))
    close(archive)
    assert archive.state().ballots["b1"].result["totals"] == {"later": 0, "soon": 3}
