export { createGraphView } from './graph-view'
export { readPalette } from './palette'
