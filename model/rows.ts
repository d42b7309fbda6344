/** Of an object, the properties of these names. */
export function pick<T extends object, K extends keyof T>(names: readonly K[], from: T): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, K>
}

/** The names of a table's properties. */
export function namesOf<T extends object>(table: T): readonly (keyof T & string)[] {
  return Object.keys(table) as (keyof T & string)[]
}

type Columns<T> = { [P in keyof T]-?: (undefined extends T[P] ? Exclude<T[P], undefined> | null : T[P])[] }

/** Rows as columns: for each name the values of all rows, null where a row has none. */
export function toColumns<T extends object, K extends keyof T>(names: readonly K[], rows: readonly T[]): Columns<Pick<T, K>> {
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)])) as Columns<Pick<T, K>>
}

/** The row at an index of columns. */
export function rowAt<T extends Readonly<Record<string, readonly unknown[]>>>(columns: T, i: number): { [K in keyof T]: T[K][number] } {
  const row: Record<string, unknown> = {}
  for (const name in columns) row[name] = columns[name]![i]
  return row as { [K in keyof T]: T[K][number] }
}

type With<T, F extends string> = { [K in keyof T as T[K] extends Record<F, true> ? K : never]: T[K] }
type Without<T, F extends string> = { [K in keyof T as T[K] extends Record<F, true> ? never : K]: T[K] }

/** A table's properties with a flag, and those without it. */
export function byFlag<T extends Readonly<Record<string, object>>, F extends string>(table: T, flag: F): [With<T, F>, Without<T, F>] {
  const of = (is: boolean) => Object.fromEntries(Object.entries(table).filter(([, field]) => flag in field === is))
  return [of(true) as With<T, F>, of(false) as Without<T, F>]
}
