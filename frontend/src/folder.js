// The script of a dossier that is a folder of pages.

import { startArriving } from "./arrive.js";
import { startContents } from "./contents.js";
import { startKeys } from "./keys.js";
import { startTheme } from "./theme.js";

document.documentElement.classList.add("js");
startTheme();
startContents();
startArriving();
startKeys({
  texts: {
    wordsIn: (item) => item.querySelector("a[href*='#words-']"),
    showWords: (link) => link.click(),
  },
});
