// Wires the page. The only file that knows Alpine.

import Alpine from "../vendor/alpine.js";
import { clock, draftsOf, openRoom, prodOnWake } from "./room/room.js";
import { roomStore } from "./room/store.js";
import { speaker } from "./room/words.js";

const PLACES = { facilitator: "cockpit", screen: "screen", sponsor: "sponsor", observer: "sponsor" };
const TICK_MS = 200; // looked at this often, drawn once a second

const read = (element) => JSON.parse(element.textContent);
const boot = read(document.getElementById("boot"));
const lists = [...document.querySelectorAll("script[data-words]")].map(read);
const say = speaker(Object.assign({}, boot.words, ...lists), document.documentElement.lang);
const announce = (name, detail) => dispatchEvent(new CustomEvent(name, { detail }));

const { components } = await import(`./components/${PLACES[boot.place] ?? "participant"}.js`);
const drafts = draftsOf(boot);
const { outbox, socket } = openRoom({ boot, drafts, announce, store: () => Alpine.store("room") });

Alpine.store("clock", { now: clock.now() });
Alpine.store(
  "room",
  roomStore({
    boot,
    say,
    send(kind, data, draft) {
      if (draft?.slot) this.forgive(draft.slot);
      return outbox.send(kind, data, draft);
    },
    tell: announce,
    whisper: (kind, data) => socket.send({ t: "now", k: kind, d: data }),
  }),
);
Alpine.magic("drafts", () => drafts);
for (const [name, component] of Object.entries(components)) Alpine.data(name, component);
Alpine.start();

Alpine.store("room").count(outbox.size, null);
setInterval(() => (Alpine.store("clock").now = Math.floor(clock.now() / 1000) * 1000), TICK_MS);
prodOnWake(socket);
socket.start();
