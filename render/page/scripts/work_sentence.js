// What a work says of the hypotheses, in a sentence.

import { inQuotes } from "./naming.js";

/** @import { App, Claim, Work } from "./types" */
/** @import { SidesOfWork } from "./works.js" */

/** How its claims fare, and on which side they are. @param {App} app @param {Work} work @param {SidesOfWork[]} sides */
export function workSentence(app, work, sides) {
  const { page } = app.words;
  return `${claimsInWords(app, work.claims)} ${app.map.hypotheses.length ? sidesInWords(app, work, sides) : ""}`
    .trim() || page("work.no-side");
}

/** @param {App} app @param {Claim[]} claims */
function claimsInWords(app, claims) {
  const { page } = app.words;
  if (!claims.length) return "";
  const verdicts = claims.map((claim) => app.now.result(claim)?.verdict ?? "none");
  const kinds = /** @type {const} */ (["accepted", "undecided", "rejected", "none"]).filter((each) => verdicts.includes(each));
  const [only] = kinds;
  if (kinds.length === 1 && only && only !== "none") return page("work.claims-all", { n: claims.length, verdict: page(`verdict.${only}`) });
  const counts = kinds.map((each) => {
    const n = verdicts.filter((verdict) => verdict === each).length;
    return each === "none" ? page("work.questions", { n }) : `${n} ${page(`verdict.${each}`)}`;
  });
  return page("work.claims-mixed", { n: claims.length, verdicts: app.words.listed(counts) });
}

/** @param {App} app @param {Work} work @param {SidesOfWork[]} sides */
function sidesInWords(app, work, sides) {
  const { page } = app.words;
  const supported = sides.filter((each) => each.supports.length), attacked = sides.filter((each) => each.attacks.length);
  const who = work.authorYear;
  if (!supported.length && !attacked.length) return page("work.speaks-neither", { work: who });
  if (!attacked.length) return page("work.speaks-for", { work: who, hypotheses: hypothesesInWords(app, supported) });
  if (!supported.length) return page("work.speaks-against", { work: who, hypotheses: hypothesesInWords(app, attacked) });
  const n = new Set(attacked.flatMap((each) => each.attacks.map((speaking) => speaking.claim))).size;
  return page("work.speaks-both-with", {
    work: who, n, for: hypothesesInWords(app, supported), against: hypothesesInWords(app, attacked, supported),
  });
}

/**
 * @param {App} app @param {SidesOfWork[]} sides @param {SidesOfWork[]} [before] those that were named just before
 */
function hypothesesInWords(app, sides, before = []) {
  const { page } = app.words, n = sides.length, all = app.map.hypotheses.length;
  const isAgain = before.length === n && sides.every((each) => before.includes(each));
  if (n === all && n === 2) return isAgain ? page("work.both") : page("work.both-hypotheses");
  if (n === all && n > 2) return isAgain ? page("work.all") : page("work.all-hypotheses", { n });
  if (isAgain && n === 1) return page("work.it");
  return n > 3 ? page("work.some-hypotheses", { n, all }) : app.words.listed(sides.map((each) => inQuotes(each.hypothesis.label)));
}
