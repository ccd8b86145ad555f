"""How late a server's loop wakes, as its own metrics say it."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from bench.wire import Browser

BUCKET = re.compile(r'^charrette_loop_lag_seconds_bucket\{le="([^"]+)"\} ([\d.]+)$', re.MULTILINE)

Counts = Mapping[float, float]
"""Seconds to how many looks, since the start, were late by no more than that."""

NONE_YET: Counts = MappingProxyType({})


async def counted(base: str) -> Counts:
    browser = Browser(base)
    answer = await browser.get("/metrics")
    browser.close()
    return counts_in(answer.body.decode())


def counts_in(metrics: str) -> Counts:
    return {float(bound): float(count) for bound, count in BUCKET.findall(metrics)}


def within(share: float, counts: Counts, since: Counts = NONE_YET) -> float:
    """The first bound that so large a share of the looks since then stayed under; seconds."""
    looks = {bound: count - since.get(bound, 0) for bound, count in counts.items()}
    return min(bound for bound in looks if looks[bound] >= share * looks[float("inf")])
