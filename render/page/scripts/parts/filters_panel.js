// The filters: contested only at one click, the others folded, with how many are set.

import { h } from "../dom.js";
import { countOfFilters, facetKey } from "../filters.js";
import { noFilters } from "../state.js";
import { folded } from "./folded.js";
import { sign } from "./sign.js";
import { toggle, toggled } from "./toggle.js";

/** @import { App, Filters } from "../types" */

/** @typedef {"role" | "facet" | "work" | "voice" | "verdict"} ListedFilter */
/** @typedef {{ value: string, label: string }} FilterChoice */

const VERDICTS_SHOWN = /** @type {const} */ (["accepted", "undecided", "rejected"]);

/** Above so many values one chooses from a list. */
const MOST_BUTTONS = 24;

/** @param {App} app */
export function filtersPanel(app) {
  const { filters } = app.state, { map, words: { page } } = app;
  const n = countOfFilters(filters) - Number(filters.isContested);
  const voices = new Set(map.claims.flatMap((claim) => claim.sources).filter((source) => !source.work).map((source) => source.voice));
  return h("div", { class: "filters" },
    toggle(app, page("filter.contested"), filters.isContested,
      changedFilters(app, { isContested: !filters.isContested }), "filter contested"),
    countOfFilters(filters) > 0 && h("a", {
      href: app.address({ ...app.state, filters: noFilters() }), class: "clear", "data-key": "filter clear",
    }, page("filter.clear")),
    folded("filters", {}, [page("filter.title"), n > 0 && h("b", null, ` ${n}`), sign("down")],
      h("div", { class: "groups" },
        group(app, "role", page("filter.kind"), rolesOf(app)),
        group(app, "verdict", page("filter.verdict"), VERDICTS_SHOWN.map((value) => ({ value, label: page(`verdict.${value}`) }))),
        map.facets.map((facet) => group(app, "facet", facet.name,
          facet.values.map((value) => ({ value: facetKey(value), label: value.label })))),
        group(app, "work", page("filter.work"), map.works.filter((work) => work.claims.length)
          .map((work) => ({ value: work.key, label: work.authorYear }))),
        group(app, "voice", page("filter.voice"), [...voices].map((value) => ({ value, label: value }))),
        h("p", { class: "meta" }, page("filter.on-everything")))));
}

/** The kinds that claims of the map have. @param {App} app @returns {FilterChoice[]} */
function rolesOf(app) {
  const roles = new Set(app.map.claims.map((claim) => claim.role));
  return [...roles].map((value) => ({ value, label: app.words.page(`kind.${value}`) }));
}

/** @param {App} app @param {Partial<Filters>} change */
function changedFilters(app, change) {
  return { filters: { ...app.state.filters, ...change } };
}

/** @param {App} app @param {ListedFilter} name @param {string} title @param {FilterChoice[]} choices */
function group(app, name, title, choices) {
  if (choices.length < 2) return null;
  const chosen = app.state.filters[name];
  const turned = (/** @type {string} */ value) => changedFilters(app, { [name]: toggled(chosen, value) });
  const buttons = choices.length > MOST_BUTTONS ? choices.filter((each) => chosen.includes(each.value)) : choices;
  return h("fieldset", null,
    h("legend", null, title),
    choices.length > MOST_BUTTONS && chooser(app, name, title, choices.filter((each) => !chosen.includes(each.value)), turned),
    buttons.map((each) => toggle(app, h("bdi", null, each.label), chosen.includes(each.value), turned(each.value),
      `filter ${name} ${each.value}`)));
}

/**
 * @param {App} app @param {ListedFilter} name @param {string} title @param {FilterChoice[]} choices
 * @param {(value: string) => { filters: Filters }} turned
 */
function chooser(app, name, title, choices, turned) {
  return h("select", {
    "aria-label": title, "data-key": `filter ${name}`,
    onchange: (/** @type {Event} */ event) => {
      if (event.currentTarget instanceof HTMLSelectElement) app.go(turned(event.currentTarget.value));
    },
  }, h("option", { value: "", selected: true, disabled: true }, app.words.page("filter.any")),
  choices.map((each) => h("option", { value: each.value }, each.label)));
}
