import { words } from '../words'

/** The menu of layouts, and each layout in a few words. */
export const t = words('layouts', {
  menu: 'Layout',
  'layout.camps': 'Camps: with, against, both',
  'layout.rings': 'Rings by steps from the centre',
  'layout.layers': 'Layers: parts below their whole',
  'layout.countries': 'By country',
  'layout.kinds': 'By kind of node',
  'layout.force': 'Free: tied nodes close together',
})
