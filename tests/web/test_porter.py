"""The porter has what signing in needs; a provider of identities only where one is set."""

from contextlib import closing

from tests.store.archive import Archive
from tests.web.test_house import house


def test_each_house_counts_its_own_guesses(tmp_path):
    with closing(Archive(tmp_path)) as archive:
        one, other = house(archive).porter, house(archive).porter
        for _ in range(10):
            one.knocking.note("192.0.2.1", "fay@example.org")
        assert one.knocking.exhausted("192.0.2.1", "fay@example.org")
        assert not other.knocking.exhausted("192.0.2.1", "fay@example.org")
        assert one.provider is None
