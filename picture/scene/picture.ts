import type { Holding } from '../../model/holding'
import type { Family } from '../../model/ontology'
import { areNext, type Chain, type Selection } from './selection'
import { lookOf, type Mark, type Shape, type Tone } from '../look/encoding'
import type { GraphTie } from './graph-data'
import { hullsOf, type Hull } from './hulls'
import type { Point } from '../layout/layout'
import { pictureName } from './names'
import { bends } from './parallel'
import { radiusOf } from '../look/radius'
import { neighboursOf, type Scene } from './scene'
import { tiePhrase } from '../../model/saying'
import { familyOf, isSymmetric, wordsOf } from '../words'

/** How far something stands out: faded things are there, but aside. */
export type Emphasis = 'strong' | 'normal' | 'faded'

export interface PictureNode extends Point {
  id: string
  radius: number
  shape: Shape
  tone: Tone
  /** The name in the picture, one or two lines; the whole name shows when it stands out. */
  lines: readonly string[]
  name: string
  emphasis: Emphasis
  focus: boolean
  selected: boolean
  /** The number of its camp, from 1, where camps are drawn; a node of no camp has none. */
  camp: number | null
  /** Ties on the screen: names of well-tied nodes find room first. */
  ties: number
}

export interface PictureTie {
  id: string
  subject: string
  object: string
  /** Pixels at the middle, to the left of the way from subject to object. */
  bend: number
  family: Family
  directed: boolean
  /** Outlined: not put as an assertion. */
  hollow: boolean
  /** Thinner: only other people's word. */
  thin: boolean
  /** 0 to 1. */
  opacity: number
  marks: readonly Mark[]
  /** Words that appear on the line while it stands out; else empty. */
  words: string
  emphasis: Emphasis
}

export interface Picture {
  /** Behind the nodes of camps that are drawn; none where they are not wanted. */
  hulls: readonly Hull[]
  nodes: readonly PictureNode[]
  ties: readonly PictureTie[]
}

/** Fainter from answer to answer, the less is known of the tie at the date. */
const AT_DATE: Record<Holding, number> = {
  holds: 0.92,
  'attested-earlier': 0.62,
  'unknown-start': 0.46,
  uncertain: 0.34,
  'does-not-hold': 0.07,
}
const ASIDE = { near: 0.22, far: 0.08 }
/** With more ties than this that are not certain at the date, only those near the node or tie that the reader looks at bear a sign of it; the others are just lighter. */
const MOST_OPEN = 40

/**
 * The scene as it is drawn. What the pointer is on, or else what is selected, stands out with its
 * neighbourhood, and the rest steps aside: far for a node under the pointer, a little for what is
 * selected, not at all for a tie under the pointer, so that the picture stays calm.
 */
export function drawPicture(
  scene: Scene,
  positions: ReadonlyMap<string, Point>,
  focus: string | null,
  selection: Selection | Chain | null,
  hovered: Selection | null,
  camps: ReadonlyMap<string, number> | null = null,
  hulls = true,
): Picture {
  const spot = hovered ?? selection
  const near = spotlight(scene, spot)
  const selected = hovered?.kind === 'tie' && selection ? spotlight(scene, selection) : near
  const far = hovered?.kind === 'node'
  const curve = bends(scene.ties)
  const gone = goneAt(scene)
  const crowded = [...(scene.holding?.values() ?? [])].filter(({ holding }) => isOpen(holding)).length > MOST_OPEN
  const nodes = scene.nodes.flatMap((node): PictureNode[] => {
    const at = positions.get(node.id)
    if (!at) return []
    const ties = scene.tiesOf.get(node.id)?.length ?? 0
    return [
      {
        ...lookOf(node.label),
        id: node.id,
        x: at.x,
        y: at.y,
        radius: radiusOf(node.ties, node.id === focus),
        lines: pictureName(node),
        name: node.name,
        emphasis: emphasisOf(node.id, near, gone.has(node.id), far),
        focus: node.id === focus,
        selected: selection?.kind === 'node' && selection.id === node.id,
        camp: camps?.get(node.id) ?? null,
        ties,
      },
    ]
  })
  const ties = scene.ties.map((tie): PictureTie => {
    const aside =
      selected !== null && (selection !== null || hovered?.kind !== 'tie') && !selected.ties.has(tie.id) && !near?.strong.has(tie.id)
    return {
      id: tie.id,
      subject: tie.subject,
      object: tie.object,
      bend: curve.get(tie.id) ?? 0,
      family: familyOf(tie.type),
      directed: !isSymmetric(tie.type),
      hollow: tie.modality !== 'actual',
      thin: tie.status !== 'stated',
      opacity: opacity(scene, tie, aside, far),
      marks: marksOf(scene, tie, !crowded || (near !== null && !aside)),
      words: near?.strong.has(tie.id) ? tiePhrase(tie.saying, wordsOf(tie.type)) : '',
      emphasis: aside ? 'faded' : near?.strong.has(tie.id) ? 'strong' : 'normal',
    }
  })
  return { nodes, ties, hulls: camps && hulls ? hullsOf(scene, positions, camps) : [] }
}

/** What is chosen stands out whatever the date; else what is gone at the date steps aside, unless it is next to what is chosen. */
function emphasisOf(id: string, near: Spotlight | null, gone: boolean, far: boolean): Emphasis {
  if (near?.strong.has(id)) return 'strong'
  if (near?.nodes.has(id)) return 'normal'
  return gone || (near !== null && far) ? 'faded' : 'normal'
}

/** Nodes every tie of which is known not to hold at the date: an event still to come, a group not yet founded. */
export function goneAt({ nodes, holding, tiesOf }: Scene): ReadonlySet<string> {
  if (!holding) return new Set()
  return new Set(
    nodes.flatMap(({ id }) => ((tiesOf.get(id) ?? []).every((tie) => holding.get(tie.id)?.holding === 'does-not-hold') ? [id] : [])),
  )
}

interface Spotlight {
  strong: ReadonlySet<string>
  nodes: ReadonlySet<string>
  ties: ReadonlySet<string>
}

function spotlight(scene: Scene, spot: Selection | Chain | null): Spotlight | null {
  if (!spot) return null
  if (spot.kind === 'chain') {
    const nodes = new Set(spot.nodes)
    return {
      strong: nodes,
      nodes,
      ties: new Set(scene.ties.filter((tie) => areNext(spot.nodes, tie.subject, tie.object)).map(({ id }) => id)),
    }
  }
  if (spot.kind === 'node') {
    if (!scene.nodes.some(({ id }) => id === spot.id)) return null
    return {
      strong: new Set([spot.id]),
      nodes: neighboursOf(spot.id, scene.tiesOf),
      ties: new Set((scene.tiesOf.get(spot.id) ?? []).map(({ id }) => id)),
    }
  }
  const tie = scene.ties.find(({ id }) => id === spot.id)
  return tie
    ? { strong: new Set([tie.id, tie.subject, tie.object]), nodes: new Set([tie.subject, tie.object]), ties: new Set([tie.id]) }
    : null
}

function opacity(scene: Scene, tie: GraphTie, aside: boolean, hovering: boolean): number {
  const own = AT_DATE[scene.holding?.get(tie.id)?.holding ?? 'holds']
  return aside ? Math.min(own, hovering ? ASIDE.far : ASIDE.near) : own
}

/** Whether an answer leaves open if the tie holds at the date. */
function isOpen(holding: Holding | undefined): holding is 'attested-earlier' | 'unknown-start' | 'uncertain' {
  return holding !== undefined && holding !== 'holds' && holding !== 'does-not-hold'
}

/** Signs on a tie: how it is put, whether it is disputed or denied, and, where asked for, what is open about it at the date. */
function marksOf(scene: Scene, tie: GraphTie, atDate: boolean): Mark[] {
  const marks: Mark[] = []
  if (tie.modality !== 'actual') marks.push(tie.modality)
  if (tie.status === 'denied') marks.push('denied')
  else if (tie.disputed) marks.push('disputed')
  const holding = scene.holding?.get(tie.id)?.holding
  if (atDate && isOpen(holding)) marks.push(holding)
  return marks
}
