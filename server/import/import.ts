import { importOptionsSchema, UPDATES_NONE, type ImportDeclaration, type ImportOptions, type ImportReport } from '../../model/imports'
import { defineSchema, recordSchema } from '../../graph-seed/loader'
import { AppError } from '../../model/app-error'
import type { GraphNode, GraphStore, WriteTransaction } from '../store/contract'
import { Batches, DIRECT } from './batches'
import type { ImportAbout, ImportFormat } from '../formats/reading/reader'
import type { InputFile } from '../files/input'
import { unreadable } from '../formats/reading/reader'
import { digestOf } from '../files/input'
import { highest, type Marking } from '../../model/markings'
import { REGISTER_KINDS } from '../../model/claim'
import { markingOf } from './file-marking'
import { listImports } from './list'
import { KnownActors } from './known-actors'
import { load, tieMaker } from './load'
import { derivePairs } from '../graph/derive-pairs'
import { slug } from '../graph/slugs'
import { fileSource, importRecord, type Origin } from './record'
import { readOnce } from './read-once'
import { readerOf } from './registry'
import { refuse, reportOf } from './report'
import { readStanding } from './standing'
import { endBrokenOff, isLarge, prepareStaging, writeStaged } from './staged'
import { survey, type Survey } from './survey'
import { toldTypes } from './told-types'
import { applyDifference, readBefore, recordsBefore, type Before } from './update/apply'
import { delistedBy, delistingsOf, linkDelistings } from './update/delist'
import { differenceOf, type Difference } from './update/difference'
import { mayUpdate, readEarlier, updatedImport } from './update/earlier'
import { updateOf } from './update/report'
import { asData } from './view'
import { surveyWhole, type WholeSurvey } from './whole'

export interface ImportControl {
  /** Stops it; nothing is left behind. */
  signal?: AbortSignal
  onProgress?: (progress: ImportProgress) => void
  /** Rows that one transaction writes at most, where the store has such a bound. */
  atOnce?: number
}

/** How far an import has come: what has been read, or loaded. */
export interface ImportProgress {
  phase: 'reading' | 'loading'
  nodes: number
  relationships: number
}

/** What importing a file would do; writes nothing. Throws `unreadable-file`, `invalid-parameter`, `cancelled`. */
export async function planImport(
  store: GraphStore,
  input: InputFile,
  options: Partial<ImportOptions> = {},
  control: ImportControl = {},
): Promise<ImportReport> {
  return planned(store, input, importOptionsSchema.parse(options), control, async ({ report }) => report)
}

/**
 * Adds a file to the graph: all of it, or after any failure, or a killed process, nothing. That takes one transaction, or
 * for a large file several in some stores: nothing of it is seen before all of it is there (staged.ts). What meets
 * something else in the store is refused unless the options say what to do. Throws as `planImport`, and `conflict`.
 */
export async function importFile(
  store: GraphStore,
  input: InputFile,
  options: Partial<ImportOptions> = {},
  control: ImportControl = {},
): Promise<ImportReport> {
  const asked = importOptionsSchema.parse(options)
  await defineSchema(store)
  await prepareStaging(store)
  return store.writes(async (write) => {
    await endBrokenOff(store, write)
    return planned(store, input, asked, control, async (plan) => {
      const { report } = plan
      refuse(report)
      const loading = watch(control, 'loading')
      const check = ({ nodes, relationships }: Batches) => loading(nodes, relationships)
      const before = plan.difference && (await readBefore(store, plan.difference))
      const load = (batches: Batches) => (plan.whole ? plan.whole.load(batches) : loadData(batches, plan, before, input, asked))
      if (plan.difference) {
        const { difference } = plan
        await write(async (tx) => {
          await recordSchema(tx)
          await applyDifference(tx, difference, before!)
          await writeAtOnce(tx, check, load)
          await derivePairs(tx, await delistedBy({ read: (query, params) => tx.run(query, params) }, report.id))
        })
      } else if (isLarge(store, report.nodes.added + report.relationships.added, control.atOnce)) {
        await write(recordSchema)
        await writeStaged(store, write, report.id, check, load)
      } else {
        await write(async (tx) => {
          await recordSchema(tx)
          await writeAtOnce(tx, check, load)
        })
      }
      return report
    })
  })
}

async function writeAtOnce(
  tx: WriteTransaction,
  check: (batches: Batches) => void,
  load: (batches: Batches) => Promise<void>,
): Promise<void> {
  const batches: Batches = new Batches(
    (statement, params) => tx.execute(statement, params),
    DIRECT,
    () => check(batches),
  )
  try {
    await load(batches)
    await batches.flush()
  } finally {
    await batches.settled()
  }
}

interface Plan {
  report: ImportReport
  reader: ImportFormat
  origin: Origin
  whole: WholeSurvey | null
  survey: Survey | null
  /** The file as a source; null: it is a whole graph of ours. */
  source: GraphNode | null
  /** What it changes of what it updates; null: it updates nothing. */
  difference: Difference | null
}

/** Surveys a file in one reading and passes the plan to the work that follows. */
async function planned<T>(
  store: GraphStore,
  input: InputFile,
  options: ImportOptions,
  control: ImportControl,
  work: (plan: Plan) => Promise<T>,
): Promise<T> {
  const { declaration, reader } = await readerOf(input, options.format)
  const once = readOnce(toldTypes(reader, options))
  try {
    return await work(await prepare(store, input, options, control, declaration, once.format))
  } finally {
    await once.close()
  }
}

async function prepare(
  store: GraphStore,
  input: InputFile,
  options: ImportOptions,
  control: ImportControl,
  declaration: ImportDeclaration,
  found: ImportFormat,
): Promise<Plan> {
  const sha256 = await digestOf(input)
  const stem = slug(input.name.replace(/(\.[A-Za-z0-9]{1,8}){1,2}$/, '') || input.name)
    .slice(0, 60)
    .replace(/[._-]+$/, '')
  const importId = `${stem}-${sha256.slice(0, 8)}`
  const about = await aboutOf(found, input, options)
  const title = options.title ?? about.source?.title ?? about.title ?? input.name
  const origin: Origin = { importId, title, file: input.name, sha256, formatName: declaration.name }
  const standing = await readStanding(store)
  const check = watch(control, 'reading')
  const base = { id: importId, file: { name: input.name, bytes: input.bytes, sha256 }, format: declaration.id, title }
  const whole = about.whole ? await surveyWhole({ format: found, input, options, standing, check }) : null
  if (whole) return { report: { ...base, ...whole.report }, reader: found, origin, whole, survey: null, source: null, difference: null }
  const known = await listImports(store)
  const likely = mayUpdate(known, { id: importId, name: input.name, format: declaration.name, title })
  const named = options.updates === undefined || options.updates === UPDATES_NONE ? null : updatedImport(known, options.updates)
  const earlier = named && (await readEarlier(store, known, named))
  const reader = about.whole ? asData(found) : found
  const prefix = earlier?.prefix ?? (standing.hasPrefix(`${stem}.`) ? importId : stem)
  const join = options.knownActors === 'join'
  if (join && declaration.id !== 'table')
    throw new AppError(
      'invalid-parameter',
      `Ends of ties are looked for among known actors in tables, and the file is read as ${declaration.name}. Import it, and match its actors afterwards.`,
    )
  const actors = declaration.id === 'table' ? new KnownActors(store, standing, join) : undefined
  const surveyed = await survey({ format: reader, input, options, standing, known: actors, importId, prefix, earlier, check })
  const source = sourceOf(origin, surveyed, options, earlier?.marking)
  const difference =
    earlier &&
    (await differenceOf({ store, reader, input, options, survey: surveyed, earlier, tieOf: tieMaker(surveyed, importId, source) }))
  const before = known.find(({ id }) => id === importId)
  const update = updateOf(difference, likely, { options, source, store, tally: surveyed.tally, register: isRegister(source) })
  const report = reportOf(surveyed, options, declaration, before?.importedAt, update)
  return {
    report: { ...base, ...report, marking: source.properties.marking as ImportReport['marking'] },
    reader,
    origin,
    whole: null,
    survey: surveyed,
    source,
    difference,
  }
}

/** The file as a source; `least` is how restricted it is at least. */
function sourceOf(origin: Origin, { about, marking }: Survey, options: ImportOptions, least: Marking | undefined): GraphNode {
  const entered = {
    title: options.title,
    publisher: options.publisher,
    publishedAt: options.publishedAt,
    url: options.url,
    reliability: options.reliability,
    marking: least === undefined ? markingOf(marking, options) : highest([markingOf(marking, options) ?? least, least]),
  }
  return fileSource(origin, about.source, entered, [...(about.description ? [about.description] : []), ...(about.terms ?? [])])
}

function isRegister({ properties: { kind } }: GraphNode): boolean {
  return REGISTER_KINDS.includes(String(kind))
}

async function aboutOf(format: ImportFormat, input: InputFile, options: ImportOptions): Promise<ImportAbout> {
  for await (const items of format.read(input, options)) {
    const about = items.find((item) => item.kind === 'about')
    if (about) return about
  }
  throw unreadable('', 'there is nothing of this format in it.')
}

/** Reports how far it is, and throws `cancelled` where that was asked for. */
function watch({ signal, onProgress }: ImportControl, phase: ImportProgress['phase']): (nodes: number, relationships: number) => void {
  return (nodes, relationships) => {
    if (signal?.aborted) throw new AppError('cancelled', 'The import was stopped. Nothing of it is in the graph.')
    onProgress?.({ phase, nodes, relationships })
  }
}

async function loadData(
  batches: Batches,
  { report, reader, origin, survey: found, source: file, difference }: Plan,
  before: Before | null,
  input: InputFile,
  options: ImportOptions,
): Promise<void> {
  const { types, entries } = found!
  const source = file!
  let focus: { id: string; ties: number } = { id: '', ties: -1 }
  const joined: string[] = []
  for (const entry of new Set(entries.values())) {
    if (difference && !entry.fresh && !difference.joins(entry.id)) continue
    if (entry.ties > focus.ties) focus = entry
    if (!entry.fresh && entry.ties > 0) joined.push(entry.id)
  }
  await batches.node(source)
  await batches.node(importRecord(origin, report, focus.id, joined.sort(), new Date()))
  for (const declaration of types.declarations())
    await batches.node({ id: declaration.id, labels: ['RelationshipType'], properties: { ...declaration, importId: origin.importId } })
  const delisted = difference ? delistingsOf(difference, source, before!) : []
  for (const record of difference ? recordsBefore(origin.importId, origin.title, difference, before!) : []) await batches.node(record)
  for (const { claim } of delisted) await batches.node(claim)
  await load({ batches, reader, input, options, survey: found!, importId: origin.importId, source, difference })
  await linkDelistings(batches, delisted, source)
}
