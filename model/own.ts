/** What a record itself has under a name that a file gives: `constructor` and its like are on every object. */
export function own<V>(record: Readonly<Record<string, V>>, name: string): V | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

/** Puts a value under a name that a file gives: assigned to, `__proto__` would not become a property. */
export function setOwn<V>(record: Record<string, V>, name: string, value: V): void {
  if (name === '__proto__') Object.defineProperty(record, name, { value, writable: true, enumerable: true, configurable: true })
  else record[name] = value
}
