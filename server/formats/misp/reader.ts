import type { ImportFormat } from '../reading/reader'
import { inBatches, jsonOf } from '../reading/json-document'
import { readMispGalaxy } from './read'

/** Cluster files of MISP galaxies. */
export const misp: ImportFormat = {
  detect: (head) => (/^\s*\{/.test(head) && /"values"\s*:\s*\[/.test(head) && /"uuid"\s*:\s*"[0-9a-f]{8}-/.test(head) ? 0.9 : 0),
  async *read(input) {
    yield* inBatches(readMispGalaxy(await jsonOf(input)))
  },
}
