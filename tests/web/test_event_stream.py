"""A stream of events begins at once, says each frame as it comes, and says why it ends."""

from app.live.connection import REMOVED
from app.web.event_stream import EventStream
from tests.loop import in_a_loop


class Line:
    """The server's end of an answer, without a server; it is cut where `gone` says so."""

    def __init__(self):
        self.sent, self.gone = [], False

    async def send(self, message):
        self.sent.append(message)

    async def receive(self):
        return {"type": "http.disconnect" if self.gone else "http.request"}

    @property
    def text(self):
        return "".join(each["body"].decode() for each in self.sent[1:])

    async def carries(self, life):
        await EventStream(life)({"type": "http"}, self.receive, self.send)
        return self


@in_a_loop
async def test_nothing_on_the_way_is_asked_to_keep_or_change_it():
    async def says_nothing(stream):
        assert line.sent[0]["type"] == "http.response.start"
        assert line.text == ":\n\n"

    line = Line()
    await line.carries(says_nothing)
    headers = dict(line.sent[0]["headers"])
    assert headers[b"content-type"] == b"text/event-stream; charset=utf-8"
    assert headers[b"cache-control"] == b"no-store, no-transform"
    assert headers[b"x-accel-buffering"] == b"no"
    assert b"content-length" not in headers


@in_a_loop
async def test_each_frame_is_an_event_and_the_answer_ends_with_its_life():
    async def life(stream):
        await stream.say('{"t":"yo"}')
        await stream.say('{"t":"ev"}')

    line = await Line().carries(life)
    assert line.text == ':\n\ndata: {"t":"yo"}\n\ndata: {"t":"ev"}\n\n'
    assert [each["more_body"] for each in line.sent[1:]] == [True, True, True, False]


@in_a_loop
async def test_the_last_event_says_why_and_nothing_follows_it():
    async def life(stream):
        await stream.close(REMOVED)
        await stream.close(REMOVED)
        await stream.say("too late")
        await stream.until_over()

    line = await Line().carries(life)
    end = 'event: close\ndata: {"code":4503,"reason":"removed from the room"}\n\n'
    assert line.text == ":\n\n" + end
    assert [each["more_body"] for each in line.sent[1:]] == [True, False]


@in_a_loop
async def test_nothing_more_is_said_to_somebody_who_has_gone():
    async def life(stream):
        line.gone = True
        await stream.until_over()
        await stream.say("is anybody there?")

    line = Line()
    await line.carries(life)
    assert line.text == ":\n\n"
