/** The TCK's named graphs (openCypher, Apache-2.0), which lie outside its features folder: two trees of depth 2. */
export const GRAPHS: Readonly<Record<string, string>> = {
  'binary-tree-1': tree(() => 'X'),
  'binary-tree-2': tree((name) => (/^c.2$/.test(name) ? 'Y' : 'X')),
}

function tree(label: (name: string) => string): string {
  const branches = ['1', '2', '3', '4']
  const names = branches.flatMap((i) => [`b${i}`, `c${i}1`, `c${i}2`])
  const edges = [
    '(a)-[:KNOWS]->(b1)',
    '(a)-[:KNOWS]->(b2)',
    '(a)-[:FOLLOWS]->(b3)',
    '(a)-[:FOLLOWS]->(b4)',
    ...branches.flatMap((i) => [
      `(b${i})-[:FRIEND]->(c${i}1)`,
      `(b${i})-[:FRIEND]->(c${i}2)`,
      `(b${i})-[:FRIEND]->(b${(Number(i) % 4) + 1})`,
    ]),
  ]
  return `CREATE (a:A {name: 'a'}), ${names.map((name) => `(${name}:${label(name)} {name: '${name}'})`).join(', ')}, ${edges.join(', ')}`
}
