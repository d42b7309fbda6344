import { wordName } from '../../../model/tables/property-names'
import type { Family, Sign } from '../../../model/ontology'

interface Relation {
  forward: string
  backward: string
  symmetric?: true
  family?: Family
  sign?: Sign
}

/** Ties that read the same from both sides. */
const both = (words: string, more: Pick<Relation, 'family' | 'sign'> = {}): Relation => ({
  forward: words,
  backward: words,
  symmetric: true,
  ...more,
})
const POSITIVE = { family: 'cooperation', sign: 1 } as const
const NEGATIVE = { family: 'rivalry', sign: -1 } as const
const STRUCTURE = { family: 'structure', sign: 1 } as const

/** Words that MISP's galaxies and its list of relationships use between clusters, folded as `fold` does. */
const KNOWN: Readonly<Record<string, Relation>> = {
  similar: both('is similar to', { family: 'identity' }),
  'same-as': both('is the same as', { family: 'identity' }),
  'synonym-of': both('is a synonym of', { family: 'identity' }),
  'alias-of': both('is an alias of', { family: 'identity' }),
  'successor-of': { forward: 'succeeds', backward: 'was succeeded by', family: 'identity' },
  'predecessor-of': { forward: 'preceded', backward: 'was preceded by', family: 'identity' },
  'splinter-of': { forward: 'split from', backward: 'was split by', family: 'identity' },
  'related-to': both('is related to'),
  'linked-to': both('is linked to'),
  'connected-to': both('is connected to'),
  'associated-with': both('is connected with'),
  overlaps: both('overlaps with'),
  'allied-with': both('is allied with', POSITIVE),
  'ally-of': both('is allied with', POSITIVE),
  'friend-of': both('is a friend of', POSITIVE),
  'partner-of': both('is a partner of', POSITIVE),
  'cooperates-with': both('cooperates with', POSITIVE),
  'collaborates-with': both('collaborates with', POSITIVE),
  'works-with': both('works with', POSITIVE),
  supports: { forward: 'supports', backward: 'is supported by', family: 'allegiance', sign: 1 },
  sponsors: { forward: 'sponsors', backward: 'is sponsored by', family: 'allegiance', sign: 1 },
  'sponsored-by': { forward: 'is sponsored by', backward: 'sponsors', family: 'allegiance', sign: 1 },
  'supported-by': { forward: 'is supported by', backward: 'supports', family: 'allegiance', sign: 1 },
  funds: { forward: 'funds', backward: 'is funded by', family: 'allegiance', sign: 1 },
  'funded-by': { forward: 'is funded by', backward: 'funds', family: 'allegiance', sign: 1 },
  'affiliated-with': { forward: 'is affiliated with', backward: 'has as affiliate', family: 'allegiance', sign: 1 },
  'affiliate-of': { forward: 'is an affiliate of', backward: 'has as affiliate', family: 'allegiance', sign: 1 },
  'rival-of': both('is a rival of', NEGATIVE),
  'enemy-of': both('is an enemy of', NEGATIVE),
  'opponent-of': both('is an opponent of', NEGATIVE),
  opposes: { forward: 'opposes', backward: 'is opposed by', ...NEGATIVE },
  'opposed-to': { forward: 'is opposed to', backward: 'is opposed by', ...NEGATIVE },
  'hostile-to': { forward: 'is hostile to', backward: 'meets hostility of', ...NEGATIVE },
  fights: { forward: 'fights', backward: 'is fought by', ...NEGATIVE },
  'at-war-with': both('is at war with', NEGATIVE),
  attacks: { forward: 'attacks', backward: 'is attacked by', ...NEGATIVE },
  'attacked-by': { forward: 'is attacked by', backward: 'attacks', ...NEGATIVE },
  targets: { forward: 'targets', backward: 'is targeted by', family: 'threat', sign: -1 },
  'targeted-by': { forward: 'is targeted by', backward: 'targets', family: 'threat', sign: -1 },
  threatens: { forward: 'threatens', backward: 'is threatened by', family: 'threat', sign: -1 },
  'part-of': { forward: 'is part of', backward: 'has as part', ...STRUCTURE },
  'member-of': { forward: 'is a member of', backward: 'has as member', ...STRUCTURE },
  'subgroup-of': { forward: 'is a subgroup of', backward: 'has as subgroup', ...STRUCTURE },
  'subsidiary-of': { forward: 'is a subsidiary of', backward: 'has as subsidiary', ...STRUCTURE },
  'parent-of': { forward: 'is the parent of', backward: 'has as parent', ...STRUCTURE },
  'child-of': { forward: 'has as parent', backward: 'is the parent of', ...STRUCTURE },
  'belongs-to': { forward: 'belongs to', backward: 'has belonging to it', ...STRUCTURE },
  'led-by': { forward: 'is led by', backward: 'leads', family: 'structure' },
  'leader-of': { forward: 'leads', backward: 'is led by', family: 'structure' },
  'located-in': { forward: 'is located in', backward: 'is the location of', family: 'presence' },
  'operates-in': { forward: 'operates in', backward: 'is where operates', family: 'presence' },
  'attributed-to': { forward: 'is attributed to', backward: 'has attributed to it', family: 'identity' },
  uses: { forward: 'uses', backward: 'is used by' },
  'used-by': { forward: 'is used by', backward: 'uses' },
  deploys: { forward: 'deploys', backward: 'is deployed by' },
  delivers: { forward: 'delivers', backward: 'is delivered by' },
}

/** A word as galaxies mean it, however it is spelt: ` Is_allied with ` is `allied-with`. */
export function fold(word: string): string {
  const plain = word
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  const bare = plain.replace(/^(is|are|was|were|be|being)-(an?-|the-)?/, '')
  return bare === '' ? plain : bare
}

/** The type of a word and what is known of it. */
export function relationOf(word: string): { type: string } & Relation {
  const folded = fold(word)
  const known = Object.hasOwn(KNOWN, folded) ? KNOWN[folded] : undefined
  const words = word.trim().replaceAll(/[-_]/g, ' ')
  return {
    type: `MISP_${wordName(folded.toUpperCase()) || 'RELATED_TO'}`,
    ...(known ?? { forward: words, backward: `${words}, from the other side` }),
  }
}
