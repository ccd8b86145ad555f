// Socket.IO over websockets only: what comes as "all" is emitted to everybody.

import { createServer } from "node:http";
import { Server } from "socket.io";

const web = createServer();
const server = new Server(web, { transports: ["websocket"], perMessageDeflate: false });
server.on("connection", (socket) => socket.on("all", (text) => server.emit("all", text)));
web.listen({ host: "127.0.0.1", port: 0, backlog: 2048 }, () =>
  console.log(`ws://127.0.0.1:${web.address().port}/socket.io/?EIO=4&transport=websocket`),
);
