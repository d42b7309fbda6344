/** Letters of Cyrillic alphabets, Central Asian ones among them, in Latin, as names in English texts mostly have them. */
const CYRILLIC = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  ғ: 'gh',
  д: 'd',
  е: 'e',
  є: 'e',
  ж: 'zh',
  җ: 'j',
  з: 'z',
  и: 'i',
  і: 'i',
  к: 'k',
  қ: 'q',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'ng',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ұ: 'u',
  ү: 'u',
  ў: 'o',
  ф: 'f',
  х: 'kh',
  ҳ: 'h',
  һ: 'h',
  ц: 'ts',
  ч: 'ch',
  ҷ: 'j',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ә: 'a',
  ђ: 'dj',
  ј: 'j',
  љ: 'l',
  њ: 'n',
  ћ: 'c',
  џ: 'dj',
}
/** Letters of Arabic script for Arabic, Persian, Urdu, Pashto and Uyghur. Short vowels are not written there, so only consonants can be held against Latin ones. */
const ARABIC = {
  ا: 'a',
  ٱ: 'a',
  ب: 'b',
  پ: 'p',
  ت: 't',
  ټ: 't',
  ٹ: 't',
  ث: 'th',
  ج: 'j',
  چ: 'ch',
  ح: 'h',
  خ: 'kh',
  څ: 'ts',
  ځ: 'z',
  د: 'd',
  ډ: 'd',
  ڈ: 'd',
  ذ: 'dh',
  ر: 'r',
  ړ: 'r',
  ڑ: 'r',
  ز: 'z',
  ژ: 'zh',
  ږ: 'zh',
  س: 's',
  ش: 'sh',
  ښ: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: '',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ک: 'k',
  ك: 'k',
  گ: 'g',
  ګ: 'g',
  ڭ: 'ng',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ں: 'n',
  ڼ: 'n',
  ه: 'h',
  ہ: 'h',
  ھ: 'h',
  ە: 'a',
  ة: 'a',
  و: 'w',
  ۇ: 'u',
  ۆ: 'o',
  ۈ: 'u',
  ۋ: 'v',
  ي: 'y',
  ی: 'y',
  ى: 'a',
  ې: 'e',
  ے: 'e',
  ء: '',
  ئ: '',
}
const LATIN: ReadonlyMap<string, string> = new Map(Object.entries({ ...CYRILLIC, ...ARABIC }))

/** A folded word in Latin letters; letters of other scripts than Cyrillic and Arabic stay as they are. The Arabic article at its beginning goes. */
export function latin(word: string): string {
  return isLatin(word) ? word : lettersOf(word).join('')
}

/** What one sound is written with in names of one origin; longer spellings first. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/dzh|dj|zh/g, 'j'],
  [/sch|sh/g, 'x'],
  [/tch|ch/g, 'c'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
]

/**
 * The consonants of a folded word, one letter for each sound that transliterations write in several ways, without doubling: `mohammed`, `muhamad` and
 * محمد are `mhmd`. Vowels, w and v, which Arabic script does not tell apart or does not write, are left out, and an h at the end.
 */
export function consonants(word: string): string {
  // Two letters of another script are two sounds, whatever their transliterations would be together.
  const sounds = isLatin(word) ? sound(word) : lettersOf(word).map(sound).join('').replace(/dj/g, 'j')
  return sounds
    .replace(/(?<=.)h$/, '')
    .replace(/[aeiouywv]/g, '')
    .replace(/(.)\1+/g, '$1')
}

function isLatin(word: string): boolean {
  return !/[\p{Script=Cyrillic}\p{Script=Arabic}]/u.test(word)
}

function lettersOf(word: string): string[] {
  return [...word.replace(/^ال(?=.{2})/, '')].map((letter) => LATIN.get(letter) ?? letter)
}

function sound(text: string): string {
  return SPELLINGS.reduce((spelt, [spelling, one]) => spelt.replace(spelling, one), text)
}
