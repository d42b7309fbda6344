/** Statements that write rows in bulk. Names of labels and types stand in the text, so they have to be safe ones (model/ontology.ts). */

/** Makes nodes of these labels; `$rows` are their properties. */
export function createNodes(labels: readonly string[]): string {
  return `UNWIND $rows AS row CREATE (n${labels.map((label) => `:${label}`).join('')}) SET n = row`
}

/** Makes relationships between nodes that are found under these labels; `$rows` are `{start, end, properties}`. */
export function createRelationships(type: string, from: string, to: string): string {
  return `UNWIND $rows AS row MATCH (a:${from} {id: row.start}) MATCH (b:${to} {id: row.end}) CREATE (a)-[r:${type}]->(b) SET r = row.properties`
}
