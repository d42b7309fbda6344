import { useMemo } from 'react'
import type { GraphTie } from '../../../picture/scene/graph-data'
import type { Scene } from '../../../picture/scene/scene'
import { signCounted, type Counted } from '../../state/counted'
import type { Loaded } from '../../state/load'
import { useExplorer } from '../../state/use-explorer'
import { reasonAgainst } from './left-out'

/** Ids of ties between two nodes. */
export type Between = (a: string, b: string) => readonly string[]

export interface TiesBetween {
  /** Those on the canvas that an analysis counts. */
  counted: Between
  /** Positive ones of all that is loaded, stated or reported, that it does not count. */
  uncounted: Between
}

/** Ties by the two nodes that they join. */
export function tiesBetween(
  { data, dossier, baseTies }: Pick<Loaded, 'data' | 'dossier' | 'baseTies'>,
  scene: Pick<Scene, 'ties' | 'holding'>,
  chosen: Counted,
): TiesBetween {
  const why = reasonAgainst(scene, data, chosen.where === 'dossier' && dossier ? baseTies : null, chosen)
  const counted = scene.ties.filter((tie) => why(tie) === null)
  const ids = new Set(counted.map(({ id }) => id))
  const others = [...data.ties.values()].filter(
    ({ id, type, status }) => !ids.has(id) && status !== 'denied' && signCounted(type, chosen.signs) > 0,
  )
  return { counted: byPair(counted), uncounted: byPair(others) }
}

function byPair(ties: readonly GraphTie[]): Between {
  const pairs = new Map<string, string[]>()
  for (const { id, subject, object } of ties) {
    const key = keyOf(subject, object)
    pairs.set(key, [...(pairs.get(key) ?? []), id])
  }
  return (a, b) => pairs.get(keyOf(a, b)) ?? []
}

const keyOf = (a: string, b: string) => [a, b].sort().join('\n')
const NONE: TiesBetween = { counted: () => [], uncounted: () => [] }

/** The same of what is on the screen. */
export function useTiesBetween(): TiesBetween {
  const loaded = useExplorer((s) => s.loaded)
  const scene = useExplorer((s) => s.scene)
  const chosen = useExplorer((s) => s.view.counted)
  return useMemo(() => (loaded ? tiesBetween(loaded, scene, chosen) : NONE), [loaded, scene, chosen])
}
