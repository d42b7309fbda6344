import type { ImportOptions, ImportReport } from '../../model/imports'
import { PLUMBING_TYPES, relationshipType, type Family, type Sign } from '../../model/ontology'
import { unreadable, type ImportType } from '../formats/reading/reader'
import { digest8, safeName, slug } from '../graph/slugs'

/** A type as the import writes it. */
export interface TypePlan {
  type: string
  family: Family | string
  sign: number
  symmetric: boolean
  /** What is written into the graph where the type is not the model's, or null where it stands there. */
  declaration: {
    id: string
    type: string
    name: string
    originalType: string
    family: string
    sign: number
    symmetric: boolean
    forward: string
    backward: string
  } | null
}

/** A type that an earlier import declared. */
export interface KnownType {
  type: string
  family: string
  sign: number
  symmetric: boolean
}

interface Seen {
  type: string
  directed: boolean
  builtIn: boolean
  count: number
}

/** Types that the ties of a file may have. */
const MOST_TYPES = 1000

const PLUMBING: ReadonlySet<string> = new Set(PLUMBING_TYPES)

/** The types of an import: what each of the file's becomes, known once all have been seen. */
export class Types {
  readonly #seen = new Map<string, Seen>()
  readonly #names = new Set<string>()
  readonly #declared = new Map<string, ImportType>()
  #plans: Map<string, TypePlan> | null = null

  constructor(
    private readonly options: ImportOptions,
    private readonly known: ReadonlyMap<string, KnownType>,
  ) {}

  declare(type: ImportType): void {
    this.#declared.set(type.type, type)
  }

  /** Counts a relationship. `labels` are those of its ends, which decide whether a type of the model fits. */
  see(type: string | undefined, directed: boolean, from: readonly string[], to: readonly string[]): void {
    if (type !== undefined && this.#names.size <= MOST_TYPES && this.#names.add(type).size > MOST_TYPES)
      throw unreadable(
        '',
        `The file's ties are of more than ${MOST_TYPES} types, which is more than a store can keep apart. Give what tells them apart in an attribute, in place of the type.`,
      )
    const key = keyOf(type, directed, from, to)
    const seen = this.#seen.get(key)
    if (seen) seen.count++
    else this.#seen.set(key, { type: type ?? this.#fallback(directed), directed, builtIn: fits(type, from, to), count: 1 })
  }

  /** What a relationship's type becomes. Only after everything has been seen. */
  planOf(type: string | undefined, directed: boolean, from: readonly string[], to: readonly string[]): TypePlan {
    return this.#planned().get(keyOf(type, directed, from, to))!
  }

  /** The declarations to write, in order of id. */
  declarations(): NonNullable<TypePlan['declaration']>[] {
    const all = new Map(
      [...this.#planned().values()].flatMap(({ declaration }) => (declaration ? [[declaration.id, declaration] as const] : [])),
    )
    return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  /** For the report: most first. */
  summary(): ImportReport['types'] {
    const rows = new Map<string, ImportReport['types'][number]>()
    for (const [key, { count }] of this.#seen) {
      const plan = this.#planned().get(key)!
      const row = rows.get(plan.type)
      if (row) row.count += count
      else
        rows.set(plan.type, {
          type: plan.type,
          count,
          declared: plan.declaration !== null,
          family: plan.family,
          sign: plan.sign,
          symmetric: plan.symmetric,
        })
    }
    return [...rows.values()].sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1))
  }

  #fallback(directed: boolean): string {
    return this.options.type ?? (directed ? 'LINKED_TO' : 'LINKED_WITH')
  }

  #planned(): Map<string, TypePlan> {
    if (this.#plans) return this.#plans
    const plans = new Map<string, TypePlan>()
    const own = [...this.#seen.values()].filter((s) => !s.builtIn)
    const mixed = (type: string) => new Set(own.filter((s) => s.type === type).map((s) => s.directed)).size > 1
    for (const [key, seen] of this.#seen) plans.set(key, seen.builtIn ? ofModel(seen.type) : this.#own(seen, mixed(seen.type)))
    return (this.#plans = plans)
  }

  /**
   * How a type of the file's own is stored. One that has the name of a type of the model, between labels which that type does not join, keeps
   * the family, sign and words of the type of the model. Where some of its edges have a direction and others have none, the latter become a second type.
   */
  #own({ type, directed }: Seen, mixed: boolean): TypePlan {
    const declared = this.#declared.get(type)
    const symmetric = declared?.symmetric ?? !directed
    const plain = safeName(type) + (mixed && !directed ? '_UNDIRECTED' : '')
    const namesake = relationshipType(plain)
    let name = namesake || PLUMBING.has(plain) ? `${plain}_` : plain
    const known = this.known.get(name)
    if (known && known.symmetric !== symmetric) name = `${name}_${symmetric ? 'UNDIRECTED' : 'DIRECTED'}`
    const stored = this.known.get(name)
    if (stored) return { ...stored, declaration: null }
    const words = type.replaceAll('_', ' ').trim().toLowerCase() || 'is linked to'
    const family = declared?.family ?? this.options.family ?? namesake?.family ?? 'other'
    const sign: Sign = declared?.sign ?? this.options.sign ?? namesake?.sign ?? 0
    const forward = declared?.forward ?? namesake?.words.forward ?? words
    return {
      type: name,
      family,
      sign,
      symmetric,
      declaration: {
        id: `type.${slug(name)}-${digest8(name)}`,
        type: name,
        name: words,
        originalType: type,
        family,
        sign,
        symmetric,
        forward,
        backward: symmetric ? forward : (declared?.backward ?? namesake?.words.backward ?? `${words} (from)`),
      },
    }
  }
}

function keyOf(type: string | undefined, directed: boolean, from: readonly string[], to: readonly string[]): string {
  return type === undefined ? (directed ? '>' : '-') : `${fits(type, from, to) ? 'm' : directed ? 'd' : 'u'}${type}`
}

/** Whether a type is one of the model's, and its ends are of the labels that the model gives it. */
function fits(type: string | undefined, from: readonly string[], to: readonly string[]): boolean {
  const definition = type === undefined ? undefined : relationshipType(type)
  return (
    definition !== undefined &&
    from.some((l) => (definition.subject as readonly string[]).includes(l)) &&
    to.some((l) => (definition.object as readonly string[]).includes(l))
  )
}

function ofModel(type: string): TypePlan {
  const { family, sign, symmetric } = relationshipType(type)!
  return { type, family, sign, symmetric: symmetric ?? false, declaration: null }
}
