// Two facets crossed: which claims stand where a row and a column meet.

/** @import { App, Claim, Facet } from "./types" */

/**
 * A row or a column: a value of a facet, or the claims without one, whose key is `WITHOUT`.
 * @typedef {{ key: string, label: string, claims: Set<Claim> }} Line
 *
 * @typedef {{ rowFacet: Facet, columnFacet: Facet | null, rows: Line[], columns: Line[], all: Line[] }} Crossing
 */

/** The key of the claims without a value, which no value can have. */
const WITHOUT = " ";

/** How many columns are compared unless the reader chooses others. */
const USUAL_COLUMNS = 2;

/**
 * The facets that the address asks for, or the usual ones: the one of the first two with more values has the rows.
 * `all` are the columns to choose from, `columns` those that are chosen. Null where the map has no facet.
 * @param {App} app @returns {Crossing | null}
 */
export function crossingOf(app) {
  const { facets } = app.map, { more } = app.state;
  const named = (/** @type {string | undefined} */ name) => facets.find((facet) => facet.name === name);
  const [first, second] = facets.slice(0, 2).sort((one, other) => other.values.length - one.values.length);
  const rowFacet = named(more.rows) ?? (named(more.columns) === first ? second : first);
  if (!rowFacet) return null;
  const columnFacet = [named(more.columns), second, first].find((facet) => facet && facet !== rowFacet) ?? null;
  const all = columnFacet ? linesOf(app, columnFacet) : [];
  const keys = more.shown === undefined ? all.slice(0, USUAL_COLUMNS).map((line) => line.key) : keysOfText(more.shown);
  const columns = all.filter((line) => keys.includes(line.key));
  return { rowFacet, columnFacet, rows: linesOf(app, rowFacet), columns, all };
}

/** The claims at a row and a column, in the order of the map. @param {Line} row @param {Line | null} column @returns {Claim[]} */
export function claimsAt(row, column) {
  return [...row.claims].filter((claim) => !column || column.claims.has(claim));
}

/** The values of a facet and, where there are any, the claims without one; of claims that are shown. @param {App} app @param {Facet} facet @returns {Line[]} */
function linesOf(app, facet) {
  const shown = app.map.claims.filter((claim) => app.shows(claim));
  const lines = facet.values.map((value) => ({
    key: value.value, label: value.label, claims: new Set(shown.filter((claim) => claim.facets.includes(value))),
  }));
  const without = new Set(shown.filter((claim) => !claim.facets.some((value) => value.facet === facet)));
  return without.size ? [...lines, { key: WITHOUT, label: app.words.page("comparison.without"), claims: without }] : lines;
}

/** Keys of lines as they stand in an address. @param {string[]} keys */
export function textOfKeys(keys) {
  return keys.map(encodeURIComponent).join(",");
}

/** @param {string} text @returns {string[]} */
function keysOfText(text) {
  try {
    return text.split(",").map(decodeURIComponent);
  } catch {
    return [];
  }
}
