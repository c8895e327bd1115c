// Words what the page says, from the templates of `render/words`.

import { filler, speechOf } from "./filling.js";
import { changedParts, effectWords } from "./words/changed.js";
import { suppositionWords, switchGroupWords, switchLabelWords } from "./words/changes.js";
import { challengeOf, footOfReason, groupsOfReasons, stateOfReason, tallyAgainst, tallyInWords, tallyOfAnswers, tallyOfSupports, whyReasonFails } from "./words/reasons.js";
import { verdictSentence } from "./words/verdict.js";

/**
 * @param {import("./filling").Templates} templates @returns {import("./types").Words}
 */
export function wordsOf(templates) {
  const speech = speechOf(templates);
  const page = filler(templates.page, templates.numbers);
  return {
    page: (key, values = {}) => page(key, values).join(""),
    verdictSentence: (now, claim) => verdictSentence(speech, now, claim),
    tallyFor: (now, claim) => tallyOfSupports(speech, now, claim),
    tallyAgainst: (now, claim) => tallyAgainst(speech, now, claim),
    tally: (now, claim) => tallyInWords(speech, now, claim),
    groups: (now, claim, reasons) => groupsOfReasons(speech, now, claim, reasons),
    state: (reason) => stateOfReason(speech, reason),
    whyNot: (now, reason) => whyReasonFails(speech, now, reason),
    challenge: (now, claim) => challengeOf(speech, now, claim),
    foot: (now, reason) => footOfReason(speech, now, reason),
    answers: (now, question) => tallyOfAnswers(speech, now, question),
    strength: (weight) => speech.strength(weight),
    listed: (names) => speech.listed(names),
    supposition: (supposition) => suppositionWords(speech, supposition),
    switchGroup: (group, about) => switchGroupWords(speech, group, about),
    switchLabel: (supposition) => switchLabelWords(speech, supposition),
    changed: (published, now) => changedParts(speech, published, now).map((each) => each.text).join(""),
    changedParts: (published, now) => changedParts(speech, published, now),
    effect: (now, then, claim) => effectWords(speech, now, then, claim),
  };
}
