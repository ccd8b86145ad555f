// Node's `ws`: what comes is sent to everybody.

import { WebSocketServer } from "ws";

const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false, backlog: 2048 });
server.on("listening", () => console.log(`ws://127.0.0.1:${server.address().port}/`));
server.on("connection", (socket) => {
  socket.on("message", (data) => {
    const text = data.toString();
    for (const other of server.clients) other.send(text);
  });
});
