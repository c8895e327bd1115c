// Shows the screen that the address asks for.

import { evaluate } from "./evaluation.js";
import { mapOf } from "./data.js";
import { codeOf, fragmentOf, isAboutTheSame, stateOf, withSupposition } from "./state.js";
import { wordsOf } from "./words.js";
import { shows } from "./filters.js";
import { addPictures } from "./pictures.js";
import { addSwitches } from "./switch_data.js";
import { h } from "./dom.js";
import { applyTheme } from "./theme.js";
import { onNewWidth } from "./widths.js";
import { band } from "./parts/band.js";
import { header } from "./parts/header.js";
import { accountScreen } from "./screens/account.js";
import { claimScreen } from "./screens/claim.js";
import { claimsScreen } from "./screens/claims.js";
import { comparisonScreen } from "./screens/comparison.js";
import { diagramsScreen } from "./screens/diagrams.js";
import { homeScreen } from "./screens/home.js";
import { literatureScreen } from "./screens/literature.js";
import { tablesScreen } from "./screens/tables.js";
import { workScreen } from "./screens/work.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").State} State */

/** @type {Map<string, (app: App) => HTMLElement>} */
const SCREEN_OF = new Map([
  ["home", homeScreen], ["claim", claimScreen], ["work", workScreen], ["claims", claimsScreen],
  ["literature", literatureScreen], ["comparison", comparisonScreen], ["diagrams", diagramsScreen],
  ["tables", tablesScreen], ["account", accountScreen],
]);

/** The screens that are printed as they are; from the others the views of the whole map are. */
const PRINTED_ALONE = new Set(["claim", "work"]);

/** Shows a map in its element; there may be several in one document. @param {HTMLElement} root */
function open(root) {
  const dataOf = (/** @type {string} */ name) => JSON.parse(root.querySelector(`script.${name}`)?.textContent ?? "null");
  const facts = dataOf("argmap-facts");
  const map = mapOf(facts);
  addPictures(map, dataOf("argmap-pictures") ?? []);
  addSwitches(map, facts.switches ?? []);
  const published = evaluate(map, []);
  const frame = h("div", { class: "app" });
  // In another page the fragment begins with the name of the map, so that it is told from that page's own.
  const start = `#${root.dataset.map ? `${root.dataset.map}/` : ""}`;
  const fragment = (/** @type {State} */ state) => `${start}${fragmentOf(state).slice(1)}`;
  const status = h("p", { class: "status", role: "status", "aria-live": "polite" });
  let now = published;

  /** @type {App} */
  const app = {
    map, published, words: wordsOf(dataOf("argmap-words")), state: stateOf("", map).state,
    isEmbedded: start !== "#",
    get now() { return now; },
    address: (change) => fragment({ ...app.state, way: [], id: "", sort: "", more: {}, ...change }),
    go: (change) => {
      const address = fragment({ ...app.state, ...change });
      if (address !== location.hash) location.hash = address;
    },
    suppose: (supposition, isOn) => app.go({
      suppositions: isOn
        ? withSupposition(app.state.suppositions, supposition)
        : app.state.suppositions.filter((each) => !isAboutTheSame(each, supposition)),
    }),
    isSupposed: (supposition) => app.state.suppositions.some(
      (each) => isAboutTheSame(each, supposition) && each.operation === supposition.operation
        && each.strength === supposition.strength),
    claimAddress: (claim) => {
      const { screen, id, way } = app.state;
      const before = screen === "claim" || screen === "work" ? [...way, id] : [];
      const again = before.indexOf(claim.id);
      return app.address({ screen: "claim", id: claim.id, words: "", way: again < 0 ? before : before.slice(0, again) });
    },
    shows: (claim) => shows(app, claim),
    section: (name) => root.querySelector(`.static [data-view="${name}"]`),
    announce: (text) => { status.textContent = text; },
  };

  const show = (/** @type {boolean} */ isFirst) => {
    const { state, dropped } = stateOf(location.hash.startsWith(start) ? location.hash.slice(start.length) : "", map);
    const before = app.state;
    app.state = state;
    root.dataset.screen = state.screen;
    if (before.suppositions.map(codeOf).join() !== state.suppositions.map(codeOf).join()) {
      now = state.suppositions.length > 0 ? evaluate(map, state.suppositions) : published;
    }
    const active = /** @type {Document | ShadowRoot} */ (root.getRootNode()).activeElement;
    const focused = active?.getAttribute("data-key"), wasAt = active?.getBoundingClientRect().top ?? 0;
    root.classList.toggle("prints-screen", state.suppositions.length > 0 || PRINTED_ALONE.has(state.screen));
    const screen = SCREEN_OF.get(state.screen) ?? homeScreen;
    const main = h("main", { class: `screen ${state.screen}`, id: "argmap-main", tabindex: "-1" },
      dropped.length > 0 && h("p", { class: "dropped", role: "note" },
        app.words.page("address.dropped", { what: dropped.join(", ") })),
      screen(app),
      h("p", { class: "print-last" }, app.words.page("print.last"), " ", location.protocol === "file:" ? location.hash : location.href));
    frame.replaceChildren(band(app) ?? "", header(app), main);
    if (!app.isEmbedded) document.title = windowTitle(main.querySelector("h1")?.textContent ?? "", map.title);
    const same = focused && [...frame.querySelectorAll("[data-key]")].find((each) => each.getAttribute("data-key") === focused);
    const isElsewhere = before.screen !== state.screen || before.id !== state.id;
    if (same instanceof HTMLElement || same instanceof SVGElement) {
      same.focus({ preventScroll: true });
      // What is added above, such as the band, does not move the control in use.
      if (!isElsewhere && scrollY > 0) scrollBy(0, same.getBoundingClientRect().top - wasAt);
    } else if (!isFirst && (isElsewhere || focused)) {
      const heading = main.querySelector("h1") ?? main;
      heading.setAttribute("tabindex", "-1");
      heading.focus({ preventScroll: true });
    }
    if (!isFirst && isElsewhere && !app.isEmbedded) scrollTo(0, 0);
  };

  applyTheme(root);
  root.append(status, frame);
  root.classList.add("live");
  show(true);
  addEventListener("hashchange", () => show(false));
  onNewWidth(() => show(false));
}

/** The title of the window: what is shown, and in which map. @param {string} heading @param {string} title */
function windowTitle(heading, title) {
  return heading === title || !title ? heading : `${heading}: ${title}`;
}

for (const host of document.querySelectorAll(".argmap-host")) {
  const root = host.shadowRoot?.querySelector(".argmap");
  if (root instanceof HTMLElement) open(root);
}
for (const root of document.querySelectorAll(".argmap")) if (root instanceof HTMLElement) open(root);
