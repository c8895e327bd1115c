// Which verdicts change with what is supposed, in words.

import { countedReasons } from "./counting.js";
import { inQuotes } from "../naming.js";

/** @typedef {import("../types").Claim} Claim */
/** @typedef {import("../types").ClaimResult} ClaimResult */
/** @typedef {import("../types").Evaluation} Evaluation */
/** @typedef {import("../types").SaidPart} SaidPart */
/** @typedef {import("../filling").Speech} Speech */
/** @typedef {{ claim: Claim, before: ClaimResult, after: ClaimResult }} ChangedVerdict */

const MOST_CAUSES_NAMED = 3;

/**
 * The claims with another verdict, without those whose verdict itself is supposed.
 * @param {Evaluation} published @param {Evaluation} now @returns {ChangedVerdict[]}
 */
export function changedVerdicts(published, now) {
  return now.map.claims.flatMap((claim) => {
    const before = published.result(claim);
    const after = now.result(claim);
    return before && after && before.verdict !== after.verdict && !after.supposed ? [{ claim, before, after }] : [];
  });
}

/**
 * How many verdicts change, which, and to what; labels of claims are parts of their own.
 * @param {Speech} speech @param {Evaluation} published @param {Evaluation} now @returns {SaidPart[]}
 */
export function changedParts(speech, published, now) {
  const changes = changedVerdicts(published, now);
  if (!changes.length) return [plainPart(speech.say("changed.none"))];
  const all = now.map.claims.filter((each) => published.result(each)).length;
  /** @type {Map<string, ChangedVerdict[]>} */
  const groups = new Map();
  for (const change of [...changes].sort((one, other) => Number(isHypothesis(other)) - Number(isHypothesis(one)))) {
    const key = `${change.before.verdict} ${change.after.verdict}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  const said = [...groups.values()].map((each) => fromTo(speech, each, now.map.hypotheses.length));
  return partsOf(speech, "changed.some", {
    strong: [{ text: speech.say("changed.of", { n: changes.length, all }), claim: null, isStrong: true }],
    changes: said.flatMap((each, at) => at ? [plainPart("; "), ...each] : each),
  });
}

/** @param {ChangedVerdict} change */
function isHypothesis({ claim }) {
  return claim.role === "hypothesis";
}

/**
 * Claims that change alike: "both hypotheses and “…”, from accepted to undecided".
 * @param {Speech} speech @param {ChangedVerdict[]} changes @param {number} hypotheses how many the map has
 */
function fromTo(speech, changes, hypotheses) {
  const first = /** @type {ChangedVerdict} */ (changes[0]);
  const own = changes.filter(isHypothesis);
  const isAll = own.length > 1 && own.length === hypotheses;
  const named = isAll ? changes.filter((each) => !isHypothesis(each)) : changes;
  const most = named.length > MOST_CAUSES_NAMED + 1 ? MOST_CAUSES_NAMED : named.length;
  /** @type {SaidPart[]} */
  const names = named.slice(0, most).map(({ claim }) => ({ text: inQuotes(claim.label), claim, isStrong: false }));
  if (isAll) names.unshift(plainPart(speech.say("changed.hypotheses", { n: own.length })));
  if (most < named.length) names.push(plainPart(speech.say("changed.others", { n: named.length - most })));
  return partsOf(speech, "changed.from-to", {
    who: listedParts(speech, names),
    before: [plainPart(first.before.verdict)],
    after: [plainPart(first.after.verdict)],
  });
}

/** @param {Speech} speech @param {SaidPart[]} names @returns {SaidPart[]} */
function listedParts(speech, names) {
  const last = names.at(-1);
  if (!last || names.length < 2) return names;
  const most = names.slice(0, -1).flatMap((each, at) => at ? [plainPart(", "), each] : [each]);
  return partsOf(speech, "list.and", { most, last: [last] });
}

/** @param {Speech} speech @param {string} key @param {Record<string, SaidPart[]>} values @returns {SaidPart[]} */
function partsOf(speech, key, values) {
  return speech.pieces(key, values).flatMap((each) => typeof each === "string" ? [plainPart(each)] : each);
}

/** @param {string} text @returns {SaidPart} */
function plainPart(text) {
  return { text, claim: null, isStrong: false };
}

/**
 * What it changes that a claim is supposed accepted or rejected: "If rejected: no other verdict changes. …"
 * @param {Speech} speech @param {Evaluation} now @param {Evaluation} then with the supposition
 * @param {Claim} claim
 */
export function effectWords(speech, now, then, claim) {
  const n = changedVerdicts(now, then).filter((each) => each.claim !== claim).length;
  const verdict = then.result(claim)?.verdict ?? "";
  const said = speech.say(n ? "effect.some" : "effect.none", { n, verdict });
  const turned = now.map.hypotheses.map((each) => turnsWords(speech, now, then, each)).find(Boolean);
  return said + (turned ?? "");
}

/**
 * On which other reasons the verdict on a hypothesis would turn that stays accepted; "" where on the same.
 * @param {Speech} speech @param {Evaluation} now @param {Evaluation} then @param {Claim} hypothesis
 */
function turnsWords(speech, now, then, hypothesis) {
  const [before, after] = [decidingSupports(now, hypothesis), decidingSupports(then, hypothesis)];
  if (!before[0] || !after[0]) return "";
  const isAsStrong = before[0].strength === after[0].strength;
  if (isAsStrong && before.length === after.length) return "";
  const subject = now.map.hypotheses.length > 1 ? inQuotes(hypothesis.label) : speech.say("effect.the-hypothesis");
  return speech.say("effect.turns-on", {
    subject,
    now: countedReasons(speech, after),
    before: isAsStrong ? speech.inWords(before.length) : countedReasons(speech, before),
  });
}

/** @param {Evaluation} evaluation @param {Claim} claim */
function decidingSupports(evaluation, claim) {
  if (evaluation.result(claim)?.verdict !== "accepted") return [];
  return evaluation.reasons(claim).filter((each) => each.bearing === "support" && each.decides);
}
