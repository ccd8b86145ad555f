"""Memory, told how rooms use it: much that stays, little in circles, now and then a large pack.

Asked as often as it is by default, the collector of garbage looks through every room again and
again for nothing: a third of the time in which a long room was loaded, a fifth of each turn.
"""

import ctypes
import gc

YOUNG, MIDDLE, OLD = 20_000, 10, 100
"""New objects until it looks at them; how often so until it looks at the older, at all of them."""

LARGE = 1_000_000
"""Bytes from which on a piece of memory is asked of the system by itself, and given back to it."""

MMAP_THRESHOLD = -3
"""What glibc calls this (malloc.h, M_MMAP_THRESHOLD): it would raise it with each large piece."""


def settle() -> None:
    """What stands now stays: it is not looked through again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, OLD)
    if told := getattr(ctypes.CDLL(None), "mallopt", None):
        told(MMAP_THRESHOLD, LARGE)
