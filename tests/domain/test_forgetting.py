"""Somebody's words go from the journal wherever they stand; what is left folds to the same room."""

import dataclasses
import datetime
import typing
from functools import reduce

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from app import messages
from app.domain import commands as asked
from app.domain.authored import TYPED
from app.domain.commands import Parent
from app.domain.design import RoundDesign, Share
from app.domain.events import BallotClosed, ClashRaised, LineSaid, PaperHandedIn, Recorded
from app.domain.evolve import evolve
from app.domain.forgetting import ERASED, QUOTED, forgotten, without_reasons
from app.domain.images import Image
from app.domain.people import By, Profile
from app.domain.room import Room
from tests.cast import (
    ANA,
    FAY,
    MAYA,
    NOON,
    OMAR,
    THE_ROOM,
    Play,
    moment,
    paper,
    persona,
    revision,
    seconds,
    service,
)
from tests.test_journals import JOURNALS, read

CANARY = "Canary 4711 sings"
BUILD = (FAY, asked.StartRound("build"))
REVEAL = (FAY, asked.StartRound("reveal"))


def fold(journal):
    return reduce(evolve, journal, Room())


def written(journal):
    return "\n".join(messages.written(recorded.event) for recorded in journal)


def without(person, *steps):
    """The room that is left of these steps, once the person is forgotten."""
    return fold(forgotten(Play().steps(*steps).journal, person))


# ---- every field ------------------------------------------------------------------------------


def filled(hint, text=CANARY):
    """Something of this type in which every text is the canary."""
    if hint is str or hint is object:
        return text
    if hint in (int, float, bool):
        return hint(1)
    if hint is datetime.datetime:
        return NOON
    if hint is RoundDesign:
        return RoundDesign("r9", text, "plenary", 5, 3, Share.PLENARY, text, facilitator=text)
    if hint is Parent:
        return Parent("l1", "a1", 1, text)
    if hint is Image:
        return Image("i1", text)
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Literal:
        return parts[0]
    if origin is tuple:
        return tuple(filled(part, text) for part in parts if part is not Ellipsis)
    if origin is not None and hasattr(origin, "keys"):
        return {"x": filled(parts[1], text)}
    return filled(parts[0], text)


def example_of(event):
    hints = typing.get_type_hints(event)
    names = [field.name for field in dataclasses.fields(event) if field.name != "kind"]
    return event(**{n: filled(hints[n], CANARY if n in TYPED[event] else "x1") for n in names})


@pytest.mark.parametrize("event", TYPED, ids=lambda e: e.__name__)
def test_nothing_typed_is_left_of_any_event(event):
    example = example_of(event)
    assert CANARY in written([Recorded(1, NOON, MAYA, example)])
    assert CANARY not in written(forgotten([Recorded(1, NOON, MAYA, example)], "maya"))
    assert forgotten([Recorded(1, NOON, ANA, example)], "maya")[0].event == example


# ---- whose words ------------------------------------------------------------------------------


def test_a_card_that_others_carried_on_loses_only_what_she_wrote():
    journal = Play().steps(
        BUILD,
        (MAYA, persona(title=CANARY)),
        (ANA, revision(pain="Nobody calls back, ever")),
        (MAYA, revision(base=2, job="sleep in")),
    ).journal  # fmt: skip
    card = fold(forgotten(journal, "maya")).artefacts["a1"]
    assert [version.title for version in card.versions] == [ERASED] * 3
    assert card.current.fields == {"job": ERASED, "pain": "Nobody calls back, ever"}
    card = fold(forgotten(journal, "ana")).artefacts["a1"]
    assert card.current.title == CANARY
    assert card.current.fields == {"job": "sleep in", "pain": ERASED}


def test_references_and_choices_stay_so_that_the_card_keeps_its_place():
    room = without("maya", BUILD, (MAYA, persona()), (MAYA, moment()), (MAYA, service()))
    assert room.artefacts["m1"].current.fields["persona"] == "a1"
    assert room.artefacts["s1"].current.fields == {"promise": ERASED, "moments": ["m1"]}
    assert [(trace.source, trace.target) for trace in room.traces] == [("m1", "a1"), ("s1", "m1")]


def test_a_long_text_goes_also_from_sentences_that_quote_it():
    quoting = asked.LeaveComment("c1", "a1", f"As Maya says: {CANARY}!")
    room = without("maya", BUILD, (MAYA, persona(title=CANARY)), REVEAL, (ANA, quoting))
    assert room.comments["c1"].text == f"As Maya says: {ERASED}!"


def test_a_short_word_of_others_is_theirs_even_if_she_said_it_first():
    hers, theirs = asked.SayLine("l1", "Trust"), asked.SayLine("l2", "Trust")
    room = without("maya", (FAY, asked.StartRound("close")), (MAYA, hers), (OMAR, theirs))
    assert [line.text for line in room.lines.values()] == [ERASED, "Trust"]


def test_a_merged_card_keeps_what_the_others_brought_into_it():
    journal = Play().steps(
        BUILD,
        (MAYA, persona(title="Ida, 61")),
        (ANA, persona("a2", title="Una, 40")),
        (FAY, asked.StartRound("rebuild")),
        (ANA, asked.ProposeMerge("g1", "a3", "persona", "Ida, 61", {"job": "Una, 40"},
                                 (asked.Parent("l1", "a1", 1, CANARY),
                                  asked.Parent("l2", "a2", 1)))),
        (MAYA, asked.AnswerMerge("g1", True)),
    ).journal  # fmt: skip
    room = fold(forgotten(journal, "maya"))
    assert (room.artefacts["a3"].title, room.artefacts["a3"].current.fields) == (
        ERASED, {"job": "Una, 40"},
    )  # fmt: skip
    assert fold(forgotten(journal, "ana")).artefacts["a3"].title == "Ida, 61"


def test_a_word_that_she_alone_explained_leaves_the_glossary_and_a_shared_one_stays():
    room = without(
        "maya",
        (MAYA, asked.DefineTerm("Canary", "A bird")),
        (MAYA, asked.DefineTerm("Bell", "It rings")),
        (ANA, asked.DefineTerm("bell", "The end")),
        (FAY, asked.SettleTerm("Bell", "It rings")),
    )
    hers, shared = room.terms.values()
    assert (hers.meaning, shared.term, shared.meaning) == (ERASED, "Bell", ERASED)
    assert "Canary" not in hers.term
    assert hers.term.startswith(ERASED)


def test_two_people_are_forgotten_one_after_the_other():
    journal = Play().steps(
        (MAYA, asked.DefineTerm("Canary", "A bird")), (ANA, asked.DefineTerm("Finch", "A bird"))
    ).journal  # fmt: skip
    twice = forgotten(forgotten(journal, "maya"), "ana")
    assert [term.meaning for term in fold(twice).terms.values()] == [ERASED, ERASED]
    assert forgotten(twice, "ana") == twice


def test_a_clash_about_a_choice_stays_a_choice():
    journal = Play().steps(BUILD, (MAYA, persona()), (MAYA, moment()), (MAYA, service())).journal
    clashes = [ClashRaised("s1", "novelty", "new", 1), ClashRaised("s1", "promise", CANARY, 1)]
    clashing = [Recorded(90 + n, NOON, MAYA, clash) for n, clash in enumerate(clashes)]
    room = fold(forgotten([*journal, *clashing], "maya"))
    assert [clash.value for clash in room.artefacts["s1"].clashes] == ["new", ERASED]


def test_what_she_said_of_her_work_goes_and_what_others_said_of_theirs_stays():
    told = asked.TellProfile(function=CANARY, level="specialist", person="maya")
    room = without("maya", (FAY, told))
    assert room.seats["maya"].profile == Profile("", "specialist")
    assert room.seats["ana"].profile.function == "operations"


def test_what_a_facilitator_wrote_over_a_line_goes_and_the_card_speaks_again():
    room = without(
        "fay", BUILD, (MAYA, persona()),
        (FAY, asked.CloseWorkshop()), (FAY, asked.RewordLine("a1", CANARY, "shorter")),
    )  # fmt: skip
    assert room.reworded == {}


# ---- ballots ----------------------------------------------------------------------------------


def test_reasons_on_papers_go_from_every_ballot_in_which_she_voted_and_the_votes_stay():
    papers = ({"paper": {"fingers": 1, "reason": CANARY}, "guest": False},
              {"paper": {"fingers": 5, "reason": None}, "guest": False})  # fmt: skip

    def closed(ballot):
        return BallotClosed(ballot, {"median": 3}, papers, 2, 2)

    def left(*events):
        journal = [Recorded(n, NOON, By("maya"), each) for n, each in enumerate(events, 1)]
        return forgotten(journal, "maya")[-1].event.papers

    assert left(closed("b1")) == papers
    kept = left(PaperHandedIn("b1", "maya"), closed("b1"))
    assert [each["paper"] for each in kept] == [{"fingers": 1, "reason": ERASED},
                                               {"fingers": 5, "reason": None}]  # fmt: skip
    assert without_reasons({"paper": "abstain"}) == {"paper": "abstain"}


def test_a_ballot_counts_the_same():
    ballot = asked.OpenBallot(
        "b1", "dots", CANARY, ("s1", "s2"), CANARY, params={"dots_per_voter": 3}
    )
    play = Play().steps(
        BUILD, (MAYA, persona()), (MAYA, moment()), (MAYA, service()), (MAYA, service("s2")),
        REVEAL,
        (FAY, asked.StartRound("vote")), (FAY, ballot),
        (MAYA, paper(dots={"s1": 2, "s2": 1})), (FAY, asked.EndBallot("b1")),
        (THE_ROOM, asked.CloseBallot("b1", 2), NOON + seconds(9)),
    )  # fmt: skip
    for person in ("maya", "fay"):
        kept = fold(forgotten(play.journal, person)).ballots["b1"]
        assert kept.result == play.room.ballots["b1"].result
        assert kept.papers == play.room.ballots["b1"].papers
    assert fold(forgotten(play.journal, "fay")).ballots["b1"].title == ERASED


# ---- any journal ------------------------------------------------------------------------------


def test_a_whole_workshop_folds_without_any_one_of_its_people():
    journal = list(read(next(path for path in JOURNALS if path.stem == "returns-0.1")))
    before = fold(journal)
    for person in list(before.seats)[::6]:
        after = fold(forgotten(journal, person))
        assert after.artefacts.keys() == before.artefacts.keys()
        assert after.links.keys() == before.links.keys()
        assert {id: b.result for id, b in after.ballots.items()} == {
            id: b.result for id, b in before.ballots.items()
        }


LINES = st.lists(st.tuples(st.sampled_from([MAYA, ANA]), st.text(min_size=1, max_size=20)))


@for_all(LINES)
def test_what_nobody_but_she_said_is_gone_and_what_others_said_first_is_not(said):
    journal = [Recorded(n, NOON, by, LineSaid(f"l{n}", "close", text))
               for n, (by, text) in enumerate(said, 1)]  # fmt: skip
    first = dict((text, by) for by, text in reversed(said))
    for (by, text), left in zip(said, forgotten(journal, "maya"), strict=True):
        hers = first[text] == MAYA and (by == MAYA or len(text) >= QUOTED)
        assert (ERASED in left.event.text) or not hers
        assert by == ANA or first[text] == ANA or left.event.text == ERASED
