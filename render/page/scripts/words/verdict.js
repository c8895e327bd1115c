// The verdict on a claim and what it follows from, in one or two sentences.

import { countedReasons, someReasons, weakerWord } from "./counting.js";
import { capitalised, inQuotes } from "../naming.js";

/** @typedef {import("../types").Claim} Claim */
/** @typedef {import("../types").ClaimResult} ClaimResult */
/** @typedef {import("../types").Evaluation} Evaluation */
/** @typedef {import("../types").GivenReason} GivenReason */
/** @typedef {import("../filling").Speech} Speech */
/** @typedef {{ assertion: GivenReason | null, supports: GivenReason[], against: GivenReason[] }} Sides */

/**
 * The verdict on a claim with its reasons, as a scholar would say it; "" for a question.
 * @param {Speech} speech @param {Evaluation} now @param {Claim} claim @returns {string}
 */
export function verdictSentence(speech, now, claim) {
  const result = now.result(claim);
  if (!result) return "";
  if (result.supposed) return speech.say("verdict.supposed");
  const sides = sidesOf(now.reasons(claim));
  if (result.verdict === "accepted") return acceptedSentence(speech, sides, result.surelyFor);
  if (result.reason === "refuted") return refutedSentence(speech, sides, result, claim.unopposed);
  if (result.verdict === "rejected") {
    const n = sides.supports.length;
    return n ? speech.say("rejected.unsupported", { n }) : speech.say("rejected.untested");
  }
  if (isBalanced(result)) return levelSentence(speech, sides, result.surelyFor);
  return result.reason === "unresolved" ? unresolvedSentence(speech, now, claim) : cycleSentence(speech, now, claim);
}

/** Whether the strongest reasons that hold are equal on both sides. @param {ClaimResult} result */
export function isBalanced({ surelyFor, surelyAgainst }) {
  return surelyFor > 0 && surelyFor === surelyAgainst;
}

/** @param {GivenReason[]} given @returns {Sides} */
function sidesOf(given) {
  return {
    assertion: given.find((each) => each.bearing === "assertion") ?? null,
    supports: given.filter((each) => each.bearing === "support"),
    against: given.filter((each) => !each.speaksFor),
  };
}

/** @param {GivenReason[]} given */
function holding(given) {
  return given.filter((each) => each.state === "holds");
}

/** @param {GivenReason[]} given @param {number} strength */
function holdingWith(given, strength) {
  return holding(given).filter((each) => each.strength === strength);
}

/** @param {Speech} speech @param {Sides} sides @param {number} strength */
function acceptedSentence(speech, { assertion, supports, against }, strength) {
  const { say } = speech;
  const deciding = holdingWith(supports, strength);
  const isAsserted = assertion?.strength === strength;
  const others = holding(against);
  if (!deciding.length) {
    if (!against.length) return say("accepted.asserted");
    return say(others.length ? "accepted.asserted-against-weaker" : "accepted.asserted-against-fails");
  }
  const head = capitalised(say(isAsserted ? "accepted.assertion-and-reasons" : "accepted.reasons",
    { n: deciding.length, reasons: countedReasons(speech, deciding) }));
  if (!against.length) return head + say("accepted.none-against");
  if (!others.length) return head + say("accepted.none-against-holds", { n: against.length });
  return head + say("accepted.against-too", {
    n: others.length,
    some: capitalised(someReasons(speech, others)),
    weaker: weakerWord(speech, others),
    fallen: fallenObjections(speech, against, strength, deciding.length + Number(isAsserted)),
  });
}

/**
 * Which objections would have stood in the way, if there are any.
 * @param {Speech} speech @param {GivenReason[]} against @param {number} strength @param {number} deciding
 */
function fallenObjections({ say }, against, strength, deciding) {
  const failing = against.filter((each) => each.state === "fails" && each.strength >= strength);
  const n = failing.length;
  if (!n) return "";
  if (failing.some((each) => each.strength !== strength)) return say("fallen.at-least-as-strong", { n });
  return say(deciding === 1 ? "fallen.as-strong-as-one" : "fallen.as-strong-as-several", { n });
}

/** @param {Speech} speech @param {Sides} sides @param {ClaimResult} result @param {boolean} isUnopposed */
function refutedSentence(speech, { assertion, supports, against }, result, isUnopposed) {
  const { say } = speech;
  const deciding = holdingWith(against, result.surelyAgainst);
  const others = holding(supports);
  const n = others.length;
  const some = someReasons(speech, others);
  let head = capitalised(say("rejected.reasons", { n: deciding.length, reasons: countedReasons(speech, deciding) }));
  if (isUnopposed) {
    head += say("rejected.one-is-enough");
    if (n) return head + say("rejected.for-too", { n, some: capitalised(some) });
  } else if (n && assertion) {
    return head + say("rejected.assertion-and-weaker-too", { some, weaker: weakerWord(speech, [...others, assertion]) });
  } else if (n) {
    return head + say("rejected.weaker-for-too", { n, some: capitalised(some), weaker: weakerWord(speech, others) });
  }
  const given = supports.length > 0;
  if (assertion) return head + say(given ? "rejected.assertion-alone-holds" : "rejected.assertion-alone");
  return head + say(given ? "rejected.none-for-holds" : "rejected.none-for");
}

/** @param {Speech} speech @param {Sides} sides @param {number} strength */
function levelSentence(speech, { assertion, supports, against }, strength) {
  const mine = holdingWith(supports, strength);
  const theirs = holdingWith(against, strength);
  const named = assertion?.strength === strength ? [speech.say("counted.the-assertion")] : [];
  if (mine.length) named.push(countedReasons(speech, mine, mine.length > 1 ? "ones" : "reason"));
  return speech.say("undecided.level", {
    mine: speech.listed(named),
    theirs: mine.length ? someReasons(speech, theirs) : countedReasons(speech, theirs),
  });
}

/** @param {Speech} speech @param {Evaluation} now @param {Claim} claim */
function unresolvedSentence({ say }, now, claim) {
  const [first, ...others] = now.waitsOn(claim);
  const label = inQuotes(first?.label ?? "");
  return others.length ? say("undecided.waits-on-several", { n: others.length, label }) : say("undecided.waits", { label });
}

/** @param {Speech} speech @param {Evaluation} now @param {Claim} claim */
function cycleSentence({ say }, now, claim) {
  const { others: [first, ...more], isMutual } = now.circle(claim);
  if (!first) return say("undecided.cycle", { through: "" });
  const label = inQuotes(first.label);
  if (isMutual && !more.length) return say("undecided.mutual", { label });
  const through = say(more.length ? "undecided.through-several" : "undecided.through", { label, n: more.length });
  return say("undecided.cycle", { through });
}
