// In the web app every article has a page: words are shown from there, beside the card that rests on them.

import { all, copyOf, make, placeOf } from "./dom.js";
import { claimsOf } from "./drawer.js";
import { readName, rowsUnder } from "./words.js";

const WORDS = "a[href^='/documents/'][href*='?words=']";
const pages = new Map();

// A link inside a drawing has no path of its own to ask for.
const pageOf = (link) => new URL(link.getAttribute("href"), location.href).pathname;

/** The text of a document's page with the rows of what rests on it; each page is asked for once. */
function readPage(address) {
  if (!pages.has(address)) {
    const asked = fetch(address).then(async (answer) => {
      if (!answer.ok) throw new Error(answer.statusText);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const text = page.querySelector("main .text");
      if (!text) throw new Error("no text");
      return { text, rows: all(".rests li[id]", page) };
    });
    asked.catch(() => pages.delete(address));
    pages.set(address, asked);
  }
  return pages.get(address);
}

/** A row as a claim: its words, and the items that lead to pages of their own. */
function claimOf(row) {
  const copy = copyOf(row);
  const claim = make("div", "", "resting");
  const quote = copy.firstElementChild;
  claim.append(make("q", quote.textContent.slice(1, -1)), ...[...copy.children].slice(1));
  claim.firstChild.dir = "auto";
  return claim;
}

export function startFetchedTexts(drawer) {
  const showWords = async (link) => {
    const within = drawer.holds(link);
    const claims = within ? null : claimsOf(link);
    if (!within) drawer.wait(claims, link);
    try {
      const { text } = await readPage(pageOf(link));
      drawer.show({ claims, text, words: readName(placeOf(link)), from: link });
      drawer.article.dataset.address = pageOf(link);
    } catch {
      location.assign(link.getAttribute("href"));
    }
  };

  const showResting = async (mark) => {
    const { rows } = await readPage(drawer.article.dataset.address);
    const over = rowsUnder(mark, mark.closest(".text"), rows);
    if (over.length) drawer.show({ claims: over.map(claimOf), words: readName(over[0].id), from: mark });
  };

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const link = event.target.closest("a[href]");
    if (!link) return;
    if (link.matches(WORDS) && pageOf(link) !== location.pathname) {
      event.preventDefault();
      showWords(link);
    } else if (link.classList.contains("mark") && drawer.holds(link)) {
      event.preventDefault();
      showResting(link);
    }
  });

  return { showWords, wordsIn: (item) => item.querySelector(WORDS) };
}
