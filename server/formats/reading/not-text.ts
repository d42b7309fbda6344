/** First bytes of files that hold no graph, by what they are, and what to do with them. */
const KINDS: readonly (readonly [hex: string, what: string])[] = [
  ['89504e47', 'a PNG picture'],
  ['ffd8ff', 'a JPEG picture'],
  ['47494638', 'a GIF picture'],
  ['52494646', 'a picture or a recording'],
  ['25504446', 'a PDF document: copy its table into a spreadsheet, save that as CSV (UTF-8), and import it'],
  ['53514c69', 'an SQLite database: save its tables as CSV, and import them'],
  ['1f8b', 'packed with gzip: unpack it first'],
  ['377abcaf', 'packed with 7-Zip: unpack it first'],
  ['52617221', 'packed with RAR: unpack it first'],
  ['fd377a58', 'packed with xz: unpack it first'],
  ['d0cf11e0', 'a document or spreadsheet of an old Office: save its sheet as CSV'],
]

/** What a file is whose beginning says that it is none that can be read; null otherwise. */
export function notText(head: Uint8Array): string | null {
  const hex = Buffer.from(head.subarray(0, 4)).toString('hex')
  return KINDS.find(([first]) => hex.startsWith(first))?.[1] ?? null
}
