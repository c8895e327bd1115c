// Unpacks what `pictures.py` packs: the pictures, the samples of their legend, and chips to be put on boxes.

/** @typedef {import("./types").ArgumentMap} ArgumentMap */
/** @typedef {import("./types").Picture} Picture */

/** Adds the pictures to a map. @param {ArgumentMap} map @param {any} packed */
export function addPictures(map, packed) {
  map.pictures = (packed.pictures ?? []).map(
    (/** @type {any[]} */ [key, title, group, claims, deflated, problem]) => ({
      key, title, group, deflated, problem, svg: "",
      claims: claims.map((/** @type {number} */ number) => map.claims[number]?.id ?? ""),
    }));
  map.signs = { legend: packed.legend ?? [], chips: new Map(Object.entries(packed.chips ?? {})), chip: packed.chip ?? [0, 0] };
}

/** The SVG of a picture, which is unpacked once. @param {Picture} picture @returns {Promise<string>} */
export async function unpackedPicture(picture) {
  if (!picture.svg) {
    const bytes = Uint8Array.from(atob(picture.deflated), (each) => each.codePointAt(0) ?? 0);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    picture.svg = await new Response(stream).text();
  }
  return picture.svg;
}

/** The element that SVG describes. @param {string} text @returns {SVGSVGElement} */
export function parsedSvg(text) {
  const found = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  return /** @type {SVGSVGElement} */ (/** @type {unknown} */ (document.importNode(found, true)));
}
