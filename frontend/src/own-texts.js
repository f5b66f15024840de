// The dossier has all articles in itself: words are shown from there.

import { all, find, placeOf } from "./dom.js";
import { claimsOf } from "./drawer.js";
import { readName, rowsUnder } from "./words.js";

const isWords = (link) => link.getAttribute("href")?.startsWith("#words-");

const textAt = (name) => find(name)?.closest(".text");

const rowsOf = (text) => all(".rests li[id]", text.closest(".document"));

const textOf = (document) =>
  all(".text").find((text) => text.dataset.document === document && !text.closest(".panel"));

/** The items that rows lead to, each once: whole cards where an item has one. */
function cardsOf(rows) {
  const targets = rows.flatMap((row) => [...row.children].slice(1)).map((node) => {
    const item = node.localName === "a" ? find(placeOf(node)) : node;
    return item?.closest(".item:not(.article)") || item;
  });
  return [...new Set(targets)].filter(Boolean);
}

export function startOwnTexts(drawer) {
  const showWords = (link) => {
    const name = placeOf(link);
    const text = textAt(name);
    if (!text) return false;
    drawer.show({
      claims: drawer.holds(link) ? null : claimsOf(link),
      text,
      words: readName(name),
      from: link,
    });
    return true;
  };

  const showResting = (mark) => {
    const shown = mark.closest(".text");
    const within = drawer.holds(mark);
    const text = within ? textOf(shown.dataset.document) : shown;
    const rows = rowsUnder(mark, shown, rowsOf(text));
    if (!rows.length) return false;
    drawer.show({
      claims: cardsOf(rows),
      text: within ? null : text,
      words: readName(rows[0].id),
      from: mark,
    });
    return true;
  };

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const link = event.target.closest("a[href]");
    if (!link) return;
    const shown = link.classList.contains("mark") && link.closest(".text")
      ? showResting(link)
      : isWords(link) && showWords(link);
    if (shown) event.preventDefault();
    else if (drawer.holds(link) && link.getAttribute("href").includes("#")) drawer.leave();
  });

  return {
    showWords,
    wordsIn: (item) => item.querySelector("a[href^='#words-']"),
  };
}
