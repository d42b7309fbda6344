import type { GraphNode } from './graph-data'

/** Longest line of a name in the picture, in characters. */
const LINE = 17

/**
 * The name a node bears in the picture, as one or two lines: its abbreviation where it has one.
 * What is longer ends in an ellipsis; the whole name is on the card and in the list.
 */
export function pictureName(node: Pick<GraphNode, 'name' | 'abbreviation'>): string[] {
  if (node.abbreviation) return [node.abbreviation]
  if (node.name.length <= LINE) return [node.name]
  const words = node.name.split(' ')
  const lines = ['', '']
  let row = 0
  for (const word of words) {
    const longer = lines[row] ? `${lines[row]} ${word}` : word
    if (longer.length <= LINE || !lines[row]) lines[row] = longer
    else if (row === 0) lines[++row] = word
    else return [lines[0]!, shorten(`${lines[1]} ${word}`)]
  }
  return lines.filter((line) => line !== '').map(shorten)
}

const shorten = (line: string) => (line.length > LINE ? `${line.slice(0, LINE - 1).trimEnd()}…` : line)

/** The ways to write a node's name, best first: what stands out is written out where there is room. */
export function waysToWrite({
  emphasis,
  lines,
  name,
}: {
  emphasis: string
  lines: readonly string[]
  name: string
}): (readonly string[])[] {
  return emphasis === 'strong' && lines[0] !== name && name.length <= 44 ? [[name], lines] : [lines]
}
