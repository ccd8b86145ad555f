"""A whole rehearsal from the command line: a server, a stage on it, the pack at the end."""

import io
import tempfile
import zipfile
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing, asynccontextmanager
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
    async with _door(plan) as link, aclosing(await sign_in(link)) as desk:
        stage = await _open(plan, desk)
        try:
            await _play(plan, stage, progress)
            facilitator = next(p for p, tab in stage.tabs.items() if tab.place == "facilitator")
            pack = await stage.pack(facilitator, "internal")
        finally:
            await stage.close()
    plan.out.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(io.BytesIO(pack)) as archive:
        archive.extractall(plan.out)
    return stage.code


async def _open(plan: Plan, desk: AsyncClient) -> Stage:
    if plan.source.suffix == ".json":
        return await Stage.open(desk, room_of(read_recording(plan.source)))
    design = read_design(plan.source)
    room = {"design": design.id, "title": f"Rehearsal: {design.title}", "teams": plan.teams,
            "speed": plan.speed}  # fmt: skip
    return await Stage.open(desk, room)


async def _play(plan: Plan, stage: Stage, progress: Callable[[str], None]) -> None:
    if plan.source.suffix == ".json":
        await replay(stage, read_recording(plan.source), progress)
    else:
        await improvise(stage, read_design(plan.source), plan.people, plan.seed, progress)


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
