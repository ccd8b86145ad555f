// A cockpit and a projector in one browser talk to each other without a server: what to show next.

const name = (room) => `charrette/screen/${room}`;

const channel = (room) => (globalThis.BroadcastChannel ? new BroadcastChannel(name(room)) : null);

/** From the cockpit: {show}, {step} or {hold}. */
export function point(room, wish) {
  const line = channel(room);
  line?.postMessage(wish);
  line?.close();
}

/** On the projector: `onWish` is called with what a cockpit asks for. */
export function follow(room, onWish) {
  const line = channel(room);
  if (line) line.onmessage = ({ data }) => onWish(data);
}
