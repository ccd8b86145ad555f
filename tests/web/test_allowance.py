"""Commands are rarer than frames, and both come in bursts."""

from app.web.allowance import BURST, FRAME_BURST, Allowance


def most(bucket, tries):
    return sum(bucket.take() for _ in range(tries))


def test_a_burst_of_each_is_allowed_and_hardly_more():
    allowance = Allowance()
    assert BURST <= most(allowance.commands, BURST * 3) < BURST * 2
    assert FRAME_BURST <= most(allowance.frames, FRAME_BURST * 3) < FRAME_BURST * 2


def test_commands_do_not_eat_up_the_frames():
    allowance = Allowance()
    most(allowance.commands, BURST * 3)
    assert allowance.frames.take()
