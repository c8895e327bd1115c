// The header: where one can go, the search, and the colours.

import { h, svg } from "../dom.js";
import { isDark, switchTheme } from "../theme.js";
import { searchBox } from "./search_box.js";
import { sign } from "./sign.js";

/** @typedef {import("../types").App} App */
/** @typedef {import("../types").State} State */

/** @type {State["screen"][]} */
const SCREENS_IN_HEADER = ["home", "claims", "literature", "comparison", "diagrams", "account"];

/** The screen of the header to which each other belongs. @type {Map<string, string>} */
const WITHIN = new Map([["claim", "home"], ["work", "literature"], ["tables", "claims"]]);

/** @param {App} app */
export function header(app) {
  const page = app.words.page;
  const current = WITHIN.get(app.state.screen) ?? app.state.screen;
  const counts = new Map([["claims", app.map.claims.length], ["literature", app.map.works.length]]);
  const nav = h("nav", { class: "screens", "aria-label": page("header.screens") },
    h("ul", { role: "list" }, SCREENS_IN_HEADER.map((each) => h("li", null,
      h("a", { href: app.address({ screen: each }), "aria-current": each === current ? "page" : null },
        page(`screen.${each}`), counts.has(each) && [" ", h("span", { class: "count" }, counts.get(each))])))));
  const menu = h("button", {
    type: "button", class: "menu", "aria-expanded": "false", "data-key": "menu",
    onclick: () => menu.setAttribute("aria-expanded", nav.classList.toggle("open") ? "true" : "false"),
  }, sign("menu"), page("header.menu"));
  const closeByKey = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape" || !nav.classList.contains("open")) return;
    menu.click();
    menu.focus();
  };
  return h("header", { class: "top-bar", onkeydown: closeByKey },
    h("button", { type: "button", class: "skip", onclick: skipToContent }, page("header.skip")),
    h("div", { class: "inner" }, menu, nav, searchBox(app), themeButton(app)));
}

/** @param {App} app */
function themeButton(app) {
  const button = h("button", {
    type: "button", class: "theme", "aria-label": app.words.page("header.dark"), title: app.words.page("header.dark"), "data-key": "theme",
    "aria-pressed": isDark() ? "true" : "false",
    onclick: () => {
      switchTheme(button);
      button.setAttribute("aria-pressed", isDark() ? "true" : "false");
    },
  }, svg("svg", { viewBox: "0 0 16 16", class: "sign sign-theme", "aria-hidden": "true" },
    svg("circle", { cx: 8, cy: 8, r: 6 }), svg("path", { class: "half", d: "M8 2A6 6 0 0 1 8 14Z" })));
  return button;
}

/** Go on to the content. @param {Event} event */
function skipToContent(event) {
  const main = event.currentTarget instanceof Element ? event.currentTarget.closest(".app")?.querySelector("main") : null;
  main?.focus();
}
