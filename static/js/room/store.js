// What the page shows: plain data, what changes it, and the few things every part of a page asks of it.

import { hearing } from "./hearing.js";
import { emptyPicture } from "./picture.js";

const NOTHING = Object.freeze({});
const byMark = (one, other) => one.mark - other.mark || one.id.localeCompare(other.id);

/** `send(kind, data, {slot, draft})` → the command's id; `say` from words.js; `boot` from the page. */
export const roomStore = ({ boot, say, send, whisper, tell }) => ({
  boot,
  say,
  send,
  whisper, // droppable: what somebody is typing
  tell, // to the other parts of this page
  picture: emptyPicture(),
  loaded: false,
  status: "connecting", // connecting, open, offline, ended
  ended: 0, // the close code, if it is over for this tab
  stale: false, // the server runs another build than this page
  pending: 0,
  savedAt: null,
  refusals: [], // [{ id, sentence, slot, home }]
  here: [],
  typing: {},
  turnout: {},

  /** The value under a key without group, {} if there is none: one("round"). */
  one(name) {
    return this.picture[""][name] ?? NOTHING;
  },

  /** All values of a group, as they came: all("table"). */
  all(group) {
    return Object.values(this.picture[group] ?? NOTHING);
  },

  /** One value of a group, {} if there is none: item("team", "T1"). */
  item(group, id) {
    return this.picture[group]?.[id] ?? NOTHING;
  },

  get me() {
    return this.one("me");
  },
  get round() {
    return this.one("round");
  },
  get room() {
    return this.one("room");
  },
  get isClosed() {
    return ["closed", "archived"].includes(this.room.stage);
  },
  get teams() {
    return this.all("team").sort(byMark);
  },
  get team() {
    return this.item("team", this.me.team);
  },

  /** The cards of one's own table; what only its writer sees yet stands in front of what the table sees. */
  get tableCards() {
    return Object.values({ ...this.picture.table, ...this.picture["me/card"] });
  },
  /** A card wherever it may be seen, {} if it may not. */
  card(id) {
    return this.picture["me/card"]?.[id] ?? this.picture.table?.[id] ?? this.picture.gallery?.[id] ?? NOTHING;
  },

  isMe(person) {
    return person === this.me.person;
  },
  name(person) {
    return this.item("person", person).name ?? "";
  },
  teamName(team) {
    return this.item("team", team).name ?? "";
  },
  mark(team) {
    return this.item("team", team).mark ?? "";
  },
  isHere(person) {
    return this.here.includes(person);
  },

  ...hearing,
});
