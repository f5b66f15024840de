// The histogram of days: a bar is a link; dragging over several, or Shift with the second one, takes all between.

import { all } from "./dom.js";

const SVG_LINK = ".brush a";

/** `choose` is given the first and the last day, and the bar that was let go. */
export function startBrush(choose) {
  let begun = null;
  let dragged = false;

  const between = (one, other) => [
    one.dataset.from < other.dataset.from ? one.dataset.from : other.dataset.from,
    one.dataset.to > other.dataset.to ? one.dataset.to : other.dataset.to,
  ];

  document.addEventListener("pointerdown", (event) => {
    begun = event.button ? null : event.target.closest(SVG_LINK);
    dragged = false;
  });
  document.addEventListener("pointermove", (event) => {
    if (!begun) return;
    const over = document.elementFromPoint(event.clientX, event.clientY)?.closest(SVG_LINK);
    if (!over || (over === begun && !dragged)) return;
    dragged = true;
    const [first, last] = between(begun, over);
    for (const bar of all(SVG_LINK)) {
      bar.classList.toggle("outside", bar.dataset.to < first || bar.dataset.from > last);
    }
  });
  document.addEventListener("pointerup", (event) => {
    const ended = document.elementFromPoint(event.clientX, event.clientY)?.closest(SVG_LINK);
    const start = begun;
    begun = null;
    if (start && dragged && ended) choose(...between(start, ended), ended);
  });
  document.addEventListener("dragstart", (event) => {
    if (event.target.closest?.(SVG_LINK)) event.preventDefault();
  });
  return {
    /** Whether a click only ends a drag. */
    wasDragged: () => dragged,
  };
}

/** Shows which bars lie within the days. */
export function shade(first, last) {
  for (const bar of all(SVG_LINK)) {
    bar.classList.toggle("outside", Boolean((first && bar.dataset.to < first) || (last && bar.dataset.from > last)));
  }
}
