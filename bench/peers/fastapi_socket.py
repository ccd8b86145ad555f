"""FastAPI's own websocket, as its manual shows it: what comes is sent to everybody."""

from fastapi import FastAPI, WebSocket, WebSocketDisconnect

from bench.peers.bare import serve

app = FastAPI()
everybody: set[WebSocket] = set()


@app.websocket("/")
async def room(websocket: WebSocket) -> None:
    await websocket.accept()
    everybody.add(websocket)
    try:
        while True:
            text = await websocket.receive_text()
            for other in list(everybody):
                await other.send_text(text)
    except WebSocketDisconnect:
        everybody.discard(websocket)


if __name__ == "__main__":
    serve(app)
