"""F47: a room goes on without its facilitator, and whoever signs in again gets it back."""

import asyncio
from contextlib import closing

import httpx

from tests.loop import in_a_loop
from tests.web.workshop import TEAL, Workshop, persona


async def goes_on(workshop, id):
    """Maya writes and Ana, at the same table, sees it."""
    maya, ana = workshop.tabs["maya"], workshop.tabs["ana"]
    await maya.does("post_artefact", **persona(id))
    await ana.until(lambda: f"table/{id}" in ana.picture)


async def takes_over(workshop, desk):
    """By the desk, from any browser that is signed in there; the round is theirs to end."""
    answer = desk.get(f"/desk/rooms/{workshop.code}")
    assert answer.status_code == httpx.codes.SEE_OTHER
    again = await workshop.sits("fay again", "facilitator", desk.cookies)
    await again.does("end_round")


@in_a_loop
async def test_when_the_only_facilitator_leaves_the_round_goes_on_and_the_desk_takes_over(served):
    async with Workshop(served) as workshop:
        await workshop.joins("maya", TEAL)
        await workshop.joins("ana", TEAL)
        await workshop.round("dark")
        await workshop.fay.send(t="do", i="fay-leaves-0001", k="leave_room", d={})
        assert await workshop.fay.close_code() == 4501
        await goes_on(workshop, "a1")
        with closing(served.desk()) as laptop:
            await takes_over(workshop, laptop)
        await goes_on(workshop, "a2")  # within the grace


@in_a_loop
async def test_when_the_last_sign_in_is_over_the_round_goes_on_and_a_new_one_takes_over(served):
    async with Workshop(served) as workshop:
        await workshop.joins("maya", TEAL)
        await workshop.joins("ana", TEAL)
        await workshop.round("dark")
        assert workshop.desk.post("/sign-out").status_code == httpx.codes.SEE_OTHER
        assert await workshop.fay.close_code() == 4501
        await goes_on(workshop, "a1")
        assert workshop.desk.get(f"/rooms/{workshop.code}/run").status_code != httpx.codes.OK
        with closing(served.desk()) as laptop:
            await takes_over(workshop, laptop)


@in_a_loop
async def test_a_second_facilitator_goes_on_alone(served):
    async with Workshop(served) as workshop:
        gwen = await workshop.invited("gwen", "facilitator")
        await workshop.joins("maya", TEAL)
        await workshop.joins("ana", TEAL)
        await workshop.round("dark")
        await workshop.fay.send(t="do", i="fay-leaves-0001", k="leave_room", d={})
        assert await workshop.fay.close_code() == 4501
        await goes_on(workshop, "a1")
        await gwen.does("end_round")


@in_a_loop
async def test_a_room_that_somebody_else_ran_comes_back_to_its_owner_once_nobody_runs_it(served):
    async with Workshop(served) as workshop:
        gwen = await workshop.invited("gwen", "facilitator")
        await workshop.round("dark")
        await gwen.does("change_role", person=workshop.fay.person, role="observer")
        assert led_to(workshop) == "watch"
        await gwen.close()
        while led_to(workshop) == "watch":
            await asyncio.sleep(0.01)
        await takes_over(workshop, workshop.desk)


def led_to(workshop):
    """The page on which Fay comes out who opens the room from her desk."""
    page = workshop.desk.get(f"/desk/rooms/{workshop.code}", follow_redirects=True)
    assert page.status_code == httpx.codes.OK
    return page.url.path.rpartition("/")[2]
