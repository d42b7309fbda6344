import { useExplorer } from '../../state/use-explorer'
import { countedOf } from './left-out'

/** How many ties on the canvas an analysis counts, and how many not, by reason, as the reader has chosen; null before anything is there. */
export function useCounted(): ReturnType<typeof countedOf> | null {
  const loaded = useExplorer((s) => s.loaded)
  const scene = useExplorer((s) => s.scene)
  const chosen = useExplorer((s) => s.view.counted)
  return loaded && countedOf(scene, loaded.data, chosen.where === 'dossier' && loaded.dossier ? loaded.baseTies : null, chosen)
}
