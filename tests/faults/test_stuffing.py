"""One person, one paper, however it is sent; and none after the close (F29)."""

import asyncio

from tests.loop import in_a_loop
from tests.web.workshop import Workshop

OPENED = {"ballot": "b1", "method": "single_choice", "title": "Which?", "options": ["o1", "o2"],
          "option_text": {"o1": "Soon", "o2": "Later"}}  # fmt: skip


async def voting(workshop):
    await workshop.cast()
    await workshop.round("daylight")
    await workshop.fay.does("open_ballot", **OPENED)


async def counted(workshop):
    """The count, once the ballot has closed by itself."""
    await workshop.fay.does("end_ballot", ballot="b1")
    fay = workshop.fay
    await fay.until(lambda: fay.picture["ballot/b1"]["state"] == "closed")
    await fay.does("reveal_result", ballot="b1")
    return fay.picture["ballot/b1"]


def papers(served, code):
    rows = served.read("SELECT paper.key FROM paper JOIN room ON room.id = paper.room "
                       "WHERE room.code = ?", code)  # fmt: skip
    return len(rows)


@in_a_loop
async def test_two_tabs_that_vote_against_each_other_have_one_paper(served):
    async with Workshop(served) as workshop:
        await voting(workshop)
        maya = workshop.tabs["maya"]
        other = await workshop.sits("maya again", "participant", maya.client.cookies)
        await asyncio.gather(*(
            tab.do("hand_in_paper", ballot="b1", paper={"choice": choice})
            for tab, choice in ((maya, "o1"), (other, "o2")) for _ in range(5)
        ))  # fmt: skip
        assert papers(served, workshop.code) == 1
        assert (await counted(workshop))["voted"] == 1


@in_a_loop
async def test_a_storm_of_retries_is_one_paper(served):
    async with Workshop(served) as workshop:
        await voting(workshop)
        maya = workshop.tabs["maya"]
        for _ in range(20):
            await maya.send(t="do", i="paper-storm-1", k="hand_in_paper",
                            d={"ballot": "b1", "paper": {"choice": "o1"}})  # fmt: skip
        await maya.catch_up()
        assert papers(served, workshop.code) == 1


@in_a_loop
async def test_a_paper_after_the_close_is_refused_and_not_counted(served):
    async with Workshop(served) as workshop:
        await voting(workshop)
        await workshop.tabs["omar"].does("hand_in_paper", ballot="b1", paper={"choice": "o1"})
        before = await counted(workshop)
        late = await workshop.tabs["maya"].do("hand_in_paper", ballot="b1", paper={"choice": "o2"})
        assert (late["t"], late["code"]) == ("no", "closed")
        await workshop.settle()
        assert workshop.fay.picture["ballot/b1"] == before
        assert papers(served, workshop.code) == 0


@in_a_loop
async def test_whoever_may_not_vote_has_no_paper(served):
    async with Workshop(served) as workshop:
        await voting(workshop)
        sol = await workshop.invited("sol", "sponsor")
        for tab in (sol, workshop.fay):
            answer = await tab.do("hand_in_paper", ballot="b1", paper={"choice": "o1"})
            assert (answer["t"], answer["code"]) == ("no", "forbidden")
        assert papers(served, workshop.code) == 0


@in_a_loop
async def test_whoever_was_sent_out_does_not_vote_again_under_their_old_seat(served):
    async with Workshop(served) as workshop:
        await voting(workshop)
        omar = workshop.tabs["omar"]
        await omar.does("hand_in_paper", ballot="b1", paper={"choice": "o1"})
        await workshop.fay.does("remove_person", person=omar.person)
        assert await omar.close_code() == 4503
        await omar.connect()
        assert await omar.close_code() >= 4500
        assert papers(served, workshop.code) == 1
