/** Starts and stops argmap's language server. */

const { spawn } = require("node:child_process");
const { once } = require("node:events");
const os = require("node:os");
const vscode = require("vscode");
const { CloseAction, ErrorAction, RevealOutputChannelOn } = require("vscode-languageclient/node");
const { LANGUAGE } = require("./language.js");
const { QuietClient } = require("./quiet_client.js");
const { argmapCommand, serverOptions } = require("./settings.js");

const NOT_FOUND = 'argmap was not found. Install it with `pip install "argmap[lsp]"`, or set `argmap.command` to where it is.';
const SEE_OUTPUT = "The output `argmap` may say why.";
/** Characters of a complaint that are kept. */
const MOST = 2000;
const RESTART = "Restart";
const SETTINGS = "Open Settings";

/** The language server, which runs or does not. */
class Server {
  #output;
  /** @type {{ child: import("node:child_process").ChildProcess, client: QuietClient } | undefined} */
  #running;
  /** What was asked before is finished before the next begins. */
  #queue = Promise.resolve();

  /** @param {import("vscode").LogOutputChannel} output where its messages go */
  constructor(output) {
    this.#output = output;
  }

  /** Start it. */
  start() {
    return this.#enqueue(() => this.#start());
  }

  /** Stop it. */
  stop() {
    return this.#enqueue(() => this.#stop());
  }

  /** Start it anew, with the settings as they are now. */
  restart() {
    return this.#enqueue(async () => {
      await this.#stop();
      await this.#start();
    });
  }

  /**
   * A location of the protocol as VS Code has it.
   *
   * @param {import("vscode-languageclient").Location} location
   */
  location(location) {
    return this.#running?.client.protocol2CodeConverter.asLocation(location);
  }

  /** @param {() => Promise<void>} act */
  #enqueue(act) {
    this.#queue = this.#queue.then(act);
    return this.#queue;
  }

  async #start() {
    const [command, ...first] = argmapCommand();
    let child;
    let ended;
    try {
      // Windows looks for a program in the working directory, too: never in a map that came from somebody else.
      child = spawn(command, [...first, "lsp"], { cwd: os.homedir() });
      ended = endOf(child);
      await once(child, "spawn");
    } catch {
      this.#explain(NOT_FOUND);
      return;
    }
    const client = new QuietClient("argmap", "argmap", () => Promise.resolve(child), this.#options(child));
    try {
      await client.start();
      this.#running = { child, client };
    } catch {
      child.kill();
      this.#explain((await ended) || `argmap's language server did not start. ${SEE_OUTPUT}`);
    }
  }

  /**
   * @param {import("node:child_process").ChildProcess} child
   * @returns {import("vscode-languageclient/node").LanguageClientOptions}
   */
  #options(child) {
    return {
      documentSelector: [{ scheme: "file", language: LANGUAGE }],
      initializationOptions: serverOptions(),
      outputChannel: this.#output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => {
          if (this.#running?.child === child) {
            this.#running = undefined;
            child.kill();
            this.#explain(`argmap's language server has ended. ${SEE_OUTPUT}`);
          }
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    };
  }

  async #stop() {
    const running = this.#running;
    this.#running = undefined;
    // One that does not answer any more is ended all the same.
    await running?.client.stop().catch(() => {});
    running?.child.kill();
  }

  /** @param {string} why */
  async #explain(why) {
    const chosen = await vscode.window.showErrorMessage(why, RESTART, SETTINGS);
    if (chosen === RESTART) {
      await this.restart();
    } else if (chosen === SETTINGS) {
      await vscode.commands.executeCommand("workbench.action.openSettings", "argmap.command");
    }
  }
}

/**
 * What a process has complained of, once it has ended.
 *
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<string>}
 */
function endOf(child) {
  return new Promise((resolve) => {
    let said = "";
    child.stderr?.on("data", (data) => {
      said = `${said}${data}`.slice(-MOST);
    });
    child.on("error", () => resolve("")).on("close", () => resolve(said.trim().replaceAll(/\s*\n\s*hint: /g, ": ")));
  });
}

module.exports = { NOT_FOUND, Server };
