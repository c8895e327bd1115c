/** Which folder is the map that a file belongs to. */

const fs = require("node:fs");
const path = require("node:path");

const MAP_FILE = "argmap.yaml";

/**
 * The folder of the map to which a file belongs, "" without one; as the language server has it.
 *
 * A map above the folders that are open is used only with `mapsAbove`, since whoever sends a folder can plant
 * nothing above it. Hidden files, and those in hidden folders of the map, are none of its own.
 *
 * @param {string} file absolute
 * @param {readonly string[]} opened the folders that are open
 * @param {boolean} mapsAbove
 * @returns {string}
 */
function mapOf(file, opened, mapsAbove) {
  const root = nearest(path.dirname(file));
  if (!root || path.relative(root, file).split(path.sep).some((part) => part.startsWith("."))) {
    return "";
  }
  const usable = mapsAbove || root === path.dirname(file) || opened.some((folder) => isWithin(root, folder));
  return usable ? root : "";
}

/**
 * @param {string} folder
 * @returns {string} the nearest one at or above it that holds a map
 */
function nearest(folder) {
  if (fs.existsSync(path.join(folder, MAP_FILE))) {
    return folder;
  }
  const above = path.dirname(folder);
  return above === folder ? "" : nearest(above);
}

/**
 * @param {string} inner
 * @param {string} outer
 */
function isWithin(inner, outer) {
  const relative = path.relative(outer, inner);
  return relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

module.exports = { MAP_FILE, mapOf };
