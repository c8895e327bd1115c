// The claims that pass the filters and the search: any value within one filter, and all filters together.

import { matching } from "./search.js";

/** @import { App, Claim, Evaluation, FacetValue, Filters, State } from "./types" */

/** The test that belongs to what is shown. @type {WeakMap<Evaluation, { state: State, test: (claim: Claim) => boolean }>} */
const currentTests = new WeakMap();

/**
 * What stands for a value of a facet among the filters.
 * @param {FacetValue} value
 */
export function facetKey(value) {
  return `${value.facet.name}:${value.value}`;
}

/**
 * How many filters are set.
 * @param {Filters} filters
 */
export function countOfFilters(filters) {
  const { role, facet, work, voice, verdict, isContested } = filters;
  return role.length + facet.length + work.length + voice.length + verdict.length + Number(isContested);
}

/**
 * Whether a claim passes the filters and the search.
 * @param {App} app
 * @param {Claim} claim
 */
export function shows(app, claim) {
  let current = currentTests.get(app.now);
  if (current?.state !== app.state) {
    current = { state: app.state, test: testOf(app) };
    currentTests.set(app.now, current);
  }
  return current.test(claim);
}

/**
 * @param {App} app
 * @returns {(claim: Claim) => boolean}
 */
function testOf(app) {
  const { filters, words } = app.state;
  /** @type {((claim: Claim) => boolean)[]} */
  const tests = [];
  if (filters.isContested) tests.push((claim) => app.now.result(claim)?.reason === "contested");
  if (filters.role.length) {
    const roles = new Set(filters.role);
    tests.push((claim) => roles.has(claim.role));
  }
  if (filters.verdict.length) {
    /** @type {Set<string | undefined>} */
    const verdicts = new Set(filters.verdict);
    tests.push((claim) => verdicts.has(app.now.result(claim)?.verdict));
  }
  if (filters.work.length) {
    const works = new Set(filters.work);
    tests.push((claim) => claim.sources.some((source) => source.work && works.has(source.work.key)));
  }
  if (filters.voice.length) {
    const voices = new Set(filters.voice);
    tests.push((claim) => claim.sources.some((source) => !source.work && voices.has(source.voice)));
  }
  for (const keys of keysByFacet(app)) {
    tests.push((claim) => claim.facets.some((value) => keys.has(facetKey(value))));
  }
  if (words.trim()) tests.push(matching(app.map, words));
  return (claim) => tests.every((test) => test(claim));
}

/**
 * The values of a facet that are asked for, in a set for each facet with any.
 * @param {App} app @returns {Set<string>[]}
 */
function keysByFacet(app) {
  const asked = new Set(app.state.filters.facet);
  return app.map.facets
    .map((facet) => new Set(facet.values.map(facetKey).filter((key) => asked.has(key))))
    .filter((keys) => keys.size);
}
