import { hanging } from '../../picture/scene/scene'
import { explorer, kept } from './store'

const { getState: get } = explorer

/** Neighbours that closing this node would take off the screen. */
export function closable(id: string): number {
  const { scene, loaded, view } = get()
  return broughtBy(id) || hanging(id, scene.tiesOf, kept(view, loaded)).length
}

/** Nodes on the screen that opening this one brought. */
export function broughtBy(id: string): number {
  const { scene, loaded } = get()
  return loaded?.openings.find((opening) => opening.id === id)?.nodes.filter((node) => node !== id && scene.tiesOf.has(node)).length ?? 0
}

/** Ties of a node that the store holds and the screen does not, as far as opening it would bring them; 0 when it would bring none. */
export function openable(id: string): number {
  const { loaded, view } = get()
  const node = loaded?.data.nodes.get(id)
  if (!loaded || !node) return 0
  const opening = loaded.openings.find((o) => o.id === id)
  const here = [...loaded.data.ties.values()].filter(
    (tie) => (tie.subject === id || tie.object === id) && loaded.positions.has(tie.subject) && loaded.positions.has(tie.object),
  ).length
  const unseen = Math.max(0, node.ties - here)
  return view.closed.includes(id) ? Math.max(1, unseen) : opening && !opening.more ? 0 : unseen
}
