import type { Loaded } from './load'
import { familyOf } from '../../picture/words'

/** How many ties (nodes, for labels) carry each value, of all that is loaded for the screen. */
export interface Tallies {
  family: ReadonlyMap<string, number>
  type: ReadonlyMap<string, { family: string; count: number }>
  label: ReadonlyMap<string, number>
  modality: ReadonlyMap<string, number>
  status: ReadonlyMap<string, number>
  /** By source: ties that some claim of it speaks of. */
  source: ReadonlyMap<string, number>
}

/** Counts before filtering, so that the numbers beside the ticks do not change with them. */
export function countPresent(loaded: Pick<Loaded, 'data' | 'positions'> | null): Tallies {
  const family = new Map<string, number>()
  const type = new Map<string, { family: string; count: number }>()
  const label = new Map<string, number>()
  const modality = new Map<string, number>()
  const status = new Map<string, number>()
  const source = new Map<string, number>()
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
  if (!loaded) return { family, type, label, modality, status, source }
  const { data, positions } = loaded
  for (const id of positions.keys()) add(label, data.nodes.get(id)?.label ?? '')
  for (const tie of data.ties.values()) {
    if (!positions.has(tie.subject) || !positions.has(tie.object)) continue
    add(family, familyOf(tie.type))
    type.set(tie.type, { family: familyOf(tie.type), count: (type.get(tie.type)?.count ?? 0) + 1 })
    add(modality, tie.modality)
    add(status, tie.status)
    for (const id of new Set(tie.claimIds.map((claim) => data.claims.get(claim)?.source ?? '').concat(tie.source ?? [])))
      if (id) add(source, id)
  }
  return { family, type, label, modality, status, source }
}
