// The screen of a claim, a hypothesis or a question.

import { h } from "../dom.js";
import { aboutPanel } from "../parts/about.js";
import { answersColumn } from "../parts/answers.js";
import { bearsOn } from "../parts/bears_on.js";
import { breadcrumb } from "../parts/breadcrumb.js";
import { columns } from "../parts/columns.js";
import { copyButtons } from "../parts/copy_buttons.js";
import { claimHead } from "../parts/head.js";
import { notePanel } from "../parts/note.js";
import { ownVerdict } from "../parts/own_verdict.js";
import { rules } from "../parts/rules.js";
import { suppose } from "../parts/suppose.js";
import { switchesPanel } from "../parts/switches_panel.js";
import { switchesOf } from "../switches.js";
import { widthNow } from "../widths.js";

/** @typedef {import("../types").App} App */
/** @typedef {import("../types").Claim} Claim */

/** @param {App} app */
export function claimScreen(app) {
  const claim = /** @type {Claim} */ (app.map.claimById.get(app.state.id));
  const width = widthNow(), isHypothesis = claim.role === "hypothesis";
  const isSplit = width === "phone" && isHypothesis;
  const first = isHypothesis ? changesOf(app, claim) : null;
  const rest = [
    !isSplit && first,
    isHypothesis && rules(app, claim),
    isHypothesis && h("p", { class: "meta" }, app.words.page("side.anything")),
    claim.role !== "question" && suppose(app, claim),
    !isHypothesis && changesOf(app, claim),
    !isHypothesis && rules(app, claim),
    aboutPanel(app, claim), notePanel(app, claim), copyButtons(app, claim),
  ];
  const rail = h("aside", { class: "rail", "aria-label": app.words.page("claim.beside") }, rest);
  const body = h("div", { class: "body-cell" }, bodyOf(app, claim, width === "phone"));
  return h("div", { class: `cards railed of-${claim.role}` },
    breadcrumb(app, claim),
    h("div", { class: "head-cell" }, claimHead(app, claim)),
    isSplit && first,
    width === "middle" ? [rail, body] : [body, rail]);
}

/** What stands below the head. @param {App} app @param {Claim} claim @param {boolean} isPhone */
function bodyOf(app, claim, isPhone) {
  if (claim.role === "question") return [answersColumn(app, claim), bearsOn(app, claim)];
  const both = columns(app, claim), own = ownVerdict(app, claim), bearing = bearsOn(app, claim);
  if (claim.role !== "hypothesis") return [bearing, both];
  return isPhone ? [both, own, bearing] : [own, both, bearing];
}

/** The switches, unless a claim that no reason is given for or against has none. @param {App} app @param {Claim} claim */
function changesOf(app, claim) {
  if (claim.role === "question") return null;
  const isPlain = claim.role !== "hypothesis" && !app.now.reasons(claim).some((each) => each.bearing !== "assertion");
  return isPlain && !switchesOf(app, claim).length ? null : switchesPanel(app, claim);
}
