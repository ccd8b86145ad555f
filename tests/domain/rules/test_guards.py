"""Every guard and demand of the bundled method: where it holds back, and where it lets through.

The cases are generated from the method file, so a new guard without its sentence fails here.
"""

import pytest

from app.domain.commands import OpenBallot, PostArtefact, ReviseArtefact
from app.domain.events import ArtefactPosted
from app.domain.model.demands import unmet
from app.domain.refusal import Refused
from tests.cast import FAY, MAYA, then
from tests.domain.model.operating import METHOD, TYPES, asked, playing

GUARDS = METHOD.guards
DEMANDS = METHOD.demands
CHAIN = (
    "persona",
    "journey",
    "moment",
    "value_proposition",
    "capability",
    "organisation",
    "process",
)
"""What others refer to, in the order in which it can be made."""


def name_of(rule):
    return f"{rule.type} needs {' '.join(getattr(rule, 'needs', ()) or (rule.field,))}"


def value_for(field, made):
    """The least that fills a required field."""
    match field.kind:
        case "number":
            return field.least or 0
        case "choice":
            return field.choices[-1].value
        case "reference":
            return made[field.refers_to[0] if field.refers_to else "persona"]
        case "references":
            return [made[field.refers_to[0]]]
        case "rows":
            return [{part.id: "x" for part in field.fields if part.required}]
        case "person":
            return "maya"
        case "date":
            return "2026-09-20"
        case _:
            return "x"


def written(type, made, **more):
    kind = METHOD.type(type)
    required = {f.id: value_for(f, made) for f in kind.fields if f.required}
    return {**required, **more}


def there(play, types):
    """Cards of these types and of all that they refer to, by Maya, whatever any guard says."""
    made = {}
    for type in [t for t in (*CHAIN, *TYPES) if t in {*types, *CHAIN[:3]}]:
        made[type] = f"{type}-there"
        play.happens(happened(type, made[type], written(type, made)), MAYA)
    return made


def happened(type, id, fields):
    return ArtefactPosted(id, type, f"A {type}", fields, "T1", ("T1",), ("maya",), "one", True)


@pytest.mark.parametrize("guard", GUARDS, ids=name_of)
def test_every_guard_holds_back_with_its_sentence_and_lets_through(guard):
    room = {"asked": asked(*guard.needs, "journey", "value_proposition")}
    full = playing(**room)
    held_back = playing(**room)
    made = there(full, {*guard.needs, *referred_to(guard.type)})
    card = PostArtefact("new", guard.type, "New", written(guard.type, made))
    lacking = happened_without(held_back, made, guard)
    with pytest.raises(Refused) as refused:
        then(lacking, MAYA, card)
    assert refused.value.sentence in {g.sentence for g in GUARDS if g.type == guard.type}
    assert "kept" in refused.value.sentence
    assert met_by(full, guard, card)


def referred_to(type):
    """The types that its required references want to see, and what those need in turn."""
    fields = [f for f in METHOD.type(type).fields if f.required and f.refers_to]
    return {field.refers_to[0] for field in fields} | set(CHAIN[:3])


def happened_without(play, made, guard):
    """The same cards, without one kind that the guard needs."""
    for type, id in made.items():
        if type != guard.needs[-1]:
            play.happens(happened(type, id, written(type, made)), MAYA)
    return play.room


def met_by(play, guard, card):
    """Other guards on the type may want more cards; with those it goes through."""
    more = {n for g in GUARDS if g.type == guard.type for n in g.needs}
    there_already = {a.type for a in play.room.artefacts.values()}
    for type in more - there_already:
        made = {a.type: a.id for a in play.room.artefacts.values()}
        play.happens(happened(type, f"{type}-there", written(type, made)), MAYA)
    return then(play.room, MAYA, card)


@pytest.mark.parametrize("guard", GUARDS, ids=name_of)
def test_a_guard_minds_only_what_a_design_asks_for(guard):
    """A clinic that starts from ideas brought along is not held back for want of personas."""
    play = playing()
    made = there(play, referred_to(guard.type))
    free = playing()
    for type in referred_to(guard.type) - set(CHAIN[:3]):
        free.happens(happened(type, made[type], written(type, made)), MAYA)
    fields = {f.id: v for f in METHOD.type(guard.type).fields if (v := unreferring(f, made))}
    assert guard.only_if_asked
    assert then(free.room, MAYA, PostArtefact("new", guard.type, "New", fields))


def unreferring(field, made):
    """What is required anyway; references only to what may have been brought along."""
    if not field.required or (field.refers_to and field.refers_to[0] in CHAIN[:3]):
        return None
    return value_for(field, made)


@pytest.mark.parametrize("demand", DEMANDS, ids=name_of)
def test_every_demand_has_a_card_that_it_minds_and_one_that_it_does_not(demand):
    minded = dict(demand.when)
    enough = {**minded, demand.field: demand.most if demand.most is not None else "said"}
    unminded = {d.sentence for d in unmet(METHOD, demand.type, enough, demand.by)}
    found = {d.sentence for d in unmet(METHOD, demand.type, minded, demand.by)}
    assert demand.sentence in found - unminded


REFUSED_AT_THE_DOOR = [d for d in DEMANDS if d.by == "post"]
REFUSED_ON_A_BALLOT = [d for d in DEMANDS if d.by == "vote"]


@pytest.mark.parametrize("demand", REFUSED_AT_THE_DOOR, ids=name_of)
def test_what_is_demanded_of_a_post_refuses_posting_and_revising(demand):
    play = playing()
    made = there(play, referred_to(demand.type))
    fields = written(demand.type, made, **dict(demand.when))
    with pytest.raises(Refused) as refused:
        then(play.room, MAYA, PostArtefact("new", demand.type, "New", fields))
    assert refused.value.sentence == demand.sentence
    enough = {**fields, demand.field: demand.most if demand.most is not None else "said"}
    play.steps((MAYA, PostArtefact("new", demand.type, "New", enough)))
    with pytest.raises(Refused):
        then(play.room, MAYA, ReviseArtefact("new", 1, {demand.field: None}))


@pytest.mark.parametrize("demand", REFUSED_ON_A_BALLOT, ids=name_of)
def test_what_is_demanded_of_a_vote_refuses_the_ballot_and_names_the_card(demand):
    play = playing()
    made = there(play, referred_to(demand.type))
    fields = written(demand.type, made, **dict(demand.when))
    bare = {id: value for id, value in fields.items() if id != demand.field}
    for id, said in (("o1", bare), ("o2", fields)):
        play.happens(happened(demand.type, id, said), MAYA)
    ballot = OpenBallot("b1", "dots", "Which?", ("o1", "o2"), seconds=60)
    with pytest.raises(Refused, match=f"“A {demand.type}”: {demand.sentence[:20]}"):
        then(play.room, FAY, ballot)
    play.happens(happened(demand.type, "o1", fields), MAYA)
    assert then(play.room, FAY, ballot)


REQUIRED = [(k.id, f.id) for k in METHOD.types for f in k.fields if f.required]


@pytest.mark.parametrize(("type", "field"), REQUIRED)
def test_every_required_field_is_asked_for_by_its_label(type, field):
    """A technology that changes nobody's work cannot be posted, so it cannot be shared."""
    kind = METHOD.type(type)
    required = kind.field(field)
    wanted = (*CHAIN[:4], "service", *required.refers_to, *referred_to(type))
    play = playing(asked=asked(*dict.fromkeys(wanted)))
    made = there(play, {*wanted, *(n for g in GUARDS if g.type == type for n in g.needs)})
    fields = {id: v for id, v in written(type, made).items() if id != field}
    with pytest.raises(Refused) as refused:
        then(play.room, MAYA, PostArtefact("new", type, "New", fields))
    assert refused.value.values.get("field") == required.label or "kept" in str(refused.value)


@pytest.mark.parametrize("guard", GUARDS, ids=name_of)
def test_an_internal_customer_passes_every_guard(guard):
    """Those who are served inside count as much: no guard asks where a person stands."""
    play = playing(asked=asked(*guard.needs, "journey", "value_proposition"))
    made = there(play, {*guard.needs, *referred_to(guard.type)})
    play.steps((MAYA, ReviseArtefact(made["persona"], 1, {"kind": "internal"})))
    card = PostArtefact("new", guard.type, "New", written(guard.type, made))
    assert play.room.artefacts[made["persona"]].current.fields["kind"] == "internal"
    assert met_by(play, guard, card)
