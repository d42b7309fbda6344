/** Of an object, the properties of these names. */
export function pick<T extends object, K extends keyof T>(names: readonly K[], from: T): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, K>
}

/** The names of a table's properties. */
export function namesOf<T extends object>(table: T): readonly (keyof T & string)[] {
  return Object.keys(table) as (keyof T & string)[]
}

/** Rows as columns: for each name the values of all rows. */
export function toColumns<T extends object, K extends keyof T>(names: readonly K[], rows: readonly T[]): { [P in K]: T[P][] } {
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])])) as { [P in K]: T[P][] }
}

/** The row at an index of columns. */
export function rowAt<T extends Readonly<Record<string, readonly unknown[]>>>(columns: T, i: number): { [K in keyof T]: T[K][number] } {
  const row: Record<string, unknown> = {}
  for (const name in columns) row[name] = columns[name]![i]
  return row as { [K in keyof T]: T[K][number] }
}
