// Who says a claim: its works as links, and its voices.

import { workLink } from "./claim_link.js";

/** @import { App, Claim } from "../types" */
/** @import { Child } from "../dom.js" */

/** The sources of a claim, each once. @param {App} app @param {Claim} claim @returns {Child[]} */
export function sourceLinks(app, claim) {
  const byName = new Map(claim.sources.filter((source) => source.name).map((source) => [source.name, source]));
  return [...byName.values()].map((source, at) => [at > 0 && "; ", source.work ? workLink(app, source.work) : source.name]);
}
