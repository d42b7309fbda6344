import type { Rule } from '../rule'
import { COMPARISONS } from './comparisons'
import { ENTITIES } from './entities'
import { LEXICAL } from './lexical'
import { LISTS } from './lists'
import { LOOKUPS } from './lookups'
import { NULLS } from './nulls'
import { NUMBERS } from './numbers'
import { OPTIONAL } from './optional'
import { OUTER_NAMES } from './outer-names'
import { PATTERNS } from './patterns'
import { PROJECTIONS } from './projections'
import { SUMS } from './sums'
import { SYNTAX } from './syntax'
import { TEMPORAL } from './temporal'
import { TEXTS } from './texts'
import { ROWS_BEFORE_WRITES, WRITES } from './writes'

export { CHECKS } from './checks'

/** Every difference of the embedded engine that is known. Rewriting rules of one grammar rule apply in this order, outermost first. */
export const RULES: readonly Rule[] = [
  ...ROWS_BEFORE_WRITES,
  ...OPTIONAL,
  ...LOOKUPS,
  ...WRITES,
  ...NULLS,
  ...PROJECTIONS,
  ...COMPARISONS,
  ...TEXTS,
  ...LISTS,
  ...SUMS,
  ...NUMBERS,
  ...ENTITIES,
  ...OUTER_NAMES,
  ...PATTERNS,
  ...TEMPORAL,
  ...SYNTAX,
  ...LEXICAL,
]
