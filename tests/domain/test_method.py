"""What a method knows."""

from tests.cast import given

METHOD = given().method


def test_types_fields_and_traces_are_found_by_their_id():
    kind = METHOD.types[0]
    assert METHOD.type(kind.id) is kind
    assert kind.field(kind.fields[0].id) is kind.fields[0]
    assert METHOD.trace(METHOD.traces[0].id) is METHOD.traces[0]


def test_what_is_not_there_is_none():
    assert METHOD.type("rocket") is None
    assert METHOD.trace("launches") is None
    assert METHOD.types[0].field("fuel") is None
