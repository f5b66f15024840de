// Short words for what every module asks of the page.

export const find = (id) => document.getElementById(id);

export const all = (selector, within = document) => [...within.querySelectorAll(selector)];

/** A new element with its text and class. */
export function make(name, text = "", className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

/** A copy that does not answer to the ids of its original. */
export function copyOf(node) {
  const copy = document.importNode(node, true);
  for (const part of [copy, ...all("[id]", copy)]) part.removeAttribute("id");
  copy.classList.remove("current");
  copy.hidden = false;
  return copy;
}

/** Where a link leads within a page, without its #; empty where it leads to a page as a whole. */
export function placeOf(link) {
  try {
    return decodeURIComponent(((link.getAttribute?.("href") ?? link.hash).split("#")[1] ?? ""));
  } catch {
    return "";
  }
}

/** Whether what is typed now belongs to a field and is no key of ours. */
export const isTyping = (event) =>
  Boolean(event.target.closest?.("input:not([type=checkbox], [type=radio]), select, textarea, dialog"));
