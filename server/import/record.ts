import { highest } from '../../model/markings'
import type { ImportReport } from '../../model/imports'
import { jsonText } from '../store/json-text'
import type { GraphNode, Value } from '../store/contract'
import type { ImportAbout, ImportSource } from '../formats/reading/reader'

/** What an import writes about itself: its source, and the record under which it is listed, looked at and undone. */
export interface Origin {
  importId: string
  title: string
  file: string
  sha256: string
  formatName: string
}

/** The file as a source: every tie of the import rests on it, or on a source that the file names. */
export function fileSource(
  { importId, title, file, sha256, formatName }: Origin,
  said: ImportAbout['source'],
  entered: ImportAbout['source'],
  words: readonly string[],
): GraphNode {
  const known = { ...present(said), ...present(entered) }
  return {
    id: importId,
    labels: ['Source'],
    properties: {
      kind: 'dataset',
      reliability: 'F',
      marking: 'TLP:CLEAR',
      ...known,
      id: importId,
      name: title,
      title: known.title ?? title,
      sha256,
      note: [`Imported from the file ${file} (${formatName}).`, ...words].join('\n'),
      importId,
    },
  }
}

/** A source that the file names: its rows are no clearer than the file. */
export function namedSource(id: string, { properties }: ImportSource, importId: string, marking: string): GraphNode {
  return {
    id,
    labels: ['Source'],
    properties: {
      kind: 'other',
      title: properties.name,
      reliability: 'F',
      ...present(properties),
      marking: highest([marking, properties.marking ?? marking]),
      id,
      importId,
    },
  }
}

/** What tells a source that rows name from others. */
export function documentOf({ name, url }: Readonly<Record<string, unknown>>): string {
  return jsonText([String(name), typeof url === 'string' ? url : null])
}

/** What the list of imports and of dossiers shows of it. `focus` is the node to begin with, `joined` are nodes of the store that its ties lead to. */
export function importRecord(
  { importId, title, file, sha256, formatName }: Origin,
  { nodes, relationships, update }: ImportReport,
  focus: string,
  joined: readonly string[],
  at: Date,
): GraphNode {
  return {
    id: `import.${importId}`,
    labels: ['Meta'],
    properties: {
      id: `import.${importId}`,
      name: title,
      kind: 'import',
      dossier: importId,
      importId,
      title,
      description: `Imported from ${file}, ${formatName}.`,
      focus,
      joined: [...joined],
      file,
      sha256,
      format: formatName,
      importedAt: at.toISOString(),
      nodes: nodes.added,
      relationships: relationships.added + (update?.ties.changed ?? 0),
      ...(update && { updates: update.id }),
    },
  }
}

function present<T extends object>(fields: T | undefined): Record<string, Value> {
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== undefined)) as Record<string, Value>
}
