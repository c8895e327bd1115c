// What changes that are worded together have in common.

/** @typedef {import("./types").Claim} Claim */
/** @typedef {import("./types").Supposition} Supposition */

/**
 * What a change does and where, seen from a claim, as `views/switches.py` groups changes.
 * @param {Supposition} supposition @param {Claim} claim @returns {string}
 */
export function changeKind({ operation, target, other, strength = 0 }, claim) {
  if (operation === "drop-contradiction") {
    const isOwn = target === claim || other === claim;
    return JSON.stringify([operation, isOwn ? "" : [target.number, other?.number]]);
  }
  if (target.kind === "claim") return JSON.stringify([operation, strength && [target.strength, strength], target === claim]);
  const isOnLink = operation === "drop" && target.target.kind === "link";
  const link = isOnLink && target.target.kind === "link" ? target.target : target;
  return JSON.stringify([operation, isOnLink, link.supports, link.target.kind, link.target.number, strength && [link.weight, strength]]);
}
