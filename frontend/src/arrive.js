// A page that was opened at words lights all of them, also where marks cut them into pieces.

import { find, placeOf } from "./dom.js";
import { light, readName } from "./words.js";

function arrive() {
  const name = placeOf(location);
  const words = readName(name);
  const text = words && find(name)?.closest(".text");
  if (text) light(text, words.start, words.end);
}

export function startArriving() {
  window.addEventListener("hashchange", arrive);
  arrive();
}
