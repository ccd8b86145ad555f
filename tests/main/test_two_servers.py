"""Two servers share one PostgreSQL, and nobody in a room can tell at which of them they are."""

import httpx
import pytest

from app.main.looking import faults, shelves_of
from app.settings import Settings
from tests.loop import in_a_loop
from tests.main.spread import Spread, here
from tests.store.test_many_servers import cut
from tests.web.served import opened, said
from tests.web.stream import StreamTab
from tests.web.workshop import AMBER, TEAL, persona


@pytest.fixture(scope="module")
def url(postgres):
    return postgres.database()


@pytest.fixture(scope="module")
def spread(url, tmp_path_factory):
    found = Spread(tmp_path_factory.mktemp("spread"), url)
    yield found
    found.close()


def sees(tab, key):
    return tab.until(lambda: tab.picture.get(key))


@in_a_loop
async def test_a_card_is_seen_at_both_servers_and_so_is_whose_it_is(spread):
    async with spread:
        maya, ana = await spread.joins("Maya", 0, TEAL), await spread.joins("Ana", 1, TEAL)
        await spread.round()
        await ana.until(lambda: running(ana).get("id") == "x01")
        await maya.does("post_artefact", **persona("c1", "Ask once"))
        key = "table/c1"
        card = await sees(ana, key)
        assert "Ask once" in str(card)
        assert any("Maya" in str(value) for value in ana.picture.values())
        await ana.does("revise_artefact", artefact="c1", base=1, fields={"quote": "Twice"})
        await maya.until(lambda: "Twice" in str(maya.picture[key]))


@in_a_loop
async def test_the_bell_is_heard_at_both_servers(spread):
    async with spread:
        omar = await spread.joins("Omar", 1, AMBER)
        await spread.round()
        await omar.until(lambda: running(omar).get("state") == "open")
        planned = running(omar)["ends_at"]
        await spread.fay.does("end_round")
        for tab in (omar, spread.fay):
            await tab.until(lambda tab=tab: running(tab)["ends_at"] != planned)
        assert running(omar)["ends_at"] == running(spread.fay)["ends_at"]


@in_a_loop
async def test_papers_handed_in_at_two_servers_lie_in_one_box(spread):
    async with spread:
        voters = [await spread.joins(name, at) for name, at in (("Maya", 0), ("Omar", 1))]
        await spread.round()
        await spread.fay.does(
            "open_ballot", ballot="b1", method="single_choice", title="Which?",
            options=["o1", "o2"], option_text={"o1": "One", "o2": "Two"},
        )  # fmt: skip
        for tab in voters:
            await sees(tab, "ballot/b1")
            await tab.does("hand_in_paper", ballot="b1", paper={"choice": "o2"})
        await spread.fay.does("end_ballot", ballot="b1")
        await spread.fay.until(lambda: spread.fay.picture["ballot/b1"]["state"] == "closed")
        await spread.fay.does("reveal_result", ballot="b1")
        for tab in (*voters, spread.fay):
            shown = await tab.until(lambda tab=tab: tab.picture["ballot/b1"].get("result"))
            assert shown["totals"] == {"o1": 0, "o2": 2}


@in_a_loop
async def test_everybody_is_seen_to_be_there_at_whichever_server(spread):
    async with spread:
        maya, omar = await spread.joins("Maya", 0), await spread.joins("Omar", 1)
        people = {spread.fay.person, maya.person, omar.person}
        for tab in (spread.fay, maya, omar):
            await tab.until(lambda tab=tab: here(tab) == people)
        await omar.close()
        await maya.until(lambda: here(maya) == people - {omar.person})


@in_a_loop
async def test_whoever_is_moved_from_another_server_starts_again_at_the_new_table(spread):
    async with spread:
        maya = await spread.joins("Maya", 1, TEAL)
        await spread.fay.until(lambda: maya.person in str(spread.fay.picture))
        await spread.fay.does("move_person", person=maya.person, team=AMBER)
        await maya.until(lambda: maya.picture["me"]["team"] == AMBER)
        whys = [frame["why"] for frame in maya.frames if frame["t"] == "reset"]
        assert whys == ["rights", "rights"]  # once when she chose Teal, once when she was moved


@in_a_loop
async def test_a_seat_that_was_taken_at_one_server_is_known_at_the_other_at_once(spread):
    async with spread:
        for number in range(5):
            tab = await spread.joins(f"Person {number}", at=1, door=0)
            page = await tab.client.get(f"/rooms/{spread.code}")
            assert page.status_code == httpx.codes.OK


@in_a_loop
async def test_pages_from_one_server_and_sockets_to_the_other_go_together(spread):
    """As behind a proxy that deals requests out in turn."""
    async with spread:
        maya = await spread.joins("Maya", 0)
        for number in range(6):
            await spread.fay.does("park_item", item=f"p{number}", text="Later")
            await spread.comes_back(maya, at=number % 2, anew=True)
            await sees(maya, f"parked/p{number}")
        await maya.does("park_item", item="p9", text="Mine")
        await sees(spread.fay, "parked/p9")


@in_a_loop
async def test_a_stream_from_one_server_and_posts_to_the_other_go_together(spread):
    async with spread:
        maya = await spread.joins("Maya", 0, TEAL)
        first, second = (server.address for server in spread.servers)
        ana = StreamTab(second, spread.code, cookies=maya.client.cookies)
        spread.tabs.append(ana)
        await ana.open()
        await spread.round()
        await ana.until(lambda: running(ana).get("id") == "x01")
        ana.posts_to = first
        await ana.does("post_artefact", **persona("c2", "Ask once"))
        await sees(ana, "table/c2")
        await maya.until(lambda: "table/c2" in maya.picture)


@in_a_loop
async def test_a_retry_at_the_other_server_is_acknowledged_and_has_its_effect_once(spread):
    async with spread:
        maya = await spread.joins("Maya", 0)
        await maya.does("park_item", id="press-000001", item="p1", text="Once")
        await spread.comes_back(maya, at=1)
        await maya.does("park_item", id="press-000001", item="p1", text="Once")
        await spread.fay.catch_up()
        assert [key for key in spread.fay.picture if key.startswith("parked/")] == ["parked/p1"]


@in_a_loop
async def test_where_nobody_is_heard_what_happened_is_still_found(spread, postgres, url):
    async with spread:
        omar = await spread.joins("Omar", 1)
        cut(postgres, url, only="charrette listening")
        await spread.fay.does("park_item", item="p1", text="While nobody listened")
        await sees(omar, "parked/p1")


@in_a_loop
async def test_after_the_database_let_go_of_every_line_all_goes_on(spread, postgres, url):
    async with spread:
        omar = await spread.joins("Omar", 1)
        cut(postgres, url)
        await spread.fay.does("park_item", item="p1", text="Still here")
        await sees(omar, "parked/p1")
        await omar.does("park_item", item="p2", text="So am I")
        await sees(spread.fay, "parked/p2")


def test_the_link_that_each_server_printed_opens_the_same_desk_at_both(spread):
    codes = set()
    for server in spread.servers:
        for other in spread.servers:
            with other.browser() as browser:
                path = httpx.URL(server.sign_in).path
                assert browser.get(path).status_code == httpx.codes.SEE_OTHER
                codes.add(opened(browser))
                assert all(code in browser.get("/desk").text for code in codes)


@in_a_loop
async def test_while_the_database_is_away_pages_say_so_and_then_all_goes_on(spread, postgres):
    async with spread:
        postgres.stop()
        door = spread.desk.get(f"/join/{spread.code}")
        away = spread.desk.get(f"/rooms/{spread.code}/run")
        postgres.start()
        assert door.status_code == httpx.codes.OK  # it needs no database
        assert away.status_code == httpx.codes.SERVICE_UNAVAILABLE
        assert "Nothing is lost" in said(away)
        await spread.fay.does("park_item", item="p1", text="Back again")
        assert spread.desk.get(f"/rooms/{spread.code}/run").status_code == httpx.codes.OK


def test_what_postgresql_does_not_take_breaks_nothing(spread):
    desk = spread.servers[0].desk()
    for path in ("/desk/rooms/%00", "/rooms/%00", "/join/%00", "/packs/%00"):
        assert desk.get(path).status_code < httpx.codes.INTERNAL_SERVER_ERROR
    desk.close()


def test_the_database_is_looked_into_while_servers_use_it(spread, url):
    shelves = shelves_of(Settings(database=url))
    assert shelves.register.all()
    assert list(faults(shelves, None)) == []
    shelves.close()


def running(tab):
    """The round that a tab shows; empty before the first."""
    return tab.picture.get("round") or {}
