"""The application with all its parts, asked without a server in between."""

import asyncio
import logging

import httpx

from app.main import create_app
from app.settings import Settings


def asked(settings, path, *, broken=False):
    """The answer of the open house to one GET."""

    async def run():
        app = create_app(settings)
        if broken:

            @app.get("/broken")
            async def broken_page():
                raise RuntimeError("secret insides")

        transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
        async with (
            app.router.lifespan_context(app),
            httpx.AsyncClient(transport=transport, base_url="http://room.example") as client,
        ):
            return await client.get(path)

    return asyncio.run(run())


def test_an_address_that_is_not_there_is_said_in_a_sentence(tmp_path):
    answer = asked(Settings(data=tmp_path), "/nowhere")
    assert answer.status_code == 404
    assert "There is nothing at this address." in answer.text


def test_a_page_that_breaks_says_so_without_its_insides(tmp_path, caplog):
    with caplog.at_level(logging.ERROR):
        answer = asked(Settings(data=tmp_path), "/broken", broken=True)
    assert answer.status_code == 500
    assert "Something went wrong here." in answer.text
    assert "secret insides" not in answer.text
    assert "secret insides" in caplog.text


def test_a_page_that_breaks_is_sent_with_a_policy_too(tmp_path):
    answer = asked(Settings(data=tmp_path), "/broken", broken=True)
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_every_page_is_sent_with_a_policy(tmp_path):
    answer = asked(Settings(data=tmp_path), "/")
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_making_the_application_opens_nothing(tmp_path):
    create_app(Settings(data=tmp_path / "later"))
    assert not (tmp_path / "later").exists()
