/** An encoding whose letters are of one script, with letters that are frequent in it. */
interface Script {
  encoding: string
  letters: RegExp
  /** Frequent letters, in small; of Latin ones those beyond ASCII. */
  frequent: string
  latin?: true
}

const SCRIPTS: readonly Script[] = [
  { encoding: 'windows-1252', letters: /\p{Script=Latin}/u, frequent: 'éèàâçêîôûùëïäöüßñáíóúãõåøæ', latin: true },
  { encoding: 'windows-1250', letters: /\p{Script=Latin}/u, frequent: 'ąćęłńśźżčďěňřšťůžőűăşţđáéíóúý', latin: true },
  { encoding: 'windows-1254', letters: /\p{Script=Latin}/u, frequent: 'ığşçöüâ', latin: true },
  { encoding: 'windows-1251', letters: /\p{Script=Cyrillic}/u, frequent: 'оеаинтсрвлк' },
  { encoding: 'koi8-r', letters: /\p{Script=Cyrillic}/u, frequent: 'оеаинтсрвлк' },
  { encoding: 'windows-1253', letters: /\p{Script=Greek}/u, frequent: 'αοιετσνηυρςπκάόίέή' },
  { encoding: 'windows-1255', letters: /\p{Script=Hebrew}/u, frequent: 'יוהלאמרתבנש' },
  { encoding: 'windows-1256', letters: /\p{Script=Arabic}/u, frequent: 'اليونمرتبةدهع' },
]

/** An encoding of two bytes a character, and the characters of it that are frequent. */
const WIDE: readonly { encoding: string; frequent: (lead: number, trail: number) => boolean }[] = [
  { encoding: 'euc-kr', frequent: (lead, trail) => lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1 },
  { encoding: 'gb18030', frequent: (lead, trail) => lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1 },
  { encoding: 'big5', frequent: (lead) => lead >= 0xa4 && lead <= 0xc6 },
  { encoding: 'shift_jis', frequent: (lead) => (lead >= 0x82 && lead <= 0x83) || (lead >= 0x88 && lead <= 0x97) },
  { encoding: 'euc-jp', frequent: (lead) => lead === 0xa4 || lead === 0xa5 || (lead >= 0xb0 && lead <= 0xcf) },
]

/** How many words, or characters of two bytes, are looked at. */
const ENOUGH = 2000

/**
 * The encoding that bytes which are no UTF-8 are most likely in, judged by their words: of letters of one script, capitals only where words
 * begin, frequent letters frequent. Detectors made for prose are led astray by tables, whose ASCII and digits outweigh a few names.
 */
export function likelyEncoding(bytes: Uint8Array): string {
  const scored = [
    ...SCRIPTS.map((script) => ({ encoding: script.encoding, score: wordScore(bytes, script) })),
    ...WIDE.map(({ encoding, frequent }) => ({ encoding, score: wideScore(bytes, encoding, frequent) })),
  ]
  return scored.reduce((a, b) => (b.score > a.score + 0.02 ? b : a)).encoding
}

/** Bytes as text; what is none of the encoding becomes U+FFFD, and a character that is cut off at the end is left out. */
export function textIn(encoding: string, bytes: Uint8Array): string {
  try {
    // Without `fatal`, Node 20 takes windows-1252 for ISO 8859-1.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder(encoding).decode(bytes, { stream: true })
  }
}

/** From 0 to 1: how much the words with letters beyond ASCII are words of this script. */
function wordScore(bytes: Uint8Array, { encoding, letters, frequent, latin }: Script): number {
  const text = textIn(encoding, bytes)
  const words = (text.match(/[\p{L}\p{M}\x80-\x9f\ufffd]+/gu) ?? []).filter((word) => /[^\x00-\x7f]/.test(word)).slice(0, ENOUGH)
  if (words.length === 0) return 0
  let sum = 0
  for (const word of words) {
    const all = [...word]
    const high = all.filter((letter) => letter > '\x7f')
    const own = all.every((letter) => letters.test(letter) || /\p{M}/u.test(letter))
    const cased = word === word.toUpperCase() || /^.\P{Lu}*$/u.test(word)
    // Words of Latin letters are mostly ASCII.
    if (!own || !cased || (latin && high.length * 2 > all.length + 1)) continue
    const share = high.filter((letter) => frequent.includes(letter.toLowerCase())).length / high.length
    sum += 0.4 + 0.6 * Math.min(1, share / (latin ? 1 : 0.6))
  }
  return sum / words.length
}

/** From 0 to 1: how many of the characters of two bytes are frequent ones; 0 where bytes are none of the encoding. */
function wideScore(bytes: Uint8Array, encoding: string, frequent: (lead: number, trail: number) => boolean): number {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return 0
  }
  let [pairs, good] = [0, 0]
  for (let at = 0; at + 1 < bytes.length && pairs < ENOUGH; at++) {
    const lead = bytes[at]!
    if (lead < 0x80) continue
    pairs++
    if (frequent(lead, bytes[++at]!)) good++
  }
  return pairs === 0 ? 0 : good / pairs
}

/** Words of a text with letters beyond ASCII, by which a person sees whether it is read right. */
export function tellingWords(text: string, most = 3): string[] {
  const cells = text.match(/[\p{L}\p{M}\ufffd'’ -]*[^\x00-\x7f][\p{L}\p{M}\ufffd'’ -]*/gu) ?? []
  return [...new Set(cells.map((cell) => cell.trim()).filter((cell) => /\p{L}/u.test(cell)))].slice(0, most)
}

/** Encodings that may be named, the usual ones first. */
export const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'windows-1251',
  'windows-1256',
  'gb18030',
  'windows-1250',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1257',
  'windows-1258',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-6',
  'koi8-r',
  'koi8-u',
  'ibm866',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'utf-16le',
  'utf-16be',
  'macintosh',
  'x-mac-cyrillic',
] as const
