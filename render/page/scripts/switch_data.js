// Unpacks the changes that turn each verdict, as `switch_data.py` packs them.

/** @typedef {import("./types").ArgumentMap} ArgumentMap */
/** @typedef {import("./types").Claim} Claim */
/** @typedef {import("./types").Link} Link */
/** @typedef {import("./types").Supposition} Supposition */
/** @typedef {import("./types").SwitchGroup} SwitchGroup */
/** @typedef {import("./types").Verdict} Verdict */

/** @type {Map<string, Verdict>} */
const VERDICT_BY_LETTER = new Map([["a", "accepted"], ["u", "undecided"], ["r", "rejected"]]);

/** @type {Map<string, Supposition["operation"]>} */
const OPERATION_BY_CODE = new Map([
  ["r", "reject"], ["a", "accept"], ["p", "presume"], ["n", "unpresume"], ["s", "strength"],
  ["d", "drop"], ["u", "drop-undercuts"], ["c", "drop-contradiction"],
]);

/**
 * Gives the map its switches. If there are any, claims without any have been searched as well; if there are none,
 * no claim may have been, and none has an entry.
 * @param {ArgumentMap} map @param {any[]} rows
 */
export function addSwitches(map, rows) {
  if (rows.length > 0) map.switches = new Map(map.claims.map((claim) => [claim, /** @type {SwitchGroup[]} */ ([])]));
  for (const [number, ...groups] of rows) {
    const claim = /** @type {Claim} */ (map.claims[number]);
    map.switches.set(claim, groups.map((/** @type {any[]} */ [letter, ...changes]) => ({
      verdict: /** @type {Verdict} */ (VERDICT_BY_LETTER.get(letter)),
      suppositions: changes.map((/** @type {any[]} */ change) => unpackedSupposition(map, change)),
    })));
  }
}

/** @param {ArgumentMap} map @param {any[]} change @returns {Supposition} */
function unpackedSupposition(map, [code, target, more]) {
  const operation = /** @type {Supposition["operation"]} */ (OPERATION_BY_CODE.get(code));
  const changed = /** @type {Claim | Link} */ (target < 0 ? map.links[-1 - target] : map.claims[target]);
  if (operation === "drop-contradiction") return { operation, target: changed, other: /** @type {Claim} */ (map.claims[more]) };
  return more === undefined ? { operation, target: changed } : { operation, target: changed, strength: more };
}
