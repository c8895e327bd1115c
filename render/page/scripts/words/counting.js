// Reasons counted within a sentence, with or without their strength.

/** @typedef {import("../types").GivenReason} GivenReason */
/** @typedef {import("../filling").Speech} Speech */

/**
 * Reasons of one strength, counted: "two moderate reasons and one contradiction".
 * @param {Speech} speech @param {GivenReason[]} given @param {string} [noun]
 */
export function countedReasons(speech, given, noun = "reason") {
  const strength = given[0]?.strength ?? 0;
  const links = numberOfLinks(given);
  const rivals = given.length - links;
  const parts = links ? [countedOf(speech, links, strength, noun)] : [];
  if (rivals) parts.push(links ? countedRivals(speech, rivals) : countedOf(speech, rivals, strength, "contradiction"));
  return speech.listed(parts);
}

/** @param {Speech} speech @param {number} n @param {number} weight @param {string} noun */
function countedOf({ say, strength, isNamed }, n, weight, noun) {
  return say(isNamed(weight) ? `counted.${noun}` : `counted.${noun}-of-number`, { n, strength: strength(weight) });
}

/** @param {Speech} speech @param {number} n */
function countedRivals({ say }, n) {
  return say("counted.contradiction-alone", { n });
}

/**
 * Reasons counted without their strength: "four", "two and one contradiction".
 * @param {Speech} speech @param {GivenReason[]} given
 */
export function someReasons(speech, given) {
  const links = numberOfLinks(given);
  const rivals = given.length - links;
  return speech.listed([...(links ? [speech.inWords(links)] : []), ...(rivals ? [countedRivals(speech, rivals)] : [])]);
}

/** @param {GivenReason[]} given */
function numberOfLinks(given) {
  return given.filter((each) => each.bearing !== "contradiction").length;
}

/**
 * How strong reasons are that are weaker than others: "weak", or "weaker" where they differ.
 * @param {Speech} speech @param {GivenReason[]} given
 */
export function weakerWord({ say, strength, isNamed }, given) {
  const [first = 0, ...others] = new Set(given.map((each) => each.strength));
  return others.length || !isNamed(first) ? say("counted.weaker") : strength(first);
}
