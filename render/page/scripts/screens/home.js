// The first screen: the map's title, its hypotheses with their verdicts, its questions, and where to go on.

import { h } from "../dom.js";
import { strongestAnswer } from "../parts/answers.js";
import { bars, keyOfBars } from "../parts/bars.js";
import { verdictChips } from "../parts/chip.js";
import { doors } from "../parts/doors.js";
import { folded } from "../parts/folded.js";
import { sign } from "../parts/sign.js";
import { noFilters } from "../state.js";

/** @typedef {import("../types").App} App */
/** @typedef {import("../types").Claim} Claim */

/** How many hypotheses and questions are shown; and from how many on each takes less room. */
const MOST_SHOWN = 5;
const MANY = 4;

/** @param {App} app */
export function homeScreen(app) {
  const page = app.words.page;
  const { hypotheses, questions, title, description } = app.map;
  const isMany = hypotheses.length >= MANY;
  return h("div", { class: `cards home${isMany ? " many" : ""}` },
    h("h1", { dir: "auto" }, title || page("header.untitled")),
    description && lede(app, description),
    app.map.provisional && h("p", { class: "warning", role: "note" }, app.map.provisional),
    h("div", { class: `tested${questions.length && hypotheses.length ? "" : " alone"}` },
      hypotheses.length > 0 && h("section", { class: "hypotheses" },
        h("h2", null, page("home.tested", { n: hypotheses.length })),
        hypotheses.slice(0, MOST_SHOWN).map((each) => hypothesisOnHome(app, each, isMany)),
        moreLink(app, "hypothesis", hypotheses.length - MOST_SHOWN),
        keyOnHome(app, hypotheses.slice(0, MOST_SHOWN))),
      !hypotheses.length && h("p", { class: "none" }, app.map.claims.length ? page("home.no-hypothesis") : page("home.no-claims")),
      questions.length > 0 && h("section", { class: "questions" },
        h("h2", null, page("home.asked", { n: questions.length })),
        h("ul", { role: "list" }, questions.slice(0, MOST_SHOWN).map((each) => questionOnHome(app, each))),
        moreLink(app, "question", questions.length - MOST_SHOWN), meaningOfVerdicts(app)),
      !questions.length && meaningOfVerdicts(app)),
    doors(app));
}

/** The description of the map; one that is long is cut where the screen is small, with a button that shows the rest. @param {App} app @param {string} text */
function lede(app, text) {
  const paragraph = h("p", { class: "lede cut", dir: "auto" }, text);
  const button = h("button", {
    type: "button", class: "read-on", hidden: true, "data-key": "read on",
    onclick: () => {
      paragraph.classList.remove("cut");
      button.hidden = true;
    },
  }, app.words.page("home.read-on"), sign("down"));
  requestAnimationFrame(() => { button.hidden = paragraph.scrollHeight <= paragraph.clientHeight + 1; });
  return [paragraph, button];
}

/** @param {App} app @param {Claim} claim @param {boolean} isMany */
function hypothesisOnHome(app, claim, isMany) {
  const who = [...new Set(claim.sources.map((each) => each.name))].filter(Boolean).join(", ");
  return h("article", { class: "home-hypothesis" },
    h("h3", { dir: "auto" }, h("a", { href: app.claimAddress(claim) }, claim.label)),
    h("div", { class: "fares" },
      h("p", { class: "verdict-line" }, verdictChips(app, claim),
        !isMany && who && h("span", { class: "held-by", dir: "auto" }, app.words.page("home.held-by", { who }))),
      h("p", { class: "sentence", dir: "auto" }, app.words.verdictSentence(app.now, claim))),
    bars(app, claim, isMany ? "low" : "small"));
}

/** @param {App} app @param {Claim} claim */
function questionOnHome(app, claim) {
  const strongest = strongestAnswer(app, claim);
  const tally = app.words.answers(app.now, claim);
  return h("li", null,
    h("h3", { dir: "auto" }, h("a", { href: app.claimAddress(claim) }, claim.label)),
    strongest && h("p", { class: "answer", dir: "auto" }, strongest.because || strongest.claim.label),
    h("p", { class: "tally" },
      strongest ? [h("span", { class: "whole" }, app.words.page("home.strongest-of", { answers: tally })), h("span", { class: "short" }, tally)] : tally));
}

/** A link to all hypotheses or questions, where not all are shown. @param {App} app @param {"hypothesis" | "question"} role @param {number} n */
function moreLink(app, role, n) {
  if (n <= 0) return null;
  const address = app.address({ screen: "claims", filters: { ...noFilters(), role: [role] }, words: "" });
  return h("p", { class: "more" }, h("a", { href: address }, app.words.page(role === "question" ? "home.more-questions" : "home.more-hypotheses", { n })));
}

/** @param {App} app @param {Claim[]} claims */
function keyOnHome(app, claims) {
  const states = new Set(claims.flatMap((each) => app.now.reasons(each)).map((each) => each.state));
  return states.size > 0 && h("figure", { class: "bars key" }, keyOfBars(app, "bars.key-with-strength", states));
}

/** @param {App} app */
function meaningOfVerdicts(app) {
  const page = app.words.page;
  const how = [page("how.holds"), page("how.strongest"), page("how.presumed"), page("how.undecided"), page("how.standard"), page("how.not-true")];
  return h("div", { class: "meaning" }, h("p", null, page("home.meaning")),
    folded("how", {}, page("home.how"), how.map((each) => h("p", null, each))));
}
