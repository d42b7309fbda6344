import type { z } from 'zod'
import { declaredTypes } from '../../cypher/ties/declared-types'
import { RELATIONSHIP_TYPES } from '../../model/ontology'
import { perRevision } from './cache'

const BUILT_IN = RELATIONSHIP_TYPES.filter((type) => type.symmetric).map((type) => type.type)

/** The relationship types that imports declared, as the meta answer gives them. */
export const declaredTypesOf = perRevision(async (store) => (await store.read(declaredTypes, {})).map(declaredType))

/** A declared type as the meta answer gives it. */
export function declaredType({ id, properties: p }: z.output<typeof declaredTypes.row>) {
  return {
    id,
    type: p.type,
    family: p.family ?? 'other',
    sign: p.sign ?? 0,
    symmetric: p.symmetric ?? false,
    forward: p.forward ?? p.type,
    backward: p.backward ?? p.type,
  }
}

/** Names of the symmetric relationship types, built in and declared. */
export const symmetricTypes = perRevision(async (store) => [
  ...BUILT_IN,
  ...(await declaredTypesOf(store)).filter((type) => type.symmetric).map((type) => type.type),
])
