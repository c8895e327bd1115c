// What is supposed, and the switches by which it is, in words.

import { inQuotes } from "../naming.js";

/** @typedef {import("../types").Claim} Claim */
/** @typedef {import("../types").Link} Link */
/** @typedef {import("../types").Supposition} Supposition */
/** @typedef {import("../types").SwitchGroup} SwitchGroup */
/** @typedef {import("../filling").Speech} Speech */

/**
 * A supposition as a sentence, with the verdict or strength that is supposed apart.
 * @param {Speech} speech @param {Supposition} supposition
 * @returns {{ before: string, strong: string, after: string }}
 */
export function suppositionWords(speech, supposition) {
  const [key, values, strong] = supposed(speech, supposition);
  const pieces = speech.pieces(`supposed.${key}`, { ...values, strong: STRONG });
  const at = pieces.indexOf(STRONG);
  if (at < 0) return { before: pieces.join(""), strong: "", after: "" };
  return { before: pieces.slice(0, at).join(""), strong, after: pieces.slice(at + 1).join("") };
}

const STRONG = Symbol("strong");

/**
 * The case of a supposition, its values, and what is strong in it.
 * @param {Speech} speech @param {Supposition} supposition
 * @returns {[string, Record<string, string>, string]}
 */
function supposed(speech, { operation, target, other, strength }) {
  if (target.kind === "claim") {
    const subject = inQuotes(target.label);
    if (other) return ["drop-contradiction", { one: subject, other: inQuotes(other.label) }, ""];
    if (strength === undefined) return ["verdict", { subject }, speech.say(`supposed.${operation}`)];
    return ["assertion", { subject, before: speech.strength(target.strength) }, speech.strength(strength)];
  }
  if (operation === "drop-undercuts") return [operation, { target: stepWords(speech, target) }, ""];
  const source = inQuotes(target.source.label);
  const side = target.supports ? "for" : "against";
  const on = target.target;
  const values = { source, target: on.kind === "link" ? stepWords(speech, on) : inQuotes(on.label) };
  if (strength !== undefined) {
    return [`weight-${side}`, { ...values, before: speech.strength(target.weight) }, speech.strength(strength)];
  }
  if (on.kind === "link") return [target.supports ? "drop-backing" : "drop-undercut", values, ""];
  return [`drop-${side}`, values, ""];
}

/** A link as something that is undercut or backed. @param {Speech} speech @param {Link} link */
function stepWords({ say }, { source, target, supports }) {
  const from = inQuotes(source.label);
  if (target.kind === "link") return say(supports ? "step.backing" : "step.undercut", { source: from });
  return say("step.link", { source: from, target: inQuotes(target.label) });
}

/**
 * The sentence that the switches of a group share: it follows the verdict that each leads to.
 * @param {Speech} speech @param {SwitchGroup} group @param {Claim} about
 */
export function switchGroupWords(speech, { suppositions }, about) {
  const [first] = suppositions;
  if (!first) return "";
  const { operation, target, strength } = first;
  const before = target.kind === "link" ? target.weight : target.strength;
  return speech.say(`switch.${switchCase(first, about)}`, {
    n: suppositions.length,
    verdict: target.kind === "claim" && strength === undefined && operation !== "drop-contradiction"
      ? speech.say(`supposed.${operation}`) : "",
    strength: speech.strength(strength ?? before),
    before: speech.strength(before),
  });
}

/** @param {Supposition} supposition @param {Claim} about */
function switchCase({ operation, target, strength }, about) {
  if (operation === "drop-contradiction") return operation;
  if (operation === "drop-undercuts") return "drop-answers";
  if (target.kind === "claim") {
    return (target === about ? "own-" : "") + (strength === undefined ? "verdict" : "assertion");
  }
  const on = target.target;
  if (strength !== undefined) {
    if (on !== about) return "weight-elsewhere";
    return target.supports ? "weight-for" : "weight-against";
  }
  if (on.kind === "claim") return on === about ? "drop" : "drop-elsewhere";
  if (on.target !== about) return "drop-answer-elsewhere";
  return on.supports ? "drop-answer-to-support" : "drop-answer";
}

/**
 * What a switch is called: the claim from which its change starts.
 * @param {Speech} speech @param {Supposition} supposition
 */
export function switchLabelWords({ say }, { target, other }) {
  if (target.kind === "link") return target.source.label;
  return other ? say("switch.two", { one: inQuotes(target.label), other: inQuotes(other.label) }) : target.label;
}
