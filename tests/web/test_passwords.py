"""Passwords: argon2id, two at a time, and as much work for nobody's as for somebody's."""

import asyncio

import pytest
from argon2 import extract_parameters

from app.domain.refusal import Refused
from app.web.passwords import (
    HASHER,
    LONGEST,
    MOST_WAITING,
    Passwords,
    is_old,
    nobodys,
    refuse_weak,
)
from tests.loop import in_a_loop

WORDS = "kettle moss anvil tram"


@in_a_loop
async def test_a_password_is_right_or_wrong():
    passwords = Passwords()
    kept = await passwords.hashed(WORDS)
    assert kept.startswith("$argon2id$")
    assert WORDS not in kept
    assert await passwords.is_right(WORDS, kept)
    assert not await passwords.is_right(WORDS + " ", kept)


@in_a_loop
async def test_what_looks_the_same_is_the_same():
    passwords = Passwords()
    kept = await passwords.hashed("Cafe\u0301 noir, deux sucres")
    assert await passwords.is_right("Caf\u00e9 noir, deux sucres", kept)


@in_a_loop
async def test_without_a_password_none_is_right():
    passwords = Passwords()
    assert not await passwords.is_right("", "")
    assert not await passwords.is_right(WORDS, "no hash at all")


def test_nobodys_password_is_as_much_work_as_somebodys():
    mine, others = extract_parameters(HASHER.hash(WORDS)), extract_parameters(nobodys())
    assert mine == others
    assert (mine.memory_cost, mine.time_cost) == (65536, 3)  # KiB, passes: RFC 9106
    assert nobodys() != nobodys()


def test_a_hash_of_less_work_is_old():
    assert not is_old(nobodys())
    assert is_old(nobodys().replace("t=3", "t=2"))


@in_a_loop
async def test_where_many_wait_the_next_is_told_so():
    passwords = Passwords()
    asked = [asyncio.ensure_future(passwords._in_turn(lambda: 1)) for _ in range(MOST_WAITING + 3)]
    answers = await asyncio.gather(*asked, return_exceptions=True)
    assert answers[:MOST_WAITING] == [1] * MOST_WAITING
    assert all(isinstance(answer, Refused) for answer in answers[MOST_WAITING:])
    assert await passwords._in_turn(lambda: 2) == 2


@pytest.mark.parametrize("said", ["kettle moss", "", "qwertyuiop12", "kettle " * LONGEST])
def test_weak_passwords_are_refused(said):
    with pytest.raises(Refused):
        refuse_weak(said)


def test_nothing_but_length_and_being_unknown_is_asked():
    for said in ("kettle moss anvil", "zwölf Boxkämpfer", "9" * 3 + "turbine house"):
        refuse_weak(said, "Fay", "fay@example.org")
