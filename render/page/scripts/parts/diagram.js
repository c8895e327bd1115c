// A picture: unpacked, in a window, with verdicts as they are now and the way to the hypothesis highlighted.

import { chainTo } from "../chain.js";
import { h } from "../dom.js";
import { parsedSvg, unpackedPicture } from "../pictures.js";
import { aboutClaim, followVerdicts, linksOf } from "./diagram_marks.js";
import { diagramView } from "./diagram_view.js";

/** @typedef {import("../types").App} App */
/** @typedef {import("../types").Claim} Claim */
/** @typedef {import("../types").Link} Link */
/** @typedef {import("../types").Picture} Picture */

/** How long the mouse rests on a box, in milliseconds, before its way is highlighted. */
const REST_MILLISECONDS = 150;

/** The picture with a key, with buttons and a legend; null where there is none. @param {App} app @param {string} key */
export function diagramOf(app, key) {
  const picture = app.map.pictures.find((each) => each.key === key);
  if (!picture) return null;
  if (picture.problem) return h("div", { class: "diagram-part" }, diagramFailed(app, picture, "diagram.failed"));
  const part = h("div", { class: "diagram-part" });
  const told = (/** @type {string} */ words) => h("p", { class: "meta", role: "status" }, app.words.page(words));
  if (picture.svg) showDiagram(app, picture, part);
  else if (!picture.deflated) part.append(told("diagram.being-drawn"));
  else {
    part.append(told("diagram.unpacking"));
    unpackedPicture(picture).then(() => showDiagram(app, picture, part),
      () => part.replaceChildren(diagramFailed(app, picture, "diagram.not-unpacked")));
  }
  return part;
}

/** @param {App} app @param {Picture} picture @param {string} text */
function diagramFailed(app, picture, text) {
  const facet = picture.group === "facet" ? [picture.key.slice("facet:".length)] : [];
  const address = app.address({ screen: "claims", filters: { ...app.state.filters, facet } });
  return h("p", { class: "diagram-failed" }, app.words.page(text), " ",
    h("a", { href: address }, app.words.page("diagram.show-claims")));
}

/** @param {App} app @param {Picture} picture @param {HTMLElement} part */
function showDiagram(app, picture, part) {
  const drawing = parsedSvg(picture.svg);
  followVerdicts(app, picture, drawing);
  const chosen = app.map.claimById.get(app.state.more["claim"] ?? "");
  followFocus(app, picture, drawing, chosen && picture.claims.includes(chosen.id) ? chosen : null);
  const { view, buttons } = diagramView(app, picture.key, app.words.page("diagram.picture-of", { title: picture.title }), drawing);
  part.replaceChildren(buttons, view, h("p", { class: "meta diagram-keys" }, app.words.page("diagram.keys")), legendOf(app));
}

/** @param {App} app */
function legendOf(app) {
  return h("ul", { class: "diagram-legend diagram", role: "list" }, (app.map.signs?.legend ?? []).map(([words, text]) => {
    const sample = parsedSvg(text);
    const { width, height } = sample.viewBox.baseVal;
    sample.setAttribute("width", String(width));
    sample.setAttribute("height", String(height));
    sample.setAttribute("aria-hidden", "true");
    return h("li", null, sample, h("span", null, words));
  }));
}

/** Highlights the way from the chosen claim, and that from a box that has the focus or on which the mouse rests. @param {App} app @param {Picture} picture @param {SVGSVGElement} drawing @param {Claim | null} chosen */
function followFocus(app, picture, drawing, chosen) {
  const about = aboutClaim(app, picture), links = linksOf(app, drawing), shown = new Set(links.values());
  const boxes = [...drawing.querySelectorAll(".claim")];
  const claimOf = (/** @type {EventTarget | null} */ target) => {
    const box = target instanceof Element ? target.closest(".claim") : null;
    return app.map.claimById.get(box?.getAttribute("data-claim") ?? "") ?? null;
  };
  const highlight = (/** @type {Claim | null} */ claim) => {
    const goals = new Set(about ? [about] : app.map.hypotheses);
    const chain = claim && chainTo(app.now, claim, goals, (link) => !about || shown.has(link));
    const isOn = Boolean(chain && chain.links.some((each) => shown.has(each)));
    drawing.classList.toggle("following", isOn);
    for (const [element, link] of links) element.classList.toggle("on", isOn && Boolean(chain?.links.includes(link)));
    for (const box of boxes) {
      const own = app.map.claimById.get(box.getAttribute("data-claim") ?? "");
      box.classList.toggle("on", Boolean(own && chain?.claims.includes(own)));
    }
  };
  let focused = chosen, waiting = 0;
  const later = (/** @type {Claim | null} */ claim) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => highlight(claim), REST_MILLISECONDS);
  };
  highlight(chosen);
  drawing.addEventListener("focusin", (event) => { highlight(focused = claimOf(event.target) ?? chosen); });
  drawing.addEventListener("focusout", () => { highlight(focused = chosen); });
  drawing.addEventListener("pointerover", (event) => { if (event.pointerType === "mouse") later(claimOf(event.target) ?? focused); });
  drawing.addEventListener("pointerleave", () => { later(focused); });
}
