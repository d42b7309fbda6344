import type { LayoutId } from '../../layouts'
import { words } from '../words'

/** The menu of layouts: its name, and each layout in a few words. */
export const t = words('layouts', {
  layout: 'Layout',
  camps: 'Camps: with, against, both',
  rings: 'Rings by steps from the centre',
  layers: 'Layers: parts below their whole',
  countries: 'By country',
  kinds: 'By kind of node',
  force: 'Free: tied nodes close together',
} satisfies Record<LayoutId | 'layout', string>)
