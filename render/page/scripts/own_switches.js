// The changes of what bears on a claim directly that turn its verdict, tried with what is supposed.
//
// Each is first judged by the reasons for and against the claim alone, which takes no time. What turns the verdict
// then is evaluated, so that what is said of it holds. On a cycle, where a claim bears on its own reasons, a change
// may be missed.

import { evaluate } from "./evaluation.js";
import { isAboutTheSame } from "./state.js";
import { changeKind } from "./change_kind.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Claim} Claim */
/** @typedef {import("./types").Evaluation} Evaluation */
/** @typedef {import("./types").GivenReason} GivenReason */
/** @typedef {import("./types").Link} Link */
/** @typedef {import("./types").LinkState} LinkState */
/** @typedef {import("./types").Supposition} Supposition */
/** @typedef {import("./types").SwitchGroup} SwitchGroup */
/** @typedef {import("./types").Verdict} Verdict */

/** @typedef {{ supposition: Supposition, verdict: Verdict }} Turn */

const MOST_OFFERED = 12;
const NAMED_WEIGHTS = [0.25, 0.5, 1];

/**
 * What is supposed and turns the verdict comes first: these switches are on. Nothing turns a verdict that is itself
 * supposed.
 * @param {App} app @param {Claim} claim @returns {SwitchGroup[]}
 */
export function ownSwitches({ map, now }, claim) {
  const result = now.result(claim);
  if (!result || result.supposed) return [];
  const { verdict } = result;
  const fate = (/** @type {Supposition[]} */ supposed) => /** @type {Verdict} */ (evaluate(map, supposed).result(claim)?.verdict);
  /** @type {Turn[]} */
  const turns = [];
  for (const supposition of now.suppositions) {
    const isOn = fate(now.suppositions.filter((each) => each !== supposition)) !== verdict;
    if (isOn) turns.push({ supposition, verdict });
  }
  for (const { supposition, reasons } of tried(now, claim)) {
    if (turns.length >= MOST_OFFERED) break;
    if (verdictBy(reasons, claim) === verdict || now.suppositions.some((each) => isAboutTheSame(each, supposition))) continue;
    const then = fate([...now.suppositions, supposition]);
    if (then !== verdict && !turns.some((each) => includes(each, supposition, then))) turns.push({ supposition, verdict: then });
  }
  return grouped(turns, claim);
}

/** Whether a switch for all answers to an objection makes one for a single answer needless. @param {Turn} turn @param {Supposition} single @param {Verdict} verdict */
function includes(turn, single, verdict) {
  return turn.supposition.operation === "drop-undercuts" && single.operation === "drop" && turn.verdict === verdict
    && single.target.kind === "link" && single.target.target === turn.supposition.target;
}

/** @param {Turn[]} turns @param {Claim} claim @returns {SwitchGroup[]} */
function grouped(turns, claim) {
  /** @type {Map<string, SwitchGroup>} */
  const groups = new Map();
  for (const { supposition, verdict } of turns) {
    const key = `${verdict} ${changeKind(supposition, claim)}`;
    const group = groups.get(key);
    if (group) group.suppositions.push(supposition);
    else groups.set(key, { verdict, suppositions: [supposition] });
  }
  return [...groups.values()];
}

/**
 * Each change of what bears on a claim directly, with the reasons that there would then be.
 * @param {Evaluation} now @param {Claim} claim
 * @returns {Generator<{ supposition: Supposition, reasons: GivenReason[] }, void>}
 */
function* tried(now, claim) {
  const reasons = now.reasons(claim);
  const standing = reasons.filter((each) => each.state !== "fails");
  const inOrder = standing.filter((each) => each.link).sort((one, other) => (one.link?.number ?? 0) - (other.link?.number ?? 0));
  const having = (/** @type {GivenReason} */ reason, /** @type {Partial<GivenReason>} */ other) =>
    reasons.map((each) => (each === reason ? { ...each, ...other } : each));
  for (const reason of [...standing.filter((each) => each.bearing === "assertion"), ...inOrder]) {
    const target = reason.link ?? claim;
    if (reason.link) yield { supposition: { operation: "drop", target }, reasons: reasons.filter((each) => each !== reason) };
    else if (!claim.presumed) continue;
    for (const strength of neighbouringWeights(reason.strength)) {
      yield { supposition: { operation: "strength", target, strength }, reasons: having(reason, { strength }) };
    }
  }
  for (const reason of standing.filter((each) => each.bearing === "contradiction")) {
    yield {
      supposition: { operation: "drop-contradiction", target: claim, other: reason.from },
      reasons: reasons.filter((each) => each !== reason),
    };
  }
  for (const reason of reasons) {
    const { link } = reason;
    const answers = link?.undercuts.filter((each) => !now.isDropped(each) && now.state(each) !== "fails") ?? [];
    if (!link || answers.length === 0) continue;
    if (answers.length > 1) {
      const state = stateWithout(now, link, link.undercuts);
      yield { supposition: { operation: "drop-undercuts", target: link }, reasons: having(reason, { state }) };
    }
    for (const answer of answers) {
      const state = stateWithout(now, link, [answer]);
      yield { supposition: { operation: "drop", target: answer }, reasons: having(reason, { state }) };
    }
  }
}

/** The nearest named strengths below and above a weight. @param {number} weight */
function neighbouringWeights(weight) {
  return [...NAMED_WEIGHTS.filter((each) => each < weight).slice(-1), ...NAMED_WEIGHTS.filter((each) => each > weight).slice(0, 1)];
}

/** Whether a link would hold without some of its undercuts. @param {Evaluation} now @param {Link} link @param {Link[]} gone @returns {LinkState} */
function stateWithout(now, link, gone) {
  const premises = [link.source, ...link.premises].map((each) => now.result(each)?.verdict);
  const undercuts = link.undercuts.filter((each) => !gone.includes(each) && !now.isDropped(each)).map((each) => now.state(each));
  if (premises.includes("rejected") || undercuts.includes("holds")) return "fails";
  return premises.includes("undecided") || undercuts.includes("in doubt") ? "in doubt" : "holds";
}

/** The verdict that reasons lead to, by the claim's standard. @param {GivenReason[]} reasons @param {Claim} claim @returns {Verdict} */
function verdictBy(reasons, claim) {
  const strongest = (/** @type {boolean} */ speaksFor, /** @type {LinkState[]} */ states) =>
    Math.max(0, ...reasons.filter((each) => each.speaksFor === speaksFor && states.includes(each.state)).map((each) => each.strength));
  const surelyFor = strongest(true, ["holds"]);
  const possiblyFor = strongest(true, ["holds", "in doubt"]);
  const surelyAgainst = strongest(false, ["holds"]);
  const possiblyAgainst = strongest(false, ["holds", "in doubt"]);
  if (claim.unopposed) {
    if (surelyFor > 0 && possiblyAgainst === 0) return "accepted";
    return possiblyFor === 0 || surelyAgainst > 0 ? "rejected" : "undecided";
  }
  if (surelyFor > possiblyAgainst) return "accepted";
  return possiblyFor < surelyAgainst || possiblyFor === 0 ? "rejected" : "undecided";
}
