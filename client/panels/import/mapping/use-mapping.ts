import { useEffect, useMemo, useState } from 'react'
import { mappingSchema, type Mapping } from '../../../../model/mapping'
import type { Delimiter, Row } from '../../../../model/tables/delimited'
import type { ColumnFacts } from '../../../../model/tables/columns'
import { decodeHead } from '../../../../model/tables/encoding'
import { factsOfText, guessDelimiter, headRows, isSymmetric, TABLE_HEAD } from '../../../../model/tables/guess'
import { lookAtColumns, type ColumnLook } from '../../../../model/tables/look'
import { columnNames, missingColumns } from '../../../../model/tables/map-row'
import { proposeMapping } from '../../../../model/tables/propose'
import { hasHeader } from '../../../../model/tables/suggest'
import { previewOf, type Preview } from './preview'

/** Something that keeps the mapping from being used, and where in it: `ties.0.validFrom`. */
export interface Issue {
  path: string
  message: string
}

/** A mapping being made, and what it makes of the first rows of its table. */
export interface MappingDraft {
  mapping: Mapping
  /** How the text of the file is encoded, as it was named or as its beginning tells. */
  encoding: string
  columns: readonly string[]
  looks: readonly ColumnLook[]
  /** The first rows, without the header. */
  rows: readonly Row[]
  issues: readonly Issue[]
  /** What the first rows become; null while something is amiss. */
  preview: Preview | null
  edit(mapping: Mapping): void
  /** Reads the table another way; a mapping that does not fit its columns any more is proposed anew. */
  readAs(table: Mapping['table']): void
}

/** Bytes at the beginning of a file by which the form tells what its columns hold, and rows of it that are shown, however large the file is. */
const HEAD_BYTES = 4 << 20
const HEAD_ROWS = 200

interface Head {
  file: File
  text: string
  encoding: string
}

/** The mapping of a file's columns, proposed by its beginning; null until that is read, and for a file that is no table. */
export function useMapping(file: File | null, encoding: string): MappingDraft | null {
  const [head, setHead] = useState<Head | null>(null)
  const [made, setMade] = useState<{ file: File; mapping: Mapping } | null>(null)
  useEffect(() => {
    if (!file) return
    let gone = false
    // What cannot be read is said by the dry run, which reads it too.
    readHead(file, encoding).then(
      (read) => !gone && setHead(read),
      () => {},
    )
    return () => {
      gone = true
    }
  }, [file, encoding])
  const current = head && head.file === file ? head : null
  const proposed = useMemo(() => (current ? proposal(current.text) : null), [current])
  const mapping = made && made.file === file ? made.mapping : proposed
  const missing = mapping?.missing
  const { delimiter, header } = mapping?.table ?? {}
  const read = useMemo(
    () => (current && delimiter !== undefined && header !== undefined ? readRows(current.text, { delimiter, header }) : null),
    [current, delimiter, header],
  )
  const looks = useMemo(
    () => (read && missing ? lookAtColumns(read.columns, read.rows, missing, delimiter, read.facts) : []),
    [read, missing, delimiter],
  )
  const checked = useMemo(() => (read && mapping ? check(mapping, read) : null), [read, mapping])
  if (!file || !current || !mapping || !read || !checked) return null
  const edit = (next: Mapping) => setMade({ file, mapping: next })
  return {
    mapping,
    encoding: current.encoding,
    ...read,
    looks,
    ...checked,
    edit,
    readAs(next) {
      const { columns } = readRows(current.text, next)
      edit(
        missingColumns(mapping, columns).length === 0 ? { ...mapping, table: next } : proposal(current.text, next.delimiter, next.header)!,
      )
    },
  }
}

async function readHead(file: File, named: string): Promise<Head | null> {
  const { text, encoding } = decodeHead(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()), named || undefined)
  return /^\s*[<{[]|^PK|\0/.test(text) || text.trim() === '' ? null : { file, text: file.size > HEAD_BYTES ? text : `${text}\n`, encoding }
}

function proposal(
  text: string,
  delimiter: Delimiter = guessDelimiter(text.slice(0, TABLE_HEAD)) ?? 'comma',
  said?: boolean,
): Mapping | null {
  const rows = headRows(text, delimiter, HEAD_ROWS)
  if (rows.length === 0) return null
  const header = said ?? hasHeader(rows)
  return proposeMapping(rows, delimiter, isSymmetric(text), header, readRows(text, { delimiter, header }).facts).mapping
}

interface Read {
  columns: string[]
  rows: Row[]
  facts: ColumnFacts[]
}

function readRows(text: string, { delimiter, header }: Pick<Mapping['table'], 'delimiter' | 'header'>): Read {
  const rows = headRows(text, delimiter, HEAD_ROWS)
  const columns = columnNames(rows[0]?.cells ?? [], header)
  return { columns, rows: header ? rows.slice(1) : rows, facts: factsOfText(text, delimiter, header, columns.length) }
}

function check(
  mapping: Mapping,
  { columns, rows }: { columns: readonly string[]; rows: readonly Row[] },
): Pick<MappingDraft, 'issues' | 'preview'> {
  const parsed = mappingSchema.safeParse(mapping)
  if (!parsed.success) return { issues: parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })), preview: null }
  const missing = missingColumns(parsed.data, columns)
  return missing.length > 0
    ? { issues: missing.map((column) => ({ path: '', message: `the table has no column “${column}”` })), preview: null }
    : { issues: [], preview: previewOf(parsed.data, columns, rows) }
}
