"""What is packed is always what stands there."""

import gzip
import json

from hypothesis import given
from hypothesis import strategies as st

from app.live.members import CHUNK, Members
from app.live.packing import gzipped

KEYS = st.sampled_from([f"k{n}" for n in range(12)])
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("put"), KEYS, st.integers()),
        st.tuples(st.just("drop"), KEYS),
        st.tuples(st.just("pack")),
    ),
    max_size=40,
)


def unpacked(members):
    return json.loads("{" + gzip.decompress(gzipped(members.packed())).decode() + "}")


@given(STEPS)
def test_packed_and_plain_say_the_same_at_any_time(steps):
    members, kept = Members(), {}
    for what, *given_to in steps:
        if what == "put":
            key, value = given_to
            members.put(key, f'"{key}":{value}')
            kept[key] = value
        elif what == "drop":
            members.drop(*given_to)
            kept.pop(*given_to, None)
        else:
            assert unpacked(members) == kept
    assert unpacked(members) == json.loads("{" + members.text() + "}") == kept


def test_more_than_fits_into_one_chunk():
    members = Members()
    for n in range(3 * CHUNK):
        members.put(f"k{n}", f'"k{n}":{n}')
    assert len(unpacked(members)) == 3 * CHUNK
    members.put("k5", '"k5":"other"')
    assert unpacked(members)["k5"] == "other"
    assert members["k5"] == '"k5":"other"'
