// The dossier has all articles in itself: words are shown from there.

import { all, find, placeOf } from "./dom.js";
import { claimsOf } from "./drawer.js";
import { readName, rowsUnder } from "./words.js";

const isWords = (link) => link.getAttribute("href")?.startsWith("#words-");

const textAt = (name) => find(name)?.closest(".text");

const rowsOf = (text) => all(".rests li[id]", text.closest(".document"));

const textOf = (document) =>
  all(".text").find((text) => text.dataset.document === document && !text.closest(".panel"));

// Where the rows lead: an item's own place, or a time that is told in the row itself.
const leadsOf = (rows) => rows.flatMap((row) => [...row.children].slice(1));

/** The items that rows lead to, each once: whole cards where an item has one. */
function cardsOf(rows) {
  const targets = leadsOf(rows).map((node) => {
    const item = node.localName === "a" ? find(placeOf(node)) : node;
    return item?.closest(".item:not(.article)") || item;
  });
  return [...new Set(targets)].filter(Boolean);
}

export function startOwnTexts(drawer, parts) {
  /** Does something once all of these names are on the page: at once where nothing is packed. */
  const having = (names, act) => {
    if (names.some(parts.lacks)) parts.bring(names).then(act);
    else act();
  };

  const showWords = (link) => {
    const name = placeOf(link);
    if (!textAt(name) && !parts.lacks(name)) return false;
    const claims = drawer.holds(link) ? null : claimsOf(link);
    having([name], () => drawer.show({ claims, text: textAt(name), words: readName(name), from: link }));
    return true;
  };

  const showResting = (mark) => {
    const shown = mark.closest(".text");
    const within = drawer.holds(mark);
    const text = within ? textOf(shown.dataset.document) : shown;
    const rows = rowsUnder(mark, shown, rowsOf(text));
    if (!rows.length) return false;
    having(leadsOf(rows).filter((node) => node.localName === "a").map(placeOf), () => drawer.show({
      claims: cardsOf(rows),
      text: within ? null : text,
      words: readName(rows[0].id),
      from: mark,
    }));
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
