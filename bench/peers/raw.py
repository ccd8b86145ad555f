"""The ceiling of Python: the same websocket frame written to every transport, nothing parsed."""

import asyncio
import base64
import hashlib
import re
from typing import cast

from bench.peers.bare import TO_ALL

MAGIC = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
KEY = re.compile(rb"(?i)sec-websocket-key: *(\S+)")
everybody: set["Line"] = set()


class Line(asyncio.Protocol):
    """Takes one short unmasked-by-zeros message at a time, as the load sends them."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport, self.open = cast(asyncio.Transport, transport), False

    def connection_lost(self, exc: Exception | None) -> None:
        everybody.discard(self)

    def data_received(self, data: bytes) -> None:
        if self.open:
            self._heard(data)
        elif found := KEY.search(data):
            token = base64.b64encode(hashlib.sha1(found[1] + MAGIC).digest())
            self.transport.write(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                 b"Connection: Upgrade\r\nSec-WebSocket-Accept: " + token
                                 + b"\r\n\r\n")  # fmt: skip
            self.open = True
            everybody.add(self)

    def _heard(self, data: bytes) -> None:
        at = data.find(TO_ALL.encode())
        if at < 0:
            return
        text = data[at:]
        frame = b"\x81\x7e" + len(text).to_bytes(2, "big") + text
        for line in everybody:
            line.transport.write(frame)


async def main() -> None:
    server = await asyncio.get_running_loop().create_server(Line, "127.0.0.1", 0, backlog=2048)
    print(f"ws://127.0.0.1:{server.sockets[0].getsockname()[1]}/", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
