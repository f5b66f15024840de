// Words of a report for an item under review: selected with the mouse or, when the text has the focus, with the arrow keys.
// Places are counted in code points of the document's text, as in the account; a selection never splits a character.

import { all, find } from "./dom.js";

const lengthOf = (text) => [...text].length;
const isHigh = (code) => code >= 0xd800 && code < 0xdc00;
const isLow = (code) => code >= 0xdc00 && code < 0xe000;

/** The offset in a text node, moved by `by` where it lies within a character of two units. */
const whole = (data, at, by) => (isHigh(data.charCodeAt(at - 1)) && isLow(data.charCodeAt(at)) ? at + by : at);

/** The text nodes of a block, in the order in which they are read. */
function* nodesOf(block) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode;
}

/** The first and the last code point of a range within a text; nothing where it has no words. */
export function placeOfRange(range, text) {
  let start = null;
  let end = null;
  const pieces = [];
  for (const block of all(".block", text)) {
    let at = Number(block.dataset.at);
    for (const node of nodesOf(block)) {
      const { data } = node;
      if (range.intersectsNode(node)) {
        const from = node === range.startContainer ? whole(data, range.startOffset, -1) : 0;
        const to = node === range.endContainer ? whole(data, range.endOffset, 1) : data.length;
        const piece = data.slice(from, to);
        if (piece.trim()) {
          const begun = at + lengthOf(data.slice(0, from)) + lengthOf(piece) - lengthOf(piece.trimStart());
          start ??= begun;
          end = at + lengthOf(data.slice(0, from)) + lengthOf(piece.trimEnd());
        }
        pieces.push(piece);
      }
      at += lengthOf(data);
    }
  }
  return start === null ? null : { start, end, quote: pieces.join("").trim() };
}

/** The words of a text, each with the nodes and offsets at which it begins and ends. */
function wordsOf(text) {
  const found = [];
  for (const block of all(".block", text)) {
    const nodes = [...nodesOf(block)];
    const borders = [];
    let length = 0;
    for (const node of nodes) {
      borders.push(length);
      length += node.data.length;
    }
    const spot = (at, isEnd) => {
      let place = borders.length - 1;
      while (place > 0 && (isEnd ? borders[place] >= at : borders[place] > at)) place -= 1;
      return [nodes[place], at - borders[place]];
    };
    for (const word of nodes.map((node) => node.data).join("").matchAll(/\S+/gu)) {
      found.push({ begin: spot(word.index, false), end: spot(word.index + word[0].length, true) });
    }
  }
  return found;
}

export function startChoosing() {
  const article = document.querySelector(".choosing-text");
  const text = article?.querySelector(".text");
  const bar = find("choose-bar");
  if (!text || !bar) return;
  let place = null;

  const tell = () => {
    const selection = getSelection();
    const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    place = range && range.intersectsNode(text) ? placeOfRange(range, text) : null;
    bar.hidden = !place;
    if (place) find("choose-quote").textContent = place.quote;
  };
  const choose = () => {
    if (!place) return;
    const address = new URL(article.dataset.address, location.href);
    address.searchParams.set("item", article.dataset.item);
    address.searchParams.set("words", `${place.start}-${place.end}`);
    address.hash = "choosing";
    location.assign(address);
  };
  document.addEventListener("selectionchange", tell);
  // Pressing the button must not take the selection away before it is read.
  bar.addEventListener("pointerdown", (event) => event.preventDefault());
  find("choose-these").addEventListener("click", choose);

  // By the keyboard: the words from `first` to `last` are selected; the one that moves is `last`.
  let words = null;
  let first = -1;
  let last = -1;
  const take = (next, more) => {
    words ??= wordsOf(text);
    if (!words.length) return;
    last = Math.min(words.length - 1, Math.max(0, next));
    if (!more || first < 0) first = last;
    const [from, to] = first <= last ? [first, last] : [last, first];
    getSelection().setBaseAndExtent(...words[from].begin, ...words[to].end);
    words[last].begin[0].parentElement.scrollIntoView({ block: "nearest" });
    tell(); // The browser tells of a selection later than the next key may come.
  };
  const steps = { ArrowLeft: -1, ArrowRight: 1 };
  text.tabIndex = 0;
  text.setAttribute("role", "group");
  text.setAttribute("aria-label", "Text of the report: arrow keys go from word to word, Shift takes more, Enter chooses");
  text.addEventListener("keydown", (event) => {
    // A browser may give the focus to a link in which words are selected.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" && place) choose();
    else if (event.key in steps) {
      // What is read from right to left goes on to the left.
      const by = steps[event.key] * (getComputedStyle(text).direction === "rtl" ? -1 : 1);
      take(last + by, event.shiftKey);
    } else return;
    event.preventDefault();
  });
}
