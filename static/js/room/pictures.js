// Pictures on cards: where they are, how one is sent, how a large one is made small enough beforehand.

const SHRUNK = 2400; // pixels of the longer side
const QUALITY = 0.85;
const SHRINK_FROM = 2 * 1024 * 1024; // bytes; smaller files go as they are

/** `images` of the page's boot: {path, place, most, bytes, takes, words}. */
export const addressOf = ({ path, place }, id, small = false) => `${path}/${id}?as=${place}${small ? "&small=1" : ""}`;

/** The first picture among what was pasted, dropped or chosen. */
export const pictureIn = (files, takes) => [...(files ?? [])].find((file) => takes.includes(file.type));

export const readAsAddress = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

/** The file itself, or a smaller one where the browser can make it; what cannot be read goes as it is. */
export async function smallEnough(file) {
  if (file.size < SHRINK_FROM) return file;
  try {
    const image = await createImageBitmap(file);
    const scale = Math.min(1, SHRUNK / Math.max(image.width, image.height));
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width * scale, height: image.height * scale });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((done) => canvas.toBlob(done, file.type === "image/png" ? "image/webp" : "image/jpeg", QUALITY));
    return blob && blob.size < file.size ? blob : file;
  } catch {
    return file;
  }
}

/** Sends the file; tells its share as it goes. → {image} or {sentence}, {} when nothing readable came back. */
export function sendPicture({ images, card, round, file, alt, told, request = new XMLHttpRequest() }) {
  const query = new URLSearchParams({ as: images.place, card, round });
  return new Promise((resolve) => {
    request.open("POST", `${images.path}?${query}`);
    request.setRequestHeader(images.words, encodeURIComponent(alt));
    request.responseType = "json";
    request.upload.onprogress = (event) => event.lengthComputable && told(event.loaded / event.total);
    request.onload = () => resolve(request.response ?? {});
    request.onerror = request.onabort = () => resolve({});
    request.send(file);
  });
}
