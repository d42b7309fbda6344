const UNIQUE = /^CREATE\s+CONSTRAINT\s+(\w+)\s+IF\s+NOT\s+EXISTS\s+FOR\s+\((\w+):(\w+)\)\s+REQUIRE\s+\2\.(\w+)\s+IS\s+UNIQUE$/i

/**
 * What the embedded engine needs for a definition that Neo4j takes whole: a uniqueness
 * constraint brings no index there, and without one every lookup and every check of the
 * constraint scans the label.
 */
export function engineDefinitions(statement: string): string[] {
  const unique = UNIQUE.exec(statement.trim())
  if (!unique) return [statement]
  const [, name, , label, property] = unique
  return [`CREATE INDEX ${name}_lookup IF NOT EXISTS FOR (n:${label}) ON (n.${property})`, statement]
}
