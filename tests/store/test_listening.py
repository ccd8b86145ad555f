"""A server hears what others say, also after its line was cut."""

import logging
import queue

import pytest

from app.store.listening import Listening
from tests.store.test_many_servers import cut


@pytest.fixture
def url(postgres):
    return postgres.database()


@pytest.fixture
def heard(url):
    said = queue.SimpleQueue()
    listening = Listening(url, said.put)
    listening.start()
    yield said
    listening.stop()


def says(postgres, url, word):
    postgres.sql("SELECT pg_notify('charrette', %s)", word, url=url)


def until_heard(postgres, url, heard, word):
    """Nobody knows when the line stands: it is said until somebody hears it."""
    while True:
        says(postgres, url, word)
        try:
            while heard.get(timeout=0.05) != word:
                pass
        except queue.Empty:
            continue
        return


def test_what_is_said_is_heard_once(postgres, url, heard):
    until_heard(postgres, url, heard, "hello")
    for number in range(5):
        says(postgres, url, f"r{number} 7")
    said = [heard.get() for _ in range(5)]
    while "hello" in said:
        said = [*(each for each in said if each != "hello"), heard.get()]
    assert said == [f"r{number} 7" for number in range(5)]


def test_a_line_that_was_cut_is_taken_up_again(postgres, url, heard, caplog):
    until_heard(postgres, url, heard, "hello")
    with caplog.at_level(logging.WARNING):
        cut(postgres, url)
        until_heard(postgres, url, heard, "again")
    assert "was cut" in caplog.text


def test_a_server_whose_database_is_away_still_ends(tmp_path, caplog):
    listening = Listening(f"postgresql:///nobody?host={tmp_path}", print)
    listening.start()
    listening.stop()
