// What speaks for and against each hypothesis, a row for each reason.

import { h } from "../dom.js";
import { inQuotes } from "../naming.js";
import { reasonRows, reasonsOfHypotheses } from "../reason_rows.js";
import { whyInWords } from "../why.js";
import { plainStrength } from "./card.js";
import { claimLink } from "./claim_link.js";
import { dataTable } from "./data_table.js";
import { nothingMatches } from "./nothing.js";
import { sign } from "./sign.js";
import { sourceLinks } from "./source_links.js";
import { verdictChips } from "./chip.js";

/** @import { App } from "../types" */
/** @import { ReasonAbout } from "../reason_rows.js" */
/** @import { Column } from "./data_table.js" */

const ORDER_OF_STATES = ["holds", "in doubt", "fails"];

/** @param {App} app */
export function balanceTable(app) {
  const rows = reasonsOfHypotheses(app);
  if (!rows.length) return nothingMatches(app);
  return dataTable(app, {
    name: "balance", caption: app.words.page("table.balance"), columns: balanceColumns(app), rows, csv: (sorted) => reasonRows(app, sorted),
    beside: h("p", { class: "count" }, app.words.page("count.reasons", { n: rows.filter(({ reason }) => reason.bearing !== "assertion").length })),
  });
}

/** @param {App} app @returns {Column<ReasonAbout>[]} */
function balanceColumns(app) {
  const { page } = app.words;
  return [
    {
      key: "claim", name: page("column.reason"), value: ({ reason }) => reason.from.label,
      cell: ({ reason }) => reason.bearing === "assertion" ? page("card.assertion")
        : [claimLink(app, reason.from), reason.link?.premises.map((premise) => h("span", { class: "way" },
          page("card.together-with"), " ", inQuotes(premise.label)))],
    },
    { key: "side", name: page("column.side"), value: ({ reason }) => Number(!reason.speaksFor), cell: ({ reason }) => h("span", { class: reason.speaksFor ? "side for" : "side against" },
      sign(reason.speaksFor ? "for" : "against"), page(reason.speaksFor ? "side.for" : "side.against")) },
    { key: "hypothesis", name: page("column.hypothesis"), value: ({ about }) => about.label, cell: ({ about }) => [claimLink(app, about), " ", verdictChips(app, about, "small")] },
    { key: "strength", name: page("column.strength"), isNumber: true, value: ({ reason }) => reason.strength, cell: ({ reason }) => reason.strength > 0 ? plainStrength(app, reason.strength) : "" },
    { key: "state", name: page("column.state"), value: ({ reason }) => ORDER_OF_STATES.indexOf(reason.state),
      cell: ({ reason }) => [page(`bars.${reason.state.replace(" ", "-")}`), reason.decides && reason.state === "holds" && h("b", null, `, ${page("claim.decisive")}`),
        whyInWords(app, reason, false).map((why) => h("span", { class: "way", dir: "auto" }, why))] },
    { key: "source", name: page("column.sources"), value: ({ reason }) => reason.from.sources[0]?.name ?? "", cell: ({ reason }) => sourceLinks(app, reason.from) },
  ];
}
