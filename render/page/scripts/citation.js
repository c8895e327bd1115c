// How a claim or a work of the map is cited.

import { noFilters } from "./state.js";

/** @import { App, Claim, Work } from "./types" */

/** What TeX would take for something else. */
const TEX_ESCAPES = new Map([
  ["\\", String.raw`\textbackslash{}`], ["~", String.raw`\textasciitilde{}`], ["^", String.raw`\textasciicircum{}`],
]);

/** The address of a claim or work in the map as published, without filters. @param {App} app @param {Claim | Work} thing */
export function permalink(app, thing) {
  const isClaim = "id" in thing;
  const fragment = app.address({
    screen: isClaim ? "claim" : "work", id: isClaim ? thing.id : thing.key, way: [], suppositions: [], filters: noFilters(), words: "", sort: "", more: {},
  });
  return `${location.href.replace(/#.*$/s, "")}${fragment}`;
}

/** Who says a claim, as it is cited: "Aris 2009, reported by Stonis, section 3". @param {App} app @param {Claim} claim */
export function saidBy(app, claim) {
  return claim.sources.map((source) => {
    const own = [source.name, source.locator].filter(Boolean).join(", ");
    const by = source.via ? [source.via.name, source.via.locator].filter(Boolean).join(", ") : "";
    return by ? `${own}, ${app.words.page("claim.reported-by-inline")} ${by}` : own;
  }).filter(Boolean).join("; ");
}

/** @param {App} app @param {Claim | Work} thing @param {string} address */
export function citationText(app, thing, address) {
  const map = app.map.title || app.words.page("header.untitled");
  if (!("id" in thing)) return thing.reference || thing.authorYear;
  const said = saidBy(app, thing);
  return `“${thing.label}”${said && ` (${said})`}. In: ${map}. ${address}`;
}

/** The entry of a claim, or of what the map takes from a work. @param {App} app @param {Claim | Work} thing @param {string} address */
export function bibtexOf(app, thing, address) {
  const map = app.map.title || app.words.page("header.untitled");
  const isClaim = "id" in thing;
  const key = (isClaim ? thing.id : thing.key).normalize("NFKD").replaceAll(/[^A-Za-z0-9._:-]/gu, "");
  const said = isClaim ? saidBy(app, thing) : thing.reference;
  return [
    `@misc{${key || "argmap"},`,
    `  title = {{${inTex(isClaim ? thing.label : thing.authorYear)}}},`,
    `  howpublished = {${inTex(app.words.page("cite.published", { map }))}},`,
    ...(said ? [`  note = {${inTex(said)}},`] : []),
    `  url = {${address.replaceAll(/[{}\\]/gu, encodeURIComponent)}},`,
    "}",
  ].join("\n");
}

/** @param {string} text */
function inTex(text) {
  return text.replaceAll(/[\\~^&%$#_{}]/gu, (sign) => TEX_ESCAPES.get(sign) ?? `\\${sign}`);
}
