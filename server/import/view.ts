import { ANALYSIS_COLUMNS } from '../../model/analysis-columns'
import { PRECISIONS, type ClaimDates, type Precision } from '../../model/dates'
import type { Value } from '../store/contract'
import type { ImportFormat, ImportItem } from '../formats/reading/reader'
import { OWN_OF_NODES, OWN_OF_TIES } from '../formats/reading/values'

/**
 * A file of ours without its evidence, read like anybody's data: nodes keep ids, names and labels; of ties what they are and
 * when stays, and what only claims can say goes, since those are not in the file.
 */
export function asData(format: ImportFormat): ImportFormat {
  return {
    ...format,
    async *read(input, options) {
      for await (const items of format.read(input, options)) yield items.flatMap((item) => dataOf(item) ?? [])
    },
  }
}

/** Properties of nodes that are the store's, or those of the file's analysis. */
const OF_NODES: ReadonlySet<string> = new Set([...OWN_OF_NODES, ...ANALYSIS_COLUMNS])

function dataOf(item: ImportItem): ImportItem | null {
  switch (item.kind) {
    case 'about':
      return { ...item, whole: false }
    case 'node': {
      const { name } = item.properties
      return { ...item, name: typeof name === 'string' ? name : undefined, properties: others(item.properties, OF_NODES) }
    }
    case 'relationship': {
      // What joins claims to nodes and sources is no tie.
      if (item.properties.family == null) return null
      const { intervals, qualifiers, id } = item.properties
      const [qualifier] = Array.isArray(qualifiers) ? qualifiers : []
      return {
        ...item,
        properties: others(item.properties, OWN_OF_TIES),
        locator: typeof id === 'string' ? id : item.locator,
        qualifier: typeof qualifier === 'string' ? qualifier : undefined,
        dates: Array.isArray(intervals)
          ? intervals.map((text) => datesOf(String(text))).filter((dates) => dates.validFrom || dates.validTo)
          : undefined,
      }
    }
    default:
      return item
  }
}

function others(properties: Readonly<Record<string, Value>>, own: ReadonlySet<string>): Record<string, Value> {
  return Object.fromEntries(Object.entries(properties).filter(([key]) => !own.has(key)))
}

/** The dates of an interval as ties have it (model/dates.ts). */
function datesOf(text: string): ClaimDates {
  const [[validFrom, fromPrecision], [validTo, toPrecision]] = text.split('/').map((bound) => bound.split('~')) as [string[], string[]]
  const precision = (word: string | undefined): Precision => PRECISIONS.find((one) => one === word) ?? 'day'
  return {
    ...(validFrom && { validFrom, validFromPrecision: precision(fromPrecision) }),
    ...(validTo && { validTo, validToPrecision: precision(toPrecision) }),
  }
}
