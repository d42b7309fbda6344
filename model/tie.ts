import { grade } from './claim'
import { interval, readInterval, span } from './dates'
import type { ClaimRecord, SourceRecord } from './records'
import { namesOf } from './rows'
import type { Field, FieldValues, Kind, KindValue } from './values'

/**
 * What a tie carries, each property once. Rows of the store, columns on the wire, answers, the merging of both, deriving,
 * the tables of an export and of docs/model.md are read from here; the same rule as `derive` stands as Cypher in
 * cypher/store/seed-scripts.ts. zod stays out of this file: the first picture is drawn with it.
 */

/** The claims of one tie that count, from which its properties are worked out. */
export interface TieClaims {
  /** All of them, in order of id. */
  claims: readonly ClaimRecord[]
  affirming: readonly ClaimRecord[]
  /** Ids of the sources of those that affirm. */
  affirmedBy: ReadonlySet<string>
  /** Whether a source that counts contradicts one of them about its existence. */
  contested: boolean
  /** Every known source by id. */
  sources: ReadonlyMap<string, SourceRecord>
}

export interface TieProperty extends Field {
  /** The head of its column in a table for people; without one it is not in the table. */
  head?: string
  /** An item of a list as a person reads it there. */
  readItem?: (item: string) => string
  /** What docs/model.md says of it. */
  meaning: string
}

/** A property that claims give. An imported tie may lack it: then it counts as `absent`, or as null. */
type Derived<K extends Kind> = TieProperty & { kind: K } & (
    | { absent: KindValue<K>; derive: (tie: TieClaims) => KindValue<K> }
    | { absent?: undefined; derive: (tie: TieClaims) => KindValue<K> | null }
  )

/** What the claims of a tie say together. */
export const DERIVED = {
  modality: {
    kind: 'modality',
    absent: 'actual',
    derive: ({ claims: [first] }) => (first!.stance === 'asserted' ? 'actual' : first!.stance),
    head: 'modality',
    meaning: '`actual` for asserted claims, else their stance',
  },
  status: {
    kind: 'status',
    absent: 'stated',
    derive: ({ affirming }) => (affirming.length === 0 ? 'denied' : affirming.some((c) => !c.reported) ? 'stated' : 'reported'),
    head: 'status',
    meaning:
      '`stated`: some source says so itself; `reported`: sources pass on others’ word; `denied`: nobody affirms it (hidden unless asked for)',
  },
  disputed: {
    kind: 'flag',
    absent: false,
    derive: ({ claims, affirming, contested }) => affirming.length < claims.length || contested,
    head: 'disputed',
    meaning: 'whether a claim denies it, or another contradicts its existence',
  },
  qualifiers: {
    kind: 'texts',
    absent: [],
    derive: ({ affirming }) => [...new Set(affirming.flatMap((c) => (c.qualifier ? [c.qualifier] : [])))],
    head: 'qualifiers',
    meaning: 'those of its affirming claims, each once, in the claims’ order of id',
  },
  intervals: {
    kind: 'texts',
    absent: [],
    derive: ({ affirming }) => affirming.map(interval),
    head: 'dates',
    readItem: readInterval,
    meaning: 'one per affirming claim, so two spells stay two: `from/to`, with `~precision` where it is not a day',
  },
  spans: {
    kind: 'texts',
    absent: [],
    derive: ({ affirming }) => affirming.map(span),
    meaning: 'one per interval: when it may hold, and when it holds ([dates](#dates))',
  },
  grade: {
    kind: 'text',
    derive: ({ affirming, sources }) => affirming.map((c) => grade(sources.get(c.source)!.reliability, c.credibility)).sort()[0] ?? null,
    head: 'grade',
    meaning: 'the best one of its affirming claims',
  },
  claimCount: {
    kind: 'count',
    absent: 0,
    derive: ({ affirming }) => affirming.length,
    head: 'claims',
    meaning: 'how many claims affirm it',
  },
  sourceCount: {
    kind: 'count',
    absent: 0,
    derive: ({ affirmedBy }) => affirmedBy.size,
    head: 'sources',
    meaning: 'of how many sources these are',
  },
  originCount: {
    kind: 'count',
    absent: 0,
    derive: originCount,
    head: 'independent origins',
    meaning: 'how many of these sources repeat none of the others',
  },
  lastAttested: {
    kind: 'text',
    derive: ({ affirming }) =>
      affirming
        .flatMap((c) => c.asOf ?? [])
        .sort()
        .at(-1) ?? null,
    head: 'last attested',
    meaning: 'the latest `asOf` of its affirming claims',
  },
} satisfies Record<string, { [K in Kind]: Derived<K> }[Kind]>

/** Every property of a tie, as the store has it. */
export const TIE_PROPERTIES = {
  id: { kind: 'text', required: true, meaning: 'as above; it does not change when claims are added' },
  family: { kind: 'text', required: true, head: 'family', meaning: 'that of its type, as in the tables below' },
  sign: { kind: 'count', absent: 0, head: 'sign', meaning: 'that of its type: + draws together, − sets apart, 0 neither' },
  claimIds: { kind: 'texts', absent: [], meaning: 'every claim behind it, denials too' },
  ...DERIVED,
  sourceId: { kind: 'text', head: 'imported from', meaning: 'in place of claims: the source of a row of bulk data' },
  locator: { kind: 'text', head: 'locator', meaning: 'which row of it, which element' },
} satisfies Record<string, TieProperty>

export type DerivedProperties = FieldValues<typeof DERIVED>

export const DERIVED_NAMES = namesOf(DERIVED)

/** What the claims of a tie give. */
export function deriveProperties(tie: TieClaims): DerivedProperties {
  return Object.fromEntries(Object.entries(DERIVED).map(([key, { derive }]) => [key, derive(tie)])) as DerivedProperties
}

/**
 * How many independent origins the affirming sources have: not more than those derived from no other
 * of them, and not more than the ultimate origins they go back to, so that ten papers on one
 * report are one origin whether or not the report itself is among them.
 */
function originCount({ affirmedBy, sources }: TieClaims): number {
  const underived = [...affirmedBy].filter((s) => !sources.get(s)!.origins.some((o) => affirmedBy.has(o)))
  const ultimate = new Set(
    [...affirmedBy].flatMap((s) => {
      const roots = sources.get(s)!.origins.filter((o) => !sources.get(o)?.origins.length)
      return roots.length ? roots : [s]
    }),
  )
  return Math.min(underived.length, ultimate.size)
}
