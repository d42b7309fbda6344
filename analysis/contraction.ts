import type { LocalGraph } from './blocks'
import { Heap } from './heap'

/**
 * Camps found by joining, time after time, the two groups that most speaks for, until nothing speaks for joining: greedy additive
 * edge contraction (Keuper et al., Efficient decomposition of image and mesh graphs by lifted multicuts, ICCV 2015). `weights` say
 * how much speaks for an edge's ends being together; less than 0 that they be apart. With `isTwo` groups are also joined as
 * adversaries, so that each connected part ends as two camps, 0 and 1.
 */
export function contracted({ size, edges }: LocalGraph, weights: ArrayLike<number>, isTwo: boolean): number[] {
  const links: Map<number, number>[] = Array.from({ length: size }, () => new Map())
  const members: number[][] = Array.from({ length: size }, (_, node) => [node])
  const side = new Uint8Array(size)
  const open = new Heap()
  const offer = (a: number, b: number, weight: number) => {
    if (isTwo || weight > 0) open.push(-Math.abs(weight), Math.min(a, b) * size + Math.max(a, b))
  }
  edges.forEach(({ a, b }, i) => {
    links[a]!.set(b, weights[i]!)
    links[b]!.set(a, weights[i]!)
    offer(a, b, weights[i]!)
  })
  while (Number.isFinite(open.least)) {
    const key = open.least
    const value = open.pop()
    const [p, q] = [Math.floor(value / size), value % size]
    const weight = links[p]!.get(q)
    if (weight === undefined || -Math.abs(weight) !== key) continue
    const [into, from] = links[p]!.size >= links[q]!.size ? [p, q] : [q, p]
    const turned = isTwo && weight < 0
    for (const member of members[from]!) {
      if (turned) side[member] = 1 - side[member]!
      members[into]!.push(member)
    }
    members[from] = []
    links[into]!.delete(from)
    for (const [other, theirs] of links[from]!) {
      if (other === into) continue
      links[other]!.delete(from)
      const sum = (links[into]!.get(other) ?? 0) + (turned ? -theirs : theirs)
      links[into]!.set(other, sum)
      links[other]!.set(into, sum)
      offer(into, other, sum)
    }
    links[from]!.clear()
  }
  if (isTwo) return [...side]
  const campOf = new Array<number>(size).fill(0)
  members.forEach((group, camp) => group.forEach((node) => (campOf[node] = camp)))
  return campOf
}
