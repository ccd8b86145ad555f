// The reader: a list that is searched and filtered, and the one thing that is open.

import { entryAt, named } from "./addresses.js";
import { drawn } from "./drawing.js";
import { found, prepared } from "./finding.js";
import { asked, stepOf, stepped } from "./keys.js";
import { bring, chosen, fill, listed } from "./listing.js";
import { make } from "./nodes.js";

const START = "start";

export function open(page, view) {
  const at = (id) => page.getElementById(id);
  const { entries, words } = JSON.parse(at("data").textContent);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const listable = entries.filter((entry) => entry.id !== START);
  const known = prepared(listable);
  const selects = at("search").querySelectorAll("select");
  const name = page.title;
  let current = START;

  const links = () => [...at("results").querySelectorAll("a")];
  const shows = (what) => (page.body.dataset.shows = what);

  function list() {
    const hits = found(known, at("query").value, chosen(selects));
    at("count").textContent = hits.length
      ? words.found.replace("{n}", hits.length).replace("{all}", known.length)
      : words.nothing;
    at("results").replaceChildren(...hits.map((entry) => listed(entry, words, current)));
  }

  function turn() {
    const address = named(view.location.hash);
    if (address && address !== "detail") show(address);
    else if (!address) show(START);
  }

  function show(address) {
    const entry = entryAt(byId, address);
    current = entry?.id ?? address;
    at("open").replaceChildren(...(entry ? drawn(entry, words) : [make("h2", { tabindex: "-1" }, words.gone)]));
    page.title = entry?.id === START || !entry ? name : [entry.ref, entry.title, name].filter(Boolean).join(" · ");
    for (const link of links()) link.toggleAttribute("aria-current", false);
    mark();
    shows(view.location.hash ? "detail" : "list");
    if (view.location.hash) arrive(address);
  }

  function mark() {
    const own = links().find((link) => named(link.hash) === current);
    own?.setAttribute("aria-current", "true");
    if (own) bring(own, view.innerHeight);
  }

  function arrive(address) {
    const place = page.getElementById(address);
    const inside = place && at("open").contains(place);
    (inside ? place : at("open").querySelector("h2")).focus({ preventScroll: !inside });
    if (!inside) view.scrollTo(0, 0);
  }

  function back() {
    shows("list");
    (links().find((link) => named(link.hash) === current) ?? at("query")).focus();
  }

  function step(by) {
    const next = stepped(links().indexOf(page.activeElement), by, links().length);
    (links()[next] ?? at("query")).focus();
  }

  const acts = {
    search: () => (shows("list"), at("query").focus(), at("query").select()),
    clear: () => ((at("query").value = ""), list()),
    first: () => links()[0]?.click(),
    list: back,
  };

  const where = (node) =>
    node === at("query") ? "query" : at("results").contains(node) ? "list" : node.matches("input, select") ? "field" : "page";

  page.addEventListener("keydown", (event) => {
    const wish = asked(event, where(event.target));
    if (!wish) return;
    event.preventDefault();
    (acts[wish] ?? (() => step(stepOf(wish))))();
  });
  at("search").addEventListener("submit", (event) => event.preventDefault());
  at("search").addEventListener("input", list);
  at("search").addEventListener("reset", () => view.setTimeout(list));
  at("results").addEventListener("click", (event) => {
    if (event.target.closest("a")?.hash === view.location.hash) shows("detail");
  });
  at("back").addEventListener("click", back);
  view.addEventListener("hashchange", turn);
  fill(selects, listable);
  list();
  turn();
}
