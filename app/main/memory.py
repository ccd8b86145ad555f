"""The collector of garbage, told how rooms use memory: much that stays, little in circles.

Asked as often as it is by default, it looks through every room again and again for nothing:
a third of the time in which a long room was loaded, a fifth of each turn.
"""

import gc

YOUNG, MIDDLE, OLD = 20_000, 10, 100
"""New objects until it looks at them; how often so until it looks at the older, at all of them."""


def settle() -> None:
    """What stands now stays: it is not looked through again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, OLD)
