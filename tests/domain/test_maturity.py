"""The model of maturity: its names, its signs in order."""

from tests.domain.renewal import MODEL


def test_a_model_is_called_by_its_version_too():
    assert MODEL.name == "renewal 3"
    assert MODEL.numbers == (1, 2, 3)


def test_signs_stand_in_the_order_of_the_stages():
    assert [(n, sign.id) for n, sign in MODEL.signs][:3] == [(1, "a1"), (2, "b1"), (2, "b2")]
    assert MODEL.indicators == {"1": ["a1"], "2": ["b1", "b2"], "3": ["c1", "c2"]}
    assert MODEL.optional == ["c2"]


def test_an_area_is_found_by_its_id():
    assert MODEL.area("tools").note == "Our own reading."
    assert MODEL.area("nowhere") is None
