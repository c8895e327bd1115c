/** argmap in VS Code: starts the language server, and offers the commands. */

const vscode = require("vscode");
const { setLanguages, watchLanguages } = require("./language.js");
const { Pages } = require("./page.js");
const { Server } = require("./server.js");
const { chosenMap, runInTerminal } = require("./terminal.js");

/** @type {Server | undefined} */
let running;

/** @param {import("vscode").ExtensionContext} context */
async function activate(context) {
  const output = vscode.window.createOutputChannel("argmap", { log: true });
  const server = new Server(output);
  const pages = new Pages();
  running = server;
  context.subscriptions.push(
    output,
    pages,
    vscode.commands.registerCommand("argmap.check", () => runInTerminal(["check", "."])),
    vscode.commands.registerCommand("argmap.addClaim", () => runInTerminal(["add", "--map", "."])),
    vscode.commands.registerCommand("argmap.restartServer", () => server.restart()),
    vscode.commands.registerCommand("argmap.showPage", async () => {
      const folder = await chosenMap();
      if (folder) {
        pages.show(folder);
      }
    }),
    vscode.commands.registerCommand("argmap.showReasons", (uri, position, locations) => showReasons(server, uri, position, locations)),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration("argmap")) {
        setLanguages();
        await server.restart();
      }
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => server.restart()),
  );
  watchLanguages(context.subscriptions);
  await server.start();
}

/**
 * Show the reasons for and against a claim: the language server's lenses lead here.
 *
 * @param {Server} server
 * @param {string} uri
 * @param {import("vscode-languageclient").Position} position
 * @param {import("vscode-languageclient").Location[]} locations
 */
async function showReasons(server, uri, position, locations) {
  const place = server.location({ uri, range: { start: position, end: position } });
  if (place) {
    const shown = locations.map((location) => server.location(location));
    await vscode.commands.executeCommand("editor.action.showReferences", place.uri, place.range.start, shown);
  }
}

/** Stop the server. */
async function deactivate() {
  await running?.stop();
}

module.exports = { activate, deactivate };
