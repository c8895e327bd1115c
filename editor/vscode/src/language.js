/** Gives the files of maps a language of their own, so that no two servers speak for one file. */

const vscode = require("vscode");
const { MAP_FILE, mapOf } = require("./maps.js");
const { openedFolders, usesMapsAbove } = require("./settings.js");

const LANGUAGE = "argmap";

/**
 * Give each YAML file of a map its language, now and when it is opened.
 *
 * @param {import("vscode").Disposable[]} disposables
 */
function watchLanguages(disposables) {
  const maps = vscode.workspace.createFileSystemWatcher(`**/${MAP_FILE}`, false, true, false);
  disposables.push(
    vscode.workspace.onDidOpenTextDocument(setLanguage),
    maps,
    maps.onDidCreate(setLanguages),
    maps.onDidDelete(setLanguages),
    vscode.workspace.onDidChangeWorkspaceFolders(setLanguages),
  );
  setLanguages();
}

/** Look at all documents again: a map has appeared or is gone. */
function setLanguages() {
  for (const document of vscode.workspace.textDocuments) {
    setLanguage(document);
  }
}

/** @param {import("vscode").TextDocument} document */
function setLanguage(document) {
  if (document.uri.scheme !== "file" || !["yaml", LANGUAGE].includes(document.languageId)) {
    return;
  }
  const isOfMap = mapOf(document.uri.fsPath, openedFolders(), usesMapsAbove()) !== "";
  const wanted = isOfMap ? LANGUAGE : "yaml";
  if (document.languageId !== wanted) {
    // A document that was closed meanwhile has no language any more.
    vscode.languages.setTextDocumentLanguage(document, wanted).then(undefined, () => {});
  }
}

module.exports = { LANGUAGE, setLanguages, watchLanguages };
