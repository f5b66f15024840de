// The theme: as the machine has it, dark, or light.

import { find } from "./dom.js";

const THEMES = ["automatic", "dark", "light"];
const KEPT = "tidings-theme";

export function startTheme() {
  const root = document.documentElement;
  const button = find("theme-switch");
  const set = (theme) => {
    if (theme === "automatic") delete root.dataset.theme;
    else root.dataset.theme = theme;
    if (button) button.textContent = `Theme: ${theme}`;
  };
  button?.addEventListener("click", () => {
    const now = THEMES.indexOf(root.dataset.theme || THEMES[0]);
    const theme = THEMES[(now + 1) % THEMES.length];
    set(theme);
    try {
      localStorage.setItem(KEPT, theme);
    } catch { /* a closed store forgets */ }
  });
  try {
    const kept = localStorage.getItem(KEPT);
    if (THEMES.includes(kept)) set(kept);
  } catch { /* a closed store has no choice to bring back */ }
}
