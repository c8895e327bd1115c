// Why a reason holds or not: the claims behind it that are not accepted, and the objections to the step.

import { namesOfSources } from "./claim_rows.js";
import { inQuotes } from "./naming.js";
import { verdictInWords } from "./parts/verdict_cell.js";

/** @import { App, Claim, GivenReason, LinkState } from "./types" */

/** The state in which an undercut leaves its link, by its own. @type {Map<LinkState, LinkState>} */
const LEFT_BY_UNDERCUT = new Map([["holds", "fails"], ["in doubt", "in doubt"], ["fails", "holds"]]);

/** What bears on the state of a reason, as phrases; claims are named by their labels or ids. @param {App} app @param {GivenReason} reason @param {boolean} byIds @returns {string[]} */
export function whyInWords(app, reason, byIds) {
  const { page } = app.words;
  if (reason.bearing === "assertion") return [];
  const nameOf = (/** @type {Claim} */ claim) => byIds ? claim.id : inQuotes(claim.label);
  const behind = [reason.from, ...reason.link?.premises ?? []].flatMap((claim, at) => {
    const verdict = app.now.result(claim)?.verdict;
    const leaves = verdict === "undecided" ? "in doubt" : "fails";
    if (verdict === "accepted" || leaves !== reason.state) return [];
    const fares = { verdict: verdictInWords(app, claim), name: nameOf(claim) };
    return [at ? page("why.premise-is", fares) : page("why.claim-is", fares)];
  });
  const undercuts = (reason.link?.undercuts ?? []).flatMap((undercut) => {
    const state = app.now.state(undercut);
    if (app.now.isDropped(undercut) || LEFT_BY_UNDERCUT.get(state) !== reason.state) return [];
    const said = namesOfSources(undercut.source);
    const tail = state === "fails" ? page("card.which-fails") : state === "in doubt" ? page("card.which-is-in-doubt") : "";
    return [`${page("why.undercut", { name: `${nameOf(undercut.source)}${said && ` (${said})`}` })}${tail}`];
  });
  return [...behind, ...undercuts];
}
