"""Whoever waits for an errand gets its value, or a sentence."""

import asyncio

import pytest

from app.domain.refusal import Refused
from app.live.errands import written
from tests.loop import in_a_loop
from tests.store.archive import Archive


@pytest.fixture
def archive(tmp_path):
    found = Archive(tmp_path)
    yield found
    found.close()


@in_a_loop
async def test_the_value_comes_once_it_is_written(archive):
    assert await written(archive.journal, lambda db: "noted") == "noted"


@in_a_loop
async def test_what_cannot_be_written_is_refused_and_may_be_tried_again(archive):
    with pytest.raises(Refused, match="could not be saved") as refused:
        await written(archive.journal, lambda db: db.exec_driver_sql("SELECT * FROM nowhere"))
    assert refused.value.code == "storage"


@in_a_loop
async def test_whoever_has_gone_meanwhile_is_not_told(archive):
    with archive.held_up():
        waiting = asyncio.ensure_future(written(archive.journal, lambda db: "noted"))
        await asyncio.sleep(0)
        waiting.cancel()
    assert await written(archive.journal, lambda db: "after") == "after"
