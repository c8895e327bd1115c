// Which side each claim takes on a hypothesis, and by which way: as `views/sides.py` finds it.
//
// A claim's side is the sign of its shortest way of one or two links; where these differ in sign, it takes both.

/** @import { ArgumentMap, Claim, Link } from "./types" */

/**
 * What leads to a claim or link in one step; `beside` declares the link of which the start is a further premise.
 * @typedef {{ start: Claim | Link, sign: 1 | -1, beside: Claim | null }} Step
 *
 * How a claim bears on a hypothesis: by how many links, and through which claims and links, none where it does so directly.
 * @typedef {{ steps: number, through: (Claim | Link)[] }} Way
 *
 * The shortest ways for and against the hypothesis.
 * @typedef {{ supports: Way | null, attacks: Way | null }} Side
 *
 * @typedef {Map<Claim | Link, Map<1 | -1, Way[]>>} Ways
 */

/** @type {WeakMap<ArgumentMap, Map<Claim | Link, Step[]>>} */
const stepsOfMaps = new WeakMap();

/** @type {WeakMap<Claim, Map<Claim, Side>>} */
const sidesOnHypotheses = new WeakMap();

/** The longest way that counts. */
const MOST_STEPS = 2;

/**
 * The side that each claim takes on a hypothesis; claims without one are left out.
 * @param {ArgumentMap} map
 * @param {Claim} hypothesis
 * @returns {Map<Claim, Side>}
 */
export function sidesOn(map, hypothesis) {
  let found = sidesOnHypotheses.get(hypothesis);
  if (!found) {
    found = new Map();
    for (const [node, ways] of waysTo(stepsTo(map), hypothesis)) {
      if (node.kind === "claim") {
        found.set(node, { supports: shortestWay(ways.get(1)), attacks: shortestWay(ways.get(-1)) });
      }
    }
    sidesOnHypotheses.set(hypothesis, found);
  }
  return found;
}

/**
 * The side that several claims take together: for and against, each by its shortest ways.
 * @param {Iterable<Claim>} claims
 * @param {Map<Claim, Side>} taken
 * @returns {Side}
 */
export function jointSide(claims, taken) {
  const sides = [...claims].flatMap((claim) => taken.get(claim) ?? []);
  return {
    supports: shortestWay(sides.flatMap((side) => side.supports ?? [])),
    attacks: shortestWay(sides.flatMap((side) => side.attacks ?? [])),
  };
}

/** @param {ArgumentMap} map */
function stepsTo(map) {
  let found = stepsOfMaps.get(map);
  if (!found) {
    found = new Map();
    stepsOfMaps.set(map, found);
    for (const link of map.links) {
      /** @type {1 | -1} */
      const sign = link.supports ? 1 : -1;
      addTo(found, link.target, { start: link.source, sign, beside: null });
      addTo(found, link.target, { start: link, sign, beside: null });
      for (const premise of link.premises) {
        addTo(found, link.target, { start: premise, sign, beside: link.source });
      }
    }
    for (const claim of map.claims) {
      for (const rival of claim.rivals) addTo(found, claim, { start: rival, sign: -1, beside: null });
    }
  }
  return found;
}

/**
 * Adds a value to the list under a key.
 * @template Key, Value
 * @param {Map<Key, Value[]>} lists
 * @param {Key} key
 * @param {Value} value
 */
export function addTo(lists, key, value) {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

/**
 * @param {Map<Claim | Link, Step[]>} steps
 * @param {Claim} hypothesis
 * @returns {Ways}
 */
function waysTo(steps, hypothesis) {
  /** @type {Ways} */
  const reached = new Map([[hypothesis, new Map([[/** @type {1 | -1} */ (1), [{ steps: 0, through: [] }]]])]]);
  let layer = reached;
  for (let number = 1; number <= MOST_STEPS; number++) {
    /** @type {Ways} */
    const following = new Map();
    for (const [node, signs] of layer) {
      for (const step of steps.get(node) ?? []) {
        if (reached.has(step.start)) continue;
        const between = number === 1 ? step.beside : node;
        const way = { steps: number, through: between ? [between] : [] };
        /** @type {Map<1 | -1, Way[]>} */
        const ways = following.get(step.start) ?? new Map();
        following.set(step.start, ways);
        for (const sign of signs.keys()) {
          const product = /** @type {1 | -1} */ (sign * step.sign);
          addTo(ways, product, way);
        }
      }
    }
    for (const [node, ways] of following) reached.set(node, ways);
    layer = following;
  }
  return reached;
}

/**
 * The shortest of some ways, as one: direct if one is, else through all that they go through.
 * @param {Way[] | undefined} ways
 * @returns {Way | null}
 */
function shortestWay(ways) {
  if (!ways?.length) return null;
  const steps = Math.min(...ways.map((way) => way.steps));
  const shortest = ways.filter((way) => way.steps === steps);
  const isDirect = shortest.some((way) => !way.through.length);
  return { steps, through: isDirect ? [] : [...new Set(shortest.flatMap((way) => way.through))] };
}
