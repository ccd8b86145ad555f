"""Where a card comes from and where it went."""

from dataclasses import replace

from app.outcome.edition import edition
from app.outcome.reader.ancestry import parents
from tests.outcome.reader.found import block, items
from tests.outcome.recorded import brackenline, snapshot

SERVICE, MERGED = "card/A-026", "card/A-033"


def test_a_version_says_when_by_whom_and_what_changed():
    newest, first = items(SERVICE, "Versions")
    assert newest[0] == "v2"
    assert newest[1][0] == "14 October 2026, 12:27 · Services, second version · Sunita Rao"
    assert "“code can be read by every handheld we own, typed as fallback” became" in newest[1][2]
    assert first[1][1:] == ("first version",)


def test_every_version_has_an_address():
    assert [item.id for item in block(SERVICE, "Versions").items] == [
        "card/A-026/v2",
        "card/A-026/v1",
    ]


def test_parents_tell_what_was_borrowed_from_whom():
    (_, notes), *others = items(SERVICE, "Made from")
    assert notes[:2] == ("borrowed from another team", "what: scan, bag, done: the order of steps")
    assert notes[2] == "proposed by Curlew · Martin Kowal, Priya Nambiar"
    assert others == []


def test_a_merge_names_all_its_parents():
    assert [text for text, _ in items(MERGED, "Made from")] == [
        "A-029 v1 · Got-it message",
        "A-028 v1 · First-scan refund signal",
    ]


def test_children_are_told_too():
    taken = [text for text, _ in items(SERVICE, "Taken further in")]
    assert "A-057 v1 · Counter hand-over" in taken


def test_thanks_are_passed_on():
    room = brackenline()
    thanked = {id: replace(link, thanks="We owe you one") for id, link in room.links.items()}
    made = edition(snapshot(replace(room, links=thanked)))
    (item,) = parents(made, made.room.artefacts["A-026"]).items
    assert "thanks: “We owe you one”" in item.notes


def test_initiatives_stand_with_owner_and_first_step():
    owned, open_ = items(SERVICE, "Delivered by")
    assert owned[1] == ("owner: Lewis Adair", "first step: Monday briefing, ten minutes")
    assert open_[1][0] == "owner open"


def test_traces_are_told_in_both_directions():
    there = dict(items(MERGED, "What it points to"))
    back = dict(items(MERGED, "What points here"))
    assert there["A-050 · Tell every party at once"] == ("this card requires it",)
    assert back["A-038 · Retail systems take our file once a night"] == (
        "it stands in the way of this card",
    )
