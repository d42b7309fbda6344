import { t } from '../../../../model/words/english/mapping'
import { mappingSchema, minimalMapping, type Mapping } from '../../../../model/mapping'
import { handOver } from '../../../state/hand-over'

/** A mapping is written by a form or a person; what is longer is something else. Bytes. */
const LARGEST = 1 << 20

/** Keeps a mapping as a file beside the table's name: `allegiance import --mapping` takes it. */
export function saveMapping(mapping: Mapping, table: string): void {
  const text = `${JSON.stringify(minimalMapping(mapping), null, 2)}\n`
  handOver(new Blob([text], { type: 'application/json' }), `${table.replace(/\.[A-Za-z0-9]{1,8}$/, '')}.mapping.json`)
}

/** Reads a mapping that was kept; what is wrong with it in a sentence, where it is none. */
export async function openMapping(file: File): Promise<{ mapping: Mapping } | { problem: string }> {
  if (file.size > LARGEST) return { problem: t('tooLarge', { file: file.name, size: LARGEST >> 20 }) }
  let json: unknown
  try {
    json = JSON.parse(await file.text())
  } catch (error) {
    return { problem: t('notJson', { file: file.name, fault: (error as Error).message }) }
  }
  const read = mappingSchema.safeParse(json)
  if (read.success) return { mapping: read.data }
  const { path, message: fault } = read.error.issues[0]!
  return {
    problem: path.length > 0 ? t('invalidAt', { file: file.name, path: path.join('.'), fault }) : t('invalid', { file: file.name, fault }),
  }
}
