// Keeps a page of `argmap serve` up to date: loads it anew once the map has changed, and says what is wrong with it.

import { h } from "./dom.js";

/** @typedef {{ place: string, message: string, hint: string, isError: boolean }} LiveProblem */
/** @typedef {{ version: string, heading: string, more: string, lost: string, problems: LiveProblem[] }} LiveNews */

const shownVersion = document.querySelector('meta[name="argmap-version"]')?.getAttribute("content");
const newsPanel = h("div", { class: "live-news", role: "status" });
let lostText = "";

/** @param {LiveNews} news */
function showNews({ version, heading, more, lost, problems }) {
  lostText = lost;
  if (version !== shownVersion) {
    location.reload(); // the fragment stays, and with it what is shown
    return;
  }
  newsPanel.replaceChildren(...(heading ? [
    h("p", { class: "live-heading" }, heading),
    h("ul", null, problems.map(liveProblem)),
    ...(more ? [h("p", null, more)] : []),
  ] : []));
}

/** @param {LiveProblem} problem */
function liveProblem({ place, message, hint }) {
  return h("li", null, h("code", { dir: "ltr" }, place), place && ": ", h("bdi", null, message),
    hint && h("p", { class: "live-hint" }, h("bdi", null, hint)));
}

document.body.prepend(newsPanel);
const changes = new EventSource("/changes");
changes.addEventListener("message", (event) => showNews(JSON.parse(event.data)));
changes.addEventListener("error", () => {
  if (lostText) newsPanel.replaceChildren(h("p", { class: "live-heading" }, lostText));
});
