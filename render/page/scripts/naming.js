// How claims are named within a sentence.

/**
 * A text in quotation marks; those within it become single ones.
 * @param {string} text
 */
export function inQuotes(text) {
  return `“${text.replaceAll(/"([^"]*)"/g, "‘$1’").replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

/** @param {string} text */
export function capitalised(text) {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}
