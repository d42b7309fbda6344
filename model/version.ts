/** The version of the graph's shape that this code writes. An older store is migrated, a newer one refused. */
export const SCHEMA_VERSION = 2
