/** Stands in the place of VS Code and of its language client, and notes what the extension asks of them. */

const Module = require("node:module");
const path = require("node:path");
const { pathToFileURL, fileURLToPath } = require("node:url");

const EXTENSION = path.resolve(__dirname, "../../../editor/vscode");

/** Something that can be listened to. */
class Emitter {
  listeners = new Set();
  event = (listener) => {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  };
  async fire(value) {
    for (const listener of this.listeners) {
      await listener(value);
    }
  }
}

const uriOf = (file) => ({ scheme: "file", fsPath: file, toString: () => pathToFileURL(file).href });

/**
 * An editor with a folder open, in which the extension is loaded anew.
 *
 * @param {string} folder
 * @param {{settings?: object, start?: (child: object) => Promise<void>}} [options]
 */
function editorWith(folder, { settings = {}, start = async () => {} } = {}) {
  const events = Object.fromEntries(
    ["opened", "created", "deleted", "folders", "configured", "trusted"].map((name) => [name, new Emitter()]),
  );
  const asked = { clients: [], commands: {}, executed: [], messages: [], panels: [], tasks: [], answers: [] };
  const documents = [];
  const vscode = {
    ViewColumn: { Beside: -2 },
    TaskScope: { Workspace: 2 },
    TaskPanelKind: { Dedicated: 2 },
    ProcessExecution: class {
      constructor(process, args, options) {
        Object.assign(this, { process, args, options });
      }
    },
    Task: class {
      constructor(definition, scope, name, source, execution) {
        Object.assign(this, { definition, scope, name, source, execution });
      }
    },
    Uri: {
      joinPath: (uri, ...parts) => uriOf(path.join(uri.fsPath, ...parts)),
      parse: (text) => ({ toString: () => text }),
    },
    env: { asExternalUri: async (uri) => uri },
    commands: {
      registerCommand: (name, act) => {
        asked.commands[name] = act;
        return { dispose() {} };
      },
      executeCommand: async (...words) => asked.executed.push(words),
    },
    languages: {
      setTextDocumentLanguage: async (document, language) => {
        document.languageId = language;
      },
    },
    tasks: { executeTask: async (task) => asked.tasks.push(task) },
    window: {
      createOutputChannel: () => ({ dispose() {} }),
      createWebviewPanel: (_type, title, column) => {
        const closed = new Emitter();
        const panel = {
          title,
          column,
          webview: { html: "" },
          reveals: 0,
          reveal: () => (panel.reveals += 1),
          onDidDispose: closed.event,
          dispose: () => closed.fire(),
        };
        asked.panels.push(panel);
        return panel;
      },
      showErrorMessage: async (text) => {
        asked.messages.push(text);
        return asked.answers.shift();
      },
      showQuickPick: async (items) => items.at(-1),
    },
    workspace: {
      workspaceFolders: [{ uri: uriOf(folder) }],
      textDocuments: documents,
      createFileSystemWatcher: () => ({
        onDidCreate: events.created.event,
        onDidDelete: events.deleted.event,
        dispose() {},
      }),
      findFiles: async () => vscode.found.map(uriOf),
      getConfiguration: () => ({ get: (name) => settings[name] }),
      onDidChangeConfiguration: events.configured.event,
      onDidChangeWorkspaceFolders: events.folders.event,
      onDidGrantWorkspaceTrust: events.trusted.event,
      onDidOpenTextDocument: events.opened.event,
      saveAll: async () => true,
    },
    found: [],
  };
  const languageClient = {
    CloseAction: { DoNotRestart: 1 },
    ErrorAction: { Continue: 1 },
    RevealOutputChannelOn: { Never: 4 },
    LanguageClient: class {
      protocol2CodeConverter = {
        asLocation: ({ uri, range }) => ({ uri: uriOf(fileURLToPath(uri)), range }),
      };
      constructor(_id, _name, run, options) {
        Object.assign(this, { run, options });
        asked.clients.push(this);
      }
      async start() {
        this.child = await this.run();
        await start(this.child);
      }
      async stop() {}
    },
  };
  const load = (name) => loaded(name, { vscode, "vscode-languageclient/node": languageClient });
  const extension = load("extension.js");
  const subscriptions = [];
  return {
    ...asked,
    asked,
    events,
    settings,
    vscode,
    load,
    activate: () => extension.activate({ subscriptions }),
    deactivate: async () => {
      await extension.deactivate();
      await Promise.all(subscriptions.map((each) => each.dispose()));
    },
    async open(file, languageId = "yaml") {
      const document = { uri: uriOf(file), languageId };
      documents.push(document);
      await events.opened.fire(document);
      return document;
    },
    look(document) {
      vscode.window.activeTextEditor = { document };
    },
  };
}

/** A module of the extension, with these in the place of those that only VS Code has. */
function loaded(module, modules) {
  const { _load: load } = Module;
  Module._load = (name, ...others) => modules[name] ?? load(name, ...others);
  try {
    for (const name of Object.keys(require.cache)) {
      if (name.startsWith(path.join(EXTENSION, "src"))) {
        delete require.cache[name];
      }
    }
    return require(path.join(EXTENSION, "src", module));
  } finally {
    Module._load = load;
  }
}

module.exports = { EXTENSION, editorWith };
