"""What docs/security.md names as keeping a promise is there."""

import re
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
NAMED = re.findall(r"`((?:app|tests|\.ci)/[\w/.]+?)`", (HOUSE / "docs/security.md").read_text())


@pytest.mark.parametrize("name", sorted(set(NAMED)))
def test_what_the_document_names_exists(name):
    assert (HOUSE / name).exists()
