const KINDS: readonly (readonly [words: RegExp, label: string])[] = [
  [/side_?[ab]|group|rebel|militia|faction|insurg/, 'ArmedGroup'],
  [/country|nation|state|stabb/, 'State'],
  [/government/, 'Government'],
  [/person|officer|leader|contact|member/, 'Person'],
  [/org|bank|company|firm|agency|party|entity/, 'Organisation'],
  [/city|town|place|location|region|province|district|site/, 'Place'],
  [/event|attack|incident|battle|war$|war_|disp/, 'Event'],
  [/actor|attacker|perpetrator|donor|supporter|victim/, 'Actor'],
]

/** What the nodes of a column are, by its heading in small letters; `Thing` where it does not tell. */
export function labelOf(words: string): string {
  return KINDS.find(([sense]) => sense.test(words))?.[1] ?? 'Thing'
}

/** Headings of codes, which name nobody. */
export const CODE = /(^|_)(id|ids|code|ccode|iso|iso_code|gwno|num|no|nr|uuid|key)(_|\d|$)/

/** Who stands beside an end, or what it is. */
export const ASSOCIATED = /(^|_)(assoc|allied?|ally|inter|type|sub|region|alias|admin|location|latitude|longitude)(_|\d|$)/

/** The heading that names the second where this one names the first; null where it names none. */
export function secondOf(words: string): string | null {
  if (/^(1st|first)_/.test(words)) return words.replace(/^1st/, '2nd').replace(/^first/, 'second')
  const [, stem, mark, rest = ''] = /^(.*?)_?(1|a)((?:_[a-z]+)?)$/.exec(words) ?? []
  if (stem === undefined || stem === '') return null
  if (mark === '1') return words.replace(/1((?:_[a-z]+)?)$/, '2$1')
  return words.endsWith(`_a${rest}`) ? words.replace(/_a((?:_[a-z]+)?)$/, '_b$1') : null
}
