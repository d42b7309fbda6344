import type { ImportOptions } from '../../model/imports'
import type { ImportFormat, ImportItem } from '../formats/reading/reader'
import { modelLabels } from '../formats/reading/model-labels'

/**
 * A format whose edges are of the type that an attribute of theirs names, where the options say which one that is, and whose
 * nodes without labels get those of the model that they name.
 */
export function toldTypes(format: ImportFormat, { typeFrom }: Pick<ImportOptions, 'typeFrom'>): ImportFormat {
  return {
    ...format,
    async *read(input, options) {
      let whole = false
      for await (const items of format.read(input, options)) {
        for (const item of items) if (item.kind === 'about') whole = item.whole ?? false
        yield whole ? items : items.map((item) => told(item, typeFrom))
      }
    },
  }
}

function told(item: ImportItem, typeFrom: string | undefined): ImportItem {
  if (item.kind === 'node' && item.labels.length === 0) {
    const labels = modelLabels(item.properties)
    return labels.length > 0 ? { ...item, labels } : item
  }
  if (item.kind !== 'relationship' || typeFrom === undefined) return item
  const { [typeFrom]: type, ...properties } = item.properties
  const text = typeof type === 'string' || typeof type === 'number' ? String(type).trim() : ''
  return text === '' ? item : { ...item, type: text, properties }
}
