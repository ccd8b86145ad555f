"""Pieces of text, each compressed once, that are put together into one gzip body.

A deflate stream can be cut at whole bytes, so that pieces follow each other as they are; only
the checksum of the whole has to be found from those of the pieces.
"""

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

LEVEL = 3
HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"  # gzip (RFC 1952), no name, no time
END = b"\x03\x00"  # an empty last block
POLYNOMIAL = 0xEDB88320

Matrix = tuple[int, ...]
"""What a step does to each of the 32 bits of a checksum."""


@dataclass(frozen=True, slots=True)
class Packed:
    """`size`: of the text, in bytes."""

    deflated: bytes
    checksum: int
    size: int


def pack(text: str) -> Packed:
    squeezer = zlib.compressobj(LEVEL, wbits=-zlib.MAX_WBITS)
    raw = text.encode()
    deflated = squeezer.compress(raw) + squeezer.flush(zlib.Z_FULL_FLUSH)
    return Packed(deflated, zlib.crc32(raw), len(raw))


COMMA = pack(",")


def together(pieces: Iterable[Packed]) -> Packed:
    """One after the other."""
    checksum = size = 0
    deflated = []
    for piece in pieces:
        deflated.append(piece.deflated)
        checksum = _moved(checksum, piece.size) ^ piece.checksum
        size += piece.size
    return Packed(b"".join(deflated), checksum, size)


def listed(pieces: Iterable[Packed]) -> Iterable[Packed]:
    """With a comma between each two that are not empty."""
    first = True
    for piece in pieces:
        if piece.size:
            if not first:
                yield COMMA
            first = False
            yield piece


def gzipped(whole: Packed) -> bytes:
    """As browsers take it: `Content-Encoding: gzip`."""
    end = whole.checksum.to_bytes(4, "little") + (whole.size & 0xFFFFFFFF).to_bytes(4, "little")
    return HEAD + whole.deflated + END + end


def _moved(checksum: int, zeros: int) -> int:
    """The checksum as if so many bytes of zeros had followed; like zlib's crc32_combine."""
    power = 3  # eight bits make a byte
    while zeros:
        if zeros & 1:
            checksum = _times(_zero_bits(power), checksum)
        zeros >>= 1
        power += 1
    return checksum


@cache
def _zero_bits(power: int) -> Matrix:
    """What 2 ** power bits of zeros do."""
    if power == 0:
        return (POLYNOMIAL, *(1 << n for n in range(31)))
    half = _zero_bits(power - 1)
    return tuple(_times(half, column) for column in half)


def _times(matrix: Matrix, vector: int) -> int:
    total, n = 0, 0
    while vector:
        if vector & 1:
            total ^= matrix[n]
        vector >>= 1
        n += 1
    return total
