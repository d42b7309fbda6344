import type { ImportFormat } from '../reading/reader'
import { linesOf, textOf } from '../reading/text'
import { looksLikeEntity, readEntities } from './read'

/** Entities of FollowTheMoney as JSON, one a line. */
export const ftm: ImportFormat = {
  detect: (head) => (looksLikeEntity(head.trimStart().split(/\r?\n/, 1)[0]!) ? 0.9 : 0),
  async *read(input) {
    yield* readEntities(linesOf(textOf(input)))
  },
}
