"""Which files of tests run in one process after each other, and which files begin first."""

from xdist.scheduler import LoadFileScheduling

TOGETHER = {
    "tests/outcome/": "packs",
    "tests/test_tally.py": "packs",
    "tests/main/test_looking.py": "played",
    "tests/main/test_rehearsing.py": "played",
}
"""Where a path begins so, what is costly is made once and then shared in memory."""

LONGEST = (
    "tests/outcome/", "tests/test_tally.py", "tests/store/test_power_cut.py", "tests/simulator/",
    "tests/main/", "tests/faults/", "tests/rehearsal/", "tests/domain/pictures/",
    "tests/browser/test_workshop.py", "tests/browser/test_power_cut.py",
    "tests/browser/test_ballots.py", "tests/browser/test_panels.py",
    "tests/browser/test_people.py", "tests/browser/test_sponsor.py",
)  # fmt: skip
"""What takes long begins first: else one process would still be at it when all others are done."""


class Together(LoadFileScheduling):
    """Each file goes to one process, and what shares something goes to the same."""

    def _split_scope(self, nodeid):
        file = super()._split_scope(nodeid)
        return next((name for start, name in TOGETHER.items() if file.startswith(start)), file)


def place(item):
    """Its place in the order, to sort by; what is not named keeps its own."""
    return next(
        (n for n, start in enumerate(LONGEST) if item.nodeid.startswith(start)), len(LONGEST)
    )
