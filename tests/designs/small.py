"""A small session, written out, and what is said when a line of it is changed."""

from pathlib import Path

from app.designs.check import problems_in

SESSIONS = Path(__file__).parents[2] / "sessions"
METHODS = SESSIONS / "methods"

SMALL = """\
id = "small"
title = "A small afternoon"
version = 1
method = "operating-model"
minutes = 60
start_hint = "14:00"
summary = "From a moment to a service."

[people]
min = 4
max = 12
teams = [2, 3]
team_size = [2, 4]

[[rounds]]
id = "r1"
title = "The customer's day"
type = "team_build"
minutes = 20
trim_to = 15
share = "dark"
sections = ["TOM-03", "TOM-04"]
prompt = "Whom do you serve?"
artefacts = [
  { type = "persona", least = 1, most = 1 },
  { type = "journey", least = 1, most = 1 },
  { type = "moment", least = 2, most = 3 },
]

[[rounds]]
id = "r2"
title = "Sharing"
type = "reveal"
minutes = 10
trim_to = 8
share = "daylight"

[[rounds]]
id = "r3"
title = "Which moments matter"
type = "ballot"
minutes = 5
trim_to = 3
share = "daylight"

[rounds.ballot]
method = "dots"
items = "moment"

[rounds.ballot.params]
dots_per_voter = 3
tie = "runoff"

[[rounds]]
id = "r4"
title = "Services"
type = "team_build"
minutes = 25
trim_to = 20
share = "dark"
sections = ["TOM-05"]
artefacts = [
  { type = "service", least = 1, most = 2 },
]
"""


def changed(*changes: tuple[str, str], text: str = SMALL) -> str:
    """The text with each first part, which stands in it exactly once, replaced by the second."""
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the text"
        text = text.replace(old, new)
    return text


def said_of(*changes: tuple[str, str], text: str = SMALL) -> list[str]:
    return problems_in(changed(*changes, text=text), "small.toml", METHODS)
