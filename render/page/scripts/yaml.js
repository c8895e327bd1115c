// A claim as an entry of a map file: what a reader copies, to correct it or to use it in another map.

import { idsOf } from "./data.js";

/** @import { Answer, ArgumentMap, Claim, Link, Source } from "./types" */

/** @typedef {{ pairs: [string, YamlValue][] }} YamlPairs */
/** @typedef {string | number | boolean | YamlPairs} YamlItem */
/** @typedef {YamlItem | YamlItem[]} YamlValue */

const WIDTH = 110;
const STRENGTH_WORDS = new Map([[0.25, "weak"], [0.5, "moderate"], [1, "strong"]]);

/** What a plain scalar can neither begin with nor hold, and what programs take for nothing. */
const NOT_PLAIN = /^[-?:,[\]{}#&*!|>'"%@`\s]|^\.\.\.|: |:$| #|\s$|[\t\n]|^(?:~|null|Null|NULL|<<|=)?$/u;

/**
 * The entry of a claim, in the order of the format; read back, it is the same claim.
 * @param {ArgumentMap} map @param {Claim} claim @returns {string}
 */
export function yamlOf(map, claim) {
  const isPresumed = claim.role !== "hypothesis";
  return yamlLines([[claim.id, pairsOf([
    ["kind", claim.role === "claim" ? "" : claim.role],
    ["label", claim.isDerived ? "" : claim.label],
    ["text", claim.text],
    ["sources", oneOrList(claim.sources.map((source) => sourceValue(map, source)))],
    ["presumed", claim.presumed === isPresumed ? "" : claim.presumed],
    ["strength", claim.strength === 0.5 ? "" : strengthValue(claim.strength)],
    ["standard", claim.unopposed ? "unopposed" : ""],
    ["supports", claim.links.filter((link) => link.supports).map(linkValue)],
    ["attacks", claim.links.filter((link) => !link.supports).map(linkValue)],
    ["contradicts", oneOrList(claim.rivals.map((rival) => rival.id))],
    ["answers", claim.answers.map(answerValue)],
    ["facets", facetValues(claim)],
    ["expect", claim.expect],
    ["tags", oneOrList(claim.tags)],
    ["note", claim.note],
  ])]], 0).join("\n");
}

/**
 * Pairs without those that have no value.
 * @param {[string, YamlValue][]} pairs @returns {YamlPairs}
 */
function pairsOf(pairs) {
  return { pairs: pairs.filter(([, value]) => value !== "" && !(Array.isArray(value) && !value.length)) };
}

/** @param {YamlItem[]} values @returns {YamlValue} */
function oneOrList(values) {
  return values.length === 1 ? /** @type {YamlItem} */ (values[0]) : values;
}

/**
 * What only has this key, as its value alone.
 * @param {YamlPairs} value @param {string} key @returns {YamlItem}
 */
function shortened(value, key) {
  const [first] = value.pairs;
  return value.pairs.length === 1 && first?.[0] === key ? /** @type {string} */ (first[1]) : value;
}

/** @param {ArgumentMap} map @param {Source} source @returns {YamlItem} */
function sourceValue(map, source) {
  return shortened(pairsOf([
    ["work", source.work?.key ?? ""],
    ["voice", source.voice],
    ["locator", source.locator],
    ["quote", source.quote],
    ["note", source.note],
    ["via", viaValue(map, source)],
  ]), "work");
}

/** @param {ArgumentMap} map @param {Source} source @returns {YamlValue} */
function viaValue(map, source) {
  const { via } = source;
  const usual = map.via === source.work ? null : map.via;
  if (!via) return usual ? "none" : "";
  const isBare = !via.via && !via.locator && !via.quote && !via.note;
  return usual && via.work === usual && isBare ? "" : sourceValue(map, via);
}

/** @param {Link} link @returns {YamlItem} */
function linkValue(link) {
  const isUsual = link.weight === 0.5 && !link.test;
  return shortened(pairsOf([
    ["to", idsOf(link).slice(1).join(" -> ")],
    ["with", oneOrList(link.premises.map((premise) => premise.id))],
    ["because", link.because],
    ["strength", isUsual ? "" : strengthValue(link.weight)],
    ["basis", link.basis],
    ["test", link.test],
    ["quote", link.quote],
    ["locator", link.locator],
  ]), "to");
}

/** @param {Answer} answer @returns {YamlItem} */
function answerValue({ to, because, basis }) {
  return shortened(pairsOf([["to", to.id], ["because", because], ["basis", basis]]), "to");
}

/** @param {number} strength @returns {YamlValue} */
function strengthValue(strength) {
  return STRENGTH_WORDS.get(strength) ?? strength;
}

/** @param {Claim} claim @returns {YamlValue} */
function facetValues(claim) {
  /** @type {Map<string, YamlItem[]>} */
  const byName = new Map();
  for (const { facet, value } of claim.facets) byName.set(facet.name, [...(byName.get(facet.name) ?? []), value]);
  return byName.size ? { pairs: [...byName].map(([name, values]) => [name, oneOrList(values)]) } : "";
}

/**
 * Pairs in block style, the lines indented.
 * @param {[string, YamlValue][]} pairs @param {number} indent @returns {string[]}
 */
function yamlLines(pairs, indent) {
  return pairs.flatMap(([key, value]) => valueLines(`${" ".repeat(indent)}${inlineScalar(key)}:`, value, indent + 2));
}

/**
 * A value after what stands before it in its line; further lines are indented.
 * @param {string} start @param {YamlValue} value @param {number} indent @returns {string[]}
 */
function valueLines(start, value, indent) {
  if (Array.isArray(value)) return [start, ...value.flatMap((each) => itemLines(each, indent))];
  if (typeof value === "object") return [start, ...yamlLines(value.pairs, indent)];
  if (typeof value !== "string") return [`${start} ${value}`];
  if (start.length + value.length < WIDTH && !NOT_PLAIN.test(value)) return [`${start} ${value}`];
  const canFold = start.length + value.length >= WIDTH && /^\S.*\S$/u.test(value);
  return canFold ? [`${start} >-`, ...foldedLines(value, indent)] : [`${start} ${inlineScalar(value)}`];
}

/** @param {YamlItem} value @param {number} indent @returns {string[]} */
function itemLines(value, indent) {
  const dash = `${" ".repeat(indent)}-`;
  if (typeof value !== "object") return valueLines(dash, value, indent + 2);
  const [first = "", ...rest] = yamlLines(value.pairs, indent + 2);
  return [`${dash} ${first.trimStart()}`, ...rest];
}

/**
 * A text in lines that YAML joins again: it is broken at single spaces alone.
 * @param {string} text @param {number} indent @returns {string[]}
 */
function foldedLines(text, indent) {
  /** @type {string[]} */
  const lines = [];
  for (const word of text.split(/(?<=\S) (?=\S)/u)) {
    const last = lines.at(-1);
    if (last !== undefined && indent + last.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => `${" ".repeat(indent)}${line}`);
}

/** @param {string} text */
function inlineScalar(text) {
  return NOT_PLAIN.test(text) ? JSON.stringify(text) : text;
}
