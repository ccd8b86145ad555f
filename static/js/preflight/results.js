// How a trial ends.

/** As large as a frame of a room gets in ordinary work. */
export const FRAME = "x".repeat(16_000);

export const good = (values) => ({ state: "good", ...values });
export const bad = (why, values) => ({ state: "bad", why, ...values });
