"""The journal alone: 100 commands a commit, the rules' share and the store's told apart."""

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time, thread_time
from typing import Any

from app.domain.commands import PostArtefact, RaiseHand, ReviseArtefact, SetReady
from app.main.memory import settle
from app.store import turns
from bench import disk
from bench.disk import BATCH, ROWS
from bench.figures import medians, times
from bench.scale import Row, Scale, folder
from bench.seated import Archive, Plan, Step, opening, person

PEOPLE = 40


def measure(place: Path, scale: Scale) -> dict[str, Any]:
    settle()  # as the server does
    found: dict[str, Any] = {"ours": [], "raw": []}
    for turn in range(scale.rounds):
        found["ours"].append(commits(folder(place, f"journal-{turn}")))
        found["raw"].append(_raw(folder(place, f"raw-{turn}")))
    return found


def commits(at: Path) -> dict[str, float]:
    archive, rules = Archive(at, PEOPLE), Watch()
    archive.take(list(opening(Plan(PEOPLE, 5))))
    steps, before = day(), archive.head
    with rules.watching():
        start, busy = perf_counter(), process_time()
        for _ in range(ROWS // BATCH):
            archive.take(list(islice(steps, BATCH)))
        taken, used = perf_counter() - start, process_time() - busy
    events = archive.head - before
    archive.journal.stop()
    return {"per_second": events / taken, "per_cpu_second": events / used,
            "store_per_cpu_second": events / (used - rules.seconds)}  # fmt: skip


class Watch:
    """How long the rules took of it, deciding and folding, in the journal's own thread."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def watching(self) -> "Watch":
        return self

    def __enter__(self) -> None:
        self._kept = turns.decide, turns.evolve
        turns.decide, turns.evolve = (self._timed(rule) for rule in self._kept)

    def __exit__(self, *_: object) -> None:
        turns.decide, turns.evolve = self._kept

    def _timed(self, rule: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*given: Any, **named: Any) -> Any:
            start = thread_time()
            result = rule(*given, **named)
            self.seconds += thread_time() - start
            return result

        return timed


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
    ours, raw = medians(found["ours"]), medians(found["raw"])
    beside = f"sqlite3 executemany {raw['per_cpu_second']:,.0f}"
    yield (f"B4 events per second of CPU through the store alone, {BATCH} a commit",
           f"{ours['store_per_cpu_second']:,.0f}", beside,
           times(ours["store_per_cpu_second"], raw["per_cpu_second"]), "0.5 ×")  # fmt: skip
    yield ("… with the rules: deciding and folding each command",
           f"{ours['per_cpu_second']:,.0f}", beside,
           times(ours["per_cpu_second"], raw["per_cpu_second"]), "")  # fmt: skip
    yield ("… the same by the clock", f"{ours['per_second']:,.0f}",
           f"sqlite3 executemany {raw['per_second']:,.0f}",
           times(ours["per_second"], raw["per_second"]), "")  # fmt: skip
