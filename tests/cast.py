"""The cast of every test: who is in the room, what is planned, how to play a few steps of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from app.domain.commands import (
    CloseBallot,
    HandInPaper,
    OpenRoom,
    PostArtefact,
    ReviseArtefact,
    TakeSeat,
    TeamPlan,
)
from app.domain.decide import decide
from app.domain.design import Asked, BallotPlan, Crowd, RoundDesign, SessionDesign, Share
from app.domain.events import Recorded, SealedPaper
from app.domain.evolve import evolve
from app.domain.method import ArtefactType, Choice, Field, Guard, Method, Section, TraceKind
from app.domain.people import THE_ROOM, By, Profile, Role
from app.domain.room import Room

NOON = datetime(2026, 9, 14, 12, 0, tzinfo=UTC)

FAY = By("fay")  # facilitates
MAYA = By("maya")  # Teal
ANA = By("ana")  # Teal
OMAR = By("omar")  # Amber
SOL = By("sol")  # sponsors
GWEN = By("gwen")  # a guest; comes with GWEN_COMES
OTIS = By("otis")  # an observer; comes with OTIS_COMES

TEAL, AMBER = "T1", "T2"
NAMES = {
    "fay": "Fay",
    "maya": "Maya",
    "ana": "Ana",
    "omar": "Omar",
    "sol": "Sol",
    "gwen": "Gwen",
    "otis": "Otis",
}

# ---- the method ------------------------------------------------------------------------------

PERSONA = ArtefactType(
    "persona",
    "Persona",
    "Personas",
    "TOM-02",
    (
        Field("job", "What they try to get done", "text", required=True),
        Field("pain", "What hurts", "long", max_length=200),
    ),
    title_label="Name",
    order="why",
    graded=True,
    line="{title} wants to {job}[; it hurts that {pain}].",
    archimate="BusinessRole",
    glance=("job",),
)
MOMENT = ArtefactType(
    "moment",
    "Moment",
    "Moments",
    "TOM-03",
    (
        Field(
            "persona",
            "Whose moment",
            "reference",
            required=True,
            refers_to=("persona",),
            trace="happens_to",
        ),
        Field("weight", "How much it matters", "number", least=1, most=5),
    ),
    order="why",
    graded=True,
    line="{title}, for {persona}.",
    archimate="BusinessEvent",
    glance=("persona",),
)
SERVICE = ArtefactType(
    "service",
    "Service",
    "Services",
    "TOM-04",
    (
        Field("promise", "What it promises", "long", required=True),
        Field(
            "moments",
            "Moments it serves",
            "references",
            required=True,
            refers_to=("moment",),
            trace="serves",
        ),
        Field(
            "novelty",
            "How new",
            "choice",
            choices=(Choice("new", "New"), Choice("improved", "Improved")),
        ),
        Field("pilot", "Can start small", "yes_no"),
        Field("start", "Starts on", "date"),
        Field("steps", "Steps", "list"),
        Field("owner", "Who cares for it", "person"),
        Field(
            "levels",
            "Levels",
            "group",
            fields=(Field("least", "Least", "text"), Field("best", "Best", "text")),
        ),
        Field(
            "costs",
            "Costs",
            "rows",
            fields=(Field("what", "What", "text"), Field("amount", "Amount", "number", least=0)),
        ),
    ),
    order="how",
    graded=True,
    line="We promise: {promise}.",
    archimate="BusinessService",
    glance=("promise",),
)
ROADBLOCK = ArtefactType(
    "roadblock",
    "Roadblock",
    "Roadblocks",
    "TOM-05",
    (
        Field("blocks", "What it blocks", "reference", trace="blocks"),
        Field("severity", "How bad", "number", least=1, most=5),
    ),
    line="{title} stands in the way.",
    archimate="Constraint",
)
METHOD = Method(
    "small",
    "A small method",
    1,
    (PERSONA, MOMENT, SERVICE, ROADBLOCK),
    (
        TraceKind("happens_to", "happens to", ("moment",), ("persona",)),
        TraceKind("serves", "serves", ("service",), ("moment",)),
        TraceKind("blocks", "blocks", ("roadblock",)),
    ),
    (
        Section("TOM-02", "tom", "Customers", ("persona",), (("Who", "persona.title"),)),
        Section("TOM-03", "tom", "Moments", ("moment",)),
        Section("TOM-04", "tom", "Services", ("service",)),
        Section("TOM-05", "tom", "What stands in the way", ("roadblock",)),
        Section("EVD-01", "evidence", "Ballots", ("ballots",)),
    ),
    (
        Guard(
            "service",
            ("persona", "moment"),
            True,
            "Say first for whom and in which moment: a service needs a persona and a moment.",
        ),
    ),
)

# ---- the design ------------------------------------------------------------------------------

DESIGN = SessionDesign(
    "small",
    "A small session",
    1,
    "small",
    "Make, show, vote.",
    Crowd(3, 12, (2, 4), (1, 4)),
    45,
    (
        RoundDesign("alone", "Alone", "individual", 5, 3, Share.PRIVATE),
        RoundDesign(
            "build",
            "Build",
            "team_build",
            10,
            5,
            Share.DARK,
            "Who comes, and when does it matter?",
            (Asked("persona", 1, 4), Asked("moment", 1, 4), Asked("service", 0, 6)),
        ),
        RoundDesign("reveal", "Reveal", "reveal", 6, 4, Share.DAYLIGHT),
        RoundDesign("walk", "Walk", "gallery", 5, 3, Share.GALLERY),
        RoundDesign("rebuild", "Rebuild", "rebuild", 10, 6, Share.TWILIGHT),
        RoundDesign(
            "vote",
            "Vote",
            "ballot",
            5,
            3,
            Share.DAYLIGHT,
            ballot=BallotPlan("dots", "service", {"dots": 3, "cap": 2, "seats": 1}),
        ),
        RoundDesign("close", "Close", "close", 4, 2, Share.PLENARY),
    ),
)

OPEN_ROOM = OpenRoom(
    DESIGN,
    METHOD,
    "Better mornings",
    goal="Half the waiting time by May",
    fixed=("No new building",),
    open=("Opening hours",),
    promise="An answer today",
    stops_doing="Asking for weekly reports",
    teams=(TeamPlan(TEAL, "Teal", 1), TeamPlan(AMBER, "Amber", 2)),
)
CAST = (
    TakeSeat("fay", Role.FACILITATOR),
    TakeSeat("maya", Role.PARTICIPANT, Profile("care", "frontline", customer_facing=True), TEAL),
    TakeSeat("ana", Role.PARTICIPANT, Profile("operations", "lead", operations=True), TEAL),
    TakeSeat("omar", Role.PARTICIPANT, Profile("operations", "lead", operations=True), AMBER),
    TakeSeat("sol", Role.SPONSOR),
)
GWEN_COMES = (THE_ROOM, TakeSeat("gwen", Role.GUEST, Profile(guest_of="customer"), AMBER))
OTIS_COMES = (THE_ROOM, TakeSeat("otis", Role.OBSERVER))

# ---- playing ---------------------------------------------------------------------------------


def minutes(n):
    return timedelta(minutes=n)


def seconds(n):
    return timedelta(seconds=n)


@dataclass
class Play:
    """A room being played: its state, its journal, its ballot boxes and its clock.

    Without an `opening` the cast is seated and no round has started.
    """

    opening: Iterable = ((THE_ROOM, OPEN_ROOM), *((THE_ROOM, seat) for seat in CAST))
    room: Room = field(default_factory=Room)
    journal: list[Recorded] = field(default_factory=list)
    boxes: dict = field(default_factory=dict)
    at: datetime = NOON

    def __post_init__(self):
        self.steps(*self.opening)

    def steps(self, *steps):
        """Each is (by, command), (by, command, at), a time to wait, or an event of the room."""
        for step in steps:
            if isinstance(step, timedelta):
                self.at += step
            elif isinstance(step, tuple):
                self.does(*step)
            else:
                self.happens(step)
        return self

    def does(self, by, command, at=None):
        """The events that come of it; a refusal is raised and changes nothing."""
        self.at = at or self.at
        decided = decide(self.room, command, by=by, at=self.at, papers=self.papers(command))
        for one in decided:
            self.keeps(one) if isinstance(one, SealedPaper) else self.happens(one, by)
        return [one for one in decided if not isinstance(one, SealedPaper)]

    def happens(self, event, by=THE_ROOM):
        recorded = Recorded(len(self.journal) + 1, self.at, by, event)
        self.journal.append(recorded)
        self.room = evolve(self.room, recorded)

    def keeps(self, sealed):
        box = self.boxes.setdefault((sealed.ballot, sealed.round_no), {})
        box[sealed.person] = sealed.paper

    def papers(self, command):
        """What lies in the box that `command` is about to open."""
        if not isinstance(command, CloseBallot) or command.ballot not in self.room.ballots:
            return {}
        ballot = self.room.ballots[command.ballot]
        box = self.boxes.get((ballot.id, ballot.round_no), {})
        return {ballot.id: list(box.values())}


def given(*steps):
    """The room with the cast seated, after these steps."""
    return Play().steps(*steps).room


def then(room, by, command, at=NOON):
    """The events that the command leads to in this room."""
    return decide(room, command, by=by, at=at)


# ---- things that many tests do ---------------------------------------------------------------


def persona(id="a1", title="Ida, 61", **other):
    return PostArtefact(id, "persona", title, {"job": "be home before work"}, **other)


def moment(id="m1", title="The first call", of="a1", **other):
    return PostArtefact(id, "moment", title, {"persona": of}, **other)


def service(id="s1", title="Call back", of=("m1",), **other):
    fields = {"promise": "We call back within the hour", "moments": list(of)}
    return PostArtefact(id, "service", title, fields, **other)


def revision(id="a1", base=1, title=None, **fields):
    return ReviseArtefact(id, base, fields, title)


def paper(ballot="b1", **content):
    return HandInPaper(ballot, content)
