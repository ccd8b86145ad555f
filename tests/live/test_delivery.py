"""Parcels get on lines whole and in order; a line that is cut or full is somebody's business."""

from app.live.connection import TOO_SLOW, Connection
from app.live.delivery import PATIENCE, Delivery
from app.live.meter import Meter
from app.live.parcel import Lane, Parcel
from app.live.stands import Shared
from tests.loop import in_a_loop


class Line:
    """Takes `most` bytes before it is full; `cut` breaks it."""

    def __init__(self, most=99, *, cut=False):
        self.heard, self.most, self.cut = b"", most, cut
        self.lane = Lane(str.encode, self.take, self.write)
        self.tab = Connection(None, (), self.send, None, self.writable, lane=self.lane)

    def writable(self):
        return len(self.heard) < self.most

    async def send(self, text):
        self.write(text.encode())

    def take(self, data):
        if self.cut:
            raise ConnectionError("cut")
        if not self.writable():
            raise BlockingIOError
        taken = data[: self.most - len(self.heard)]
        self.heard += taken
        return len(taken)

    def write(self, data):
        if self.cut:
            raise ConnectionError("cut")
        self.heard += data
        if not self.writable():
            self.tab.step_out()


class Office:
    """Notes what the crier would be told."""

    def __init__(self):
        self.gone, self.parted, self.meter = [], [], Meter()
        self.delivery = Delivery(
            self.meter, self.gone.append, lambda *tab: self.parted.append(tab), lambda: None
        )


PARCELS = [Parcel("one"), Parcel("two")]


@in_a_loop
async def test_what_is_sent_is_counted():
    office, line = Office(), Line()
    await office.delivery.send(line.tab, PARCELS)
    office.delivery.write(line.tab, line.lane, PARCELS)
    assert line.heard == b"onetwoonetwo"
    assert (office.meter.frames, office.meter.bytes) == (4, 12)


@in_a_loop
async def test_what_a_full_line_did_not_take_waits_in_order():
    office, line = Office(), Line(most=3)
    line.tab.after.append("three")
    await office.delivery.send(line.tab, PARCELS)
    assert (line.heard, line.tab.after) == (b"one", ["two", "three"])
    assert office.meter.frames == 1


@in_a_loop
async def test_a_cut_line_is_gone_and_nothing_is_counted():
    office, line = Office(), Line(cut=True)
    await office.delivery.send(line.tab, PARCELS)
    office.delivery.write(line.tab, line.lane, PARCELS)
    assert office.gone == [line.tab, line.tab]
    assert office.meter.frames == 0


def together(*lines):
    stand = Shared(8, 8, outlook=None, alone=set())
    for line in lines:
        stand.take_in(line.tab, line.lane)
    return stand


@in_a_loop
async def test_of_those_who_stand_together_the_full_take_one_more_and_step_out():
    office, lines = Office(), [Line(), Line(most=0), Line()]
    stand = together(*lines)
    assert office.delivery.send_to_all(stand, [Parcel("step")]) == 3
    assert [line.heard for line in lines] == [b"step"] * 3
    assert stand.alone == {lines[1].tab}
    assert (lines[1].tab.stand.cursor, lines[0].tab.stand.cursor) == (8, 8)


@in_a_loop
async def test_what_a_line_takes_half_of_is_written_behind_it_and_counts_as_told():
    office, lines = Office(), [Line(most=6), Line()]
    stand = together(*lines)
    assert office.delivery.send_to_all(stand, PARCELS * 2) == 8
    assert [line.heard for line in lines] == [b"onetwoonetwo"] * 2
    assert (stand.alone, lines[0].tab.stand.cursor) == ({lines[0].tab}, 8)


@in_a_loop
async def test_of_those_who_stand_together_the_cut_are_gone_and_not_counted():
    office, lines, aborted = Office(), [Line(cut=True), Line()], []
    lines[0].tab.abort = lambda: aborted.append(lines[0])
    assert office.delivery.send_to_all(together(*lines), PARCELS) == 2
    assert office.gone == [lines[0].tab]
    assert aborted == [lines[0]]  # who sends past asyncio has to tell it
    assert office.meter.frames == 2


@in_a_loop
async def test_who_takes_nothing_for_too_long_is_parted_with():
    office, line = Office(), Line(most=0)
    office.delivery.bear_with(line.tab)
    assert office.parted == []
    line.tab.behind_since -= PATIENCE
    office.delivery.bear_with(line.tab)
    assert office.parted == [(line.tab, TOO_SLOW)]
