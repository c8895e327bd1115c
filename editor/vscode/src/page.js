/** Shows the page of a map beside its text. */

const { spawn } = require("node:child_process");
const os = require("node:os");
const path = require("node:path");
const vscode = require("vscode");
const { argmapCommand } = require("./settings.js");
const { NOT_FOUND } = require("./server.js");

/** What `argmap serve` says once the page can be read. */
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\//;

/** The pages that are shown, each with the process that serves it, by the folder of the map. */
class Pages {
  /** @type {Map<string, import("vscode").WebviewPanel>} */
  #shown = new Map();

  /**
   * Show the page of a map, and serve it until it is closed.
   *
   * @param {string} folder
   */
  show(folder) {
    const shown = this.#shown.get(folder);
    if (shown) {
      shown.reveal(undefined, true);
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      "argmap.page",
      `${path.basename(folder)}: page`,
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, retainContextWhenHidden: true },
    );
    this.#shown.set(folder, panel);
    panel.webview.html = saying("The page is being made …");
    const [command, ...first] = argmapCommand();
    const child = spawn(command, [...first, "serve", folder], { cwd: workingFolder(folder), stdio: ["ignore", "ignore", "pipe"] });
    panel.onDidDispose(() => {
      this.#shown.delete(folder);
      child.kill();
    });
    follow(child, (html) => {
      if (this.#shown.get(folder) === panel) {
        panel.webview.html = html;
      }
    });
  }

  /** Close all of them. */
  dispose() {
    for (const panel of this.#shown.values()) {
      panel.dispose();
    }
  }
}

/**
 * Show the page once it is served, and what argmap says where it ends instead.
 *
 * @param {import("node:child_process").ChildProcess} child
 * @param {(html: string) => void} show
 */
function follow(child, show) {
  let said = "";
  let isServed = false;
  child.stderr?.setEncoding("utf8").on("data", async (/** @type {string} */ text) => {
    said = `${said}${text}`.slice(-10_000);
    const found = ADDRESS.exec(said);
    if (found && !isServed) {
      isServed = true;
      const address = await vscode.env.asExternalUri(vscode.Uri.parse(found[0]));
      show(framing(address.toString(true)));
    }
  });
  child.on("error", () => {
    said = NOT_FOUND;
  });
  child.on("close", () => show(saying(said.trim() || "argmap has ended.")));
}

/**
 * Where argmap works, to which it tells paths. Windows looks for a program there, too: never in a map.
 *
 * @param {string} folder
 */
function workingFolder(folder) {
  return process.platform === "win32" ? os.homedir() : folder;
}

/** @param {string} address */
function framing(address) {
  const { origin } = new URL(address);
  const policy = `default-src 'none'; frame-src ${origin}; style-src 'unsafe-inline'`;
  const style = "html, body, iframe { border: 0; height: 100%; margin: 0; padding: 0; width: 100%; } body { background: #fff; }";
  return page(policy, style, `<iframe src="${escaped(address)}" title="The page of the map"></iframe>`);
}

/** @param {string} text */
function saying(text) {
  return page("default-src 'none'; style-src 'unsafe-inline'", "p { white-space: pre-wrap; }", `<p>${escaped(text)}</p>`);
}

/**
 * @param {string} policy
 * @param {string} style
 * @param {string} body
 */
function page(policy, style, body) {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style>${style}</style></head><body>${body}</body></html>`;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

module.exports = { Pages };
