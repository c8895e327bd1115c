// The single changes that turn a verdict, for readers to try.

import { ownSwitches } from "./own_switches.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Claim} Claim */
/** @typedef {import("./types").SwitchGroup} SwitchGroup */

/**
 * Those that were found beforehand for the map as it is published; with what is supposed, or where none could be
 * found beforehand, those of what bears on the claim directly are tried.
 * @param {App} app @param {Claim} claim @returns {SwitchGroup[]}
 */
export function switchesOf(app, claim) {
  const found = app.now.suppositions.length > 0 ? undefined : app.map.switches.get(claim);
  return found ?? ownSwitches(app, claim);
}
