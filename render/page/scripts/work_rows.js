// The table of works as cells of text, as the view `sources` writes it as CSV.

import { jointSide, sidesOn } from "./sides.js";

/** @import { App, Claim, Work } from "./types" */
/** @import { Way } from "./sides.js" */

const COUNTED_VERDICTS = /** @type {const} */ (["accepted", "undecided", "rejected"]);

/** Of what a way goes through, so many are named. */
const MOST_NAMED_THROUGH = 2;

/** The table, its names in the first row. @param {App} app @param {Work[]} works @returns {string[][]} */
export function workRows(app, works) {
  const { hypotheses } = app.map;
  return [
    ["key", "work", "title", "claims", "verdicts", "reports", ...hypotheses.map((each) => `on ${each.id}`)],
    ...works.map((work) => [
      work.key,
      work.authorYear,
      work.title,
      claimsInCell(app, work.claims),
      verdictsInCell(app, work.claims),
      claimsInCell(app, work.reports),
      ...hypotheses.map((hypothesis) => {
        const { supports, attacks } = jointSide(work.claims, sidesOn(app.map, hypothesis));
        return [supports && wayInCell(app, "supports", supports), attacks && wayInCell(app, "attacks", attacks)].filter(Boolean).join("; ");
      }),
    ]),
  ];
}

/** Claims by their ids, with the verdict of those that are not accepted. @param {App} app @param {Claim[]} claims */
export function claimsInCell(app, claims) {
  return claims.map((claim) => {
    const verdict = app.now.result(claim)?.verdict ?? "accepted";
    return verdict === "accepted" ? claim.id : `${claim.id} (${verdict})`;
  }).join("; ");
}

/** How many claims have each verdict. @param {App} app @param {Claim[]} claims */
export function verdictsInCell(app, claims) {
  const verdicts = claims.map((claim) => app.now.result(claim)?.verdict);
  return COUNTED_VERDICTS.map((verdict) => ({ verdict, n: verdicts.filter((each) => each === verdict).length }))
    .filter(({ n }) => n).map(({ verdict, n }) => `${n} ${verdict}`).join("; ");
}

/** @param {App} app @param {"supports" | "attacks"} word @param {Way} way */
function wayInCell(app, word, { steps, through }) {
  if (!steps) return "asserts it";
  if (!through.length) return `${word} directly`;
  const names = through.map((node) => node.kind === "link" ? `the step from ${node.source.id}` : node.id);
  const more = names.length - MOST_NAMED_THROUGH;
  const told = more > 1 ? [...names.slice(0, MOST_NAMED_THROUGH), `${more} more`] : names;
  return `${word} ${steps === 1 ? "as a premise of" : "through"} ${app.words.listed(told)}`;
}
