// The room as this tab may see it, in groups: "table/A-1" lies in group "table" under "A-1".

export const emptyPicture = () => ({ "": Object.create(null) });

/** "table/A-1" → ["table", "A-1"]; "me/ballot/B1" → ["me/ballot", "B1"]; "round" → ["", "round"]. */
export function place(key) {
  const cut = key.indexOf("/", key.startsWith("me/") ? 3 : 0);
  return cut < 0 ? ["", key] : [key.slice(0, cut), key.slice(cut + 1)];
}

/** Fold a frame into a picture, in place. */
export function fold(picture, { set = {}, gone = [] }) {
  for (const [key, value] of Object.entries(set)) {
    const [group, name] = place(key);
    picture[group] ??= Object.create(null);
    picture[group][name] = value;
  }
  for (const key of gone) {
    const [group, name] = place(key);
    if (picture[group]) delete picture[group][name];
  }
}

/** Make the picture show exactly `set`; what stays the same is not touched, so it is not drawn again. */
export function replace(picture, set) {
  const now = new Map(entries(picture));
  const gone = [...now.keys()].filter((key) => !Object.hasOwn(set, key));
  const changed = Object.entries(set).filter(([key, value]) => !same(now.get(key), value));
  fold(picture, { set: Object.fromEntries(changed), gone });
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

const entries = (picture) =>
  Object.entries(picture).flatMap(([group, values]) =>
    Object.entries(values).map(([name, value]) => [group ? `${group}/${name}` : name, value]),
  );
