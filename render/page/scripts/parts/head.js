// The head of a claim: what it says, who says it, its verdict, why, and its reason bars.

import { h } from "../dom.js";
import { bars } from "./bars.js";
import { verdictChips } from "./chip.js";
import { sourceFields, sourcesInline } from "./sources.js";

/** @typedef {import("../types").App} App */
/** @typedef {import("../types").Claim} Claim */

/** @param {App} app @param {Claim} claim */
export function claimHead(app, claim) {
  const isHypothesis = claim.role === "hypothesis", isQuestion = claim.role === "question";
  return h("header", { class: `head of-${claim.role}${isHypothesis ? " heavy" : ""}` },
    h("p", { class: "kind" }, app.words.page(`kind.${claim.role}`)),
    h("h1", { class: "title", tabindex: "-1", "data-key": "title", dir: "auto" }, claim.label),
    !claim.isDerived && h("p", { class: "says", dir: "auto" }, claim.text),
    isHypothesis || isQuestion ? sourcesInline(app, claim) : sourceFields(app, claim),
    h("div", { class: "outcome" },
      h("div", null,
        h("p", { class: "verdict-line" }, verdictChips(app, claim, "large")),
        h("p", { class: "sentence", dir: "auto" },
          isQuestion ? app.words.answers(app.now, claim) : app.words.verdictSentence(app.now, claim))),
      !isQuestion && bars(app, claim, isHypothesis ? "large" : "small")));
}
