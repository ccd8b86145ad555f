"""The designs and methods that come with the house."""

from app.settings import home
from app.web.library import Library


def test_five_designs_and_their_method_are_offered():
    library = Library.read(home() / "sessions")
    assert {design.id for design in library.designs} == {
        "tom-full-day", "tom-half-day", "remote-sprint-90", "maturity-renewal", "roadblock-clinic",
    }  # fmt: skip
    assert {design.method for design in library.designs} <= library.methods.keys()


def test_a_design_is_found_by_its_name():
    library = Library.read(home() / "sessions")
    assert library.design("remote-sprint-90").minutes == 90
    assert library.design("nothing") is None
