// Suppose that a claim were accepted or rejected, with the effect said beforehand.

import { h } from "../dom.js";
import { evaluate } from "../evaluation.js";

/** @typedef {import("../types").App} App */
/** @typedef {import("../types").Claim} Claim */
/** @typedef {import("../types").Supposition} Supposition */

/** @param {App} app @param {Claim} claim */
export function suppose(app, claim) {
  const page = app.words.page;
  /** @type {[string, Supposition][]} */
  const choices = [
    [page("suppose.accepted"), { operation: "accept", target: claim }],
    [page("suppose.rejected"), { operation: "reject", target: claim }],
  ];
  const supposed = choices.find(([, each]) => app.isSupposed(each));
  const takeBack = () => app.suppose({ operation: "accept", target: claim }, false);
  return h("section", { class: "panel suppose" },
    h("fieldset", null,
      h("legend", null, h("h2", null, page("suppose.title"))),
      h("div", { class: "segments" },
        segment("as-it-is", page("suppose.as-it-is"), !supposed, takeBack),
        choices.map(([name, each]) => segment(each.operation, name, each === supposed?.[1], () => app.suppose(each, true))))),
    effects(app, claim).map((each) => h("p", { class: "meta" }, each)));
}

/** @param {string} key @param {string} name @param {boolean} isChosen @param {() => void} choose */
function segment(key, name, isChosen, choose) {
  return h("label", null,
    h("input", { type: "radio", name: "argmap-suppose", checked: isChosen, "data-key": `suppose ${key}`, onchange: choose }),
    h("span", null, name));
}

/**
 * What each other verdict on the claim would change, a sentence each.
 * @param {App} app @param {Claim} claim @returns {string[]}
 */
function effects(app, claim) {
  const verdict = app.now.result(claim)?.verdict;
  const others = app.state.suppositions.filter((each) => each.target !== claim || each.operation === "drop-contradiction");
  /** @type {["accept" | "reject", "accepted" | "rejected"][]} */
  const kinds = [["accept", "accepted"], ["reject", "rejected"]];
  return kinds.filter(([, other]) => other !== verdict).map(([operation]) => {
    const then = evaluate(app.map, [...others, { operation, target: claim }]);
    return app.words.effect(app.now, then, claim);
  });
}
