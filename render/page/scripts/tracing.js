// The process-tracing tests of a hypothesis, passed or failed, and what follows: as `views/ledger.py` finds it.

/** @import { App, Claim, GivenReason } from "./types" */

/** @typedef {"passed" | "failed" | "open" | "void"} TestResult */
/** A reason that is a test, with its result. @typedef {{ reason: GivenReason, result: TestResult }} TracingTest */

const ELIMINATING = new Set(["hoop", "doubly-decisive"]);
const CONFIRMING = new Set(["smoking-gun", "doubly-decisive"]);

/** The tests of a hypothesis that pass the filters. @param {App} app @param {Claim} hypothesis @returns {TracingTest[]} */
export function testsOf(app, hypothesis) {
  return app.now.reasons(hypothesis)
    .filter((reason) => reason.link?.test && app.shows(reason.from))
    .map((reason) => ({ reason, result: resultOfTest(app, reason) }));
}

/** @param {App} app @param {GivenReason} reason @returns {TestResult} */
function resultOfTest(app, reason) {
  if (failsTest(app, reason)) return "failed";
  if (reason.state === "holds") return "passed";
  return reason.state === "in doubt" ? "open" : "void";
}

/** An attack that holds, or a support whose own claim is refuted while nothing else defeats it. @param {App} app @param {GivenReason} reason */
function failsTest(app, { link, state, from }) {
  if (!link?.supports) return state === "holds";
  return app.now.result(from)?.reason === "refuted"
    && link.premises.every((premise) => app.now.result(premise)?.verdict !== "rejected")
    && !link.undercuts.some((undercut) => app.now.state(undercut) === "holds");
}

/** What follows from tests together: the end of a key of words. @param {TracingTest[]} tests */
export function conclusionOf(tests) {
  const has = (/** @type {TestResult} */ result, /** @type {Set<string>} */ kinds) => tests.some((test) => test.result === result && kinds.has(test.reason.link?.test ?? ""));
  const isEliminated = has("failed", ELIMINATING);
  const isConfirmed = has("passed", CONFIRMING);
  if (isEliminated) return isConfirmed ? "in-conflict" : "eliminated";
  if (isConfirmed) return "confirmed";
  return tests.some(({ result }) => result === "passed" || result === "failed") ? "neither" : "nothing";
}

/** What follows from a test. @param {App} app @param {TracingTest} test */
export function followsFrom(app, { reason, result }) {
  const { page } = app.words;
  if (result === "void") return page("ledger.follows-nothing");
  const sign = reason.speaksFor && result !== "failed" ? "supports" : "attacks";
  const follows = page(`ledger.${reason.link?.test}-${sign}`);
  return result === "open" ? page("ledger.if-it-stands", { follows }) : follows;
}
