"""A small renewal evening: its method has a ladder, a gate and a model of maturity."""

from dataclasses import replace

from app.domain.clockwork import GRACE_BALLOT
from app.domain.commands import (
    CloseBallot,
    EndBallot,
    HandInPaper,
    NextRound,
    OpenBallot,
    PostArtefact,
    RevealResult,
    ReviseArtefact,
    Source,
)
from app.domain.design import Asked, BallotPlan, RoundDesign, Share
from app.domain.maturity import Area, MaturityModel, Sign, Stage
from app.domain.method import ArtefactType, Choice, Field
from app.domain.people import THE_ROOM, By
from app.domain.practices import Condition, Gate, PracticeLadder, Rung
from tests.cast import CAST, FAY, METHOD, OPEN_ROOM, Play

RUNGS = tuple(
    Choice(str(n), name) for n, name in enumerate(("head", "told", "recipe", "common"), 1)
)
PRACTICE = ArtefactType(
    "practice",
    "Practice",
    "Practices",
    "TOM-04",
    (
        Field("rung", "Rung", "number", required=True, least=1, most=4, choices=RUNGS),
        Field("recipe", "Recipe", "long", required=True),
        Field("next", "What comes after", "text"),
        Field("user", "Who else uses it", "text"),
        Field("sites", "Where", "list"),
    ),
    line="{title}: {recipe}.",
)
BARRIER = ArtefactType(
    "barrier",
    "Barrier",
    "Barriers",
    "TOM-05",
    (
        Field("which", "Which", "number", required=True, least=1, most=2,
              choices=(Choice("1", "daily work"), Choice("2", "own ideas"))),
        Field("move", "Counter-move", "text", required=True),
    ),
    line="{which}: {move}.",
)  # fmt: skip
STEP = ArtefactType(
    "step", "Step", "Steps", "TOM-05", (Field("stage", "Stage", "number", least=1, most=3),),
    line="{title}.",
)  # fmt: skip
LADDER = PracticeLadder(
    "practice",
    "rung",
    "recipe",
    "next",
    (
        Rung("In a head"),
        Rung("Told", "A second user.", (Condition("filled", "Say who else uses it.", "user"),)),
        Rung("Recipe", "Read by who had it first.", (Condition("checked", "Ask who had it."),)),
        Rung("Common", "Two sites and a challenge.", (
            Condition("entries", "Name two sites.", "sites", 2),
            Condition("challenged", "Let somebody challenge it."),
        )),
    ),
    inside_first=2,
    rests_from=4,
    asked_later=("user", "sites"),
)  # fmt: skip
MODEL = MaturityModel(
    "renewal",
    "How we renew",
    3,
    (
        Area("aim", "Our aim", ("by chance", "in functions", "together")),
        Area("tools", "Our tools", ("none", "lists", "at hand"), "Our own reading."),
    ),
    (
        Stage("Few", (Sign("a1", "Somebody tried"),)),
        Stage("Functions", (Sign("b1", "A list was kept"), Sign("b2", "It became cheaper"))),
        Stage("All", (Sign("c1", "We did it together"), Sign("c2", "An office", optional=True))),
    ),
    "step",
    "stage",
)
RENEWAL = replace(
    METHOD,
    types=(*METHOD.types, PRACTICE, BARRIER, STEP),
    gates=(Gate("barrier", "which", "Nobody has answered: {missing}."),),
    ladder=LADDER,
    maturity=MODEL,
)
RATING = BallotPlan("maturity", "areas", {"areas": ["aim", "tools"], "stages": [1, 2, 3]})
ROUNDS = (
    RoundDesign("rate", "Rate", "rating", 10, 5, Share.PRIVATE, ballot=RATING),
    RoundDesign("talk", "Talk", "discuss_spread", 10, 5, Share.PLENARY),
    RoundDesign("harvest", "Harvest", "practice_harvest", 10, 5, Share.DARK,
                artefacts=(Asked("practice", 0, 9),)),
    RoundDesign("climb", "Climb", "ladder", 10, 5, Share.DAYLIGHT,
                artefacts=(Asked("practice", 0, 9),)),
    RoundDesign("barriers", "Barriers", "team_build", 10, 5, Share.DARK,
                artefacts=(Asked("barrier", 1, 9),)),
    RoundDesign("plan", "Plan", "programme", 10, 5, Share.PLENARY,
                artefacts=(Asked("step", 0, 9),)),
)  # fmt: skip
OPENING = replace(OPEN_ROOM, method=RENEWAL, design=replace(OPEN_ROOM.design, rounds=ROUNDS))


def lobby():
    """Everybody has come; no round has started."""
    return Play(((THE_ROOM, OPENING), *((THE_ROOM, seat) for seat in CAST)))


def evening(until):
    """The evening up to the start of a round."""
    play = lobby()
    for round in ROUNDS:
        play.steps((FAY, NextRound()))
        if round.id == until:
            return play
    raise AssertionError(f"there is no round {until}")


def practice(id="p1", rung=1, recipe="chalk the hour", title="The chalk mark", **more):
    fields = {"rung": rung, "recipe": recipe, **more.pop("fields", {})}
    return PostArtefact(id, "practice", title, fields, **more)


def up(id="p1", rung=2, base=1, **fields):
    return ReviseArtefact(id, base, {"rung": rung, **fields})


def taken(parent="p1", version=1, link="l1", kind="borrowed"):
    return Source(link, kind, parent, version, "the chalk")


def rate(play, ballot, ratings, *, presurvey=False, again=False, reveal=True):
    """Hold a rating: person to {area: stage}; opened anew, or again."""
    if not again:
        play.steps((FAY, OpenBallot(ballot, "maturity", "Rate", (), presurvey=presurvey)))
    papers = {who: {"ratings": said} for who, said in ratings.items()}
    return held(play, ballot, papers, reveal)


def tick(play, ballot, seen, *, reveal=True):
    """Hold a ballot on signs: person to the signs they have seen."""
    play.steps((FAY, OpenBallot(ballot, "maturity_stage", "Signs", ())))
    return held(play, ballot, {who: {"seen": list(signs)} for who, signs in seen.items()}, reveal)


def held(play, ballot, papers, reveal):
    for who, paper in papers.items():
        play.steps((By(who), HandInPaper(ballot, paper)))
    play.steps((FAY, EndBallot(ballot)), GRACE_BALLOT)
    play.steps((THE_ROOM, CloseBallot(ballot, play.room.ballots[ballot].rev)))
    return play.steps((FAY, RevealResult(ballot))) if reveal else play
