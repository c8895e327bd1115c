// What is said where no claim passes the filters and the search, with a way back to all.

import { h } from "../dom.js";
import { countOfFilters } from "../filters.js";
import { noFilters } from "../state.js";

/** @import { App } from "../types" */

/** @param {App} app */
export function nothingMatches(app) {
  const { words, filters } = app.state;
  const isFiltered = countOfFilters(filters) > 0;
  const said = words.trim() ? app.words.page(isFiltered ? "search.none-with-filters" : "search.none", { words: words.trim() })
    : app.words.page("search.none-filtered");
  return h("p", { class: "nothing", role: "status" }, said, " ",
    h("a", { href: app.address({ ...app.state, words: "", filters: noFilters() }), "data-key": "show all" },
      app.words.page("search.show-all")));
}

/** Whether some claims may be hidden. @param {App} app */
export function isNarrowed(app) {
  return app.state.words.trim() !== "" || countOfFilters(app.state.filters) > 0;
}
