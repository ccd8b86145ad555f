"""The non-interference oracle notices every byte that a secret moves, and no cursor."""

from tests.oracles.non_interference import masked, non_interference

FRAME = '{"t":"ev","p":"%s","c":"%s","set":{"ready/maya":true},"gone":[]}'


def test_cursors_may_differ():
    one, other = {"omar": [FRAME % ("a", "b")]}, {"omar": [FRAME % ("c", "d")]}
    assert non_interference(one, other, ["omar"]) == []


def test_nothing_else_is_masked():
    assert masked(FRAME % ("a", "b")) == FRAME % ("*", "*")


def test_another_byte_tells_the_runs_apart():
    one, other = {"omar": ["same", "tea"]}, {"omar": ["same", "ale"]}
    assert non_interference(one, other, ["omar"]) == [
        "omar can tell the runs apart by frame 1: tea | ale"
    ]


def test_a_frame_more_tells_the_runs_apart():
    assert non_interference({"omar": ["same", "more"]}, {"omar": ["same"]}, ["omar"]) == [
        "omar can tell the runs apart by the number of frames"
    ]


def test_those_who_may_see_it_are_not_asked():
    assert non_interference({"maya": ["tea"]}, {"maya": ["ale"]}, ["omar"]) == []
