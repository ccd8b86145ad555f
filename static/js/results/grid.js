// Two axes: each option at its medians, in the corner that the room gave it.

/** [{id, label, x, y, corner, levels, contested}]; x and y run 0..1, the first axis upwards. */
export function points({ options, result, params = {} }) {
  const [low, high] = params.scale ?? [1, 5];
  const [up, along] = params.axes ?? ["impact", "effort"];
  const at = (value) => (value - low) / (high - low);
  return options
    .map((option) => ({ ...option, found: result.options?.[option.id] ?? result[option.id] ?? {} }))
    .filter(({ found }) => median(found, up) !== null && median(found, along) !== null)
    .map(({ found, ...option }, n) => ({
      ...option,
      n: n + 1,
      y: at(median(found, up)),
      x: at(median(found, along)),
      corner: found.quadrant,
      levels: found.levels,
      contested: Boolean(found.contested),
    }));
}

const median = (found, axis) => found[`${axis}_median`] ?? found[axis] ?? null;

/** Points on the same spot are put beside each other: [{…point, dx}] with dx in steps of one. */
export function spread(all) {
  const seen = new Map();
  return all.map((point) => {
    const spot = `${point.x},${point.y}`;
    const dx = seen.get(spot) ?? 0;
    seen.set(spot, dx + 1);
    return { ...point, dx };
  });
}
