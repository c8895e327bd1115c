// Fills the templates of `render/words`.

import { capitalised } from "./naming.js";

/** @typedef {string | { one: string, other: string, two?: string }} Template */
/** @typedef {{ numbers: string[], strengths: Record<string, number>, sentences: Record<string, Template>, page: Record<string, Template> }} Templates */

/**
 * What sentences are made with: `say` fills a template, `pieces` too but leaves its fields as they are given.
 * @typedef {object} Speech
 * @property {(key: string, values?: Record<string, string | number>) => string} say
 * @property {<Value>(key: string, values: Record<string, Value>) => (string | Value)[]} pieces
 * @property {(number: number) => string} inWords
 * @property {(weight: number) => string} strength
 * @property {(weight: number) => boolean} isNamed whether there is a word for a strength
 * @property {(names: string[]) => string} listed
 */

/**
 * A function that fills the templates of a table, in the form that the value `n` asks for.
 * @param {Record<string, Template>} table @param {string[]} numbers
 */
export function filler(table, numbers) {
  const templates = new Map(Object.entries(table));
  return (/** @type {string} */ key, /** @type {Record<string, any>} */ values) =>
    piecesOf(formOf(templates, key, values), withNumber(values, numbers));
}

/**
 * @param {Templates} templates @returns {Speech}
 */
export function speechOf({ numbers, strengths, sentences }) {
  const pieces = filler(sentences, numbers);
  const words = new Map(Object.entries(strengths).map(([word, weight]) => [weight, word]));
  const say = (/** @type {string} */ key, /** @type {Record<string, any>} */ values = {}) =>
    pieces(key, values).join("");
  return {
    say,
    pieces,
    inWords: (number) => numbers[number] ?? String(number),
    strength: (weight) => words.get(weight) ?? inFigures(weight),
    isNamed: (weight) => words.has(weight),
    listed: (names) => names.length < 2
      ? names.join("")
      : say("list.and", { most: names.slice(0, -1).join(", "), last: names.at(-1) ?? "" }),
  };
}

/**
 * @param {Map<string, Template>} templates @param {string} key @param {Record<string, any>} values
 * @returns {string}
 */
function formOf(templates, key, values) {
  const template = templates.get(key);
  if (template === undefined) throw new Error(`No text is called ${key}.`);
  if (typeof template === "string") return template;
  if (values.n === 2 && template.two !== undefined) return template.two;
  return values.n === 1 ? template.one : template.other;
}

/** @param {Record<string, any>} values @param {string[]} numbers @returns {Map<string, any>} */
function withNumber(values, numbers) {
  const all = new Map(Object.entries(values));
  if (typeof values.n === "number") {
    const word = numbers[values.n] ?? String(values.n);
    all.set("number", word).set("Number", capitalised(word));
  }
  return all;
}

/** @param {string} text @param {Map<string, any>} values @returns {any[]} */
function piecesOf(text, values) {
  return text.split(/\{(\w+)\}/).map((each, at) => at % 2 ? values.get(each) ?? `{${each}}` : each).filter((each) => each !== "");
}

/** A number as Python's `:g` writes it: with six digits at most. @param {number} number */
function inFigures(number) {
  const rounded = Number(number.toPrecision(6));
  return rounded < 1e-4 ? rounded.toExponential().replace(/e-(\d)$/, "e-0$1") : String(rounded);
}
