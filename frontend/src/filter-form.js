// The form of the filter bar: what is asked for, and the address that says it.

import { startBrush } from "./brush.js";
import { find } from "./dom.js";

const FACETS = ["place", "actor", "type", "source", "status", "story"];
const NAMES = ["q", "from", "to", ...FACETS];
const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;

export function readForm(table) {
  const form = find("filter");
  const field = (name) => form.elements.namedItem(name);
  const valueOf = (name) => field(name)?.value.trim() || "";
  const day = (name) => (DAY.test(valueOf(name)) ? valueOf(name) : "");

  /** What is asked for now; null where nothing is. */
  const readWish = () => {
    const facets = FACETS.filter(valueOf).map((name) => table.numberOf(name, valueOf(name)));
    const words = valueOf("q").toLowerCase().split(/\s+/).filter(Boolean);
    const wish = { words, from: day("from"), to: day("to"), facets };
    return words.length || wish.from || wish.to || facets.length ? wish : null;
  };

  /** The wish as the end of an address: ?from=… or nothing. */
  const query = () => {
    const said = new URLSearchParams();
    for (const name of NAMES) if (valueOf(name)) said.set(name, valueOf(name));
    return said.size ? `?${said}` : "";
  };

  const keep = () => {
    try {
      history.replaceState(history.state, "", (query() || location.pathname) + location.hash);
    } catch { /* a page that was not opened from a file or a server has no address to change */ }
  };

  /** Takes over what the address asks for; whether it asks for anything. */
  const arrive = () => {
    const asked = new URLSearchParams(location.search);
    let given = false;
    for (const name of NAMES) {
      if (!asked.get(name) || !field(name)) continue;
      field(name).value = asked.get(name);
      given = true;
    }
    return given;
  };

  /** Has a function called whenever something else is asked for. */
  const watch = (apply) => {
    const setDays = (first, last) => {
      field("from").value = first;
      field("to").value = last;
      apply();
    };
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
  };

  return { form, readWish, query, keep, arrive, watch, clear: () => form.reset() };
}
