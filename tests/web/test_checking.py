"""Trying a network is cheap, and bounded all the same."""

from contextlib import ExitStack

from app.web.checking import OPEN_AT_ONCE, OPEN_PER_ADDRESS, PER_ADDRESS, Checking

HERE, THERE = "192.0.2.1", "192.0.2.2"


def test_one_address_may_ask_often_and_not_for_ever():
    checking = Checking()
    assert all(checking.allows(HERE) for _ in range(PER_ADDRESS.amount))
    assert not checking.allows(HERE)
    assert checking.allows(THERE)


def test_only_so_many_lines_are_open_from_one_address():
    checking = Checking()
    with ExitStack() as opened:
        lines = [opened.enter_context(checking.line(HERE)) for _ in range(OPEN_PER_ADDRESS + 1)]
        assert lines == [True] * OPEN_PER_ADDRESS + [False]
        with checking.line(THERE) as free:
            assert free
    with checking.line(HERE) as free:
        assert free


def test_only_so_many_lines_are_open_at_all():
    checking = Checking()
    with ExitStack() as opened:
        lines = [
            opened.enter_context(checking.line(f"192.0.2.{n % 50}"))
            for n in range(OPEN_AT_ONCE + 1)
        ]
        assert lines.count(False) == 1
