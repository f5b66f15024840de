// The filter bar of the dossier: hides what does not fit, says how much is left, keeps the state in the address.

import { shade, startBrush } from "./brush.js";
import { all, find, make, placeOf } from "./dom.js";
import { readTable } from "./filter-table.js";

const NAMES = ["q", "from", "to", "place", "actor", "type", "source", "status", "story"];
const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;

export function startFilter() {
  const form = find("filter");
  const table = readTable();
  const items = all("main .item");
  const links = all(".contents a");
  const sections = all("main > section").map((section) => ({
    section,
    items: all(".item", section),
    count: links.find((link) => link.hash === `#${section.id}`)?.querySelector(".n"),
    none: null,
  }));
  for (const one of sections) one.total = one.count?.textContent;
  const folds = all("main details.more, main details.group");
  const drawn = all("main section svg a[href^='#']");
  const opened = new Set();
  const texts = new Map();

  // The words around a quote belong to other items.
  const textOf = (item) => {
    if (!texts.has(item)) {
      const walker = document.createTreeWalker(item, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
        node.nodeType === Node.ELEMENT_NODE && node.classList.contains("around")
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT);
      const parts = [];
      while (walker.nextNode()) if (walker.currentNode.nodeType === Node.TEXT_NODE) parts.push(walker.currentNode.data);
      texts.set(item, parts.join("").toLowerCase());
    }
    return texts.get(item);
  };

  const field = (name) => form.elements.namedItem(name);
  const valueOf = (name) => field(name)?.value.trim() || "";

  const readWish = () => {
    const day = (name) => (DAY.test(valueOf(name)) ? valueOf(name) : "");
    const facets = NAMES.slice(3).filter(valueOf).map((name) => table.numberOf(name, valueOf(name)));
    const words = valueOf("q").toLowerCase().split(/\s+/).filter(Boolean);
    return { words, from: day("from"), to: day("to"), facets };
  };

  // What has no day or facet of its own – a place, a decision – fits when something that it leads to does.
  const fitsTable = (item, wish) => {
    if (!wish.from && !wish.to && !wish.facets.length) return true;
    if (item.id && table.has(item.id)) return table.fits(item.id, wish);
    return all("a.to[href^='#']", item).some((link) => table.fits(placeOf(link), wish));
  };

  const tell = (active, shown) => {
    const said = active ? `${shown} of ${items.length} shown` : "";
    find("filter-result").textContent = said;
    find("filter-said").textContent = active ? `: ${said}` : "";
    form.classList.toggle("active", active);
    for (const one of sections) {
      const left = one.items.filter((item) => !item.hidden).length;
      if (one.count) one.count.textContent = active ? `${left} / ${one.total}` : one.total;
      if (!one.none && active && !left && one.items.length) {
        one.none = make("p", "Nothing here fits the filter.", "nothing");
        one.section.querySelector("h2").after(one.none);
      }
      if (one.none) one.none.hidden = !active || left > 0;
      one.section.classList.toggle("unfit", active && !left && one.items.length > 0);
    }
  };

  const unfold = (active) => {
    for (const fold of folds) {
      const hits = active && all(".item", fold).some((item) => !item.hidden);
      fold.hidden = active && !hits;
      if (hits && !fold.open) {
        fold.open = true;
        opened.add(fold);
      } else if (!active && opened.delete(fold)) {
        fold.open = false;
      }
    }
    for (const link of drawn) {
      link.classList.toggle("dim", Boolean(find(placeOf(link))?.closest("[hidden]")));
    }
  };

  const keep = () => {
    const said = new URLSearchParams();
    for (const name of NAMES) if (valueOf(name)) said.set(name, valueOf(name));
    const query = said.size ? `?${said}` : location.pathname;
    try {
      history.replaceState(history.state, "", query + location.hash);
    } catch { /* a page that was not opened from a file or a server has no address to change */ }
  };

  const apply = () => {
    const wish = readWish();
    const active = Boolean(wish.words.length || wish.from || wish.to || wish.facets.length);
    let shown = 0;
    for (const item of items) {
      const fits = fitsTable(item, wish) && (!wish.words.length || wish.words.every((word) => textOf(item).includes(word)));
      if (item.hidden === fits) item.hidden = !fits;
      if (fits) shown += 1;
    }
    tell(active, shown);
    unfold(active);
    shade(wish.from, wish.to);
    keep();
  };

  const setDays = (first, last) => {
    field("from").value = first;
    field("to").value = last;
    apply();
  };

  const clear = () => form.reset();

  const brush = startBrush(setDays);
  form.addEventListener("click", (event) => {
    const bar = event.target.closest(".brush a");
    if (!bar || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (brush.wasDragged()) return;
    const { from, to } = bar.dataset;
    if (event.shiftKey && valueOf("from")) {
      const days = [valueOf("from"), valueOf("to"), from, to].sort();
      setDays(days[0], days[3]);
    } else if (valueOf("from") === from && valueOf("to") === to) setDays("", "");
    else setDays(from, to);
  });
  find("filter-box").addEventListener("input", apply);
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));

  // A link to something that the filter hides lets it be seen again.
  const arrive = () => {
    const target = find(placeOf(location));
    if (target?.localName === "details") target.open = true;
    if (!target?.closest("[hidden]")) return;
    form.reset();
    setTimeout(() => target.scrollIntoView());
  };
  window.addEventListener("hashchange", arrive);

  const asked = new URLSearchParams(location.search);
  let given = false;
  for (const name of NAMES) {
    if (!asked.get(name) || !field(name)) continue;
    field(name).value = asked.get(name);
    given = true;
  }
  if (given) apply();
  arrive();
  return { clear };
}
