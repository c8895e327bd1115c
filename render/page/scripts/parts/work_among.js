// Whom a work supports and attacks, and by whom it is supported and attacked.

import { h } from "../dom.js";
import { amongWorks } from "../works.js";
import { workLink } from "./claim_link.js";

/** @import { App, Work } from "../types" */
/** @import { OtherWork } from "../works.js" */

/** @param {App} app @param {Work} work */
export function amongTheWorks(app, work) {
  const { page } = app.words;
  const { supports, attacks, isSupportedBy, isAttackedBy } = amongWorks(work);
  /** @type {[string, string, OtherWork[]][]} */
  const groups = [
    [page("work.supports"), "for", supports], [page("work.attacks"), "against", attacks],
    [page("work.is-supported-by"), "for", isSupportedBy], [page("work.is-attacked-by"), "against", isAttackedBy],
  ];
  const found = groups.filter(([, , works]) => works.length);
  return h("aside", { class: "rail-card among" },
    h("h2", null, page("work.among")),
    found.map(([title, look, works]) => [h("h3", { class: look }, title), h("p", { dir: "auto" }, works.map(({ work: other, name, count }, at) => [
      at > 0 && ", ", other ? workLink(app, other) : h("bdi", null, name), count > 1 && h("span", { class: "meta" }, ` (${count})`)]))]),
    !found.length && h("p", { class: "meta" }, page("work.no-other")));
}
