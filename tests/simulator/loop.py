"""An event loop whose time is a number: when nothing is ready it jumps to the next timer."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

START = 1000.0
"""Where its time begins; not at nought, which might be taken for no time at all."""

Tasks = set[asyncio.Task[object]]

_process: ContextVar[Tasks | None] = ContextVar("process", default=None)


THREAD = 0.002  # seconds until a thread has begun, and until what it found is known

T = TypeVar("T")


class Stuck(Exception):
    """Everybody waits for somebody else, and no timer runs."""


class VirtualLoop(asyncio.BaseEventLoop):
    """No threads, no sockets, no clock of this machine. What breaks in it is kept in `broken`."""

    def __init__(self) -> None:
        super().__init__()
        self._now = START
        self._selector = self
        self._clock_resolution = 1e-9
        self.broken: list[str] = []
        self.set_exception_handler(self._note)
        self.set_task_factory(_born)

    def time(self) -> float:
        return self._now

    def select(self, timeout: float | None) -> tuple[()]:
        """There is nothing to wait for but time."""
        if timeout is None:
            raise Stuck
        self._now += timeout
        return ()

    def run_in_executor(
        self, executor: object, func: Callable[..., T], *args: object
    ) -> asyncio.Future[T]:
        """No thread: what one would do is done in a while, and told a little later."""
        told: asyncio.Future[T] = self.create_future()

        def do() -> None:
            self.call_later(THREAD, _tell, told, func(*args))

        self.call_later(THREAD, do)
        return told

    def _process_events(self, events: object) -> None:
        pass

    def _write_to_self(self) -> None:
        pass

    def _note(self, loop: object, context: dict[str, object]) -> None:
        self.broken.append(f"{context.get('message')}: {context.get('exception')!r}")


def _born(loop: asyncio.AbstractEventLoop, coro: object, context: object = None) -> object:
    """Tasks belong to the process in which they were begun, and end with it."""
    task = asyncio.Task(coro, loop=loop, context=context)
    task.add_done_callback(_note_broken)
    tasks = _process.get()
    if tasks is not None:
        tasks.add(task)
        task.add_done_callback(tasks.discard)
    return task


def _note_broken(task: asyncio.Task[object]) -> None:
    """At once, not when somebody collects the garbage."""
    if not task.cancelled() and (error := task.exception()) is not None:
        loop = task.get_loop()
        assert isinstance(loop, VirtualLoop)
        loop.broken.append(f"{task.get_coro()}: {error!r}")


def _tell(told: asyncio.Future[T], value: T) -> None:
    if not told.done():
        told.set_result(value)


@contextmanager
def process(tasks: Tasks | None) -> Iterator[None]:
    """Whatever is begun inside, and by what is begun there, belongs to this process, or to none."""
    token = _process.set(tasks)
    try:
        yield
    finally:
        _process.reset(token)


def kill(tasks: Tasks) -> None:
    """The process is gone: none of its tasks takes another step."""
    for task in list(tasks):
        task.cancel()
