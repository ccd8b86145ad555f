"""What happened within the last so many seconds is counted for each key."""

from app.web.window import MOST_KEYS, Window


class Seconds:
    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


def opened(most=2):
    seconds = Seconds()
    return Window(most, 60, seconds), seconds


def test_a_window_is_full_of_so_many_and_empties_with_time():
    window, seconds = opened()
    window.mark("a")
    seconds.now += 30
    window.mark("a")
    assert window.full("a")
    seconds.now += 30
    assert not window.full("a")


def test_keys_do_not_know_each_other():
    window, _ = opened(most=1)
    window.mark("a")
    assert window.full("a")
    assert not window.full("b")


def test_a_clock_that_is_set_back_leaves_nobody_out_for_long():
    window, seconds = opened(most=1)
    window.mark("a")
    seconds.now -= 3600
    assert not window.full("a")


def test_memory_is_bounded_and_the_oldest_key_goes_first():
    window, _ = opened(most=1)
    for number in range(MOST_KEYS + 1):
        window.mark(str(number))
    assert not window.full("0")
    assert window.full("1")
