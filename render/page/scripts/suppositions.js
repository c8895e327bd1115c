// The values of a map that the evaluation goes by: as they are written, and as suppositions change them.

/** @import { ArgumentMap, Claim, Link, Supposition } from "./types.d.ts" */

/**
 * By the numbers of claims: the strength of the bare assertion, 0 where the claim is not presumed, whether one
 * standing attack is enough, and the verdict that is supposed. By those of links: the weight, and whether it is
 * supposed not to exist. `rivals` holds the claims whose contradictions are others than those of the map.
 *
 * @typedef {object} Values
 * @property {Float64Array} asserted
 * @property {Uint8Array} unopposed
 * @property {("" | "accepted" | "rejected")[]} supposed
 * @property {Float64Array} weight
 * @property {Uint8Array} dropped
 * @property {Map<Claim, Claim[]>} rivals
 */

/**
 * The values of the map with what is supposed; of several suppositions about one thing the last counts.
 *
 * @param {ArgumentMap} map
 * @param {readonly Supposition[]} suppositions
 * @returns {Values}
 */
export function valuesOf(map, suppositions) {
  /** @type {Values} */
  const values = {
    asserted: Float64Array.from(map.claims, (claim) => (claim.presumed ? claim.strength : 0)),
    unopposed: Uint8Array.from(map.claims, (claim) => Number(claim.unopposed)),
    supposed: map.claims.map(() => ""),
    weight: Float64Array.from(map.links, (link) => link.weight),
    dropped: new Uint8Array(map.links.length),
    rivals: new Map(),
  };
  const last = new Map(suppositions.map((each) => [each.other ? each : each.target, each]));
  for (const each of last.values()) {
    if (each.target.kind === "claim") supposeOfClaim(values, each.target, each);
    else supposeOfLink(values, each.target, each);
  }
  return values;
}

/**
 * The same values with all links and bare assertions equally strong.
 *
 * @param {Values} values
 * @returns {Values}
 */
export function withEqualStrengths(values) {
  const asserted = values.asserted.map((strength) => Number(strength > 0));
  return { ...values, asserted, weight: values.weight.map(() => 1) };
}

/**
 * The same values with the claim judged by the other of the two standards.
 *
 * @param {Values} values
 * @param {Claim} claim
 * @returns {Values}
 */
export function withOtherStandard(values, claim) {
  const unopposed = values.unopposed.slice();
  unopposed[claim.number] = Number(!unopposed[claim.number]);
  return { ...values, unopposed };
}

/**
 * The claims that contradict the claim or that it contradicts.
 *
 * @param {Values} values
 * @param {Claim} claim
 */
export function rivalsOf(values, claim) {
  return values.rivals.get(claim) ?? claim.rivals;
}

/**
 * @param {Values} values
 * @param {Claim} claim
 * @param {Supposition} supposition
 */
function supposeOfClaim(values, claim, { operation, strength, other }) {
  const { asserted, supposed } = values;
  if (operation === "accept") {
    supposed[claim.number] = "accepted";
    asserted[claim.number] = 1;
  } else if (operation === "reject") {
    supposed[claim.number] = "rejected";
  } else if (operation === "presume") {
    asserted[claim.number] = claim.strength;
  } else if (operation === "unpresume") {
    asserted[claim.number] = 0;
  } else if (operation === "strength" && strength !== undefined && claim.presumed) {
    asserted[claim.number] = strength;
  } else if (operation === "drop-contradiction" && other) {
    values.rivals.set(claim, rivalsOf(values, claim).filter((each) => each !== other));
    values.rivals.set(other, rivalsOf(values, other).filter((each) => each !== claim));
  }
}

/**
 * @param {Values} values
 * @param {Link} link
 * @param {Supposition} supposition
 */
function supposeOfLink({ weight, dropped }, link, { operation, strength }) {
  if (operation === "strength" && strength !== undefined) {
    weight[link.number] = strength;
    return;
  }
  const gone = operation === "drop" ? [link] : operation === "drop-undercuts" ? [...link.undercuts] : [];
  for (const each of gone) {
    dropped[each.number] = 1;
    gone.push(...each.undercuts, ...each.backings); // the loop comes to these, too
  }
}
