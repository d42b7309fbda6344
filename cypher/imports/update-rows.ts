/** Statements by which a newer issue of a file changes what an earlier one brought, and is taken back. Labels and types stand in the text. */

/** Removes ties; `$rows` are `{start, end, id}`. */
export function removeTies(type: string, from: string, to: string): string {
  return `UNWIND $rows AS row MATCH (a:${from} {id: row.start})-[r:${type}]->(b:${to} {id: row.end}) WHERE r.id = row.id DELETE r`
}

/** Gives nodes other properties, and the labels `now` in place of `before`; `$rows` are the properties. */
export function changeNodes(base: string, before: readonly string[], now: readonly string[]): string {
  const off = before.filter((label) => !now.includes(label))
  const on = now.filter((label) => !before.includes(label))
  return [
    `UNWIND $rows AS row MATCH (n:${base} {id: row.id}) SET n = row`,
    ...(on.length > 0 ? [`SET n:${on.join(':')}`] : []),
    ...(off.length > 0 ? [`REMOVE n:${off.join(':')}`] : []),
  ].join(' ')
}

/** Removes nodes that nothing is joined to any more; `$ids`. */
export function removeNodes(base: string): string {
  return `UNWIND $ids AS id MATCH (n:${base} {id: id}) DELETE n`
}
