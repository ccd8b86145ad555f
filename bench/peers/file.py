"""A file in memory, as large as it is told to be, served by uvicorn and Starlette."""

import os
import socket

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

body = b""


async def size(request: Request) -> Response:
    global body
    body = os.urandom(request.path_params["bytes"])
    return Response()


async def file(request: Request) -> Response:
    return Response(body, media_type="application/octet-stream")


def main() -> None:
    app = Starlette(routes=[Route("/size/{bytes:int}", size, methods=["POST"]),
                            Route("/file", file)])  # fmt: skip
    with socket.create_server(("127.0.0.1", 0), backlog=2048) as listener:
        print(f"http://127.0.0.1:{listener.getsockname()[1]}/", flush=True)
        uvicorn.Server(uvicorn.Config(app, log_level="error")).run(sockets=[listener])


if __name__ == "__main__":
    main()
