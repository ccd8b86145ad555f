import assert from "node:assert/strict";
import { test } from "node:test";
import { Clock } from "../../static/js/room/clock.js";

const at = (start) => {
  let here = start;
  const clock = new Clock(() => here);
  return { clock, wait: (ms) => (here += ms), here: () => here };
};

test("before any ping the last frame's own time is good enough", () => {
  const { clock, wait } = at(1_000);
  clock.hint(61_000);
  wait(500);
  assert.equal(clock.now(), 61_500);
});

test("the quickest of the pings tells the time, not the latest", () => {
  const { clock, wait, here } = at(0);
  const ping = (journey, offset) => {
    const sent = here();
    wait(journey);
    clock.sample(sent, sent + journey / 2 + offset);
  };
  ping(40, 5_000);
  ping(900, 5_300);
  assert.equal(clock.offset, 5_000);
});

test("only eight pings are kept, so a clock that drifts is followed", () => {
  const { clock, wait, here } = at(0);
  clock.sample(here(), here() + 1_000);
  for (let n = 0; n < 8; n += 1) {
    const sent = here();
    wait(20);
    clock.sample(sent, sent + 10 + 2_000);
  }
  assert.equal(clock.offset, 2_000);
});

test("after a sleep old pings do not count, but their time is kept until the next", () => {
  const { clock, wait, here } = at(0);
  clock.sample(here(), here() + 1_000);
  clock.forget();
  assert.equal(clock.offset, 1_000);
  const sent = here();
  wait(600);
  clock.sample(sent, sent + 300 + 7_000);
  assert.equal(clock.offset, 7_000);
});

test("a frame from our future shows that the server's clock runs faster, a late one shows nothing", () => {
  const { clock, wait, here } = at(0);
  clock.sample(here(), here());
  wait(1_000);
  clock.follow(61_000);
  assert.equal(clock.now(), 61_000);
  clock.follow(31_000);
  clock.follow(62_000);
  clock.follow(NaN);
  assert.equal(clock.now(), 61_000);
});
