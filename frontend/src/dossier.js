// The script of the dossier: one page that holds everything and asks nobody.

import { startContents } from "./contents.js";
import { find } from "./dom.js";
import { makeDrawer } from "./drawer.js";
import { readTable } from "./filter-table.js";
import { startFilter } from "./filter.js";
import { startKeys } from "./keys.js";
import { startOwnTexts } from "./own-texts.js";
import { inflate, noParts, readParts } from "./parts.js";
import { startTheme } from "./theme.js";

document.documentElement.classList.add("js");
startTheme();
startContents();
const desk = { drawer: makeDrawer(), box: find("filter-box"), clear: () => find("filter").reset() };
startKeys(desk);
const held = find("filter-table");

function start(parts, table) {
  desk.texts = startOwnTexts(desk.drawer, parts);
  startFilter(readTable(table), parts);
}

// A small dossier stands there as a whole, and is ready at once.
if ("packed" in held.dataset) {
  Promise.all([readParts(), inflate(held.content.textContent)]).then(([parts, table]) => start(parts, table));
} else start(noParts, held.content.textContent);
