"""Letters come in their order; a gate lets through when it is open."""

import asyncio

from app.web.mailbox import Gate, Mailbox
from tests.loop import in_a_loop


@in_a_loop
async def test_letters_come_in_the_order_in_which_they_were_put_in():
    box = Mailbox()
    box.put_nowait(1)
    box.put_nowait(2)
    assert [await box.get(), await box.get()] == [1, 2]
    assert box.empty()


@in_a_loop
async def test_a_reader_waits_for_the_next_letter():
    box = Mailbox()
    reading = asyncio.create_task(box.get())
    await asyncio.sleep(0)
    box.put_nowait("late")
    assert await reading == "late"


@in_a_loop
async def test_a_reader_who_gave_up_takes_no_letter():
    box = Mailbox()
    reading = asyncio.create_task(box.get())
    await asyncio.sleep(0)
    reading.cancel()
    await asyncio.sleep(0)
    box.put_nowait("kept")
    assert await box.get() == "kept"


@in_a_loop
async def test_a_gate_holds_people_up_while_it_is_shut():
    gate = Gate()
    await gate.wait()
    gate.clear()
    waiting = asyncio.create_task(gate.wait())
    await asyncio.sleep(0)
    assert not waiting.done()
    gate.set()
    await waiting
    assert gate.is_set()
