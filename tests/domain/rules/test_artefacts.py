"""Cards are posted, revised together, settled where texts clash, and withdrawn by their authors."""

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from app.domain.commands import (
    OpenBallot,
    PostArtefact,
    ReviseArtefact,
    SettleClash,
    StartRound,
    WithdrawArtefact,
)
from app.domain.events import (
    ArtefactPosted,
    ArtefactRevised,
    ArtefactWithdrawn,
    ClashRaised,
    ClashSettled,
    TraceDrawn,
)
from app.domain.refusal import Refused
from tests.cast import (
    ANA,
    FAY,
    GWEN,
    GWEN_COMES,
    MAYA,
    NOON,
    OMAR,
    OTIS,
    OTIS_COMES,
    SOL,
    TEAL,
    Play,
    given,
    moment,
    persona,
    revision,
    seconds,
    service,
    then,
)

BUILD = (FAY, StartRound("build"))
REVEAL = (FAY, StartRound("reveal"))


def test_a_team_posts_a_card_in_the_dark():
    [posted] = then(given(BUILD), MAYA, persona(authors=("maya", "ana")))
    assert posted == ArtefactPosted(
        "a1",
        "persona",
        "Ida, 61",
        {"job": "be home before work"},
        TEAL,
        (TEAL,),
        ("maya", "ana"),
        "build",
        False,
    )


def test_a_card_posted_while_a_round_shares_is_seen_at_once():
    [posted] = then(given(REVEAL), MAYA, persona())
    assert posted.visible


def test_the_sender_is_an_author_even_if_not_named():
    [posted] = then(given(BUILD), MAYA, persona(authors=("ana",)))
    assert posted.authors == ("maya", "ana")


def test_authors_are_present_members_of_the_own_team():
    with pytest.raises(Refused, match="your own team"):
        then(given(BUILD), MAYA, persona(authors=("omar",)))
    with pytest.raises(Refused, match="sit in a team"):
        then(given(BUILD), MAYA, persona(authors=("nobody",)))


def test_what_a_facilitator_writes_belongs_to_the_session():
    [alone] = then(given(REVEAL), FAY, persona())
    [for_others] = then(given(REVEAL), FAY, persona(authors=("maya", "omar")))
    assert (alone.team, alone.authors) == (None, ("fay",))
    assert (for_others.teams, for_others.authors) == ((), ("maya", "omar"))


def test_sponsors_and_observers_post_nothing():
    with pytest.raises(Refused, match="Sponsors and observers"):
        then(given(BUILD), SOL, persona())
    with pytest.raises(Refused, match="Sponsors and observers"):
        then(given(BUILD, OTIS_COMES), OTIS, persona())


def test_a_retry_of_an_author_changes_nothing_and_nobody_else_gets_the_number():
    posted = given(BUILD, (MAYA, persona()))
    assert then(posted, MAYA, persona()) == []
    with pytest.raises(Refused, match="has this number"):
        then(posted, OMAR, persona())


def test_nothing_is_accepted_30_seconds_after_the_bell_but_it_is_kept():
    bell = NOON + seconds(600)
    assert then(given(BUILD), MAYA, persona(round="build"), bell + seconds(30))
    with pytest.raises(Refused, match="kept as a draft") as refused:
        then(given(BUILD), MAYA, persona(round="build"), bell + seconds(31))
    assert refused.value.code == "stale"


def test_a_card_needs_a_title_and_what_its_form_requires():
    with pytest.raises(Refused, match="nothing written"):
        then(given(BUILD), MAYA, persona(title="  "))
    with pytest.raises(Refused, match="“What they try to get done” is still empty"):
        then(given(BUILD), MAYA, PostArtefact("a1", "persona", "Ida", {}))
    with pytest.raises(Refused, match="no such kind of card"):
        then(given(BUILD), MAYA, PostArtefact("a1", "riddle", "Ida", {}))


def test_a_reference_draws_its_trace():
    room = given(BUILD, (MAYA, persona()))
    _, trace = then(room, MAYA, moment())
    assert trace == TraceDrawn("happens_to", "m1", "a1")


def test_a_service_comes_after_a_persona_and_a_moment_of_the_own_team():
    with pytest.raises(Refused, match="Say first for whom"):
        then(given(BUILD, (MAYA, persona())), MAYA, service())
    made = given(BUILD, (MAYA, persona()), (MAYA, moment()))
    assert then(made, MAYA, service())
    with pytest.raises(Refused, match="Say first for whom"):
        then(made, OMAR, service())


def test_a_team_mate_revises_only_what_changed():
    room = given(BUILD, (MAYA, persona()))
    [revised] = then(room, ANA, revision(pain="stairs", title="Ida"))
    assert revised == ArtefactRevised(
        "a1", 2, "Ida", {"job": "be home before work", "pain": "stairs"}, "", "build", False
    )


def test_a_revision_that_changes_nothing_is_none():
    room = given(BUILD, (MAYA, persona()))
    assert then(room, ANA, revision(job="be home before work")) == []


def test_another_team_cannot_revise_and_does_not_even_see():
    room = given(BUILD, (MAYA, persona()))
    with pytest.raises(Refused, match="not shared with you yet"):
        then(room, OMAR, revision(job="sleep"))
    with pytest.raises(Refused, match="belongs to another team"):
        then(given(BUILD, (MAYA, persona()), REVEAL), OMAR, revision(job="sleep"))


def test_a_required_field_cannot_be_emptied():
    room = given(BUILD, (MAYA, persona()))
    with pytest.raises(Refused, match="still empty"):
        then(room, MAYA, revision(job=""))


def test_an_optional_field_can_be_emptied():
    room = given(BUILD, (MAYA, persona()), (MAYA, revision(pain="stairs")))
    [revised] = then(room, MAYA, revision(base=2, pain=""))
    assert revised.fields == {"job": "be home before work"}


def test_a_base_that_never_was_is_refused():
    room = given(BUILD, (MAYA, persona()))
    with pytest.raises(Refused, match="does not exist"):
        then(room, MAYA, revision(base=2, job="sleep"))


def test_two_texts_for_one_field_stay_side_by_side():
    room = given(BUILD, (MAYA, persona()), (ANA, revision(job="sleep")))
    clash = then(room, MAYA, revision(job="eat", pain="stairs"))
    assert clash[0].fields == {"job": "sleep", "pain": "stairs"}
    assert clash[1:] == [ClashRaised("a1", "job", "eat", 1)]


def test_a_clash_is_settled_by_choosing():
    clash = given(
        BUILD, (MAYA, persona()), (ANA, revision(job="sleep")), (MAYA, revision(job="eat"))
    )
    settled = ClashSettled("a1", "job")
    assert then(clash, ANA, SettleClash("a1", "job", "sleep")) == [settled]
    revised, then_settled = then(clash, ANA, SettleClash("a1", "job", "eat"))
    assert (revised.fields["job"], then_settled) == ("eat", settled)
    assert then(given(BUILD, (MAYA, persona())), ANA, SettleClash("a1", "job", "eat")) == []


def test_a_clash_of_titles_is_settled_too():
    clash = given(
        BUILD, (MAYA, persona()), (ANA, revision(title="Ida")), (MAYA, revision(title="Old Ida"))
    )
    revised, settled = then(clash, ANA, SettleClash("a1", "title", "Old Ida"))
    assert (revised.title, settled.field) == ("Old Ida", "title")


def test_authors_and_captains_withdraw_others_do_not():
    room = given(BUILD, (MAYA, persona()))
    assert then(room, MAYA, WithdrawArtefact("a1", "twice")) == [ArtefactWithdrawn("a1", "twice")]
    with pytest.raises(Refused, match="Only those who wrote"):
        then(room, ANA, WithdrawArtefact("a1"))
    gone = given(BUILD, (MAYA, persona()), (MAYA, WithdrawArtefact("a1")))
    assert then(gone, MAYA, WithdrawArtefact("a1")) == []
    with pytest.raises(Refused, match="was withdrawn"):
        then(gone, MAYA, revision(job="sleep"))


def test_nobody_withdraws_a_card_while_the_room_votes_on_it():
    room = given(
        BUILD,
        (MAYA, persona()),
        (MAYA, persona("a2")),
        REVEAL,
        (FAY, OpenBallot("b1", "dots", "Which?", ("a1", "a2"))),
    )
    with pytest.raises(Refused, match="People are voting"):
        then(room, MAYA, WithdrawArtefact("a1"))


def test_a_guest_cannot_revise_what_is_internal():
    room = given(GWEN_COMES, BUILD, (OMAR, persona(internal_only=True)), REVEAL)
    with pytest.raises(Refused, match="not shared with you"):
        then(room, GWEN, revision(job="sleep"))


texts = st.text("abc é12", min_size=1, max_size=8).map(str.strip).filter(bool)
edits = st.dictionaries(st.sampled_from(("job", "pain")), texts, min_size=1)


def kept_texts(artefact, field):
    written = {version.fields.get(field) for version in artefact.versions}
    return written | {clash.value for clash in artefact.clashes if clash.field == field}


@for_all(edits, edits)
def test_of_two_revisions_at_the_same_time_every_text_is_kept(mayas, anas):
    play = Play().steps(BUILD, (MAYA, persona()))
    play.steps((MAYA, ReviseArtefact("a1", 1, mayas)), (ANA, ReviseArtefact("a1", 1, anas)))
    artefact = play.room.artefacts["a1"]
    for field, text in [*mayas.items(), *anas.items()]:
        assert text in kept_texts(artefact, field)


@for_all(texts, texts)
def test_two_people_in_different_fields_never_get_in_each_others_way(job, pain):
    play = Play().steps(BUILD, (MAYA, persona()))
    play.steps((MAYA, revision(job=job)), (ANA, revision(pain=pain)))
    artefact = play.room.artefacts["a1"]
    assert artefact.current.fields == {"job": job, "pain": pain}
    assert artefact.clashes == ()
