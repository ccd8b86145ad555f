// Puts a room together: store, clock, outbox, drafts and socket. The machines stay outside Alpine's proxies.

import { Clock } from "./clock.js";
import { Drafts } from "./drafts.js";
import { EventLine } from "./event_line.js";
import { mint } from "./ids.js";
import { Shelf } from "./keep.js";
import { Outbox } from "./outbox.js";
import { RoomSocket } from "./socket.js";
import { Ways } from "./ways.js";
import { pictureFetcher } from "./whole.js";

const PROTOCOL = "charrette.1";

export const clock = new Clock();

/** Where this person's drafts and unacknowledged commands of this room lie. */
const shelfOf = (boot, what) =>
  new Shelf(storageOrNone("localStorage"), `charrette/${boot.room}/${boot.person}/${what}/`);

const storageOrNone = (kind) => {
  try {
    return globalThis[kind];
  } catch {
    return null; // forbidden in this browser: the shelf remembers until the page is left
  }
};

/** The room's addresses, each with this tab's own word; the socket's with its own scheme. */
function waysTo(boot, tab) {
  const address = (path) => {
    const url = new URL(path, location.href);
    url.searchParams.set("tab", tab);
    return url;
  };
  const socket = new URL(boot.socket, location.href);
  socket.protocol = location.protocol === "https:" ? "wss:" : "ws:";
  return new Ways({
    socket: () => new WebSocket(socket, PROTOCOL),
    stream: () => new EventLine({ events: address(boot.events), posts: address(boot.posts) }),
    shelf: new Shelf(storageOrNone("sessionStorage"), "charrette/"),
  });
}

export const draftsOf = (boot) => new Drafts(shelfOf(boot, "draft"));

/** `store()` gives the live store; `announce(name, detail)` tells components what came back. */
export function openRoom({ boot, drafts, store, announce }) {
  const tab = mint("tab");
  const ways = waysTo(boot, tab);

  const outbox = new Outbox({
    shelf: shelfOf(boot, "outbox"),
    transmit: ({ i, k, d }) => socket.send({ t: "do", i, k, d }),
    onChange: (size) => store().count(size, clock.now()),
    onRefused(entry, answer) {
      const home = entry.draft ? drafts.giveBack(entry.slot, entry.draft, entry.i) : "";
      store().refuse(entry, answer.msg, home);
      announce("refused", { id: entry.i, kind: entry.k, slot: entry.slot, home });
    },
  });

  const socket = new RoomSocket({
    clock,
    tab,
    build: boot.build,
    connect: () => ways.open(),
    tried: (answered) => ways.tried(answered),
    fetchPicture: pictureFetcher(boot.picture),
    onPicture: (whole) => store().show(whole),
    onFrame: (frame) => (frame.t === "ok" || frame.t === "no" ? heard(frame) : store().receive(frame)),
    onStatus(status, details) {
      store().turn(status, details);
      if (status === "open") outbox.resend();
      if (details?.elsewhere) location.assign(details.elsewhere);
    },
  });

  const heard = (frame) => {
    outbox.answered(frame);
    if (!frame.i) store().refuse({ i: mint() }, frame.msg);
    if (frame.i) announce("answered", frame);
  };

  return { outbox, socket };
}

/** A laptop that opens its lid must not show an old room as if it were alive. */
export function prodOnWake(socket) {
  const awake = () => document.visibilityState === "visible" && socket.prod();
  document.addEventListener("visibilitychange", awake);
  document.addEventListener("resume", awake); // after the browser had put this tab to sleep
  addEventListener("online", awake);
  addEventListener("pageshow", (event) => event.persisted && awake());
}
