"""Pieces that were compressed one by one unpack to the whole."""

import gzip

from hypothesis import given
from hypothesis import strategies as st

from app.live.packing import SHORT, gzipped, listed, pack, together

LONG = ["x" * SHORT, "y" * (SHORT + 1), "one card, another card " * 3000, "é" * 70_000]


@given(st.lists(st.text(max_size=300) | st.sampled_from(LONG), max_size=6))
def test_pieces_together_are_the_text_of_all_of_them(texts):
    body = gzipped(together(map(pack, texts)))
    assert gzip.decompress(body).decode() == "".join(texts)


def test_a_whole_can_be_a_piece_again():
    inner = together([pack("card " * 40_000), pack("é" * 99)])
    body = gzipped(together([pack("<"), inner, pack(">")]))
    assert gzip.decompress(body).decode() == "<" + "card " * 40_000 + "é" * 99 + ">"


def test_a_whole_made_solid_is_the_same_in_one_piece():
    whole = together(map(pack, LONG))
    assert len(whole.solid.deflated) == 1
    assert gzip.decompress(gzipped(together([pack("<"), whole.solid]))).decode() == "<" + "".join(
        LONG
    )


def test_what_is_not_empty_is_parted_by_commas():
    pieces = listed([pack(""), pack("1"), pack(""), pack("2"), pack("3")])
    assert gzip.decompress(gzipped(together(pieces))) == b"1,2,3"
