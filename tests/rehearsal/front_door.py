"""A stage on a fresh server, for tests that go through the front door."""

import asyncio

from app.main.serving import serving
from app.outcome.bindery import made_here
from app.rehearsal.stage import Stage, sign_in
from app.settings import Settings

ROOM = {"design": "remote-sprint-90", "title": "A rehearsal", "teams": 2, "speed": 100}
FAY = {"person": "fay", "name": "Fay", "role": "facilitator"}
MAYA = {"person": "maya", "name": "Maya", "team": "T1"}


def makes(wanted, tell, begun):
    return made_here(wanted, tell)


def on_stage(folder, act, room=ROOM):
    """What comes of `act(stage)` in a room of a fresh server."""

    async def run():
        async with serving(Settings(data=folder, port=0), makes) as (started, _):
            desk = await sign_in(started.sign_in)
            stage = None
            try:
                stage = await Stage.open(desk, room)
                return await act(stage)
            finally:
                if stage:
                    await stage.close()
                await desk.aclose()

    return asyncio.run(run())
