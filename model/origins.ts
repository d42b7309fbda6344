/** Ids of all sources that one derives from, near and far, sorted; itself is never among them. `derivesFrom` gives the near ones. */
export function originsOf(id: string, derivesFrom: (id: string) => readonly string[]): string[] {
  const found = new Set<string>()
  const open = [...derivesFrom(id)]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id || found.has(next)) continue
    found.add(next)
    open.push(...derivesFrom(next))
  }
  return [...found].sort()
}
