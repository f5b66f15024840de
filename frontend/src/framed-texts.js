// In a folder every article has a page: words are shown from there in a frame, beside the card that rests on them.

import { all } from "./dom.js";
import { claimsOf } from "./drawer.js";

// Words that a page arrives at take the focus, and with it the key that closes the drawer.
const CLOSE = "tidings: close the drawer";

const WORDS = "a[href*='#words-']";

const addressOf = (link) => new URL(link.getAttribute("href"), location.href);

export function startFramedTexts(drawer) {
  const showWords = (link) => drawer.show({
    claims: drawer.holds(link) ? null : claimsOf(link),
    frame: addressOf(link).href,
    from: link,
  });

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const link = event.target.closest(WORDS);
    // On its own page an article stands there already.
    if (!link || addressOf(link).pathname === location.pathname) return;
    event.preventDefault();
    showWords(link);
  });

  window.addEventListener("message", (event) => {
    if (event.data === CLOSE && event.source === drawer.article.querySelector("iframe")?.contentWindow) drawer.close();
  });

  return { showWords, wordsIn: (item) => item.querySelector(WORDS) };
}

/** A page within the drawer shows its article only; its links lead the whole window on. */
export function beFramed() {
  document.documentElement.classList.add("framed");
  for (const link of all("a[href]")) {
    if (addressOf(link).pathname !== location.pathname || !addressOf(link).hash) link.target = "_top";
  }
  // A file has no origin that could be named here; the message says nothing about anything.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") window.parent.postMessage(CLOSE, "*");
  });
}
