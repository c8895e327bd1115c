// Who says a claim, who reports it, and in which words.

import { chainOf } from "../data.js";
import { h } from "../dom.js";
import { workLink } from "./claim_link.js";

/** @typedef {import("../types").App} App */
/** @typedef {import("../types").Claim} Claim */
/** @typedef {import("../types").Source} Source */
/** @typedef {import("../dom.js").Child} Child */

/** The sources of a claim in one line: `Held by Ambrosio 2008, reported by Stonis, section 1`. @param {App} app @param {Claim} claim */
export function sourcesInline(app, claim) {
  if (!claim.sources.length) return null;
  const page = app.words.page;
  const one = (/** @type {Source} */ source) => chainOf(source).map((each, at) =>
    [at > 0 && [", ", page("claim.reported-by-inline"), " "], placed(app, each)]);
  const head = claim.role === "question" ? page("claim.asked-by") : claim.role === "hypothesis" ? page("claim.held-by") : page("claim.said-by");
  return h("p", { class: "meta sources", dir: "auto" }, head, " ", claim.sources.map((each, at) => [at > 0 && "; ", one(each)]));
}

/** The sources of a claim with their quotations, as fields. @param {App} app @param {Claim} claim */
export function sourceFields(app, claim) {
  const page = app.words.page;
  if (!claim.sources.length) return h("p", { class: "meta" }, page("claim.no-source"));
  const chains = claim.sources.map(chainOf);
  const reports = onlyOnce(chains.flatMap((each) => each.slice(1)));
  const quoted = chains.flat().filter((each) => each.quote);
  const where = chains[0]?.find((each) => each.locator) ?? chains[0]?.at(-1);
  return h("dl", { class: "fields" },
    field(page("claim.said-by"), onlyOnce(chains.map((each) => /** @type {Source} */ (each[0]))).map((each) => placed(app, each))),
    reports.length > 0 && field(page("claim.reported-by"), reports.map((each) => placed(app, each))),
    field(page("claim.quotation"), quoted.length
      ? quoted.map((each) => [h("q", { class: "quote", dir: "auto" }, each.quote), quoted.length > 1 && [" ", h("span", { class: "meta" }, namedPlace(each))]])
      : [where?.work ? page("claim.no-quotation", { where: namedPlace(where) }) : page("claim.no-quotation-nowhere")]),
    claim.sources.filter((each) => each.note).map((each) => field(page("claim.source-note"), [each.note])));
}

/** @param {string} name @param {Child[]} values */
function field(name, values) {
  return h("div", null, h("dt", null, name), values.map((each) => h("dd", { dir: "auto" }, each)));
}

/** @param {App} app @param {Source} source */
function placed(app, source) {
  return [source.work ? workLink(app, source.work) : source.name, source.locator && `, ${source.locator}`];
}

/** @param {Source} source */
function namedPlace(source) {
  return [source.name, source.locator].filter(Boolean).join(", ");
}

/** @param {Source[]} sources */
function onlyOnce(sources) {
  return [...new Map(sources.map((each) => [namedPlace(each), each])).values()];
}
