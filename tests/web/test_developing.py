"""What was sent is looked at before it is unpacked, and only what can be seen is kept."""

import io
import struct
import zlib

import pytest
from PIL import Image

from app.domain.refusal import Refused
from app.web.developing import MOST_PIXELS, MOST_TO_UNPACK, SMALL, WIDEST, developed

CANARY = b"52.5200 N 13.4050 E camera 4711"


def file(kind="PNG", size=(40, 30), mode="RGB", colour="teal", **more):
    out = io.BytesIO()
    Image.new(mode, size, colour).save(out, kind, **more)
    return out.getvalue()


def opened(body):
    return Image.open(io.BytesIO(body))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_picture_is_written_anew_as_webp(kind):
    made = developed(file(kind))
    assert opened(made.body).format == opened(made.small).format == "WEBP"
    assert opened(made.body).size == (40, 30)


def test_a_large_one_is_made_smaller_and_keeps_its_shape():
    made = developed(file("JPEG", (4000, 2000)))
    assert opened(made.body).size == (WIDEST, WIDEST // 2)
    assert opened(made.small).size == (SMALL, SMALL // 2)


def test_what_lies_on_its_side_is_set_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    assert opened(developed(file("JPEG", (40, 30), exif=exif)).body).size == (30, 40)


def gps():
    exif = Image.Exif()
    exif[0x010F] = CANARY.decode()
    exif.get_ifd(0x8825)[1] = "N"
    return exif


@pytest.mark.parametrize(
    "sent",
    [
        file("JPEG", exif=gps()), file("JPEG", comment=CANARY), file("PNG", exif=gps()),
        file("WEBP", exif=gps(), xmp=CANARY), file("WEBP", icc_profile=CANARY),
        file("PNG") + CANARY,
    ],
)  # fmt: skip
def test_where_and_with_what_it_was_taken_stays_behind(sent):
    assert CANARY in sent
    made = developed(sent)
    for body in (made.body, made.small):
        assert CANARY not in body
        found = opened(body)
        assert not found.getexif()
        assert found.info.keys().isdisjoint({"exif", "xmp", "icc_profile", "comment"})


def test_what_one_can_see_through_stays_so():
    made = developed(file("PNG", mode="RGBA", colour=(0, 128, 128, 60)))
    assert opened(made.body).convert("RGBA").getpixel((5, 5))[3] < 100


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "CMYK", "I;16"])
def test_whatever_its_colours_are_made_of_it_is_read(mode):
    kind = "JPEG" if mode == "CMYK" else "PNG"
    assert developed(file(kind, mode=mode, colour=None)).body


def claims(width, height):
    """A PNG whose head says so; hardly anything follows."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", len(head)) + b"IHDR" + head
    end = struct.pack(">I", zlib.crc32(b"IHDR" + head))
    data = zlib.compress(b"\0" * 1000)
    idat = (
        struct.pack(">I", len(data))
        + b"IDAT"
        + data
        + struct.pack(">I", zlib.crc32(b"IDAT" + data))
    )
    return b"\x89PNG\r\n\x1a\n" + chunk + end + idat


@pytest.mark.parametrize("size", [(50_000, 50_000), (12_000, 12_000), (2**31 - 1, 1), (5000, 5000)])
def test_a_bomb_is_refused_before_it_goes_off(size):
    assert size[0] * size[1] > MOST_TO_UNPACK
    with pytest.raises(Refused, match=r"too many pixels|could not be read"):
        developed(claims(*size))


def test_a_jpeg_may_have_more_pixels_since_it_is_made_smaller_on_the_way():
    assert MOST_PIXELS > 48_000_000  # what phones take


@pytest.mark.parametrize(
    "sent",
    [
        b"", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        file("GIF"), file("BMP"), file("TIFF"), file("ICO"), b"%PDF-1.7", b"PK\x03\x04zip", b"MZ",
        b"RIFF\x00\x00\x00\x00AVI ", b"<!DOCTYPE html>", b"GIF89a" + file("PNG"),
    ],
)  # fmt: skip
def test_nothing_else_is_taken_whatever_it_is_called(sent):
    with pytest.raises(Refused, match="Only PNG, JPEG and WebP"):
        developed(sent)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_half_a_file_is_refused_in_a_sentence(kind, part):
    noise = Image.effect_noise((200, 200), 90).convert("RGB")
    out = io.BytesIO()
    noise.save(out, kind)
    with pytest.raises(Refused, match="could not be read"):
        developed(out.getvalue()[: int(len(out.getvalue()) * part)])


@pytest.mark.parametrize(
    "magic", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF\x10\x00\x00\x00WEBP"]
)
def test_a_head_without_a_picture_is_refused_in_a_sentence(magic):
    for rest in (b"", b"\0" * 100, b"<script>alert(1)</script>", bytes(range(256)) * 4):
        with pytest.raises(Refused, match="could not be read"):
            developed(magic + rest)
