// The shortest way from a claim to those that it is meant to bear on.

/** @typedef {import("./types").Claim} Claim */
/** @typedef {import("./types").Evaluation} Evaluation */
/** @typedef {import("./types").Link} Link */

/** @typedef {{ claims: Claim[], links: Link[] }} Chain */

/**
 * The claims and links of the shortest way along links from a claim to one of the goals, null without one. Where an
 * undercut or a backing lies on it, so does the link that it meets. Cost: linear in the links.
 * @param {Evaluation} now @param {Claim} claim @param {Set<Claim>} goals @param {(link: Link) => boolean} isShown
 * @returns {Chain | null}
 */
export function chainTo(now, claim, goals, isShown) {
  /** By which link each claim was reached, and from which. @type {Map<Claim, { by: Link, from: Claim } | null>} */
  const reached = new Map([[claim, null]]);
  for (const from of reached.keys()) {
    if (goals.has(from)) return backFrom(from, reached);
    for (const by of [...from.links, ...from.joined]) {
      if (now.isDropped(by) || !isShown(by)) continue;
      const to = finalClaimOf(by);
      if (!reached.has(to)) reached.set(to, { by, from });
    }
  }
  return null;
}

/** @param {Claim} goal @param {Map<Claim, { by: Link, from: Claim } | null>} reached @returns {Chain} */
function backFrom(goal, reached) {
  /** @type {Chain} */
  const chain = { claims: [goal], links: [] };
  for (let step = reached.get(goal); step; step = reached.get(step.from)) {
    chain.claims.unshift(step.from);
    for (let link = /** @type {Claim | Link} */ (step.by); link.kind === "link"; link = link.target) chain.links.push(link);
  }
  return chain;
}

/** The claim to which a link leads in the end. @param {Link} link @returns {Claim} */
function finalClaimOf(link) {
  let target = link.target;
  while (target.kind === "link") target = target.target;
  return target;
}
