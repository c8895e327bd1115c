// How wide the window is, where the order of a screen depends on it. In em, so that larger text counts.

/** @typedef {"phone" | "middle" | "wide"} Width */

export const PHONE = "(max-width: 40em)";
export const WIDE = "(min-width: 65.0625em)";

/** @returns {Width} */
export function widthNow() {
  if (matchMedia(PHONE).matches) return "phone";
  return matchMedia(WIDE).matches ? "wide" : "middle";
}

/** Call a listener whenever the window becomes wider or narrower than where the order changes. @param {() => void} listener */
export function onNewWidth(listener) {
  for (const query of [PHONE, WIDE]) matchMedia(query).addEventListener("change", listener);
}
