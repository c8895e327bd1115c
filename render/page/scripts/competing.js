// Claims crossed with hypotheses: as `views/competing_hypotheses.py` finds it (Heuer 1999).

import { addTo } from "./sides.js";

/** @import { App, Claim, GivenReason, LinkState } from "./types" */

/** A claim that bears on hypotheses, with its reasons by hypothesis. @typedef {{ claim: Claim, cells: Map<Claim, GivenReason[]>, diagnosticity: number | null }} EvidenceRow */

const STRENGTH_OF_STRONG = 1;

/** The claims that bear on a hypothesis and pass the filters, the most diagnostic first. @param {App} app @returns {EvidenceRow[]} */
export function evidenceRows(app) {
  /** @type {Map<Claim, Map<Claim, GivenReason[]>>} */
  const found = new Map();
  for (const hypothesis of app.map.hypotheses) {
    for (const reason of app.now.reasons(hypothesis).filter(isEvidence)) {
      const cells = found.get(reason.from) ?? new Map();
      addTo(cells, hypothesis, reason);
      found.set(reason.from, cells);
    }
  }
  return app.map.claims.filter((claim) => found.has(claim) && app.shows(claim))
    .map((claim) => {
      const cells = /** @type {Map<Claim, GivenReason[]>} */ (found.get(claim));
      return { claim, cells, diagnosticity: diagnosticityOf(cells) };
    })
    .sort((one, other) => (other.diagnosticity ?? -1) - (one.diagnosticity ?? -1));
}

/** Bare assertions, and contradictions between hypotheses, are no evidence. @param {GivenReason} reason */
function isEvidence({ bearing, from }) {
  return bearing !== "assertion" && !(bearing === "contradiction" && from.role === "hypothesis");
}

/** How a reason fits its hypothesis, marked where it does not hold: "CC", "C~", "(I)". @param {GivenReason} reason */
export function codeOfReason({ speaksFor, strength, state }) {
  const letter = speaksFor ? "C" : "I";
  const code = strength === STRENGTH_OF_STRONG ? letter + letter : letter;
  return state === "holds" ? code : state === "in doubt" ? `${code}~` : `(${code})`;
}

/** How much speaks against a hypothesis: surely, and if all that is in doubt held. @param {EvidenceRow[]} rows @param {Claim} hypothesis */
export function inconsistencyOf(rows, hypothesis) {
  const sum = (/** @type {LinkState[]} */ states) => rows.reduce(
    (total, { cells }) => total + strongestOf(cells.get(hypothesis) ?? [], states, false), 0);
  return { surely: sum(["holds"]), possibly: sum(["holds", "in doubt"]) };
}

/** @param {GivenReason[]} reasons @param {LinkState[]} states @param {boolean} speaksFor */
function strongestOf(reasons, states, speaksFor) {
  return Math.max(0, ...reasons.filter((each) => states.includes(each.state) && each.speaksFor === speaksFor).map((each) => each.strength));
}

/** How far apart the hypotheses are on which the reasons hold; null below two. @param {Map<Claim, GivenReason[]>} cells */
function diagnosticityOf(cells) {
  const values = [...cells.values()].filter((reasons) => reasons.some((each) => each.state === "holds"))
    .map((reasons) => strongestOf(reasons, ["holds"], true) - strongestOf(reasons, ["holds"], false));
  return values.length > 1 ? Math.max(...values) - Math.min(...values) : null;
}
