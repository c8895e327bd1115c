// How a claim or a work bears on a hypothesis, in words.

import { inQuotes } from "./naming.js";

/** @import { App, Claim, Link } from "./types" */
/** @import { Way } from "./sides.js" */

/** Of what a way goes through, so much is named. */
const MOST_THROUGH = 2;

/**
 * The way by which a claim speaks for or against a hypothesis: "directly, moderate, decisive", "through “…”".
 * @param {App} app @param {Claim} claim @param {Claim} hypothesis @param {Way} way @param {boolean} speaksFor
 */
export function wayInWords(app, claim, hypothesis, way, speaksFor) {
  const { page } = app.words;
  if (!way.steps) return page("work.itself");
  const links = linksBetween(claim, hypothesis).filter((link) => link.supports === speaksFor);
  if (way.steps === 1) {
    const decides = app.now.reasons(hypothesis).some((reason) => reason.decides && reason.state === "holds"
      && (reason.link ? links.includes(reason.link) : reason.from === claim));
    const own = links.find((link) => link.source === claim);
    const how = way.through.length ? page("work.premise", { label: namedThrough(app, way.through) }) : page("work.directly");
    return [how, own ? app.words.strength(app.now.weight(own)) : "", decides ? page("work.decisive") : ""].filter(Boolean).join(", ");
  }
  const isObjection = way.through.every((node) => !linksBetween(claim, node).some((link) => link.supports));
  const label = namedThrough(app, way.through);
  return isObjection ? page("work.through-objection", { label }) : page("work.through", { label });
}

/** The links by which a claim bears on another thing, its own and those of which it is a premise. @param {Claim} claim @param {Claim | Link} target */
function linksBetween(claim, target) {
  return [...claim.links, ...claim.joined].filter((link) => link.target === target);
}

/** @param {App} app @param {(Claim | Link)[]} nodes */
function namedThrough(app, nodes) {
  const names = nodes.slice(0, MOST_THROUGH).map((node) => node.kind === "claim" ? inQuotes(node.label) : stepInWords(app, node));
  const more = nodes.length - MOST_THROUGH;
  if (more > 0) names.push(app.words.page("count.more", { n: more }));
  return app.words.listed(names);
}

/** A link as a step between two claims. @param {App} app @param {Link} link */
export function stepInWords(app, link) {
  /** @type {Claim | Link} */
  let target = link.target;
  while (target.kind === "link") target = target.target;
  return app.words.page("claim.the-step", { source: inQuotes(link.source.label), target: inQuotes(target.label) });
}

/** How several claims together bear on a hypothesis. @param {App} app @param {Way} way */
export function wayInSide(app, { steps, through }) {
  const { page } = app.words;
  if (!steps) return page("work.itself");
  if (!through.length) return page("work.directly");
  return page(steps === 1 ? "work.premise" : "work.through", { label: namedThrough(app, through) });
}
