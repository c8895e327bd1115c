/** Runs commands of argmap in a terminal. */

const vscode = require("vscode");
const { MAP_FILE, mapOf } = require("./maps.js");
const { argmapCommand, openedFolders, usesMapsAbove } = require("./settings.js");

/**
 * The folder of the map that is meant: that of the file which is shown, else one of those that are open.
 *
 * @returns {Promise<string>} "" without one
 */
async function chosenMap() {
  const document = vscode.window.activeTextEditor?.document;
  const shown = document?.uri.scheme === "file" && mapOf(document.uri.fsPath, openedFolders(), usesMapsAbove());
  if (shown) {
    return shown;
  }
  const found = await vscode.workspace.findFiles(`**/${MAP_FILE}`);
  const folders = found.map((uri) => vscode.Uri.joinPath(uri, "..").fsPath).toSorted();
  if (folders.length === 0) {
    vscode.window.showErrorMessage("No map is open. A map is a folder with a file argmap.yaml; `argmap init` makes one.");
  }
  const placeHolder = "Which map?";
  return (folders.length > 1 ? await vscode.window.showQuickPick(folders, { placeHolder }) : folders[0]) ?? "";
}

/**
 * Run a command of argmap on the map that is meant, in a terminal of its own.
 *
 * @param {string[]} words in which `.` is the map
 */
async function runInTerminal(words) {
  const folder = await chosenMap();
  if (!folder) {
    return;
  }
  await vscode.workspace.saveAll(false);
  const [command, ...first] = argmapCommand();
  // Not through a shell, which would read the words in a way of its own.
  const options = { cwd: folder, env: { ARGMAP_PAGER: "cat" } };
  const execution = new vscode.ProcessExecution(command, [...first, ...words], options);
  const [name = ""] = words;
  const task = new vscode.Task({ type: "argmap" }, vscode.TaskScope.Workspace, name, "argmap", execution, []);
  task.presentationOptions = { focus: true, clear: true, panel: vscode.TaskPanelKind.Dedicated };
  await vscode.tasks.executeTask(task);
}

module.exports = { chosenMap, runInTerminal };
