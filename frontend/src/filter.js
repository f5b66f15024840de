// The filter of the dossier: hides what does not fit, says how much is left, keeps the state in the address.

import { shade } from "./brush.js";
import { all, find, make, placeOf } from "./dom.js";
import { readForm } from "./filter-form.js";
import { fitsItem } from "./fitting.js";
import { readPackedItems } from "./packed-items.js";

// With fewer fitting items of a section than this on the page, the first part that has any is opened.
const ENOUGH = 10;

export function startFilter(table, parts) {
  const asked = readForm(table);
  const packed = readPackedItems(parts, table);
  const links = all(".contents a");
  const sections = all("main > section").map((section) => {
    const count = links.find((link) => link.hash === `#${section.id}`)?.querySelector(".n");
    return { section, count, total: count?.textContent, none: null, elsewhere: 0, hasItems: false };
  });
  const opened = new Set();
  let wish = null;
  // Each time something else is asked for, what was still being looked for is of no use.
  let turn = 0;

  const hide = (within) => {
    for (const item of all(".item", within)) {
      const hidden = Boolean(wish) && !fitsItem(table, wish, item);
      if (item.hidden !== hidden) item.hidden = hidden;
    }
  };

  const leftOf = (section) => all(".item", section).filter((item) => !item.hidden).length;

  const unfold = (within) => {
    for (const fold of all("details.more, details.group", within)) {
      const held = all(".item", fold);
      if (!held.length) continue;
      const hits = Boolean(wish) && held.some((item) => !item.hidden);
      fold.hidden = Boolean(wish) && !hits;
      if (hits && !fold.open) {
        fold.open = true;
        opened.add(fold);
      } else if (!wish && opened.delete(fold)) {
        fold.open = false;
      }
    }
  };

  const tell = (waiting = "") => {
    let shown = 0;
    let known = 0;
    for (const one of sections) {
      const left = leftOf(one.section) + one.elsewhere;
      const unopened = parts.left(one.section).reduce((sum, part) => sum + parts.countOf(part), 0);
      const total = all(".item", one.section).length + unopened;
      const unfit = Boolean(wish) && !waiting && !left && total > 0;
      shown += left;
      known += total;
      if (one.count) one.count.textContent = wish ? `${left} / ${one.total}` : one.total;
      if (!one.none && unfit) {
        one.none = make("p", "Nothing here fits the filter.", "nothing");
        one.section.querySelector("h2").after(one.none);
      }
      if (one.none) one.none.hidden = !unfit;
      one.section.classList.toggle("unfit", unfit);
    }
    const said = wish ? waiting || `${shown} of ${known} shown` : "";
    find("filter-result").textContent = said;
    find("filter-said").textContent = wish ? `: ${said}` : "";
    asked.form.classList.toggle("active", Boolean(wish));
  };

  const dim = () => {
    for (const link of all("main section svg a[href^='#']")) {
      const place = placeOf(link);
      const target = find(place);
      const hidden = target ? target.closest("[hidden]") : wish && table.has(place) && !table.fits(place, wish);
      link.classList.toggle("dim", Boolean(hidden));
    }
  };

  /** Says at the fold of each packed part of a section how much of it fits, and opens the first one that has any. */
  const lookInto = async (one, mine) => {
    const left = parts.left(one.section);
    const hits = [];
    for (const part of left) hits.push(wish ? await packed.count(part, wish) : 0);
    if (mine !== turn) return;
    // Only now is the page touched: a change after each part would have it laid out as often.
    for (const [place, part] of left.entries()) {
      const fold = parts.foldOf(part);
      const summary = fold.firstElementChild;
      summary.dataset.all ??= summary.textContent;
      fold.hidden = Boolean(wish) && !hits[place] && parts.countOf(part) > 0;
      summary.textContent = summary.dataset.all + (hits[place] ? `: ${hits[place]} of ${parts.countOf(part)} fit` : "");
    }
    one.elsewhere = hits.reduce((sum, some) => sum + some, 0);
    const first = hits.findIndex(Boolean);
    if (first < 0 || leftOf(one.section) >= ENOUGH) return;
    const fold = parts.foldOf(left[first]);
    one.elsewhere -= hits[first];
    opened.add(fold);
    await parts.insert(left[first]);
    if (mine === turn) fold.open = true;
  };

  const lookFurther = async (mine) => {
    const slow = wish && sections.some((one) => parts.left(one.section).some((part) => packed.mustRead(part, wish)));
    for (const [number, one] of sections.entries()) {
      if (slow) tell(`looking, ${Math.round((100 * number) / sections.length)} % …`);
      await lookInto(one, mine);
      if (mine !== turn) return;
    }
    tell();
    dim();
  };

  const apply = () => {
    turn += 1;
    wish = asked.readWish();
    hide(find("main"));
    unfold(find("main"));
    for (const one of sections) one.elsewhere = 0;
    const further = sections.some((one) => parts.left(one.section).length);
    // A number is said only when all of it is counted.
    tell(further ? "looking …" : "");
    dim();
    shade(wish?.from, wish?.to);
    asked.keep();
    if (further) lookFurther(turn);
  };

  // What is unpacked later has to fit as well.
  parts.watch((fold) => {
    if (fold.firstElementChild.dataset.all) fold.firstElementChild.textContent = fold.firstElementChild.dataset.all;
    if (!wish || !all(".item", fold).length) return;
    hide(fold);
    fold.hidden = !all(".item", fold).some((item) => !item.hidden);
  });

  // A link to something that the filter hides, or that is packed, lets it be seen.
  const arrive = async () => {
    const place = placeOf(location);
    const lacked = parts.lacks(place);
    if (lacked) await parts.bring([place]);
    const target = find(place);
    if (target?.localName === "details") target.open = true;
    const hidden = target?.closest("[hidden]");
    if (hidden) asked.clear();
    if (lacked) for (let fold = target?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    // Going there again marks it as the target of the address.
    if (lacked) location.replace(location.href);
    else if (hidden) setTimeout(() => target.scrollIntoView());
  };
  window.addEventListener("hashchange", arrive);

  asked.watch(apply);
  // Somebody may have typed while a large dossier was unpacked.
  if (asked.arrive() || asked.readWish()) apply();
  arrive();
}
