"""Text that is cut to its place, and the words that say where the whole stands."""

from app.outcome.office.letters import line

CUT = "…"


def shortened(text: str, most: int) -> str:
    """At most so many letters, cut between words where there are any."""
    whole = line(text)
    if len(whole) <= most:
        return whole
    kept = whole[: most - 1]
    words = kept.rsplit(" ", 1)[0]
    return (words if len(words) > most // 2 else kept).rstrip(" ,;:.–-") + CUT
