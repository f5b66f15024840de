// The drawer: on its left the claim, on its right the article with the words lit.

import { all, copyOf, find, make } from "./dom.js";
import { light } from "./words.js";

const NARROW = "(max-width: 820px)";

/** What the drawer can be asked to do; `null` on a page that has none. */
export function makeDrawer() {
  const panel = find("evidence-panel");
  if (!panel) return null;
  const claimPane = find("panel-claim");
  const articlePane = find("panel-article");
  const behind = document.querySelector(".frame");
  let opener = null;
  // What was shown, by the number that an entry of the history holds: the back button closes, forward opens again.
  const views = [];
  // Closing goes back in the history, which takes a moment: what is opened meanwhile waits for it, or it would be closed again.
  let returning = false;
  let waiting = null;

  const showClaims = (nodes) => {
    claimPane.replaceChildren(...nodes.map(copyOf));
    for (const fold of all("details.evidence", claimPane)) fold.open = true;
    for (const shown of claimPane.children) if (shown.localName === "details") shown.open = true;
    claimPane.scrollTop = 0;
  };

  const lightWords = (words) => {
    const lit = light(articlePane, words.start, words.end);
    if (!lit.length) return;
    const offset = lit[0].getBoundingClientRect().top - articlePane.getBoundingClientRect().top;
    articlePane.scrollTop += offset - articlePane.clientHeight / 3;
  };

  const showArticle = (text, words) => {
    const heading = make("h3", text.dataset.title);
    const outlet = make("p", text.dataset.outlet, "byline");
    heading.dir = outlet.dir = "auto";
    articlePane.replaceChildren(heading, outlet, copyOf(text));
    articlePane.scrollTop = 0;
    if (words) lightWords(words);
  };

  // A new frame each time: a frame that is led elsewhere would be one more step back in the history.
  const showFrame = (address) => {
    const frame = make("iframe");
    frame.title = "The article with the words lit";
    frame.src = address;
    articlePane.replaceChildren(frame);
  };

  const open = (from) => {
    if (panel.hidden) opener = from;
    panel.hidden = false;
    document.documentElement.classList.add("drawer-open");
    // On a phone the drawer covers the page: what is behind cannot be reached.
    if (behind) behind.inert = matchMedia(NARROW).matches;
    panel.focus({ preventScroll: true });
  };

  const shut = () => {
    if (panel.hidden) return false;
    panel.hidden = true;
    document.documentElement.classList.remove("drawer-open");
    if (behind) behind.inert = false;
    if (opener?.isConnected) opener.focus({ preventScroll: true });
    return true;
  };

  const remember = (view, wasOpen) => {
    views.push(view);
    const state = { drawer: views.length - 1 };
    if (wasOpen) history.replaceState(state, "");
    else history.pushState(state, "");
  };

  const show = ({ claims, text, words, frame, from }, { keep = true } = {}) => {
    if (returning) {
      waiting = [{ claims, text, words, frame, from }, { keep }];
      return;
    }
    const wasOpen = !panel.hidden;
    if (keep) remember({ claims, text, words, frame, from }, wasOpen && history.state?.drawer !== undefined);
    open(from);
    if (claims) showClaims(claims);
    if (frame) showFrame(frame);
    else if (text) showArticle(text, words);
    else if (words) lightWords(words);
  };

  const close = () => {
    const closed = shut();
    if (closed && history.state?.drawer !== undefined) {
      returning = true;
      history.back();
    }
    return closed;
  };

  window.addEventListener("popstate", (event) => {
    if (returning) {
      returning = false;
      const next = waiting;
      waiting = null;
      if (next) show(...next);
      return;
    }
    const view = views[event.state?.drawer];
    if (view) show(view, { keep: false });
    else shut();
  });
  find("panel-close").addEventListener("click", close);

  /** Says that the article is on its way. */
  const wait = (claims, from) => {
    open(from);
    if (claims) showClaims(claims);
    articlePane.replaceChildren(make("p", "Opening the article …", "muted"));
  };

  return { show, wait, close, leave: shut, holds: (node) => panel.contains(node), article: articlePane };
}

/** The card that a link stands in. */
export function cardOf(node) {
  const card = node.closest(".claim") || node.closest(".item");
  return card && !card.classList.contains("article") ? card : null;
}

/** What the left pane shows for a link: its card, or its own words where it stands in none. */
export const claimsOf = (link) => [cardOf(link) || make("p", link.textContent)];
