"""Replaying a recorded workshop: each move at its own time, by the one who made it."""

from app.rehearsal.moves import Move, Recording
from app.rehearsal.recording import moves
from app.rehearsal.stage import Progress, Stage, quiet
from app.rehearsal.tab import Tab


async def replay(stage: Stage, recording: Recording, progress: Progress = quiet) -> None:
    """Play all moves in order. Raises Refusal where the rules would not have it so."""
    everything = moves(recording)
    for n, move in enumerate(everything, 1):
        await stage.set_clock(move.at.isoformat())
        await _play(stage, move)
        progress(f"{move.at:%H:%M} {n}/{len(everything)}")


async def _play(stage: Stage, move: Move) -> None:
    match move.kind:
        case "seat":
            await stage.seat(move.data)
        case "go":
            await stage.tabs[move.who].close()
        case "come":
            await stage.tabs[move.who].open()
        case "closed":
            await _closed(stage.tabs[move.who], str(move.data["ballot"]))
        case "end":
            await _ended(stage.tabs[move.who], str(move.data["round"]))
        case kind:
            await (await _tab(stage, move.who)).do(kind, **move.data)


async def _tab(stage: Stage, who: str) -> Tab:
    """Somebody's tab; who had left and acts again has come back without a word."""
    tab = stage.tabs[who]
    return tab if tab.is_open else await tab.open()


async def _closed(tab: Tab, ballot: str) -> None:
    """Wait for the bell to close a ballot."""
    key = f"ballot/{ballot}"
    await tab.until(lambda picture: picture[key]["state"] == "closed", f"{ballot} to close")


async def _ended(tab: Tab, round: str) -> None:
    """Ring the bell for the last round; any other is closed by the start of the next."""
    running = tab.picture.get("round", {})
    if running.get("id") == round and running.get("n") == running.get("of"):
        await tab.do("end_round")
