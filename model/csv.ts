/** A record of CSV by RFC 4180; fields come quoted where they have to be. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.join(',')}\r\n`
}

/** A text as a field. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** A text as a field that no spreadsheet takes for a formula: one that begins like one gets an apostrophe before it. */
export function harmless(text: string): string {
  return quoted(/^\s*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text)
}
