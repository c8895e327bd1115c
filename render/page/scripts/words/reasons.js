// What cards of reasons and answers say: their groups, states and counts, and why a reason does not hold.

import { isBalanced } from "./verdict.js";

/** @typedef {import("../types").Claim} Claim */
/** @typedef {import("../types").ClaimResult} ClaimResult */
/** @typedef {import("../types").Evaluation} Evaluation */
/** @typedef {import("../types").GivenReason} GivenReason */
/** @typedef {import("../filling").Speech} Speech */
/** @typedef {{ heading: string, note: string, reasons: GivenReason[] }} Group */

const VERDICTS = /** @type {const} */ (["accepted", "undecided", "rejected"]);

/**
 * The reasons of one side in groups, in each the strongest first; empty groups are left out.
 * @param {Speech} speech @param {Evaluation} now @param {Claim} claim @param {GivenReason[]} reasons
 * @returns {Group[]}
 */
export function groupsOfReasons({ say }, now, claim, reasons) {
  const sorted = [...reasons].sort((one, other) => other.strength - one.strength);
  const holding = sorted.filter((each) => each.state === "holds");
  const failing = sorted.filter((each) => each.state === "fails");
  const decisive = holding.filter((each) => each.decides);
  const result = now.result(claim);
  const isInVain = claim.unopposed && result?.reason === "refuted";
  const isAnswered = failing.every((each) => each.link?.undercuts.some((cut) => now.state(cut) === "holds"));
  /** @type {[string, GivenReason[]][]} */
  const groups = [
    [groupOfDecisive(result), decisive],
    [decisive.length ? "hold-as-well" : isInVain ? "hold-in-vain" : "hold", holding.filter((each) => !each.decides)],
    ["in-doubt", sorted.filter((each) => each.state === "in doubt")],
    [isAnswered ? "answered" : "fail", failing],
  ];
  return groups.filter(([, each]) => each.length)
    .map(([key, each]) => ({ heading: say(`group.${key}`), note: say(`group.${key}-note`), reasons: each }));
}

/** @param {ClaimResult | null} result */
function groupOfDecisive(result) {
  if (result?.verdict !== "undecided") return "decisive";
  return isBalanced(result) ? "level" : "strongest";
}

/**
 * The state of a reason, "" where it simply holds.
 * @param {Speech} speech @param {GivenReason} reason
 */
export function stateOfReason({ say }, { state, decides }) {
  if (state === "holds") return "";
  if (state === "fails") return say("state.fails");
  return say(decides ? "state.could-settle" : "state.in-doubt");
}

/**
 * Which claim makes a reason fail or leaves it in doubt; null where it holds, or an undercut does.
 * @param {Speech} speech @param {Evaluation} now @param {GivenReason} reason
 */
export function whyReasonFails(speech, now, reason) {
  if (reason.state === "holds" || reason.bearing === "assertion") return null;
  const blamed = reason.state === "fails" ? "rejected" : "undecided";
  const claims = [reason.from, ...(reason.link?.premises ?? [])];
  const at = claims.findIndex((each) => now.result(each)?.verdict === blamed);
  const about = claims[at];
  const result = about && now.result(about);
  if (!about || !result) return null;
  return { about, isPremise: at > 0, verdict: result.verdict, since: sinceWords(speech, result) };
}

/** Why a claim is undecided or rejected. @param {Speech} speech @param {ClaimResult} result */
function sinceWords({ say }, result) {
  if (result.reason === "contested") return say(isBalanced(result) ? "since.level" : "since.cycle");
  if (result.reason === "refuted" && !result.possiblyFor) return say("since.refuted-alone");
  return say(`since.${result.reason}`);
}

/**
 * How many reasons bear on a claim: "9 for it, 5 against it", "unchallenged"; "" for a question.
 * @param {Speech} speech @param {Evaluation} now @param {Claim} claim
 */
export function challengeOf({ say }, now, claim) {
  if (!now.result(claim)) return "";
  const given = now.reasons(claim).filter((each) => each.bearing !== "assertion");
  const speakFor = given.filter((each) => each.speaksFor).length;
  const sides = /** @type {const} */ ([[speakFor, "for"], [given.length - speakFor, "against"]]);
  return sides.filter(([n]) => n).map(([n, side]) => say(`challenge.${side}`, { n })).join(", ") || say("challenge.none");
}

/**
 * How many reasons bear on the claim of a reason; "" for a bare assertion, and where that was said already.
 * @param {Speech} speech @param {Evaluation} now @param {GivenReason} reason
 */
export function footOfReason(speech, now, reason) {
  if (reason.bearing === "assertion") return "";
  const said = challengeOf(speech, now, reason.from);
  if (said !== speech.say("challenge.none")) return said;
  const why = whyReasonFails(speech, now, reason);
  if (why && !why.isPremise) return "";
  const isUndercut = reason.link?.undercuts.some((each) => !now.isDropped(each));
  return isUndercut ? speech.say("challenge.itself-none") : said;
}

/**
 * How many of the supports hold: "7 of 7 hold"; "" where none is given.
 * @param {Speech} speech @param {Evaluation} now @param {Claim} claim
 */
export function tallyOfSupports(speech, now, claim) {
  return tallyOf(speech, now.reasons(claim), "support");
}

/**
 * How many of the attacks hold, and of the contradictions: "4 of 6 hold, 1 in doubt".
 * @param {Speech} speech @param {Evaluation} now @param {Claim} claim
 */
export function tallyAgainst(speech, now, claim) {
  const reasons = now.reasons(claim);
  const rivals = tallyOf(speech, reasons, "contradiction");
  const parts = [tallyOf(speech, reasons, "attack"), rivals && speech.say("tally.contradictions", { tally: rivals })];
  return parts.filter(Boolean).join("; ");
}

/**
 * How many reasons on both sides hold: "For: 7 of 7 hold. Against: none given".
 * @param {Speech} speech @param {Evaluation} now @param {Claim} claim
 */
export function tallyInWords(speech, now, claim) {
  const none = speech.say("tally.none");
  return speech.say("tally.sides",
    { supports: tallyOfSupports(speech, now, claim) || none, against: tallyAgainst(speech, now, claim) || none });
}

/** @param {Speech} speech @param {GivenReason[]} reasons @param {GivenReason["bearing"]} bearing */
function tallyOf({ say }, reasons, bearing) {
  const states = reasons.filter((each) => each.bearing === bearing).map((each) => each.state);
  const given = states.length;
  const hold = states.filter((each) => each === "holds").length;
  const doubt = states.filter((each) => each === "in doubt").length;
  if (!given) return "";
  return say("tally.hold", { n: hold === 1 ? 1 : given, hold, given }) + (doubt ? say("tally.in-doubt", { n: doubt }) : "");
}

/**
 * How many answers a question has, by their verdicts: "20 answers: 19 accepted, 1 undecided".
 * @param {Speech} speech @param {Evaluation} now @param {Claim} question
 */
export function tallyOfAnswers({ say }, now, question) {
  const found = question.answered.map((each) => now.result(each.claim)?.verdict ?? null);
  if (!found.length) return say("answers.none");
  const numberOf = (/** @type {string | null} */ verdict) => found.filter((each) => each === verdict).length;
  const parts = VERDICTS.filter(numberOf).map((verdict) => say("answers.of-verdict", { n: numberOf(verdict), verdict }));
  if (numberOf(null)) parts.push(say("answers.questions", { n: numberOf(null) }));
  return say("answers.counted", { n: found.length, verdicts: parts.join(", ") });
}
