"use strict";
(() => {
  const root = document.documentElement;
  const find = (id) => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const panel = find("evidence-panel");
  const claimPane = find("panel-claim");
  const articlePane = find("panel-article");
  let opener = null;
  let current = -1;
  root.classList.add("js");

  // Copies must not answer to the ids of their originals.
  const copyOf = (node) => {
    const copy = node.cloneNode(true);
    for (const part of [copy, ...all("[id]", copy)]) part.removeAttribute("id");
    copy.classList.remove("current");
    copy.hidden = false;
    return copy;
  };

  const showClaims = (items) => {
    claimPane.replaceChildren(...items.map(copyOf));
    for (const fold of all("details.evidence", claimPane)) fold.open = true;
    for (const shown of claimPane.children) if (shown.localName === "details") shown.open = true;
    claimPane.scrollTop = 0;
  };

  const light = (spans) => {
    const lit = all(".mark", articlePane).filter((mark) => {
      const own = mark.dataset.spans.split(" ");
      mark.classList.toggle("lit", spans.some((span) => own.includes(span)));
      return mark.classList.contains("lit");
    });
    if (lit.length) {
      const offset = lit[0].getBoundingClientRect().top - articlePane.getBoundingClientRect().top;
      articlePane.scrollTop += offset - articlePane.clientHeight / 3;
    }
  };

  const showArticle = (text, spans) => {
    const heading = document.createElement("h3");
    const outlet = document.createElement("p");
    heading.textContent = text.dataset.title;
    heading.dir = "auto";
    outlet.textContent = text.dataset.outlet;
    outlet.className = "byline";
    outlet.dir = "auto";
    const copy = copyOf(text);
    articlePane.replaceChildren(heading, outlet, copy);
    articlePane.dataset.document = text.dataset.document;
    light(spans);
  };

  const openPanel = () => {
    const first = articlePane.querySelector(".lit");
    if (first) first.scrollIntoView({ block: "nearest" });
    panel.focus({ preventScroll: true });
  };

  const closePanel = () => {
    if (panel.hidden) return false;
    panel.hidden = true;
    if (opener) opener.focus({ preventScroll: true });
    return true;
  };

  const itemOf = (node) => {
    const item = node.closest(".claim") || node.closest(".item");
    return item && !item.classList.contains("article") ? item : null;
  };

  const textOf = (anchor) => {
    const spot = find(anchor);
    return spot ? spot.closest(".text") : null;
  };

  const showWords = (link) => {
    // A link inside a drawing has no `hash`.
    const anchor = link.getAttribute("href").slice(1);
    const text = textOf(anchor);
    if (!text) return false;
    const inPanel = panel.contains(link);
    if (!inPanel) {
      opener = link;
      const item = itemOf(link);
      showClaims(item ? [item] : []);
      if (!item) {
        const note = document.createElement("p");
        note.textContent = link.textContent;
        claimPane.append(note);
      }
    }
    panel.hidden = false;
    showArticle(text, [anchor]);
    openPanel();
    return true;
  };

  const showResting = (mark) => {
    const items = mark.dataset.items.split(" ").map(find).filter(Boolean);
    const cards = items.map((node) => node.closest(".item:not(.article)") || node);
    const text = textOf(mark.dataset.spans.split(" ")[0]);
    if (!panel.contains(mark)) opener = mark;
    showClaims([...new Set(cards)]);
    panel.hidden = false;
    if (!panel.contains(mark)) showArticle(text, []);
    light(mark.dataset.spans.split(" "));
    openPanel();
  };

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const link = event.target.closest("a");
    if (!link) return;
    const hash = link.getAttribute("href") || "";
    if (link.classList.contains("mark") && link.dataset.items) {
      event.preventDefault();
      showResting(link);
    } else if (hash.startsWith("#words-")) {
      if (showWords(link)) event.preventDefault();
    } else if (hash.startsWith("#") && panel.contains(link)) {
      closePanel();
    }
  });
  find("panel-close").addEventListener("click", closePanel);

  // Filter: hides the items that do not hold every word.
  const box = find("filter-box");
  const items = all("main .item");
  const haystacks = new Map();
  // The words around a quote belong to other items.
  const ownText = (item) => {
    const copy = item.cloneNode(true);
    for (const around of all(".around", copy)) around.remove();
    return copy.textContent.toLowerCase();
  };
  const filter = () => {
    const wanted = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const item of items) {
      if (!haystacks.has(item)) haystacks.set(item, ownText(item));
      item.hidden = !wanted.every((word) => haystacks.get(item).includes(word));
      shown += item.hidden ? 0 : 1;
      const group = wanted.length && !item.hidden && item.closest("details.group");
      if (group) group.open = true;
    }
    find("filter-result").textContent = wanted.length ? `${shown} of ${items.length} shown` : "";
    current = -1;
  };
  box.addEventListener("input", filter);
  // A link to something that the filter hides lets it be seen again.
  const arrive = () => {
    let target = null;
    try { target = find(decodeURIComponent(location.hash.slice(1))); } catch { /* no place */ }
    if (target && target.localName === "details") target.open = true;
    if (target && target.closest("[hidden]")) {
      box.value = "";
      filter();
      target.scrollIntoView();
    }
  };
  window.addEventListener("hashchange", arrive);
  arrive();

  // Theme: as the machine has it, dark, light.
  const themes = ["automatic", "dark", "light"];
  const button = find("theme-switch");
  const setTheme = (theme) => {
    if (theme === "automatic") delete root.dataset.theme;
    else root.dataset.theme = theme;
    button.textContent = `Theme: ${theme}`;
    try { localStorage.setItem("tidings-theme", theme); } catch { /* a closed store forgets */ }
  };
  button.addEventListener("click", () => {
    const now = themes.indexOf(root.dataset.theme || "automatic");
    setTheme(themes[(now + 1) % themes.length]);
  });
  try {
    const kept = localStorage.getItem("tidings-theme");
    if (themes.includes(kept)) setTheme(kept);
  } catch { /* a closed store has no choice to bring back */ }

  const step = (by) => {
    const visible = items.filter((item) => !item.hidden && item.checkVisibility());
    if (!visible.length) return;
    const next = current < 0 && by < 0 ? visible.length - 1 : current + by;
    current = Math.min(visible.length - 1, Math.max(0, next));
    for (const item of items) item.classList.remove("current");
    visible[current].classList.add("current");
    visible[current].focus({ preventScroll: true });
    visible[current].scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      if (!closePanel() && document.activeElement === box) {
        box.value = "";
        filter();
        box.blur();
      }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input")) return;
    if (event.key === "j" || event.key === "k") step(event.key === "j" ? 1 : -1);
    else if (event.key === "/") { event.preventDefault(); box.focus(); }
    else if (event.key === "e") {
      const link = document.querySelector(".item.current a[href^='#words-']");
      if (link) showWords(link);
    }
  });

  // The navigation tells where the reader is.
  const links = new Map(all(".contents a").map((link) => [link.hash.slice(1), link]));
  const watch = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      for (const link of links.values()) link.classList.remove("here");
      const here = links.get(entry.target.id);
      if (here) here.classList.add("here");
    }
  }, { rootMargin: "-20% 0px -70% 0px" });
  for (const section of all("main > section")) watch.observe(section);
})();
