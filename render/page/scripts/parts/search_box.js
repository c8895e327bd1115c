// The search in the header, which shows what it finds while one types.

import { h } from "../dom.js";
import { sign } from "./sign.js";

/** @typedef {import("../types").App} App */

const PAUSE = 120;

/** The box of each map, kept while the page is drawn anew so that typing goes on. @type {WeakMap<App, HTMLFormElement>} */
const boxes = new WeakMap();

/** @param {App} app */
export function searchBox(app) {
  const form = boxes.get(app) ?? newBox(app);
  boxes.set(app, form);
  const input = form.querySelector("input");
  const isTyping = input && /** @type {Document | ShadowRoot} */ (form.getRootNode()).activeElement === input;
  if (input && !isTyping) input.value = app.state.words;
  return form;
}

/** @param {App} app */
function newBox(app) {
  let timer = 0;
  const look = () => lookFor(app, input.value);
  const input = h("input", {
    type: "search", "aria-label": app.words.page("search.everything"), placeholder: app.words.page("search.label"),
    autocomplete: "off", spellcheck: "false", "data-key": "search", "aria-keyshortcuts": "/",
    oninput: (/** @type {Event} */ event) => {
      clearTimeout(timer);
      if (!(event instanceof InputEvent && event.isComposing)) timer = window.setTimeout(look, PAUSE);
    },
    oncompositionend: look,
  });
  if (!app.isEmbedded) addEventListener("keydown", (event) => focusBySlash(event, input));
  return h("form", {
    role: "search", class: "search",
    onsubmit: (/** @type {Event} */ event) => {
      event.preventDefault();
      clearTimeout(timer);
      look();
    },
  }, sign("search"), input, h("kbd", { "aria-hidden": "true" }, "/"));
}

/** Show what has these words; going on to type is no new step for the back button. @param {App} app @param {string} words */
function lookFor(app, words) {
  const isThere = app.state.screen === "claims";
  if (words === app.state.words && isThere) return;
  const { id, sort, more } = app.state;
  if (isThere) location.replace(app.address({ screen: "claims", id, sort, more, words }));
  else if (words) app.go({ screen: "claims", id: "", way: [], sort: "", more: {}, words });
}

/** @param {KeyboardEvent} event @param {HTMLInputElement} input */
function focusBySlash(event, input) {
  const isTyping = event.target instanceof HTMLElement && event.target.matches("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
  event.preventDefault();
  input.focus();
  input.select();
}
