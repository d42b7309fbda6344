import { aroundFocus } from './around-focus'
import type { Layout } from './layout'

/** Every layout there is. Server, explorer and exports place nodes by the first unless another is asked for. */
export const LAYOUTS: readonly [Layout, ...Layout[]] = [aroundFocus]
