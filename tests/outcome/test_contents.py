"""What the first page says is in the pack."""

import pytest

from app.outcome.contents import contents
from app.outcome.edition import edition
from app.outcome.variants import VARIANTS
from tests.outcome.packed import packed
from tests.outcome.recorded import snapshot

MEANT = {"PDF": ".pdf", "Word": ".docx"}
OPENED_FIRST = "00_START_HERE"


@pytest.mark.parametrize("variant", VARIANTS)
def test_everything_listed_is_there_and_everything_there_is_listed(variant):
    held = set(packed(variant))
    listed = contents(edition(snapshot(), variant))
    for each in listed:
        folder = each.name.endswith("/")
        assert [n for n in held if (n.startswith(each.name) if folder else n == each.name)]
        for format in filter(None, each.also.split(", ")):
            assert each.name.replace(".html", MEANT[format]) in held
    stems = tuple(each.name.removesuffix(".html") for each in listed)
    assert [name for name in held if not name.startswith((*stems, OPENED_FIRST))] == []
