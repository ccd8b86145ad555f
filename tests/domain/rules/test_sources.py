"""What a version takes from another: with credit, of what was shared, never in a circle."""

from contextlib import suppress

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from app.domain.commands import PostArtefact, ReviseArtefact, Source, StartRound, WithdrawArtefact
from app.domain.events import ArtefactRevised, VersionLinked
from app.domain.refusal import Refused
from tests.cast import (
    AMBER,
    ANA,
    FAY,
    MAYA,
    NOON,
    OMAR,
    TEAL,
    Play,
    given,
    persona,
    revision,
    seconds,
    then,
)
from tests.domain.model.operating import playing

BUILD = (FAY, StartRound("build"))
REVEAL = (FAY, StartRound("reveal"))
REBUILD = (FAY, StartRound("rebuild"))
WALK = (FAY, StartRound("walk"))
MADE = (BUILD, (MAYA, persona()), (OMAR, persona("o1", "Abe, 20")))


def taking(parent="o1", kind="borrowed", *, version=1, what="the stairs", link="l1", **other):
    return Source(link, kind, parent, version, what, **other)


def by_revision(*sources, **fields):
    return ReviseArtefact("a1", 1, fields, sources=sources)


def test_borrowing_writes_a_version_and_gives_credit():
    room = given(*MADE, REVEAL)
    revised, link = then(room, MAYA, by_revision(taking(thanks="Thank you")))
    assert isinstance(revised, ArtefactRevised)
    assert link == VersionLinked(
        "l1", "borrowed", "a1", 2, "o1", 1, "the stairs", "Thank you", None, AMBER, TEAL
    )


def test_a_new_card_may_borrow_at_once():
    posted, link = then(given(*MADE, REVEAL), MAYA, persona("a2", sources=(taking(),)))
    assert (posted.artefact, link.child, link.child_version) == ("a2", "a2", 1)


def test_a_retry_links_nothing_twice():
    room = given(*MADE, REVEAL, (MAYA, by_revision(taking(), job="sleep")))
    assert then(room, MAYA, by_revision(taking(), job="sleep")) == []


def test_one_says_what_one_takes():
    with pytest.raises(Refused, match="Say in a few words what you take from “Abe, 20”"):
        then(given(*MADE, REVEAL), MAYA, by_revision(taking(what=" ")))


def test_nobody_borrows_what_is_not_shared():
    with pytest.raises(Refused, match="not shared with you yet"):
        then(given(*MADE), MAYA, by_revision(taking()))
    newer = given(*MADE, REVEAL, REBUILD, (OMAR, revision("o1", job="sleep")))
    with pytest.raises(Refused, match="That version of “Abe, 20”"):
        then(newer, MAYA, by_revision(taking(version=2)))
    assert then(newer, MAYA, by_revision(taking(version=1)))


def test_nobody_borrows_in_a_gallery():
    room = given(*MADE, WALK)
    with pytest.raises(Refused, match="silent reading"):
        then(room, MAYA, by_revision(taking()))


def test_ones_own_team_is_built_on_and_not_borrowed_from():
    room = given(*MADE, (ANA, persona("a2")), REVEAL)
    with pytest.raises(Refused, match="is your own team’s"):
        then(room, MAYA, by_revision(taking("a2")))
    assert then(room, MAYA, by_revision(taking("a2", "built_on", what="")))
    with pytest.raises(Refused, match="belongs to another team"):
        then(room, MAYA, by_revision(taking("o1", "built_on")))


def test_what_belongs_to_the_session_builds_on_anything():
    room = given(*MADE, REVEAL)
    [_, link] = then(room, FAY, persona("f1", sources=(taking("o1", "built_on"),)))
    assert (link.from_team, link.to_team) == (AMBER, None)
    borrowed = then(room, FAY, persona("f1", sources=(taking("a1"), taking(link="l2"))))
    assert [event.parent for event in borrowed[1:]] == ["a1", "o1"]


def test_a_card_takes_nothing_from_itself_nor_from_what_was_withdrawn():
    room = given(*MADE, REVEAL)
    with pytest.raises(Refused, match="from itself"):
        then(room, MAYA, by_revision(taking("a1", "supersedes")))
    gone = given(*MADE, REVEAL, (OMAR, WithdrawArtefact("o1")))
    with pytest.raises(Refused, match="was withdrawn"):
        then(gone, MAYA, by_revision(taking()))


def test_a_field_that_is_taken_must_say_something():
    room = given(*MADE, REVEAL)
    assert then(room, MAYA, by_revision(taking(field="job")))[1].field == "job"
    with pytest.raises(Refused, match="is empty"):
        then(room, MAYA, by_revision(taking(field="pain")))


def test_every_link_has_its_own_number():
    room = given(*MADE, (OMAR, persona("o2")), REVEAL, (MAYA, by_revision(taking())))
    with pytest.raises(Refused, match="one source twice"):
        then(room, MAYA, by_revision(taking("o2", link="l2"), taking("o2", link="l2")))
    with pytest.raises(Refused, match="used elsewhere"):
        then(room, MAYA, by_revision(taking("o2")))


borrowings = st.lists(
    st.tuples(
        st.sampled_from((MAYA, ANA, OMAR)),
        st.sampled_from(("a1", "a2", "o1")),
        st.sampled_from(("a1", "a2", "o1")),
        st.integers(1, 4),
    ),
    max_size=12,
)


@for_all(borrowings)
def test_however_much_is_borrowed_no_version_descends_from_itself(attempts):
    play = Play().steps(*MADE, (ANA, persona("a2")), REVEAL)
    for n, (by, child, parent, version) in enumerate(attempts):
        play.at = NOON + seconds(n)
        for kind in ("borrowed", "built_on"):
            attempt(play, by, child, Source(f"l{n}", kind, parent, version, "all of it"))
    ancestors = {}
    for link in play.room.links.values():
        child, parent = (link.child, link.child_version), (link.parent, link.parent_version)
        ancestors.setdefault(child, set()).add(parent)
    for artefact in play.room.artefacts.values():
        for n in range(2, len(artefact.versions) + 1):
            ancestors.setdefault((artefact.id, n), set()).add((artefact.id, n - 1))
    assert not any(version in above(version, ancestors) for version in ancestors)


def attempt(play, by, child, source):
    base = len(play.room.artefacts[child].versions)
    with suppress(Refused):
        play.does(by, ReviseArtefact(child, base, {}, sources=(source,)))


def above(version, ancestors):
    found, waiting = set(), [version]
    while waiting:
        fresh = ancestors.get(waiting.pop(), set()) - found
        found |= fresh
        waiting += fresh
    return found


def test_rival_views_of_the_problem_are_never_borrowed():
    view = {"viewpoint": "porter", "statement": "a waiting problem"}
    room = playing((OMAR, PostArtefact("f1", "frame", "Waiting", view))).room
    taken = Source("l1", "borrowed", "f1", 1, "the word waiting")
    with pytest.raises(Refused, match="Write how you see it on a card of your own"):
        then(room, MAYA, PostArtefact("f2", "frame", "Ours", view, sources=(taken,)))
