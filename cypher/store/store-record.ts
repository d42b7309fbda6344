import { z } from 'zod'
import { noParams } from '../parts'
import { defineQuery } from '../query'

/** The version of the graph's shape, which the store's own record keeps; no row in an empty store. */
export const storeVersion = defineQuery({
  name: 'store-version',
  text: `MATCH (m:Meta {id: 'store'}) RETURN m.schemaVersion AS schemaVersion`,
  params: noParams,
  row: z.object({ schemaVersion: z.int() }),
})

/** Keeps another version of the graph's shape; takes `$version`. */
export const SET_STORE_VERSION = `MATCH (m:Meta {id: 'store'}) SET m.schemaVersion = $version`

/** Removes the store's own record. */
export const REMOVE_STORE_RECORD = `MATCH (m:Meta {id: 'store'}) DELETE m`
