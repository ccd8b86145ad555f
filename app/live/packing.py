"""Pieces of text, each compressed once, that are put together into one gzip body.

A deflate stream can be cut at whole bytes, so that pieces follow each other as they are; only
the checksum of the whole has to be found from those of the pieces.
"""

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

LEVEL = 3
SHORT = 4096  # bytes: of a piece that looks back over no more, and is kept to be summed up again
ALL_AT_ONCE = -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL
LITTLE = -12, 4  # 2 ** 12 bytes to look back over, and tables to match
HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"  # gzip (RFC 1952), no name, no time
END = b"\x03\x00"  # an empty last block
POLYNOMIAL = 0xEDB88320
ONE, MASK = 1 << 31, (1 << 32) - 1
SIZES = 4096  # of pieces, for which is remembered what their length does to a checksum


@dataclass(frozen=True, slots=True)
class Packed:
    """`deflated` follow each other; `size`: of the text, in bytes; `text`: kept of a short one."""

    deflated: tuple[bytes, ...]
    checksum: int
    size: int
    text: bytes = b""

    @property
    def solid(self) -> "Packed":
        """In one piece, to be put together with others often."""
        return Packed((b"".join(self.deflated),), self.checksum, self.size, self.text)

    def after(self, checksum: int) -> int:
        """The checksum of something that it follows, and of itself."""
        if self.text:
            return zlib.crc32(self.text, checksum)
        return _times(_zeros(self.size), checksum) ^ self.checksum


def pack(text: str) -> Packed:
    raw = text.encode()
    short = len(raw) <= SHORT
    squeezer = zlib.compressobj(LEVEL, zlib.DEFLATED, *(LITTLE if short else ALL_AT_ONCE))
    deflated = squeezer.compress(raw) + squeezer.flush(zlib.Z_FULL_FLUSH)
    return Packed((deflated,), zlib.crc32(raw), len(raw), raw if short else b"")


COMMA = pack(",")


def together(pieces: Iterable[Packed]) -> Packed:
    """One after the other; nothing is copied."""
    checksum = size = 0
    deflated: list[bytes] = []
    for piece in pieces:
        deflated += piece.deflated
        checksum = piece.after(checksum)
        size += piece.size
    return Packed(tuple(deflated), checksum, size)


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
    return b"".join((HEAD, *whole.deflated, END, end))


# Checksums are polynomials over two values; bit 31 is x to the 0. That so many zeros follow a
# text multiplies its checksum by a power of x, which is reckoned once for each number of zeros.


@lru_cache(SIZES)
def _zeros(size: int) -> int:
    """By what a checksum is multiplied if so many bytes of zeros follow."""
    factor, bits = ONE, size * 8
    for n in range(bits.bit_length()):
        if bits >> n & 1:
            factor = _times(_squared(n), factor)
    return factor


@cache
def _squared(times: int) -> int:
    """x, squared so many times."""
    if times == 0:
        return ONE >> 1
    half = _squared(times - 1)
    return _times(half, half)


def _times(one: int, other: int) -> int:
    product = 0
    while other:
        if other & ONE:
            product ^= one
        one = one >> 1 ^ (POLYNOMIAL if one & 1 else 0)
        other = other << 1 & MASK
    return product
