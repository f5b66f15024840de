// The filter of a folder of pages: hides what does not fit on this page, tells on which others something does,
// and takes the wish along in every link to a list. What stands where is in a script of its own, read when it is needed.

import { shade } from "./brush.js";
import { all, find, make } from "./dom.js";
import { readForm } from "./filter-form.js";
import { fits, leadsOf, textOf } from "./fitting.js";
import { readTable } from "./filter-table.js";

// A longer list of what fits elsewhere nobody reads: the pages with their counts are enough.
const MOST_TITLES = 200;
const PAGE = /^(.*?)(?:-(\d+))?\.html$/;

let reading = null;

/** The index of the folder, read once. */
function readIndex() {
  reading ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = "filter-index.js";
    script.onload = () => done({ table: readTable(window.tidingsIndex.table), pages: window.tidingsIndex.pages });
    script.onerror = failed;
    document.head.append(script);
  });
  return reading;
}

const partsOf = (name) => {
  const [, section, number = "1"] = PAGE.exec(name) ?? [null, name];
  return { section, number: Number(number) };
};

export function startFolderFilter() {
  const place = find("filter-place");
  if (!place || !window.tidingsBar) return null;
  place.innerHTML = window.tidingsBar;
  const here = document.body.dataset.page;
  const links = all(".contents a[href], .paging a[href]").map((link) => ({ link, href: link.getAttribute("href") }));
  const counts = links.map(({ link, href }) => ({ href, count: link.querySelector(".n") })).filter(({ count }) => count);
  for (const one of counts) one.total = one.count.textContent;
  const found = make("div", "", "found");
  place.append(found);
  let index = null;
  const asked = readForm({ numberOf: (name, value) => index.table.numberOf(name, value) });

  const fitsIndex = (wish, id, title) =>
    fits(index.table, wish, { id, leads: () => [], text: () => title.toLowerCase() });

  /** What fits, by the pages that it stands on. */
  const search = (wish) => Object.entries(index.pages).map(([name, items]) => ({
    name,
    ...partsOf(name),
    total: items.length,
    hits: items.filter(([id, title]) => fitsIndex(wish, id, title)),
  }));

  const hide = (wish, titles) => {
    for (const item of all("main .item")) {
      const title = titles.get(item.id);
      item.hidden = Boolean(wish) && !fits(index.table, wish, {
        id: item.id,
        leads: () => leadsOf(item),
        text: () => (title === undefined ? textOf(item) : title.toLowerCase()),
      });
    }
  };

  const linkTo = (name, text, place_ = "") => {
    const link = make("a", text, "to");
    link.href = name + asked.query() + (place_ && `#${encodeURIComponent(place_)}`);
    return link;
  };

  const tellElsewhere = (pages) => {
    const { section } = partsOf(here);
    const others = pages.filter((one) => one.section === section && one.name !== here && one.hits.length);
    const items = all("main .item");
    const none = pages.length > 0 && items.length > 0 && items.every((item) => item.hidden);
    found.replaceChildren(...(none ? [make("p", "Nothing on this page fits the filter.", "nothing")] : []));
    if (!others.length) return;
    const line = make("p", "On other pages of this list: ");
    for (const one of others) line.append(linkTo(one.name, `page ${one.number} (${one.hits.length})`), " ");
    found.append(line);
    const hits = others.flatMap(({ name, hits: own }) => own.map(([id, title]) => linkTo(name, title || id, id)));
    if (hits.length > MOST_TITLES) return;
    const list = make("ul");
    for (const link of hits) {
      const row = make("li");
      row.dir = "auto";
      row.append(link);
      list.append(row);
    }
    found.append(list);
  };

  const tell = (wish, pages) => {
    const own = pages.filter(({ section }) => section === partsOf(here).section);
    const sum = (which, what) => which.reduce((many, one) => many + what(one), 0);
    const said = wish && own.length ? `${sum(own, ({ hits }) => hits.length)} of ${sum(own, ({ total }) => total)} fit` : "";
    find("filter-result").textContent = said;
    find("filter-said").textContent = said && `: ${said}`;
    asked.form.classList.toggle("active", Boolean(wish));
    for (const { href, count, total } of counts) {
      const listed = pages.filter(({ section }) => section === partsOf(href).section);
      count.textContent = wish ? `${sum(listed, ({ hits }) => hits.length)} / ${total}` : total;
    }
    const query = asked.query();
    for (const { link, href } of links) link.setAttribute("href", href + query);
  };

  const apply = async () => {
    index ??= await readIndex();
    const wish = asked.readWish();
    hide(wish, new Map(index.pages[here] ?? []));
    const pages = wish ? search(wish) : [];
    tell(wish, pages);
    tellElsewhere(pages);
    shade(wish?.from, wish?.to);
    asked.keep();
  };

  asked.watch(apply);
  if (asked.arrive()) apply();
  return asked;
}
