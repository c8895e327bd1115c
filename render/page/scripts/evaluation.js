// How the claims of a map fare, as it is written or with what is supposed.

import { labelsOf } from "./fixpoint.js";
import { reasonsOf, nodeState } from "./reasons.js";
import { valuesOf, withEqualStrengths, withOtherStandard } from "./suppositions.js";
import { undecidedOf } from "./undecided.js";

/** @import { ArgumentMap, Claim, ClaimResult, Evaluation, Supposition } from "./types.d.ts" */
/** @import { Labels } from "./fixpoint.js" */
/** @import { Values } from "./suppositions.js" */
/** @import { Undecided } from "./undecided.js" */

/**
 * The well-founded model of the map; all that follows from it is found when it is first asked for.
 *
 * @param {ArgumentMap} map
 * @param {Supposition[]} suppositions
 * @returns {Evaluation}
 */
export function evaluate(map, suppositions) {
  return evaluateBy(valuesOf(map, suppositions), map, suppositions);
}

/**
 * @param {Values} values
 * @param {ArgumentMap} map
 * @param {Supposition[]} suppositions
 * @returns {Evaluation}
 */
function evaluateBy(values, map, suppositions) {
  const labels = labelsOf(map, values);
  const results = /** @type {ClaimResult[]} */ ([]);
  const why = once(() => undecidedOf(map, values, labels));
  const equal = once(() => evaluateBy(withEqualStrengths(values), map, suppositions));
  /** @param {Claim} claim */
  const result = (claim) =>
    claim.role === "question" ? null : (results[claim.number] ??= resultOf(claim, values, labels, why));
  return {
    map,
    suppositions,
    result,
    state: (link) => nodeState(link, labels),
    weight: (link) => values.weight[link.number],
    isDropped: (link) => values.dropped[link.number] > 0,
    reasons: (claim) => {
      const found = result(claim);
      return found ? reasonsOf(claim, found, values, labels) : [];
    },
    waitsOn: (claim) => (result(claim)?.reason === "unresolved" ? why().contestedBelow(claim) : []),
    circle: (claim) => {
      const cycle = result(claim)?.reason === "contested" ? why().cycle(claim) : [];
      return {
        others: cycle.filter((node) => node.kind === "claim").filter((node) => node !== claim),
        isMutual:
          cycle.length > 0 &&
          cycle.every((node) => node.kind === "claim" || (!node.supports && node.target.kind === "claim")),
      };
    },
    atEqualStrengths: (claim) => equal().result(claim),
    underOtherStandard: (claim) => evaluateBy(withOtherStandard(values, claim), map, suppositions).result(claim),
  };
}

/**
 * @param {Claim} claim
 * @param {Values} values
 * @param {Labels} labels
 * @param {() => Undecided} why
 * @returns {ClaimResult}
 */
function resultOf(claim, values, labels, why) {
  const strengths = labels.strengths(claim);
  const supposed = values.supposed[claim.number] !== "";
  if (labels.isSure(claim)) return { verdict: "accepted", reason: "", ...strengths, supposed };
  if (labels.isOpen(claim)) {
    const reason = why().isContested(claim) ? "contested" : "unresolved";
    return { verdict: "undecided", reason, ...strengths, supposed };
  }
  const isSupported = claim.into.some((link) => link.supports && !values.dropped[link.number]);
  const reason = strengths.surelyAgainst ? "refuted" : isSupported ? "unsupported" : "untested";
  return { verdict: "rejected", reason, ...strengths, supposed };
}

/**
 * The function that finds something when it is first called, and keeps it.
 *
 * @template Found
 * @param {() => Found} find
 * @returns {() => Found}
 */
function once(find) {
  /** @type {Found | undefined} */
  let found;
  return () => (found ??= find());
}
