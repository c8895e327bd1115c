// What works conclude on a hypothesis themselves, beside the verdict and not counted.

import { h } from "../dom.js";
import { claimLink, workLink } from "./claim_link.js";

/** @typedef {import("../types").Answer} Answer */
/** @typedef {import("../types").App} App */
/** @typedef {import("../types").Claim} Claim */

/** @param {App} app @param {Claim} claim */
export function ownVerdict(app, claim) {
  const answers = claim.answered.filter((each) => app.shows(each.claim));
  if (!answers.length) return null;
  return h("aside", { class: "strip" },
    h("h2", null, app.words.page("card.own-verdict")),
    answers.map((each) => conclusion(app, each)));
}

/** @param {App} app @param {Answer} answer */
function conclusion(app, { claim, because }) {
  const sources = new Map(claim.sources.map((each) => [each.name, each]));
  const who = [...sources.values()].map((each, at) => [at > 0 && ", ", each.work ? workLink(app, each.work) : each.name]);
  const stop = /[.?!…]$/.test(claim.label) ? "" : ".";
  return h("p", { dir: "auto" },
    who.length ? [h("b", null, who), " ", app.words.page("card.concludes")] : h("b", null, app.words.page("card.without-source")),
    ": ", claimLink(app, claim), stop, because && ` ${because}`);
}
