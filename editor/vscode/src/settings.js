/** What the user has set. */

const path = require("node:path");
const vscode = require("vscode");

/** The folders that are open, on this machine's disk. */
function openedFolders() {
  return (vscode.workspace.workspaceFolders ?? [])
    .filter((folder) => folder.uri.scheme === "file")
    .map((folder) => folder.uri.fsPath);
}

/** Whether maps above the folders that are open are used. */
function usesMapsAbove() {
  return vscode.workspace.getConfiguration("argmap").get("mapsAbove") === true;
}

/** What the language server is told when it starts. */
function serverOptions() {
  const settings = vscode.workspace.getConfiguration("argmap");
  return {
    tellsTurned: settings.get("tellsTurned"),
    mapsAbove: settings.get("mapsAbove"),
    withoutSchema: settings.get("withoutSchema"),
  };
}

/**
 * The command that runs argmap, and its first arguments.
 *
 * A name is looked for on PATH, and never in the folder that is open.
 *
 * @returns {[string, ...string[]]}
 */
function argmapCommand() {
  /** @type {unknown} */
  const set = vscode.workspace.getConfiguration("argmap").get("command");
  const words = (Array.isArray(set) ? set : [set]).filter((word) => typeof word === "string" && word.trim());
  const [program = "argmap", ...first] = words;
  const [folder] = openedFolders();
  const isPath = /[\\/]/.test(program);
  return [isPath && folder ? path.resolve(folder, program) : program, ...first];
}

module.exports = { argmapCommand, openedFolders, serverOptions, usesMapsAbove };
