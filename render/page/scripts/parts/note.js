// Notes of the mapper, in which ids of claims become links with the labels.

import { h } from "../dom.js";
import { claimLink } from "./claim_link.js";

/** @typedef {import("../types").App} App */
/** @typedef {import("../types").Claim} Claim */
/** @typedef {import("../dom.js").Child} Child */

const ADDRESS_OR_ID = /(\S*:\/\/\S*)|(`?)([\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{M}\p{N}])?)\2/gu;
const ONLY_LETTERS = /^[\p{L}\p{M}]+$/u;

/** @param {App} app @param {Claim} claim */
export function notePanel(app, claim) {
  if (!claim.note) return null;
  const paragraphs = claim.note.split(/\n\s*\n/).map((each) => h("p", { dir: "auto" }, withLinks(app, each)));
  return h("section", { class: "panel note" }, h("h2", null, app.words.page("claim.note")), paragraphs);
}

/** A text with links for ids; one that might be a word counts in backticks alone. @param {App} app @param {string} text @returns {Child[]} */
export function withLinks(app, text) {
  /** @type {Child[]} */
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS_OR_ID)) {
    const [whole, , ticks = "", id = ""] = match;
    const claim = app.map.claimById.get(id);
    if (!claim || (!ticks && ONLY_LETTERS.test(id))) continue;
    parts.push(text.slice(end, match.index), claimLink(app, claim));
    end = match.index + whole.length;
  }
  return [...parts, text.slice(end)];
}
