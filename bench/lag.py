"""How late the server's loop wakes, as its own metrics say it."""

import re
from collections.abc import Mapping

from bench.wire import Browser

BUCKET = re.compile(r'^charrette_loop_lag_seconds_bucket\{le="([^"]+)"\} ([\d.]+)$', re.MULTILINE)

Counts = Mapping[float, float]
"""Seconds to how many looks, since the start, were late by no more than that."""


async def counted(base: str) -> Counts:
    browser = Browser(base)
    answer = await browser.get("/metrics")
    browser.close()
    return {float(bound): float(count) for bound, count in BUCKET.findall(answer.body.decode())}


def within(before: Counts, after: Counts, share: float) -> float:
    """The first bound that so large a share of the looks between the two stayed under; seconds."""
    wanted = share * (after[float("inf")] - before[float("inf")])
    return min(bound for bound in after if after[bound] - before[bound] >= wanted)
