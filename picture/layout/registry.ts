import { aroundFocus } from './around-focus'
import type { Layout } from './layout'

/** Every layout there is. Server, explorer and exports place nodes by the first; others are only tested until a caller of `arrange` names them. */
export const LAYOUTS: readonly [Layout, ...Layout[]] = [aroundFocus]
