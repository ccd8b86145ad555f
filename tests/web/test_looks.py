"""What is worked out for somebody who looks: once at each moment, and never again for the same."""

import pytest

from app.web.looks import MOST_KEPT, Looks
from tests.loop import in_a_loop


class Work:
    def __init__(self, fails=False):
        self.done, self.fails = 0, fails

    def __call__(self):
        self.done += 1
        if self.fails:
            raise ValueError("no")
        return self.done


@in_a_loop
async def test_all_who_ask_at_one_moment_get_the_same_answer():
    looks, work = Looks(), Work()
    assert [await looks.at(7, "figures/r1", work) for _ in range(3)] == [1, 1, 1]
    assert await looks.at(8, "figures/r1", work) == 2
    assert await looks.at(8, "draft/r1", work) == 3


@in_a_loop
async def test_what_went_wrong_is_tried_again():
    looks, work = Looks(), Work(fails=True)
    for _ in range(2):
        with pytest.raises(ValueError, match="no"):
            await looks.at(7, "figures/r1", work)
    assert work.done == 2


@in_a_loop
async def test_only_the_last_rooms_are_kept():
    looks, work = Looks(), Work()
    for n in range(MOST_KEPT + 1):
        await looks.at(1, f"figures/r{n}", work)
    assert await looks.at(1, "figures/r1", work) == 2
    assert await looks.at(1, "figures/r0", work) == MOST_KEPT + 2
