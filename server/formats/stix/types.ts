import type { Family, Sign } from '../../../model/ontology'
import { PLUMBING_TYPES, relationshipType } from '../../../model/ontology'
import type { ImportType } from '../reading/reader'
import { own } from '../../../model/own'

/** Words and signs of the relationships that STIX names; others are read from their own names. */
const KNOWN: Record<string, { backward: string; family?: Family; sign?: Sign; symmetric?: boolean; forward?: string }> = {
  'attributed-to': { forward: 'is attributed to', backward: 'has attributed to it', family: 'identity' },
  uses: { backward: 'is used by' },
  targets: { backward: 'is targeted by', family: 'threat', sign: -1 },
  mitigates: { backward: 'is mitigated by' },
  detects: { backward: 'is detected by' },
  indicates: { backward: 'is indicated by' },
  delivers: { backward: 'is delivered by' },
  controls: { backward: 'is controlled by' },
  owns: { backward: 'is owned by', family: 'structure' },
  hosts: { backward: 'is hosted by' },
  compromises: { backward: 'is compromised by', family: 'threat', sign: -1 },
  impersonates: { backward: 'is impersonated by' },
  'located-at': { forward: 'is located at', backward: 'is the location of', family: 'presence' },
  'originates-from': { backward: 'is the origin of', family: 'presence' },
  'part-of': { forward: 'is part of', backward: 'has as part', family: 'structure' },
  'consists-of': { backward: 'is part of', family: 'structure' },
  'related-to': { forward: 'is related to', backward: 'is related to', symmetric: true },
  'duplicate-of': { forward: 'is a duplicate of', backward: 'has as duplicate', family: 'identity' },
  'derived-from': { forward: 'is derived from', backward: 'gave rise to' },
  'variant-of': { forward: 'is a variant of', backward: 'has as variant' },
  'revoked-by': { forward: 'was replaced by', backward: 'replaced', family: 'identity' },
  'subtechnique-of': { forward: 'is a sub-technique of', backward: 'has as sub-technique' },
}

/** The types of a bundle, each declared before the first tie of it. */
export class StixTypes {
  readonly #declared = new Set<string>()

  /** The name of a type, and its declaration where it is met for the first time. */
  take(stixType: string): { type: string; declaration: ImportType[] } {
    const type = typeName(stixType)
    if (this.#declared.has(type) || relationshipType(type)) return { type, declaration: [] }
    this.#declared.add(type)
    const words = stixType.replaceAll(/[-_]/g, ' ')
    const { forward = words, backward = `${words}, from the other side`, ...more } = own(KNOWN, stixType) ?? {}
    return { type, declaration: [{ kind: 'type', type, forward, backward, ...more }] }
  }
}

/** `attributed-to` as `ATTRIBUTED_TO`, unless the model means something else by that name. */
function typeName(stixType: string): string {
  const name = stixType
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  return (PLUMBING_TYPES as readonly string[]).includes(name) || relationshipType(name) || !/^[A-Z]/.test(name) ? `STIX_${name}` : name
}
