import type { createGraphView } from './graph-view'

export { createGraphView, type GraphView } from './graph-view'
export type CreateGraphView = typeof createGraphView
