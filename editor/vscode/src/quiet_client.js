/** A client of the protocol whose complaints stand in the output alone. */

const { LanguageClient } = require("vscode-languageclient/node");

/** What the user needs to know is told by `Server`, once and in plain words. */
class QuietClient extends LanguageClient {
  /**
   * @param {string} message
   * @param {unknown} [data]
   */
  error(message, data) {
    super.error(message, data, false);
  }
}

module.exports = { QuietClient };
