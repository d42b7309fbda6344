import { MODALITIES, type Modality } from '../../model/claim'
import { ANALYSIS_LENS } from '../../model/counted'
import { HOLDINGS, type Holding } from '../../model/holding'
import { FAMILIES, type Family } from '../../model/ontology'
import { familyOf, signOf } from '../../picture/words'

export const WHERE = ['dossier', 'all', 'canvas'] as const
export const SIGNS = ['positive', 'negative', 'neutral'] as const
export type SignName = (typeof SIGNS)[number]

/** What an analysis counts, as the reader chose it; dates, grades and sources are the filters'. */
export interface Counted {
  /** The dossier on the screen, everything in the store, or what is between the nodes on the canvas. */
  where: (typeof WHERE)[number]
  modality: readonly Modality[]
  status: Readonly<typeof ANALYSIS_LENS.statuses>
  /** At a date, or over time. */
  holding: readonly Holding[]
  /** Families that count otherwise than the model says. */
  signs: Readonly<Partial<Record<Family, SignName>>>
}

/** Asserted ties of the dossier, stated or reported; at a date those that hold then. */
export const USUALLY_COUNTED: Counted = {
  where: 'dossier',
  modality: ANALYSIS_LENS.modalities,
  status: ANALYSIS_LENS.statuses,
  holding: ['holds'],
  signs: {},
}

const SIGN: Record<SignName, number> = { positive: 1, negative: -1, neutral: 0 }

/** The sign with which ties of a type count: 1, −1, or 0 for none; as the reader chose for its family, or else as in the model. */
export function signCounted(type: string, signs: Counted['signs']): number {
  const chosen = signs[familyOf(type)]
  return chosen ? SIGN[chosen] : signOf(type)
}

/** How the address writes what is chosen, or null where all is as usual. */
export function writeCounted({ where, modality, status, holding, signs }: Counted): string | null {
  const parts = [
    ...(where === USUALLY_COUNTED.where ? [] : [`where:${where}`]),
    ...(['modality', 'status', 'holding'] as const).flatMap((facet) => {
      const chosen = { modality, status, holding }[facet].join(',')
      return chosen === USUALLY_COUNTED[facet].join(',') ? [] : [`${facet}:${chosen}`]
    }),
    ...FAMILIES.flatMap((family) => (signs[family] ? [`${family}:${signs[family]}`] : [])),
  ]
  return parts.length > 0 ? parts.join(';') : null
}

/** What an address says of it; what it does not say, or says wrongly, is as usual. */
export function readCounted(text: string | null): Counted {
  if (!text) return USUALLY_COUNTED
  const given = new Map(
    text.split(';').map((part) => {
      const [name = '', value = ''] = part.split(':')
      return [name, value] as const
    }),
  )
  const some = <T extends string>(name: 'modality' | 'status' | 'holding', all: readonly T[]): readonly T[] => {
    const listed = given.get(name)?.split(',') ?? []
    const chosen = all.filter((value) => listed.includes(value))
    return chosen.length > 0 ? chosen : (USUALLY_COUNTED[name] as readonly string[] as readonly T[])
  }
  return {
    where: WHERE.find((where) => where === given.get('where')) ?? USUALLY_COUNTED.where,
    modality: some('modality', MODALITIES),
    status: some('status', ANALYSIS_LENS.statuses),
    holding: some('holding', HOLDINGS),
    signs: Object.fromEntries(
      FAMILIES.flatMap((family) => {
        const sign = SIGNS.find((name) => name === given.get(family))
        return sign ? [[family, sign]] : []
      }),
    ),
  }
}
