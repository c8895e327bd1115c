// Lets what a picture shows of verdicts follow what is supposed.

import { parsedSvg } from "../pictures.js";
import { svg } from "../dom.js";

/** @typedef {import("../types").App} App */
/** @typedef {import("../types").Claim} Claim */
/** @typedef {import("../types").Evaluation} Evaluation */
/** @typedef {import("../types").Link} Link */
/** @typedef {import("../types").LinkState} LinkState */
/** @typedef {import("../types").Picture} Picture */

/** @type {Map<LinkState, string>} */
const STATE_CLASSES = new Map([["holds", "holds"], ["in doubt", "doubt"], ["fails", "fails"]]);

/** About the width of a letter in the head of a column. */
const LETTER = 4.8;

/** Shows links, chips, heads and names as things stand now, and leads to where links lead. @param {App} app @param {Picture} picture @param {SVGSVGElement} drawing */
export function followVerdicts(app, picture, drawing) {
  const shown = linksOf(app, drawing);
  for (const [element, link] of shown) showLink(app, element, link);
  for (const ring of drawing.querySelectorAll(".ring")) showRing(app, ring, new Set(shown.values()));
  for (const element of drawing.querySelectorAll(".contradiction")) showContradiction(app, element);
  for (const box of drawing.querySelectorAll(".claim, .piece")) showBox(app, drawing, box);
  for (const badge of drawing.querySelectorAll(".badge > a")) {
    const [, key = ""] = (badge.getAttribute("href") ?? "").split("=");
    badge.setAttribute("href", app.address({ screen: "diagrams", id: decodeURIComponent(key) }));
  }
  if (app.now === app.published) return;
  const about = aboutClaim(app, picture);
  for (const head of about ? drawing.querySelectorAll("[data-side]") : []) {
    const [, ...said] = head.querySelectorAll("text");
    writeLines(said, tallyOfSide(app, /** @type {Claim} */ (about), head.getAttribute("data-side") === "for"));
    makeRoom(drawing, head);
  }
}

/** The links whose lines, or signs on lines, are shown. @param {App} app @param {Element} drawing @returns {Map<Element, Link>} */
export function linksOf(app, drawing) {
  /** @type {Map<Element, Link>} */
  const found = new Map();
  for (const element of drawing.querySelectorAll("[data-link]:not(.contradiction)")) {
    const link = app.map.linkByName.get(element.getAttribute("data-link") ?? "");
    if (link) found.set(element, link);
  }
  return found;
}

/** The claim that a picture is about, if it is about one. @param {App} app @param {Picture} picture */
export function aboutClaim(app, picture) {
  return picture.key.startsWith("claim:") ? app.map.claimById.get(picture.key.slice("claim:".length)) ?? null : null;
}

/** @param {Element} element @param {LinkState} state */
function setLinkClass(element, state) {
  element.classList.remove(...STATE_CLASSES.values());
  element.classList.add(STATE_CLASSES.get(state) ?? "holds");
}

/** @param {App} app @param {Element} element @param {Link} link */
function showLink(app, element, link) {
  setLinkClass(element, app.now.state(link));
  element.classList.toggle("dropped", app.now.isDropped(link));
  if (!element.classList.contains("link")) return;
  if (!element.classList.contains("undercut")) {
    element.setAttribute("stroke-width", String(Math.round(70 + 170 * app.now.weight(link)) / 100));
  }
  if (link.because) element.prepend(svg("title", null, link.because));
}

/** A ring is as the best of the undercuts that meet it. @param {App} app @param {Element} ring @param {Set<Link>} shown */
function showRing(app, ring, shown) {
  const link = app.map.linkByName.get(ring.getAttribute("data-ring") ?? "");
  const states = (link?.undercuts ?? []).filter((each) => shown.has(each) && !app.now.isDropped(each)).map((each) => app.now.state(each));
  const found = new Set(states);
  const best = [...STATE_CLASSES.keys()].find((each) => found.has(each));
  ring.classList.toggle("dropped", !best);
  setLinkClass(ring, best ?? "fails");
}

/** A contradiction counts if one of its claims is accepted. @param {App} app @param {Element} element */
function showContradiction(app, element) {
  const ends = (element.getAttribute("data-link") ?? "").split(" -> ").map((id) => app.map.claimById.get(id));
  const verdicts = new Set(ends.map((each) => each && app.now.result(each)?.verdict));
  setLinkClass(element, verdicts.has("accepted") ? "holds" : verdicts.has("undecided") ? "in doubt" : "fails");
  const [one, other] = ends;
  const isDropped = app.now.suppositions.some(({ operation, target, other: rival }) => operation === "drop-contradiction"
    && (target === one && rival === other || target === other && rival === one));
  element.classList.toggle("dropped", isDropped);
}

/** The name, address and chip of a box, and on a card of the overview its tallies. @param {App} app @param {SVGSVGElement} drawing @param {Element} box */
function showBox(app, drawing, box) {
  const claim = app.map.claimById.get(box.getAttribute("data-claim") ?? ""), link = box.querySelector("a");
  if (!claim || !link) return;
  const isPiece = box.classList.contains("piece");
  const before = app.published.result(claim)?.verdict, now = app.now.result(claim)?.verdict;
  const kind = app.words.page(`kind.${claim.role}`);
  // The name is a title, since a label in an attribute would have to repeat all words in the box.
  link.removeAttribute("aria-label");
  link.querySelector(":scope > title")?.remove();
  link.prepend(svg("title", null, `${kind}${now ? `, ${app.words.page(`verdict.${now}`)}` : ""}: ${claim.label}`));
  link.setAttribute("href", isPiece ? app.address({ screen: "diagrams", id: `claim:${claim.id}` }) : app.claimAddress(claim));
  link.setAttribute("data-key", `box ${claim.id}`);
  box.classList.toggle("left-out", !app.shows(claim));
  if (isPiece) showTallies(app, box, claim);
  if (now === before) return;
  box.classList.add("revised");
  putChip(app, drawing, box, claim);
}

/** The rows of a card of the overview that say how many reasons hold, where that differs. @param {App} app @param {Element} box @param {Claim} claim */
function showTallies(app, box, claim) {
  for (const [hue, isFor] of /** @type {[string, boolean][]} */ ([["support", true], ["attack", false]])) {
    const said = shortTally(app, app.now, claim, isFor);
    if (said === shortTally(app, app.published, claim, isFor)) continue;
    writeLines([...box.querySelectorAll(`text.f-${hue}:not([text-anchor])`)], said);
  }
}

/** @param {App} app @param {Evaluation} evaluation @param {Claim} claim @param {boolean} isFor */
function shortTally(app, evaluation, claim, isFor) {
  const given = evaluation.reasons(claim).filter((each) => each.speaksFor === isFor && each.bearing !== "assertion");
  const values = { n: given.length, hold: given.filter((each) => each.state === "holds").length };
  return app.words.page(isFor ? "side.for-short" : "side.against-short", values);
}

/** Puts the chip of a verdict on a box, or in the place of its chip. @param {App} app @param {SVGSVGElement} drawing @param {Element} box @param {Claim} claim */
function putChip(app, drawing, box, claim) {
  const verdict = app.now.result(claim)?.verdict ?? "";
  const { chips, chip: [inset, above] } = app.map.signs ?? { chips: new Map(), chip: [0, 0] };
  const shapes = parsedSvg(`<svg xmlns="http://www.w3.org/2000/svg">${chips.get(verdict) ?? ""}</svg>`).children;
  const old = [...drawing.querySelectorAll(".pill")].find((each) => each.getAttribute("data-chip") === claim.id);
  if (old) {
    (old.querySelector("a") ?? old).replaceChildren(...shapes);
    return;
  }
  const [x = 0, y = 0] = (box.getAttribute("transform")?.match(/-?[\d.]+/g) ?? []).map(Number);
  const right = x + Number(box.querySelector("rect")?.getAttribute("width")) - inset;
  drawing.append(svg("g", { class: "pill", "data-chip": claim.id, transform: `translate(${right} ${y - above})` }, ...shapes));
}

/** @param {App} app @param {Claim} claim @param {boolean} isFor */
function tallyOfSide(app, claim, isFor) {
  return isFor ? app.words.tallyFor(app.now, claim) : app.words.tallyAgainst(app.now, claim);
}

/** Widens a drawing where the head of a column has become too long for it. @param {SVGSVGElement} drawing @param {Element} head */
function makeRoom(drawing, head) {
  const view = drawing.viewBox.baseVal;
  for (const line of head.querySelectorAll("text")) {
    const end = Number(line.getAttribute("x")) + LETTER * (line.textContent ?? "").length;
    view.width = Math.max(view.width, end - view.x);
  }
}

/** Writes a text into the first of some lines. @param {Element[]} lines @param {string} text */
function writeLines([first, ...others], text) {
  if (first) first.textContent = text;
  for (const each of others) each.textContent = "";
}
