// What is shown, as the fragment of an address: `#claim=ID&way=ID,ID&if=reject:ID,strength:ID~ID:0.5&q=words`.
//
// A link is written as its ids with `~` between them; everything a map says is percent-encoded.

import { idsOf } from "./data.js";

/** @typedef {import("./types").ArgumentMap} ArgumentMap */
/** @typedef {import("./types").Claim} Claim */
/** @typedef {import("./types").Filters} Filters */
/** @typedef {import("./types").Link} Link */
/** @typedef {import("./types").State} State */
/** @typedef {import("./types").Supposition} Supposition */

const SCREENS = new Set(["home", "claim", "work", "claims", "literature", "comparison", "diagrams", "tables", "account"]);
const TABLES = new Set(["balance", "ledger", "hypotheses"]);
const LISTS = /** @type {const} */ (["role", "facet", "work", "voice", "verdict"]);
const OF_CLAIMS = new Set(["reject", "accept", "presume", "unpresume", "strength"]);
const OF_LINKS = new Set(["drop", "drop-undercuts", "strength"]);

/** @returns {Filters} */
export function noFilters() {
  return { role: [], facet: [], work: [], voice: [], verdict: [], isContested: false };
}

/** @returns {State} */
export function homeState() {
  return { screen: "home", id: "", way: [], suppositions: [], filters: noFilters(), words: "", sort: "", more: {} };
}

/**
 * The fragment that stands for what is shown.
 * @param {State} state @returns {string}
 */
export function fragmentOf(state) {
  const parts = [state.id ? `${state.screen}=${encoded(state.id)}` : state.screen];
  const add = (/** @type {string} */ key, /** @type {string} */ value) => value && parts.push(`${key}=${value}`);
  add("way", state.way.map(encoded).join(","));
  add("if", state.suppositions.map(codeOf).join(","));
  for (const key of LISTS) add(key, state.filters[key].map(encoded).join(","));
  add("contested", state.filters.isContested ? "1" : "");
  add("q", encoded(state.words));
  add("sort", encoded(state.sort));
  for (const [key, value] of Object.entries(state.more)) add(`x.${encoded(key)}`, encoded(value));
  return `#${parts.join("&")}`;
}

/**
 * What a fragment stands for; what is malformed or names nothing of the map is dropped and returned beside.
 * @param {string} fragment @param {ArgumentMap} map @returns {{ state: State, dropped: string[] }}
 */
export function stateOf(fragment, map) {
  const state = homeState();
  /** @type {string[]} */
  const dropped = [];
  const parts = fragment.replace(/^#/, "").split("&").filter(Boolean);
  for (const [at, part] of parts.entries()) {
    const [key = "", ...rest] = part.split("=");
    const value = rest.join("=");
    const isTaken = at === 0 ? takeScreen(state, key, value, map) : take(state, key, value, map, dropped);
    if (!isTaken) dropped.push(decoded(part) ?? part);
  }
  return { state, dropped };
}

/** @param {State} state @param {string} key @param {string} value @param {ArgumentMap} map */
function takeScreen(state, key, value, map) {
  const id = decoded(value);
  if (!SCREENS.has(key) || id === null || !isShownBy(key, id, map)) return false;
  state.screen = /** @type {State["screen"]} */ (key);
  state.id = id;
  return true;
}

/** Whether a screen has something of this name; "" stands for none. @param {string} screen @param {string} id @param {ArgumentMap} map */
function isShownBy(screen, id, map) {
  if (screen === "claim") return map.claimById.has(id);
  if (screen === "work") return map.workByKey.has(id);
  if (screen === "tables") return id === "" || TABLES.has(id);
  const isValue = id.startsWith("facet:") && isKnown("facet", id.slice(6), map);
  return id === "" || (screen === "diagrams" && (isValue || map.pictures.some((each) => each.key === id)));
}

/** @param {State} state @param {string} key @param {string} value @param {ArgumentMap} map @param {string[]} dropped */
function take(state, key, value, map, dropped) {
  const values = value.split(",").map(decoded);
  const known = /** @type {string[]} */ (values.filter((each) => each !== null));
  const list = LISTS.find((each) => each === key);
  if (key === "way") {
    state.way = known.filter((each) => map.claimById.has(each) || map.workByKey.has(each));
    return state.way.length === values.length;
  }
  if (key === "if") {
    for (const code of value.split(",")) {
      const supposition = suppositionOf(code, map);
      if (supposition) state.suppositions = withSupposition(state.suppositions, supposition);
      else dropped.push(decoded(code) ?? code);
    }
    return true;
  }
  if (list) {
    state.filters[list] = known.filter((each) => isKnown(list, each, map));
    return state.filters[list].length === values.length;
  }
  const text = decoded(value);
  if (text === null) return false;
  if (key === "contested") state.filters.isContested = text === "1";
  else if (key === "q") state.words = text;
  else if (key === "sort") state.sort = text;
  else if (key.startsWith("x.")) state.more = { ...state.more, [decoded(key.slice(2)) ?? key]: text };
  else return false;
  return true;
}

/** @param {typeof LISTS[number]} list @param {string} value @param {ArgumentMap} map */
function isKnown(list, value, map) {
  if (list === "role") return map.claims.some((each) => each.role === value);
  if (list === "work") return map.workByKey.has(value);
  if (list === "verdict") return ["accepted", "undecided", "rejected"].includes(value);
  if (list === "voice") return map.claims.some((claim) => claim.sources.some((each) => each.voice === value));
  return map.facets.some((facet) => facet.values.some((each) => `${facet.name}:${each.value}` === value));
}

/**
 * A supposition as it stands in an address.
 * @param {Supposition} supposition @returns {string}
 */
export function codeOf({ operation, target, other, strength }) {
  const ids = target.kind === "link" ? idsOf(target) : [target.id, ...(other ? [other.id] : [])];
  return [operation, ids.map(encoded).join("~"), ...(strength === undefined ? [] : [String(strength)])].join(":");
}

/** @param {string} code @param {ArgumentMap} map @returns {Supposition | null} */
function suppositionOf(code, map) {
  const [operation = "", names = "", weight] = code.split(":");
  const ids = names.split("~").map(decoded);
  const strength = weight === undefined ? undefined : Number(weight);
  const isWeighing = operation === "strength";
  if (isWeighing !== (strength !== undefined && strength > 0 && strength <= 1)) return null;
  const weighing = isWeighing ? { strength } : {};
  const claim = map.claimById.get(ids[0] ?? "");
  if (operation === "drop-contradiction") {
    const other = claim?.rivals.find((each) => each.id === ids[1]);
    return claim && other && ids.length === 2 ? { operation, target: claim, other } : null;
  }
  if (ids.length === 1 && OF_CLAIMS.has(operation) && claim && claim.role !== "question") {
    return { operation: /** @type {any} */ (operation), target: claim, ...weighing };
  }
  const link = map.linkByName.get(ids.join(" -> "));
  return link && OF_LINKS.has(operation) ? { operation: /** @type {any} */ (operation), target: link, ...weighing } : null;
}

/**
 * The suppositions with one more, which takes the place of one about the same thing.
 * @param {Supposition[]} suppositions @param {Supposition} more @returns {Supposition[]}
 */
export function withSupposition(suppositions, more) {
  return [...suppositions.filter((each) => !isAboutTheSame(each, more)), more];
}

/** @param {Supposition} one @param {Supposition} other */
export function isAboutTheSame(one, other) {
  if (one.operation === "drop-contradiction" || other.operation === "drop-contradiction") {
    return one.operation === other.operation && new Set([one.target, one.other, other.target, other.other]).size === 2;
  }
  return one.target === other.target;
}

/** @param {string} text */
function encoded(text) {
  return encodeURIComponent(text).replaceAll("~", "%7E");
}

/** @param {string} text @returns {string | null} */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
