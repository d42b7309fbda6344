/** What a node or tie always has, which must not be written over. */
const RESERVED = ['id', 'name', 'family', 'sign', 'sourceId', 'locator', 'importId', 'dossier']

/** A word as a name of letters of any script, digits and `_`; empty where it has none of them. */
export function wordName(word: string): string {
  return word
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, '_')
    .replace(/^[\p{M}_]+|_+$/gu, '')
}

/** A column's name as a property's, in its own script. */
export function propertyName(column: string): string {
  const words = wordName(column)
  const safe = /^\p{L}/u.test(words) ? words : `column_${words || 'unnamed'}`
  return RESERVED.includes(safe) ? `${safe}_given` : safe
}

/** Properties with names of their own: a name that another column has already is numbered. Lists of one name are one list. */
export function apart<P extends { as: string; type?: string }>(properties: readonly P[]): P[] {
  const taken = new Map<string, string | undefined>()
  return properties.map((property) => {
    const free = (as: string) => !taken.has(as) || (property.type === 'list' && taken.get(as) === 'list')
    let { as } = property
    for (let n = 2; !free(as); n++) as = `${property.as}_${n}`
    taken.set(as, property.type)
    return as === property.as ? property : { ...property, as }
  })
}
