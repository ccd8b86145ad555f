"""The journal: 100 commands a commit, with the rules, and with rules that cost nothing."""

from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from app.domain.commands import PostArtefact, RaiseHand, ReviseArtefact, SetReady
from app.main.memory import settle
from app.store import turns
from bench import disk
from bench.disk import BATCH, ROWS
from bench.figures import medians, times
from bench.processes import SERVER_CORE, staying
from bench.scale import Row, Scale, folder
from bench.seated import Archive, Plan, Step, opening, person

PEOPLE = 40


def measure(place: Path, scale: Scale) -> dict[str, Any]:
    settle()  # as the server does
    found: dict[str, Any] = {"ours": [], "store": [], "raw": []}
    with staying(SERVER_CORE):
        for turn in range(scale.rounds):
            with _Rules() as rules:
                found["ours"].append(commits(folder(place, f"journal-{turn}")))
                rules.know_it_all()
                found["store"].append(commits(folder(place, f"store-{turn}")))
            found["raw"].append(_raw(folder(place, f"raw-{turn}")))
    return found


def commits(at: Path) -> dict[str, float]:
    archive = Archive(at, PEOPLE)
    archive.take(list(opening(Plan(PEOPLE, 5))))
    steps, before = day(), archive.head
    batches = [archive.stamped(list(islice(steps, BATCH))) for _ in range(ROWS // BATCH)]
    start, busy = perf_counter(), process_time()
    for batch in batches:
        archive.take_stamped(batch)
    taken, used = perf_counter() - start, process_time() - busy
    events = archive.head - before
    archive.journal.stop()
    return {"per_second": events / taken, "per_cpu_second": events / used}


class _Rules:
    """The house's own, noted as they are asked; then, for the same day, the same without asking.

    What they made is kept to the end: letting go of it, or looking through it for garbage, is their
    cost and not the store's.
    """

    def __init__(self) -> None:
        self._decided: list[Any] = []
        self._evolved: list[Any] = []

    def __enter__(self) -> "_Rules":
        self._kept = turns.decide, turns.evolve
        decide, evolve = self._kept
        turns.decide = lambda *given, **named: _noted(self._decided, decide(*given, **named))
        turns.evolve = lambda *given: _noted(self._evolved, evolve(*given))
        return self

    def know_it_all(self) -> None:
        """What a command does and what a room becomes costs nothing from now on."""
        settle()
        decided, evolved = iter(self._decided), iter(self._evolved)
        turns.decide = lambda room, command, *, by, at, papers: next(decided)
        turns.evolve = lambda room, recorded: next(evolved)

    def __exit__(self, *_: object) -> None:
        turns.decide, turns.evolve = self._kept


def _noted(notes: list[Any], found: Any) -> Any:
    notes.append(found)
    return found


def day() -> Iterator[Step]:
    """Each in turn posts a card, revises it twice, raises a hand and is ready."""
    fields = {"viewpoint": "Somebody on the quay", "statement": "Nobody knows when it sails. " * 5}
    number = 0
    while True:
        who, card = person(number % PEOPLE), f"c{number}"
        odd = number // PEOPLE % 2 == 0
        yield who, PostArtefact(card, "frame", f"Card {number}", fields)
        yield who, ReviseArtefact(card, 1, {"what_makes_it_hard": "The tide"})
        yield who, ReviseArtefact(card, 2, {"statement": "It sails when it sails. " * 6})
        yield who, RaiseHand(odd)
        yield who, SetReady(odd)
        number += 1


def _raw(at: Path) -> dict[str, float]:
    busy = process_time()
    per_second = disk.rows_per_second(at)
    return {"per_second": per_second, "per_cpu_second": ROWS / (process_time() - busy)}


def rows(found: Mapping[str, Any]) -> Iterator[Row]:
    whole, store, raw = (medians(found[name]) for name in ("ours", "store", "raw"))
    for title, ours, unit, aim in (
        (
            f"B4 events per second of CPU through the store, {BATCH} a commit",
            store,
            "_cpu",
            "0.5 ×",
        ),
        ("… the same by the clock", store, "", "0.5 ×"),
        ("… with the rules: deciding and folding each command, CPU", whole, "_cpu", ""),
        ("… the same by the clock", whole, "", ""),
    ):
        mine, theirs = (each[f"per{unit}_second"] for each in (ours, raw))
        beside = f"sqlite3 executemany {theirs:,.0f}"
        yield title, f"{mine:,.0f}", beside, times(mine, theirs), aim
