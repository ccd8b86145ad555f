"""F34: whatever is sent as a picture, the house stands, and the loop goes on meanwhile."""

import asyncio
import io
from contextlib import closing

import httpx
import pytest
from PIL import Image

from app.web.guard import LARGEST_IMAGE
from tests.loop import in_a_loop
from tests.web.test_developing import claims
from tests.web.uploading import fetched, photo, uploaded
from tests.web.workshop import Workshop, persona

PART = b'--x\r\nContent-Disposition: form-data; name="p"\r\n\r\n.\r\n'
BAD = {
    "a bomb": claims(50_000, 50_000),
    "a polyglot": b"GIF89a/*" + b"\0" * 100 + b"*/=1;alert(1)//",
    "a page": b"<script>alert(1)</script>",
    "a drawing": b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "an archive": b"PK\x03\x04" + b"\0" * 500,
    "half a file": photo()[:300],
    "nothing": b"",
    "a form of very many parts": PART * 10_000,
}


async def ready(workshop):
    maya = await workshop.joins("maya", "T1")
    await workshop.round("dark")
    await maya.does("post_artefact", **persona("a1"))
    return maya


@in_a_loop
async def test_no_sample_is_taken_and_each_is_answered_in_a_sentence(apart):
    async with Workshop(apart) as workshop:
        maya = await ready(workshop)
        for name, body in BAD.items():
            answer = await uploaded(maya, "a1", body, **{"Content-Type": "image/png"})
            assert answer.status_code == 400, name
            assert answer.json()["sentence"], name
        assert apart.read("SELECT count(*) FROM image") == [(0,)]
        assert "images" not in maya.picture["table/a1"]


@in_a_loop
async def test_a_body_that_says_to_be_too_large_is_refused_before_it_comes(apart):
    async with Workshop(apart) as workshop:
        maya = await ready(workshop)
        for length in (LARGEST_IMAGE + 1, 1024**3):
            assert b" 413 " in await begun(maya, f"Content-Length: {length}")
        assert b" 400 " in await begun(maya, f"Content-Length: {10**30}")


@in_a_loop
async def test_a_body_that_does_not_say_how_long_it_is_is_cut_off(apart):
    async with Workshop(apart) as workshop:
        maya = await ready(workshop)
        piece = b"100000\r\n" + b"x" * 0x100000 + b"\r\n"
        answer = await begun(maya, "Transfer-Encoding: chunked", piece * 12)
        assert b" 201 " not in answer
        assert apart.read("SELECT count(*) FROM image") == [(0,)]


async def begun(tab, header, body=b""):
    """A request with this header whose body may be more than is ever read; what came back."""
    url = httpx.URL(tab.address)
    reader, writer = await asyncio.open_connection(url.host, url.port)
    cookies = "; ".join(f"{name}={value}" for name, value in tab.client.cookies.items())
    head = [
        f"POST /rooms/{tab.code}/images?card=a1 HTTP/1.1", f"Host: {url.host}:{url.port}",
        f"Origin: {tab.address}", f"Cookie: {cookies}", "Charrette-Alt: form", header, "", "",
    ]  # fmt: skip
    writer.write("\r\n".join(head).encode())
    try:
        writer.write(body)
        await writer.drain()
        return await reader.read(4096)
    except ConnectionError:
        return b""
    finally:
        writer.transport.abort()


def noise(size):
    out = io.BytesIO()
    Image.effect_noise(size, 90).convert("RGB").save(out, "PNG", compress_level=1)
    return out.getvalue()


@in_a_loop
async def test_the_loop_goes_on_while_pictures_are_developed(apart):
    async with Workshop(apart) as workshop:
        maya = await ready(workshop)
        large = noise((1500, 1500))
        assert len(large) > 2_000_000
        answers = asyncio.gather(*(uploaded(maya, "a1", large) for _ in range(3)))
        beats = 0
        while not answers.done():
            await maya.catch_up()
            beats += 1
        assert [answer.status_code for answer in await answers] == [201] * 3
        assert beats > 10


@in_a_loop
async def test_where_it_was_taken_and_what_it_was_called_is_not_kept(apart):
    async with Workshop(apart) as workshop:
        maya = await ready(workshop)
        exif = Image.Exif()
        exif[0x010E] = "52.5200 N 13.4050 E"
        sent = photo("JPEG", exif=exif)
        named = {"Content-Disposition": 'attachment; filename="me at home.jpg"'}
        image = (await uploaded(maya, "a1", sent, **named)).json()["image"]
        found = (await fetched(maya, image)).content
        assert b"52.5200" in sent
        assert b"52.5200" not in found
        kept = b"".join(file.read_bytes() for file in apart.settings.data.glob("charrette.db*"))
        assert b"52.5200" not in kept
        assert b"me at home" not in kept


@pytest.mark.parametrize("path", ["/join", "/desk/rooms"])
def test_a_form_of_ten_thousand_parts_is_refused_early(apart, path):
    form = {"Content-Type": "multipart/form-data; boundary=x"}
    with closing(apart.desk()) as desk:
        answer = desk.post(path, content=PART * 10_000 + b"--x--\r\n", headers=form)
    assert answer.status_code == 413
