import { propertyName } from '../../../model/tables/property-names'
import type { Value } from '../../store/contract'
import type { LeftOut } from '../reading/left-out'
import type { Entity } from './entity'
import { IDENTIFIERS, LINKS, NAMES, OF_PERSONS } from './schemata'

const ADDRESSES = ['address', 'addressEntity', 'phone', 'email']

/** What a node bears of its entity. Links to others are ties, where those are in the file. */
export function nodeOf(
  { schema, caption, marking, properties }: Entity,
  place: string,
  left: LeftOut,
): { name?: string; properties: Record<string, Value> } {
  const names = [...new Set(NAMES.flatMap((key) => properties[key] ?? []))]
  const name = caption ?? names[0] ?? properties.title?.[0] ?? properties.summary?.[0]
  const [abbreviation, ...further] = properties.abbreviation ?? []
  const aliases = [...new Set([...names, ...further])].filter((other) => other !== name)
  const weak = (properties.weakAlias ?? []).filter((other) => other !== name)
  const person = schema === 'Person'
  const identifiers = Object.entries(IDENTIFIERS).flatMap(([key, scheme]) =>
    person && key !== 'wikidataId' ? [] : (properties[key] ?? []).map((value) => `${scheme}:${value}`),
  )
  const taken = new Set<string>([...NAMES, 'weakAlias', 'abbreviation', ...Object.keys(LINKS)])
  const rest = Object.entries(properties).filter(([key, list]) => {
    if (taken.has(key)) return false
    if (ADDRESSES.includes(key)) left.add('Addresses, telephone numbers and mail addresses are not taken', place, list.length)
    else if (person && !OF_PERSONS.has(key) && key !== 'wikidataId' && key !== 'notes')
      left.add('Of persons, dates and places of birth, parts of names, papers and the like are not taken', place, list.length)
    else return !Object.hasOwn(IDENTIFIERS, key) && (!person || OF_PERSONS.has(key))
    return false
  })
  if (person && properties.notes) left.add('Notes on persons are not taken', place, properties.notes.length)
  const { position, notes, ...others } = values(rest)
  return {
    name,
    properties: {
      ...others,
      ...(marking !== undefined && { marking }),
      ...(identifiers.length > 0 && { identifiers }),
      ...(aliases.length > 0 && { aliases }),
      ...(weak.length > 0 && { weakAliases: weak }),
      ...(abbreviation !== undefined && { abbreviation }),
      ...(position !== undefined && { offices: [position].flat() }),
      ...(notes !== undefined && { description: [notes].flat().join('\n') }),
      ...(person && { basis: properties.topics?.includes('sanction') ? 'listing: sanctions' : 'named in the imported file' }),
    },
  }
}

/** One value as it is, several as a list. */
export function values(entries: readonly (readonly [string, string[]])[]): Record<string, Value> {
  return Object.fromEntries(
    entries.filter(([, list]) => list.length > 0).map(([key, list]) => [propertyName(key), list.length === 1 ? list[0]! : list]),
  )
}
