// The script of a dossier that is a folder of pages.

import { startArriving } from "./arrive.js";
import { startContents } from "./contents.js";
import { find } from "./dom.js";
import { makeDrawer } from "./drawer.js";
import { startFolderFilter } from "./folder-filter.js";
import { beFramed, startFramedTexts } from "./framed-texts.js";
import { startKeys } from "./keys.js";
import { startTheme } from "./theme.js";

document.documentElement.classList.add("js");
startTheme();
startArriving();
if (window.self === window.top) {
  startContents();
  const filter = startFolderFilter();
  const drawer = makeDrawer();
  startKeys({ drawer, texts: startFramedTexts(drawer), box: find("filter-box"), clear: filter?.clear });
} else beFramed();
