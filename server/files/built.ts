import { fileURLToPath } from 'node:url'

/** The folder in which the build puts what is served, `dist/`: found both from the sources and from the bundle in `dist/server/`. */
export const BUILT = fileURLToPath(new URL('../../dist', import.meta.url))
