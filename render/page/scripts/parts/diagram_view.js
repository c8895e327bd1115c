// A window on a drawing that can be moved and zoomed by mouse, touch and keys.
//
// It scrolls as everything else does, so that moving is cheap, the focus stays in sight and nothing is blurred.

import { h } from "../dom.js";

/** @typedef {import("../types").App} App */
/** @typedef {{ zoom: number, left: number, top: number }} Place */

/** Where the reader left each drawing, by its key. @type {Map<string, Place>} */
const placeOfDrawing = new Map();

const ZOOM_STEP = 1.25;
const MOST_ZOOM = 6;
const MOST_AT_FIRST = 1.5;
/** Up to so many pixels a press of the mouse is a click. */
const CLICK_PIXELS = 4;

/** The window, and buttons for what can be done with it. @param {App} app @param {string} key @param {string} name @param {SVGSVGElement} drawing */
export function diagramView(app, key, name, drawing) {
  const { width, height } = drawing.viewBox.baseVal;
  const view = h("div", { class: "diagram-view", tabindex: "0", role: "group", "aria-label": name, "data-key": `diagram ${key}` }, drawing);
  let isFitted = true, zoom = 1;

  const resize = (/** @type {number} */ to) => {
    zoom = Math.min(MOST_ZOOM, Math.max(Math.min(0.2, widthZoom()), to));
    drawing.style.width = `${width * zoom}px`;
    drawing.style.height = `${height * zoom}px`;
  };
  const widthZoom = () => Math.min(MOST_AT_FIRST, view.clientWidth / width || 1);
  const fitWidth = () => { resize(widthZoom()); isFitted = true; };
  const fitWhole = () => { resize(Math.min(widthZoom(), 0.8 * innerHeight / height)); isFitted = false; };
  /** Zooms; the point of the window at x, y stays where it is. */
  const zoomTo = (/** @type {number} */ to, x = view.clientWidth / 2, y = view.clientHeight / 2) => {
    const at = { x: (view.scrollLeft + x) / zoom, y: (view.scrollTop + y) / zoom };
    resize(to);
    isFitted = false;
    view.scrollTo({ left: at.x * zoom - x, top: at.y * zoom - y, behavior: "instant" });
  };
  const zoomAt = (/** @type {number} */ to, /** @type {{ clientX: number, clientY: number }} */ point) => {
    const { left, top } = view.getBoundingClientRect();
    zoomTo(to, point.clientX - left, point.clientY - top);
  };
  const restore = () => {
    const place = placeOfDrawing.get(key);
    if (place) {
      resize(place.zoom);
      view.scrollTo({ left: place.left, top: place.top, behavior: "instant" });
    } else fitWidth();
    isFitted = !place;
  };

  let isFirst = true;
  new ResizeObserver(() => {
    if (!view.isConnected || !view.clientWidth) return;
    if (isFirst) restore();
    else if (isFitted) fitWidth();
    isFirst = false;
  }).observe(view);
  view.addEventListener("scroll", () => {
    if (view.isConnected && !isFirst) placeOfDrawing.set(key, { zoom, left: view.scrollLeft, top: view.scrollTop });
  });
  view.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoomAt(zoom * Math.exp(-Math.max(-50, Math.min(50, event.deltaY)) / 100), event);
  }, { passive: false });
  const keys = new Map([
    ["+", () => zoomTo(zoom * ZOOM_STEP)], ["=", () => zoomTo(zoom * ZOOM_STEP)], ["-", () => zoomTo(zoom / ZOOM_STEP)], ["0", fitWhole],
  ]);
  view.addEventListener("keydown", (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys.get(event.key);
    if (act) event.preventDefault();
    act?.();
  });
  moveByMouse(view);
  zoomByFingers(view, () => zoom, zoomAt);

  const page = app.words.page;
  const buttons = h("div", { class: "diagram-buttons" },
    zoomButton("+", page("diagram.larger"), () => zoomTo(zoom * ZOOM_STEP)),
    zoomButton("−", page("diagram.smaller"), () => zoomTo(zoom / ZOOM_STEP)),
    zoomButton(page("diagram.whole"), page("diagram.whole"), fitWhole));
  return { view, buttons };
}

/** @param {string} text @param {string} label @param {() => void} act */
function zoomButton(text, label, act) {
  return h("button", { type: "button", class: "button", "aria-label": text === label ? null : label, title: label, onclick: act }, text);
}

/** Lets the mouse drag what a window shows. @param {HTMLElement} view */
function moveByMouse(view) {
  /** @type {{ id: number, x: number, y: number, left: number, top: number } | null} */
  let start = null;
  let isDragging = false;
  view.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse" || event.button !== 0) return;
    start = { id: event.pointerId, x: event.clientX, y: event.clientY, left: view.scrollLeft, top: view.scrollTop };
    isDragging = false;
  });
  view.addEventListener("pointermove", (event) => {
    if (!start || event.pointerId !== start.id) return;
    const x = event.clientX - start.x, y = event.clientY - start.y;
    if (!isDragging && Math.hypot(x, y) <= CLICK_PIXELS) return;
    if (!isDragging) view.setPointerCapture(start.id);
    isDragging = true;
    view.classList.add("dragging");
    view.scrollTo({ left: start.left - x, top: start.top - y, behavior: "instant" });
  });
  const end = () => {
    start = null;
    view.classList.remove("dragging");
  };
  view.addEventListener("pointerup", end);
  view.addEventListener("pointercancel", end);
  view.addEventListener("click", (event) => {
    if (isDragging) event.preventDefault();
    isDragging = false;
  }, { capture: true });
  view.addEventListener("dragstart", (event) => event.preventDefault());
}

/** Lets two fingers zoom; one moves, as everywhere. @param {HTMLElement} view @param {() => number} zoom @param {(to: number, point: { clientX: number, clientY: number }) => void} zoomAt */
function zoomByFingers(view, zoom, zoomAt) {
  let before = 0;
  view.addEventListener("touchstart", (event) => { before = fingersApart([...event.touches]); }, { passive: true });
  view.addEventListener("touchmove", (event) => {
    const [one, other] = event.touches;
    if (!one || !other || !before) return;
    if (event.cancelable) event.preventDefault();
    const now = fingersApart([one, other]);
    zoomAt(zoom() * now / before, { clientX: (one.clientX + other.clientX) / 2, clientY: (one.clientY + other.clientY) / 2 });
    before = now;
  }, { passive: false });
}

/** How far two fingers are apart, 0 for one. @param {Touch[]} touches */
function fingersApart([one, other]) {
  return one && other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 0;
}
