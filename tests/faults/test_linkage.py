"""After a ballot nothing that is kept ties a member to a choice (F30)."""

from itertools import permutations

import pytest

from app.domain.commands import CloseBallot, EndBallot, NextRound, OpenBallot
from tests.cast import ANA, FAY, MAYA, NOON, OMAR, THE_ROOM, paper, seconds
from tests.store.archive import Archive

OPTIONS = {"soon": "Soon", "later": "Later", "never": "Never"}
BALLOT = OpenBallot("b1", "dots", "Which first?", tuple(OPTIONS), option_text=OPTIONS,
                    params={"dots_per_voter": 3, "max_per_option": 3, "select": 1})  # fmt: skip
CHOICES = {MAYA: {"soon": 3}, ANA: {"later": 3}, OMAR: {"never": 3}}


@pytest.fixture
def archive(tmp_path):
    found = Archive(tmp_path)
    found.room()
    found.turn((FAY, NextRound()), (FAY, BALLOT))
    yield found
    found.close()


def votes(archive, order):
    for by in order:
        archive.turn((by, paper("b1", dots=CHOICES[by])))


def close(archive):
    archive.turn((FAY, EndBallot("b1")))
    rev = archive.state().ballots["b1"].rev
    archive.turn((THE_ROOM, CloseBallot("b1", rev), None, NOON + seconds(2)))
    archive.errand(lambda db: None)


def closing(archive):
    """The event as it is kept; the text of a row would be cut short."""
    ((body,),) = archive.all("SELECT body FROM event WHERE kind = 'ballot_closed'")
    return body


def test_no_row_holds_both_a_member_and_a_choice(archive):
    votes(archive, CHOICES)
    close(archive)
    tables = [name for (name,) in archive.all("SELECT name FROM sqlite_master WHERE type='table'")]
    rows = [
        "\n".join(map(str, row))
        for table in tables
        for row in archive.all(f'SELECT * FROM "{table}"')
    ]
    cast = [row for row in rows if '"dots"' in row and "ballot_opened" not in row]
    assert cast, "the count itself is kept"
    assert [row for row in cast for by in CHOICES if by.person in row] == []


def test_what_was_handed_in_lies_nowhere_but_in_the_count(archive):
    votes(archive, CHOICES)
    close(archive)
    assert archive.all("SELECT * FROM paper") == archive.all("SELECT * FROM ballot_key") == []
    kept = archive.bytes()
    for choice in CHOICES.values():
        (option,) = choice
        sealed = f'{{"dots":{{"{option}":3}}}}'.encode()
        assert kept.count(sealed) == closing(archive).count(sealed.decode())


def test_the_order_of_papers_is_not_the_order_of_votes(tmp_path):
    said = set()
    for number, order in enumerate(permutations(CHOICES)):
        folder = tmp_path / str(number)
        folder.mkdir()
        archive = Archive(folder)
        archive.room()
        archive.turn((FAY, NextRound()), (FAY, BALLOT))
        votes(archive, order)
        close(archive)
        said.add(closing(archive))
        archive.close()
    assert len(said) == 1
