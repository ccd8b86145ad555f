// A picture is found, addressed, and sent with its words; what comes back is told.

import assert from "node:assert/strict";
import { test } from "node:test";

import { addressOf, pictureIn, sendPicture, smallEnough } from "../../static/js/room/pictures.js";

const IMAGES = { path: "/rooms/ABCD2345/images", place: "screen", words: "charrette-alt", most: 3, bytes: 100, takes: ["image/png"] };

class FakeRequest {
  headers = {};
  upload = {};
  open(method, address) {
    Object.assign(this, { method, address });
  }
  setRequestHeader(name, value) {
    this.headers[name] = value;
  }
  send(body) {
    this.body = body;
  }
}

function sending(alt = "The form, größer") {
  const request = new FakeRequest();
  const told = [];
  const answered = sendPicture({ images: IMAGES, card: "a 1", round: "r1", file: "bytes", alt, told: (share) => told.push(share), request });
  return { request, told, answered };
}

test("a picture has an address for each place, small or whole", () => {
  assert.equal(addressOf(IMAGES, "i1"), "/rooms/ABCD2345/images/i1?as=screen");
  assert.equal(addressOf(IMAGES, "i1", true), "/rooms/ABCD2345/images/i1?as=screen&small=1");
});

test("the first picture that is taken is found among files", () => {
  const files = [{ type: "text/plain" }, { type: "image/svg+xml" }, { type: "image/png", name: "b" }];
  assert.equal(pictureIn(files, IMAGES.takes).name, "b");
  assert.equal(pictureIn(files.slice(0, 2), IMAGES.takes), undefined);
  assert.equal(pictureIn(undefined, IMAGES.takes), undefined);
});

test("its words go in a header, so that no log of addresses holds them", () => {
  const { request } = sending();
  assert.equal(request.address, "/rooms/ABCD2345/images?as=screen&card=a+1&round=r1");
  assert.equal(decodeURIComponent(request.headers["charrette-alt"]), "The form, größer");
  assert.match(request.headers["charrette-alt"], /^[ -~]*$/);
});

test("how far it is gets told", () => {
  const { request, told } = sending();
  request.upload.onprogress({ lengthComputable: true, loaded: 1, total: 4 });
  request.upload.onprogress({ lengthComputable: false });
  assert.deepEqual(told, [0.25]);
});

test("what was answered comes back, and nothing when nobody answered", async () => {
  const said = sending();
  said.request.response = { sentence: "Too large." };
  said.request.onload();
  assert.deepEqual(await said.answered, { sentence: "Too large." });
  const lost = sending();
  lost.request.onerror();
  assert.deepEqual(await lost.answered, {});
  const unreadable = sending();
  unreadable.request.response = null;
  unreadable.request.onload();
  assert.deepEqual(await unreadable.answered, {});
});

test("a small file goes as it is, and so does one that the browser cannot read", async () => {
  const small = { size: 10, type: "image/png" };
  const odd = { size: 10 ** 8, type: "image/png" };
  assert.equal(await smallEnough(small), small);
  assert.equal(await smallEnough(odd), odd);
});
