import { z } from 'zod'
import {
  claimsBodySchema,
  newDossierSchema,
  retractionSchema,
  reviewSchema,
  type AddedAnswer,
  type RetractedAnswer,
  type ReviewedAnswer,
} from '../../model/api/claims'
import { AppError } from '../../model/app-error'
import { REVIEW_STATES } from '../../model/reviews'
import { addClaims } from '../claims/add'
import { faultsOf, refuseFaulty, type Fault } from '../claims/faults'
import { claimsAnswer } from '../claims/list'
import { createDossier, listDossiers } from '../claims/own-dossiers'
import { reviewClaim } from '../claims/review'
import { dossierScripts } from '../claims/scripts'
import { writeFolder } from '../claims/folder'
import { retractClaim } from '../claims/retract'
import { claimsOfTable } from '../claims/table'
import type { Cell, GraphStore, Value } from '../store/contract'
import type { CommandIo, StoreCommand } from './command'
import { FORMATS, format, type Format } from './results'

const claimOptions = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('add'),
    text: z.string(),
    dossier: z.string(),
    as: z.string().optional(),
    by: z.string().optional(),
    dryRun: z.boolean(),
  }),
  z.object({ what: z.literal('retract'), id: z.string(), dryRun: z.boolean(), ...retractionSchema.shape }),
  z.object({ what: z.literal('review'), id: z.string(), dryRun: z.boolean(), ...reviewSchema.shape }),
  z.object({
    what: z.literal('list'),
    dossier: z.string().optional(),
    subject: z.string().optional(),
    source: z.string().optional(),
    retracted: z.boolean().optional(),
    review: z.enum(REVIEW_STATES).optional(),
    format: z.enum(FORMATS),
  }),
])

/** Adds claims to a dossier of one's own from JSON or a table, lists claims, retracts or reviews one. */
export const claimCommand: StoreCommand<z.infer<typeof claimOptions>> = {
  name: 'claim',
  options: claimOptions,
  async run(store, asked, io) {
    if (asked.what === 'add') await io.out(addedText(await add(store, asked)))
    else if (asked.what === 'retract') {
      const { what: _what, id, dryRun, ...retraction } = asked
      await io.out(retractedText(await retractClaim(store, id, retraction, { dryRun })))
    } else if (asked.what === 'review') {
      const { what: _what, id, dryRun, ...review } = asked
      await io.out(reviewedText(await reviewClaim(store, id, review, { dryRun })))
    } else await list(store, asked, io)
    return 0
  },
}

const dossierOptions = z.discriminatedUnion('what', [
  z.object({ what: z.literal('create'), ...newDossierSchema.shape }),
  z.object({ what: z.literal('list'), format: z.enum(FORMATS) }),
  z.object({ what: z.literal('export'), id: z.string(), to: z.string() }),
])

/** Makes a dossier of one's own, lists all, or writes one as scripts. */
export const dossierCommand: StoreCommand<z.infer<typeof dossierOptions>> = {
  name: 'dossier',
  options: dossierOptions,
  async run(store, asked, io) {
    if (asked.what === 'create') {
      const { what: _what, ...dossier } = asked
      const { id } = await createDossier(store, dossier)
      await io.out(`Made the dossier ${id}. Add claims to it: allegiance claim add FILE --dossier ${id}\n`)
      return 0
    }
    if (asked.what === 'export') {
      const { files, outside } = await dossierScripts(store, asked.id)
      writeFolder(asked.to, asked.id, files)
      await io.out(`Wrote ${Object.keys(files).length} files to ${asked.to}. Load them: allegiance seed ${asked.to}\n`)
      if (outside.length > 0)
        io.err(
          `They refer to what an import brought: ${outside.join(', ')}. Make that import first in a store that they are loaded into.\n`,
        )
      return 0
    }
    const rows = (await listDossiers(store)).map(({ id, title, own, marking, nodes, sources, claims, proposed, retracted }) => [
      id,
      title,
      own,
      marking,
      nodes,
      sources,
      claims,
      proposed,
      retracted,
    ])
    await print(io, asked.format, ['id', 'title', 'own', 'marking', 'nodes', 'sources', 'claims', 'proposed', 'retracted'], rows)
    return 0
  },
}

/** Claims from the text of a file: JSON as POST /api/claims takes it, a list of claims, or a table. Faults name the lines of a table. */
async function add(
  store: GraphStore,
  { text, dryRun, dossier, as, by }: { text: string; dossier: string; as?: string; by?: string; dryRun: boolean },
): Promise<AddedAnswer> {
  const table = /^\s*[[{]/.test(text.replace(/^\uFEFF/, '')) ? null : claimsOfTable(text)
  try {
    const rows = table ? { claims: table.claims } : jsonRows(text)
    const body = claimsBodySchema.safeParse({ ...rows, dossier, ...(as !== undefined && { as }), ...(by !== undefined && { by }) })
    if (!body.success) refuseFaulty('invalid-parameter', faultsOf(body.error))
    return await addClaims(store, body.data!, { dryRun })
  } catch (error) {
    const faults = error instanceof AppError ? (error.extra.errors as Fault[] | undefined) : undefined
    if (!(error instanceof AppError) || !faults) throw error
    const lines = faults.map(({ parameter, message }) => `${inFile(parameter, table?.lines)}: ${message}`)
    const more = Number(error.extra.faults) - lines.length
    throw new AppError(error.code, `Nothing was added. ${lines.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`, error.extra)
  }
}

function jsonRows(text: string): object {
  try {
    const rows: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return Array.isArray(rows) ? { claims: rows } : (rows as object)
  } catch (error) {
    throw new AppError('unreadable-file', `This is no JSON: ${(error as Error).message}`)
  }
}

/** Where a fault stands in a table: `line 4, subject` for `claims[2].subject`. */
function inFile(parameter: string, lines: readonly number[] | undefined): string {
  const [, index, field] = /^claims\[(\d+)\]\.?(.*)$/.exec(parameter) ?? []
  if (!lines || index === undefined) return parameter
  return `line ${lines[Number(index)]}${field ? `, ${field}` : ''}`
}

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

function addedText({ dossier, as, dryRun, nodes, sources, claims, ties, mayContradict, warnings }: AddedAnswer): string {
  const added = [
    counted(claims.added.length, 'claim', 'claims'),
    counted(nodes.added.length, 'node', 'nodes'),
    counted(sources.added.length, 'source', 'sources'),
  ].join(', ')
  const known = claims.known.length + nodes.known.length + sources.known.length
  return [
    `${dryRun ? 'Would add' : 'Added'} to ${dossier}${as === 'accepted' ? '' : `, ${as}`}: ${added}.${known > 0 ? ` There already: ${counted(known, 'row', 'rows')}.` : ''}`,
    ...claims.added.map((id) => `  ${id}`),
    ...ties.begun.map(({ id, sentence }) => `new tie: ${sentence} (${id})`),
    ...ties.changed.map(({ id, sentence }) => `changed tie: ${sentence} (${id})`),
    ...mayContradict.map(
      ({ claim, contradicts, about, statement }) => `may contradict: ${claim} and ${contradicts}, about ${about}: ${statement}`,
    ),
    ...warnings.map(({ row, message }) => `look again at ${row}: ${message}`),
    '',
  ].join('\n')
}

function retractedText({ claim, dryRun, ties }: RetractedAnswer): string {
  return [
    dryRun ? `Would retract ${claim}.` : `Retracted ${claim}; it stays on record.`,
    ...ties.ended.map(({ id, sentence }) => `${dryRun ? 'would end' : 'ended'}: ${sentence} (${id})`),
    ...ties.changed.map(({ id, sentence }) => `${dryRun ? 'would change' : 'changed'} to: ${sentence} (${id})`),
    '',
  ].join('\n')
}

function reviewedText({ claim, dryRun, from, as, ties }: ReviewedAnswer): string {
  const would = (done: string, undone: string) => (dryRun ? undone : done)
  return [
    `${claim}: ${from} ${would('became', 'would become')} ${as}.`,
    ...ties.begun.map(({ id, sentence }) => `${would('new tie', 'would begin')}: ${sentence} (${id})`),
    ...ties.changed.map(({ id, sentence }) => `${would('changed to', 'would change to')}: ${sentence} (${id})`),
    ...ties.ended.map(({ id, sentence }) => `${would('ended', 'would end')}: ${sentence} (${id})`),
    '',
  ].join('\n')
}

/** Claims read at a time. */
const PAGE = 1000

async function list(
  store: GraphStore,
  { what: _what, format: as, ...asked }: { what: 'list'; format: Format },
  io: CommandIo,
): Promise<void> {
  const rows: Value[][] = []
  for (let cursor: string | undefined; ;) {
    const { claims, next } = await claimsAnswer(store, { ...asked, limit: PAGE, cursor })
    for (const { claim, dossier } of claims)
      rows.push([
        claim.id,
        claim.sentence,
        claim.source.id,
        claim.grade,
        dossier,
        claim.review ?? 'accepted',
        claim.retractedAt,
        claim.recordedBy,
        claim.retractionReason,
      ])
    if (next === null) break
    cursor = next
  }
  await print(io, as, ['id', 'claim', 'source', 'grade', 'dossier', 'state', 'retracted', 'by', 'reason'], rows)
}

async function print(io: CommandIo, as: Format, columns: readonly string[], rows: readonly (readonly Value[])[]): Promise<void> {
  for (const text of format(
    as,
    columns,
    rows.map((row) => row.map((value): Cell => ({ kind: 'value', value }))),
  ))
    await io.out(text)
}
