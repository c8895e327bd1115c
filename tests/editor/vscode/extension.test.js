/** What the extension for VS Code does, in an editor that is a stub. */

const assert = require("node:assert/strict");
const { once } = require("node:events");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const test = require("node:test");
const { EXTENSION, editorWith } = require("./stub.js");

const manifest = require(path.join(EXTENSION, "package.json"));

/** A folder with these files, each of which holds its name, or what is said. */
function folderOf(t, files) {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "argmap-")));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** A program that runs JavaScript; tests set it as the command. */
const program = (script) => [process.execPath, "-e", script];

/** An editor with a folder open, in which argmap is this program; by default one that says nothing. */
function opened(t, folder, { command = program("process.stdin.resume()"), ...others } = {}) {
  const { start, ...settings } = others;
  const editor = editorWith(folder, { settings: { command, ...settings }, start });
  t.after(() => editor.deactivate());
  return editor;
}

/** Until this holds, five seconds at most. */
async function until(holds) {
  for (let waited = 0; !holds(); waited += 1) {
    assert.ok(waited < 250, "nothing happens");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const MAP = { "map/argmap.yaml": "", "map/a.yaml": "", "map/deep/b.yml": "", "map/.github/ci.yaml": "", "other.yaml": "" };

test("what the manifest promises is there", async (t) => {
  const { contributes } = manifest;
  const editor = opened(t, folderOf(t, {}));
  await editor.activate();
  const promised = contributes.commands.map((each) => each.command);
  assert.deepEqual(Object.keys(editor.commands).toSorted(), [...promised, "argmap.showReasons"].toSorted());
  const files = [manifest.main, manifest.icon, "README.md", "CHANGELOG.md", "LICENSE"];
  files.push(...["languages", "grammars", "snippets"].flatMap((name) => contributes[name].map((each) => each.configuration ?? each.path)));
  for (const name of files) {
    assert.ok(fs.statSync(path.join(EXTENSION, name)).size > 0, name);
  }
  assert.equal(manifest.engines.vscode, `^${manifest.devDependencies["@types/vscode"]}`);
  const lock = require(path.join(EXTENSION, "package-lock.json"));
  const { dependencies, devDependencies, version } = lock.packages[""];
  assert.deepEqual({ dependencies, devDependencies, version }, { dependencies: manifest.dependencies, devDependencies: manifest.devDependencies, version: manifest.version });
  const changes = fs.readFileSync(path.join(EXTENSION, "CHANGELOG.md"), "utf8");
  assert.equal(/^## (\S+)$/m.exec(changes)?.[1], manifest.version);
});

test("words and brackets are those of ids", () => {
  const language = require(path.join(EXTENSION, "language-configuration.json"));
  const words = "supports: [a-b -> c.d_1, '2015']".match(new RegExp(language.wordPattern, "g"));
  assert.deepEqual(words, ["supports", "a-b", "-", "c.d_1", "2015"]);
  assert.ok(!manifest.contributes.configurationDefaults["[argmap]"]["editor.wordSeparators"].includes("-"));
  const opens = new RegExp(language.onEnterRules[0].beforeText);
  const deeper = ["a-claim:", "  supports:", "  - because: |", "text: >-"].filter((line) => opens.test(line));
  assert.equal(deeper.length, 4);
  assert.ok(!["  text: Norms bind.", "# note:", "a: {b: c}"].some((line) => opens.test(line)));
});

test("files of a map are given its language", async (t) => {
  const folder = folderOf(t, MAP);
  const editor = opened(t, folder);
  const before = await editor.open(path.join(folder, "map/a.yaml"));
  await editor.activate();
  assert.equal(before.languageId, "argmap");
  const languages = {};
  for (const name of Object.keys(MAP)) {
    languages[name] = (await editor.open(path.join(folder, name))).languageId;
  }
  assert.deepEqual(languages, { "map/argmap.yaml": "argmap", "map/a.yaml": "argmap", "map/deep/b.yml": "argmap", "map/.github/ci.yaml": "yaml", "other.yaml": "yaml" });
  assert.equal((await editor.open(path.join(folder, "map/x.json"), "json")).languageId, "json");
  fs.rmSync(path.join(folder, "map/argmap.yaml"));
  await editor.events.deleted.fire();
  assert.equal(before.languageId, "yaml");
  fs.writeFileSync(path.join(folder, "map/argmap.yaml"), "");
  await editor.events.created.fire();
  assert.equal(before.languageId, "argmap");
});

test("a map above the open folder is used only where that is set", async (t) => {
  const folder = folderOf(t, MAP);
  const editor = opened(t, path.join(folder, "map/deep"));
  await editor.activate();
  const document = await editor.open(path.join(folder, "map/deep/b.yml"));
  assert.equal(document.languageId, "yaml");
  assert.equal((await editor.open(path.join(folder, "map/a.yaml"))).languageId, "argmap");
  editor.settings.mapsAbove = true;
  await editor.events.configured.fire({ affectsConfiguration: () => true });
  assert.equal(document.languageId, "argmap");
});

test("the server is started, restarted with other settings, and stopped", async (t) => {
  const folder = folderOf(t, { argmap: "#!/bin/sh\nexec cat\n" });
  fs.chmodSync(path.join(folder, "argmap"), 0o755);
  const editor = opened(t, folder, { command: "./argmap", tellsTurned: true, mapsAbove: false, withoutSchema: false });
  const running = () => editor.clients.map(({ child }) => child.exitCode === null && child.signalCode === null);
  await editor.activate();
  const [first] = editor.clients;
  assert.deepEqual(first.child.spawnargs, [path.join(folder, "argmap"), "lsp"]);
  assert.deepEqual(first.options.documentSelector, [{ scheme: "file", language: "argmap" }]);
  assert.deepEqual(first.options.initializationOptions, { tellsTurned: true, mapsAbove: false, withoutSchema: false });
  await editor.events.configured.fire({ affectsConfiguration: (name) => name === "editor" });
  assert.equal(editor.clients.length, 1);
  editor.settings.tellsTurned = false;
  await editor.events.configured.fire({ affectsConfiguration: (name) => name === "argmap" });
  assert.equal(editor.clients[1].options.initializationOptions.tellsTurned, false);
  await editor.commands["argmap.restartServer"]();
  await until(() => running().join() === "false,false,true");
  await editor.deactivate();
  await until(() => !running().includes(true));
  assert.deepEqual(editor.messages, []);
});

test("the command can be a name, a path in the folder, and a list", (t) => {
  const folder = folderOf(t, {});
  const command = (set) => opened(t, folder, { command: set }).load("settings.js").argmapCommand();
  assert.deepEqual(command("argmap"), ["argmap"]);
  assert.deepEqual(command(""), ["argmap"]);
  assert.deepEqual(command(".venv/bin/argmap"), [path.join(folder, ".venv/bin/argmap")]);
  assert.deepEqual(command("/opt/argmap"), [path.resolve("/opt/argmap")]);
  assert.deepEqual(command(["uv", "run", "argmap"]), ["uv", "run", "argmap"]);
});

test("what a folder that is not trusted sets is not run", () => {
  const { untrustedWorkspaces } = manifest.capabilities;
  assert.equal(untrustedWorkspaces.supported, "limited");
  assert.ok(untrustedWorkspaces.restrictedConfigurations.includes("argmap.command"));
});

test("it is told why the server does not start", async (t) => {
  const folder = folderOf(t, {});
  const start = (child) => once(child, "close").then(() => Promise.reject(new Error("the connection got disposed")));
  const told = async (command) => {
    const editor = opened(t, folder, { command, start });
    await editor.activate();
    return editor.messages;
  };
  assert.match((await told("no-such-argmap"))[0], /^argmap was not found\. Install it with `pip install "argmap\[lsp\]"`/);
  assert.match((await told("no\u0000name"))[0], /^argmap was not found/);
  const complaint = "argmap: the language server needs the packages pygls and lsprotocol";
  const printed = `${complaint}\n  hint: install it\n`;
  assert.deepEqual(await told(program(`console.error(${JSON.stringify(printed)})`)), [`${complaint}: install it`]);
  assert.match((await told(program("0")))[0], /did not start\. The output `argmap` may say why/);
});

test("a server that ends is told, and started again on request", async (t) => {
  const editor = opened(t, folderOf(t, {}));
  await editor.activate();
  editor.answers.push("Restart");
  assert.equal(editor.clients[0].options.errorHandler.closed().handled, true);
  await until(() => editor.clients.length === 2);
  assert.deepEqual(editor.messages, ["argmap's language server has ended. The output `argmap` may say why."]);
  await editor.commands["argmap.restartServer"]();
  editor.clients[0].options.errorHandler.closed();
  assert.equal(editor.messages.length, 1);
  await editor.deactivate();
});

test("commands run in a terminal on the map that is shown", async (t) => {
  const folder = folderOf(t, { ...MAP, "second/argmap.yaml": "" });
  const editor = opened(t, folder);
  await editor.activate();
  const ran = () => editor.tasks.map(({ execution: { args, options } }) => [path.relative(folder, options.cwd), ...args.slice(2)]);
  await editor.commands["argmap.check"]();
  assert.deepEqual([ran().length, editor.messages.length], [0, 1]);
  editor.look(await editor.open(path.join(folder, "map/deep/b.yml")));
  await editor.commands["argmap.check"]();
  await editor.commands["argmap.addClaim"]();
  editor.look(await editor.open(path.join(folder, "other.yaml")));
  editor.vscode.found = ["map", "second"].map((name) => path.join(folder, name, "argmap.yaml"));
  await editor.commands["argmap.check"]();
  assert.deepEqual(ran(), [["map", "check", "."], ["map", "add", "--map", "."], ["second", "check", "."]]);
});

test("the page is framed beside the text as long as its panel is open", async (t) => {
  const folder = folderOf(t, MAP);
  const ended = path.join(folder, "ended");
  const serve = `setInterval(() => {}, 1000);
    if (process.argv.includes("serve")) {
      process.on("SIGTERM", () => { require("node:fs").writeFileSync(${JSON.stringify(ended)}, ""); process.exit(); });
    }
    console.error("argmap: map is shown at http://127.0.0.1:8765/; Ctrl-C stops");`;
  const editor = opened(t, folder, { command: program(serve) });
  await editor.activate();
  editor.look(await editor.open(path.join(folder, "map/a.yaml")));
  await editor.commands["argmap.showPage"]();
  const [panel] = editor.panels;
  assert.deepEqual([panel.title, panel.column], ["map: page", { viewColumn: -2, preserveFocus: true }]);
  assert.match(panel.webview.html, /The page is being made/);
  await until(() => panel.webview.html.includes("<iframe"));
  assert.match(panel.webview.html, /default-src 'none'; frame-src http:\/\/127\.0\.0\.1:8765;/);
  assert.match(panel.webview.html, /<iframe src="http:\/\/127\.0\.0\.1:8765\/"/);
  await editor.commands["argmap.showPage"]();
  assert.deepEqual([editor.panels.length, panel.reveals], [1, 1]);
  await editor.deactivate();
  await until(() => fs.existsSync(ended));
});

test("where no page comes, it is told why", async (t) => {
  const folder = folderOf(t, MAP);
  const shown = async (command) => {
    const editor = opened(t, folder, { command });
    await editor.activate();
    editor.look(await editor.open(path.join(folder, "map/a.yaml")));
    await editor.commands["argmap.showPage"]();
    await until(() => !editor.panels[0].webview.html.includes("being made"));
    return editor.panels[0].webview.html;
  };
  assert.match(await shown("no-such-argmap"), /argmap was not found/);
  assert.match(await shown(program("console.error('argmap: <b> is broken')")), /<p>argmap: &lt;b> is broken<\/p>/);
});

test("reasons are shown where the lens stands", async (t) => {
  const folder = folderOf(t, MAP);
  const editor = opened(t, folder);
  await editor.activate();
  const uri = `file://${folder}/map/a.yaml`;
  const position = { line: 3, character: 0 };
  const range = { start: { line: 7, character: 2 }, end: { line: 7, character: 9 } };
  await editor.commands["argmap.showReasons"](uri, position, [{ uri, range }]);
  const [[command, place, at, locations]] = editor.executed;
  assert.deepEqual([command, place.fsPath, at], ["editor.action.showReferences", path.join(folder, "map/a.yaml"), position]);
  assert.deepEqual(locations.map((each) => each.range), [range]);
});
