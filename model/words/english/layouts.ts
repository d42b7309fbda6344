import { words } from '../words'

/** The menu of layouts, the name of each, short enough for a phone, and what it does. */
export const t = words('layouts', {
  menu: 'Layout',
  'layout.camps': 'Camps',
  'layout.rings': 'Rings',
  'layout.layers': 'Layers',
  'layout.countries': 'By country',
  'layout.kinds': 'By kind',
  'layout.force': 'Free',
  'about.camps': 'Layout by camps: with the centre, against it, both, and neither in a sector each',
  'about.rings': 'Layout in rings, by steps from the centre',
  'about.layers': 'Layout in layers: parts below their whole',
  'about.countries': 'Layout by country: what belongs to a state beside it',
  'about.kinds': 'Layout by kind of node',
  'about.force': 'Free layout: tied nodes close together',
})
