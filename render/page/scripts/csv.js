// Tables as CSV for spreadsheets, as `render/document/csv.py` writes it.

/**
 * A table by RFC 4180; lines end in CR LF, and what a spreadsheet would run as a formula gets an apostrophe before it.
 * @param {string[][]} rows
 */
export function csvOf(rows) {
  return rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

/** @param {string} text */
function csvCell(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
