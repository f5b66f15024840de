// Words are named words-DOCUMENT-START-END: code points of the document's text, as in the account.

import { all } from "./dom.js";

const NAME = /^(words|rests)-(.+)-(\d+)-(\d+)$/;

/** The document and the borders that a name has; nothing for any other name. */
export function readName(name) {
  const found = NAME.exec(name);
  return found && { document: found[2], start: Number(found[3]), end: Number(found[4]) };
}

const lengthOf = (text) => [...text].length;

/** The marks of a text with the borders of each; blocks say where they begin. */
export function* marksOf(text) {
  for (const block of all(".block", text)) {
    let at = Number(block.dataset.at);
    for (const node of block.childNodes) {
      const start = at;
      at += lengthOf(node.textContent);
      if (node.classList?.contains("mark")) yield { mark: node, start, end: at };
    }
  }
}

/** Lights the marks of a text that lie within the borders, and gives them. */
export function light(text, start, end) {
  const lit = [];
  for (const one of marksOf(text)) {
    const within = one.start < end && start < one.end;
    one.mark.classList.toggle("lit", within);
    if (within) lit.push(one.mark);
  }
  return lit;
}

/** The rows of what rests on a mark of a text, the closest words first. */
export function rowsUnder(mark, text, rows) {
  const own = [...marksOf(text)].find((one) => one.mark === mark);
  const over = rows
    .map((row) => ({ row, ...readName(row.id) }))
    .filter(({ start, end }) => own && start <= own.start && own.end <= end);
  return over.sort((a, b) => a.end - a.start - (b.end - b.start)).map(({ row }) => row);
}
