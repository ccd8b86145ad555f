"""A whole rehearsal from the command line: a server, a stage on it, the pack at the end."""

import io
import tempfile
import zipfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from httpx import AsyncClient

from app.designs.reading import read_design
from app.main.serving import serving
from app.rehearsal.improvise import improvise
from app.rehearsal.recording import read_recording, room_of
from app.rehearsal.replay import replay
from app.rehearsal.stage import Stage, sign_in
from app.settings import Settings


@dataclass(frozen=True, slots=True)
class Plan:
    """`source`: a session design (.toml) or a recorded workshop (.json)."""

    source: Path
    out: Path
    data: Path | None = None
    server: str | None = None
    people: int = 12
    teams: int = 3
    seed: int = 1
    speed: float = 20.0


async def rehearse(plan: Plan, progress: Callable[[str], None]) -> str:
    """Play `plan.source` and unpack the outcome pack into `plan.out`; returns the room's code."""
    async with _door(plan) as link:
        desk = await sign_in(link)
        stage = await _play(plan, desk, progress)
        facilitator = next(p for p, tab in stage.tabs.items() if tab.place == "facilitator")
        pack = await stage.pack(facilitator, "internal")
        await stage.close()
        await desk.aclose()
    plan.out.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(io.BytesIO(pack)) as archive:
        archive.extractall(plan.out)
    return stage.code


async def _play(plan: Plan, desk: AsyncClient, progress: Callable[[str], None]) -> Stage:
    if plan.source.suffix == ".json":
        recording = read_recording(plan.source)
        stage = await Stage.open(desk, room_of(recording))
        await replay(stage, recording, progress)
        return stage
    design = read_design(plan.source)
    room = {"design": design.id, "title": f"Rehearsal: {design.title}", "teams": plan.teams,
            "speed": plan.speed}  # fmt: skip
    stage = await Stage.open(desk, room)
    await improvise(stage, design, plan.people, plan.seed, progress)
    return stage


@asynccontextmanager
async def _door(plan: Plan) -> AsyncIterator[str]:
    """The sign-in link of a server that runs, or of one started for this rehearsal."""
    if plan.server:
        yield plan.server
        return
    with tempfile.TemporaryDirectory(prefix="charrette-") as folder:
        settings = Settings(data=plan.data or Path(folder), port=0)
        async with serving(settings) as (started, _):
            yield started.sign_in
