// The screen of the diagrams: which there are, and the chosen one.

import { h } from "../dom.js";
import { verdictChips } from "../parts/chip.js";
import { diagramOf } from "../parts/diagram.js";
import { aboutClaim } from "../parts/diagram_marks.js";

/** @typedef {import("../types").App} App */
/** @typedef {import("../types").FacetValue} FacetValue */
/** @typedef {import("../types").Picture} Picture */

/** @param {App} app */
export function diagramsScreen(app) {
  const { pictures } = app.map, { page } = app.words;
  const value = valueOfKey(app, app.state.id);
  const picture = pictures.find((each) => each.key === app.state.id) ?? (value ? null : pictures[0]);
  const about = picture && aboutClaim(app, picture), key = picture?.key ?? app.state.id;
  return h("div", { class: "diagrams railed" },
    h("div", { class: "head-cell" },
      h("h1", { tabindex: "-1", dir: "auto" }, picture?.group === "overview" ? page("diagram.overview") : picture?.title || value?.label || page("diagram.title")),
      about && h("p", { class: "diagram-about" }, verdictChips(app, about), " ",
        h("a", { href: app.claimAddress(about) }, page("claim.open")))),
    h("div", { class: "body-cell" },
      picture ? diagramOf(app, key) : value ? columnsOfValue(app, value) : h("p", { class: "meta" }, page("diagram.none"))),
    h("nav", { class: "rail diagram-list", "aria-label": page("diagram.choose") }, picturesByGroup(app, key)));
}

/** The value of a facet that a key names. @param {App} app @param {string} key @returns {FacetValue | null} */
function valueOfKey(app, key) {
  const values = app.map.facets.flatMap((facet) => facet.values);
  return values.find((each) => each.claims.length > 0 && keyOfValue(each) === key) ?? null;
}

/** @param {FacetValue} value */
function keyOfValue({ facet, value }) {
  return `facet:${facet.name}:${value}`;
}

/** The pictures about the claims of a value that has none itself. @param {App} app @param {FacetValue} value */
function columnsOfValue(app, value) {
  const ids = new Set(value.claims.map((each) => `claim:${each.id}`));
  const filters = { ...app.state.filters, facet: [`${value.facet.name}:${value.value}`] };
  return [
    h("p", null, app.words.page("diagram.too-many")),
    h("ul", { class: "diagram-columns", role: "list" },
      app.map.pictures.filter((each) => ids.has(each.key)).map((each) => pictureItem(app, each.key, each.title, ""))),
    h("p", null, h("a", { href: app.address({ screen: "claims", filters }) }, app.words.page("diagram.show-claims"))),
  ];
}

/** @param {App} app @param {string} shown the key of the one that is shown */
function picturesByGroup(app, shown) {
  const { page } = app.words;
  const ofGroup = (/** @type {Picture["group"]} */ group) =>
    app.map.pictures.filter((each) => each.group === group).map((each) => pictureItem(app, each.key, group === "overview" ? page("diagram.overview") : each.title, shown));
  return [
    pictureGroup("", ofGroup("overview")),
    pictureGroup(page("diagram.hypothesis"), ofGroup("hypothesis")),
    pictureGroup(page("diagram.claim"), ofGroup("claim")),
    app.map.facets.map((facet) => pictureGroup(page("diagram.facet", { facet: facet.name }),
      facet.values.filter((each) => each.claims.length > 0).map((each) => pictureItem(app, keyOfValue(each), each.label, shown)))),
  ];
}

/** @param {string} heading @param {HTMLElement[]} items */
function pictureGroup(heading, items) {
  return items.length > 0 && [heading && h("h2", { dir: "auto" }, heading), h("ul", { role: "list" }, items)];
}

/** @param {App} app @param {string} key @param {string} title @param {string} shown */
function pictureItem(app, key, title, shown) {
  return h("li", null, h("a", {
    href: app.address({ screen: "diagrams", id: key }), dir: "auto", "data-key": `picture ${key}`,
    "aria-current": key === shown ? "page" : null,
  }, title));
}
