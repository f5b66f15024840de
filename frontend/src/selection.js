// Several items of the queue at once: which are selected, how many, and what the keys do with them.

import { all, find } from "./dom.js";

const BOX = '.turn input[type="checkbox"][name="items"]';
const VERDICTS = { a: "accept", r: "reject" };

export function makeSelection() {
  const form = find("several");
  const told = find("selected");
  const boxes = () => all(BOX);
  const chosen = () => boxes().filter((box) => box.checked);

  const tell = () => {
    const count = chosen().length;
    for (const box of boxes()) box.closest(".turn").classList.toggle("chosen", box.checked);
    form?.classList.toggle("any", count > 0);
    if (told) told.textContent = count ? `${count} selected` : "";
  };

  document.addEventListener("change", (event) => {
    if (event.target.matches(BOX)) tell();
  });
  // A page that the back button brings has its boxes ticked again.
  window.addEventListener("pageshow", tell);
  tell();

  return {
    isAny: () => chosen().length > 0,
    toggleAll() {
      const wanted = chosen().length < boxes().length;
      for (const box of boxes()) box.checked = wanted;
      tell();
      return boxes().length > 0;
    },
    say(key) {
      form.querySelector(`button[value="${VERDICTS[key]}"]`).click();
      return true;
    },
  };
}
