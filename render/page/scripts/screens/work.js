// A work: in a sentence what it says of the hypotheses, its claims, and whom it supports and attacks.

import { permalink } from "../citation.js";
import { h } from "../dom.js";
import { workSentence } from "../work_sentence.js";
import { sidesOfWork } from "../works.js";
import { breadcrumbOf } from "../parts/breadcrumb.js";
import { citeButton } from "../parts/cite.js";
import { copyButton } from "../parts/copy.js";
import { amongTheWorks } from "../parts/work_among.js";
import { claimsOfWork } from "../parts/work_claims.js";
import { sidesTable } from "../parts/work_sides.js";

/** @import { App, Work } from "../types" */
/** @import { SidesOfWork } from "../works.js" */

/** @param {App} app @returns {HTMLElement} */
export function workScreen(app) {
  const { page } = app.words;
  const work = app.map.workByKey.get(app.state.id);
  if (!work) return h("p", { class: "nothing" }, page("literature.none"));
  const sides = sidesOfWork(app.map, work).filter((each) => each.supports.length || each.attacks.length);
  return h("div", { class: "finding" },
    breadcrumbOf(app, [h("a", { href: app.address({ screen: "literature" }) }, page("screen.literature"))], h("bdi", null, work.authorYear)),
    h("div", { class: "with-rail" },
      h("div", { class: "main-part" },
        workHead(app, work, sides),
        app.map.hypotheses.length > 0 && sidesTable(app, sides),
        claimsOfWork(app, page("work.claims"), work.claims, work),
        claimsOfWork(app, page("work.reports"), work.reports, work)),
      amongTheWorks(app, work)));
}

/** @param {App} app @param {Work} work @param {SidesOfWork[]} sides */
function workHead(app, work, sides) {
  const { page } = app.words;
  const title = work.title && work.title !== work.authorYear ? h("p", { class: "says", dir: "auto" }, work.title) : null;
  return h("header", { class: "head work-head" },
    h("p", { class: "kind" }, page("work.kind")),
    h("h1", { dir: "auto" }, work.authorYear),
    title,
    h("p", { class: "meta", dir: "auto" }, reportedBy(app, work), !work.title && page("work.no-title")),
    work.title && work.reference && h("p", { class: "meta", dir: "auto" }, work.reference, work.address && [" ",
      h("a", { href: work.address, rel: "noreferrer" }, work.address)]),
    h("div", { class: "buttons" },
      copyButton(app, page("copy.link"), () => permalink(app, work), "copy link"), citeButton(app, work)),
    h("p", { class: "sentence outcome", dir: "auto" }, workSentence(app, work, sides)));
}

/** By whom and where the claims of a work are reported. @param {App} app @param {Work} work */
function reportedBy(app, work) {
  /** @type {Map<string, Set<string>>} */
  const places = new Map();
  for (const { via } of work.claims.flatMap((claim) => claim.sources).filter((source) => source.work === work)) {
    if (via) places.set(via.name, (places.get(via.name) ?? new Set()).add(via.locator));
  }
  if (!places.size) return "";
  const who = [...places].map(([name, locators]) => [name, ...[...locators].filter(Boolean).sort()].join(", ")).join("; ");
  return `${app.words.page("work.reported-by", { who })} `;
}
