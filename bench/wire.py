"""A browser for load: requests on one kept connection and a websocket, and nothing it can spare."""

import asyncio
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode, urlsplit

from websockets.asyncio.client import ClientConnection, connect


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(slots=True)
class Browser:
    """One person's cookies and their connection to `base`."""

    base: str
    cookies: dict[str, str] = field(default_factory=dict)
    _reader: asyncio.StreamReader | None = None
    _writer: asyncio.StreamWriter | None = None

    async def get(self, path: str) -> Answer:
        return await self._ask("GET", path, b"", "")

    async def post(self, path: str, form: Mapping[str, object]) -> Answer:
        body = urlencode(form).encode()
        return await self._ask("POST", path, body, "application/x-www-form-urlencoded")

    async def socket(self, path: str, protocol: str) -> ClientConnection:
        return await connect(
            f"ws://{urlsplit(self.base).netloc}{path}", origin=self.base,  # type: ignore[arg-type]
            additional_headers={"Cookie": self._cookie()}, subprotocols=[protocol],  # type: ignore[list-item]
            compression=None, max_size=None, proxy=None, ping_interval=None, open_timeout=60,
        )  # fmt: skip

    def close(self) -> None:
        if self._writer:
            self._writer.close()
        self._reader = self._writer = None

    async def _ask(self, method: str, path: str, body: bytes, type: str) -> Answer:
        await self._connect()
        reader, writer = self._reader, self._writer
        assert reader is not None
        assert writer is not None
        writer.write(self._head(method, path, body, type) + body)
        answer = await _read(reader)
        if cookie := answer.headers.get("set-cookie"):
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer

    async def _connect(self) -> None:
        if self._writer is None:
            parts = urlsplit(self.base)
            self._reader, self._writer = await asyncio.open_connection(parts.hostname, parts.port)

    def _head(self, method: str, path: str, body: bytes, type: str) -> bytes:
        host = urlsplit(self.base).netloc
        lines = [f"{method} {path} HTTP/1.1", f"Host: {host}", f"Origin: {self.base}",
                 "Accept-Encoding: gzip", f"Cookie: {self._cookie()}"]  # fmt: skip
        if body:
            lines += [f"Content-Type: {type}", f"Content-Length: {len(body)}"]
        return "\r\n".join([*lines, "", ""]).encode()

    def _cookie(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())


async def _read(reader: asyncio.StreamReader) -> Answer:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    headers = {k.lower(): v for k, _, v in (line.partition(": ") for line in head[1:] if line)}
    if headers.get("transfer-encoding") == "chunked":
        body = await _chunks(reader)
    else:
        body = await reader.readexactly(int(headers.get("content-length", 0)))
    if headers.get("content-encoding") == "gzip":
        body = zlib.decompress(body, wbits=31)
    return Answer(int(head[0].split()[1]), headers, body)


async def _chunks(reader: asyncio.StreamReader) -> bytes:
    parts: list[Any] = []
    while length := int(await reader.readline(), 16):
        parts.append(await reader.readexactly(length))
        await reader.readline()
    await reader.readline()
    return b"".join(parts)
