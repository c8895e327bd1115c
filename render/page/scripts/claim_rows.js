// The table of claims as cells of text, as the view `claims` writes it as CSV.

import { idsOf } from "./data.js";
import { verdictInWords } from "./parts/verdict_cell.js";

/** @import { App, Claim, Link } from "./types" */

/** The table, its names in the first row. @param {App} app @param {Claim[]} claims @returns {string[][]} */
export function claimRows(app, claims) {
  const { facets } = app.map;
  const names = ["id", "kind", "label", "text", "verdict", "source", "supports", "attacks", "contradicts", "answers"];
  return [[...names, ...facets.map((facet) => facet.name)], ...claims.map((claim) => [
    claim.id,
    claim.role,
    claim.label,
    claim.text,
    verdictInWords(app, claim),
    namesOfSources(claim),
    linksInCell(app, claim.links.filter((link) => link.supports)),
    linksInCell(app, claim.links.filter((link) => !link.supports)),
    claim.rivals.map((rival) => rival.id).join("; "),
    [...new Set(claim.answers.map((answer) => answer.to.id))].join("; "),
    ...facets.map((facet) => claim.facets.filter((value) => value.facet === facet).map((value) => value.label).join("; ")),
  ])];
}

/** The sources of a claim, each once. @param {Claim} claim */
export function namesOfSources(claim) {
  return [...new Set(claim.sources.map((source) => source.name))].filter(Boolean).join("; ");
}

/** @param {App} app @param {Link[]} links */
function linksInCell(app, links) {
  return links.map((link) => {
    const strength = link.target.kind === "link" ? [] : [app.words.strength(link.weight)];
    const about = [...strength, ...link.premises.map((premise) => `with ${premise.id}`)].join(", ");
    return `${idsOf(link).slice(1).join(" -> ")}${about && ` (${about})`}`;
  }).join("; ");
}
