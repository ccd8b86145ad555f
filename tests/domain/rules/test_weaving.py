"""Two people change one card: what goes together and what waits for a choice."""

from app.domain.commands import StartRound
from app.domain.rules.weaving import weave
from tests.cast import ANA, FAY, MAYA, given, persona, revision

MADE = ((FAY, StartRound("build")), (MAYA, persona()))


def card(*revisions):
    return given(*MADE, *revisions).artefacts["a1"]


def test_what_nobody_else_changed_is_taken_over():
    woven = weave(card(), 1, "Ida", {"job": "sleep"}, "ana")
    assert (woven.title, woven.fields, woven.clashes) == ("Ida", {"job": "sleep"}, {})


def test_a_field_sent_as_it_was_does_not_undo_a_newer_text():
    newer, sent = card((ANA, revision(job="sleep"))), {"job": "be home before work"}
    woven = weave(newer, 1, None, sent, "maya")
    assert (woven.fields["job"], woven.clashes) == ("sleep", {})


def test_the_newer_text_stays_and_ours_waits():
    woven = weave(card((ANA, revision(job="sleep"))), 1, None, {"job": "eat"}, "maya")
    assert (woven.fields["job"], woven.clashes) == ("sleep", {"job": "eat"})


def test_ones_own_newer_text_is_no_clash():
    woven = weave(card((MAYA, revision(job="sleep"))), 1, None, {"job": "eat"}, "maya")
    assert (woven.fields["job"], woven.clashes) == ("eat", {})


def test_a_change_that_was_taken_back_is_in_nobodys_way():
    back = card((ANA, revision(job="sleep")), (ANA, revision(base=2, job="be home before work")))
    assert weave(back, 1, None, {"job": "eat"}, "maya").fields["job"] == "eat"


def test_an_emptied_field_does_not_clash():
    woven = weave(card((ANA, revision(job="sleep"))), 1, None, {"job": None}, "maya")
    assert (woven.fields["job"], woven.clashes) == ("sleep", {})


def test_the_same_clash_is_raised_once():
    clashed = card((ANA, revision(job="sleep")), (MAYA, revision(job="eat")))
    assert weave(clashed, 1, None, {"job": "eat"}, "maya").clashes == {}
