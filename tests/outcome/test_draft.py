"""The draft so far: everything that stands, section by section, and what will feed the rest."""

from dataclasses import replace

from app.domain.commands import StartRound
from app.outcome.draft import as_facilitators_see, draft, mark
from app.outcome.layout import Panel, Part, Row
from app.outcome.snapshot import Snapshot
from tests.cast import FAY, MAYA, Play, given, persona
from tests.outcome.recorded import brackenline, snapshot


def printed(seen):
    return draft(seen, "/static/now").decode()


def test_page_one_model_and_programme_stand_on_one_page():
    page = printed(snapshot())
    for section in ("TOM-01", "TOM-05", "TOM-18", "CHG-01", "CHG-10"):
        assert f'id="{section}"' in page
    assert "Scan once, everyone knows" in page
    assert 'href="/static/now/css/draft.css"' in page


def test_an_empty_room_says_which_rounds_will_feed_each_section():
    room = given()
    page = printed(Snapshot(room, {}, 9, (), "1"))
    assert "No round that is still to come feeds this section." in page
    design = replace(room.agenda[1].design, sections=("TOM-02",))
    agenda = (room.agenda[0], replace(room.agenda[1], design=design), *room.agenda[2:])
    assert "Still to come, from: Build" in printed(
        Snapshot(replace(room, agenda=agenda), {}, 9, (), "1")
    )


def test_what_somebody_writes_alone_is_left_out_until_the_round_is_over():
    play = Play().steps((FAY, StartRound("alone")), (MAYA, persona("a1", "Ida")))
    assert as_facilitators_see(play.room).artefacts == {}
    play.steps((FAY, StartRound("build")))
    assert list(as_facilitators_see(play.room).artefacts) == ["a1"]
    assert as_facilitators_see(brackenline()).artefacts.keys() == brackenline().artefacts.keys()


def test_a_section_is_empty_begun_or_full():
    row, room = Row(("x",)), given()
    states = {
        "empty": (Panel("", ("a",), ()),),
        "begun": (Panel("", ("a",), (row, row)), Panel("", ("b",), ())),
        "full": (Panel("", ("a",), (row,)),),
    }
    found = {
        wanted: mark(room, Part("TOM-02", "Whom", panels)) for wanted, panels in states.items()
    }
    assert all(each.state == wanted for wanted, each in found.items())
    assert [each.rows for each in found.values()] == [0, 2, 1]
