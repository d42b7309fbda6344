import { aroundFocus } from './around-focus'
import type { Layout } from './layout'

/** Every layout there is. Server, explorer and exports place nodes by the first. */
export const LAYOUTS: readonly [Layout, ...Layout[]] = [aroundFocus]
