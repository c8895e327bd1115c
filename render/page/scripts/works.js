// What the claims of a work say together: on which side of the hypotheses, for and against whom.

import { addTo, sidesOn } from "./sides.js";

/** @import { ArgumentMap, Claim, Link, Source, Work } from "./types" */
/** @import { Way } from "./sides.js" */

/**
 * A claim of a work that speaks for or against a hypothesis, by its shortest way.
 * @typedef {{ claim: Claim, way: Way }} Speaking
 *
 * @typedef {{ hypothesis: Claim, supports: Speaking[], attacks: Speaking[] }} SidesOfWork
 *
 * Another work or voice, and how many claims of it are spoken of.
 * @typedef {{ work: Work | null, name: string, count: number }} OtherWork
 */

/**
 * The claims of a work on each side of each hypothesis, those with the shortest ways first.
 * @param {ArgumentMap} map @param {Work} work @returns {SidesOfWork[]}
 */
export function sidesOfWork(map, work) {
  return map.hypotheses.map((hypothesis) => {
    const taken = sidesOn(map, hypothesis);
    const speaking = (/** @type {"supports" | "attacks"} */ side) => work.claims.flatMap((claim) => {
      const way = taken.get(claim)?.[side];
      return way ? [{ claim, way }] : [];
    }).sort((one, other) => rankOf(one.way) - rankOf(other.way));
    return { hypothesis, supports: speaking("supports"), attacks: speaking("attacks") };
  });
}

/** @param {Way} way */
function rankOf({ steps, through }) {
  return 2 * steps + Number(through.length > 0);
}

/**
 * The works and voices that a work speaks for or against, and those that speak for or against it.
 * @param {Work} work
 */
export function amongWorks(work) {
  const own = new Set(work.claims);
  /** @param {boolean} supports */
  const from = (supports) => counted(work, work.claims.flatMap((claim) => [
    ...linksFrom(claim).flatMap((link) => link.supports === supports ? claimsSpokenOf(link) : []),
    ...(supports ? [] : claim.rivals),
  ]).filter((claim) => !own.has(claim)));
  /** @param {boolean} supports */
  const to = (supports) => counted(work, work.claims.flatMap((claim) => [
    ...linksTo(claim).flatMap((link) => link.supports === supports ? [link.source, ...link.premises] : []),
    ...(supports ? [] : claim.rivals),
  ]).filter((claim) => !own.has(claim)));
  return { supports: from(true), attacks: from(false), isSupportedBy: to(true), isAttackedBy: to(false) };
}

/** @param {Claim} claim @returns {Link[]} */
function linksFrom(claim) {
  return [...claim.links, ...claim.joined];
}

/** The links to a claim, and those to the steps from it. @param {Claim} claim @returns {Link[]} */
function linksTo(claim) {
  return [...claim.into, ...claim.links.flatMap((link) => [...link.undercuts, ...link.backings])];
}

/** The claim that a link speaks of: for a step, the one from which it leads. @param {Link} link @returns {Claim[]} */
function claimsSpokenOf({ target }) {
  return [target.kind === "claim" ? target : target.source];
}

/**
 * The works and voices of some claims but one work, those with most claims first.
 * @param {Work} except @param {Claim[]} claims @returns {OtherWork[]}
 */
function counted(except, claims) {
  /** @type {Map<Work | string, Source[]>} */
  const found = new Map();
  for (const claim of new Set(claims)) {
    const byName = new Map(claim.sources.filter((source) => source.name).map((source) => [source.work ?? source.voice, source]));
    for (const [who, source] of byName) if (who !== except) addTo(found, who, source);
  }
  return [...found.values()]
    .map((sources) => ({ work: sources[0]?.work ?? null, name: sources[0]?.name ?? "", count: sources.length }))
    .sort((one, other) => other.count - one.count);
}
