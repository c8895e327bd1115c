// The reasons of a claim in the order in which its cards and bars stand.

/** @typedef {import("../types").App} App */
/** @typedef {import("../types").Claim} Claim */
/** @typedef {import("../types").GivenReason} GivenReason */

/**
 * The reasons of one side in groups with their headings; those whose claims the filters hide are counted.
 * @param {App} app @param {Claim} claim @param {boolean} speaksFor
 */
export function groupsOfSide(app, claim, speaksFor) {
  const given = app.now.reasons(claim).filter((each) => each.speaksFor === speaksFor);
  const shown = given.filter((each) => each.bearing === "assertion" || app.shows(each.from));
  return { groups: app.words.groups(app.now, claim, shown), hidden: given.length - shown.length };
}

/** What names a reason within a claim, in this evaluation and in others. @param {GivenReason} reason */
export function keyOfReason(reason) {
  return reason.link ? reason.link.name : `${reason.bearing} ${reason.from.id}`;
}

/** The reason as it is without what is supposed. @param {App} app @param {Claim} about @param {GivenReason} reason */
export function publishedReason(app, about, reason) {
  const key = keyOfReason(reason);
  return app.published.reasons(about).find((each) => keyOfReason(each) === key);
}
