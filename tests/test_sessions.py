"""What is bundled in `sessions/`, held against a whole recorded workshop."""

import json
from datetime import date, datetime
from itertools import chain
from pathlib import Path

import pytest

from app.designs.reading import bundled_designs, read_method
from app.domain.design import Share

HOUSE = Path(__file__).parents[1]
METHOD = read_method(HOUSE / "sessions" / "methods" / "operating-model.toml")
DESIGNS = {design.id: design for design in bundled_designs(HOUSE / "sessions")}
FULL_DAY = DESIGNS["tom-full-day"]

RECORD = json.loads((HOUSE / "tests" / "data" / "brackenline.json").read_text("utf-8"))
CARDS = RECORD["artefacts"]
TYPE_OF = {card["id"]: card["type"] for card in CARDS}
PEOPLE = {person["id"] for person in chain.from_iterable(RECORD["people"].values())}
TRACES = {(trace["kind"], trace["source"], trace["target"]) for trace in RECORD["trace"]}

# fmt: off
GRADED = {
    "moment", "service", "principle", "capability", "value_chain", "process", "organisation",
    "location", "information", "technology", "supplier", "measure", "governance", "initiative",
}
# fmt: on


def name_of(card):
    return f"{card['id']} {card['type']}"


# ---- every recorded card could have been posted with these forms ---------------------------------


def fits(field, value):
    """Whether a recorded value is of the kind that a field asks for."""
    match field.kind:
        case "text" | "long":
            return isinstance(value, str) and len(value) <= field.max_length
        case "number":
            return type(value) is int and within(field, value)
        case "choice":
            return value in {choice.value for choice in field.choices}
        case "yes_no":
            return type(value) is bool
        case "date":
            return date.fromisoformat(value).isoformat() == value
        case "list":
            return within(field, len(value)) and all(
                len(line) <= field.max_length for line in value
            )
        case "reference":
            return refers(field, value)
        case "references":
            return within(field, len(value)) and all(refers(field, id) for id in value)
        case "person":
            return value in PEOPLE
        case "group":
            return misfits(field.fields, value) == []
        case "rows":
            return within(field, len(value)) and not any(
                misfits(field.fields, row) for row in value
            )


def within(field, number):
    least = number if field.least is None else field.least
    most = number if field.most is None else field.most
    return least <= number <= most


def refers(field, id):
    return not field.refers_to or TYPE_OF[id] in field.refers_to


def misfits(fields, values):
    """The fields that are unknown, missing or of another kind; an empty value is a missing one."""
    known = {field.id: field for field in fields}
    given = {id: value for id, value in values.items() if value not in ("", None, [], {})}
    unknown = [id for id in values if id not in known]
    missing = [field.id for field in fields if field.required and field.id not in given]
    wrong = [id for id, value in given.items() if id in known and not fits(known[id], value)]
    return unknown + missing + wrong


@pytest.mark.parametrize("card", CARDS, ids=name_of)
def test_every_version_of_every_recorded_card_fits_its_form(card):
    kind = METHOD.type(card["type"])
    assert len(card["title"]) <= 90
    assert [misfits(kind.fields, version["fields"]) for version in card["versions"]] == [
        [] for _ in card["versions"]
    ]


def test_a_card_that_does_not_fit_would_be_noticed():
    fields = METHOD.type("roadblock").fields
    assert misfits(fields, {"blocks": "A-026", "kind": "magic", "severity": 6, "by": "me"}) == [
        "by",
        "kind",
        "severity",
    ]
    assert misfits(fields, {"blocks": ""}) == ["blocks", "kind"]


# ---- traces --------------------------------------------------------------------------------------


def drawn(card):
    """The traces that the fields of a card draw by themselves."""
    for field in METHOD.type(card["type"]).fields:
        value = card["fields"].get(field.id)
        if field.trace and value:
            for other in [value] if field.kind == "reference" else value:
                ends = (other, card["id"]) if field.trace_from_other else (card["id"], other)
                yield (field.trace, *ends)


def test_what_fields_draw_is_what_was_recorded():
    found = {trace for card in CARDS for trace in drawn(card)}
    assert found - TRACES == set()
    assert {kind for kind, _, _ in found} == {
        "journey_of",
        "moment_in",
        "promises",
        "serves",
        "at_moment",
        "blocks",
        "resolves",
        "delivers",
        "champions",
        "supports",
    }
    assert len(found) == 70


def test_every_recorded_trace_joins_what_its_kind_may_join():
    for name, source, target in TRACES:
        kind = METHOD.trace(name)
        assert not kind.source or TYPE_OF[source] in kind.source, (name, source)
        assert not kind.target or TYPE_OF[target] in kind.target, (name, target)


def test_every_kind_of_trace_can_be_drawn_by_a_field_or_on_a_board():
    by_fields = {field.trace for kind in METHOD.types for field in kind.fields if field.trace}
    on_a_board = {kind.id for kind in METHOD.traces if kind.acyclic}
    assert by_fields | on_a_board == {kind.id for kind in METHOD.traces}


# ---- guards --------------------------------------------------------------------------------------


def held_back(design, card, before):
    """The guards that would have refused a card, given those posted before it."""
    own = {other["type"] for other in before if card["team"] == other["team"]}
    everybody = {other["type"] for other in before}
    asked = design.asked_until(card["round"])
    for guard in METHOD.guards:
        there = own if guard.from_own_team else everybody
        needed = [type for type in guard.needs if not guard.only_if_asked or type in asked]
        if guard.type == card["type"] and not there.issuperset(needed):
            yield guard.sentence


def test_no_guard_stands_in_the_way_of_the_recorded_workshop():
    posted = sorted(
        CARDS, key=lambda card: (datetime.fromisoformat(card["created_at"]), card["id"])
    )
    for number, card in enumerate(posted):
        assert list(held_back(FULL_DAY, card, posted[:number])) == [], card["id"]


def test_a_team_without_a_person_and_a_moment_is_held_back():
    card = {"type": "service", "team": "T1", "round": "r08"}
    before = [{"type": "persona", "team": "T1"}, {"type": "moment", "team": "T2"}]
    assert [sentence[:21] for sentence in held_back(FULL_DAY, card, before)] == [
        "First the person, the"
    ]


@pytest.mark.parametrize(
    ("design", "round_id"), [("remote-sprint-90", "s03"), ("roadblock-clinic", "c02")]
)
def test_a_design_that_asks_for_no_moment_lets_services_through(design, round_id):
    card = {"type": "service", "team": "T1", "round": round_id}
    assert list(held_back(DESIGNS[design], card, [])) == []


def test_every_how_type_waits_for_person_and_moment():
    held = {guard.type for guard in METHOD.guards if set(guard.needs) == {"persona", "moment"}}
    assert held == {kind.id for kind in METHOD.types if kind.order == "how"}


# ---- the method ----------------------------------------------------------------------------------


def test_the_graded_types_make_the_49_statements_of_the_recorded_day():
    assert {kind.id for kind in METHOD.types if kind.graded} == GRADED
    there = [card for card in CARDS if card["status"] not in {"merged", "withdrawn"}]
    assert sum(METHOD.type(card["type"]).graded for card in there) == 49


def test_all_sections_of_the_three_documents_are_there():
    ids = [section.id for section in METHOD.sections]
    wanted = (("TOM", 18), ("CHG", 10), ("EVD", 8))
    assert ids == [f"{name}-{n:02}" for name, last in wanted for n in range(1, last + 1)]


def test_recorded_cards_fall_into_the_sections_that_the_record_expects():
    there = [card for card in CARDS if card["status"] not in {"merged", "withdrawn"}]
    sections = [METHOD.type(card["type"]).section for card in there]
    assert sections.count("TOM-05") == 11
    assert sections.count("TOM-15") == 12
    assert sections.count("CHG-02") == 8


def test_every_type_has_a_form_an_example_and_a_sentence():
    for kind in METHOD.types:
        assert kind.title_label, kind.id
        assert kind.hint, kind.id
        assert kind.line, kind.id
        assert kind.glance, kind.id
        assert len(kind.example.title) <= 90, kind.id
        filled = {name for name, _ in kind.example.fields}
        required = {field.id for field in kind.fields if field.required}
        assert required <= filled, kind.id


# ---- the designs ---------------------------------------------------------------------------------


@pytest.mark.parametrize("design", DESIGNS.values(), ids=DESIGNS)
def test_a_bundled_design_asks_for_what_it_says(design):
    assert sum(r.minutes for r in design.rounds) == design.minutes
    assert all(r.facilitator for r in design.rounds)
    assert all(r.prompt or r.type == "break" for r in design.rounds)
    assert design.rounds[0].type == "lobby"
    assert design.rounds[-1].type == "close"


def test_the_five_designs_take_the_time_that_they_promise():
    times = {
        id: (d.minutes, sum(r.trim_to for r in d.rounds), len(d.rounds))
        for id, d in DESIGNS.items()
    }
    assert times == {
        "tom-full-day": (480, 349, 27),
        "tom-half-day": (240, 180, 19),
        "remote-sprint-90": (90, 68, 14),
        "maturity-renewal": (180, 138, 15),
        "roadblock-clinic": (150, 112, 15),
    }


def test_the_recorded_day_is_the_full_day():
    planned = [
        (r["id"], r["title"], r["type"], r["share"], r["planned_minutes"]) for r in RECORD["rounds"]
    ]
    assert planned == [(r.id, r.title, r.type, r.share, r.minutes) for r in FULL_DAY.rounds]
    assert FULL_DAY.round("r04").share is Share.DARK


def test_the_recorded_ballots_follow_the_rules_of_the_full_day():
    planned = {r.id: r.ballot for r in FULL_DAY.rounds if r.ballot}
    held = {b["round"]: b for b in RECORD["ballots"] if "runoff_of" not in b["params"]}
    assert {id: (b.method, dict(b.params)) for id, b in planned.items()} == {
        id: (held[id]["method"], held[id]["params"]) for id in planned
    }


# ---- questions and stages ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "made", "starts_with"),
    [(3, "location", {"role_in_model": "{text}"}), (4, "possibility", {"statement": "{text}"}),
     (5, "measure", {"definition": "{text}"}), (6, "workaround", {"kind": "customer_incentive"})],
)  # fmt: skip
def test_something_grows_out_of_an_answer(question, made, starts_with):
    (grown,) = [each for each in METHOD.offshoots if each.where == {"question_no": question}]
    assert (grown.source, grown.makes) == ("answer", made)
    assert starts_with.items() <= grown.fields.items()


def test_the_stages_of_maturity_have_as_many_signs_as_their_model():
    assert [len(stage.signs) for stage in METHOD.maturity.stages] == [3, 3, 4, 11]
