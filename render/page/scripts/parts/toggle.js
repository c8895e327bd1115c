// A button that is pressed or not: one of several values that are chosen.

import { h } from "../dom.js";

/** @import { App, State } from "../types" */
/** @import { Child } from "../dom.js" */

/**
 * @param {App} app @param {Child} label @param {boolean} isOn @param {Partial<State>} change what pressing it changes
 * @param {string} key for the focus
 */
export function toggle(app, label, isOn, change, key) {
  return h("button", {
    type: "button", class: "toggle", "aria-pressed": String(isOn), "data-key": key, onclick: () => app.go(change),
  }, label);
}

/**
 * A list without a value that it has, or with one that it has not.
 * @param {string[]} values @param {string} value
 */
export function toggled(values, value) {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}
