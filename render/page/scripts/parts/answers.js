// The answers to a question, as cards in groups by verdict.

import { h } from "../dom.js";
import { cardFrame, whoSays } from "./card.js";
import { verdictChips } from "./chip.js";
import { claimLink } from "./claim_link.js";
import { cardList } from "./columns.js";
import { sign } from "./sign.js";

/** @typedef {import("../types").Answer} Answer */
/** @typedef {import("../types").App} App */
/** @typedef {import("../types").Claim} Claim */

const VERDICTS_BEST_FIRST = ["accepted", "undecided", "rejected"];

/** @param {App} app @param {Claim} question */
export function answersColumn(app, question) {
  const page = app.words.page;
  const shown = question.answered.filter((each) => app.shows(each.claim));
  const hidden = question.answered.length - shown.length;
  const groups = [...VERDICTS_BEST_FIRST, undefined].map((verdict) =>
    ({ verdict, answers: shown.filter((each) => app.now.result(each.claim)?.verdict === verdict) }));
  return h("section", { class: "column plain" },
    h("h2", { class: "side" }, page("side.answers")),
    !question.answered.length && h("p", { class: "none" }, page("side.no-answer")),
    groups.filter((each) => each.answers.length).map(({ verdict, answers }) => [
      h("h3", { class: "group" }, verdict ? page(`group.${verdict}`) : page("group.questions")),
      h("div", { class: "answers" }, cardList(answers.map((each) => answerOf(app, each)))),
    ]),
    hidden > 0 && h("p", { class: "meta" }, page("side.filtered-answers", { n: hidden })));
}

/** The answer of an accepted claim that is named first: the strongest. @param {App} app @param {Claim} question */
export function strongestAnswer(app, question) {
  const rank = (/** @type {Answer} */ each) => {
    const verdict = app.now.result(each.claim)?.verdict;
    return verdict ? VERDICTS_BEST_FIRST.indexOf(verdict) : VERDICTS_BEST_FIRST.length;
  };
  return [...question.answered].sort((one, other) => rank(one) - rank(other))[0];
}

/** @param {App} app @param {Answer} answer */
function answerOf(app, { claim, because }) {
  const said = app.now.result(claim) ? app.words.challenge(app.now, claim) : "";
  const hasReasons = app.now.reasons(claim).some((each) => each.bearing !== "assertion");
  const verdict = app.now.result(claim)?.verdict;
  const isChanged = verdict !== app.published.result(claim)?.verdict;
  return cardFrame("plain", "holds", false, `answer ${claim.id}`, [
    h("p", { class: "top" }, whoSays(app, claim), (isChanged || verdict !== "accepted") && verdictChips(app, claim, "small")),
    h("h4", { class: "label", dir: "auto" }, claimLink(app, claim, { isAlone: true })),
    because && h("p", { class: "because", dir: "auto" }, because),
    said && h("div", { class: "foot" },
      h("span", null, hasReasons ? h("a", { href: app.claimAddress(claim) }, said, sign("right")) : said)),
  ]);
}
