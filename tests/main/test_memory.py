"""What stands when the house opens is not looked through again."""

import gc
import subprocess
import sys

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


PACKS = """
import psutil
from app.main.memory import settle
{first}
size = 5_000_000
b"x" * size  # glibc now takes such a piece from the heap
pack, later = b"x" * size, b"x" * 1000
before = psutil.Process().memory_info().rss
del pack
print(before - psutil.Process().memory_info().rss)
"""


def given_back(first):
    script = [sys.executable, "-c", PACKS.format(first=first)]
    return int(subprocess.run(script, capture_output=True, check=True, text=True).stdout)


def test_what_a_pack_took_is_given_back():
    assert given_back("settle()") > 4_000_000
