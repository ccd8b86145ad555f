// Everybody, by table: move them, help them back in, change what they came to do.

import { mint } from "../room/ids.js";
import { ask as request } from "../room/errand.js";

const byName = (one, other) => one.name.localeCompare(other.name);

export const people = () => ({
  chosen: "",
  code: "",
  problem: "",
  tag: "function",
  everybody: false,
  newTeam: "",

  get everyone() {
    return this.$store.room.all("person").filter((person) => person.present !== false && !person.waiting).sort(byName);
  },
  /** [{id, name, mark, people}], the teams first, then the rest of the room. */
  get tables() {
    const { say, teams } = this.$store.room;
    const at = (team) => this.everyone.filter((person) => (person.team ?? "") === team);
    const makers = (person) => ["participant", "guest"].includes(person.role);
    const others = this.everyone.filter((person) => !person.team && !makers(person));
    const loose = at("").filter(makers);
    const tables = teams.map((team) => ({ ...team, people: at(team.id) }));
    if (loose.length) tables.push({ id: "loose", name: say("no_team"), mark: "", people: loose });
    return [...tables, { id: "others", name: say("other_roles"), mark: "", people: others }];
  },
  get person() {
    return this.$store.room.item("person", this.chosen);
  },
  get isMe() {
    return this.$store.room.isMe(this.chosen);
  },
  get isMaker() {
    return ["participant", "guest"].includes(this.person.role);
  },
  choose(person) {
    this.chosen = person.id;
    this.code = "";
    this.problem = "";
  },
  presence(person) {
    return this.$store.room.say(this.$store.room.isHere(person.id) ? "connected" : "not_connected");
  },

  send(kind, data) {
    this.$store.room.send(kind, { person: this.chosen, ...data });
  },
  move(team) {
    if (team && team !== this.person.team) this.send("move_person", { team });
  },
  role(role) {
    if (role !== this.person.role) this.send("change_role", { role });
  },
  confirm(key, kind) {
    const { name } = this.person;
    this.close();
    this.ask(key, { name }, kind, { person: this.chosen });
  },
  showCode() {
    return this.askCode("");
  },
  /** In every browser; the answer is the code with which they come back. */
  signOut() {
    return this.askCode("/renew");
  },
  async askCode(what) {
    const answer = await request(`${this.$store.room.boot.links.codes}${what}`, { person: this.chosen });
    this.code = answer.code ?? "";
    this.problem = answer.sentence ?? (answer.code ? "" : this.$store.room.say("not_reached"));
  },

  balance() {
    this.$store.room.send("balance_teams", { tag: this.tag, everybody: this.everybody });
  },
  addTeam() {
    const name = this.newTeam.trim();
    if (!name) return;
    this.$store.room.send("add_team", { team: mint("T", 6), name });
    this.newTeam = "";
  },
});
