"""Personal codes: the same for the same person, and for nobody else."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.store.register import LETTERS, SeatEntry
from app.web.codes import LENGTH, code_of, personal_code, tidy
from tests.cast import NOON


def test_a_person_has_one_code_in_a_room_and_another_in_another():
    code = personal_code("secret", "room", "maya")
    assert code == personal_code("secret", "room", "maya")
    others = (("secret", "other", "maya"), ("secret", "room", "ana"), ("else", "room", "maya"))
    assert code not in {personal_code(*other) for other in others}


def test_a_seat_whose_cookies_were_revoked_has_another_code():
    seat = SeatEntry("maya", "room", "Maya", "", None, 1, NOON)
    codes = {code_of("secret", replace(seat, rev=rev)) for rev in (1, 2, 3)}
    assert len(codes) == 3
    assert personal_code("secret", "room", "maya") in codes


@given(st.text(max_size=20))
def test_a_code_has_no_letters_that_look_alike(person):
    code = personal_code("secret", "room", person)
    assert len(code) == LENGTH
    assert set(code) <= set(LETTERS)


def test_spaces_dashes_and_small_letters_do_not_matter():
    assert tidy(" k7qm-4xte ") == tidy("K7QM 4XTE") == "K7QM4XTE"
