// Copying: by the clipboard where the browser allows it, else from a text that is selected for the reader.

import { h } from "../dom.js";

/** @import { App } from "../types" */

/**
 * A button that copies a text, which is made when it is pressed.
 * @param {App} app @param {string} label @param {() => string} textOf @param {string} key for the focus
 */
export function copyButton(app, label, textOf, key) {
  return h("button", {
    type: "button", class: "button", "data-key": key,
    onclick: async (/** @type {Event} */ event) => {
      const button = event.currentTarget;
      const isCopied = await copied(textOf(), button instanceof Element ? button : null);
      const said = isCopied ? app.words.page("copy.copied") : app.words.page("copy.failed");
      app.announce(said);
      if (!(button instanceof HTMLElement)) return;
      button.textContent = said;
      setTimeout(() => { button.textContent = label; }, 2000);
    },
  }, label);
}

/** @param {string} text @param {Element | null} near where a text can be selected @returns {Promise<boolean>} */
async function copied(text, near) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedFromSelection(text, near);
  }
}

/** @param {string} text @param {Element | null} near */
function copiedFromSelection(text, near) {
  const area = h("textarea", { class: "to-copy", "aria-hidden": "true", tabindex: "-1" });
  area.value = text;
  (near?.parentElement ?? document.body).append(area);
  area.select();
  const isCopied = document.execCommand("copy");
  area.remove();
  if (near instanceof HTMLElement) near.focus();
  return isCopied;
}
