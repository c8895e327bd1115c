// A dialog with what a reader needs to cite a claim or a work, each with a button that copies it.

import { bibtexOf, citationText, permalink } from "../citation.js";
import { h } from "../dom.js";
import { yamlOf } from "../yaml.js";
import { copyButton } from "./copy.js";
import { sign } from "./sign.js";

/** @import { App, Claim, Work } from "../types" */

/** A button that opens the dialog. @param {App} app @param {Claim | Work} thing */
export function citeButton(app, thing) {
  const place = h("span", { class: "cite" });
  place.append(h("button", {
    type: "button", class: "button", "aria-haspopup": "dialog", "data-key": "cite",
    onclick: () => {
      const dialog = citeDialog(app, thing);
      place.append(dialog);
      dialog.showModal();
    },
  }, app.words.page("cite.button")));
  return place;
}

/** The dialog, which is taken away once it is closed. @param {App} app @param {Claim | Work} thing */
export function citeDialog(app, thing) {
  const { page } = app.words;
  const isClaim = "id" in thing;
  const address = permalink(app, thing);
  const title = page(isClaim ? "cite.title" : "cite.title-work");
  const dialog = h("dialog", { class: "cite-dialog", "aria-label": title },
    h("div", { class: "dialog-head" }, h("h2", null, title),
      h("button", { type: "button", class: "button close", "aria-label": page("header.hide"), onclick: () => dialog.close() }, sign("cross"))),
    part(app, page("cite.text"), citationText(app, thing, address)),
    part(app, page("cite.bibtex"), bibtexOf(app, thing, address)),
    part(app, page("cite.link"), address),
    location.protocol === "file:" && h("p", { class: "meta" }, page("cite.local")));
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  return dialog;
}

/** A button that copies the entry of a claim in its file. @param {App} app @param {Claim} claim */
export function yamlButton(app, claim) {
  return copyButton(app, app.words.page("copy.yaml"), () => `${yamlOf(app.map, claim)}\n`, "copy yaml");
}

/** @param {App} app @param {string} title @param {string} text */
function part(app, title, text) {
  return h("section", null,
    h("h3", null, title), copyButton(app, app.words.page("copy.copy"), () => text, `copy ${title}`),
    h("p", { class: "to-cite", dir: "auto" }, text));
}
