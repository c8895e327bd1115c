// Buttons that cite a claim, and copy its address and its YAML.

import { h } from "../dom.js";
import { citeButton, yamlButton } from "./cite.js";
import { copyButton } from "./copy.js";

/** @typedef {import("../types").App} App */
/** @typedef {import("../types").Claim} Claim */

/** @param {App} app @param {Claim} claim */
export function copyButtons(app, claim) {
  return h("div", { class: "buttons" },
    citeButton(app, claim), copyButton(app, app.words.page("copy.link"), () => location.href, "copy link"), yamlButton(app, claim));
}
