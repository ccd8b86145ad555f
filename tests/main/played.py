"""A short workshop, played by bots into a database that tests look into."""

import asyncio

from app.main.rehearsing import Plan, rehearse
from app.settings import home

SHORT = home() / "sessions" / "remote-sprint-90.toml"


def play(folder, people=4, teams=2, **more):
    """Plays the short design; returns the room's join code."""
    out, data = folder / "pack", folder / "data"
    plan = Plan(SHORT, out, data, people=people, teams=teams, speed=100, **more)
    return asyncio.run(rehearse(plan, lambda _: None))
