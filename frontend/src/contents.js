// The navigation: tells where the reader is, and is one row on a phone.

import { all, find } from "./dom.js";

export function startContents() {
  const menu = document.querySelector(".contents .menu");
  const said = find("menu-here");
  const narrow = matchMedia("(max-width: 820px)");
  if (!menu) return;

  const fit = () => { menu.open = !narrow.matches; };
  narrow.addEventListener("change", fit);
  fit();
  menu.addEventListener("click", (event) => {
    if (narrow.matches && event.target.closest("a")) menu.open = false;
  });

  const say = (link) => {
    if (said && link) said.textContent = `: ${link.firstChild.textContent.trim()}`;
  };
  say(menu.querySelector("a.here"));
  const links = new Map(all("a[href^='#']", menu).map((link) => [link.hash.slice(1), link]));
  const watch = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      const here = links.get(entry.target.id);
      if (!entry.isIntersecting || !here) continue;
      for (const link of links.values()) {
        link.classList.toggle("here", link === here);
        if (link === here) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
      say(here);
    }
  }, { rootMargin: "-20% 0px -70% 0px" });
  if (links.size) for (const section of all("main > section")) watch.observe(section);
}
