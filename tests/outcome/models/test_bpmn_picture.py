"""Where the signs of a process stand."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.outcome.models.bpmn_picture import GAP, boxes


@given(st.integers(1, 15), st.booleans())
def test_signs_stand_in_a_row_and_never_on_each_other(tasks, with_lane):
    nodes = ["start", *(f"task-{n}" for n in range(tasks)), "end"]
    row = list(boxes(nodes, with_lane).values())
    assert all(b.x - (a.x + a.wide) == GAP for a, b in pairwise(row))
    assert len({box.y + box.high / 2 for box in row}) == 1
