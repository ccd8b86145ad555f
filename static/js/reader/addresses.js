// Addresses: what stands behind the # of the page, and the entry and the place in it that it names.

/** The id of an entry, or of a place in one, as a link. */
export const linkTo = (id) => `#${id.split("/").map(encodeURIComponent).join("/")}`;

/** What a link names; empty where it is no address at all. */
export function named(hash) {
  try {
    return hash.slice(1).split("/").map(decodeURIComponent).join("/");
  } catch {
    return "";
  }
}

/** The entry at an address or, for a place inside one, the entry it lies in; undefined if none. */
export function entryAt(entries, address) {
  const inside = address.slice(0, Math.max(address.lastIndexOf("/"), 0));
  return entries.get(address) ?? entries.get(inside);
}
