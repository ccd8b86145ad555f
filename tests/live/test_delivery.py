"""Parcels get on lines whole and in order; a line that is cut or full is somebody's business."""

from app.live.connection import TOO_SLOW, Connection, Stand
from app.live.delivery import PATIENCE, Delivery
from app.live.meter import Meter
from app.live.parcel import Parcel
from app.live.stands import Shared
from tests.loop import in_a_loop


class Line:
    """Takes `most` parcels; `cut` breaks it."""

    def __init__(self, most=99, *, cut=False):
        self.heard, self.most, self.cut = [], most, cut
        self.tab = Connection(None, (), self.send, None, self.writable, put=self.put)

    def writable(self):
        return len(self.heard) < self.most

    async def send(self, text):
        self.put([Parcel(text)])

    def put(self, parcels):
        if self.cut:
            raise ConnectionError("cut")
        if self.writable():
            self.heard += [parcel.text for parcel in parcels]
            return True
        return False


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
    office.delivery.put(line.tab, line.put, PARCELS)
    assert line.heard == ["one", "two"] * 2
    assert (office.meter.frames, office.meter.bytes) == (4, 12)


@in_a_loop
async def test_what_a_full_line_did_not_take_waits_in_order():
    office, line = Office(), Line(most=1)
    line.tab.after.append("three")
    await office.delivery.send(line.tab, PARCELS)
    assert (line.heard, line.tab.after) == (["one"], ["two", "three"])
    assert office.meter.frames == 1


@in_a_loop
async def test_a_cut_line_is_gone_and_nothing_is_counted():
    office, line = Office(), Line(cut=True)
    await office.delivery.send(line.tab, PARCELS)
    office.delivery.put(line.tab, line.put, PARCELS)
    assert office.gone == [line.tab, line.tab]
    assert office.meter.frames == 0


@in_a_loop
async def test_a_line_that_cannot_after_all_is_gone_rather_than_told_half():
    office, line = Office(), Line(most=0)
    office.delivery.put(line.tab, line.put, PARCELS)
    assert office.gone == [line.tab]


@in_a_loop
async def test_of_those_who_stand_together_only_the_full_stay_behind():
    office, lines = Office(), [Line(), Line(most=0), Line()]
    alone = set()
    stand = Shared(8, 8, outlook=None, alone=alone)
    for line in lines:
        stand.take_in(line.tab, line.put)
    assert office.delivery.put_to_all(stand, Stand(5, 6), [Parcel("step")]) == 2
    assert [line.heard for line in lines] == [["step"], [], ["step"]]
    assert alone == {lines[1].tab}
    assert (lines[1].tab.stand.cursor, lines[0].tab.stand.cursor) == (5, 8)


@in_a_loop
async def test_who_takes_nothing_for_too_long_is_parted_with():
    office, line = Office(), Line(most=0)
    office.delivery.bear_with(line.tab)
    assert office.parted == []
    line.tab.behind_since -= PATIENCE
    office.delivery.bear_with(line.tab)
    assert office.parted == [(line.tab, TOO_SLOW)]
