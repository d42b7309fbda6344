import type { Query } from '../cypher/query'

/** What checking needs of a store; GraphStore has it. */
export interface CheckedStore {
  read<P, R>(query: Query<P, R>, params: P): Promise<R[]>
}

export const RULES = [
  'label',
  'id',
  'name',
  'property',
  'claim',
  'source',
  'reference',
  'ends',
  'type',
  'support',
  'symmetry',
  'contradiction',
  'circle',
  'drift',
  'locator',
  'dates',
  'words',
] as const

/** A place where the graph breaks the model. */
export interface Finding {
  /** The rule that is broken. */
  rule: (typeof RULES)[number]
  /** What breaks it, e.g. `claim abbas-2022.c017`. */
  about: string
  /** A sentence without a full stop that names what breaks the rule and says how. */
  message: string
  /** The property or reference at fault, where it is one. */
  field?: string
}

export interface CheckResult {
  /** True when there are no findings. */
  ok: boolean
  /** In order of what they are about. */
  findings: Finding[]
}

/** Gathers findings. */
export class Findings {
  readonly #list: Finding[] = []

  add(rule: Finding['rule'], about: string, what: string, field?: string): void {
    this.#list.push({ rule, about, message: `${about}: ${what}`, ...(field !== undefined && { field }) })
  }

  get sorted(): Finding[] {
    return [...this.#list].sort((a, b) => (a.about < b.about ? -1 : a.about > b.about ? 1 : 0))
  }
}
