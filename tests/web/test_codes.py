"""Personal codes: the same for the same person, and for nobody else."""

from hypothesis import given
from hypothesis import strategies as st

from app.store.register import LETTERS
from app.web.codes import LENGTH, personal_code, tidy


def test_a_person_has_one_code_in_a_room_and_another_in_another():
    code = personal_code("secret", "room", "maya")
    assert code == personal_code("secret", "room", "maya")
    others = (("secret", "other", "maya"), ("secret", "room", "ana"), ("else", "room", "maya"))
    assert code not in {personal_code(*other) for other in others}


@given(st.text(max_size=20))
def test_a_code_has_no_letters_that_look_alike(person):
    code = personal_code("secret", "room", person)
    assert len(code) == LENGTH
    assert set(code) <= set(LETTERS)


def test_spaces_dashes_and_small_letters_do_not_matter():
    assert tidy(" k7qm-4xte ") == tidy("K7QM 4XTE") == "K7QM4XTE"
