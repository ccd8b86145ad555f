"""A tab's conversation is the same whatever carries it: here nothing but a list of frames does."""

from contextlib import ExitStack

import orjson
import pytest

from app.domain.refusal import Refused
from app.live.connection import ROOM_GONE, SEAT_GONE, TOO_FAST, TOO_MANY
from app.web.allowance import BURST, FRAME_BURST
from app.web.conversation import TABS_PER_PERSON, Conversation, turned_away
from tests.live.studio import Ear, Studio
from tests.loop import in_a_loop


class Talking:
    """Somebody in a studio who can speak as well as listen."""

    def __init__(self, studio: Studio, person: str | None = "maya"):
        self.ear = Ear(studio.host, person)
        studio.ears.append(self.ear)
        self.conversation = Conversation(studio.host, self.ear.connection, "en", build="build-1")
        self._studio = studio

    async def says(self, **frame):
        """The answers that this brings."""
        already = len(self.ear.frames)
        goodbye = await self.conversation.hears(orjson.dumps(frame))
        assert goodbye is None
        await self._studio.quiet()
        return [f for f in self.ear.frames[already:] if f["t"] in ("ok", "no", "pong", "yo")]


@in_a_loop
async def test_a_hello_is_answered_with_a_welcome_from_where_one_is():
    maya = Talking(Studio())
    with maya.conversation.attended():
        maya.ear.fetch()
        (yo,) = await maya.says(t="hi", c=maya.ear.cursor)
        assert (yo["v"], yo["build"], yo["c"]) == (1, "build-1", maya.ear.cursor)


@in_a_loop
async def test_an_unknown_cursor_begins_again():
    maya = Talking(Studio())
    with maya.conversation.attended():
        await maya.says(t="hi", c={"not": "a cursor"})
        assert maya.ear.told("reset")[0]["why"] == "epoch"


@in_a_loop
async def test_a_command_is_answered_after_its_effect_and_counted_until_then():
    studio = Studio()
    maya = Talking(studio)
    with maya.conversation.attended():
        maya.ear.come()
        (ok,) = await maya.says(t="do", i="ready-0001", k="set_ready", d={"ready": True})
        assert ok == {"t": "ok", "i": "ready-0001", "c": maya.ear.cursor}
        await maya.conversation.settled()


@in_a_loop
async def test_whoever_is_nobody_asks_for_nothing():
    screen = Talking(Studio(), None)
    with screen.conversation.attended():
        (no,) = await screen.says(t="do", i="ready-0001", k="set_ready", d={"ready": True})
        assert no["code"] == "forbidden"


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '{"t":"nothing"}', '{"t":"do","i":"x"}'])
@in_a_loop
async def test_what_cannot_be_read_is_answered(text):
    maya = Talking(Studio())
    with maya.conversation.attended():
        assert await maya.conversation.hears(text) is None
        (answer,) = maya.ear.connection.after
        assert orjson.loads(answer)["code"] == "bad_request"


@in_a_loop
async def test_a_ping_brings_the_time():
    maya = Talking(Studio())
    with maya.conversation.attended():
        (pong,) = await maya.says(t="ping", at=7)
        assert pong["at"] == 7


@in_a_loop
async def test_too_many_commands_are_asked_to_come_again():
    maya = Talking(Studio())
    with maya.conversation.attended():
        for n in range(BURST + 5):
            frame = {"t": "do", "i": f"ready-{n:04}", "k": "set_ready", "d": {"ready": True}}
            await maya.conversation.hears(orjson.dumps(frame))
        hurried = [a for a in maya.ear.connection.after if "rate_limited" in a]
        assert hurried


@in_a_loop
async def test_a_flood_of_nonsense_ends_the_conversation():
    maya = Talking(Studio())
    said = [await maya.conversation.hears("{") for _ in range(FRAME_BURST * 2)]
    assert TOO_FAST in said


@in_a_loop
async def test_one_is_here_while_one_listens_and_eight_tabs_are_enough():
    studio = Studio()
    tabs = [Talking(studio).conversation for _ in range(TABS_PER_PERSON)]
    with ExitStack() as open_tabs:
        for tab in tabs:
            assert tab.crowded is None
            open_tabs.enter_context(tab.attended())
        assert studio.host.presence.here == ["maya"]
        assert Talking(studio).conversation.crowded == TOO_MANY
    assert studio.host.presence.here == []


def test_whoever_may_not_come_in_is_told_whether_it_is_the_room_or_the_seat():
    assert turned_away(Refused("No room", code="not_found")) == ROOM_GONE
    assert turned_away(Refused("No seat", code="forbidden")) == SEAT_GONE


@in_a_loop
@pytest.mark.parametrize("id", ["nul-\0-0001", "ünicode-0001", "short", "x" * 41, 7])
async def test_an_id_that_not_every_database_takes_is_refused(id):
    maya = Talking(Studio())
    with maya.conversation.attended():
        maya.ear.come()
        (no,) = await maya.says(t="do", i=id, k="set_ready", d={"ready": True})
        assert no["code"] == "bad_request"
