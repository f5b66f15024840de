// Keys: j and k go from item to item, e opens the evidence, / goes to the words, ? tells of the keys, Escape closes.

import { all, find, isTyping } from "./dom.js";

/** What the keys reach may be given to `desk` later: a large page is still being unpacked when the first key is pressed. */
export function startKeys(desk) {
  const { drawer, box } = desk;
  const help = find("keys");
  find("keys-button")?.addEventListener("click", () => help.showModal());

  const step = (by) => {
    const visible = all("main .item").filter((item) => item.checkVisibility());
    if (!visible.length) return;
    const now = visible.findIndex((item) => item.classList.contains("current"));
    const next = now < 0 && by < 0 ? visible.length - 1 : now + by;
    const item = visible[Math.min(visible.length - 1, Math.max(0, next))];
    for (const one of all("main .item.current")) one.classList.remove("current");
    item.classList.add("current");
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest" });
  };

  const showEvidence = () => {
    const item = document.querySelector("main .item.current") || document.activeElement?.closest?.("main .item");
    const link = item && desk.texts?.wordsIn(item);
    if (link) desk.texts.showWords(link);
  };

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    e: showEvidence,
    "/": () => box?.focus(),
    "?": () => help?.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      if (help?.open || drawer?.close()) return;
      if (document.activeElement === box) {
        desk.clear?.();
        box.blur();
      }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}
