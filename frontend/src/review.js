// Review by the keyboard, and the reader's own day in every form. Without this the forms work all the same.

import { isTyping } from "./dom.js";
import { makeSelection } from "./selection.js";

// The day on the reader's calendar, not that of Greenwich.
const today = () => {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const dateForms = (within) => {
  for (const field of within.querySelectorAll('input[name="when"]')) {
    if (!field.value) field.value = today();
  }
};

// The item that the reader is at: where the focus is, else the one that j and k marked, else the first on the screen.
const currentTurn = () => {
  const held = document.activeElement?.closest(".turn");
  if (held) return held;
  const marked = document.querySelector(".turn .item.current");
  if (marked) return marked.closest(".turn");
  const turns = [...document.querySelectorAll(".turn")];
  return turns.find((turn) => turn.getBoundingClientRect().bottom > 0) ?? null;
};

const openCorrections = (turn) => {
  const fold = turn.querySelector("details.correct");
  if (!fold) return false;
  fold.open = true;
  fold.querySelector("form.field select, form.field input:not([type=hidden])")?.focus();
  return true;
};

const focusNote = (turn) => {
  const note = turn.querySelector('form.say input[name="note"]');
  note?.focus();
  return Boolean(note);
};

const press = (button) => {
  button?.click();
  return Boolean(button);
};

const act = (key, selection) => {
  if (key === "z") return press(document.querySelector('[data-key="z"]'));
  if (key === "X") return selection.toggleAll();
  if ((key === "a" || key === "r") && selection.isAny()) return selection.say(key);
  const turn = currentTurn();
  if (!turn) return false;
  turn.closest("details")?.setAttribute("open", "");
  if (key === "c") return openCorrections(turn);
  if (key === "n") return focusNote(turn);
  return press(turn.querySelector(`[data-key="${key}"]`));
};

export function startReview() {
  dateForms(document);
  document.addEventListener("submit", (event) => dateForms(event.target), true);
  if (!document.querySelector(".turn, form.undo")) return;
  const selection = makeSelection();
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    if ("arcsunwzxX".includes(event.key) && event.key.length === 1 && act(event.key, selection)) {
      event.preventDefault();
    }
  });
}
