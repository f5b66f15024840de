// The script of the dossier: one page that holds everything and asks nobody.

import { startContents } from "./contents.js";
import { find } from "./dom.js";
import { makeDrawer } from "./drawer.js";
import { startFilter } from "./filter.js";
import { startKeys } from "./keys.js";
import { startOwnTexts } from "./own-texts.js";
import { startTheme } from "./theme.js";

document.documentElement.classList.add("js");
startTheme();
startContents();
const drawer = makeDrawer();
const texts = startOwnTexts(drawer);
const { clear } = startFilter();
startKeys({ drawer, texts, box: find("filter-box"), clear });
