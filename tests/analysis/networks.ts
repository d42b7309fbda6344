import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { signedGraph, type SignedGraph } from '../../analysis/signed-graph'

const folder = `${process.env.ALLEGIANCE_TEST_DATA}/data/signed`

/** A file of lines `node,node,sign`, or as KONECT writes them. */
export function readSigned(name: string): SignedGraph {
  const lines = readFileSync(`${folder}/${name}`, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
  return graphOf(lines.filter((line) => line !== '' && !line.startsWith('%')).map((line) => line.split(/[,\t ]+/)))
}

/** The networks of a zip of Pajek files that have arcs or edges of both signs, by their names, the values of arcs read as signs. */
export function readPajekZip(name: string): Map<string, SignedGraph> {
  const files = Object.entries(unzipSync(readFileSync(`${folder}/${name}`))).filter(([file]) => /\.(net|paj)$/i.test(file))
  return new Map(
    files.flatMap(([file, bytes]): [string, SignedGraph][] => {
      const ties = [...strFromU8(bytes, true).matchAll(/^\s*(\d+)\s+(\d+)\s+(-?\d+)\b/gm)].map((match) => match.slice(1))
      return ties.some(([, , value]) => Number(value) < 0) ? [[file, graphOf(ties.filter(([, , value]) => Number(value) !== 0))]] : []
    }),
  )
}

/** Each year of the UCDP's list of who supported and who opposed whom. */
export function readConflictYears(): Map<number, SignedGraph> {
  const years = new Map<number, string[][]>()
  const text = readFileSync(`${folder}/ucdp-2013-edge_list-supportive-opposing.csv`, 'utf8')
  for (const [, year, subject, object, type] of text.matchAll(/^(\d{4}),"([^"]*)","([^"]*)","(\w+)"/gm)) {
    const ties = years.get(Number(year)) ?? []
    ties.push([subject!, object!, type === 'supportive' ? '1' : '-1'])
    years.set(Number(year), ties)
  }
  return new Map([...years].map(([year, ties]) => [year, graphOf(ties)]))
}

function graphOf(ties: readonly (readonly string[])[]): SignedGraph {
  return signedGraph(
    ties.map(([subject, object, sign], i) => ({
      id: String(i),
      subject: subject!,
      object: object!,
      sign: Number(sign) > 0 ? 1 : -1,
    })),
  )
}
