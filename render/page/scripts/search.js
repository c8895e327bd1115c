// Search over everything that is said of a claim or a work: substrings of all words, case and accents folded.

/** @import { ArgumentMap, Claim, Source, Work } from "./types" */

/** What is searched of each claim and work of a map, folded once. @type {WeakMap<ArgumentMap, Map<Claim | Work, string>>} */
const searchedTexts = new WeakMap();

/**
 * A text without case and accents: "Ünaldılar" as "unaldılar".
 * @param {string} text
 */
export function foldedText(text) {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll("ς", "σ");
}

/**
 * The words that are searched for, folded.
 * @param {string} words
 */
export function foldedWords(words) {
  return foldedText(words).split(/\s+/).filter(Boolean);
}

/**
 * A test for claims and works that hold all of the words, each somewhere.
 * @param {ArgumentMap} map
 * @param {string} words
 * @returns {(thing: Claim | Work) => boolean}
 */
export function matching(map, words) {
  const sought = foldedWords(words);
  if (!sought.length) return () => true;
  const texts = textsOf(map);
  return (thing) => {
    const text = texts.get(thing) ?? "";
    return sought.every((word) => text.includes(word));
  };
}

/**
 * @param {ArgumentMap} map
 * @returns {Map<Claim | Work, string>}
 */
function textsOf(map) {
  let texts = searchedTexts.get(map);
  if (!texts) {
    texts = new Map();
    for (const claim of map.claims) texts.set(claim, foldedText(textOfClaim(claim)));
    for (const work of map.works) texts.set(work, foldedText(textOfWork(work)));
    searchedTexts.set(map, texts);
  }
  return texts;
}

/** @param {Claim} claim */
function textOfClaim(claim) {
  return [
    claim.id,
    claim.label,
    claim.text,
    claim.role,
    claim.note,
    ...claim.tags,
    ...claim.facets.map((value) => value.label),
    ...claim.sources.flatMap(textsOfSource),
    ...claim.links.flatMap((link) => [link.because, link.quote, link.locator]),
    ...claim.answers.map((answer) => answer.because),
  ].join("\n");
}

/**
 * @param {Source} source
 * @returns {string[]}
 */
function textsOfSource(source) {
  const own = [source.name, source.locator, source.quote, source.note];
  if (source.work) own.push(source.work.key, source.work.reference, source.work.title);
  return source.via ? [...own, ...textsOfSource(source.via)] : own;
}

/** Words before and after the one that is found. */
const WORDS_AROUND = 9;

/**
 * Where a claim holds one of the words, if its label does not: what stands around it; null where it is the label.
 * @param {Claim} claim @param {string} words @returns {{ before: string, found: string, after: string } | null}
 */
export function excerptOf(claim, words) {
  const label = foldedText(claim.label);
  const sought = foldedWords(words).filter((word) => !label.includes(word));
  const texts = [claim.text, ...claim.sources.flatMap((source) => [source.quote, source.note]), claim.note,
    ...claim.links.flatMap((link) => [link.because, link.quote])];
  for (const text of sought.length ? texts : []) {
    const parts = text.split(/\s+/);
    const at = parts.findIndex((part) => sought.some((word) => foldedText(part).includes(word)));
    if (at >= 0) {
      const first = Math.max(0, at - WORDS_AROUND);
      const end = at + 1 + WORDS_AROUND;
      return {
        before: `${first > 0 ? "… " : ""}${parts.slice(first, at).join(" ")} `, found: parts[at] ?? "",
        after: ` ${parts.slice(at + 1, end).join(" ")}${end < parts.length ? " …" : ""}`,
      };
    }
  }
  return null;
}

/** @param {Work} work */
function textOfWork(work) {
  return [work.key, work.authorYear, work.title, work.reference].join("\n");
}
