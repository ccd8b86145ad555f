"""Starting, stopping and starting again."""

import asyncio

import httpx
import pytest

from app.main.serving import NotStarted, serving
from app.settings import Settings
from app.store.database import AlreadyServed


def served(settings, story):
    """Run `story(started, client)` against a real server."""

    async def run():
        async with (
            serving(settings) as (started, _),
            httpx.AsyncClient(base_url=started.front_door, trust_env=False) as client,
        ):
            return await story(started, client)

    return asyncio.run(run())


async def sign_in(started, client):
    return await client.get(started.sign_in)


def test_the_printed_link_signs_the_facilitator_in(tmp_path):
    answer = served(Settings(data=tmp_path, port=0), sign_in)
    assert (answer.status_code, answer.headers["location"]) == (303, "/desk")


def test_a_new_start_prints_a_new_link_and_the_old_one_is_no_longer_good(tmp_path):
    async def path(started, _):
        return started.sign_in.split("/sign-in/")[1]

    old = served(Settings(data=tmp_path, port=0), path)

    async def old_and_new(started, client):
        again = await client.get(f"/sign-in/{old}")
        return again.status_code, (await sign_in(started, client)).status_code

    assert served(Settings(data=tmp_path, port=0), old_and_new) == (404, 303)


def test_a_second_server_on_the_same_data_does_not_start(tmp_path):
    async def twice(*_):
        async with serving(Settings(data=tmp_path, port=0)):
            pass

    with pytest.raises(AlreadyServed, match="Another Charrette server"):
        served(Settings(data=tmp_path, port=0), twice)


def test_a_file_that_is_no_database_is_named_and_left_alone(tmp_path):
    file = tmp_path / "charrette.db"
    file.write_text("Somebody's shopping list. " * 100)
    with pytest.raises(NotStarted, match="cannot be read as a database"):
        served(Settings(data=tmp_path, port=0), sign_in)
    assert file.read_text().startswith("Somebody")


def test_a_stranger_reads_nothing_about_the_insides(tmp_path):
    async def look(_, client):
        paths = ("/docs", "/openapi.json", "/desk", "/rooms/AAAAAAAA/run", "/nowhere")
        return [(await client.get(path)).status_code for path in paths]

    assert served(Settings(data=tmp_path, port=0), look) == [404, 404, 303, 403, 404]


def test_a_failpoint_that_nobody_knows_is_named_and_nothing_opens(tmp_path):
    with pytest.raises(NotStarted, match="no failpoint 'somewhere:exit'"):
        served(Settings(data=tmp_path, port=0, fail="somewhere:exit"), sign_in)
    assert list(tmp_path.iterdir()) == []
