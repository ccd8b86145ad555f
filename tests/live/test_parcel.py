"""A parcel is wrapped once for everybody on the same kind of line."""

from app.live.parcel import Parcel


def test_a_parcel_is_wrapped_once_for_all_lines_of_a_kind():
    wrapped = []

    def wrap(text):
        wrapped.append(text)
        return text.encode()

    parcel = Parcel("news")
    assert [parcel.wrapped(wrap), parcel.wrapped(wrap)] == [b"news", b"news"]
    assert wrapped == ["news"]


def test_each_kind_of_line_has_a_wrapping_of_its_own():
    parcel = Parcel("news")
    assert parcel.wrapped(lambda text: b"1" + text.encode()) == b"1news"
    assert parcel.wrapped(lambda text: b"2" + text.encode()) == b"2news"
