import type { LayoutId } from '../../model/layouts'
import { camps } from './camps'
import { force } from './force'
import { countries, kinds } from './groups'
import { layers } from './layers'
import type { Layout } from './layout'
import { rings } from './rings'

/** Every layout there is, by its name. */
export const LAYOUTS: Readonly<Record<LayoutId, Layout>> = {
  camps,
  rings,
  layers,
  countries,
  kinds,
  force,
}
