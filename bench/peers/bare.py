"""The raw limit: a bare ASGI websocket that sends back what it hears, or sends it to everybody."""

import socket
from typing import Any

import uvicorn

TO_ALL = "all:"
everybody: set[Any] = set()


async def app(scope: Any, receive: Any, send: Any) -> None:
    """Nothing of ours: no routing, no cookies, no room, no disk."""
    if scope["type"] != "websocket":
        return
    await receive()
    await send({"type": "websocket.accept"})
    everybody.add(send)
    while (message := await receive())["type"] == "websocket.receive":
        text = message["text"]
        for other in list(everybody) if text.startswith(TO_ALL) else [send]:
            await other({"type": "websocket.send", "text": text})
    everybody.discard(send)


def serve(application: Any) -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=2048) as listener:
        print(f"ws://127.0.0.1:{listener.getsockname()[1]}/", flush=True)
        config = uvicorn.Config(
            application, ws="websockets-sansio", ws_per_message_deflate=False, lifespan="off",
            log_level="error",
        )  # fmt: skip
        uvicorn.Server(config).run(sockets=[listener])


if __name__ == "__main__":
    serve(app)
