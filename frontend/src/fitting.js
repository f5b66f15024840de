// Whether an item fits a wish: by its row in the table, and by its words.

import { all, placeOf } from "./dom.js";

const texts = new WeakMap();

/** The words of an item in small letters; the words around a quote belong to other items. */
export function textOf(item) {
  if (!texts.has(item)) {
    const walker = document.createTreeWalker(item, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      node.nodeType === Node.ELEMENT_NODE && node.classList.contains("around")
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT);
    const parts = [];
    while (walker.nextNode()) if (walker.currentNode.nodeType === Node.TEXT_NODE) parts.push(walker.currentNode.data);
    texts.set(item, parts.join("").toLowerCase());
  }
  return texts.get(item);
}

/** What an item that has no row of its own leads to. */
export const leadsOf = (item) => all("a.to[href*='#']", item).map(placeOf);

/** Whether something fits; without a day or facet of its own – a place, a decision – it fits when something that it leads to does. */
export function fits(table, wish, { id, leads, text }) {
  if (wish.from || wish.to || wish.facets.length) {
    const known = id && table.has(id) ? table.fits(id, wish) : leads().some((one) => table.fits(one, wish));
    if (!known) return false;
  }
  return wish.words.every((word) => text().includes(word));
}

export const fitsItem = (table, wish, item) =>
  fits(table, wish, { id: item.id, leads: () => leadsOf(item), text: () => textOf(item) });
