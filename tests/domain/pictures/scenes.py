"""Random workshops for the properties of pictures, and what is asked of every audience."""

import json
from dataclasses import dataclass

from hypothesis import strategies as st

from app.domain import commands as ask
from app.domain.clockwork import due
from app.domain.people import THE_ROOM, By, Role
from app.domain.pictures.audiences import (
    Facilitators,
    GuestTable,
    Observers,
    Person,
    Screen,
    Sponsors,
    Table,
    Waiting,
)
from app.domain.pictures.paint import paint
from app.domain.refusal import Refused
from tests.cast import (
    AMBER,
    CAST,
    FAY,
    GWEN_COMES,
    MAYA,
    NAMES,
    NOON,
    OMAR,
    OPEN_ROOM,
    OTIS_COMES,
    TEAL,
    Play,
    moment,
    persona,
    seconds,
)

PEOPLE = ("fay", "maya", "ana", "omar", "sol", "gwen", "otis", "tess", "wanda")
ALL_NAMES = {**NAMES, "tess": "Tess", "wanda": "Wanda"}
COMING = (
    *((THE_ROOM, seat) for seat in CAST),
    GWEN_COMES,
    OTIS_COMES,
    (THE_ROOM, ask.TakeSeat("tess", Role.PARTICIPANT)),  # sits in no team
    (FAY, ask.SetDoor(False, True, 60)),
    (THE_ROOM, ask.TakeSeat("wanda", Role.PARTICIPANT)),  # waits at the door
)
AUDIENCES = (
    Facilitators(),
    *(kind(team) for kind in (Table, GuestTable) for team in (TEAL, AMBER, None)),
    Sponsors(),
    Observers(),
    Screen(),
    Waiting(),
    *map(Person, PEOPLE),
)


@dataclass
class Scene(Play):
    """A play in which people may add something to every title, or to all else that they write."""

    in_titles: str = ""
    in_texts: str = ""


def opened():
    return Scene(opening=((THE_ROOM, OPEN_ROOM), *COMING))


def started(*steps):
    """The full room, after these steps."""
    return opened().steps(*steps)


def underway():
    """Both teams have shown their first cards: the third round runs."""
    return started(
        (FAY, ask.NextRound()),
        (FAY, ask.NextRound()),
        (MAYA, persona("a1", "Ida")),
        (MAYA, moment("m1", "The first call", "a1")),
        (OMAR, persona("a2", "Ben")),
        (OMAR, moment("m2", "The last bus", "a2")),
        (FAY, ask.NextRound()),
    )


def shown(room, audience):
    """What that audience sees of this room."""
    return paint(room, ALL_NAMES, audience)


def picture(play, audience):
    return shown(play.room, audience)


def under(picture, prefix):
    """Of a picture the part whose keys begin so, by the rest of the key."""
    return {key[len(prefix) :]: value for key, value in picture.items() if key.startswith(prefix)}


def told(play, audience):
    """The whole picture as it goes over the wire."""
    return json.dumps(picture(play, audience), sort_keys=True)


# ---- random moves ----------------------------------------------------------------------------


def one_of(things, n):
    """The n-th, counted round and round; None of nothing."""
    ids = list(things)
    return ids[n % len(ids)] if ids else None


def stamp(play):
    """A number that no other move has."""
    return int((play.at - NOON).total_seconds())


def known_cards(play, by):
    """What somebody could name: what all see, and what their own team makes."""
    own = own_cards(play, by)
    return [id for id, card in play.room.artefacts.items() if card.visible or id in own]


def own_cards(play, by):
    team = play.room.seats[by.person].team
    return [id for id, card in play.room.artefacts.items() if team in (*card.teams, card.team)]


def post(play, by, a, b):
    id, title = f"n{stamp(play)}", f"Card {a}{play.in_titles}"
    near = one_of(known_cards(play, by), b) or "none"
    taken = sources(play, by, a, b)
    match a % 3:
        case 0:
            fields = {"job": f"job {b}{play.in_texts}"}
            staff = b % 5 == 4
            return ask.PostArtefact(id, "persona", title, fields, (), taken, internal_only=staff)
        case 1:
            return moment(id, title, near, sources=taken)
        case _:
            fields = {"promise": f"promise {b}{play.in_texts}", "moments": [near]}
            return ask.PostArtefact(id, "service", title, fields, (), taken)


def sources(play, by, a, b):
    parent = one_of(known_cards(play, by), a + b)
    if parent is None or b % 2:
        return ()
    kind = ("borrowed", "built_on")[a % 2]
    return (ask.Source(f"l{stamp(play)}", kind, parent, 1, f"taken {a}{play.in_texts}"),)


def revise(play, by, a, b):
    id = one_of(own_cards(play, by), a)
    if id is None:
        return ask.ReviseArtefact("none", 1, {})
    artefact = play.room.artefacts[id]
    fields = {
        "persona": {"job": f"other job {b}{play.in_texts}"},
        "moment": {"weight": 1 + b % 5},
        "service": {"promise": f"other promise {b}{play.in_texts}"},
    }[artefact.type]
    base = 1 + b % len(artefact.versions)
    title = f"Title {b}{play.in_titles}" if b % 2 else None
    return ask.ReviseArtefact(id, base, fields, title, sources=sources(play, by, b, a))


def settle(play, by, a, b):
    id = one_of([id for id, card in play.room.artefacts.items() if card.clashes], a)
    field = play.room.artefacts[id].clashes[0].field if id else "title"
    return ask.SettleClash(id or "none", field, f"Settled {b}")


def merge(play, by, a, b):
    n, ids = stamp(play), known_cards(play, by)
    parents = [ask.Parent(f"l{n}{i}", one_of(ids, x) or "none", 1) for i, x in enumerate((a, b))]
    return ask.ProposeMerge(f"m{n}", f"n{n}", "persona", "Merged", {"job": "both"}, tuple(parents))


def merge_own(play, by, a, b):
    """Two cards of one's own team into one."""
    n, ids = stamp(play), own_cards(play, by)
    parents = [ask.Parent(f"l{n}{i}", one_of(ids, x) or "none", 1) for i, x in enumerate((a, b))]
    fields = {"job": f"both{play.in_texts}"}
    title = f"Merged{play.in_titles}"
    return ask.ProposeMerge(f"m{n}", f"n{n}", "persona", title, fields, tuple(parents))


def challenge(play, by, a, b):
    id = one_of(known_cards(play, by), a) or "none"
    return ask.RaiseChallenge(f"c{stamp(play)}", id, 1 + b % 2, "operator", f"Why {b}?")


def answer(play, by, a, b):
    resolved_in = b % 3 or None
    own = own_cards(play, by)
    raised = [c.id for c in play.room.challenges.values() if c.artefact in own]
    id = one_of(raised, a) or "none"
    return ask.AnswerChallenge(id, "adapt", f"Because {b}{play.in_texts}", resolved_in)


def ballot(play, by, a, b):
    cards = list(play.room.artefacts)[a % 3 :][:4]
    return ask.OpenBallot(f"b{stamp(play)}", "dots", "Which?", tuple(cards), seconds=20 + b)


def open_ballots(play):
    return [ballot.id for ballot in play.room.ballots.values() if ballot.state == "open"]


def hand_in(play, by, a, b):
    id = one_of(open_ballots(play), a)
    options = play.room.ballots[id].options if id else ()
    return ask.HandInPaper(id or "none", {one_of(options, b) or "none": 1})


def start(play, by, a, b):
    return ask.StartRound(play.room.agenda[a % len(play.room.agenda)].id)


def undo(play, by, a, b):
    return ask.UndoAct(play.room.last_act.number if play.room.last_act else 0)


def about_a_card(kind, *rest):
    """A move that names some card first."""
    return lambda play, by, a, b: kind(one_of(known_cards(play, by), a) or "none", *rest)


def mark(play, by, a, b):
    mark = ("like", "question")[b % 2]
    return ask.MarkArtefact(one_of(known_cards(play, by), a) or "none", mark, b % 3 > 0)


def comment(play, by, a, b):
    id = one_of(known_cards(play, by), a) or "none"
    return ask.LeaveComment(f"k{stamp(play)}", id, f"Hm {b}{play.in_texts}")


def remark(play, by, a, b):
    """A comment on a card of one's own team."""
    id = one_of(own_cards(play, by), a) or "none"
    return ask.LeaveComment(f"k{stamp(play)}", id, f"Ah {b}{play.in_texts}")


def message(play, by, a, b):
    person = one_of(PEOPLE, b) if a % 3 else None
    team = None if person else one_of((None, TEAL, AMBER), b)
    return ask.SendMessage(f"g{stamp(play)}", f"Hello {b}", team, person)


def request(play, by, a, b):
    card = one_of(known_cards(play, by), b)
    return ask.AskSponsor(f"r{stamp(play)}", f"May we {a}?", (card,) if card else ())


def reply(play, by, a, b):
    return ask.AnswerRequest(one_of(play.room.requests, a) or "none", "yes", owner="sol")


def decision(play, by, a, b):
    card = one_of(known_cards(play, by), b)
    about = (card,) if card else ()
    status = ("adopted", "parked")[a % 2]
    statuses = {card: status} if card else None
    id = f"d{stamp(play)}"
    return ask.RecordDecision(id, f"So {a}", "facilitator", about=about, statuses=statuses)


def attach(play, by, a, b):
    card = one_of(own_cards(play, by), a) or "none"
    return ask.AttachImage(card, f"p{stamp(play)}", f"A photo{play.in_texts}")


def round_of(play, a):
    return play.room.agenda[a % len(play.room.agenda)].id


CARDS = {
    "post": post,
    "revise": revise,
    "settle": settle,
    "merge": merge,
    "agree": lambda play, by, a, b: ask.AnswerMerge(
        one_of(play.room.merges, a) or "none", b % 3 > 0
    ),
    "withdraw": about_a_card(ask.WithdrawArtefact),
    "attach": attach,
    "challenge": challenge,
    "answer": answer,
    "mark": mark,
    "comment": comment,
    "remark": remark,
    "merge own": merge_own,
}
TALK = {
    "ready": lambda play, by, a, b: ask.SetReady(a % 2 == 0),
    "hand": lambda play, by, a, b: ask.RaiseHand(a % 2 == 0),
    "note": lambda play, by, a, b: ask.SendNote(f"o{stamp(play)}", f"Note {a}{play.in_texts}"),
    "line": lambda play, by, a, b: ask.SayLine(f"i{stamp(play)}", f"Line {a}{play.in_texts}"),
    "park": lambda play, by, a, b: ask.ParkItem(f"q{stamp(play)}", f"Later {a}"),
    "term": lambda play, by, a, b: ask.DefineTerm(f"term {a % 3}", f"means {b}"),
    "ask": request,
    "hand in": hand_in,
    "tell": lambda play, by, a, b: ask.TellProfile("care", "leader", a % 2 == 0, b % 2 == 0),
    "place": lambda play, by, a, b: ask.PlaceOnScale(a % 11),
    "dare": lambda play, by, a, b: ask.TagArtefact(
        one_of(own_cards(play, by), a) or "none", "dare", b % 3 > 0
    ),
}
CHAIRED = {
    "message": message,
    "reply": reply,
    "take up": lambda play, by, a, b: ask.TakeUpRequest(one_of(play.room.requests, a) or "none"),
    "settle term": lambda play, by, a, b: ask.SettleTerm(f"term {a % 3}", f"means {b}"),
    "decide": decision,
    "ballot": ballot,
    "end ballot": lambda play, by, a, b: ask.EndBallot(one_of(open_ballots(play), a) or "none"),
    "reveal": lambda play, by, a, b: ask.RevealResult(one_of(play.room.ballots, a) or "none"),
    "draw": lambda play, by, a, b: ask.DrawPresenters(f"{a:08}"),
}
BELL = {
    "start": lambda play, by, a, b: ask.StartRound(round_of(play, a)),
    "next": lambda play, by, a, b: ask.NextRound(),
    "undo": undo,
    "pause": lambda play, by, a, b: ask.PauseRound() if a % 2 else ask.ResumeRound(),
    "extend": lambda play, by, a, b: ask.ExtendRound(1 + a % 3, one_of((None, TEAL), b)),
    "skip": lambda play, by, a, b: ask.SkipRound(round_of(play, a)),
    "fit": lambda play, by, a, b: ask.FitAgenda({round_of(play, a): 3 + b % 9}),
    "reopen": lambda play, by, a, b: ask.ReopenRound(round_of(play, a), 5, "again"),
}
SEATS = {
    "move": lambda play, by, a, b: ask.MovePerson(one_of(PEOPLE, a), one_of((TEAL, AMBER), b)),
    "role": lambda play, by, a, b: ask.ChangeRole(one_of(PEOPLE[1:], a), one_of(Role, b)),
    "admit": lambda play, by, a, b: ask.AdmitPerson("wanda"),
    "leave": lambda play, by, a, b: ask.RemovePerson(one_of(PEOPLE[1:], a)),
}
MOVES = {**CARDS, **TALK, **CHAIRED, **BELL, **SEATS}
OFTEN = (
    *list(CARDS) * 4,
    *["post", "revise", "revise"] * 4,
    *list(TALK) * 2,
    *list(CHAIRED) * 2,
    *BELL,
    *SEATS,
)
MAKERS = ("maya", "maya", "ana", "omar", "gwen", "tess", "fay", "sol")

NUMBERS = st.integers(0, 29)


def moves(names=OFTEN, people=MAKERS, **sizes):
    each = st.tuples(st.sampled_from(names), st.sampled_from(people), NUMBERS, NUMBERS)
    return st.lists(each, **sizes)


def does(play, move):
    """One move; what the rules refuse is simply not done."""
    name, who, a, b = move
    by = FAY if name in CHAIRED or name in BELL or name in SEATS else By(who)
    if play.room.running is None:
        tries(play, FAY, ask.NextRound())
    waits(play, move)
    tries(play, by, MOVES[name](play, by, a, b))


def waits(play, move):
    """As long as this move takes; the bells ring meanwhile."""
    play.at += seconds(1 + move[2] % 9)
    for at, command in due(play.room):
        if at <= play.at:
            play.does(THE_ROOM, command)


def tries(play, by, command):
    try:
        play.does(by, command)
    except Refused:
        return


# ---- two rooms at once -----------------------------------------------------------------------

OTHERS = (
    *(kind(team) for kind in (Table, GuestTable) for team in (AMBER, None)),
    Sponsors(),
    Observers(),
    Waiting(),
    *map(Person, ("omar", "sol", "gwen", "otis", "tess", "wanda")),
)
"""Everybody who is neither of Teal nor a facilitator."""

UNSEEN = ("post", "revise", "revise", "answer", "remark", "ready", "hand", "note", "line")
"""What a team can do without anybody else knowing."""

TEAL_PEOPLE = ("maya", "ana")
AMBER_PEOPLE = ("omar", "gwen", "tess", "sol")


def begin(play, share):
    """Start a new round that is shared in this way."""
    id = f"extra{stamp(play)}"
    play.at += seconds(1)
    play.does(FAY, ask.InsertRound(id, None, "Extra", "team_build", 30, share))
    play.does(FAY, ask.StartRound(id))


def plays(scenes, script):
    """The same moves in all scenes."""
    for move in script:
        for scene in scenes:
            does(scene, move)


def differing(one, other, audiences):
    """Whom these two scenes tell something different."""
    return [audience for audience in audiences if told(one, audience) != told(other, audience)]
