"""A process says whether it is alive, and whether it should be given work."""

import asyncio
from dataclasses import replace

from app.settings import Settings
from app.store.database import open_reader, open_writer
from app.store.journal import Journal
from app.web.health import unready
from tests.web.inside import in_house


def test_a_process_that_hears_is_alive(tmp_path):
    async def asks(client, _):
        return await client.get("/healthz")

    answer = in_house(Settings(data=tmp_path), asks)
    assert (answer.status_code, answer.text) == (200, "alive")


def test_an_open_house_is_ready(tmp_path):
    async def asks(client, _):
        return await client.get("/readyz")

    answer = in_house(Settings(data=tmp_path), asks)
    assert (answer.status_code, answer.text) == (200, "ready")


def test_a_house_that_is_about_to_stop_says_so_and_is_alive(tmp_path):
    async def asks(client, house):
        await house.lobby.farewell()
        return await client.get("/readyz"), await client.get("/healthz")

    ready, alive = in_house(Settings(data=tmp_path), asks)
    assert (ready.status_code, ready.text) == (503, "stopping")
    assert alive.status_code == 200


def test_a_house_whose_journal_has_ended_is_not_ready(tmp_path):
    async def asks(_, house):
        await asyncio.to_thread(house.journal.stop)
        return await unready(house)

    assert in_house(Settings(data=tmp_path), asks) == "journal"


def test_a_house_whose_database_does_not_answer_is_not_ready(tmp_path):
    nowhere = f"sqlite:///{tmp_path / 'nowhere' / 'charrette.db'}"

    async def asks(_, house):
        journal = Journal(open_writer(nowhere), open_reader(nowhere))
        journal.start()
        try:
            return await unready(replace(house, journal=journal))
        finally:
            await asyncio.to_thread(journal.stop)

    assert in_house(Settings(data=tmp_path), asks) == "database"
