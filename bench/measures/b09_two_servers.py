"""One room at two servers on one PostgreSQL: how much later a card is seen at the other one."""

import asyncio
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from app.web.cookies import secret_of
from bench.ear import Ear
from bench.figures import medians, ms, percentile
from bench.measures.b02_storm import command
from bench.people import Door
from bench.processes import SIGN_IN, address, house, running
from bench.processes import load as run
from bench.scale import Row, Scale, folder
from bench.seated import DAYLIGHT, FAY, Plan, fill
from tests.postgres import Postgres

PEOPLE, EACH_SECOND, SECONDS = 40, 50, 10
CARD = re.compile(rb"c-\d+-\d+")


def measure(place: Path, scale: Scale) -> dict[str, Any]:
    data, postgres = folder(place, "near"), Postgres()
    url = postgres.database()
    seats = fill(data, Plan(PEOPLE, 4, DAYLIGHT), url=url)
    shared = ("env", f"CHARRETTE_DATABASE={url}", f"CHARRETTE_SECRET={secret_of(data)}")
    try:
        with (
            running([*shared, *house(data)], SIGN_IN) as (_, near),
            running([*shared, *house(folder(place, "far"))], SIGN_IN) as (_, far),
        ):
            return dict(run("b09_two_servers", {
                "near": address(near), "far": address(far), "seats": seats,
                "rounds": scale.rounds}))  # fmt: skip
    finally:
        postgres.remove()


async def load(near: str, far: str, seats: dict[str, Any], rounds: int) -> dict[str, Any]:
    """Half of the people at each; those who make cards are near."""
    who = [person for person in seats["cookies"] if person != FAY]
    here, there = [
        await Door(base, seats["code"]).all_join(seats["cookies"], people)
        for base, people in ((near, who[::2]), (far, who[1::2]))
    ]
    return {"rounds": [await _round(here, there, turn) for turn in range(rounds)]}


async def _round(here: list[Ear], there: list[Ear], turn: int) -> dict[str, float]:
    asked: dict[bytes, float] = {}
    seen = [_watched(ears[-1], asked) for ears in (here, there)]
    loop = asyncio.get_running_loop()
    for n in range(EACH_SECOND * SECONDS):
        await asyncio.sleep(1 / EACH_SECOND)
        asked[f"c-{turn}-{2 * n}".encode()] = loop.time()
        here[n % len(here)].say(command(f"card-{turn}-{n:06}", turn, 2 * n))
    await asyncio.sleep(3)
    found = {f"{place}_{name}": percentile(list(waits.values()), share)
             for place, waits in zip(("near", "far"), seen, strict=True)
             for name, share in (("p50", 0.5), ("p99", 0.99))}  # fmt: skip
    return {**found, "unseen": sum(len(asked) - len(waits) for waits in seen)}


def _watched(ear: Ear, asked: Mapping[bytes, float]) -> dict[bytes, float]:
    """Filled while the ear hears: from asking for a card until it is first seen here."""
    waits: dict[bytes, float] = {}

    def hear(frame: bytes, at: float) -> None:
        for card in CARD.findall(frame):
            if card in asked:
                waits.setdefault(card, at - asked[card])

    ear.hear = hear
    return waits


def rows(found: Mapping[str, Any]) -> Iterator[Row]:
    each = medians(found["rounds"])
    for name in ("p50", "p99"):
        added = each[f"far_{name}"] - each[f"near_{name}"]
        yield (f"B9 a card is seen at the other of two servers, {name}", ms(each[f"far_{name}"]),
               f"at the same {ms(each[f'near_{name}'])}", f"+ {ms(added)}",
               "+ 30 ms" if name == "p99" else "")  # fmt: skip
    yield "… never seen", f"{each['unseen']:.0f}", "", "", "0"
