// Light and dark: by the system, or as the reader chose.

const STORED_AS = "argmap-theme";

/** The theme that the reader chose, "" for the system's. */
let chosen = "";

/** Take up what the reader chose before. @param {Element} within */
export function applyTheme(within) {
  try {
    chosen = localStorage.getItem(STORED_AS) ?? "";
  } catch {
    chosen = "";
  }
  if (chosen !== "light" && chosen !== "dark") chosen = "";
  if (chosen) themed(within).dataset.theme = chosen;
}

export function isDark() {
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

/** Change from light to dark or back. @param {Element} within */
export function switchTheme(within) {
  chosen = isDark() ? "light" : "dark";
  themed(within).dataset.theme = chosen;
  try {
    localStorage.setItem(STORED_AS, chosen);
  } catch {
    // Where nothing can be stored, the choice holds until the page is closed.
  }
}

/** The element that has the theme: the root of the document, or what the page stands in within another. @param {Element} within */
function themed(within) {
  const root = within.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : document.documentElement;
  return /** @type {HTMLElement} */ (host);
}
