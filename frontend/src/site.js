// The script of the web app: its pages work without it; with it, words open beside the card that rests on them.

import htmx from "htmx.org";

import { startArriving } from "./arrive.js";
import { startBrush } from "./brush.js";
import { startChoosing } from "./choose-words.js";
import { startContents } from "./contents.js";
import { find } from "./dom.js";
import { makeDrawer } from "./drawer.js";
import { startFetchedTexts } from "./fetched-texts.js";
import { startKeys } from "./keys.js";
import { startReview } from "./review.js";
import { startTheme } from "./theme.js";

// Attributes of the pages speak to it; its settings are in the head of the page.
window.htmx = htmx;

document.documentElement.classList.add("js");
startTheme();
startContents();
startArriving();
const drawer = makeDrawer();
const texts = drawer && startFetchedTexts(drawer);
startKeys({ drawer, texts, box: find("search-box") });

startReview();
startChoosing();

// A drag over the histogram asks for all days between.
const brush = startBrush((first, last, bar) => {
  const address = new URL(bar.getAttribute("href"), location.href);
  address.searchParams.set("from", first);
  address.searchParams.set("to", last);
  location.assign(address);
});
document.addEventListener("click", (event) => {
  if (event.target.closest(".brush a") && brush.wasDragged()) event.preventDefault();
}, true);
