"""Messages: the domain's dataclasses are the only schema, and JSON goes both ways unharmed."""

from dataclasses import fields
from datetime import timedelta
from typing import get_args

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import messages
from app.domain.commands import Command, HandInPaper, PostArtefact, SetReady
from app.domain.events import Event
from app.domain.refusal import Refused
from tests.cast import DESIGN, METHOD, NOON, OPEN_ROOM, Play
from tests.live.presses import PRESSES

COMMANDS, EVENTS = get_args(Command), get_args(Event)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=8)
    | st.floats(allow_nan=False, allow_infinity=False),
    lambda one: st.lists(one, max_size=3) | st.dictionaries(st.text(max_size=8), one, max_size=3),
    max_leaves=12,
)  # fmt: skip


def kind_of(message):
    return next(field.default for field in fields(message) if field.name == "kind")


def or_refused(read, *given):
    """What was read, or the code of the refusal."""
    try:
        return read(*given)
    except Refused as refused:
        return refused.code


@pytest.mark.parametrize("of", [COMMANDS, EVENTS], ids=["commands", "events"])
def test_every_kind_is_named_once(of):
    kinds = [kind_of(message) for message in of]
    assert len(kinds) == len(set(kinds))


@pytest.mark.parametrize("command", COMMANDS, ids=kind_of)
def test_every_command_refuses_fields_that_it_does_not_know(command):
    with pytest.raises(Refused) as refused:
        messages.command_from(kind_of(command), {"no_such_field": 1})
    assert refused.value.code == "bad_request"
    assert "Nothing was changed." in str(refused.value)


def test_a_command_comes_out_as_it_was_meant():
    assert messages.command_from("set_ready", {"ready": True}) == SetReady(True)
    source = {"link": "l1", "kind": "borrowed", "parent": "a0", "version": 1}
    data = {"artefact": "a1", "type": "persona", "title": "Ida", "fields": {"job": ["x", 1]},
            "sources": [source]}  # fmt: skip
    posted = messages.command_from("post_artefact", data)
    assert isinstance(posted, PostArtefact)
    assert posted.sources[0].parent == "a0"
    assert posted.fields == {"job": ["x", 1]}


@pytest.mark.parametrize(
    ("kind", "data"),
    [("no_such", {}), (None, {}), (7, {}), (["set_ready"], {}), ("set_ready", None),
     ("set_ready", [True]), ("set_ready", {"ready": True, "kind": "next_round"}),
     ("extend_round", {"minutes": "five"}), ("extend_round", {"minutes": 1.5}),
     ("extend_round", {"minutes": None}), ("change_role", {"person": "p", "role": "owner"})],
)  # fmt: skip
def test_what_is_no_command_is_refused(kind, data):
    with pytest.raises(Refused) as refused:
        messages.command_from(kind, data)
    assert refused.value.code == "bad_request"


@given(st.sampled_from([kind_of(command) for command in COMMANDS]), JSON)
def test_whatever_comes_as_data_is_a_command_or_refused(kind, data):
    command = or_refused(messages.command_from, kind, data)
    assert command == "bad_request" or command.kind == kind


@given(st.text() | st.binary())
def test_whatever_comes_over_the_wire_is_an_object_or_refused(text):
    value = or_refused(messages.decode, text)
    assert value == "bad_request" or isinstance(value, dict)


@pytest.mark.parametrize("text", ["[]", "7", "null", "", "{", "[" * 100_000, '{"a":NaN}', b"\xff"])
def test_what_is_no_object_is_refused(text):
    with pytest.raises(Refused):
        messages.decode(text)


@given(st.dictionaries(st.text(), JSON, max_size=4))
def test_json_goes_both_ways(value):
    assert messages.decode(messages.encode(value)) == value


def test_sets_are_written_in_order_and_strange_things_are_not_written():
    assert messages.encode({"here": frozenset({"b", "a"})}) == '{"here":["a","b"]}'
    with pytest.raises(TypeError):
        messages.encode({"what": object()})


@given(st.lists(PRESSES, max_size=25))
def test_every_event_that_happens_comes_back_from_the_journal_as_it_was(presses):
    play = Play()
    for by, command in presses:
        try:
            play.steps(timedelta(seconds=3), (by, command))
        except Refused:
            continue
    for recorded in play.journal:
        body = messages.written(recorded.event)
        assert messages.events.validate_json(body) == recorded.event
        assert body == messages.events.dump_json(recorded.event).decode()


@pytest.mark.parametrize("kind", EVENTS, ids=kind_of)
def test_every_event_is_written_field_by_field(kind):
    each = {field.name: field.name for field in fields(kind)}
    assert messages.written(kind(**each)) == orjson.dumps(each).decode()


def test_designs_and_methods_go_both_ways():
    assert messages.designs.validate_json(messages.designs.dump_json(DESIGN)) == DESIGN
    assert messages.methods.validate_json(messages.methods.dump_json(METHOD)) == METHOD
    opened = Play().journal[0].event
    assert opened.design == OPEN_ROOM.design


def test_a_time_is_written_in_utc_with_milliseconds():
    elsewhere = NOON.astimezone(NOON.tzinfo) + timedelta(milliseconds=7)
    assert messages.iso(elsewhere) == "2026-09-14T12:00:00.007Z"


def test_a_step_is_json_with_its_two_cursors():
    inside = messages.members({"me": {"ready": True}, "a/b": None})
    frame = orjson.loads(messages.event_frame("p1", "c1", inside, '"x","y"', messages.iso(NOON)))
    assert frame == {"t": "ev", "p": "p1", "c": "c1", "set": {"me": {"ready": True}, "a/b": None},
                     "gone": ["x", "y"], "now": "2026-09-14T12:00:00.000Z"}  # fmt: skip


def test_a_whole_picture_is_json():
    body = messages.picture_body({"person": "maya"}, "c1", "b1", messages.members({"k": 1}), NOON)
    assert orjson.loads(body) == {"v": 1, "build": "b1", "cursor": "c1", "you": {"person": "maya"},
                                  "now": "2026-09-14T12:00:00.000Z", "set": {"k": 1}}  # fmt: skip


def test_the_small_frames_say_what_the_wire_promises():
    read = orjson.loads
    assert read(messages.welcome_frame("c", "b", NOON, {"burst": 1}))["t"] == "yo"
    assert read(messages.ok_frame("i", "c")) == {"t": "ok", "i": "i", "c": "c"}
    no = {"t": "no", "i": None, "code": "busy", "msg": "Later.", "retry_ms": 5}
    assert read(messages.no_frame(None, "busy", "Later.", 5)) == no
    assert "retry_ms" not in read(messages.no_frame("i", "stale", "Gone."))
    assert read(messages.reset_frame("gap")) == {"t": "reset", "why": "gap"}
    assert read(messages.now_frame("typing", {})) == {"t": "now", "k": "typing", "d": {}}
    assert read(messages.bye_frame("restart", 9)) == {"t": "bye", "why": "restart", "retry_ms": 9}
    assert read(messages.pong_frame(17, NOON)) == {"t": "pong", "at": 17, "now": 1789387200000}


def test_papers_are_mappings_of_any_shape():
    paper = {"dots": {"a1": 2}, "note": "é"}
    asked = messages.command_from("hand_in_paper", {"ballot": "b1", "paper": paper})
    assert asked == HandInPaper("b1", paper)
