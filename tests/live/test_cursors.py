"""A cursor leads back to its place in one history at one table, and nowhere else."""

from hypothesis import given
from hypothesis import strategies as st

from app.live.cursors import cursor, place

KEYS = st.sampled_from(["f", "t:", "t:T1", "t:a:b", "g:T1", "x"])


@given(st.text("0123456789abcdef", min_size=1), KEYS, st.integers(0, 10**9))
def test_a_cursor_leads_back_to_its_place(epoch, table, head):
    assert place(epoch, table, cursor(epoch, table, head)) == head


@given(KEYS, KEYS)
def test_another_history_or_table_does_not_know_it(one, other):
    text = cursor("e1", one, 7)
    assert place("e2", one, text) is None
    assert (place("e1", other, text) == 7) == (one == other)


@given(st.text())
def test_what_is_no_cursor_leads_nowhere(text):
    assert place("e1", "t:T1", text) is None
