"""What /metrics tells, read from the parts of the house at the moment that somebody asks."""

import asyncio
from collections.abc import Iterator
from math import inf

from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)
from prometheus_client.registry import Collector

from app.store.timing import Timing
from app.web.house import House


class Readings(Collector):
    """Counted as plain numbers where it happens: nothing here is on the way of a frame."""

    def __init__(self, house: House) -> None:
        self._house = house

    def describe(self) -> list[Metric]:
        """Nothing is looked at before somebody asks."""
        return []

    def collect(self) -> Iterator[Metric]:
        yield from self._rooms()
        yield from self._frames()
        yield from self._seconds()
        yield from self._packs()
        yield _counter("limited", "Refused by a limit.", "limit", self._house.limits.refused)

    def _rooms(self) -> Iterator[Metric]:
        house = self._house
        yield GaugeMetricFamily("charrette_rooms", "Rooms open here.", len(house.lobby.hosts))
        connections = GaugeMetricFamily(
            "charrette_connections", "Live connections.", labels=["transport", "place"]
        )
        for (transport, place), open in sorted(house.limits.sockets.open.items()):
            connections.add_metric([transport, place], open)
        yield connections

    def _frames(self) -> Iterator[Metric]:
        meter = self._house.lobby.meter
        yield _counter("commands", "Commands by how they ended.", "outcome", meter.commands)
        yield CounterMetricFamily("charrette_frames_sent", "Frames sent.", meter.frames)
        yield CounterMetricFamily("charrette_sent_bytes", "Bytes of frames sent.", meter.bytes)
        yield GaugeMetricFamily("charrette_waiting", "Commands that wait.", meter.waiting)

    def _seconds(self) -> Iterator[Metric]:
        house = self._house
        yield _histogram("turn_seconds", "Taking turns, to the commit.", house.journal.turns)
        yield _histogram("loop_lag_seconds", "How late the loop wakes.", house.pulse.lag)
        longest = house.pulse.longest()
        yield GaugeMetricFamily("charrette_loop_lag_longest_seconds", "Since last asked.", longest)
        tasks = len(asyncio.all_tasks())
        yield GaugeMetricFamily("charrette_tasks", "Tasks of the event loop.", tasks)

    def _packs(self) -> Iterator[Metric]:
        packing = self._house.packing
        yield GaugeMetricFamily("charrette_packs_making", "Packs being made.", packing.making)
        yield CounterMetricFamily("charrette_packs_made", "Packs made.", packing.made)


def _counter(name: str, says: str, label: str, counts: dict[str, int]) -> Metric:
    family = CounterMetricFamily(f"charrette_{name}", says, labels=[label])
    for value, count in sorted(counts.items()):
        family.add_metric([value], count)
    return family


def _histogram(name: str, says: str, timing: Timing) -> Metric:
    told = timing.at_most()
    buckets = [("+Inf" if bound == inf else str(bound), float(count)) for bound, count in told]
    return HistogramMetricFamily(f"charrette_{name}", says, buckets, timing.total)
