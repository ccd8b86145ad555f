"""uvicorn's HTTP protocol, letting a long answer ask whether anybody still reads it.

uvicorn waits in `send` for a reader that does not read; whoever tells a whole room something must
know that beforehand, and be able to let such a reader go.
"""

import socket
from collections.abc import MutableMapping
from dataclasses import dataclass
from typing import Any, cast

from app.web.punctual import PunctualProtocol

KEY = "charrette.pipe"


@dataclass(slots=True)
class Pipe:
    """What an answer may ask of its socket. Without a real one, it can always take more."""

    protocol: "AnsweringProtocol | None" = None

    def writable(self) -> bool:
        return self.protocol is None or not self.protocol.flow.write_paused

    def hide(self, most: int) -> None:
        if self.protocol is not None:
            hide(self.protocol.transport.get_extra_info("socket"), most)

    def abort(self) -> None:
        if self.protocol is not None:
            self.protocol.transport.abort()


def hide(line: socket.socket, most: int) -> None:
    """How many bytes the kernel may take that nobody has read yet."""
    line.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, most)


def pipe_of(scope: MutableMapping[str, Any]) -> Pipe:
    return cast(Pipe, scope.get(KEY) or Pipe())


class AnsweringProtocol(PunctualProtocol):
    """Puts its pipe into the scope of each request."""

    def on_message_begin(self) -> None:
        super().on_message_begin()
        cast(MutableMapping[str, Any], self.scope)[KEY] = Pipe(self)
