import type { ImportFormat } from '../reading/reader'
import { inBatches, jsonOf } from '../reading/json-document'
import { headOf, headText } from '../reading/text'
import { isOwn, readOwn } from './read-own'
import { readStix } from './read-document'

/** STIX 2.0 and 2.1: bundles, single objects and lists of them. Bundles of our own are read as they were written. */
export const stix: ImportFormat = {
  detect(head) {
    if (!/^\s*[[{]/.test(head)) return 0
    if (/"type"\s*:\s*"bundle"/.test(head)) return 0.95
    return /"id"\s*:\s*"[a-z0-9-]+--[0-9a-f]{8}-/.test(head) && /"type"\s*:\s*"[a-z0-9-]+"/.test(head) ? 0.8 : 0
  },
  async *read(input) {
    if (isOwn(headText(await headOf(input)))) yield* readOwn(input)
    else yield* inBatches(readStix(await jsonOf(input)))
  },
}
