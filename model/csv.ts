/** A record of CSV by RFC 4180; fields come quoted where they have to be. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.join(',')}\r\n`
}

/** A text as a field. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** A text as a field that no spreadsheet takes for a formula, see `defused`. */
export function harmless(text: string): string {
  return quoted(defused(text))
}

/** A text as no spreadsheet takes it for a formula: one that begins like one gets an apostrophe before it, one that already has such an apostrophe another. */
export function defused(text: string): string {
  return /^'*\s*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text
}

/** The text that `defused` was given. */
export function undefused(text: string): string {
  return /^''*\s*[=+\-@＝＋－＠\t\r]/.test(text) ? text.slice(1) : text
}
