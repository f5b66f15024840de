// A large dossier has most of its lists deflated, in parts of its own page: each is unpacked when it is opened or jumped to.

import { all, find } from "./dom.js";
import { readName } from "./words.js";

/** A text that was deflated, see packing.py. */
export async function inflate(packed) {
  const letters = atob(packed);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}

/** A small dossier has no parts: everything stands there already. */
export const noParts = { lacks: () => false, watch: () => {}, left: () => [] };

/** The parts of a large dossier. */
export async function readParts() {
  const holders = all("template.part");
  const folds = all("details[data-part]");
  const index = find("part-index");
  const counts = JSON.parse(await inflate(index.content.textContent));
  const home = new Map(counts.flatMap(([, ...names], part) => names.map((name) => [name, part])));
  const arriving = new Map();
  const seen = new Set();
  const watchers = [];

  // Words and what rests on them stand in the part of their document.
  const partOf = (name) => home.get(name) ?? home.get(readName(name)?.document);

  const markup = (part) => inflate(holders[part].content.textContent);

  const fill = async (part) => {
    const box = document.createElement("template");
    box.innerHTML = await markup(part);
    const fold = folds[part];
    fold.append(document.importNode(box.content, true));
    fold.classList.remove("packed");
    seen.add(part);
    for (const watch of watchers) watch(fold);
  };

  /** Unpacks a part into its fold. */
  const insert = (part) => {
    if (!arriving.has(part)) arriving.set(part, fill(part));
    return arriving.get(part);
  };

  document.addEventListener("toggle", (event) => {
    const { part } = event.target.dataset ?? {};
    if (part !== undefined && event.target.open) insert(Number(part));
  }, true);
  for (const fold of folds) if (fold.open) insert(Number(fold.dataset.part));

  const lacks = (name) => !find(name) && partOf(name) !== undefined;

  return {
    /** Whether something of this name is packed and not yet on the page. */
    lacks,
    /** Brings everything of these names onto the page, where its part holds it. */
    bring: (names) => Promise.all(names.filter(lacks).map((name) => insert(partOf(name)))),
    insert,
    /** Has a function called with the fold of each part that is unpacked. */
    watch: (look) => watchers.push(look),
    /** The parts not yet on the page, of those within a section. */
    left: (section) => folds.flatMap((fold, part) => (seen.has(part) || !section.contains(fold) ? [] : [part])),
    foldOf: (part) => folds[part],
    /** How many items a part has, and the names of all that stands in it. */
    countOf: (part) => counts[part][0],
    namesOf: (part) => counts[part].slice(1),
    /** The markup of a part. */
    markup,
  };
}
