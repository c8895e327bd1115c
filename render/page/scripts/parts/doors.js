// The doors of the first screen: where to go on from it.

import { h } from "../dom.js";
import { sign } from "./sign.js";

/** @typedef {import("../types").App} App */

/** @param {App} app */
export function doors(app) {
  const page = app.words.page;
  const { claims, works, facets } = app.map;
  const undecided = claims.filter((each) => app.now.result(each)?.verdict === "undecided").length;
  const columns = (facets[0]?.values ?? []).slice(0, 2).map((each) => each.label);
  const [first, second] = facets;
  return h("nav", { class: "doors", "aria-label": page("home.doors") }, h("ul", { role: "list" },
    door(app.address({ screen: "claims" }), page("count.claims", { n: claims.length }),
      undecided ? page("home.door-claims-undecided", { n: undecided }) : page("home.door-claims")),
    works.length > 0 && door(app.address({ screen: "literature" }), page("count.works", { n: works.length }), page("home.door-works")),
    first && door(app.address({ screen: "comparison" }), page("screen.comparison"),
      second && columns.length === 2
        ? page("home.door-comparison", { columns: app.words.listed(columns), rows: second.name })
        : page("home.door-comparison-plain")),
    door(app.address({ screen: "diagrams" }), page("screen.diagrams"),
      facets.length ? page("home.door-diagrams", { facet: (second ?? first)?.name ?? "" }) : page("home.door-diagrams-plain"))));
}

/** @param {string} address @param {string} title @param {string} text */
function door(address, title, text) {
  return h("li", null, h("a", { href: address }, h("b", { dir: "auto" }, title), sign("right"), h("span", { dir: "auto" }, text)));
}
