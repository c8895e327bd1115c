// What a work claims or reports: each claim with its text, its place and its links.

import { h } from "../dom.js";
import { stepInWords } from "../side_words.js";
import { verdictChips } from "./chip.js";
import { claimLink } from "./claim_link.js";
import { inChunks } from "./in_chunks.js";

/** @import { App, Claim, Link, Work } from "../types" */

/** So many claims are shown at once. */
const CLAIMS_AT_ONCE = 40;

/** @param {App} app @param {string} title @param {Claim[]} claims @param {Work} work */
export function claimsOfWork(app, title, claims, work) {
  const shown = claims.filter((claim) => app.shows(claim));
  if (!claims.length) return null;
  const list = h("ul", { role: "list", class: "claim-cards" });
  const more = inChunks(app, list, shown, (claim) => h("li", null, claimOfWork(app, claim, work)), CLAIMS_AT_ONCE);
  const hidden = claims.length - shown.length;
  return h("section", null, h("h2", null, title), list, more,
    hidden > 0 && h("p", { class: "meta" }, app.words.page("work.filtered", { n: hidden })));
}

/** @param {App} app @param {Claim} claim @param {Work} work */
function claimOfWork(app, claim, work) {
  const verdict = app.now.result(claim)?.verdict;
  const changes = verdict !== app.published.result(claim)?.verdict;
  return h("article", { class: "claim-card" },
    h("h3", { dir: "auto" }, claimLink(app, claim, { isAlone: true }), verdict !== "accepted" || changes ? [" ", verdictChips(app, claim, "small")] : null),
    !claim.isDerived && h("p", { dir: "auto" }, claim.text),
    h("p", { class: "meta", dir: "auto" }, placesInWork(app, claim, work)),
    claim.links.map((link) => linkLine(app, link)),
    claim.rivals.map((rival) => h("p", { class: "link-line against" }, h("b", null, app.words.page("claim.contradicts")),
      h("span", null, claimLink(app, rival)))));
}

/** Where the work says it and who reports that, and who else says it. @param {App} app @param {Claim} claim @param {Work} work */
function placesInWork(app, claim, work) {
  const own = claim.sources.filter((source) => source.work === work);
  const places = own.flatMap((source) => [source.locator, source.via ? [source.via.name, source.via.locator].filter(Boolean).join(", ") : ""]);
  const others = [...new Set(claim.sources.filter((source) => source.work !== work && source.name).map((source) => source.name))];
  return [...new Set(places), others.length ? app.words.page(own.length ? "work.also-said-by" : "work.said-by", { who: others.join(", ") }) : ""]
    .filter(Boolean).join(", ");
}

/** @param {App} app @param {Link} link */
function linkLine(app, link) {
  const { page } = app.words, { target } = link;
  const isStep = target.kind === "link";
  const word = isStep ? page(link.supports ? "claim.backs" : "claim.undercuts") : page(link.supports ? "claim.supports" : "claim.attacks");
  const look = isStep && !link.supports ? "undercut" : link.supports ? "for" : "against";
  return h("p", { class: `link-line ${look}` }, h("b", null, word), h("span", { dir: "auto" },
    isStep ? h("a", { href: app.claimAddress(endOf(target)), class: "claim-link" }, stepInWords(app, target)) : claimLink(app, target),
    !isStep && ` ${app.words.strength(app.now.weight(link))}`,
    link.premises.length > 0 && [isStep ? " " : ", ", page("work.together-with"), " ",
      link.premises.map((premise, at) => [at > 0 && ", ", claimLink(app, premise)])]));
}

/** The claim that a chain of links leads to. @param {Link} link @returns {Claim} */
function endOf({ target }) {
  return target.kind === "claim" ? target : endOf(target);
}
