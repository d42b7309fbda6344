export { createGraphView, type GraphEvents, type GraphView } from './graph-view'
