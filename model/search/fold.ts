/** Letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ə: 'a',
}

/**
 * A name as it is compared: lower case, without accents, apostrophes or punctuation, words parted by
 * one space. `Jamāʻat Anṣārullāh` and `jama'at ansarullah` are the same then.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Lm}'’‘`´"]/gu, '')
    .replace(/[ßæœøłđðþħıə]/g, (letter) => LETTERS[letter]!)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** How many slips of the pen a word of this length may hold: a short one would turn into another. */
export function allowedTypos(word: string): number {
  return word.length <= 3 || /\d/.test(word) ? 0 : word.length <= 7 ? 1 : 2
}
