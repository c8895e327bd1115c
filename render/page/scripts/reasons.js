// The reasons given for and against a claim: whether they hold, and which of them the verdict turns on.

import { rivalsOf } from "./suppositions.js";
import { canSettle } from "./undecided.js";

/** @import { Claim, ClaimResult, GivenReason, Link, LinkState } from "./types.d.ts" */
/** @import { Labels } from "./fixpoint.js" */
/** @import { Values } from "./suppositions.js" */

/**
 * The reasons as cards are in order: those for the claim first, of these those that hold, then those in doubt,
 * then those that fail; of these the strongest first, and equally strong ones in the order of the map.
 *
 * @param {Claim} claim
 * @param {ClaimResult} result
 * @param {Values} values
 * @param {Labels} labels
 * @returns {GivenReason[]}
 */
export function reasonsOf(claim, result, values, labels) {
  const found = /** @type {GivenReason[]} */ ([]);
  /**
   * @param {GivenReason["bearing"]} bearing
   * @param {Claim} from
   * @param {Link | null} link
   * @param {number} strength
   * @param {LinkState} state
   */
  const add = (bearing, from, link, strength, state) => {
    const speaksFor = bearing === "assertion" || bearing === "support";
    const given = { bearing, from, link, strength, state, speaksFor, decides: false };
    found.push({ ...given, decides: turnsOn(claim, result, given, values, labels) });
  };
  const asserted = values.asserted[claim.number];
  if (asserted) add("assertion", claim, null, asserted, "holds");
  for (const link of claim.into) {
    if (values.dropped[link.number]) continue;
    add(link.supports ? "support" : "attack", link.source, link, values.weight[link.number], nodeState(link, labels));
  }
  for (const rival of rivalsOf(values, claim)) {
    const { surelyFor, possiblyFor } = labels.strengths(rival);
    const state = nodeState(rival, labels);
    add("contradiction", rival, null, state === "holds" ? surelyFor : possiblyFor, state);
  }
  const states = ["holds", "in doubt", "fails"];
  return found.sort(
    (one, other) =>
      Number(other.speaksFor) - Number(one.speaksFor) ||
      states.indexOf(one.state) - states.indexOf(other.state) ||
      other.strength - one.strength,
  );
}

/**
 * Whether a link holds, or a claim speaks against those that it contradicts.
 *
 * @param {Claim | Link} node
 * @param {Labels} labels
 * @returns {LinkState}
 */
export function nodeState(node, labels) {
  if (labels.isSure(node)) return "holds";
  return labels.isOpen(node) ? "in doubt" : "fails";
}

/**
 * Whether the verdict on a claim turns on a reason.
 *
 * An accepted claim turns on the strongest reasons for it that hold, a refuted one on the strongest against it; an
 * undecided one on the strongest that hold, on each side that the other does not outweigh, and on those in doubt
 * that could settle it. The verdict on an untested, unsupported or supposed claim turns on no reason.
 *
 * @param {Claim} claim
 * @param {ClaimResult} result
 * @param {GivenReason} reason
 * @param {Values} values
 * @param {Labels} labels
 */
function turnsOn(claim, result, { strength, state, speaksFor }, values, labels) {
  if (result.supposed) return false;
  if (result.verdict === "undecided") {
    if (state === "in doubt") return canSettle(values, labels, claim, strength, speaksFor);
    return state === "holds" && strength >= Math.max(result.surelyFor, result.surelyAgainst);
  }
  if (state !== "holds") return false;
  if (result.verdict === "accepted") return speaksFor && strength === result.surelyFor;
  return result.reason === "refuted" && !speaksFor && strength === result.surelyAgainst;
}
