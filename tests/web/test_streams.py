"""A post finds the stream of its own tab, and of nobody else's."""

from app.live.connection import REPLACED, Connection, Goodbye
from app.web.streams import MOST_KEPT, Streams
from tests.loop import in_a_loop

MAYAS = ("r1", "maya", "participant tab-1")
RESTART = Goodbye(1012, "the server restarts")


class Ear:
    def __init__(self, reads=True):
        self.closed, self.aborted = [], False
        self.connection = Connection("maya", (), self.send, self.close, lambda: reads, self.abort)

    async def send(self, text):
        pass

    async def close(self, goodbye):
        self.closed.append(goodbye)

    def abort(self):
        self.aborted = True

    async def hears(self, text):
        return None


def test_a_stream_is_found_while_it_is_open():
    streams, ear = Streams(), Ear()
    with streams.holding(MAYAS, ear):
        assert streams.of(MAYAS) is ear
        assert streams.of(("r1", "omar", "participant tab-1")) is None
    assert streams.of(MAYAS) is None


@in_a_loop
async def test_a_tab_that_opens_its_stream_again_ends_the_old_one():
    streams, old, new = Streams(), Ear(), Ear()
    with streams.holding(MAYAS, old):
        await streams.replace(MAYAS)
        assert old.closed == [REPLACED]
        with streams.holding(MAYAS, new):
            await streams.replace(("r2", "maya", "participant tab-1"))
            assert new.closed == []
            assert streams.of(MAYAS) is new


def test_the_end_of_an_old_stream_does_not_lose_the_new_one():
    streams, old, new = Streams(), Ear(), Ear()
    old_one, new_one = streams.holding(MAYAS, old), streams.holding(MAYAS, new)
    old_one.__enter__()
    with new_one:
        old_one.__exit__(None, None, None)
        assert streams.of(MAYAS) is new


@in_a_loop
async def test_a_server_that_stops_says_so_and_does_not_wait_for_those_who_do_not_read():
    streams, reads, sleeps = Streams(), Ear(), Ear(reads=False)
    with streams.holding(MAYAS, reads), streams.holding(("r1", "omar", "t"), sleeps):
        await streams.close(RESTART)
    assert (reads.closed, sleeps.closed, sleeps.aborted) == ([RESTART], [], True)


def test_what_a_person_may_say_is_counted_over_all_posts_and_kept_for_a_bounded_number():
    streams = Streams()
    mayas = streams.allowance("r1", "maya")
    assert streams.allowance("r1", "maya") is mayas
    for n in range(MOST_KEPT):
        streams.allowance("r1", f"somebody {n}")
    assert streams.allowance("r1", "maya") is not mayas
