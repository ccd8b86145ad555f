"""What stands when the house opens is not looked through again."""

import gc

from app.main.memory import MIDDLE, OLD, YOUNG, settle


def test_what_stands_when_the_house_opens_is_left_alone():
    before = gc.get_threshold()
    try:
        settle()
        assert gc.get_freeze_count() > 0
        assert gc.get_threshold() == (YOUNG, MIDDLE, OLD)
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
